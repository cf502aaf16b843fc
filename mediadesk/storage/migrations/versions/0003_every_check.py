"""Keep every check of a document, and the picture that a waiver was given for."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"


def upgrade() -> None:
    """Make the table of checks; a waiver of before is of whatever picture is there."""
    picture = sa.Column("picture", sa.Text(), nullable=False, server_default="")
    op.add_column("waivers", picture)
    op.create_table(
        "checks",
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("path", "title", "checked_at", "profile", "error")
        ),
        sa.Column("shown_by", sa.Integer(), nullable=True),
        sa.Column("pictures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("checks_by_path", "checks", ["path", "id"], unique=False)
