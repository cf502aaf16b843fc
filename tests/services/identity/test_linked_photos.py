"""A link leads to the file of a photo, and to no other file."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.model.photo import Photo
from mediadesk.services.identity.linked_photos import LinkedPhotos
from tests.fakes.catalogue import a_photo

pytestmark = pytest.mark.skipif(Path("/").drive != "", reason="paths of Unix")


class FakeShelf:
    """Knows the photos at some paths."""

    def __init__(self, *paths: Path) -> None:
        self.paths = paths

    def photo_at(self, path: Path) -> Photo | None:
        return replace(a_photo(1), path=path) if path in self.paths else None


@pytest.fixture
def fog(tmp_path: Path) -> Path:
    path = tmp_path / "Fog on pier.jpg"
    path.write_text("fog")
    return path


def test_a_photo_that_is_linked_by_its_path_is_found(fog: Path) -> None:
    linked = LinkedPhotos(FakeShelf(fog))
    assert (linked.file(fog.as_uri()), linked.file(str(fog))) == (fog, fog)


def test_a_file_that_the_catalogue_does_not_know_is_left_alone(fog: Path) -> None:
    assert LinkedPhotos(FakeShelf()).file(fog.as_uri()) is None


def test_a_photo_whose_file_went_has_none(fog: Path) -> None:
    fog.unlink()
    assert LinkedPhotos(FakeShelf(fog)).file(fog.as_uri()) is None


def test_a_name_leads_nowhere(fog: Path) -> None:
    assert LinkedPhotos(FakeShelf(fog)).file(fog.name) is None
