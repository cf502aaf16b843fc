"""What was checked and what came of it: the port Publications on SQL."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from mediadesk.model.finding import DocumentReport, Judgement, Waiver
from mediadesk.model.placement import Publication, Usage
from mediadesk.model.publication_change import PastCheck
from mediadesk.storage import past_checks, publication_rows, schema
from mediadesk.storage.codec import from_row, from_text, to_text
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.texts import kept, storable


class SqlPublications(CataloguePart):
    """What was checked, and what came of it.

    Waivers are curated records: they are written by a step, and read here.
    """

    def record_check(self, publication: Publication, report: DocumentReport) -> None:
        """Keep the outcome of a check: it becomes the document's last, the earlier ones stay.

        Where the document could not be read, photos stay used in it as they were found last: a
        disk that is not at hand, or a file that was moved, unprints nothing.
        """
        documents = schema.publications
        path = kept(str(publication.path))
        values = {
            "path": path,
            "title": storable(publication.title),
            "checked_at": publication.checked_at.isoformat(),
            "profile": storable(publication.profile),
            "error": storable(report.error),
        }
        with self._database.writing() as connection:
            if not (report.error and _told_unread(connection, path, values["error"])):
                connection.execute(delete(documents).where(documents.c.path == path))
                made = connection.execute(insert(documents), values)
                (number,) = tuple(made.inserted_primary_key or ())
                rows = [_row(number, position, j) for position, j in enumerate(report.judgements)]
                if rows:
                    connection.execute(insert(schema.judgements), rows)
            past_checks.keep(connection, values, report)

    def checks(self, path: Path, at_most: int) -> tuple[PastCheck, ...]:
        """Return the checks of a document, newest first."""
        with self._database.reading() as connection:
            return past_checks.of_document(connection, path, at_most)

    def last_check(self, path: Path) -> DocumentReport | None:
        """Return what the last check of a document came to."""
        documents, judged = schema.publications.c, schema.judgements.c
        of_it = select(documents.id, documents.title, documents.error).where(
            documents.path == kept(str(path))
        )
        with self._database.reading() as connection:
            document = connection.execute(of_it).one_or_none()
            if document is None:
                return None
            if document.error:
                return DocumentReport(path, error=document.error, title=document.title)
            bodies = connection.execute(
                select(judged.body)
                .where(judged.publication_id == document.id)
                .order_by(judged.position)
            ).scalars()
            judgements = tuple(from_text(Judgement, body) for body in bodies)
        return DocumentReport(path, judgements, title=document.title)

    def publications(self) -> tuple[Publication, ...]:
        """Return every document that was checked, newest first."""
        documents = schema.publications.c
        query = select(*publication_rows.PUBLICATION)
        query = query.order_by(documents.checked_at.desc(), documents.id.desc())
        with self._database.reading() as connection:
            return tuple(map(publication_rows.publication_of, connection.execute(query)))

    def usages(self, photo_id: int) -> tuple[Usage, ...]:
        """Return where a photo was published."""
        with self._database.reading() as connection:
            return publication_rows.usages(connection, photo_id)

    def waivers(self, path: Path) -> tuple[Waiver, ...]:
        """Return the waivers of a document, the oldest first."""
        of_it = schema.waivers.c.publication == storable(str(path))
        return self._waivers(select(schema.waivers).where(of_it))

    def every_waiver(self) -> tuple[Waiver, ...]:
        """Return the waivers of all documents, the oldest first."""
        return self._waivers(select(schema.waivers))

    def _waivers(self, query: Select[tuple[Any, ...]]) -> tuple[Waiver, ...]:
        ordered = query.order_by(schema.waivers.c.waived_at, schema.waivers.c.id)
        with self._database.reading() as connection:
            return tuple(from_row(Waiver, row) for row in connection.execute(ordered).mappings())


def _told_unread(connection: Connection, path: str, error: str) -> bool:
    """Note why a document cannot be read any more; return False where it was never checked."""
    documents = schema.publications
    of_it = update(documents).where(documents.c.path == path).values(error=error)
    return connection.execute(of_it).rowcount > 0


def _row(number: int, position: int, judgement: Judgement) -> dict[str, object]:
    return {
        "publication_id": number,
        "position": position,
        "photo_id": judgement.photo_id,
        "status": judgement.status.value,
        "body": to_text(judgement),
    }
