"""Pictures that documents show from the web, as files, once somebody had them fetched."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.paths import is_file, is_folder
from mediadesk.published.picture_types import SUFFIX_BY_TYPE
from mediadesk.services.ports.web import Answer, FetchedPictures
from mediadesk.whole_files import whole_file

#: Every way in which a file may be called that holds what came from one address.
_ENDINGS: Final = ("", *sorted(set(SUFFIX_BY_TYPE.values())))


class PictureFolder(FetchedPictures):
    """A folder in which a picture is called after its address.

    Args:
        folder: The folder; made where missing. It may be emptied at any time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def keep(self, address: str, answer: Answer) -> Path:
        place = self._place(address, SUFFIX_BY_TYPE.get(answer.media_type, ""))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with whole_file(place, is_durable=False) as path:
                path.write_bytes(answer.content)
            for before in self._places(address):  # it may have come as another kind before
                if before != place:
                    before.unlink(missing_ok=True)
        except OSError as error:
            msg = f"{place} cannot be written: {error.strerror or error}. Make room on the disk."
            raise OutsideError(msg) from error
        return place

    @override
    def find(self, address: str) -> Path | None:
        if not is_folder(self._folder):  # most desks never fetched any
            return None
        return next((place for place in self._places(address) if is_file(place)), None)

    def _places(self, address: str) -> Iterator[Path]:
        return (self._place(address, ending) for ending in _ENDINGS)

    def _place(self, address: str, ending: str) -> Path:
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()}{ending}"
