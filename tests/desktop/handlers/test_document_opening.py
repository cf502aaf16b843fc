"""A whole folder is checked at one command, as one document is."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.model.errors import StoppedError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.check_run import CheckRun
from mediadesk.services.jobs import JobContext

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


def test_what_was_checked_before_a_stop_is_listed_and_shown(
    studio: Studio, qtbot: QtBot, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = CheckRun.reports

    def stopped(run: CheckRun, context: JobContext) -> Iterator[DocumentReport]:
        yield next(whole(run, context))
        raise StoppedError("one.html")

    monkeypatch.setattr(CheckRun, "reports", stopped)
    studio.checking.check_paths((site,))
    panel = studio.parts.check
    qtbot.waitUntil(lambda: panel.document is not None and not studio.work.is_busy)
    assert panel.document_model.rowCount() == 1
    assert panel.judgement is not None


def test_documents_are_listed_while_the_check_goes_on_and_nobody_is_led_away(
    studio: Studio, qtbot: QtBot, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, may_go_on = CheckRun.reports, Event()

    def slowly(run: CheckRun, context: JobContext) -> Iterator[DocumentReport]:
        for number, report in enumerate(whole(run, context)):
            if number:
                may_go_on.wait(60)
            yield report

    monkeypatch.setattr(CheckRun, "reports", slowly)
    studio.checking.check_paths((site,))
    panel = studio.parts.check
    qtbot.waitUntil(lambda: panel.document_model.rowCount() == 1)
    assert studio.work.is_busy
    first = panel.document
    may_go_on.set()
    qtbot.waitUntil(lambda: panel.document_model.rowCount() == 2 and not studio.work.is_busy)
    assert panel.document == first


def test_where_nobody_chooses_a_folder_nothing_is_checked(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
    studio.board.action("check.open-folder").trigger()
    assert not studio.work.is_busy


def test_an_empty_catalogue_invites_to_check_an_article(
    studio: Studio, qtbot: QtBot, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = site / "one.html"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(article)], ""))
    invitation = studio.parts.pictures.gallery.empty
    (button,) = (b for b in invitation.findChildren(QPushButton) if "article" in b.text())
    button.click()
    qtbot.waitUntil(lambda: studio.parts.check.document == article)
