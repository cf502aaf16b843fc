"""Remember former hashes, what file and record agreed on, and which photos are not written yet."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0008"
down_revision: Final = "0007"

#: Steps of before that changed what stands in files; each photo counts those that hold.
_STEPS: Final = """
INSERT INTO unwritten_photos (photo_id, steps)
SELECT changes.photo_id, COUNT(DISTINCT entries.id)
FROM journal_changes AS changes
JOIN journal_entries AS entries ON entries.id = changes.entry_id
JOIN photos ON photos.id = changes.photo_id
WHERE entries.state = 'done' AND changes.kind IN ('caption', 'credit', 'contribution', 'field')
AND (entries.derived_id IS NULL OR entries.derived_id != changes.photo_id)
GROUP BY changes.photo_id
"""


def upgrade() -> None:
    """Make the tables; photos whose records were changed before are not written yet."""
    op.create_table(
        "former_hashes",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sha256"),
        sqlite_with_rowid=False,
    )
    op.create_index("former_hashes_by_photo", "former_hashes", ["photo_id"])
    op.create_table(
        "reading_bases",
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("photo_id"),
    )
    op.create_table(
        "unwritten_photos",
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("photo_id"),
    )
    op.execute(_STEPS)
