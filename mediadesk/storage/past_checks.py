"""Every check of a document as rows; what did not change is kept once."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from sqlalchemy import Connection, insert, select

from mediadesk.attribution.changes import checked_pictures
from mediadesk.model.finding import DocumentReport
from mediadesk.model.publication_change import CheckedPicture, PastCheck
from mediadesk.storage import schema
from mediadesk.storage.codec import from_json, to_text
from mediadesk.storage.publication_rows import publication_of
from mediadesk.storage.texts import kept

#: The check that a later one looks back to. Made once: a table's alias is a circle of hundreds of
#: objects, and one a document was most of what the collector had to do while thousands are checked.
_SHOWN: Final = schema.checks.alias("shown")


def keep(connection: Connection, values: Mapping[str, str], report: DocumentReport) -> None:
    """Add a check of a document.

    Args:
        connection: A writing one.
        values: Path, title, checked_at, profile and error, as columns.
        report: What came of it.
    """
    checks = schema.checks
    pictures = to_text(checked_pictures(report.judgements))
    newest = (
        select(checks.c.id, checks.c.pictures)
        .where(checks.c.path == values["path"], checks.c.shown_by.is_(None))
        .order_by(checks.c.id.desc())
        .limit(1)
    )
    before = connection.execute(newest).one_or_none()
    is_same = before is not None and before.pictures == pictures
    shown = {"shown_by": before.id if before is not None and is_same else None}
    row = {**values, **shown, "pictures": "" if is_same else pictures}
    connection.execute(insert(checks), row)


def of_document(connection: Connection, path: Path, at_most: int) -> tuple[PastCheck, ...]:
    """Return the checks of a document, newest first."""
    checks = schema.checks
    query = (
        select(checks, _SHOWN.c.pictures.label("shown_pictures"))
        .join_from(checks, _SHOWN, checks.c.shown_by == _SHOWN.c.id, isouter=True)
        .where(checks.c.path == kept(str(path)))
        .order_by(checks.c.id.desc())
        .limit(at_most)
    )
    return tuple(
        PastCheck(publication_of(row), _pictures(row.shown_pictures or row.pictures), row.error)
        for row in connection.execute(query)
    )


def _pictures(text: str) -> tuple[CheckedPicture, ...]:
    pictures = from_json(tuple[CheckedPicture, ...], json.loads(text))
    return cast("tuple[CheckedPicture, ...]", pictures)
