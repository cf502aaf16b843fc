"""A window lies on a screen with all of its frame, whatever it was left on."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QRect, QSize

from mediadesk.desktop.fitting import centred, fitted

FRAME = QMargins(4, 30, 4, 4)
LAPTOP = QRect(0, 27, 1440, 873)  # under a panel
BESIDE = QRect(1440, 0, 1920, 1080)

sides = st.integers(320, 5000)
places = st.integers(-6000, 6000)
windows = st.builds(QRect, places, places, sides, sides)
screens = st.lists(st.builds(QRect, places, places, sides, sides), min_size=1, max_size=3)


def test_a_window_that_fits_stays_where_it_is() -> None:
    left = QRect(1600, 100, 1200, 800)
    assert fitted(left, (LAPTOP, BESIDE), FRAME) == left


def test_a_window_larger_than_its_screen_fills_it() -> None:
    assert fitted(QRect(0, 0, 1480, 920), (LAPTOP,), FRAME) == QRect(4, 57, 1432, 839)


def test_a_window_whose_screen_is_gone_comes_back_in_the_middle_of_the_main_one() -> None:
    came = fitted(QRect(5000, 200, 1000, 600), (LAPTOP, BESIDE), FRAME)
    assert came.size() == QSize(1000, 600)
    assert (came.center() - LAPTOP.marginsRemoved(FRAME).center()).manhattanLength() <= 2


def test_a_window_between_two_screens_goes_to_the_one_that_shows_most_of_it() -> None:
    assert fitted(QRect(1300, 100, 1200, 800), (LAPTOP, BESIDE), FRAME).left() == 1444


def test_a_window_over_an_edge_is_moved_and_keeps_its_size() -> None:
    assert fitted(QRect(900, 500, 800, 600), (LAPTOP,), FRAME) == QRect(636, 296, 800, 600)


def test_the_first_window_stands_in_the_middle() -> None:
    assert centred(QSize(1480, 920), (QRect(0, 0, 2560, 1440),), QMargins()) == QRect(
        540, 260, 1480, 920
    )


def test_the_first_window_is_no_larger_than_the_main_screen() -> None:
    assert centred(QSize(1480, 920), (LAPTOP, BESIDE), FRAME) == LAPTOP.marginsRemoved(FRAME)


def test_without_a_screen_nothing_is_changed() -> None:
    assert fitted(QRect(1, 2, 3000, 4), (), FRAME) == QRect(1, 2, 3000, 4)


@given(windows, screens)
def test_the_whole_frame_lies_on_one_screen(wanted: QRect, free: Sequence[QRect]) -> None:
    around = fitted(wanted, free, FRAME).marginsAdded(FRAME)
    assert any(screen.contains(around) for screen in free)


@given(windows, screens)
def test_what_fits_is_not_moved_once_more(wanted: QRect, free: Sequence[QRect]) -> None:
    once = fitted(wanted, free, FRAME)
    assert fitted(once, free, FRAME) == once
