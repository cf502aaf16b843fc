"""Documents that lie, loop or burst are read or refused with one sentence, whatever they are."""

import os
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from tests.fakes.document_reading import read, readers_in
from tests.fakes.hostile.all_makers import MAKERS

#: What a file of another kind, or of nothing, begins with.
_FOREIGN = {
    "nothing": b"",
    "one byte": b"<",
    "a photo": b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xd9",
    "a program": b"\x7fELF\2\1\1" + bytes(range(256)) * 8,
    "an empty archive": b"PK\5\6" + b"\0" * 18,
    "a page": b"<html><body><p>Fog</p></body></html>",
    "a print": b"%PDF-1.7\n%%EOF",
    "zeros": b"\0" * 10_000,
}
SUFFIXES = sorted({reader_suffix for r in readers_in(Path()) for reader_suffix in r.suffixes})


def read_or_told(path: Path, folder: Path) -> tuple[Placement, ...]:
    """Return what is read of a document; nothing where it is refused, by one sentence."""
    try:
        return read(path, folder).placements
    except OutsideError as error:
        told = str(error)
        assert told.endswith((".", "!")), told
        assert "\n" not in told
        assert len(told) < 400
        return ()


@pytest.mark.parametrize("name", MAKERS)
def test_a_hostile_document_is_read_or_told(tmp_path: Path, name: str) -> None:
    placements = read_or_told(MAKERS[name](tmp_path, 1), tmp_path)
    outside = [p.file for p in placements if p.file and not p.file.is_relative_to(tmp_path)]
    assert outside == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", _FOREIGN)
def test_a_file_of_another_kind_is_told(tmp_path: Path, suffix: str, kind: str) -> None:
    path = tmp_path / f"fog{suffix}"
    path.write_bytes(_FOREIGN[kind])
    assert read_or_told(path, tmp_path) == ()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_folder_named_like_a_document_is_told(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fog{suffix}"
    path.mkdir()
    with pytest.raises(OutsideError):
        read(path, tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_pipe_in_a_folder_is_not_looked_into(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fog{suffix}"
    os.mkfifo(path)
    assert any(r.claims(path) for r in readers_in(tmp_path) if suffix in r.suffixes)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_pipe_named_like_a_document_is_not_waited_for(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"fog{suffix}"
    os.mkfifo(path)
    with pytest.raises(OutsideError):
        read(path, tmp_path)
