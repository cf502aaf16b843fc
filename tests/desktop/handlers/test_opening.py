"""A whole folder is checked at one command, as one document is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE = "<html><body><article><h1>Story</h1><p>Words.</p><figure><img src='{picture}'>\
<figcaption>Kim arrives.</figcaption></figure></article></body></html>"


@pytest.fixture
def site(tmp_path: Path, photos: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "below").mkdir(parents=True)
    for path in (folder / "one.html", folder / "below" / "two.html"):
        path.write_text(PAGE.format(picture=(photos / "kim.jpg").as_uri()), encoding="utf-8")
    return folder


def test_every_document_of_a_folder_is_checked(
    studio: Studio, qtbot: QtBot, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(site))
    studio.board.action("check.open-folder").trigger()
    model = studio.parts.check.document_model
    qtbot.waitUntil(lambda: model.rowCount() == 2 and not studio.work.is_busy)
    assert "2 documents are checked" in studio.parts.messages.message.sentence


def test_where_nobody_chooses_a_folder_nothing_is_checked(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
    studio.board.action("check.open-folder").trigger()
    assert not studio.work.is_busy
