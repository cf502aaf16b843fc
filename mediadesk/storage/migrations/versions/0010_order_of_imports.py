"""Sort photos by import, and in it by when they were taken, at the cost of reading an index."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0010"
down_revision: Final = "0009"


def upgrade() -> None:
    """Make the index; photos of before, each with a time of its own, keep the order they had."""
    op.create_index(
        "photos_by_added",
        "photos",
        [sa.text("added_at DESC"), sa.text("coalesce(taken_at, '~')"), "name_key"],
    )
