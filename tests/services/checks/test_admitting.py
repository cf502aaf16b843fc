"""Published pictures are taken in with what is printed under them, and can be taken out again."""

from pathlib import Path

import pytest

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.placement import Placement
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.checks.admitting import Admitting, PictureSources
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.documents import ReadDocument
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures, FakeWorkers
from tests.fakes.settings_store import FakeSettingsStore


def _parsed(text: str, *, is_credit: bool = False) -> PrintedCredit:
    del is_credit
    return parse_credit(text)


class Desk:
    """A document with one picture inside, over a cache of real small files."""

    def __init__(self, folder: Path) -> None:
        self.document = folder / "story.docx"
        self.own = folder / "own"
        self.cache = UnpackedPictures(folder / "cache")
        self.catalogue = FakeDerivatives(a_photo())
        self.inside = self.placed()
        sources = PictureSources(
            self._extract,
            self.cache,
            FakeWorkers(FakePictures()),
            _parsed,
        )
        self.admitting = Admitting(
            catalogue=self.catalogue,
            sources=sources,
            clock=FakeClock(),
            settings=Settings(store=FakeSettingsStore(person__name="Rosa")),
        )

    def placed(self, content: bytes = b"a picture") -> Placement:
        file = self.cache.keep([content], "word/media/image1.jpg")
        return Placement("image1.jpg", "picture 1", "Kim waves.", "© Ann Lee", "A woman", file)

    def _extract(self, path: Path) -> ReadDocument:
        assert path == self.document
        return ReadDocument("Story", (self.placed(),))

    def admit(self, placement: Placement, folder: Path | None = None) -> int:
        return self.admitting.job(self.document, placement, folder)(JobContext()).photo_id


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_picture_inside_a_document_gets_a_file_and_its_printed_words(desk: Desk) -> None:
    assert desk.admitting.lies_inside(desk.inside)
    photo_id = desk.admit(desk.inside, desk.own)
    dossier = desk.catalogue.dossier(photo_id)
    assert dossier is not None
    assert dossier.photo.path == desk.own / "story - picture 1.jpg"
    assert dossier.photo.path.read_bytes() == b"a picture"
    assert dossier.caption_in().text == "Kim waves."
    assert dossier.caption_in().alt_text == "A woman"
    assert dossier.credit_or_empty.line == "© Ann Lee"


def test_the_step_tells_where_the_words_were_printed(desk: Desk) -> None:
    desk.admit(desk.inside, desk.own)
    assert [step.what for step in desk.catalogue.steps] == [
        "story - picture 1.jpg taken in as printed in story.docx, picture 1"
    ]


def test_a_picture_beside_the_page_stays_where_it_lies(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kim.jpg"
    file.write_text("another picture")
    placed = Placement("kim.jpg", "picture 1", file=file)
    assert not desk.admitting.lies_inside(placed)
    photo = desk.catalogue.photo(desk.admit(placed))
    assert photo is not None
    assert photo.path == file
    assert not desk.own.exists()


def test_a_cache_that_was_emptied_is_filled_again(desk: Desk) -> None:
    assert desk.inside.file is not None
    desk.inside.file.unlink()
    photo = desk.catalogue.photo(desk.admit(desk.inside, desk.own))
    assert photo is not None
    assert photo.path.read_bytes() == b"a picture"


def test_a_document_that_was_changed_is_to_be_checked_again(desk: Desk, tmp_path: Path) -> None:
    gone = Placement("image9.jpg", "picture 9", file=tmp_path / "cache" / "gone.jpg")
    with pytest.raises(UserError, match=r"story.docx has no such picture any more. Check it"):
        desk.admit(gone, desk.own)


def test_without_a_file_or_a_folder_nothing_is_taken_in(desk: Desk) -> None:
    with pytest.raises(UserError, match=r"No file of gone.jpg is at hand"):
        desk.admit(Placement("gone.jpg", "picture 2"))
    with pytest.raises(UserError, match=r"lies inside story.docx: say where"):
        desk.admit(desk.inside)


def test_what_is_no_picture_stays_out(desk: Desk) -> None:
    with pytest.raises(OutsideError, match="is not a picture"):
        desk.admit(desk.placed(b"broken"), desk.own)
    assert desk.catalogue.steps == []
    assert not desk.own.exists()


def test_the_same_picture_is_taken_in_once(desk: Desk) -> None:
    first = desk.admit(desk.inside, desk.own)
    again = desk.admitting.job(desk.document, desk.inside, desk.own)(JobContext())
    assert (again.photo_id, again.is_new) == (first, False)
    assert len(desk.catalogue.steps) == 1


def test_a_picture_inside_a_document_can_have_a_lasting_file_without_being_taken_in(
    desk: Desk,
) -> None:
    file = desk.admitting.lasting_file(desk.document, desk.inside, desk.own)
    assert file == desk.own / "story - picture 1.jpg"
    assert file.read_bytes() == b"a picture"
    assert desk.catalogue.steps == []


def test_a_picture_beside_the_page_is_its_own_lasting_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kim.jpg"
    file.write_text("another picture")
    placed = Placement("kim.jpg", "picture 1", file=file)
    assert desk.admitting.lasting_file(desk.document, placed, desk.own) == file
