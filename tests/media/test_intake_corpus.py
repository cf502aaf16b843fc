"""Every file of the shared material, sound or hostile, comes to an end."""

from pathlib import Path

import pytest

from mediadesk.media.workers import IntakePool
from mediadesk.model.intake import Failure, Intake

pytestmark = pytest.mark.corpus


@pytest.fixture
def photos(corpus: Path) -> list[Path]:
    return sorted((corpus / "dev" / "photos").iterdir())


def taken_in(paths: list[Path], folder: Path) -> dict[Path, Intake | Failure]:
    return {one.path: one for one in IntakePool(folder).take_in(paths)}


@pytest.mark.parametrize("name", ["photos", "hostile"])
def test_every_file_is_taken_in_or_a_failure_with_a_sentence(
    corpus: Path, tmp_path: Path, name: str
) -> None:
    paths = [p for p in sorted((corpus / "dev" / name).iterdir()) if p.is_file()]
    outcomes = taken_in(paths, tmp_path)
    assert outcomes.keys() == set(paths)
    for one in outcomes.values():
        if isinstance(one, Failure):
            assert one.path.name in one.error
            assert one.error.endswith(".")
        else:
            assert one.width_px > 0
            assert one.height_px > 0


def test_sound_photos_of_common_formats_are_all_read(photos: list[Path], tmp_path: Path) -> None:
    common = {".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".psd", ".avif"}
    outcomes = taken_in([p for p in photos if p.suffix.lower() in common], tmp_path)
    assert [one.error for one in outcomes.values() if isinstance(one, Failure)] == []
