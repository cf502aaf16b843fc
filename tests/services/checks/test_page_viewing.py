"""A published picture is shown where it stands, beside its photo; what cannot be is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.errors import OutsideError
from mediadesk.model.finding import Judgement, Status
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.page_region import (
    PageFlow,
    PagePlan,
    PageRegion,
    PlannedPicture,
    RegionPicture,
    RegionText,
)
from mediadesk.model.placement import Placement
from mediadesk.services.checks.page_viewing import PageSight, PageViewing
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.documents import DocumentReader, ReadDocument
from tests.fakes.cases import dossier

GREY = Raster(2, 1, b"\x80" * 6)


class DrawingReader(DocumentReader):
    """Shows what it is given; fails where it is given an error."""

    suffixes = (".html",)

    def __init__(self, region: PageRegion | OutsideError | None) -> None:
        self._region = region

    def read(self, path: Path) -> ReadDocument:
        return ReadDocument(path.name, ())

    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        if isinstance(self._region, OutsideError):
            raise self._region
        return self._region


class FakeShelf:
    def dossier(self, photo_id: int) -> object:
        return dossier()

    def photo(self, photo_id: int) -> object:
        return dossier().photo


class FakeFiles:
    """Decodes every picture but those called so."""

    def __init__(self, *lost: str) -> None:
        self.lost = lost

    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        if path.name in self.lost:
            raise OutsideError(f"{path.name} is gone.")
        return GREY


class FakePreviews:
    def __init__(self, file: Path | None = None) -> None:
        self.file = file

    def thumbnail_file(self, sha256: str) -> Path | None:
        return self.file


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text("<p>")
    return path


def look(
    page: Path,
    region: PageRegion | OutsideError | None,
    judged: Judgement,
    files: FakeFiles | None = None,
    preview: Path | None = None,
    linked: dict[str, Path] | None = None,
) -> PageSight:
    viewing = PageViewing(
        readers=(DrawingReader(region),),
        shelf=FakeShelf(),  # type: ignore[arg-type]  # the part of it that is asked
        files=files or FakeFiles(),  # type: ignore[arg-type]
        previews=FakePreviews(preview),  # type: ignore[arg-type]
        linked_file=(linked or {}).get,
    )
    return viewing.job(page, judged)(JobContext())


def judgement(photo_id: int | None = 7, comparison: Comparison | None = None) -> Judgement:
    placement = Placement("dog.jpg", "picture 1", file=Path("/www/dog.jpg"))
    return Judgement(placement, Status.COMPLETE, photo_id=photo_id, comparison=comparison)


def test_the_words_around_a_picture_come_with_the_pictures_among_them(page: Path) -> None:
    other = RegionPicture("cat.jpg", Path("/www/cat.jpg"))
    flow = PageFlow((RegionText("Before."), RegionPicture("dog.jpg", Path("/www/dog.jpg")), other))
    sight = look(page, flow, judgement())
    assert sight.region == flow
    assert set(sight.pictures) == {Path("/www/dog.jpg"), Path("/www/cat.jpg")}
    assert sight.reason == ""


def test_photos_that_a_document_links_by_their_paths_are_shown_on_its_page(page: Path) -> None:
    dog, cat = RegionPicture("dog.jpg", is_this=True), RegionPicture("cat.jpg")
    lion, photo = RegionPicture("lion.jpg", Path("/www/lion.jpg")), Path("/photos/dog.jpg")
    linked = {"dog.jpg": photo, "lion.jpg": Path("/photos/lion.jpg")}
    flow = look(page, PageFlow((dog, RegionText("Words."), cat, lion)), judgement(), linked=linked)
    assert flow.region == PageFlow((replace(dog, file=photo), RegionText("Words."), cat, lion))
    assert photo in flow.pictures
    planned = PlannedPicture(Box.whole(), dog)
    plan = look(page, PagePlan(10, 10, (planned,)), judgement(), linked=linked)
    assert plan.region == PagePlan(10, 10, (replace(planned, picture=replace(dog, file=photo)),))


def test_a_kind_that_cannot_be_drawn_is_told_and_the_picture_shown_alone(page: Path) -> None:
    sight = look(page, None, judgement())
    assert "cannot be drawn" in sight.reason
    assert set(sight.pictures) == {Path("/www/dog.jpg")}


def test_a_document_that_is_gone_or_damaged_is_told(page: Path) -> None:
    assert "is damaged" in look(page, OutsideError("It is damaged."), judgement()).reason
    page.unlink()
    assert "not there any more" in look(page, None, judgement()).reason


def test_a_photo_whose_file_is_gone_is_shown_by_its_preview(page: Path) -> None:
    name = dossier().photo.path.name
    sight = look(page, None, judgement(), FakeFiles(name), Path("/cache/small.jpg"))
    assert sight.photo == GREY
    assert "small preview" in sight.photo_note


def test_a_picture_outside_of_the_catalogue_has_no_photo(page: Path) -> None:
    sight = look(page, None, judgement(photo_id=None))
    assert sight.photo is None
    assert "No photo of the catalogue" in sight.photo_note


def test_where_the_published_picture_lies_on_the_photo_follows_from_its_crop(page: Path) -> None:
    crop = Box(0.1, 0.2, 0.6, 0.9)
    sight = look(page, None, judgement(comparison=Comparison(Verdict.DERIVED, 1.0, crop, 0.37)))
    assert sight.lies is not None
    (left, top), _, (right, bottom), _ = sight.lies.corners
    assert (left, top, right, bottom) == pytest.approx(crop.as_tuple(), abs=0.01)


def test_what_the_layout_cuts_off_and_mirrors_is_left_out_of_what_is_published(page: Path) -> None:
    judged = judgement(comparison=Comparison(Verdict.DERIVED, 1.0, Box(0, 0, 0.5, 1), 0.5))
    laid = replace(judged.placement, crop=Box(0.5, 0, 1, 1), mirrored=True)
    sight = look(page, None, replace(judged, placement=laid))
    assert sight.lies is not None
    (right, top), _, (left, bottom), _ = sight.lies.corners
    assert (left, top, right, bottom) == pytest.approx((0.25, 0, 0.5, 1), abs=0.01)


def test_a_crop_by_the_layout_is_known_where_no_pixels_were_seen(page: Path) -> None:
    judged = judgement()
    cut = replace(judged, placement=replace(judged.placement, crop=Box(0, 0, 1, 0.5)))
    assert look(page, None, judged).lies is None
    lies = look(page, None, cut).lies
    assert lies is not None
    assert lies.corners[2] == pytest.approx((1, 0.5))


def test_the_photo_that_a_picture_may_be_is_shown_beside_it_with_a_word_of_doubt(
    page: Path,
) -> None:
    doubted = replace(judgement(photo_id=None), possible_photo_id=7)
    sight = look(page, None, doubted)
    assert sight.photo == GREY
    assert sight.photo_note.startswith("It looks alike, and the pixels cannot tell")
    assert sight.lies is None
    lost = look(page, None, doubted, FakeFiles(dossier().photo.path.name), Path("/cache/small.jpg"))
    assert lost.photo_note.endswith("this is its small preview.")
