"""Keep the ids by which files name themselves where a photo can be looked up by them."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0004"
down_revision: Final = "0003"


def upgrade() -> None:
    """Make the table; the ids of a photo of before come when its file is next read."""
    op.create_table(
        "document_ids",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "photo_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("document_ids_by_photo", "document_ids", ["photo_id"], unique=False)
