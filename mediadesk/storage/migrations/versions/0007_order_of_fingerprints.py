"""Number the fingerprints in the order they were kept, for the index that finds crops."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0007"
down_revision: Final = "0006"


def upgrade() -> None:
    """Make the tables; the fingerprints of before are numbered, and marked to be made anew."""
    op.create_table(
        "fingerprint_order",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sequence"),
        sa.UniqueConstraint("photo_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stale_fingerprints",
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("photo_id"),
    )
    numbered = "INSERT INTO fingerprint_order (photo_id) SELECT photo_id FROM fingerprints"
    op.execute(numbered + " ORDER BY photo_id")
    op.execute("INSERT INTO stale_fingerprints (photo_id) SELECT photo_id FROM fingerprints")
