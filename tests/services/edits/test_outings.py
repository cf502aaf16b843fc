"""What is out in other programs is known at the next start, by the photo's hash."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.services.edits.outings import MOST_OUTINGS, Outing, Outings
from mediadesk.services.ports.programs import FileStamp
from mediadesk.services.settings import Settings
from tests.fakes.catalogue import a_photo
from tests.fakes.derivatives import FakeDerivatives
from tests.fakes.programs import GIMP
from tests.fakes.settings_store import FakeSettingsStore


@pytest.fixture
def settings() -> Settings:
    return Settings(store=FakeSettingsStore())


def outings(settings: Settings, sha256: str = "a" * 64) -> Outings:
    shelf = FakeDerivatives(replace(a_photo(), sha256=sha256))
    return Outings(shelf=shelf, settings=settings)  # type: ignore[arg-type]


def outing(folder: Path, name: str = "kim.jpg") -> Outing:
    return Outing(1, GIMP, folder / name, FileStamp(3, 12))


def test_what_is_out_comes_back(settings: Settings, tmp_path: Path) -> None:
    outings(settings).keep((outing(tmp_path),))
    assert outings(settings).kept() == (outing(tmp_path),)


def test_a_copy_whose_folder_is_gone_is_not_waited_for(settings: Settings, tmp_path: Path) -> None:
    outings(settings).keep((outing(tmp_path / "gone"),))
    assert outings(settings).kept() == ()


def test_what_is_out_of_another_catalogue_stays_kept(settings: Settings, tmp_path: Path) -> None:
    outings(settings).keep((outing(tmp_path),))
    other = outings(settings, "b" * 64)
    assert other.kept() == ()
    other.keep(())
    assert outings(settings).kept() == (outing(tmp_path),)


def test_there_is_an_end_to_what_is_waited_for(settings: Settings, tmp_path: Path) -> None:
    many = [outing(tmp_path, f"{number}.jpg") for number in range(MOST_OUTINGS + 5)]
    outings(settings).keep(many)
    assert outings(settings).kept() == tuple(many[5:])


@pytest.mark.parametrize("text", ["{", "3", "[3]", '[{"sha256": "a"}]', "null", "[" * 5000])
def test_a_damaged_note_says_nothing(settings: Settings, text: str) -> None:
    settings.put("state.outings", text)
    assert outings(settings).kept() == ()
