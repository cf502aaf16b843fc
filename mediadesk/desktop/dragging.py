"""How photos travel by drag and drop: numbers inside the window, texts and files outside of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent
from typing_extensions import override

from mediadesk.services.checks.web_addresses import is_address
from mediadesk.services.deliveries.layout_texts import CopiedText

#: The numbers of photos, separated by blanks.
PHOTOS_MIME: Final = "application/x-mediadesk-photos"
_PLAIN: Final = "text/plain"
_HTML: Final = "text/html"

#: Composes the text of photos.
TellText: TypeAlias = Callable[[Sequence[int]], CopiedText]

#: Packs photos for a drag.
PackPhotos: TypeAlias = Callable[[Sequence[int]], QMimeData]


def _say_nothing(_photo_ids: Sequence[int]) -> CopiedText:
    return CopiedText("", "")


class DraggedPhotos(QMimeData):
    """Photos under way to a collection, or with their captions and credits to a layout.

    The texts are composed when a program takes them: most drags end inside the window.

    Args:
        photo_ids: The photos, in order.
        tell: Composes their text.
        files: Their files, where they are to go along: a layout program then places the pictures.
    """

    def __init__(
        self,
        photo_ids: Sequence[int],
        tell: TellText = _say_nothing,
        files: Sequence[Path] = (),
    ) -> None:
        super().__init__()
        self._photo_ids = tuple(int(photo_id) for photo_id in photo_ids)
        self._tell = tell
        words = " ".join(map(str, self._photo_ids))
        self.setData(PHOTOS_MIME, QByteArray(words.encode("ascii")))
        if files:
            self.setUrls([QUrl.fromLocalFile(str(file)) for file in files])

    @override
    def formats(self) -> list[str]:
        return [*super().formats(), _PLAIN, _HTML]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    @override
    def retrieveData(self, mimetype: str, preferredType: Any) -> Any:
        if mimetype not in (_PLAIN, _HTML):
            return super().retrieveData(mimetype, preferredType)
        text = self._tell(self._photo_ids)
        return text.plain if mimetype == _PLAIN else text.html


def accept_copy(event: QDropEvent) -> None:
    """Accept a drag as a copy, whatever it proposes.

    Many file managers propose to move, and remove files from where they lie once that is accepted;
    the catalogue wants them to stay there.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


@dataclass(frozen=True, slots=True)
class Carried:
    """What a drag from outside of the window carries.

    Attributes:
        paths: Files and folders.
        addresses: Pages of the web.
    """

    paths: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.addresses)


def carried(data: QMimeData) -> Carried:
    """Return the files, folders and pages that a drag from outside of the window carries."""
    if PHOTOS_MIME in data.formats():
        return Carried()
    addresses = (url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in data.urls())
    return Carried(local_paths(data), tuple(one for one in addresses if is_address(one)))


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that a drag from outside of the window carries."""
    if PHOTOS_MIME in data.formats():
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def read_photos(data: QMimeData) -> tuple[int, ...]:
    """Return the photos a drag carries; none where it carries something else."""
    words = bytes(data.data(PHOTOS_MIME).data()).split()
    return tuple(int(word) for word in words if word.isdigit())
