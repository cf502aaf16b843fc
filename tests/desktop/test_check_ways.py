"""The check in the whole window: arrivals, waivers, the page beside the photo, where used."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.watches.arrivals import notice
from mediadesk.desktop.panels.checking.strangers import stranger
from mediadesk.desktop.panels.checking.views import Room, room_for
from mediadesk.desktop.panels.checking.waive_dialog import WaiveDialog
from mediadesk.desktop.panels.watching.window import WatchedWindow
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.model.finding import DocumentReport, Judgement, Status
from mediadesk.model.placement import Placement
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext
from tests.fakes.office import docx, word_paragraph, word_picture, word_style

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STORY = (
    "<html><body><article><h1>Story</h1><p>Words before.</p><figure><img src='{picture}'>"
    "<figcaption>{caption}</figcaption></figure><p>Words after.</p></article></body></html>"
)


def write(path: Path, picture: str = "photos/kim.jpg", caption: str = "Kim arrives.") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(STORY.format(picture=picture, caption=caption), encoding="utf-8")
    return path


@pytest.fixture
def article(tmp_path: Path, photos: Path) -> Path:
    return write(tmp_path / "story.html")


@pytest.fixture
def check(studio: Studio, qtbot: QtBot) -> Callable[[Path], None]:
    """Return a function that checks a document and waits until it is shown."""

    def run(path: Path) -> None:
        studio.checking.check_paths((path,))
        qtbot.waitUntil(lambda: not studio.work.is_busy)
        qtbot.waitUntil(lambda: studio.parts.check.document == path)

    return run


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files count as whole at once, so that no test waits for them."""
    monkeypatch.setattr("mediadesk.services.checks.settling.SETTLED_S", 0.0)
    monkeypatch.setattr("mediadesk.services.checks.watching.PAUSE_S", 0.05)
    monkeypatch.setattr("mediadesk.services.checks.watching.ABSENT_PAUSE_S", 0.05)


def arrivals(studio: Studio) -> list[str]:
    model = studio.parts.check.document_model
    return [model.index(row).data().partition(" · ")[0] for row in range(model.rowCount())]


def test_what_arrives_is_listed_and_nothing_is_taken_away(
    studio: Studio, qtbot: QtBot, tmp_path: Path, article: Path, check: Callable, hasty: None
) -> None:
    check(article)
    studio.parts.inspector.write_caption()
    focused = studio.window.focusWidget()
    current = studio.parts.pictures.current_id
    out = tmp_path / "out"
    out.mkdir()
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: studio.checks.watching.folders == (out,))
    write(out / "news.html")
    qtbot.waitUntil(lambda: "news.html" in arrivals(studio))
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    assert studio.parts.check.document == article
    assert studio.window.focusWidget() is focused
    assert studio.parts.pictures.current_id == current
    assert "1 document arrived" in studio.parts.messages.message.sentence


