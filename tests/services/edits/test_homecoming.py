"""A derivative made elsewhere comes in with what was done to it and its original's records."""

from dataclasses import replace

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.edit_traces import EditTraces, HistoryEvent
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Descent
from mediadesk.services.edits.homecoming import Credited, Receiving
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import NOON, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.comparer import FakeComparer
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews
from tests.fakes.settings_store import FakeSettingsStore

CROPPED = Comparison(Verdict.DERIVED, 0.97, crop=Box(0.1, 0.1, 0.9, 0.9), scale=0.5)


class TracedPictures(FakePictures):
    traces = EditTraces()

    def read(self, path):
        return replace(super().read(path), traces=self.traces)


class Bench:
    def __init__(self, folder):
        self.original = folder / "kim.jpg"
        self.original.write_text("kim")
        self.result = folder / "kim-web.jpg"
        self.result.write_text("kim, cropped")
        self.files = TracedPictures()
        photo = replace(
            a_photo(), path=self.original, sha256=self.files.content_hash(self.original)
        )
        self.catalogue = FakeDerivatives(photo)
        self.catalogue._put(Caption(1, text="They talked."))
        self.catalogue._put(Caption(1, language="de", text="Sie sprachen."))
        self.catalogue._put(Credit(1, creators=("A. One",)))
        self.catalogue._put(Contribution("c", 1, ("toning",), "Bo", "House"))
        self.catalogue._put(Edit("e", 1, EditKind.TONE, Evidence.DECLARED, by="Bo"))
        self.comparer = FakeComparer({"kim.jpg": CROPPED})
        self.receiving = Receiving(
            catalogue=self.catalogue,
            files=self.files,
            pixels=PixelEvidence(self.comparer, FakePreviews()),
            clock=FakeClock(),
            settings=Settings(store=FakeSettingsStore()),
        )

    def accept(self, **credited):
        found = self.receiving.look(1, self.result)
        return self.receiving.accept(found, found.edits, Credited(**{"by": "Rosa", **credited}))


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_pixels_and_metadata_propose_what_was_done(bench) -> None:
    bench.files.traces = EditTraces(history=(HistoryEvent("cropped", NOON, "Some Tool"),))
    found = bench.receiving.look(1, bench.result)
    assert found.is_related
    assert [(e.kind, e.evidence) for e in found.edits] == [
        (EditKind.CROP, Evidence.RECOVERED),
        (EditKind.RESIZE, Evidence.RECOVERED),
        (EditKind.CROP, Evidence.METADATA),
    ]
    assert found.edits[0].crop == CROPPED.crop


def test_what_the_original_brought_with_it_is_not_proposed_again(bench) -> None:
    traces = EditTraces(history=(HistoryEvent("filtered", NOON, "Some Tool"),))
    bench.catalogue._put(
        Edit(
            "old", 1, EditKind.OTHER, Evidence.METADATA,
            done_at=NOON, software="Some Tool", source="xmpMM:History",
        )
    )  # fmt: skip
    bench.files.traces = traces
    kinds = [edit.kind for edit in bench.receiving.look(1, bench.result).edits]
    assert kinds == [EditKind.CROP, EditKind.RESIZE]


def test_the_original_itself_is_no_derivative(bench) -> None:
    bench.result.write_text("kim")
    with pytest.raises(UserError, match="nothing was changed"):
        bench.receiving.look(1, bench.result)


def test_an_accepted_derivative_is_linked_named_and_has_its_originals_records(bench) -> None:
    made = bench.catalogue.dossier(bench.accept(organisation="F-P-M", roles=("art",)))
    assert made.photo.original_id == 1
    assert made.caption_in().text == "They talked."
    assert made.caption_in("de").text == "Sie sprachen."
    assert made.credit.creators == ("A. One",)
    named = {(c.person, c.organisation, c.roles) for c in made.contributions}
    assert named == {("Bo", "House", ("toning",)), ("Rosa", "F-P-M", ("art",))}
    own = [e for e in made.edits if e.evidence is Evidence.RECOVERED]
    assert {(e.by, e.organisation) for e in own} == {("Rosa", "F-P-M")}
    assert len(made.edits) == 3


def test_roles_are_those_of_the_edits_where_nobody_says_others(bench) -> None:
    made = bench.catalogue.dossier(bench.accept())
    assert ("cropping", "resizing") in {c.roles for c in made.contributions}


def test_a_photo_that_is_known_is_linked_in_one_step_and_keeps_what_it_has(bench) -> None:
    known = replace(a_photo(2), path=bench.result, sha256=bench.files.content_hash(bench.result))
    bench.catalogue.shelf[2] = known
    bench.catalogue._put(Caption(2, text="Its own words."))
    assert bench.accept() == 2
    linked = bench.catalogue.dossier(2)
    assert linked.photo.original_id == 1
    assert linked.caption_in().text == "Its own words."
    assert linked.credit.creators == ("A. One",)
    assert {e.kind for e in linked.edits} == {EditKind.TONE, EditKind.CROP, EditKind.RESIZE}
    assert len(bench.catalogue.entries) == 1
    bench.accept()
    assert len(bench.catalogue.dossier(2).edits) == 3
    while bench.catalogue.entries:
        bench.catalogue.undo("Rosa")
    assert bench.catalogue.photo(2).original_id is None
    assert bench.catalogue.dossier(2).edits == ()


def test_a_picture_cannot_come_from_what_was_made_of_it(bench) -> None:
    known = replace(a_photo(2), path=bench.result, sha256=bench.files.content_hash(bench.result))
    bench.catalogue.shelf[2] = known
    bench.catalogue._put(Descent(1, 2))
    with pytest.raises(UserError, match="itself made from"):
        bench.accept()


def test_that_a_program_saved_the_file_names_nobody(bench) -> None:
    bench.files.traces = EditTraces(software=(("Exif:Software", "GIMP 2.10"),))
    made = bench.catalogue.dossier(bench.accept())
    (saved,) = [e for e in made.edits if e.evidence is Evidence.METADATA]
    assert saved.by == ""


def test_where_nobody_is_credited_the_edits_stay_to_be_confirmed(bench) -> None:
    found = bench.receiving.look(1, bench.result)
    made = bench.catalogue.dossier(bench.receiving.accept(found, found.edits, None))
    assert {e.by for e in made.edits if e.evidence is Evidence.RECOVERED} == {""}
    assert [c.person for c in made.contributions] == ["Bo"]
