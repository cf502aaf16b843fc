"""Photos that are out in other programs, remembered from one start to the next."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mediadesk.paths import is_folder
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.programs import FileStamp, OutsideProgram
from mediadesk.services.settings import STATE_PREFIX, Settings

_STATE: Final = f"{STATE_PREFIX}outings"

#: Each is looked at again and again; what went out long before the last of them is not waited for.
MOST_OUTINGS: Final = 40


@dataclass(frozen=True, slots=True)
class Outing:
    """A photo that is being edited in another program.

    Attributes:
        photo_id: The photo.
        program: Where.
        path: The copy that the program was given, alone in its folder but for what is saved there.
        stamp: The copy as it was given.
    """

    photo_id: int
    program: OutsideProgram
    path: Path
    stamp: FileStamp = field(default_factory=lambda: FileStamp(0, 0))


class Outings:
    """Keeps outings in the settings, which several catalogues share: photos are told by hash.

    Args:
        shelf: The photos of the catalogue.
        settings: Where outings are kept.
    """

    def __init__(self, *, shelf: PhotoShelf, settings: Settings) -> None:
        self._shelf = shelf
        self._settings = settings

    def keep(self, outings: Sequence[Outing]) -> None:
        """Keep what is out; what is out of other catalogues stays kept.

        Raises:
            OutsideError: The settings file cannot be written.
        """
        others = [one for one in self._entries() if self._shelf.photo_with_hash(one.sha256) is None]
        own = (_entry(outing, self._sha256(outing)) for outing in outings)
        kept = [*others, *(entry for entry in own if entry.sha256)][-MOST_OUTINGS:]
        self._settings.put(_STATE, json.dumps([_body(entry) for entry in kept]))

    def kept(self) -> tuple[Outing, ...]:
        """Return what is out of this catalogue; a photo or a copy that is gone is left out."""
        found = []
        for entry in self._entries():
            photo = self._shelf.photo_with_hash(entry.sha256)
            if photo is not None and is_folder(entry.path.parent):
                found.append(Outing(photo.id, entry.program, entry.path, entry.stamp))
        return tuple(found)

    def _sha256(self, outing: Outing) -> str:
        photo = self._shelf.photo(outing.photo_id)
        return photo.sha256 if photo is not None else ""

    def _entries(self) -> Iterator["_Entry"]:
        try:
            bodies = json.loads(self._settings.get(_STATE) or "[]")
            yield from [_read(body) for body in bodies]
        except (ValueError, TypeError, KeyError, RecursionError):
            return  # a settings file that somebody changed by hand


@dataclass(frozen=True, slots=True)
class _Entry:
    """An outing as it is kept."""

    sha256: str
    program: OutsideProgram
    path: Path
    stamp: FileStamp


def _entry(outing: Outing, sha256: str) -> _Entry:
    return _Entry(sha256, outing.program, outing.path, outing.stamp)


def _body(entry: _Entry) -> dict[str, object]:
    return {
        "sha256": entry.sha256,
        "program": entry.program.name,
        "command": list(entry.program.command),
        "path": str(entry.path),
        "size": entry.stamp.size_bytes,
        "modified": entry.stamp.modified_ns,
    }


def _read(body: dict[str, object]) -> _Entry:
    command = body["command"]
    if not isinstance(command, list):
        msg = f"{command!r} is no command."
        raise TypeError(msg)
    program = OutsideProgram(str(body["program"]), tuple(map(str, command)))
    stamp = FileStamp(int(str(body["size"])), int(str(body["modified"])))
    return _Entry(str(body["sha256"]), program, Path(str(body["path"])), stamp)
