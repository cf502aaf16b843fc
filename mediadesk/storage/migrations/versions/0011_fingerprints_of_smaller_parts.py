"""Mark fingerprints to be made anew, whose features are more and show smaller parts of photos."""

from typing import Final

from alembic import op

revision: Final = "0011"
down_revision: Final = "0010"


def upgrade() -> None:
    """Mark every fingerprint; those of before match nothing, and are made anew as time allows."""
    op.execute("DELETE FROM stale_fingerprints")
    op.execute("INSERT INTO stale_fingerprints (photo_id) SELECT photo_id FROM fingerprints")