def test_the_notice_leads_to_the_arrival(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    news = write(tmp_path / "out" / "news.html")
    studio.checks.watching.watch_folders((news.parent,))
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    message = studio.parts.messages.message
    assert message is not None
    assert message.action is not None
    message.action()
    assert studio.parts.check.document == news


def test_a_watch_goes_on_after_a_restart(
    studio: Studio, desk: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    out = write(tmp_path / "out" / "news.html").parent
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: "news.html" in arrivals(studio))
    studio.window.hide()
    studio.stop_jobs()
    write(out / "later.html")
    again = Studio(desk, Surroundings(qapp), lambda: None)
    again.open()
    try:
        qtbot.waitUntil(lambda: "later.html" in arrivals(again))
        assert arrivals(again) == ["later.html"]
        assert again.checks.watching.folders == (out,)
    finally:
        again.window.hide()
        again.stop_jobs()
        again.window.deleteLater()
        again.deleteLater()


def test_a_folder_that_vanishes_is_told_and_comes_back_by_itself(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    out = write(tmp_path / "out" / "news.html").parent
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: "news.html" in arrivals(studio))
    studio.parts.messages.close_message()
    out.rename(tmp_path / "away")
    said = studio.parts.check.head.watching
    qtbot.waitUntil(lambda: "not there" in said.text())
    assert "is not there" in studio.parts.messages.message.sentence
    (tmp_path / "away").rename(out)
    qtbot.waitUntil(lambda: "all checked" in said.text())
    assert "there again" in studio.parts.messages.message.sentence


def test_many_documents_are_checked_only_where_that_is_wanted(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediadesk.desktop.handlers.watches.watch_admission.ASKED_FROM", 2)
    out = tmp_path / "out"
    for name in ("one", "two", "three"):
        write(out / f"{name}.html")
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: studio.window.findChild(QMessageBox) is not None)
    box = studio.window.findChild(QMessageBox)
    assert "3 documents lie in out" in box.text()
    assert studio.checks.watching.folders == ()
    box.defaultButton().click()  # only what arrives
    qtbot.waitUntil(lambda: studio.checks.watching.folders == (out,))
    write(out / "new.html")
    qtbot.waitUntil(lambda: arrivals(studio) == ["new.html"])


def test_several_folders_are_watched_and_what_arrives_in_each_is_listed(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    site, wire = (write(tmp_path / name / f"{name}.html").parent for name in ("site", "wire"))
    studio.checks.watching.watch_folders((site, wire))
    qtbot.waitUntil(lambda: set(arrivals(studio)) == {"site.html", "wire.html"})
    said = studio.parts.check.head.watching
    qtbot.waitUntil(lambda: said.text() == "Watching 2 folders: all checked")


def test_a_folder_inside_a_watched_one_is_refused_in_a_sentence(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    out = write(tmp_path / "out" / "news.html").parent
    (out / "inner").mkdir()
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: studio.checks.watching.folders == (out,))
    studio.checks.watching.watch_folders((out / "inner",))
    assert "lies in" in studio.parts.messages.message.sentence
    assert studio.checks.watching.folders == (out,)


@pytest.fixture
def watched(studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None) -> WatchedWindow:
    """Return the window of watched folders, with one folder in it that was checked."""
    out = write(tmp_path / "out" / "news.html").parent
    studio.checks.watching.watch_folders((out,))
    qtbot.waitUntil(lambda: "news.html" in arrivals(studio))
    studio.board.action("check.watched").trigger()
    window = studio.checks.watching.window
    assert window is not None
    qtbot.waitExposed(window)
    return window


def test_a_folder_is_paused_by_key_and_looked_into_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path, watched: WatchedWindow
) -> None:
    qtbot.keyClick(watched.table, Qt.Key.Key_Space)
    assert studio.checks.watching.folders == ()
    assert studio.parts.check.head.watching.text() == "Watching out: paused"
    write(tmp_path / "out" / "later.html")
    qtbot.keyClick(watched.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "later.html" in arrivals(studio))


def test_a_paused_folder_stays_paused_after_a_restart(
    studio: Studio, desk: Desk, qtbot: QtBot, tmp_path: Path, watched: WatchedWindow
) -> None:
    studio.checks.watching.pause(tmp_path / "out", True)
    studio.checks.watching.end()
    studio.checks.watching.resume()
    assert studio.checks.watching.folders == ()
    assert studio.parts.check.head.watching.text() == "Watching out: paused"


def test_what_arrives_in_a_folder_is_judged_by_its_own_profile(
    studio: Studio, qtbot: QtBot, tmp_path: Path, watched: WatchedWindow
) -> None:
    watched.profile_asked.emit(tmp_path / "out", "wire-news")
    assert watched.current is not None
    assert watched.current.profile == "wire-news"
    later = write(tmp_path / "out" / "later.html")
    qtbot.waitUntil(lambda: "later.html" in arrivals(studio))
    desk = studio.place.desk
    assert desk.checking.checks(later)[0].publication.profile == "wire-news"
    studio.checking.show_publication(later)
    head = studio.parts.check.head
    assert head.profile.currentText() == "Wire news"
    head.profile.setCurrentIndex(head.profile.findData("museum-science"))
    head.profile.activated.emit(head.profile.currentIndex())
    qtbot.waitUntil(lambda: desk.checking.checks(later)[0].publication.profile == "museum-science")
    assert desk.settings.get("check.profile") == "founding-magazine"
    studio.checking.show_publication(tmp_path / "out" / "news.html")
    assert head.profile_name == "founding-magazine"


def test_what_was_judged_by_another_profile_is_offered_to_be_checked_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path, watched: WatchedWindow
) -> None:
    bar, checking = studio.parts.messages, studio.place.desk.checking
    qtbot.waitUntil(lambda: bar.message is not None)
    bar.close_message()  # that it arrived
    watched.profile_asked.emit(tmp_path / "out", "wire-news")
    qtbot.waitUntil(lambda: bar.message is not None and bar.message.action_name == "Check again")
    assert "1 document in it was judged by another profile." in bar.message.sentence
    bar.act()
    news = tmp_path / "out" / "news.html"
    qtbot.waitUntil(lambda: checking.checks(news)[0].publication.profile == "wire-news")


