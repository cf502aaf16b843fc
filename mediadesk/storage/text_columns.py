"""The columns of the full-text index: what of a photo can be searched by name."""

from typing import Final

#: Migrations make the index, so a column more is a migration more.
COLUMNS: Final = (
    "name",
    "headline",
    "caption",
    "alt",
    "writer",
    "creator",
    "source",
    "credit",
    "rights",
    "contributor",
    "keyword",
    "city",
    "country",
    "other",
)
