"""No action of the window waits for the catalogue: whatever it reads or writes, it does beside.

A catalogue on a server, or one that another program holds, answers in its own time. Dragging is no
action: what is dropped must be there at once, and is read as it is dropped.
"""

import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from mediadesk.desktop.actions.table import ACTIONS
from mediadesk.desktop.studio import Studio
from mediadesk.model.changes import Step
from mediadesk.model.photo import Descent
from mediadesk.services.desk import Desk
from mediadesk.storage.catalogue import open_catalogue
from mediadesk.storage.engine import Database
from tests.fakes.clock import FakeClock

pytestmark = [pytest.mark.beside, pytest.mark.qt_log_ignore("This plugin does not support")]

_ARTICLE: Final = (
    '<article><figure><img src="photos/kim.jpg"><figcaption>Kim. Photo: Kremlin</figcaption>'
    "</figure></article>"
)

#: The window ends, or another desk is laid out on the disk.
_APART: Final = {"file.quit", "file.sample-desk"}

#: What cannot be done here by actions alone: a folder or a finding would have to be chosen first,
#: or a page of the web be shown.
_NOT_NOW: Final = {
    "check.admit",
    "check.close-baseline",
    "check.fetch-again",
    "check.fetch-pictures",
    "check.link",
    "check.prune-baseline",
    "check.reopen",
    "collection.delete",
    "collection.rename",
    "collection.take-out",
    "file.stop",
}

_DERIVATIVE: Final = 2


class Watched:
    """Notes every transaction that the main thread opens, and for which action."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.action = "none"
        self.found: dict[str, str] = {}
        for name in ("reading", "writing"):
            monkeypatch.setattr(Database, name, self._noting(getattr(Database, name)))

    def _noting(
        self, lend: Callable[[Database], AbstractContextManager[Connection]]
    ) -> Callable[[Database], AbstractContextManager[Connection]]:
        @contextmanager
        def noted(database: Database) -> Iterator[Connection]:
            if threading.current_thread() is threading.main_thread():
                stack = [at for at in traceback.extract_stack() if "/desktop/" in at.filename]
                own = [at for at in stack if "/tests/" not in at.filename]
                asked = own[-1] if own else stack[-1]
                self.found[f"{Path(asked.filename).name}:{asked.name}"] = self.action
            with lend(database) as connection:
                yield connection

        return noted


@pytest.fixture
def related(desk: Desk, tmp_path: Path) -> None:
    """Have the second photo made from the first."""
    held = open_catalogue(str(tmp_path / "desk.mediadesk"), FakeClock())
    held.apply(Step("linked", "test", (Descent(_DERIVATIVE, 1),)))
    held.close()


@pytest.fixture
def watched(related: None, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """Answer every dialog that would stand in the way, and begin to watch."""
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    for name in ("question", "warning", "about"):
        cancel = QMessageBox.StandardButton.Cancel
        monkeypatch.setattr(QMessageBox, name, lambda *_, cancel=cancel, **__: cancel)
    for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        answer = ([], "") if name.endswith("s") else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_, answer=answer, **__: answer)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Front page", True))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: ("", False))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    return Watched(monkeypatch)


def rest(studio: Studio, qtbot: QtBot) -> None:
    """Let everything come to its end, and close what was opened."""
    qtbot.wait(80)
    qtbot.waitUntil(lambda: not studio.place.runner.running_count and not studio.work.is_busy)
    for window in QApplication.topLevelWidgets():
        if window is not studio.window and window.isVisible():
            window.close()


def do(studio: Studio, watched: Watched, action: str, qtbot: QtBot) -> bool:
    """Do what an action does, where it can be done now; return whether it could."""
    if not studio.board.action(action).isEnabled():
        return False
    watched.action = action
    studio.board.action(action).trigger()
    rest(studio, qtbot)
    return True


def test_no_action_waits_for_the_catalogue(
    watched: Watched, studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    rest(studio, qtbot)
    article = tmp_path / "article.html"
    article.write_text(_ARTICLE, "utf-8")
    done = set[str]()
    for is_all in (False, True):
        for spec in ACTIONS:
            if spec.id in _APART | done:
                continue
            studio.parts.pictures.go_to(_DERIVATIVE)
            if is_all:
                studio.parts.pictures.gallery.grid.select_all()
            if do(studio, watched, spec.id, qtbot):
                done.add(spec.id)
        watched.action = "check a document"
        studio.checking.check_paths((article,))
        rest(studio, qtbot)
    assert watched.found == {}
    assert {spec.id for spec in ACTIONS} - done <= _APART | _NOT_NOW
