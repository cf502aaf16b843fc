"""The whole window on a real catalogue: typing, moving, undoing, closing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

from mediadesk.desktop.actions.board import handler_method
from mediadesk.desktop.actions.table import ACTIONS
from mediadesk.desktop.dragging import Carried
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.model.credit import Credit
from mediadesk.model.errors import OutsideError
from mediadesk.services.desk import Desk

#: The offscreen platform says so of every window that has a smallest size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def go_to(studio: Studio, name: str) -> int:
    ids = [int(i) for i in studio.parts.pictures.gallery.grid.ids]
    browsing = studio.place.desk.browsing
    wanted = next(i for i in ids if browsing.dossier(i).photo.path.name == name)
    studio.parts.pictures.go_to(wanted)
    return wanted


def test_every_action_has_its_method(studio: Studio) -> None:
    for action in ACTIONS:
        assert callable(handler_method(studio.handlers, action)), action.id


def test_every_action_can_be_reached_from_a_menu(studio: Studio) -> None:
    def below(menu: QMenu) -> set[QAction]:
        inner = (action.menu() for action in menu.actions())
        return set(menu.actions()).union(*(below(m) for m in inner if isinstance(m, QMenu)))

    tops = [action.menu() for action in studio.window.menuBar().actions()]
    reached = set[QAction]().union(*(below(menu) for menu in tops if isinstance(menu, QMenu)))
    assert {a.id for a in ACTIONS} <= {action.objectName() for action in reached}


def test_every_action_tells_what_it_does_in_the_status_line(studio: Studio) -> None:
    assert all(studio.board.action(a.id).statusTip() for a in ACTIONS)


def test_every_field_says_its_name_to_a_screen_reader(studio: Studio) -> None:
    kinds = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser)
    fields = [f for kind in kinds for f in studio.window.findChildren(kind)]
    inner = (QComboBox, QAbstractSpinBox)
    nameless = [
        f"{type(field).__name__} in {type(field.parentWidget()).__name__}"
        for field in fields
        if not isinstance(field.parentWidget(), inner)
        and not isinstance(field, QHeaderView)
        and not field.inherits("QComboBoxListView")
        and not field.accessibleName()
    ]
    assert nameless == []


def test_a_caption_typed_is_saved_when_another_photo_is_chosen(studio: Studio) -> None:
    kim = go_to(studio, "kim.jpg")
    studio.parts.inspector.caption.text.setPlainText("Kim arrives.")
    go_to(studio, "market.jpg")
    assert studio.place.desk.browsing.dossier(kim).caption_in().text == "Kim arrives."
    assert studio.parts.inspector.caption.text.toPlainText() == ""


def test_a_caption_typed_is_saved_when_the_window_closes(studio: Studio) -> None:
    kim = go_to(studio, "kim.jpg")
    studio.parts.inspector.caption.headline.setText("Arrival")
    studio.window.close()
    assert studio.place.desk.browsing.dossier(kim).caption_in().headline == "Arrival"


def test_nothing_is_journaled_by_looking(studio: Studio) -> None:
    before = studio.place.desk.history.entries()
    for name in ("kim.jpg", "market.jpg", "harbour.jpg"):
        go_to(studio, name)
    assert studio.place.desk.history.entries() == before


def test_save_and_next_saves_and_stays_in_the_field(studio: Studio, qtbot: QtBot) -> None:
    pictures, caption = studio.parts.pictures, studio.parts.inspector.caption
    first = pictures.current_id
    caption.text.setFocus()
    caption.text.setPlainText("First.")
    studio.board.action("photo.save-next").trigger()
    assert pictures.current_id != first
    assert studio.parts.inspector.photo_id == pictures.current_id
    assert studio.window.focusWidget() is caption.text
    assert studio.place.desk.browsing.dossier(first).caption_in().text == "First."


def test_the_keys_of_save_and_next_work_inside_the_caption(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitExposed(studio.window)
    studio.window.activateWindow()
    caption, first = studio.parts.inspector.caption, studio.parts.pictures.current_id
    caption.text.setFocus()
    caption.text.setPlainText("Typed.")
    qtbot.keyClick(caption.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert studio.parts.pictures.current_id != first
    assert studio.place.desk.browsing.dossier(first).caption_in().text == "Typed."


def test_a_caption_taken_back_tells_of_no_collection(studio: Studio) -> None:
    go_to(studio, "kim.jpg")
    studio.parts.inspector.caption.text.setPlainText("Wrong.")
    studio.parts.inspector.commit()
    told: list[bool] = []
    studio.place.hub.collections_changed.connect(lambda: told.append(True))
    studio.board.action("edit.undo").trigger()
    assert told == []


def test_undo_takes_a_saved_caption_back_and_says_so(studio: Studio) -> None:
    kim = go_to(studio, "kim.jpg")
    studio.parts.inspector.caption.text.setPlainText("Wrong.")
    studio.parts.inspector.commit()
    assert "caption of kim.jpg" in studio.board.action("edit.undo").text()
    studio.board.action("edit.undo").trigger()
    assert studio.place.desk.browsing.dossier(kim).caption_in().text == ""
    assert studio.parts.inspector.caption.text.toPlainText() == ""
    studio.board.action("edit.redo").trigger()
    assert studio.parts.inspector.caption.text.toPlainText() == "Wrong."


def test_undo_takes_back_what_is_still_being_typed(studio: Studio) -> None:
    go_to(studio, "kim.jpg")
    studio.parts.inspector.caption.text.setPlainText("Half a sent")
    studio.handlers["records"].undo()
    assert studio.parts.inspector.caption.text.toPlainText() == ""


def test_what_cannot_be_saved_is_kept_and_shown_again(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        msg = "The disk is full."
        raise OutsideError(msg)

    go_to(studio, "kim.jpg")
    with monkeypatch.context() as patch:
        patch.setattr(type(studio.place.desk.captioning), "save", full)
        studio.parts.inspector.caption.text.setPlainText("Precious.")
        go_to(studio, "market.jpg")
        assert studio.parts.messages.message is not None
        assert studio.parts.messages.message.sentence == "The disk is full."
    kim = go_to(studio, "kim.jpg")
    assert studio.parts.inspector.caption.text.toPlainText() == "Precious."
    studio.parts.inspector.commit()
    assert studio.place.desk.browsing.dossier(kim).caption_in().text == "Precious."


def test_the_credit_line_follows_the_record(studio: Studio) -> None:
    kim = go_to(studio, "kim.jpg")
    assert "Kremlin" in studio.parts.inspector.line.text
    studio.parts.inspector.credit.creators.setText("Rosa Yamamoto")
    studio.parts.inspector.commit()
    assert studio.place.desk.browsing.dossier(kim).credit == Credit(
        kim, ("Rosa Yamamoto",), ("Kremlin",)
    )
    assert "Rosa Yamamoto" in studio.parts.inspector.line.text


def test_one_key_copies_the_credit_line(studio: Studio) -> None:
    go_to(studio, "kim.jpg")
    studio.board.action("photo.copy-credit").trigger()
    assert QGuiApplication.clipboard().text() == studio.parts.inspector.line.text


def test_where_nobody_is_credited_copying_says_so(studio: Studio) -> None:
    go_to(studio, "market.jpg")
    QGuiApplication.clipboard().setText("before")
    studio.board.action("photo.copy-credit").trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert studio.parts.messages.message is not None


def test_a_search_narrows_the_list_and_a_wrong_one_says_why(studio: Studio, qtbot: QtBot) -> None:
    pictures = studio.parts.pictures
    pictures.search.field.setText("harbour")
    qtbot.waitUntil(lambda: pictures.listing.total == 1)
    pictures.search.field.setText("frog:kim")
    qtbot.waitUntil(lambda: bool(pictures.search.fault.text()))
    assert pictures.listing.total == 1
    pictures.search.field.clear()
    qtbot.waitUntil(lambda: pictures.listing.total == 3)
    assert pictures.search.fault.text() == ""


def test_the_viewer_opens_and_steps(studio: Studio, qtbot: QtBot) -> None:
    pictures = studio.parts.pictures
    studio.board.action("view.viewer").trigger()
    assert pictures.stage.is_enlarged
    qtbot.waitUntil(lambda: pictures.viewer.canvas.zoom > 0)
    first = pictures.current_id
    qtbot.keyClick(pictures.viewer, Qt.Key.Key_Right)
    assert pictures.current_id != first
    studio.board.action("view.back").trigger()
    assert not pictures.stage.is_enlarged


def test_larger_zooms_thumbnails_in_the_grid_and_the_picture_in_the_viewer(
    studio: Studio, qtbot: QtBot
) -> None:
    pictures = studio.parts.pictures
    edge_px = pictures.gallery.grid.edge_px
    studio.board.action("view.larger").trigger()
    assert pictures.gallery.grid.edge_px > edge_px
    pictures.stage.enlarge()
    qtbot.waitUntil(lambda: pictures.viewer.canvas.zoom > 0)
    studio.board.action("view.actual-size").trigger()
    assert pictures.viewer.canvas.zoom == 1.0
    studio.board.action("view.larger").trigger()
    assert pictures.viewer.canvas.zoom > 1.0


def test_a_file_that_is_gone_is_told_in_the_viewer(
    studio: Studio, qtbot: QtBot, photos: Path
) -> None:
    go_to(studio, "market.jpg")
    (photos / "market.jpg").unlink()
    studio.parts.pictures.stage.enlarge()
    viewer = studio.parts.pictures.viewer
    qtbot.waitUntil(lambda: "market.jpg" in viewer.fault.text())


def test_cropping_offers_a_file_beside_the_original(
    studio: Studio, qtbot: QtBot, photos: Path
) -> None:
    go_to(studio, "kim.jpg")
    studio.parts.pictures.stage.enlarge()
    qtbot.waitUntil(lambda: studio.parts.pictures.viewer.canvas.zoom > 0)
    studio.board.action("photo.crop").trigger()
    assert studio.parts.pictures.stage.is_developing
    assert Path(studio.parts.develop.file.target.text()).parent == photos
    assert studio.board.action("photo.make-derivative").isEnabled()
    studio.board.action("view.back").trigger()
    assert not studio.parts.pictures.stage.is_developing
    assert studio.parts.pictures.stage.is_enlarged


def test_a_derivative_is_made_logged_and_shown(studio: Studio, qtbot: QtBot, photos: Path) -> None:
    kim = go_to(studio, "kim.jpg")
    studio.parts.pictures.stage.enlarge()
    qtbot.waitUntil(lambda: studio.parts.pictures.viewer.canvas.zoom > 0)
    studio.board.action("photo.crop").trigger()
    studio.parts.develop.sizing.percent.setValue(200)
    studio.parts.develop.file.by.setText("Rosa Yamamoto")
    studio.board.action("photo.make-derivative").trigger()
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id not in (0, kim), timeout=20_000)
    made = studio.place.desk.browsing.dossier(studio.parts.inspector.photo_id)
    assert made.photo.original_id == kim
    assert made.photo.path == photos / "kim-edited.jpg"
    assert "enlarged" in studio.parts.inspector.line.text
    assert "Rosa Yamamoto" in studio.parts.inspector.line.text


def test_a_collection_is_made_filled_and_taken_back(studio: Studio, qtbot: QtBot) -> None:
    collecting = studio.place.desk.collecting
    collection = collecting.create("Front page")
    studio.handlers["collections"].put_in(collection, (go_to(studio, "kim.jpg"),))
    assert [count for _, count in collecting.collections()] == [1]
    studio.board.action("edit.undo").trigger()
    assert [count for _, count in collecting.collections()] == [0]


def test_the_theme_changes_while_the_window_is_open(studio: Studio, qapp: QApplication) -> None:
    before = qapp.palette().window().color()
    studio.board.action("view.light").trigger()
    assert qapp.palette().window().color() != before
    assert studio.place.desk.settings.get("appearance.theme") == "light"
    assert studio.board.action("view.light").isChecked()
    assert not studio.board.action("view.dark").isChecked()


def test_a_message_that_stays_takes_the_colours_of_another_theme(studio: Studio) -> None:
    studio.place.reporter.warn("Two files could not be read.")
    bar = studio.parts.messages
    dark = bar.icon.pixmap().toImage()
    studio.board.action("view.light").trigger()
    assert bar.icon.pixmap().toImage() != dark


def test_the_window_comes_back_as_it_was_left(
    studio: Studio, desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    kim = go_to(studio, "kim.jpg")
    studio.parts.pictures.gallery.grid.set_edge(256)
    studio.board.action("view.inspector").trigger()
    studio.window.close()
    again = Studio(desk, Surroundings(qapp), lambda: None)
    again.open()
    qtbot.waitUntil(lambda: again.parts.pictures.current_id == kim)
    assert again.parts.pictures.gallery.grid.edge_px == 256
    assert again.parts.inspector_dock.isHidden()
    again.window.hide()
    again.parts.pictures.gallery.close_jobs()
    again.place.runner.close()


def test_the_keys_go_to_the_pictures_from_the_start(studio: Studio) -> None:
    assert studio.parts.pictures.stage.holds_focus


def test_dropped_documents_are_checked_and_everything_else_is_imported(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: dict[str, tuple[Path, ...]] = {}
    monkeypatch.setattr(studio.intake, "import_paths", lambda paths: taken.update(took=paths))
    monkeypatch.setattr(studio.checking, "check_paths", lambda paths: taken.update(read=paths))
    studio.window.dropped.emit(Carried((Path("/a/story.HTML"), Path("/a/card"), Path("/a/b.jpg"))))
    assert taken == {"read": (Path("/a/story.HTML"),), "took": (Path("/a/card"), Path("/a/b.jpg"))}


def test_an_article_is_checked_and_its_finding_leads_on(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    article = tmp_path / "story.html"
    article.write_text(
        "<html><body><article><h1>Story</h1><p>Words.</p><figure><img src='photos/kim.jpg'>"
        "<figcaption>Kim arrives.</figcaption></figure></article></body></html>",
        encoding="utf-8",
    )
    studio.checking.check_paths((article,))
    qtbot.waitUntil(lambda: studio.parts.check.document == article, timeout=20_000)
    assert studio.parts.check_dock.isVisible()
    assert studio.parts.check.judgement is not None
    studio.board.action("check.next").trigger()
    assert studio.parts.check.finding is not None
    assert studio.board.action("check.waive").isEnabled()


def test_the_context_menu_offers_what_the_menus_offer(studio: Studio, qtbot: QtBot) -> None:
    grid = studio.parts.pictures.gallery.grid
    grid.menu_asked.emit(grid.mapToGlobal(grid.rect().center()))
    here = Qt.FindChildOption.FindDirectChildrenOnly
    menu = next(m for m in studio.window.findChildren(QMenu, options=here) if m.isVisible())
    assert studio.board.action("photo.crop") in menu.actions()
    menu.close()


def test_the_viewer_is_open_again_at_the_next_start(
    studio: Studio, desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    studio.parts.pictures.stage.enlarge()
    studio.window.close()
    again = Studio(desk, Surroundings(qapp), lambda: None)
    again.open()
    qtbot.waitUntil(lambda: again.parts.pictures.stage.is_enlarged)
    again.window.hide()
    again.stop_jobs()


def test_the_window_fits_a_small_screen_with_the_check_open(studio: Studio) -> None:
    studio.parts.check_dock.show()
    needed = studio.window.minimumSizeHint()
    assert needed.height() <= 434  # a screen of 1280 x 720 at 150 %, less the frame
    assert needed.width() <= 841


def test_the_names_in_the_sidebar_can_be_read_on_any_screen(studio: Studio) -> None:
    studio.window.resize(studio.window.minimumSizeHint())
    studio.window.layout().activate()
    assert studio.parts.sidebar.width() >= 120
