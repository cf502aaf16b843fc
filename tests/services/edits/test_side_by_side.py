"""One photo in all its forms: files, and versions that are no files yet."""

from pathlib import Path

import pytest

from mediadesk.model.changes import Step
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.model.version import Version
from mediadesk.services.browsing import Browsing
from mediadesk.services.edits.comparing import Comparing
from mediadesk.services.edits.developing import Developing
from mediadesk.services.edits.side_by_side import MOST_FORMS, SideBySide
from mediadesk.services.jobs import JobContext
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.comparer import FakeComparer
from tests.fakes.darkroom import FakeDarkroom
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews
from tests.fakes.superposing import FakeSuperposing

HALF = Box(0.25, 0.25, 0.75, 0.75)


class Desk:
    def __init__(self, folder: Path) -> None:
        original, page = folder / "kim.jpg", folder / "kim-page.jpg"
        original.write_text("kim")
        page.write_text("page")
        sizes = {"width_px": 600, "height_px": 400, "original_id": 1}
        self.page = page
        self.catalogue = FakeCatalogue(a_photo(1, path=original), a_photo(2, path=page, **sizes))
        files = FakePictures()
        self.side_by_side = SideBySide(
            shelf=self.catalogue,
            comparing=Comparing(
                shelf=self.catalogue,
                files=files,
                comparer=FakeComparer(),
                superposing=FakeSuperposing(),
            ),
            browsing=Browsing(
                shelf=self.catalogue,
                files=files,
                previews=FakePreviews(),
                restrictions=lambda _asked: (),
            ),
            developing=Developing(shelf=self.catalogue, darkroom=FakeDarkroom()),
        )

    def put(self, *records: object) -> None:
        self.catalogue.apply(Step("test", "Rosa", records))  # type: ignore[arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.put(
        Edit("a", 2, EditKind.CROP, Evidence.MADE_HERE, crop=HALF),
        Version("v", 1, "Web", RenderPlan(crop=HALF, scale=0.5)),
    )
    return made


def test_versions_stand_behind_their_photo_and_derivatives_behind_these(desk: Desk) -> None:
    forms = desk.side_by_side.job(2, 900)(JobContext()).forms
    assert [(f.photo.id, f.version.name if f.version else "") for f in forms] == [
        (1, ""),
        (1, "Web"),
        (2, ""),
    ]
    assert all(form.raster is not None for form in forms)


def test_a_version_is_as_large_as_its_file_would_be_and_lies_where_it_is_cropped(
    desk: Desk,
) -> None:
    web = desk.side_by_side.job(1, 900)(JobContext()).forms[1]
    assert (web.size.width_px, web.size.height_px) == (300, 200)
    assert web.lies.corners[0] == pytest.approx((0.25, 0.25))
    assert [edit.kind for edit in web.done] == [EditKind.CROP, EditKind.RESIZE]


def test_a_derivative_lies_where_its_log_says(desk: Desk) -> None:
    page = desk.side_by_side.job(1, 900)(JobContext()).forms[2]
    assert page.lies.corners[2] == pytest.approx((0.75, 0.75))


def test_a_version_of_a_derivative_lies_on_the_first_original(desk: Desk) -> None:
    desk.put(Version("w", 2, "Detail", RenderPlan(crop=HALF)))
    detail = desk.side_by_side.job(1, 900)(JobContext()).forms[3]
    assert detail.lies.corners[0] == pytest.approx((0.375, 0.375))


def test_a_file_that_is_gone_is_told_and_the_others_are_shown(desk: Desk) -> None:
    desk.page.unlink()
    forms = desk.side_by_side.job(1, 900)(JobContext()).forms
    assert "not there any more" in forms[2].fault
    assert forms[0].raster is not None


def test_no_more_are_loaded_than_keys_pick(desk: Desk) -> None:
    versions = [Version(f"v{n}", 1, f"Version {n}", RenderPlan(crop=HALF)) for n in range(12)]
    desk.put(*versions)
    loaded = desk.side_by_side.job(1, 900)(JobContext())
    assert len(loaded.forms) == MOST_FORMS
    assert loaded.left_out == 15 - MOST_FORMS


def test_a_number_nobody_has_is_told(desk: Desk) -> None:
    with pytest.raises(UserError, match="no photo 9"):
        desk.side_by_side.job(9, 900)(JobContext())
