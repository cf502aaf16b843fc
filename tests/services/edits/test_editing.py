"""A derivative is made, logged, credited and linked to its original in one step."""

from dataclasses import replace

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.credit import ComposedCredit, Contribution, Credit
from mediadesk.model.edit import EditKind, Evidence, RenderPlan
from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.edits.deriving import Deriving
from mediadesk.services.edits.editing import Editing, EditRequest
from mediadesk.services.jobs import JobContext
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import NOON, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures
from tests.fakes.renderer import FakeRenderer
from tests.fakes.settings_store import FakeSettingsStore

_PLAN = RenderPlan(crop=Box(0.1, 0.1, 0.9, 0.9), scale=1.5)


def _compose(facts, *, form="long"):
    if form == "iim":
        return ComposedCredit(facts.credit.sources[0], "house", form)
    done = ", ".join(edit.kind.value for edit in facts.edits)
    who = ", ".join(c.person for c in facts.contributions)
    return ComposedCredit(f"{facts.credit.sources[0]}. {done}: {who}", "house", "long")


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.original = folder / "kim.jpg"
        self.original.write_text("kim")
        self.catalogue = FakeDerivatives(replace(a_photo(), path=self.original))
        self.catalogue._put(Caption(1, headline="Talks", text="They talked."))
        self.catalogue._put(Caption(1, language="de", text="Sie sprachen."))
        self.catalogue._put(Credit(1, creators=("A. One",), sources=("Kremlin",)))
        self.renderer = FakeRenderer()
        deriving = Deriving(
            catalogue=self.catalogue,
            files=FakePictures(),
            renderer=self.renderer,
            compose_line=_compose,
            clock=FakeClock(),
            settings=Settings(store=FakeSettingsStore()),
        )
        self.editing = Editing(deriving=deriving)

    def make(self, photo_id=1, name="out.jpg", plan=_PLAN, context=None, **more):
        request = EditRequest(photo_id, plan, self.folder / name, **{"by": "Rosa", **more})
        return self.editing.job(request)(context or JobContext())


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_every_edit_is_logged_as_made_here(bench):
    result = bench.make(organisation="F-P-M")
    assert [e.kind for e in result.edits] == [EditKind.CROP, EditKind.ENLARGE]
    assert {(e.by, e.organisation, e.done_at) for e in result.edits} == {("Rosa", "F-P-M", NOON)}
    assert all(e.evidence is Evidence.MADE_HERE for e in result.edits)
    assert all(e.software.startswith("MediaDesk ") for e in result.edits)
    assert result.edits[0].crop == _PLAN.crop


def test_the_derivative_knows_its_original_and_has_its_caption_and_credit(bench):
    made = bench.catalogue.dossier(bench.make().photo_id)
    assert made.photo.original_id == 1
    assert made.caption_in().text == "They talked."
    assert made.caption_in("de").text == "Sie sprachen."
    assert made.credit.sources == ("Kremlin",)


@pytest.mark.parametrize(
    ("roles", "expected"), [((), ("cropping", "enlargement")), (("art",), ("art",))]
)
def test_who_did_it_contributes(bench, roles, expected):
    made = bench.catalogue.dossier(bench.make(roles=roles).photo_id)
    assert [(c.person, c.roles) for c in made.contributions] == [("Rosa", expected)]


def test_the_file_tells_the_composed_line_and_the_contributors(bench):
    bench.make()
    imprint = bench.renderer.orders[0].imprint
    said = {r.field: r.content for r in imprint.readings if r.origin is not Origin.IIM}
    assert said["credit_line"] == "Kremlin. crop, enlarge: Rosa"
    assert said["description"] == "They talked."
    assert [c.person for c in imprint.contributions] == ["Rosa"]


def test_iim_gets_a_credit_of_its_own_length_instead_of_a_cut_one(bench):
    bench.make()
    readings = bench.renderer.orders[0].imprint.readings
    assert Reading(Origin.IIM, "credit_line", "Kremlin") in readings


def test_a_derivative_of_a_derivative_inherits_edits_and_contributions(bench):
    first = bench.make()
    second = bench.make(first.photo_id, "again.jpg", RenderPlan(flipped=True), by="Bea")
    kinds = [e.kind for e in bench.editing.timeline(second.photo_id)]
    assert kinds == [EditKind.CROP, EditKind.ENLARGE, EditKind.FLIP]
    made = bench.catalogue.dossier(second.photo_id)
    assert [c.person for c in made.contributions] == ["Rosa", "Bea"]
    assert made.photo.original_id == first.photo_id
    assert len(bench.editing.timeline(first.photo_id)) == 2


def test_contributions_of_the_original_stay_the_originals(bench):
    bench.catalogue._put(Contribution("c1", 1, ("art",), "Old Hand"))
    made = bench.catalogue.dossier(bench.make().photo_id)
    assert [c.person for c in made.contributions] == ["Old Hand", "Rosa"]
    assert [c.person for c in bench.catalogue.dossier(1).contributions] == ["Old Hand"]


def test_a_record_that_fails_leaves_no_file(bench):
    bench.catalogue.is_full = True
    with pytest.raises(OutsideError):
        bench.make()
    assert not (bench.folder / "out.jpg").exists()


def test_a_stop_after_rendering_leaves_no_file(bench):
    context = JobContext()
    context.report = lambda *_: context.stop.set()
    with pytest.raises(StoppedError):
        bench.make(context=context)
    assert not (bench.folder / "out.jpg").exists()
    assert len(bench.catalogue.shelf) == 1


@pytest.mark.parametrize(
    "plan",
    [
        RenderPlan(),
        RenderPlan(scale=0),
        RenderPlan(scale=100),
        RenderPlan(scale=float("nan")),
        RenderPlan(rotation_degrees=float("nan")),
        RenderPlan(rotation_degrees=float("inf")),
        RenderPlan(amounts=(("exposure", float("nan")),)),
        RenderPlan(amounts=(("exposure", 1e9),)),
        RenderPlan(amounts=(("contrast", -5.0),)),
    ],
    ids=[
        *("nothing to do", "no size", "far too large", "a scale that is no number"),
        *("a turn that is no number", "an endless turn"),
        *("a tone that is no number", "a blinding light", "a negative"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(bench, plan):
    with pytest.raises(UserError):
        bench.make(plan=plan)
    assert not bench.renderer.orders


def test_who_edits_is_named_without_what_no_file_can_hold(bench):
    result = bench.make(by="Ro\x07sa \udcff", organisation="F\x00PM", roles=("art\x1b",))
    assert [(e.by, e.organisation) for e in result.edits] == [("Rosa", "FPM")] * 2
    contribution = bench.catalogue.dossier(result.photo_id).contributions[-1]
    assert contribution.roles == ("art",)


def test_an_original_that_is_gone_is_told(bench):
    bench.original.unlink()
    with pytest.raises(OutsideError, match="not there any more"):
        bench.make()


def test_an_unknown_photo_is_refused(bench):
    with pytest.raises(UserError):
        bench.make(photo_id=99)


def test_the_suggested_path_is_free_and_beside_the_original(bench):
    assert bench.editing.suggested_path(bench.catalogue.photo(1)).name == "kim-edited.jpg"
    (bench.folder / "kim-edited.jpg").touch()
    assert bench.editing.suggested_path(bench.catalogue.photo(1)).name == "kim-edited-2.jpg"


def test_a_raw_original_suggests_a_jpeg(bench):
    bench.catalogue.shelf[1] = replace(bench.catalogue.shelf[1], path=bench.folder / "raw.NEF")
    assert bench.editing.suggested_path(bench.catalogue.photo(1)).name == "raw-edited.jpg"
