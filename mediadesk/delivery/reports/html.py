"""One HTML page that holds all it needs: to be mailed, printed, and filtered without a script.

Its size is bounded, so that a mail server takes it: small pictures first go to what is not
complete, and when the page is full the rest is counted and named, no longer shown.
"""

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Final

from typing_extensions import override

from mediadesk.delivery.reports import html_parts
from mediadesk.delivery.reports.tally import Tally
from mediadesk.model.errors import OutsideError
from mediadesk.model.finding import DocumentReport, Judgement
from mediadesk.services.ports.pictures import Miniatures
from mediadesk.services.ports.reports import ReportFrame, ReportWriter

MINIATURE_EDGE_PX: Final = 160

#: A mail of 20 MB is taken nearly everywhere, and as an attachment it grows by a third.
MOST_CHARACTERS: Final = 14_000_000
#: What is complete gets pictures only out of this share of the page.
_SHARE_OF_COMPLETE: Final = 0.25
#: What the list of documents that are no longer shown may still take.
_RESERVE: Final = 0.1

_SPOOLED_BYTES: Final = 4 << 20
_PIECE_CHARACTERS: Final = 1 << 16


class HtmlReport(ReportWriter):
    """Writes a page.

    Args:
        miniatures: Makes the small pictures.
        style: The style sheet, which is put into the page.
        most_characters: How long the page may become.
    """

    def __init__(
        self, miniatures: Miniatures, style: Path, *, most_characters: int = MOST_CHARACTERS
    ) -> None:
        self._miniatures = miniatures
        self._style = style
        self._most = most_characters

    @property
    @override
    def name(self) -> str:
        return "html"

    @property
    @override
    def label(self) -> str:
        return "Page to mail (HTML)"

    @property
    @override
    def suffix(self) -> str:
        return ".html"

    @override
    def pieces(self, documents: Iterable[DocumentReport], frame: ReportFrame) -> Iterator[str]:
        tally, page = Tally(), _Page(self._miniatures, self._most)
        with SpooledTemporaryFile(
            max_size=_SPOOLED_BYTES, mode="w+", encoding="utf-8", newline=""
        ) as body:
            for document in tally.counting(documents):
                body.write(page.document(document, frame.name_of(document.path)))
            yield html_parts.head(tally, frame, self._style.read_text(encoding="utf-8"))
            body.seek(0)
            while piece := body.read(_PIECE_CHARACTERS):
                yield piece
        yield html_parts.foot(page.hidden)


class _Page:
    """What of the page is filled.

    Attributes:
        hidden: How many documents found no more room.
    """

    def __init__(self, miniatures: Miniatures, most: int) -> None:
        self._miniatures = miniatures
        self._left = int(most * (1 - _RESERVE))
        self._reserve = int(most * _RESERVE)
        self._left_for_complete = int(most * _SHARE_OF_COMPLETE)
        self.hidden = 0

    def document(self, document: DocumentReport, name: str) -> str:
        """Return a document's part of the page; a line, or nothing, where the page is full."""
        if self._left > 0:
            shown = html_parts.document(document, name, self._pictures(document))
            if len(shown) <= self._left:
                self._left -= len(shown)
                return shown
        self._left = 0
        line = html_parts.line(document, name)
        if len(line) <= self._reserve:
            self._reserve -= len(line)
            return line
        self.hidden += 1
        return ""

    def _pictures(self, document: DocumentReport) -> Iterator[tuple[Judgement, str]]:
        """Yield the editorial pictures, what is to be done first, each with its small picture."""
        judged = [judgement for judgement in document.judgements if judgement.is_editorial]
        judged.sort(key=lambda judgement: not judgement.is_open)
        room = self._left
        for judgement in judged:
            image = self._miniature(judgement) if room > 0 else ""
            room -= len(image)
            yield judgement, image

    def _miniature(self, judged: Judgement) -> str:
        """Return a picture as a data URL; "" where there is none or no room for it."""
        file = judged.placement.file
        if file is None or not (judged.is_open or self._left_for_complete > 0):
            return ""
        try:
            jpeg = self._miniatures.miniature(file, MINIATURE_EDGE_PX)
        except OutsideError:
            return ""
        image = f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode('ascii')}"
        if not judged.is_open:
            self._left_for_complete -= len(image)
        return image
