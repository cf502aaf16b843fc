"""Read one published document and judge every picture in it; nothing is written."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from mediadesk.model.edit import Match
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.finding import DocumentReport, Judgement
from mediadesk.model.placement import Placement
from mediadesk.paths import absence, is_there
from mediadesk.services.documents import reader_of
from mediadesk.services.jobs import JobContext
from mediadesk.services.judging import Bench, Judging
from mediadesk.services.ports.catalogue import Publications
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: Documents that can carry alternative texts; on paper there are none to miss.
_WITH_ALTERNATIVE_TEXTS: Final = (".html", ".htm", ".xhtml", ".epub", ".md", ".docx", ".odt")

#: Pictures looked up lately: a site shows the same ones on many pages.
_MOST_REMEMBERED: Final = 4096


def read_document(path: Path, readers: Sequence[DocumentReader]) -> ReadDocument:
    """Return the pictures of a document with what is printed beside them.

    Raises:
        UserError: The document is not there, or of no kind that can be read.
        OutsideError: It is damaged, with the reason.
    """
    if not is_there(path):
        msg = f"{path} {absence(path)}; check the path."
        raise UserError(msg)
    return reader_of(path, readers).read(path)


class DocumentJudge:
    """Judges documents one after another; a picture used in several is looked up once."""

    def __init__(
        self,
        readers: Sequence[DocumentReader],
        judging: Judging,
        catalogue: Publications,
        bench: Bench,
    ) -> None:
        self._readers = readers
        self._judging = judging
        self._catalogue = catalogue
        self._bench = bench
        self._seen: OrderedDict[tuple[Path, str], Match | None] = OrderedDict()

    def document_report(self, path: Path, context: JobContext) -> DocumentReport:
        """Return what a check says of one document, which may be that it cannot be read.

        Raises:
            StoppedError: A stop was asked for.
        """
        try:
            read = read_document(path, self._readers)
        except (OutsideError, UserError) as error:
            return DocumentReport(path, error=str(error))
        judgements = self._judgements(path, read, context)
        return DocumentReport(path, judgements, title=read.title or path.name)

    def _judgements(
        self, path: Path, read: ReadDocument, context: JobContext
    ) -> tuple[Judgement, ...]:
        own = replace(
            self._bench,
            waivers=self._catalogue.waivers(path),
            takes_alt=path.name.casefold().endswith(_WITH_ALTERNATIVE_TEXTS),
            published_on=read.published_on,
        )
        judged = []
        for number, placement in enumerate(read.placements, start=1):
            of_many = f"{path.name}: picture {number} of {len(read.placements)}"
            context.step(number - 1, len(read.placements), of_many)
            match = None if placement.decorative else self._match(placement)
            judged.append(self._judging.judgement(placement, match, own))
        return tuple(judged)

    def _match(self, placement: Placement) -> Match | None:
        if placement.file is None:
            return self._judging.find(placement)
        key = (placement.file, placement.image)
        if key not in self._seen:
            self._seen[key] = self._judging.find(placement)
            if len(self._seen) > _MOST_REMEMBERED:
                self._seen.popitem(last=False)
        return self._seen[key]
