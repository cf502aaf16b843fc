"""What was done to a photo is told by all evidence, looked at anew, and confirmed."""

from dataclasses import replace

import pytest

from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.edit_traces import EditTraces, HistoryEvent, SoftCrop
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.services.edits.evidence_log import EvidenceLog
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import JobContext
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import NOON, FakeCatalogue, a_photo
from tests.fakes.comparer import FakeComparer
from tests.fakes.previews import FakePreviews
from tests.fakes.settings_store import FakeSettingsStore
from tests.fakes.traces import FakeTraces

CROPPED = Comparison(Verdict.DERIVED, 0.97, crop=Box(0.1, 0.1, 0.9, 0.9))


class Bench:
    def __init__(self, folder):
        for name in ("kim.jpg", "web.jpg"):
            (folder / name).write_text(name)
        self.derived = folder / "web.jpg"
        original = replace(a_photo(1), path=folder / "kim.jpg")
        derived = replace(a_photo(2), path=self.derived, original_id=1)
        self.catalogue = FakeCatalogue(original, derived)
        self.comparer = FakeComparer({"kim.jpg": CROPPED})
        self.traces = FakeTraces()
        self.settings = Settings(store=FakeSettingsStore())
        self.log = EvidenceLog(
            catalogue=self.catalogue,
            traces=self.traces,
            pixels=PixelEvidence(self.comparer, FakePreviews()),
            settings=self.settings,
        )

    def put(self, number, kind, evidence, photo_id=2, **details):
        self.catalogue._put(Edit(number, photo_id, kind, evidence, **details))

    def look(self):
        return self.log.look(2)(JobContext())


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_what_the_original_went_through_is_no_conflict_of_the_derivative(bench) -> None:
    box = Box(0.2, 0, 1, 1)
    bench.put("a", EditKind.CROP, Evidence.METADATA, 1, crop=box)
    bench.put("b", EditKind.CROP, Evidence.METADATA, 2, crop=box)
    bench.put("c", EditKind.CROP, Evidence.MADE_HERE, 2, crop=CROPPED.crop, done_at=NOON)
    told = bench.log.timeline(2)
    assert [edit.id for edit in told.edits] == ["b", "c"]
    assert told.conflicts == ()


def test_looking_tells_what_the_log_lacks_and_records_nothing(bench) -> None:
    bench.traces.known["web.jpg"] = EditTraces(
        history=(HistoryEvent("filtered", NOON, "Some Tool"),), soft_crop=SoftCrop(None, 1)
    )
    found = bench.look()
    assert [(e.kind, e.evidence) for e in found.proposals] == [
        (EditKind.OTHER, Evidence.METADATA),
        (EditKind.CROP, Evidence.RECOVERED),
    ]
    assert found.comparison == CROPPED
    assert [e.kind for e in found.timeline.planned] == [EditKind.ROTATE]
    assert any("full frame" in one.sentence for one in found.timeline.conflicts)
    assert bench.catalogue.entries == []


def test_what_is_confirmed_is_no_proposal_and_no_conflict_any_more(bench) -> None:
    found = bench.look()
    bench.settings.put("person.organisation", "F-P-M")
    entry = bench.log.confirm(2, [replace(e, by="Rosa") for e in found.proposals])
    assert entry is not None
    again = bench.look()
    assert again.proposals == ()
    assert again.timeline.conflicts == ()
    (edit,) = bench.catalogue.dossier(2).edits
    assert (edit.by, edit.organisation, edit.evidence) == ("Rosa", "F-P-M", Evidence.RECOVERED)
    bench.catalogue.undo("Rosa")
    assert bench.catalogue.dossier(2).edits == ()


def test_what_was_made_here_is_not_found_again_in_the_history_that_its_file_keeps(bench) -> None:
    here = "MediaDesk 1.0"
    bench.put(
        "a", EditKind.CROP, Evidence.MADE_HERE,
        crop=CROPPED.crop, software=here, done_at=NOON.replace(microsecond=1234), by="Rosa",
    )  # fmt: skip
    cropped = HistoryEvent("cropped", NOON, here, "/", "crop 0.1 0.1 0.9 0.9")
    saved = HistoryEvent("saved", NOON, here, "/")
    bench.traces.known["web.jpg"] = EditTraces(history=(cropped, saved))
    found = bench.look()
    assert found.proposals == ()
    assert [edit.id for edit in found.timeline.edits] == ["a"]
    assert found.timeline.conflicts == ()


def test_entries_that_nobody_stands_for_wait_for_a_name(bench) -> None:
    bench.put("r", EditKind.CROP, Evidence.RECOVERED, crop=CROPPED.crop, source="pixels")
    bench.put("s", EditKind.FLIP, Evidence.RECOVERED, by="Rosa")
    assert [edit.id for edit in bench.look().unconfirmed] == ["r"]


def test_a_corrected_entry_replaces_the_one_on_record(bench) -> None:
    bench.put("x", EditKind.RETOUCH, Evidence.RECOVERED)
    (edit,) = bench.catalogue.dossier(2).edits
    bench.log.confirm(2, [replace(edit, kind=EditKind.COMPOSITE, by="Rosa", note="two pictures")])
    (corrected,) = bench.catalogue.dossier(2).edits
    assert (corrected.id, corrected.kind) == ("x", EditKind.COMPOSITE)


def test_a_wrong_entry_is_taken_out(bench) -> None:
    bench.put("x", EditKind.RETOUCH, Evidence.RECOVERED)
    entry = bench.log.reject(2, bench.catalogue.dossier(2).edits)
    assert entry is not None
    assert bench.catalogue.dossier(2).edits == ()
    assert bench.log.reject(2, [Edit("gone", 2, EditKind.CROP, Evidence.RECOVERED)]) is None


def test_a_photo_without_an_original_is_compared_with_nothing(bench) -> None:
    found = bench.log.look(1)(JobContext())
    assert found.comparison is None
    assert bench.comparer.compared == []


def test_a_file_that_is_gone_leaves_what_is_on_record(bench) -> None:
    bench.put("x", EditKind.CROP, Evidence.DECLARED)
    bench.derived.unlink()
    assert [edit.id for edit in bench.look().timeline.edits] == ["x"]


def test_a_photo_nobody_knows_is_told(bench) -> None:
    with pytest.raises(UserError, match="no photo 99"):
        bench.log.timeline(99)
