"""The window shows what others do in its catalogue."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.studio import Studio
from mediadesk.model.desk_news import DeskNews
from mediadesk.model.errors import OutsideError
from mediadesk.services.desk import Desk
from mediadesk.services.following import Following
from mediadesk.services.jobs import JobContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def followed(studio: Studio, qtbot: QtBot) -> Studio:
    """Return a window that has looked for the first time and looks again only when told to."""
    studio.conductor.following.stop()
    qtbot.waitUntil(lambda: not studio.conductor.following._job.is_running)
    return studio


@pytest.fixture
def other(tmp_path: Path, studio: Studio) -> Iterator[Desk]:
    """Yield a second desk on the window's catalogue."""
    desk = open_desk(str(tmp_path / "desk.mediadesk"), settings_file=tmp_path / "other.json")
    yield desk
    desk.close()


def test_a_caption_that_somebody_else_writes_appears_in_its_field(
    followed: Studio, other: Desk, qtbot: QtBot
) -> None:
    inspector = followed.parts.inspector
    shown = inspector.photo_id
    other.recording.set((shown,), {"description": "Written elsewhere."})
    followed.conductor.following.look()
    qtbot.waitUntil(lambda: inspector.caption.text.toPlainText() == "Written elsewhere.")


def test_what_is_being_typed_stays_when_somebody_else_changes_another_field(
    followed: Studio, other: Desk, qtbot: QtBot
) -> None:
    inspector = followed.parts.inspector
    inspector.caption.text.setPlainText("Half a sen")
    other.recording.set((inspector.photo_id,), {"headline": "Elsewhere"})
    followed.conductor.following.look()
    qtbot.waitUntil(lambda: inspector.caption.headline.text() == "Elsewhere")
    assert inspector.caption.text.toPlainText() == "Half a sen"


def test_a_catalogue_out_of_reach_is_told_of_once(
    followed: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: Following, _context: JobContext) -> DeskNews:
        msg = "The server does not answer."
        raise OutsideError(msg)

    monkeypatch.setattr(Following, "news", fail)
    told: list[str] = []
    followed.place.reporter.warned.connect(lambda sentence, _details: told.append(sentence))
    for _ in range(2):
        followed.conductor.following.look()
        qtbot.waitUntil(lambda: not followed.conductor.following._job.is_running)
    assert told == ["The server does not answer."]


def test_a_photo_whose_file_somebody_else_read_again_is_shown_as_it_is_now(
    followed: Studio, other: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[frozenset[int]] = []
    followed.place.hub.changed.connect(told.append)
    photo = other.browsing.dossier(followed.parts.inspector.photo_id).photo
    photo.path.write_bytes(photo.path.read_bytes() + b"\0" * 16)
    other.importing.job((photo.path,))(JobContext())
    followed.conductor.following.look()
    qtbot.waitUntil(lambda: frozenset({photo.id}) in told)


def test_where_the_photo_is_used_by_now_is_listed_when_somebody_else_checks_a_page(
    followed: Studio, other: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    inspector = followed.parts.inspector
    photo = followed.place.desk.browsing.dossier(inspector.photo_id).photo
    page = tmp_path / "page.html"
    page.write_text(
        f'<article><figure><img src="{photo.path.as_uri()}" width="800" height="600">'
        "<figcaption>Kim at the market.</figcaption></figure></article>"
    )
    shown: list[bool] = []
    inspector.photo_shown.connect(lambda: shown.append(True))
    other.checking.job((page,))(JobContext())
    followed.conductor.following.look()
    qtbot.waitUntil(lambda: inspector.placements.list.model().rowCount() == 1)
    assert shown == []  # its records are as they were
