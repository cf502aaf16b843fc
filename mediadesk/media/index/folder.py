"""The segments of the photo index in their folder, and the list of those that count."""

import json
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mediadesk.media.index import segment as index_segment
from mediadesk.media.index.segment import MOST_PHOTOS, PART_SUFFIX, Segment
from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.pictures import TakenPrint

_LIST: Final = "segments.json"
#: Raised whenever the layout, the vocabulary or the features change: all is then taken in anew.
_VERSION: Final = 2
#: Segments are merged with the one before them where that is not this many times larger.
_TIER: Final = 4
#: Larger segments are merged only when there is time.
_QUICKLY_MERGED: Final = 20_000
#: Files that no list names are left over from a process that ended, after so long.
_LEFT_OVER_S: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class Held:
    """What the index is made of at a moment.

    Attributes:
        listed: The text of the list this was read from; "" where there is none.
        segments: The segments by the names of their files; "" where it is in memory alone.
        taken: The newest fingerprints, the oldest of them first.
    """

    listed: str = ""
    segments: tuple[tuple[str, Segment], ...] = ()
    taken: tuple[TakenPrint, ...] = ()


class SegmentFolder:
    """Holds the segments; several processes may add to one folder.

    The list is replaced in one move; who finds a file of it gone reads the list again, so that all
    meet a whole index. Where two add at once, one of the additions is lost, and made again at the
    next look into the catalogue.

    Args:
        path: The folder; it may be deleted at any time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: Held | None = None
        self._written_here: set[str] = set()

    def current(self) -> Held:
        """Return what is held, read anew where another process changed it."""
        held, listed = self._held, self._listed()
        if held is None or (listed and listed != held.listed):
            held = self._read(listed)
            again = self._listed()
            if again != listed:  # replaced meanwhile, with the files that were merged
                held = self._read(again)
        self._held = held
        return held

    def add(self, segment: Segment, taken: tuple[TakenPrint, ...]) -> None:
        """Add a segment; in memory alone where the folder cannot be written."""
        held = replace(self.current(), taken=taken)
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            grown = replace(held, segments=(*held.segments, self._written(segment)))
            self._keep(self._merged(grown, _QUICKLY_MERGED))
        except (OSError, OutsideError):
            # A disk that is full or write-protected must not keep pictures from being found.
            self._held = replace(held, segments=(*held.segments, ("", segment)))

    def tidy(self) -> None:
        """Merge segments until few are left.

        Raises:
            OutsideError: The disk is full or write-protected.
        """
        held = self.current()
        if all(name for name, _ in held.segments):
            merged = self._merged(held, MOST_PHOTOS)
            if merged is not held:
                self._keep(merged)

    def clear(self) -> None:
        """Forget and delete everything."""
        self._held = Held()
        for file in (self._path / _LIST, *self._path.glob("*.segment")):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _listed(self) -> str:
        try:
            return (self._path / _LIST).read_text(encoding="ascii")
        except (OSError, ValueError):
            return ""

    def _read(self, listed: str) -> Held:
        """Return what a list names; nothing where it is damaged, old, or a file of it is gone."""
        try:
            body = json.loads(listed or "{}")
            version, names = body.get("version"), body.get("segments", [])
            taken = tuple(TakenPrint(int(n), int(c)) for n, c in body.get("taken", []))
        except (ValueError, TypeError, AttributeError):
            return Held()
        if version != _VERSION or not _are_names(names):
            return Held()
        segments = tuple((name, index_segment.read(self._path / name)) for name in names)
        whole = tuple((name, segment) for name, segment in segments if segment is not None)
        return Held(listed, whole, taken) if len(whole) == len(segments) else Held()

    def _written(self, segment: Segment) -> tuple[str, Segment]:
        path = self._new_path()
        index_segment.write(segment, path)
        return path.name, index_segment.read(path) or segment

    def _merged(self, held: Held, most: int) -> Held:
        """Return the same with the newest segments merged, so that few are left.

        Args:
            held: What there is.
            most: How many photos a merged segment may have.
        """
        first, photos = len(held.segments), 0
        for before in reversed(held.segments):
            many = len(before[1])
            if photos and (many > _TIER * photos or many + photos > most):
                break
            first, photos = first - 1, photos + many
        kept, parts = held.segments[:first], held.segments[first:]
        if len(parts) < 2:
            return held
        path = self._new_path()
        index_segment.merge([segment for _, segment in parts], path)
        merged = index_segment.read(path)
        return held if merged is None else replace(held, segments=(*kept, (path.name, merged)))

    def _new_path(self) -> Path:
        name = f"{secrets.token_hex(6)}.segment"
        self._written_here.add(name)
        return self._path / name

    def _keep(self, held: Held) -> None:
        """Write the list, and delete files that it names no more.

        Those that another process has written and not listed yet are left for a day.
        """
        names = [name for name, _ in held.segments]
        taken = [[one.sequence, one.checksum] for one in held.taken]
        listed = json.dumps({"version": _VERSION, "segments": names, "taken": taken})
        with index_segment.written_beside(self._path / _LIST) as beside:
            beside.write_text(listed, encoding="ascii")
        before = self._held or Held()
        own = self._written_here | {name for name, _ in before.segments}
        self._held = replace(held, listed=listed)
        for file in (*self._path.glob("*.segment"), *self._path.glob(f"*{PART_SUFFIX}")):
            with suppress(OSError):
                is_left_over = file.stat().st_mtime < time.time() - _LEFT_OVER_S
                if file.name not in names and (file.name in own or is_left_over):
                    file.unlink()


def _are_names(names: object) -> bool:
    return isinstance(names, list) and all(
        isinstance(name, str) and Path(name).name == name for name in names
    )
