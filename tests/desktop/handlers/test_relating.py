"""Originals are looked for again where that was cut short, and wherever somebody asks for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.bootstrap.desk import open_desk
from mediadesk.desktop.studio import Studio
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.services.desk import Desk
from mediadesk.services.identity.kinship import Relation
from mediadesk.services.jobs import JobContext
from tests.desktop.open_window import window_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SEEN = Comparison(Verdict.DERIVED, 0.99)


class Looks:
    """Stands in for the look through the pixels: notes for whom, finds the second photo's."""

    def __init__(self, desk: Desk, *, finds: bool) -> None:
        self.asked: list[object] = []
        self.finds = finds
        self._photos = [desk.browsing.dossier(number).photo for number in (1, 2)]

    def find_job(self, photo_ids: object = None) -> Callable[[JobContext], tuple[Relation, ...]]:
        self.asked.append(photo_ids)
        original, derived = self._photos
        return lambda _context: (Relation(derived, original, SEEN),) if self.finds else ()


def test_what_an_earlier_window_did_not_come_to_is_looked_at_when_the_next_one_opens(
    tmp_path: Path, photos: Path, desk: Desk, qapp: QApplication, qtbot: QtBot, own_looks: None
) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor.fromHsv(300, 200, 90))
    assert picture.save(str(photos / "new.png"))
    desk.importing.job([photos])(JobContext())  # and the program dies
    assert desk.relating.is_behind()
    desk.close()
    again = open_desk(str(tmp_path / "desk.mediadesk"), settings_file=tmp_path / "settings.json")
    with window_on(again, qapp) as studio:
        qtbot.waitUntil(lambda: not again.relating.is_behind() and not studio.work.is_busy)


def test_the_originals_of_selected_photos_are_looked_for_and_linked(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = shown.place.desk
    looks = Looks(desk, finds=True)
    monkeypatch.setattr(desk.relating, "find_job", looks.find_job)
    shown.parts.pictures.gallery.grid.select_all()
    shown.board.action("photo.relate").trigger()
    qtbot.waitUntil(lambda: desk.browsing.dossier(2).photo.original_id == 1)
    assert looks.asked == [shown.parts.pictures.chosen_ids()]


def test_that_there_is_no_original_is_told_to_whoever_asked(
    shown: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = shown.place.desk
    monkeypatch.setattr(desk.relating, "find_job", Looks(desk, finds=False).find_job)
    told: list[str] = []
    shown.place.reporter.informed.connect(lambda sentence, *_: told.append(sentence))
    shown.parts.pictures.gallery.grid.select_all()
    shown.board.action("photo.relate").trigger()
    qtbot.waitUntil(lambda: told == ["No original was found that is not linked already."])
