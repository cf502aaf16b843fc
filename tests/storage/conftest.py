"""What tests of the catalogue share: one open catalogue, and photos to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import Intake, NewPhoto
from mediadesk.model.photo import Photo
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock
from tests.fakes.postgresql import Server

ADDED = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.mediadesk"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """Return the address of a catalogue of each kind that can be: whatever is said holds of all."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("file"))
    server: Server = request.getfixturevalue("server")
    return server.empty_catalogue()


@pytest.fixture
def catalogue(address: str) -> Iterator[SqlCatalogue]:
    catalogue = open_catalogue(address, FakeClock())
    yield catalogue
    catalogue.close()


@pytest.fixture
def own_catalogue(file: Path) -> Iterator[SqlCatalogue]:
    """Yield a catalogue in a file, for what is said of files alone."""
    catalogue = open_catalogue(file, FakeClock())
    yield catalogue
    catalogue.close()


@pytest.fixture
def new_photo() -> Callable[..., NewPhoto]:
    def make(
        path: str = "/pictures/kim.jpg",
        *,
        sha256: str = "",
        taken_at: datetime | None = None,
        added_at: datetime = ADDED,
        original_id: int | None = None,
        **records: Any,
    ) -> NewPhoto:
        photo = Photo(
            id=0,
            sha256=sha256 or path.encode().hex().zfill(64)[-64:],
            path=Path(path),
            format="JPEG",
            width_px=600,
            height_px=400,
            taken_at=taken_at,
            added_at=added_at,
            original_id=original_id,
        )
        return NewPhoto(photo, 1000, 5, Fingerprint(2**64 - 7, b"local"), **records)

    return make


@pytest.fixture
def intake() -> Callable[..., Intake]:
    def make(path: str, sha256: str, **facts: Any) -> Intake:
        given = {
            "size_bytes": 2000,
            "modified_ns": 6,
            "format": "TIFF",
            "width_px": 60,
            "height_px": 40,
            "taken_at": None,
            "readings": (),
            "fingerprint": Fingerprint(3, b"new"),
        }
        return Intake(path=Path(path), sha256=sha256, **(given | facts))

    return make
