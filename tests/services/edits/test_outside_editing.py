"""Copies go out to other programs; what is saved there comes back and is understood."""

from dataclasses import replace

import pytest

from mediadesk.model.edit import Comparison, EditKind, Verdict
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.services.edits.homecoming import Receiving
from mediadesk.services.edits.outside_editing import QUIET, Lent, OutsideEditing, programs_in
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.programs import OutsideProgram
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import NOON, a_photo
from tests.fakes.clock import FakeClock
from tests.fakes.comparer import FakeComparer
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews
from tests.fakes.programs import GIMP, FakeFolder, FakeLauncher
from tests.fakes.settings_store import FakeSettingsStore

CROPPED = Comparison(Verdict.DERIVED, 0.97, crop=Box(0.1, 0.1, 0.9, 0.9))


class Bench:
    def __init__(self, tmp_path):
        self.original = tmp_path / "kim.jpg"
        self.original.write_text("kim")
        files = FakePictures()
        sha256 = files.content_hash(self.original)
        self.catalogue = FakeDerivatives(replace(a_photo(), path=self.original, sha256=sha256))
        self.launcher = FakeLauncher()
        self.folder = FakeFolder(tmp_path / "edits")
        self.settings = Settings(store=FakeSettingsStore())
        clock = FakeClock()
        self.outside = OutsideEditing(
            shelf=self.catalogue,
            lent=Lent(self.launcher, self.folder, files),
            receiving=Receiving(
                catalogue=self.catalogue,
                files=files,
                pixels=PixelEvidence(FakeComparer({"kim.jpg": CROPPED}), FakePreviews()),
                clock=clock,
                settings=self.settings,
            ),
            clock=clock,
            settings=self.settings,
        )

    def save(self, path, text, seconds_ago=60.0):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.folder.times[path] = int((NOON.timestamp() - seconds_ago) * 1e9)


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_a_copy_is_opened_and_never_the_original(bench) -> None:
    outing = bench.outside.begin(1, GIMP)
    ((name, path),) = bench.launcher.opened
    assert (name, path) == ("GIMP", outing.path)
    assert path != bench.original
    assert path.read_text() == "kim"


def test_nothing_returned_before_anything_is_saved(bench) -> None:
    outing = bench.outside.begin(1, GIMP)
    assert not bench.outside.returned(outing)
    bench.save(outing.path, "kim")  # touched, not changed
    assert not bench.outside.returned(outing)
    with pytest.raises(UserError, match="Nothing was saved"):
        bench.outside.job(outing)(JobContext())


def test_a_copy_saved_over_returns_once_it_is_quiet(bench) -> None:
    outing = bench.outside.begin(1, GIMP)
    bench.save(outing.path, "kim, cropped", QUIET.total_seconds() / 2)
    assert not bench.outside.returned(outing)
    bench.save(outing.path, "kim, cropped", QUIET.total_seconds() * 2)
    assert bench.outside.returned(outing)


@pytest.mark.parametrize("name", ["kim-2.jpg", "darktable_exported/kim.jpg"])
def test_a_picture_saved_beside_the_copy_returns(bench, name) -> None:
    outing = bench.outside.begin(1, GIMP)
    bench.save(outing.path.parent / name, "kim, cropped")
    found = bench.outside.job(outing)(JobContext())
    assert found.intake.path == outing.path.parent / name
    assert [(e.kind, e.software) for e in found.edits] == [(EditKind.CROP, "GIMP")]


def test_of_several_results_the_last_one_counts(bench) -> None:
    outing = bench.outside.begin(1, GIMP)
    bench.save(outing.path.parent / "first.jpg", "one", 90)
    bench.save(outing.path.parent / "last.jpg", "two", 30)
    assert bench.outside.job(outing)(JobContext()).intake.path.name == "last.jpg"


def test_an_accepted_result_lies_beside_its_original_and_is_linked(bench) -> None:
    outing = bench.outside.begin(1, GIMP)
    bench.save(outing.path, "kim, cropped")
    found = bench.outside.job(outing)(JobContext())
    number = bench.outside.accept(found, found.edits, "Rosa", "F-P-M")
    made = bench.catalogue.dossier(number)
    assert made.photo.path == bench.original.with_name("kim-edited.jpg")
    assert made.photo.original_id == 1
    assert {(e.by, e.organisation) for e in made.edits} == {("Rosa", "F-P-M")}
    assert bench.original.read_text() == "kim"


def test_an_original_that_is_gone_is_told(bench) -> None:
    bench.original.unlink()
    with pytest.raises(OutsideError, match="not there any more"):
        bench.outside.begin(1, GIMP)


def test_programs_of_the_setting_come_before_those_found(bench) -> None:
    bench.settings.put("edit.programs", "Krita = krita --nosplash; gimp = /opt/gimp")
    assert [p.name for p in bench.outside.programs()] == ["Krita", "gimp"]
    assert bench.outside.program("kri").command == ("krita", "--nosplash")
    with pytest.raises(UserError, match=r"edit\.programs"):
        bench.outside.program("Affinity")


def test_a_setting_that_is_half_written_is_passed_over() -> None:
    text = '; Nobody; = x; A = \'open; B = "/with space/b" -n'
    assert tuple(programs_in(text)) == (OutsideProgram("B", ("/with space/b", "-n")),)
