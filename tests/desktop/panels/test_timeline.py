"""The timeline lays a log out by its sources, and takes corrections and proposals."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk import paths
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.panels.edits.timeline_panel import TimelinePanel
from mediadesk.desktop.panels.edits.timeline_rows import RowKind, rows_of
from mediadesk.desktop.theme import load_theme
from mediadesk.desktop.widgets.look import Look
from mediadesk.edits.evidence import Disagreement, disagreements
from mediadesk.edits.timeline import Timeline
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.geometry import Box

HALF = Box(0.0, 0.0, 0.5, 1.0)


def at(minute: int) -> datetime:
    return datetime(2026, 5, 4, 12, minute, tzinfo=UTC)


MADE = Edit("made", 1, EditKind.CROP, Evidence.MADE_HERE, "Rosa", done_at=at(30), crop=HALF)
READ = Edit(
    "read", 1, EditKind.CROP, Evidence.METADATA, done_at=at(5), crop=Box.whole(), source="crs:Crop"
)
TONED = Edit("toned", 1, EditKind.TONE, Evidence.METADATA, done_at=at(40), source="crs:Exposure")
SEEN = Edit("seen", 1, EditKind.FLIP, Evidence.RECOVERED)
PLANNED = Edit("planned", 1, EditKind.CROP, Evidence.METADATA, source="Photo Mechanic crop")


def known(*edits: Edit) -> Timeline:
    return Timeline(edits)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[TimelinePanel]:
    shown = TimelinePanel()
    qtbot.addWidget(shown)
    colours = load_theme(paths.resources() / "themes", "dark").colours
    shown.show_look(Look(colours, Icons(paths.resources() / "icons", colours)))
    shown.form.name_person("Rosa Yamamoto", "Feminine-Perspective-Magazine")
    shown.resize(360, 600)
    yield shown
    shown.hide()


def test_entries_stand_under_their_sources_the_oldest_source_first() -> None:
    rows = rows_of(known(READ, MADE, TONED))
    assert [(row.kind.value, row.text) for row in rows] == [
        ("source", "Read from the file: Camera Raw settings"),
        ("entry", "Cropped to 100 % of the picture"),
        ("entry", "Tone changed"),
        ("source", "Made here"),
        ("entry", "Cropped to 50 % of the picture"),
    ]


def test_a_disagreement_stands_on_top_with_what_to_do() -> None:
    log = (READ, MADE)
    first = rows_of(Timeline(log, disagreements(log)))[0]
    assert first.kind is RowKind.DISAGREEMENT
    assert first.text == (
        "The file says “cropped to 100 % of the picture”; "
        "the log says “cropped to 50 % of the picture”."
    )
    assert "remove the entry" in first.underline


def test_proposals_stand_below_the_log() -> None:
    last = rows_of(known(MADE, SEEN), (SEEN,))[-2:]
    assert last[0].text == "Found, not in the log yet: 1 edit"
    assert (last[1].kind, last[1].text) == (RowKind.PROPOSAL, "Mirrored left to right")


def test_what_nobody_carried_out_stands_apart() -> None:
    rows = rows_of(Timeline((MADE,), planned=(PLANNED,)))
    assert rows[-2].text == "Kept beside the pixels, not carried out"
    assert rows[-1].kind is RowKind.PLANNED


def test_a_disagreement_that_was_put_into_words_is_told_in_them() -> None:
    told = Disagreement(EditKind.CROP, (MADE,), "They differ.", "Look again.")
    first = rows_of(Timeline((MADE,), (told,)))[0]
    assert (first.text, first.underline) == ("They differ.", "Look again.")


def test_an_empty_log_says_so(panel: TimelinePanel) -> None:
    panel.show()
    assert panel.nothing_yet.isVisible()
    assert not panel.log.isVisible()


def test_an_entry_is_corrected_and_keeps_what_it_rests_on(panel: TimelinePanel) -> None:
    told: list[Edit] = []
    panel.corrected.connect(told.append)
    panel.show_timeline(known(READ))
    panel.log.choose("read")
    panel.form.person.setText("Jae Kim")
    panel.form.person.editingFinished.emit()
    assert (told[0].by, told[0].evidence, told[0].source) == (
        "Jae Kim",
        Evidence.METADATA,
        "crs:Crop",
    )


def test_a_person_puts_their_name_to_an_entry(panel: TimelinePanel) -> None:
    told: list[Edit] = []
    panel.corrected.connect(told.append)
    panel.show_timeline(known(READ))
    panel.log.choose("read")
    panel.form.mine.click()
    assert (told[0].by, told[0].organisation) == (
        "Rosa Yamamoto",
        "Feminine-Perspective-Magazine",
    )


def test_a_wrong_entry_is_removed(panel: TimelinePanel) -> None:
    told: list[Edit] = []
    panel.removed.connect(told.append)
    panel.show_timeline(known(READ, MADE))
    panel.log.choose("made")
    panel.form.remove.click()
    assert told == [MADE]


def test_nothing_is_told_where_nothing_was_filled_in(panel: TimelinePanel) -> None:
    told: list[Edit] = []
    panel.corrected.connect(told.append)
    panel.show_timeline(known(READ))
    panel.log.choose("read")
    panel.form.commit()
    assert told == []


def test_the_entry_that_is_current_stays_current(panel: TimelinePanel) -> None:
    panel.show_timeline(known(READ, MADE))
    panel.log.choose("made")
    panel.show_timeline(known(READ, TONED, MADE))
    assert panel.log.entry == MADE


def test_ticked_proposals_are_accepted_with_one_key(panel: TimelinePanel, qtbot: QtBot) -> None:
    told: list[tuple[Edit, ...]] = []
    panel.accepted.connect(told.append)
    panel.show_timeline(known(MADE, SEEN, TONED), (SEEN, TONED))
    last = panel.log.model().index(panel.log.model().rowCount() - 1, 0)
    panel.log.setCurrentIndex(last)
    qtbot.keyClick(panel.log, Qt.Key.Key_Space)
    qtbot.keyClick(panel.log, Qt.Key.Key_Return)
    assert told == [(SEEN,)]


def test_a_proposal_is_ticked_with_the_mouse(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.show_timeline(known(SEEN), (SEEN,))
    panel.show()
    index = panel.log.model().index(1, 0)
    point: QPoint = panel.log.visualRect(index).center()
    qtbot.mouseClick(panel.log.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_rows_are_painted_whatever_they_are(panel: TimelinePanel) -> None:
    log = (READ, MADE, TONED)
    panel.show_timeline(Timeline((*log, SEEN), disagreements(log), (PLANNED,)), (SEEN,))
    panel.show()
    assert not panel.grab().isNull()
