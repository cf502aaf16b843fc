"""Note with each sighting when the sidecar was changed that was read with the file."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0009"
down_revision: Final = "0008"


def upgrade() -> None:
    """Add the column; of what was seen before no sidecar was read."""
    op.add_column(
        "sightings",
        sa.Column("sidecar_ns", sa.Integer(), nullable=False, server_default="0"),
    )
