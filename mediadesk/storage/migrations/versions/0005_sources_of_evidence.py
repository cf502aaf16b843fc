"""Keep where the evidence of an edit stands, and which parts of a picture it changed."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0005"
down_revision: Final = "0004"


def upgrade() -> None:
    """Add both; of an edit of before neither is known."""
    for name, nothing in (("source", ""), ("regions", "[]")):
        column = sa.Column(name, sa.Text(), nullable=False, server_default=nothing)
        op.add_column("edits", column)