def test_a_removed_folder_is_watched_no_more_and_its_documents_stay_known(
    studio: Studio, qtbot: QtBot, tmp_path: Path, watched: WatchedWindow
) -> None:
    qtbot.keyClick(watched.table, Qt.Key.Key_Delete)
    assert studio.place.desk.watching.listed.folders == ()
    assert studio.checks.watching.folders == ()
    assert not watched.pause.isEnabled()
    assert "No folder is watched" in watched.note.text()
    memory = studio.place.desk.watching.watch(tmp_path / "out").survey(JobContext())
    assert memory == 0


def test_a_folder_that_is_looked_into_can_be_named_again_without_harm(
    studio: Studio, qtbot: QtBot, tmp_path: Path, hasty: None
) -> None:
    out = write(tmp_path / "out" / "news.html").parent
    studio.checks.watching.watch_folders((out, out))
    qtbot.waitUntil(lambda: studio.checks.watching.folders == (out,))
    qtbot.waitUntil(lambda: "news.html" in arrivals(studio))
    assert len(studio.place.desk.watching.listed.folders) == 1


def test_arrivals_are_told_in_a_sentence() -> None:
    assert notice(2, 0) == "2 documents arrived, checked: nothing is left to do."
    assert notice(1, 1) == "1 document arrived, checked: 1 with something to do."


