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


def test_a_picture_given_out_is_called_after_where_it_was(tmp_path: Path) -> None:
    pictures = UnpackedPictures(tmp_path / "cache")
    file = pictures.keep([b"abc"], "word/media/image1.jpeg")
    out = pictures.give_out(file, tmp_path / "own" / "new", "story - page 3, picture 1")
    assert out == tmp_path / "own" / "new" / "story - page 3, picture 1.jpeg"
    assert out.read_bytes() == b"abc"
    assert [one.name for one in out.parent.iterdir()] == [out.name]
    assert pictures.holds(file)
    assert not pictures.holds(out)


def test_another_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    pictures = UnpackedPictures(tmp_path / "cache")
    first, second = pictures.keep([b"one"], "a.png"), pictures.keep([b"two"], "b.png")
    given = [pictures.give_out(file, tmp_path, "story") for file in (first, second, first, second)]
    assert [one.name for one in given] == ["story.png", "story (2).png"] * 2
    assert [one.read_bytes() for one in given[:2]] == [b"one", b"two"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("../../etc/passwd", "etc passwd.png"),
        ('a: "b" <c>|d?', "a b c d.png"),
        ("...", "picture.png"),
        ("x" * 300, "x" * 80 + ".png"),
    ],
)
def test_a_name_that_no_file_may_have_is_put_otherwise(
    tmp_path: Path, name: str, called: str
) -> None:
    pictures = UnpackedPictures(tmp_path / "cache")
    out = pictures.give_out(pictures.keep([b"x"], "a.png"), tmp_path / "own", name)
    assert (out.parent, out.name) == (tmp_path / "own", called)


def test_what_is_gone_from_the_cache_cannot_be_given_out(tmp_path: Path) -> None:
    pictures = UnpackedPictures(tmp_path / "cache")
    with pytest.raises(OutsideError, match="story could not be put into"):
        pictures.give_out(tmp_path / "cache" / "gone.png", tmp_path / "own", "story")
    assert list((tmp_path / "own").iterdir()) == []
