"""Read one published document and judge every picture in it; nothing is written."""

from collections import OrderedDict
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.finding import DocumentReport, Judgement
from mediadesk.model.placement import Placement
from mediadesk.paths import absence, is_there
from mediadesk.services.checks.documents import reader_of
from mediadesk.services.checks.judging import Bench, Judging, Sighting
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import Publications
from mediadesk.services.ports.crew import Alone, Crew
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: Documents that can carry alternative texts; on paper there are none to miss.
_WITH_ALTERNATIVE_TEXTS: Final = (
    ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".warc", ".warc.gz", ".epub",
    ".md", ".markdown", ".qmd", ".mdx", ".docx", ".docm", ".odt", ".ott", ".fodt",
)  # fmt: skip

#: Pictures looked up lately: a site shows the same ones on many pages.
_MOST_REMEMBERED: Final = 4096

#: All that tells what a picture shows: its file, what it is called, the ids a document keeps of it.
_Sought: TypeAlias = tuple[Path | None, str, tuple[str, ...]]


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
    """Judges documents one after another; a picture used in several is looked up once.

    Args:
        readers: One a format.
        judging: Judges single pictures.
        catalogue: Keeps waivers.
        bench: What pictures are judged with.
        crew: Looks pictures of a document up, several at a time.
    """

    def __init__(
        self,
        readers: Sequence[DocumentReader],
        judging: Judging,
        catalogue: Publications,
        bench: Bench,
        crew: Crew | None = None,
    ) -> None:
        self._readers = readers
        self._judging = judging
        self._catalogue = catalogue
        self._bench = bench
        self._crew = crew or Alone()
        self._seen: OrderedDict[_Sought, Sighting] = OrderedDict()

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
        placements = tuple(map(self._judging.with_file, read.placements))
        judged = []
        with closing(self._sightings(placements)) as sightings:
            for number, placement in enumerate(placements, start=1):
                of_many = f"{path.name}: picture {number} of {len(placements)}"
                context.step(number - 1, len(placements), of_many)
                judged.append(self._judging.judgement(placement, next(sightings), own))
        return tuple(judged)

    def _sightings(self, placements: Sequence[Placement]) -> Generator[Sighting, None, None]:
        """Yield what came of looking for each picture, in their order."""
        known = {key: self._seen[key] for key in map(_sought, placements) if key in self._seen}
        fresh: dict[_Sought, Placement] = {}
        for placement in placements:
            if not placement.decorative and _sought(placement) not in known:
                fresh.setdefault(_sought(placement), placement)
        with closing(self._crew.each(self._judging.find, tuple(fresh.values()))) as found:
            for placement in placements:
                key = _sought(placement)
                if not placement.decorative and key not in known:
                    known[key] = next(found)
                    self._remember(key, known[key])
                yield Sighting() if placement.decorative else known[key]

    def _remember(self, key: _Sought, sighting: Sighting) -> None:
        if key[0] is not None:
            self._seen[key] = sighting
            if len(self._seen) > _MOST_REMEMBERED:
                self._seen.popitem(last=False)


def _sought(placement: Placement) -> _Sought:
    ids = placement.carried.document_ids if placement.carried is not None else ()
    return placement.file, placement.image, tuple(ids)
