"""Which XMP sidecar belongs to which picture.

Adobe's programs and Photo Mechanic name a sidecar after the photo without its suffix
("photo.xmp"), darktable and digiKam with it ("photo.jpg.xmp"); where both are there the first
counts. Where a camera saved a RAW file and a JPEG of the same name, "photo.xmp" is the RAW file's
alone: the JPEG's metadata stand in the JPEG, and programs that develop the one leave the other be.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Final

from mediadesk.media.formats import PICTURE_SUFFIXES, RAW_SUFFIXES
from mediadesk.model.errors import OutsideError

SUFFIX: Final = ".xmp"
_SPELLINGS: Final = (SUFFIX, SUFFIX.upper())


def sidecar_beside(photo: Path) -> Path | None:
    """Return the sidecar that belongs to a photo; None where none is there."""
    plain = next((p for p in map(photo.with_suffix, _SPELLINGS) if _is_file(p)), None)
    if plain is not None and (is_raw(photo.name) or not _has_raw_twin(photo)):
        return plain
    named = (photo.with_name(photo.name + spelling) for spelling in _SPELLINGS)
    return next(filter(_is_file, named), None)


def sidecar_place(photo: Path) -> Path:
    """Return where the sidecar of a photo is, or would be made."""
    there = sidecar_beside(photo)
    if there is not None:
        return there
    is_plain = is_raw(photo.name) or not _has_raw_twin(photo)
    return photo.with_suffix(SUFFIX) if is_plain else photo.with_name(photo.name + SUFFIX)


def sidecar_times(folder: Path) -> Mapping[str, int]:
    """Return the modification times (ns) of a folder's sidecars, by name of the photo.

    One look at the folder, however many photos lie in it.

    Raises:
        OutsideError: The folder cannot be entered.
    """
    times: dict[str, int] = {}
    pictures: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                suffix = PurePath(entry.name).suffix.lower()
                if suffix == SUFFIX and (modified_ns := _modified_ns(entry)) is not None:
                    times[entry.name] = modified_ns
                elif suffix in PICTURE_SUFFIXES:
                    pictures.append(entry.name)
    except OSError as error:
        msg = f"{folder} cannot be entered: {error.strerror}."
        raise OutsideError(msg) from error
    return dict(_matched(pictures, times)) if times else {}


def is_raw(name: str) -> bool:
    """Return whether a file's name is that of a camera's RAW format."""
    return PurePath(name).suffix.lower() in RAW_SUFFIXES


def _matched(pictures: Collection[str], times: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    raw_stems = {PurePath(name).stem for name in pictures if is_raw(name)}
    for name in pictures:
        stem = PurePath(name).stem
        is_plain = is_raw(name) or stem not in raw_stems
        places = (*((stem + s for s in _SPELLINGS) if is_plain else ()),)
        places += tuple(name + spelling for spelling in _SPELLINGS)
        found = next((times[place] for place in places if place in times), None)
        if found is not None:
            yield name, found


def _modified_ns(entry: os.DirEntry[str]) -> int | None:
    """Return a file's time; None of what is none, such as a link whose target is gone."""
    try:
        return entry.stat().st_mtime_ns if entry.is_file() else None
    except OSError:
        return None


def _has_raw_twin(photo: Path) -> bool:
    suffixes = (one for suffix in RAW_SUFFIXES for one in (suffix, suffix.upper()))
    return any(_is_file(photo.with_suffix(suffix)) for suffix in suffixes)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