@pytest.fixture
def checked(article: Path, check: Callable) -> Path:
    """Return an article that is checked and shown."""
    check(article)
    return article


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is answered when a file to write is asked for: its path, and its form."""
    given: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: tuple(given))
    return given


@pytest.mark.parametrize(
    ("label", "begins"),
    [
        ("Page to mail (HTML) (*.html)", "<!DOCTYPE html>"),
        ("Plain text (*.txt)", ""),
        ("For scripts (JSON) (*.json)", "{"),
        ("Code host (SARIF) (*.sarif)", "{"),
        ("Build server (JUnit XML) (*.xml)", "<?xml"),
    ],
)
def test_a_report_is_written_in_every_form(
    studio: Studio, qtbot: QtBot, checked: Path, answers: list[str], label: str, begins: str
) -> None:
    answers[:] = [str(checked.parent / "report"), label]
    studio.board.action("check.report").trigger()
    qtbot.waitUntil(lambda: "is written to" in studio.parts.messages.sentence.text())
    written = next(checked.parent.glob("report.*")).read_text(encoding="utf-8")
    assert written.lower().startswith(begins.lower())
    assert "story.html" in written


def test_a_report_of_the_sitting_tells_of_every_document(
    studio: Studio, qtbot: QtBot, checked: Path, check: Callable, answers: list[str]
) -> None:
    check(write(checked.parent / "other.html"))
    answers[:] = [str(checked.parent / "report.txt"), "Plain text (*.txt)"]
    studio.board.action("check.report-all").trigger()
    qtbot.waitUntil(lambda: "2 documents is written" in studio.parts.messages.sentence.text())
    written = (checked.parent / "report.txt").read_text(encoding="utf-8")
    assert "story.html" in written
    assert "other.html" in written


def test_a_waiver_wants_a_name_and_a_reason(studio: Studio, article: Path, check: Callable) -> None:
    check(article)
    dialog = WaiveDialog((studio.parts.check.finding,), "Rosa")
    assert not dialog.accepting.isEnabled()
    dialog.reason.setText("agreed")
    assert dialog.accepting.isEnabled()
    dialog.by.setText("  ")
    assert not dialog.accepting.isEnabled()
    dialog.deleteLater()


def test_a_finding_is_waived_listed_lapses_and_is_opened_again(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    check(article)
    panel = studio.parts.check
    rule = panel.finding.rule
    studio.board.action("check.waive").trigger()
    dialog = studio.window.findChild(WaiveDialog)
    dialog.reason.setText("agreed with the agency")
    dialog.accept()

    def waived() -> list[str]:
        judged = panel.judgement
        return [f.rule for f in judged.findings if f.waived_by] if judged else []

    qtbot.waitUntil(lambda: waived() == [rule])
    studio.board.action("check.waivers").trigger()
    window = studio.checks.waivers.window
    qtbot.waitUntil(lambda: "1 waiver, which counts" in window.counts.text())
    write(article, caption="Kim leaves.")
    check(article)
    qtbot.waitUntil(lambda: waived() == [])
    assert "the line changed" in panel.deeds.note.text()
    qtbot.waitUntil(lambda: "0 of them count" in window.counts.text())
    write(article)
    check(article)
    qtbot.waitUntil(lambda: waived() == [rule])
    row = [f.rule for f in panel.judgement.findings].index(rule)
    panel.findings.setCurrentIndex(panel.finding_model.index(row))
    assert not studio.board.action("check.waive").isEnabled()
    studio.board.action("check.reopen").trigger()
    qtbot.waitUntil(lambda: waived() == [])
    qtbot.waitUntil(lambda: "Nothing has been waived" in window.counts.text())


def test_a_waiver_is_taken_back_by_undo(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    check(article)
    panel = studio.parts.check
    studio.place.desk.waiving.waive(article, panel.judgement, panel.finding, "Rosa", "agreed")
    studio.place.hub.waivers_changed.emit()
    qtbot.waitUntil(lambda: any(f.waived_by for f in panel.judgement.findings))
    studio.conductor.refresh_history()
    studio.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: not any(f.waived_by for f in panel.judgement.findings))


def test_a_mended_record_is_judged_anew_without_leading_anybody_away(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    check(article)
    panel = studio.parts.check
    before = panel.judgement.expected_credit
    photo_id = panel.judgement.photo_id
    studio.board.action("check.mend").trigger()
    assert studio.parts.inspector.photo_id == photo_id
    credit = replace(studio.parts.inspector.dossier.credit, creators=("Ann Lee",))
    studio.place.desk.crediting.save(credit)
    studio.place.hub.tell_changed((photo_id,))
    other = next(one for one in (1, 2, 3) if one != photo_id)
    studio.parts.pictures.go_to(other)
    qtbot.waitUntil(lambda: panel.judgement.expected_credit != before)
    assert "Ann Lee" in panel.judgement.expected_credit
    assert studio.parts.pictures.current_id == other


def test_the_page_stands_beside_the_photo(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    check(article)
    views = studio.parts.check.views
    views.tabs.setCurrentIndex(views.tabs.count() - 2)
    qtbot.waitUntil(lambda: "Words before." in views.sight.flow.toPlainText())
    assert "Kim arrives." in views.sight.flow.toPlainText()
    assert "printed for this picture" in views.sight.flow.toPlainText()


def test_a_document_checked_again_tells_what_changed(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    write(article, caption="Kim arrives. Photo: Kremlin")
    check(article)
    write(article, caption="Kim arrives.")
    check(article)
    qtbot.waitUntil(lambda: "credit dropped" in studio.parts.check.head.summary.text())
    studio.checking.show_publication(article)
    assert "credit dropped" in studio.parts.check.head.summary.text()


def test_a_photo_knows_where_it_is_used_and_leads_there(
    studio: Studio, qtbot: QtBot, tmp_path: Path, article: Path, check: Callable
) -> None:
    check(article)
    judgement = studio.parts.check.judgement
    assert judgement.photo_id is not None
    studio.parts.check.show_report(None)
    studio.parts.pictures.go_to(judgement.photo_id)
    panel = studio.parts.inspector.placements
    studio.parts.inspector.refresh()
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 1)
    panel.list.clicked.emit(panel.list.model().index(0, 0))
    assert studio.parts.check.document == article


def test_the_check_panel_takes_the_room_of_the_pictures_and_gives_it_back(studio: Studio) -> None:
    alone = studio.board.action("view.check-alone")
    alone.trigger()
    assert studio.parts.pictures.isHidden()
    assert studio.parts.check_dock.isVisible()
    assert alone.isChecked()
    studio.place.reporter.inform("Something is said.")
    assert studio.parts.messages.isVisible()
    alone.trigger()
    assert studio.parts.pictures.isVisible()


@pytest.mark.parametrize("way", ["view.check-alone", "view.check", "closing"])
def test_the_pictures_have_their_room_again_however_the_panel_ceases_to_be_alone(
    studio: Studio, way: str
) -> None:
    studio.board.action("view.check").trigger()
    QApplication.processEvents()
    shared_px = studio.parts.check_dock.height()
    studio.board.action("view.check-alone").trigger()
    QApplication.processEvents()
    if way == "closing":
        studio.window.closing.emit()
        studio.window.restore_parts(studio._state.parts())
    else:
        studio.board.action(way).trigger()
        studio.parts.check_dock.show()
    QApplication.processEvents()
    assert studio.parts.check_dock.height() == shared_px


def test_the_keys_go_to_what_has_the_room(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable
) -> None:
    check(article)
    alone = studio.board.action("view.check-alone")
    alone.trigger()
    assert studio.window.focusWidget() is studio.parts.check.pictures
    alone.trigger()
    assert studio.parts.pictures.stage.holds_focus
    alone.trigger()
    studio.board.action("check.photo").trigger()
    assert studio.parts.pictures.isVisible()
    assert studio.parts.pictures.stage.holds_focus
    assert studio.parts.pictures.current_id == studio.parts.check.judgement.photo_id


def test_the_next_document_with_something_to_do_comes_by_key(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    papers = tuple(write(tmp_path / f"{name}.html") for name in ("one", "two"))
    studio.checking.check_paths(papers)
    qtbot.waitUntil(lambda: len(arrivals(studio)) == 2)
    first = studio.parts.check.document
    studio.board.action("check.next-document").trigger()
    assert studio.parts.check.document in papers
    assert studio.parts.check.document != first


def test_lines_and_page_share_the_room_there_is() -> None:
    assert room_for(900, 200) is Room.BESIDE
    assert room_for(500, 500) is Room.ABOVE
    assert room_for(500, 200) is Room.ONE


def test_what_is_copied_is_the_line_as_it_should_read(
    studio: Studio, article: Path, check: Callable
) -> None:
    check(article)
    judgement = studio.parts.check.judgement
    studio.board.action("check.copy-expected").trigger()
    copied = QGuiApplication.clipboard().text()
    assert (judgement.expected_credit in copied) == bool(judgement.expected_credit)


@pytest.fixture
def strange_page(tmp_path: Path) -> Path:
    """Return a page with a picture beside it that the catalogue does not know."""
    story = write(tmp_path / "site" / "story.html", "stranger.png")
    image = QImage(90, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(story.with_name("stranger.png")))
    return story


def test_an_unknown_picture_is_taken_in_and_judged_by_the_key_that_mends(
    studio: Studio, qtbot: QtBot, strange_page: Path, check: Callable
) -> None:
    check(strange_page)
    panel = studio.parts.check
    assert panel.judgement.photo_id is None
    assert panel.deeds.admit.isEnabled()
    assert panel.deeds.mend.isHidden()
    studio.board.action("check.mend").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is not None)
    assert studio.place.desk.browsing.dossier(panel.judgement.photo_id).photo.path == (
        strange_page.with_name("stranger.png")
    )
    assert "stranger.png is in the catalogue" in studio.parts.messages.message.sentence
    assert panel.deeds.admit.isHidden()
    assert not studio.board.action("check.admit").isEnabled()


def test_a_picture_taken_in_leaves_the_grid_where_that_is_taken_back_and_comes_again(
    studio: Studio, qtbot: QtBot, strange_page: Path, check: Callable
) -> None:
    check(strange_page)
    panel, pictures = studio.parts.check, studio.parts.pictures
    studio.board.action("check.admit").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is not None)
    stranger_id = panel.judgement.photo_id
    pictures.go_to(stranger_id)
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id == stranger_id)
    studio.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: not pictures.listing.holds(stranger_id))
    qtbot.waitUntil(lambda: studio.parts.inspector.photo_id not in (0, stranger_id))
    studio.board.action("edit.redo").trigger()
    qtbot.waitUntil(lambda: pictures.listing.holds(stranger_id))


def test_a_picture_that_cannot_be_read_stays_unknown_and_that_is_told(
    studio: Studio, qtbot: QtBot, strange_page: Path, check: Callable
) -> None:
    check(strange_page)
    strange_page.with_name("stranger.png").write_bytes(b"no picture")
    studio.board.action("check.admit").trigger()
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    assert "stranger.png" in studio.parts.messages.message.sentence
    assert studio.parts.check.judgement.photo_id is None


def test_where_no_file_lies_beside_the_page_nothing_can_be_taken_in(
    studio: Studio, tmp_path: Path, check: Callable
) -> None:
    check(write(tmp_path / "story.html", "gone.jpg"))
    assert not studio.parts.check.deeds.admit.isEnabled()
    assert not studio.board.action("check.admit").isEnabled()
    studio.board.action("check.mend").trigger()
    assert "Import the original" in studio.parts.messages.message.sentence


def test_a_picture_inside_a_document_is_put_into_a_folder_asked_for_once(
    studio: Studio, qtbot: QtBot, tmp_path: Path, check: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def answer(*_arguments: object) -> str:
        asked.append(1)
        return str(tmp_path / "own")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    printed = word_paragraph("Kim waves. Photo: Ann Lee / Reuters", "Caption")
    body = f"<w:p>{word_picture()}</w:p>{printed}"
    check(docx(tmp_path / "story.docx", body, word_style("Caption", "caption")))
    panel = studio.parts.check
    studio.board.action("check.admit").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is not None)
    dossier = studio.place.desk.browsing.dossier(panel.judgement.photo_id)
    assert dossier.photo.path == tmp_path / "own" / "story - picture 1.png"
    assert dossier.caption_in().text == "Kim waves."
    assert dossier.credit_or_empty.creators == ("Ann Lee",)
    assert studio.place.desk.settings.get("check.picture_folder") == str(tmp_path / "own")
    studio.board.action("edit.undo").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is None, timeout=20_000)
    studio.board.action("check.admit").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is not None)
    assert len(asked) == 1


def test_only_an_unknown_picture_with_a_file_can_be_taken_in(tmp_path: Path) -> None:
    placed = Placement("a.jpg", "picture 1", file=tmp_path / "a.jpg")
    unknown = Judgement(placed, Status.UNKNOWN)
    assert stranger(unknown) == placed
    assert stranger(replace(unknown, placement=replace(placed, file=None))) is None
    assert stranger(replace(unknown, status=Status.COMPLETE)) is None
    assert stranger(None) is None


@pytest.mark.parametrize("size", [(900, 150), (500, 600), (500, 150)], ids=list(Room))
def test_every_tab_has_a_key_that_it_tells(
    studio: Studio, qtbot: QtBot, article: Path, check: Callable, size: tuple[int, int]
) -> None:
    check(article)
    views = studio.parts.check.views
    QApplication.sendEvent(views, QResizeEvent(QSize(*size), views.size()))
    studio.board.action("check.time").trigger()
    assert views.times.isVisible()
    assert views.tabs.tabToolTip(views.tabs.currentIndex()).endswith("(Ctrl+7)")
    studio.board.action("check.page").trigger()
    assert views.is_sight_shown
    assert "(Ctrl+6)" in views.tabs.tabToolTip(views.tabs.currentIndex())
    studio.board.action("check.line").trigger()
    assert views.comparison.isVisible()
    assert "(Ctrl+5)" in views.tabs.tabToolTip(views.tabs.currentIndex())


def test_the_photo_that_a_picture_may_be_is_one_step_away(
    studio: Studio, strange_page: Path, check: Callable
) -> None:
    check(strange_page)
    panel = studio.parts.check
    assert not panel.deeds.go.isEnabled()
    (judged,) = panel._judgements
    perhaps = replace(judged, possible_photo_id=2)
    panel.show_report(DocumentReport(strange_page, (perhaps,)))
    panel.deeds.go.click()
    assert studio.parts.pictures.current_id == 2


def test_a_picture_is_linked_to_the_photo_that_it_may_be_by_one_key(
    studio: Studio, qtbot: QtBot, strange_page: Path, check: Callable
) -> None:
    check(strange_page)
    panel = studio.parts.check
    assert not studio.board.action("check.link").isEnabled()
    assert panel.deeds.link.isHidden()
    (judged,) = panel._judgements
    perhaps = replace(judged, possible_photo_id=2)
    panel.show_report(DocumentReport(strange_page, (perhaps,)))
    assert not panel.deeds.link.isHidden()
    assert panel.deeds.copy.isHidden()
    studio.board.action("check.link").trigger()
    qtbot.waitUntil(lambda: panel.judgement.photo_id is not None)
    dossier = studio.place.desk.browsing.dossier(panel.judgement.photo_id)
    assert dossier.photo.path == strange_page.with_name("stranger.png")
    assert dossier.photo.original_id == 2
    assert dossier.credit_or_empty.sources == ("Kremlin",)
    assert "stranger.png is linked to kim.jpg" in studio.parts.messages.message.sentence
    assert panel.deeds.link.isHidden()
