"""The preview cache: small JPEGs by content hash."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.previews import PreviewCache
from mediadesk.model.errors import OutsideError
from tests.media.picture_making import jpeg, picture, written

HASH = "ab" + "0" * 62


@pytest.fixture
def cache(tmp_path: Path) -> PreviewCache:
    return PreviewCache(tmp_path / "previews")


def test_what_was_never_made_is_not_there(cache: PreviewCache) -> None:
    assert cache.thumbnail(HASH) is None


def test_a_preview_made_from_a_file_is_kept(cache: PreviewCache, tmp_path: Path) -> None:
    path = written(tmp_path / "kim.jpg", jpeg(picture(1200, 800)))
    made = cache.make(path, HASH)
    assert cache.thumbnail(HASH) == made
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == ("JPEG", (512, 341))


def test_a_small_picture_is_not_enlarged(cache: PreviewCache) -> None:
    with Image.open(BytesIO(cache.keep(picture(48, 32), HASH))) as image:
        assert image.size == (48, 32)


def test_previews_are_sharded_and_nothing_else_lies_about(
    cache: PreviewCache, tmp_path: Path
) -> None:
    cache.keep(picture(), HASH)
    kept = [p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file()]
    assert kept == [Path("previews") / "ab" / f"{HASH}.jpg"]


def test_a_file_that_is_no_picture_has_no_preview(cache: PreviewCache, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="not a picture"):
        cache.make(written(tmp_path / "kim.jpg", b"text"), HASH)


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    in_the_way = written(tmp_path / "previews", b"a file, not a folder")
    with pytest.raises(OutsideError, match="cannot be kept"):
        PreviewCache(in_the_way).keep(picture(), HASH)


def test_a_miniature_fits_its_edge_and_is_not_kept(cache: PreviewCache, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (800, 400), (90, 20, 20)).save(path)
    with Image.open(BytesIO(cache.miniature(path, 160))) as small:
        assert (small.format, small.size) == ("JPEG", (160, 80))
    assert not (tmp_path / "previews").exists()


def test_a_miniature_of_what_is_no_picture_is_refused(cache: PreviewCache, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"no picture")
    with pytest.raises(OutsideError):
        cache.miniature(path, 160)


def test_the_file_of_a_preview_is_told_where_there_is_one(cache: PreviewCache) -> None:
    assert cache.thumbnail_file(HASH) is None
    made = cache.keep(picture(), HASH)
    file = cache.thumbnail_file(HASH)
    assert file is not None
    assert file.read_bytes() == made
