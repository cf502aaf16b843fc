"""The words before a colon that a query may use."""

from collections.abc import Mapping
from typing import Final

#: What people may write, and the field of the tree it means: columns of the full-text index, and
#: short forms. Every other field of the metadata table is handed in by its own name, and compared
#: with its curated value.
FIELDS: Final[Mapping[str, str]] = {
    "name": "name",
    "file": "name",
    "filename": "name",
    "headline": "headline",
    "caption": "caption",
    "description": "caption",
    "alt": "alt",
    "alt_text": "alt",
    "extended_description": "alt",
    "writer": "writer",
    "caption_writer": "writer",
    "creator": "creator",
    "creators": "creator",
    "by": "creator",
    "photographer": "creator",
    "source": "source",
    "sources": "source",
    "credit": "credit",
    "credit_line": "credit",
    "rights": "rights",
    "copyright": "rights",
    "copyright_notice": "rights",
    "licence": "rights",
    "license": "rights",
    "contributor": "contributor",
    "contributors": "contributor",
    "keyword": "keyword",
    "keywords": "keyword",
    "city": "city",
    "country": "country",
    "date": "date_created",
    "job": "job_id",
    "person": "persons_shown",
}

#: Fields that hold a step of a scale, and its highest: `rating:3+` asks for that or more.
SCALES: Final[Mapping[str, int]] = {"rating": 5}

#: What may follow has:, is: and no:, and the property of the tree it means.
PROPERTIES: Final[Mapping[str, str]] = {
    "caption": "caption",
    "credit": "credit",
    "edit": "edits",
    "edits": "edits",
    "edited": "edits",
    "original": "original",
    "derivative": "original",
    "unwritten": "unwritten",
}
