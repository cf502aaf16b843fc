"""Derivatives are compared with their originals, pixels and log."""

from pathlib import Path

import pytest

from mediadesk.model.changes import Step
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.services.edits.comparing import Comparing
from mediadesk.services.jobs import JobContext
from tests.fakes.catalogue import FakeCatalogue, a_photo
from tests.fakes.comparer import FakeComparer
from tests.fakes.picture_files import FakePictures
from tests.fakes.superposing import FakeSuperposing

HALF = Box(0.25, 0.25, 0.75, 0.75)
DERIVED = Comparison(Verdict.DERIVED, 0.97, HALF)


class Scene:
    """An original, its derivative, a derivative of that, and a stranger, all on disk."""

    def __init__(self, folder: Path) -> None:
        names = {1: "kim.jpg", 2: "kim-page.jpg", 3: "kim-web.jpg", 4: "harbour.jpg"}
        parents = {2: 1, 3: 2}
        photos = []
        for number, name in names.items():
            (folder / name).write_text(name)
            size = 1200 - 100 * number
            photo = a_photo(number, original_id=parents.get(number), width_px=size)
            photos.append(a_photo(number, **{**_facts(photo), "path": folder / name}))
        self.folder = folder
        self.catalogue = FakeCatalogue(*photos)
        self.comparer = FakeComparer({"kim.jpg": DERIVED})
        self.superposing = FakeSuperposing()
        self.comparing = Comparing(
            shelf=self.catalogue,
            files=FakePictures(),
            comparer=self.comparer,
            superposing=self.superposing,
        )

    def log(self, photo_id: int, *edits: Edit) -> None:
        self.catalogue.apply(Step("edits", "Rosa", edits))


def _facts(photo: object) -> dict[str, object]:
    return {"original_id": photo.original_id, "width_px": photo.width_px}  # type: ignore[attr-defined]


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_a_derivative_is_laid_over_its_original(scene: Scene) -> None:
    pair = scene.comparing.job(1, 2, 1600)(JobContext())
    assert pair.is_related
    assert (pair.original.photo_id, pair.derived.photo_id) == (1, 2)
    assert pair.laid is not None
    assert pair.difference is not None
    assert scene.superposing.asked == [("kim.jpg", "kim-page.jpg", 1600)]


def test_strangers_are_shown_beside_each_other_alone(scene: Scene) -> None:
    pair = scene.comparing.job(4, 2)(JobContext())
    assert (pair.is_related, pair.laid, pair.difference, pair.remarks) == (False, None, None, ())


def test_a_file_outside_of_the_catalogue_is_compared(scene: Scene, tmp_path: Path) -> None:
    page = tmp_path / "page.png"
    page.write_text("page")
    pair = scene.comparing.job(1, page)(JobContext())
    assert (pair.derived.photo_id, pair.derived.width_px, pair.remarks) == (0, 1200, ())


def test_the_log_is_held_against_the_pixels(scene: Scene) -> None:
    pair = scene.comparing.job(1, 2)(JobContext())
    assert [(r.kind, r.agrees) for r in pair.remarks] == [(EditKind.CROP, False)]
    scene.log(2, Edit("a", 2, EditKind.CROP, Evidence.MADE_HERE, crop=HALF))
    pair = scene.comparing.job(1, 2)(JobContext())
    assert [(r.kind, r.agrees) for r in pair.remarks] == [(EditKind.CROP, True)]


def test_what_the_original_was_made_with_is_not_counted_again(scene: Scene) -> None:
    scene.comparer.outcomes["kim-page.jpg"] = Comparison(Verdict.DERIVED, 0.97)
    scene.log(2, Edit("a", 2, EditKind.CROP, Evidence.MADE_HERE, crop=HALF))
    scene.log(3, Edit("b", 3, EditKind.CROP, Evidence.MADE_HERE, crop=HALF))
    assert scene.comparing.job(2, 3)(JobContext()).remarks == ()


def test_a_pair_is_looked_at_closer_without_comparing_again(scene: Scene) -> None:
    pair = scene.comparing.job(1, 2)(JobContext())
    closer = scene.comparing.closer_job(pair, 9000)(JobContext())
    assert closer.remarks == pair.remarks
    assert scene.comparer.compared == ["kim.jpg"]
    assert scene.superposing.asked[-1] == ("kim.jpg", "kim-page.jpg", 9000)


def test_a_file_that_is_gone_is_told(scene: Scene) -> None:
    (scene.folder / "kim.jpg").unlink()
    with pytest.raises(OutsideError, match=r"kim\.jpg is not there"):
        scene.comparing.job(1, 2)(JobContext())


def test_a_path_that_is_not_there_is_told(scene: Scene) -> None:
    with pytest.raises(UserError, match="check the path"):
        scene.comparing.job(1, scene.folder / "nowhere.jpg")(JobContext())


@pytest.mark.parametrize(("one", "other"), [(1, 3), (3, 1)])
def test_an_ancestor_comes_first(scene: Scene, one: int, other: int) -> None:
    assert scene.comparing.in_order(one, other) == (1, 3)


@pytest.mark.parametrize(("one", "other"), [(1, 4), (4, 1)])
def test_of_strangers_the_larger_one_comes_first(scene: Scene, one: int, other: int) -> None:
    assert scene.comparing.in_order(one, other) == (1, 4)


@pytest.mark.parametrize("member", [1, 2, 3])
def test_a_family_is_the_original_and_all_that_was_made_from_it(scene: Scene, member: int) -> None:
    assert [photo.id for photo in scene.comparing.family(member)] == [1, 2, 3]


def test_a_number_nobody_has_is_told(scene: Scene) -> None:
    with pytest.raises(UserError, match="no photo 9"):
        scene.comparing.family(9)
