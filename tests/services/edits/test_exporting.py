"""Photos become files of a recipe, logged and credited where something was done to them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.edits.recipes import Recipes
from mediadesk.model.credit import ComposedCredit, Credit
from mediadesk.model.edit import EditKind, RenderPlan
from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion
from mediadesk.services.edits.deriving import Deriving
from mediadesk.services.edits.exporting import Exporting, ExportItem, ExportRequest
from mediadesk.services.jobs import JobContext
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures
from tests.fakes.renderer import FakeRenderer
from tests.fakes.settings_store import FakeSettingsStore

_RECIPES = {
    "web": "longest_edge_px = 600\nsharpen = 0.3\nprofile = 'srgb'",
    "same": "format = 'tiff'",
    "large": "longest_edge_px = 2400\nenlarge = true",
    "square": "ratio = '1:1'\nsign = false",
    "numbered": "name = '{sequence:3}-{stem}-{version}-{width}x{height}-{date_taken}'",
}


def _compose(facts, *, form="long"):
    return ComposedCredit("Ann Lindqvist", "house", form)


class FakeCertificates:
    """Refuses a certificate called "broken.pem"."""

    def __init__(self):
        self.asked = []

    def require_usable(self, signing):
        self.asked.append(signing)
        if signing.certificate.name == "broken.pem":
            msg = "The certificate ran out."
            raise UserError(msg)


class Bench:
    def __init__(self, folder, **settings):
        self.folder = folder / "out"
        photos = []
        for number, name in enumerate(("kim.jpg", "lee.jpg"), start=1):
            path = folder / name
            path.write_text(name)
            taken = datetime(2026, 5, 4, tzinfo=UTC)
            photos.append(replace(a_photo(number), path=path, taken_at=taken))
        self.catalogue = FakeDerivatives(*photos)
        self.catalogue._put(Credit(1, creators=("Ann Lindqvist",)))
        self.renderer = FakeRenderer()
        self.persons = ()
        self.certificates = FakeCertificates()
        kept = Settings(store=FakeSettingsStore(**{"person.name": "Rosa", **settings}))
        self.exporting = Exporting(
            deriving=Deriving(
                catalogue=self.catalogue,
                files=FakePictures(),
                renderer=self.renderer,
                compose_line=_compose,
                clock=FakeClock(),
                settings=kept,
            ),
            recipes=Recipes(_RECIPES, dict),
            credentials=self.certificates,
            persons=lambda photo_id: self.persons,
            settings=kept,
        )

    def request(self, *items, recipe="web", **more):
        found = items or (ExportItem(1), ExportItem(2))
        return ExportRequest(found, recipe, self.folder, **more)

    def export(self, *items, context=None, **more):
        return self.exporting.job(self.request(*items, **more))(context or JobContext())


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_each_photo_becomes_a_file_of_the_recipe_linked_to_its_original(bench):
    outcome = bench.export()
    assert [made.derived.path.name for made in outcome.exported] == ["kim-web.jpg", "lee-web.jpg"]
    assert outcome.failed == ()
    for made, original in zip(outcome.exported, (1, 2), strict=True):
        assert bench.catalogue.shelf[made.derived.photo_id].original_id == original
    order = bench.renderer.orders[0]
    assert order.output.size_px == (600, 400)
    assert order.plan.scale == 0.5
    assert order.output.sharpening == 0.3


def test_making_smaller_is_logged_and_names_nobody_in_the_credit(bench):
    made = bench.export(ExportItem(1)).exported[0].derived
    assert [(e.kind, e.scale, e.by) for e in made.edits] == [(EditKind.RESIZE, 0.5, "Rosa")]
    assert bench.catalogue.dossier(made.photo_id).contributions == ()
    fields = {f.field for f in bench.catalogue.dossier(made.photo_id).fields}
    assert "digital_source_type" not in fields  # it shows the same picture


def test_a_file_of_the_same_pixels_is_no_edit(bench):
    made = bench.export(ExportItem(1), recipe="same").exported[0].derived
    assert made.edits == ()
    assert made.path.name == "kim-same.tif"
    assert bench.catalogue.shelf[made.photo_id].original_id == 1


def test_nothing_is_enlarged_unless_the_recipe_says_so_and_then_it_is_an_edit(bench):
    small = ExportItem(1, RenderPlan(crop=Box(0, 0, 0.25, 0.25)))
    bench.export(small)
    assert bench.renderer.orders[-1].output.size_px == (300, 200)
    made = bench.export(ExportItem(1), recipe="large").exported[0].derived
    assert [(e.kind, e.scale) for e in made.edits] == [(EditKind.ENLARGE, 2.0)]
    contributions = bench.catalogue.dossier(made.photo_id).contributions
    assert [(c.person, c.roles) for c in contributions] == [("Rosa", ("enlargement",))]


def test_a_version_that_enlarges_gives_the_recipe_more_pixels(bench):
    bench.export(ExportItem(1, RenderPlan(crop=Box(0, 0, 0.25, 0.25), scale=1.5)))
    assert bench.renderer.orders[-1].output.size_px == (450, 300)
    assert bench.renderer.orders[-1].plan.scale == 1.5


def test_a_shape_is_a_crop_in_the_log(bench):
    made = bench.export(ExportItem(1), recipe="square").exported[0].derived
    assert [e.kind for e in made.edits] == [EditKind.CROP]
    assert made.edits[0].crop.as_tuple() == pytest.approx((1 / 6, 0, 5 / 6, 1))
    assert bench.renderer.orders[-1].output.size_px == (800, 800)
    again = bench.export(ExportItem(1, RenderPlan(crop=Box(0, 0, 0.5, 0.75))), recipe="square")
    assert again.exported[0].derived.edits[0].crop == Box(0, 0, 0.5, 0.75)  # square already


def test_no_file_is_written_over(bench):
    bench.export(ExportItem(1))
    again = bench.export(ExportItem(1), ExportItem(1))
    names = [made.derived.path.name for made in again.exported]
    assert names == ["kim-web-2.jpg", "kim-web-3.jpg"]


def test_names_are_told_before_anything_is_made(bench):
    items = (ExportItem(1, version="Front page"), ExportItem(2), ExportItem(2))
    names = bench.exporting.names(bench.request(*items, recipe="numbered"))
    assert names == (
        "001-kim-Front page-1200x800-20260504.jpg",
        "002-lee-1200x800-20260504.jpg",
        "003-lee-1200x800-20260504.jpg",
    )
    assert bench.exporting.names(bench.request(ExportItem(1), ExportItem(1))) == (
        "kim-web.jpg",
        "kim-web-2.jpg",
    )
    assert not bench.folder.exists()


def test_one_that_fails_is_a_result_and_the_others_are_made(bench):
    bench.catalogue.shelf[1].path.unlink()
    outcome = bench.export(ExportItem(1), ExportItem(2), ExportItem(99))
    assert [made.original_id for made in outcome.exported] == [2]
    assert [one.original_id for one in outcome.failed] == [1, 99]
    assert "not there any more" in outcome.failed[0].message
    assert "no photo 99" in outcome.failed[1].message


def test_a_full_disk_leaves_no_files_and_is_told_of_each(bench):
    bench.catalogue.is_full = True
    outcome = bench.export()
    assert len(outcome.failed) == 2
    assert list(bench.folder.iterdir()) == []


def test_a_stop_keeps_what_was_made(bench):
    context = JobContext()
    context.report = lambda done, *_: context.stop.set() if done == 1 else None
    with pytest.raises(StoppedError):
        bench.export(context=context)
    assert [path.name for path in bench.folder.iterdir()] == ["kim-web.jpg"]


def test_nothing_to_export_and_a_recipe_that_is_not_there_are_told(bench):
    with pytest.raises(UserError, match="nothing to export"):
        bench.exporting.job(ExportRequest((), "web", bench.folder))(JobContext())
    with pytest.raises(UserError, match="no recipe 'wob'"):
        bench.export(recipe="wob")
    assert not bench.folder.exists()


def test_a_folder_that_cannot_be_made_is_told(bench):
    bench.folder.write_text("a file")
    with pytest.raises(UserError, match="cannot be made"):
        bench.export()


def test_without_a_certificate_nothing_is_signed_and_nobody_asked(bench):
    assert not bench.exporting.can_sign
    bench.export(ExportItem(1))
    assert bench.renderer.orders[0].signing is None
    assert bench.certificates.asked == []


def test_with_a_certificate_the_recipe_decides_and_the_person_over_it(tmp_path):
    settings = {"credentials.certificate": "chain.pem", "credentials.key": "key.pem"}
    bench = Bench(tmp_path, **settings)
    assert bench.exporting.can_sign
    for number, (recipe, signs, wanted) in enumerate(
        [
            ("web", None, True),
            ("square", None, False),
            ("web", False, False),
            ("square", True, True),
        ]
    ):
        bench.export(ExportItem(1), recipe=recipe, signs=signs)
        assert (bench.renderer.orders[number].signing is not None) is wanted


def test_a_broken_certificate_is_told_before_anything_is_made(tmp_path):
    settings = {"credentials.certificate": "broken.pem", "credentials.key": "key.pem"}
    bench = Bench(tmp_path, **settings)
    with pytest.raises(UserError, match="ran out"):
        bench.export()
    assert not bench.folder.exists()
    with pytest.raises(UserError, match=r"names a certificate, but credentials\.key"):
        Bench(tmp_path, **{"credentials.certificate": "chain.pem"}).export()


def test_signing_without_a_certificate_is_refused_with_what_to_do(bench):
    with pytest.raises(UserError, match="nothing to sign with"):
        bench.export(signs=True)


def test_one_picture_goes_into_a_file_that_somebody_named(bench, tmp_path):
    out = tmp_path / "front.png"
    item = ExportItem(1, RenderPlan(flipped=True))
    made = bench.exporting.single_job(bench.request(item, roles=("art",)), out)(JobContext())
    assert made.path == out
    assert [e.kind for e in made.edits] == [EditKind.FLIP, EditKind.RESIZE]
    assert bench.catalogue.dossier(made.photo_id).contributions[0].roles == ("art",)
    bench.catalogue.shelf[1].path.unlink()
    with pytest.raises(OutsideError, match="not there any more"):
        bench.exporting.single_job(bench.request(item), tmp_path / "x.jpg")(JobContext())


def test_a_photo_that_nobody_is_named_for_is_exported_all_the_same(bench):
    outcome = bench.export(ExportItem(2), recipe="same")
    assert outcome.failed == ()
    said = {r.field for r in bench.renderer.orders[0].imprint.readings if r.content}
    assert "credit_line" not in said - {"credit_line"}


def test_a_shape_is_cut_about_the_persons_and_those_it_loses_are_told(bench):
    bench.persons = (PersonRegion("Kim", Box(0.0, 0.2, 0.1, 0.4)),)
    made = bench.export(ExportItem(1), recipe="square").exported[0]
    assert made.derived.edits[0].crop.as_tuple() == pytest.approx((0, 0, 2 / 3, 1))
    assert made.remark == ""
    bench.persons = (*bench.persons, PersonRegion("Lee", Box(0.9, 0.2, 1, 0.4)))
    made = bench.export(ExportItem(1), recipe="square").exported[0]
    assert made.remark == "The shape 1:1 cuts off Kim, Lee."
    assert bench.export(ExportItem(1)).exported[0].remark == ""
