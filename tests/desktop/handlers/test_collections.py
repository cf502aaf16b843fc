"""Collections are changed while the catalogue is locked, one change after another."""

import pytest
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.model.collection import Collection
from tests.fakes.other_program import OtherProgram

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def front(shown: Studio, qtbot: QtBot) -> Collection:
    """Make a collection of one photo, and show it."""
    collecting = shown.place.desk.collecting
    made = collecting.create("Front page", (1,))
    shown.place.hub.collections_changed.emit()
    qtbot.waitUntil(lambda: "Front page" in names_listed(shown))
    choose(shown, qtbot, "Front page")
    qtbot.waitUntil(lambda: shown.parts.pictures.listing.total == 1)
    return made


def names_listed(studio: Studio) -> list[str]:
    """Return the collections that the sidebar lists."""
    model = studio.parts.sidebar._model
    heading = model.index_of("collections")
    return [model.index(row, 0, heading).data() for row in range(model.rowCount(heading))]


def choose(studio: Studio, qtbot: QtBot, name: str) -> None:
    sidebar = studio.parts.sidebar
    heading = sidebar._model.index_of("collections")
    sidebar._tree.setCurrentIndex(
        sidebar._model.index(names_listed(studio).index(name), 0, heading)
    )
    qtbot.waitUntil(lambda: sidebar.collection is not None and sidebar.collection.name == name)


def held(studio: Studio) -> dict[str, int]:
    """Return how many photos are in which collection, as it is on record."""
    return {one.name: number for one, number in studio.place.desk.collecting.collections()}


def told(studio: Studio) -> str:
    message = studio.parts.messages.message
    return message.sentence if message else ""


def name_it(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: (name, True))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer whatever is asked about a collection."""
    name_it(monkeypatch, "Back page")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_a, **_k: ("Front page", True))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)


@pytest.mark.usefixtures("front", "answers")
@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("new", ({"Front page": 1, "Back page": 1}, "1 photo in the new collection Back page.")),
        ("take-out", ({"Front page": 0}, "1 photo taken out of Front page")),
        ("rename", ({"Back page": 1}, "Renamed to Back page.")),
        ("delete", ({}, "Front page is deleted.")),
    ],
)
def test_a_collection_is_changed_once_the_catalogue_is_free_and_back_by_undo(
    shown: Studio,
    qtbot: QtBot,
    other: OtherProgram,
    action: str,
    outcome: tuple[dict[str, int], str],
) -> None:
    then, words = outcome
    change = shown.board.action(f"collection.{action}")
    saves = shown.place.saves
    shown.board.action("edit.select-all").trigger()
    qtbot.waitUntil(change.isEnabled)
    other.lock()
    change.trigger()
    assert saves.is_busy
    assert held(shown) == {"Front page": 1}
    assert shown.parts.pictures.selected_ids() == (1,)
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert held(shown) == then
    assert told(shown).startswith(words)
    qtbot.waitUntil(lambda: names_listed(shown) == sorted(then))
    qtbot.waitUntil(shown.board.action("edit.undo").isEnabled)
    shown.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: held(shown) == {"Front page": 1})
    qtbot.waitUntil(lambda: names_listed(shown) == ["Front page"])


def test_changes_are_made_in_the_order_in_which_they_were_asked_for(
    shown: Studio,
    qtbot: QtBot,
    front: Collection,
    other: OtherProgram,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handler, saves = shown.handlers["collections"], shown.place.saves
    qtbot.waitUntil(shown.board.action("collection.rename").isEnabled)
    other.lock()
    for name in ("Back page", "Front page", "Title"):
        name_it(monkeypatch, name)
        shown.board.action("collection.rename").trigger()
    handler.put_in(front, (2, 3))
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert held(shown) == {"Title": 3}
    qtbot.waitUntil(lambda: shown.parts.pictures.listing.total == 3)
    assert shown.parts.sidebar.collection is not None


def test_undo_while_a_change_waits_takes_back_that_change(
    shown: Studio, qtbot: QtBot, front: Collection, other: OtherProgram
) -> None:
    saves = shown.place.saves
    qtbot.waitUntil(shown.board.action("edit.undo").isEnabled)
    other.lock()
    shown.handlers["collections"].put_in(front, (2, 3))
    shown.board.action("edit.undo").trigger()
    other.let_go()
    qtbot.waitUntil(lambda: not saves.is_busy)
    assert held(shown) == {"Front page": 1}
    assert told(shown) == "Taken back: 2 photos into Front page."


@pytest.mark.usefixtures("answers")
def test_a_collection_that_is_being_made_is_offered_for_what_is_added_next(
    shown: Studio, qtbot: QtBot, other: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[list[str]] = []

    def choose_last(*asked: object, **_: object) -> tuple[str, bool]:
        offered.append(list(asked[3]))
        return asked[3][-1], True

    monkeypatch.setattr(QInputDialog, "getItem", choose_last)
    qtbot.waitUntil(shown.board.action("collection.new").isEnabled)
    qtbot.waitUntil(shown.board.action("collection.add").isEnabled)
    other.lock()
    shown.board.action("collection.new").trigger()
    shown.board.action("edit.select-all").trigger()
    shown.board.action("collection.add").trigger()
    assert offered == []
    other.let_go()
    qtbot.waitUntil(lambda: held(shown) == {"Back page": 3})
    assert offered == [["Back page"]]


def test_a_change_that_cannot_be_saved_is_told(
    shown: Studio, qtbot: QtBot, front: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_it(monkeypatch, "front  PAGE")
    shown.board.action("collection.new").trigger()
    qtbot.waitUntil(lambda: not shown.place.saves.is_busy)
    assert told(shown) == "There is already a collection called 'Front page'."
    assert held(shown) == {"Front page": 1}


@pytest.mark.usefixtures("front")
def test_each_selection_that_is_added_during_a_lock_is_asked_about_once(
    shown: Studio, qtbot: QtBot, other: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def choose(*_a: object, **_k: object) -> tuple[str, bool]:
        asked.append(None)
        return "Front page", True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    handler, saves, pictures = (
        shown.handlers["collections"],
        shown.place.saves,
        shown.parts.pictures,
    )
    qtbot.waitUntil(shown.board.action("collection.rename").isEnabled)
    other.lock()
    name_it(monkeypatch, "Title")
    shown.board.action("collection.rename").trigger()
    name_it(monkeypatch, "Front page")
    shown.board.action("collection.rename").trigger()
    for photo_ids in ((2,), (2,), (3,)):
        monkeypatch.setattr(pictures, "selected_ids", lambda chosen=photo_ids: chosen)
        handler.add()
    other.let_go()
    qtbot.waitUntil(lambda: len(asked) == 2 and not saves.is_busy)
    assert held(shown) == {"Front page": 3}
