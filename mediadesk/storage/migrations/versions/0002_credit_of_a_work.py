"""Give the credit the picture's kind, its page on the web, and the notices of earlier changes."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0002"
down_revision: Final = "0001"


def upgrade() -> None:
    """Add them; a credit of before is of a photo, without page or notices."""
    for name, empty in (("kind", ""), ("work_url", ""), ("changes", "[]")):
        op.add_column("credits", sa.Column(name, sa.Text(), nullable=False, server_default=empty))
