"""Clicks and keys change what is current and selected as people expect of any list."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.desktop.widgets.grid.grid_marks import Marks
from mediadesk.desktop.widgets.ranges import Ranges

ID_LISTS = st.lists(st.integers(1, 30), unique=True)


def _array(ids: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(ids, np.int64)


def test_a_click_selects_one() -> None:
    marks = Marks(2, 2, Ranges.span(0, 9)).at(4)
    assert (marks.current, list(marks.selected)) == (4, [4])


def test_a_click_with_control_adds_and_takes_away() -> None:
    marks = Marks().at(1).toggled(5)
    assert list(marks.selected) == [1, 5]
    assert list(marks.toggled(1).selected) == [5]


def test_a_click_with_shift_selects_from_the_anchor_either_way() -> None:
    marks = Marks().at(5)
    assert list(marks.extended(7).selected) == [5, 6, 7]
    assert list(marks.extended(7).extended(3).selected) == [3, 4, 5]


def test_shift_and_control_keep_what_was_selected() -> None:
    marks = Marks().at(0).toggled(5).extended(6, adding=True)
    assert list(marks.selected) == [0, 5, 6]


def test_shift_without_an_anchor_selects_one() -> None:
    assert list(Marks().extended(3).selected) == [3]


def test_control_moves_the_keyboard_and_leaves_the_selection() -> None:
    marks = Marks().at(1).moved(4)
    assert (marks.current, list(marks.selected)) == (4, [1])


@given(ID_LISTS, ID_LISTS, st.data())
def test_marks_stay_on_their_ids(before: list[int], after: list[int], data: st.DataObject) -> None:
    positions = st.integers(0, len(before) - 1) if before else st.just(-1)
    current = data.draw(positions)
    chosen = data.draw(st.frozensets(positions)) if before else frozenset[int]()
    marks = Marks(current, current, Ranges.of(chosen))
    carried = marks.carried_over(_array(before), _array(after))
    chosen_ids = {before[at] for at in chosen}
    if not after or current < 0:
        assert carried == Marks()
        return
    if before[current] in after:
        assert after[carried.current] == before[current]
    kept = {after[at] for at in carried.selected}
    expected = chosen_ids & set(after)
    assert kept == (expected or ({after[carried.current]} if chosen else set()))


def test_the_next_neighbour_follows_where_the_current_one_is_gone() -> None:
    marks = Marks().at(2).carried_over(_array([10, 20, 30, 40]), _array([10, 20, 40]))
    assert (marks.current, list(marks.selected)) == (2, [2])


def test_the_last_one_is_followed_by_the_one_before() -> None:
    assert Marks().at(2).carried_over(_array([10, 20, 30]), _array([10, 20])).current == 1


def test_among_wholly_other_ids_the_first_is_current() -> None:
    assert Marks().at(2).carried_over(_array([10, 20, 30]), _array([7, 8])).current == 0
