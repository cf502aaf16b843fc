"""Pictures that documents show from the web are fetched where a person asks, and then are files."""

from pathlib import Path

import pytest

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.published.fetched_pictures import PictureFolder
from mediadesk.services.checks.remote_pictures import (
    PicturesCame,
    RemotePictures,
    address_of,
    file_of,
)
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.documents import ReadDocument
from mediadesk.services.ports.web import Answer
from tests.fakes.web import FakeWeb

PIER = "https://media.example/pier.jpg"
QUAY = "//media.example/quay.webp"


def answer(address: str, kind: str, content: bytes = b"picture") -> Answer:
    return Answer(address, kind, content)


WEB = {
    PIER: answer(PIER, "image/jpeg"),
    "https://media.example/quay.webp": answer(QUAY, "image/webp"),
}


def came(folder: Path, web: FakeWeb, *shown: Placement) -> PicturesCame:
    def extract(path: Path) -> ReadDocument:
        if path.name == "broken.json":
            msg = "broken.json is damaged."
            raise OutsideError(msg)
        return ReadDocument("Story", shown)

    remote = RemotePictures(web, PictureFolder(folder), extract)
    return remote.job((Path("broken.json"), Path("story.json")))(JobContext())


def test_what_a_document_shows_from_the_web_is_a_file_from_then_on(tmp_path: Path) -> None:
    told = came(tmp_path / "new", FakeWeb(WEB), Placement(PIER, "1"), Placement(QUAY, "2"))
    assert told == PicturesCame(2)
    pier, quay = (file_of(PictureFolder(tmp_path / "new"), one) for one in (PIER, QUAY))
    assert pier is not None
    assert quay is not None
    assert (pier.suffix, pier.read_bytes(), quay.suffix) == (".jpg", b"picture", ".webp")


def test_each_address_is_asked_once(tmp_path: Path) -> None:
    web = FakeWeb(WEB)
    came(tmp_path, web, Placement(PIER, "1"), Placement(PIER, "2"))
    assert [address for address, _ in web.asked] == [PIER]


@pytest.mark.parametrize(
    "placement",
    [
        Placement(PIER, "1", decorative=True),
        Placement(PIER, "1", file=Path("pier.jpg")),
        Placement("pier.jpg", "1"),
        Placement("file:///pier.jpg", "1"),
        Placement("data:image/jpeg … (9 characters, 5c1f09ab)", "1"),
    ],
    ids=["decoration", "at hand", "relative", "of the disk", "inside"],
)
def test_nothing_else_is_asked_for(tmp_path: Path, placement: Placement) -> None:
    web = FakeWeb(WEB)
    assert came(tmp_path, web, placement) == PicturesCame(0)
    assert web.asked == []
    assert address_of(placement) == ""


def test_what_does_not_come_is_told(tmp_path: Path) -> None:
    told = came(tmp_path, FakeWeb({}), Placement(PIER, "1"))
    assert told.missing == (f"{PIER} is not fetched: there is nothing at this address.",)


def test_a_picture_that_comes_as_another_kind_takes_the_place_of_the_one_before(
    tmp_path: Path,
) -> None:
    kept = PictureFolder(tmp_path)
    kept.keep(PIER, answer(PIER, "image/jpeg", b"before"))
    kept.keep(PIER, answer(PIER, "image/avif", b"now"))
    found = kept.find(PIER)
    assert found is not None
    assert (found.suffix, found.read_bytes()) == (".avif", b"now")
    assert len(list(tmp_path.iterdir())) == 1


def test_what_was_never_fetched_is_not_found(tmp_path: Path) -> None:
    assert PictureFolder(tmp_path / "none").find(PIER) is None
    assert file_of(PictureFolder(tmp_path), "pier.jpg") is None
