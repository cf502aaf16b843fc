"""The folder in which copies of originals lie while another program works on them."""

import shutil
import tempfile
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.programs import EditFolder, FileStamp

#: A name that a free number can be found for; more attempts than that are somebody's mistake.
_MOST_NAMES: Final = 10_000


class CopyFolder(EditFolder):
    """Copies, each alone in a folder named after its original.

    Args:
        folder: Where the folders are made; made where missing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def lend(self, original: Path) -> Path:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            home = Path(tempfile.mkdtemp(prefix=f"{original.stem[:60]}-", dir=self._folder))
            copy = home / original.name
            shutil.copyfile(original, copy)  # without its rights: a locked original is editable
        except OSError as error:
            msg = f"{original.name} cannot be copied for editing: {error.strerror}."
            raise OutsideError(msg) from error
        return copy

    @override
    def stamp(self, path: Path) -> FileStamp | None:
        try:
            status = path.stat()
        except OSError:
            return None
        return FileStamp(status.st_size, status.st_mtime_ns)

    @override
    def bring_home(self, result: Path, original: Path) -> Path:
        try:
            home = _claimed(original.with_suffix(result.suffix))
        except OSError:
            return result
        draft = home.with_name(f".{home.name}.part")
        try:
            shutil.copyfile(result, draft)
            draft.replace(home)
        except OSError:
            for unfinished in (draft, home):
                unfinished.unlink(missing_ok=True)
            return result
        return home


def _claimed(like: Path) -> Path:
    """Return a name beside a path that was free, and is taken now.

    Raises:
        FileExistsError: Ten thousand names are taken.
    """
    for number in range(1, _MOST_NAMES):
        count = f"-{number}" if number > 1 else ""
        name = like.with_name(f"{like.stem}-edited{count}{like.suffix}")
        try:
            name.touch(exist_ok=False)
        except FileExistsError:
            continue
        return name
    msg = "no name is free"
    raise FileExistsError(msg)
