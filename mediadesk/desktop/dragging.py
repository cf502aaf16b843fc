"""How photos travel by drag and drop inside the window."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

#: The numbers of photos, separated by blanks.
PHOTOS_MIME: Final = "application/x-mediadesk-photos"


def photos_as_mime(photo_ids: Iterable[int]) -> QMimeData:
    """Return photos packed for drag and drop."""
    data = QMimeData()
    words = " ".join(str(int(photo_id)) for photo_id in photo_ids)
    data.setData(PHOTOS_MIME, QByteArray(words.encode("ascii")))
    return data


def read_photos(data: QMimeData) -> tuple[int, ...]:
    """Return the photos a drag carries; none where it carries something else."""
    words = bytes(data.data(PHOTOS_MIME).data()).split()
    return tuple(int(word) for word in words if word.isdigit())
