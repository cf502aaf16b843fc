"""Checked documents and their judged placements as rows."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from mediadesk.model.finding import Judgement
from mediadesk.model.placement import Publication, Usage
from mediadesk.storage import schema
from mediadesk.storage.codec import from_text
from mediadesk.storage.texts import seen

PUBLICATION: Final = (
    schema.publications.c.path,
    schema.publications.c.title,
    schema.publications.c.checked_at,
    schema.publications.c.profile,
)


def publication_of(row: Row[*tuple[Any, ...]]) -> Publication:
    """Return the publication of a row of `PUBLICATION`."""
    checked_at = datetime.fromisoformat(row.checked_at)
    return Publication(Path(seen(row.path)), row.title, checked_at, row.profile)


def usages(connection: Connection, photo_id: int) -> tuple[Usage, ...]:
    """Return where a photo was published, by the checks on record, newest check first."""
    judged = schema.judgements.c
    query = (
        select(*PUBLICATION, judged.status, judged.body)
        .join(schema.judgements)
        .where(judged.photo_id == photo_id)
        .order_by(schema.publications.c.checked_at.desc(), judged.publication_id, judged.position)
    )
    return tuple(
        Usage(publication_of(row), from_text(Judgement, row.body).placement, row.status)
        for row in connection.execute(query)
    )
