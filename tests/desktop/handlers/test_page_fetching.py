"""Pages of the web are fetched and checked where a person asks: by address, dropped, or again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from tests.fakes.web import Said, served

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "<p>The harbour is old and its piers were built by people who knew the tides.</p>" * 5


def story(*pictures: str, caption: str = "Kim arrives.") -> Said:
    figures = "".join(
        f"<figure><img src='{one}' alt='Kim'><figcaption>{caption}</figcaption></figure>{TEXT}"
        for one in pictures
    )
    return Said(f"<html><body><article><h1>Kim</h1>{TEXT}{figures}</article></body>".encode())


@pytest.fixture
def paths(photos: Path) -> dict[str, Said]:
    """Return what the server has: a story that shows a photo of the catalogue."""
    picture = Said((photos / "kim.jpg").read_bytes(), "image/jpeg")
    return {"/story": story("/kim.jpg"), "/kim.jpg": picture}


@pytest.fixture
def host(paths: dict[str, Said]) -> Iterator[str]:
    with served(paths) as address:
        yield address


def settle(studio: Studio, qtbot: QtBot) -> None:
    panel = studio.parts.check
    qtbot.waitUntil(lambda: panel.document is not None and not studio.work.is_busy)


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Have the question answered; return what was offered."""
    offered: list[str] = []

    def accept(dialog: QInputDialog) -> QInputDialog.DialogCode:
        offered.append(dialog.textValue())
        dialog.setTextValue(text)
        return QInputDialog.DialogCode.Accepted

    monkeypatch.setattr(QInputDialog, "exec", accept)
    return offered


def test_a_page_is_fetched_by_its_address_and_checked(
    studio: Studio, qtbot: QtBot, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, f"{host}/story")
    studio.board.action("check.open-address").trigger()
    settle(studio, qtbot)
    judgement = studio.parts.check.judgement
    assert judgement is not None
    assert judgement.photo_id is not None
    assert studio.parts.check.head.title.text() == "Kim"


def test_an_address_that_was_copied_is_offered_else_the_last_one(
    studio: Studio, qtbot: QtBot, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = answer(monkeypatch, f"{host}/story")
    QGuiApplication.clipboard().setText(" https://paper.example/copied ")
    studio.board.action("check.open-address").trigger()
    settle(studio, qtbot)
    QGuiApplication.clipboard().setText("words")
    studio.board.action("check.open-address").trigger()
    settle(studio, qtbot)
    assert offered == ["https://paper.example/copied", f"{host}/story"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("two words", "is no address of the web"), ("{host}/nothing", "nothing at this address")],
)
def test_what_cannot_be_fetched_is_told(
    studio: Studio,
    qtbot: QtBot,
    host: str,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    said: str,
) -> None:
    answer(monkeypatch, typed.format(host=host))
    studio.board.action("check.open-address").trigger()
    messages = studio.parts.messages
    qtbot.waitUntil(lambda: messages.message is not None and said in messages.message.sentence)
    assert studio.parts.check.document is None


def test_pictures_that_did_not_come_are_told(
    studio: Studio, qtbot: QtBot, host: str, paths: dict[str, Said]
) -> None:
    paths["/story"] = story("/kim.jpg", "/gone.jpg", "/lost.jpg")
    studio.checks.fetching.fetch((f"{host}/story",))
    settle(studio, qtbot)
    assert "2 pictures of the page did not come" in studio.parts.messages.message.sentence


def test_a_page_is_fetched_again_and_what_changed_is_told(
    studio: Studio, qtbot: QtBot, host: str, paths: dict[str, Said]
) -> None:
    action = studio.board.action("check.fetch-again")
    assert not action.isEnabled()
    paths["/story"] = story("/kim.jpg", caption="Kim arrives. Photo: Ann Lee")
    studio.checks.fetching.fetch((f"{host}/story",))
    settle(studio, qtbot)
    assert action.isEnabled()
    paths["/story"] = story("/kim.jpg")
    action.trigger()
    qtbot.waitUntil(lambda: "credit dropped" in studio.parts.check.head.summary.text())


def test_a_document_of_the_disk_cannot_be_fetched_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "story.html"
    page.write_bytes(story("kim.jpg").content)
    studio.checking.check_path(page)
    settle(studio, qtbot)
    assert not studio.board.action("check.fetch-again").isEnabled()


def test_a_link_that_is_dropped_is_fetched(studio: Studio, qtbot: QtBot, host: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(f"{host}/story")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dropping = QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier)
    studio.window.dropEvent(dropping)
    settle(studio, qtbot)
    assert studio.parts.check.judgement is not None


def test_where_nobody_gives_an_address_nothing_is_fetched(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "exec", lambda _dialog: QInputDialog.DialogCode.Rejected)
    studio.board.action("check.open-address").trigger()
    assert not studio.work.is_busy


def test_missing_pictures_of_a_document_are_fetched_and_looked_at(
    studio: Studio, qtbot: QtBot, host: str, tmp_path: Path
) -> None:
    action, page = studio.board.action("check.fetch-pictures"), tmp_path / "story.html"
    page.write_bytes(story(f"{host}/kim.jpg").content)
    assert not action.isEnabled()
    studio.checking.check_path(page)
    settle(studio, qtbot)
    assert action.isEnabled()
    action.trigger()
    panel = studio.parts.check
    qtbot.waitUntil(
        lambda: panel.judgement is not None and panel.judgement.placement.file is not None
    )
    assert panel.judgement is not None
    assert panel.judgement.matched_by != "name"
    assert not action.isEnabled()
