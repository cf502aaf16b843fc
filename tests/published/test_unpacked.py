"""Unpacked pictures lie once in the cache, by what they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.published.unpacked import UnpackedPictures


def test_the_same_picture_lies_there_once(tmp_path: Path) -> None:
    pictures = UnpackedPictures(tmp_path / "cache")
    one = pictures.keep([b"ab", b"c"], "word/media/image1.JPEG")
    other = pictures.keep([b"abc"], "word/media/image2.jpeg")
    assert one == other
    assert one.suffix == ".jpeg"
    assert one.read_bytes() == b"abc"


def test_nothing_half_written_is_left_behind(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"abc"
        msg = "damaged"
        raise OutsideError(msg)

    with pytest.raises(OutsideError, match="damaged"):
        UnpackedPictures(tmp_path).keep(broken(), "a.png")
    assert list(tmp_path.iterdir()) == []


def test_a_name_cannot_choose_the_place(tmp_path: Path) -> None:
    file = UnpackedPictures(tmp_path).keep([b"x"], "../../evil.sh;rm")
    assert file.parent == tmp_path
    assert file.suffix == ""
