"""The windows that compare: a pair held against each other, the forms of a photo in a row."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from mediadesk import paths
from mediadesk.desktop.icons import Icons
from mediadesk.desktop.panels.comparing import wording
from mediadesk.desktop.panels.comparing.forms_window import FormsWindow
from mediadesk.desktop.panels.comparing.shown_forms import shown_forms
from mediadesk.desktop.panels.comparing.shown_pair import shown
from mediadesk.desktop.panels.comparing.window import CompareWindow
from mediadesk.desktop.theme import load_theme
from mediadesk.desktop.widgets.look import Look
from mediadesk.edits.against_pixels import remarks
from mediadesk.edits.frame_map import ITSELF, Framing, Size, frame_map
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, RenderPlan, Verdict
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.version import Version
from mediadesk.services.edits.comparing import ComparedPair, ComparedPicture
from mediadesk.services.edits.side_by_side import PhotoForm, PhotoForms
from mediadesk.services.jobs import JobContext
from tests.desktop.cut_off import cut_off
from tests.fakes.catalogue import a_photo

HALF = Box(0.25, 0.25, 0.75, 0.75)
SEEN = Comparison(Verdict.DERIVED, 0.97, HALF, scale=1.4)
CROP = Edit("a", 2, EditKind.CROP, Evidence.MADE_HERE, crop=HALF)
ENLARGED = Edit("b", 2, EditKind.ENLARGE, Evidence.MADE_HERE, scale=1.4)


def sheet(width: int = 60, height: int = 40) -> Raster:
    return Raster(width, height, b"\x50\x60\x70" * (width * height))


def compared(seen: Comparison = SEEN, *log: Edit) -> ComparedPair:
    original = ComparedPicture(1, Path("/p/kim.jpg"), 1200, 800, sheet())
    derived = ComparedPicture(2, Path("/p/kim-page.jpg"), 840, 560, sheet())
    pair = ComparedPair(original, derived, seen, remarks=remarks(log, seen))
    if not pair.is_related:
        return replace(pair, remarks=())
    return replace(pair, laid=sheet(), difference=sheet(), differing=0.032)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    colours = load_theme(paths.resources() / "themes", "dark").colours
    return Look(colours, Icons(paths.resources() / "icons", colours))


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Iterator[CompareWindow]:
    opened = CompareWindow(look)
    qtbot.addWidget(opened)
    opened.show()
    yield opened
    opened.close()


def show(window: CompareWindow, pair: ComparedPair) -> None:
    window.show_pair(shown(lambda _context: pair)(JobContext()))


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        (SEEN, "Cropped to 25 % of the picture, enlarged 1.4 times."),
        (Comparison(Verdict.DERIVED, 0.9), "The whole picture, as it was."),
        (
            replace(SEEN, rotation_degrees=1.2, flipped=True, altered=(HALF,)),
            (
                "Mirrored left to right, turned 1.2° counter-clockwise, cropped to 25 % of the "
                "picture, enlarged 1.4 times; 1 region does not come from the original."
            ),
        ),
        (Comparison(Verdict.UNRELATED, 0.9), "The one was not made from the other."),
    ],
    ids=["cropped", "whole", "much", "strangers"],
)
def test_the_pixels_say_a_sentence(seen: Comparison, sentence: str) -> None:
    assert wording.pixels_say(seen) == sentence


def test_a_log_that_says_the_same_agrees(window: CompareWindow) -> None:
    show(window, compared(SEEN, CROP, ENLARGED))
    assert window.head.log.text() == "The log says the same."
    assert not window.head.to_log.isVisible()
    assert window.head.confidence.text() == "Confidence 0.97"


def test_what_the_log_does_not_tell_is_told(window: CompareWindow, qtbot: QtBot) -> None:
    show(window, compared(SEEN, CROP))
    assert window.head.log.text() == "The log does not tell of this: enlarged 1.4 times."
    with qtbot.waitSignal(window.log_asked) as asked:
        window.head.to_log.click()
    assert asked.args == [2]


def test_a_log_that_says_otherwise_is_quoted(window: CompareWindow) -> None:
    wrong = replace(CROP, crop=Box(0.1, 0.1, 0.9, 0.9))
    show(window, compared(SEEN, wrong, ENLARGED))
    assert window.head.log.text() == (
        "The log says cropped to 64 % of the picture; "
        "the pixels say cropped to 25 % of the picture."
    )


def test_strangers_stand_side_by_side_without_a_difference(window: CompareWindow) -> None:
    show(window, compared(Comparison(Verdict.UNRELATED, 0.95)))
    assert window.panes.difference.picture.picture_size.isEmpty()
    assert window.head.log.text() == ""


def test_the_original_shows_in_place_for_as_long_as_space_is_held(
    window: CompareWindow, qtbot: QtBot
) -> None:
    show(window, compared())
    picture = window.panes.derived.picture
    qtbot.keyPress(picture, Qt.Key.Key_Space)
    assert picture.covering == 1.0
    assert window.panes.derived.title.text() == "The original in its place"
    qtbot.keyRelease(picture, Qt.Key.Key_Space)
    assert picture.covering == 0.0


def test_blinking_begins_with_the_original_and_ends_with_the_window(
    window: CompareWindow,
) -> None:
    show(window, compared())
    window.deeds.action("blink").trigger()
    assert window.panes.derived.picture.covering == 1.0
    window.close()
    assert not window.panes.cover.is_blinking
    assert window.panes.derived.picture.covering == 0.0


def test_half_and_half_is_mixed(window: CompareWindow) -> None:
    show(window, compared())
    window.deeds.action("mix").trigger()
    assert window.panes.derived.picture.covering == 0.5


def test_one_picture_is_shown_alone_and_all_again(window: CompareWindow) -> None:
    show(window, compared())
    window.deeds.action("show_difference").trigger()
    assert [pane.isVisible() for pane in window.panes.all] == [False, False, True]
    window.deeds.action("show_original").trigger()
    assert [pane.isVisible() for pane in window.panes.all] == [True, False, False]
    window.deeds.action("show_whole").trigger()
    assert all(pane.isVisible() for pane in window.panes.all)


def test_all_three_look_at_the_same_place(window: CompareWindow) -> None:
    show(window, compared())
    window.panes.derived.picture.look_at(QPointF(420, 280), 2.0)
    assert window.panes.original.picture.centre.toTuple() == pytest.approx((600, 400), abs=1)
    assert window.panes.original.picture.zoom == pytest.approx(2.8, rel=0.01)
    assert window.panes.difference.picture.zoom == pytest.approx(2.0)


def test_more_pixels_are_asked_for_once(window: CompareWindow) -> None:
    show(window, compared())
    asked: list[bool] = []
    window.closer_asked.connect(lambda: asked.append(True))
    for _ in range(3):
        window.deeds.action("enlarge").trigger()
    assert asked == [True]


def test_the_view_is_kept_when_more_pixels_are_there(window: CompareWindow) -> None:
    show(window, compared())
    window.panes.derived.picture.look_at(QPointF(420, 280), 2.0)
    show(window, compared())
    assert window.panes.derived.picture.zoom == pytest.approx(2.0)


def test_what_went_wrong_is_told_in_the_window(window: CompareWindow) -> None:
    window.wait("kim.jpg")
    window.warn("kim.jpg is not there any more.")
    assert window.messages.message is not None
    assert window.shown is None


def form(number: int, version: Version | None = None, fault: str = "") -> PhotoForm:
    photo = a_photo(number, "kim.jpg" if number == 1 else "kim-page.jpg")
    photo = replace(photo, original_id=None if number == 1 else 1)
    lies = ITSELF if number == 1 else frame_map(Framing(HALF), Size(1200, 800), Size(600, 400))
    size = Size(1200, 800) if number == 1 else Size(600, 400)
    done = () if number == 1 and version is None else (CROP,)
    return PhotoForm(photo, version, size, lies, done, None if fault else sheet(), fault)


@pytest.fixture
def forms(qtbot: QtBot, look: Look) -> Iterator[FormsWindow]:
    opened = FormsWindow(look)
    qtbot.addWidget(opened)
    version = Version("v", 1, "Front page", RenderPlan(crop=HALF))
    found = PhotoForms((form(1), form(1, version), form(2, fault="It is gone.")), left_out=2)
    opened.show_forms(shown_forms(lambda _context: found)(JobContext()), 2)
    opened.show()
    yield opened
    opened.close()


def test_every_form_has_its_number_name_and_what_was_done(forms: FormsWindow) -> None:
    told = [(pane.title.text(), pane.note.text()) for pane in forms.panes.panes]
    assert told == [
        ("1  Original", "1200 × 800"),
        ("2  Front page", "1200 × 800 · not a file yet · cropped to 25 % of the picture"),
        ("3  kim-page.jpg", "It is gone."),
    ]
    assert "2 more are not shown" in forms.hint.text()


def test_the_current_photo_is_chosen_at_first(forms: FormsWindow) -> None:
    assert [bool(pane.property("chosen")) for pane in forms.panes.panes] == [False, False, True]


def test_a_form_is_picked_by_its_number(forms: FormsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(forms.picked) as picked:
        forms.pick(1)
    assert picked.args[0].version.name == "Front page"
    assert forms.hint.text().startswith("Picked: Front page.")


def test_a_form_is_picked_with_the_mouse(forms: FormsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(forms.picked):
        qtbot.mouseClick(forms.panes.panes[0].picture, Qt.MouseButton.LeftButton)
    assert bool(forms.panes.panes[0].property("chosen"))


def test_a_number_nobody_has_picks_nothing(forms: FormsWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(forms.picked):
        forms.pick(7)


def test_all_forms_are_as_wide_whatever_is_said_of_them(forms: FormsWindow) -> None:
    forms.resize(700, 500)
    forms.panes.panes[1].say("2  Front page", "cropped and enlarged and turned " * 9)
    QApplication.processEvents()
    widths = [pane.width() for pane in forms.panes.panes]
    assert max(widths) - min(widths) <= 2
    assert forms.panes.panes[1].note.shown_text.endswith("…")


def test_in_a_narrow_window_every_deed_has_a_button_that_is_seen_whole(
    window: CompareWindow, qtbot: QtBot
) -> None:
    window.resize(500, 500)
    buttons = window.findChildren(QToolButton)
    named = [button.defaultAction() for button in buttons if button.isVisible()]
    assert [action for action in named if action is not None] == window.deeds.actions
    qtbot.waitUntil(lambda: cut_off(window) == [])
