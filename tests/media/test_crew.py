"""Looking at several pictures at a time."""

from contextlib import closing
from threading import Event, Timer

import cv2
import pytest

from mediadesk.media.crew import PictureCrew


def test_outcomes_come_in_the_order_of_what_was_asked() -> None:
    first_may_end = Event()

    def work(number: int) -> int:
        if number == 0:
            assert first_may_end.wait(30)
        else:
            first_may_end.set()
        return number * number

    assert list(PictureCrew().each(work, range(4))) == [0, 1, 4, 9]


def test_what_one_raises_comes_in_its_place() -> None:
    def work(number: int) -> int:
        if number == 1:
            raise ValueError(number)
        return number

    outcomes = PictureCrew().each(work, range(3))
    assert next(outcomes) == 0
    with pytest.raises(ValueError, match="1"):
        next(outcomes)


def test_nothing_new_is_begun_once_nobody_listens() -> None:
    begun, may_end = [], Event()

    def look(number: int) -> None:
        begun.append(number)
        if number:  # those under way end once nobody listens any more
            may_end.wait(60)

    with closing(PictureCrew().each(look, range(10_000))) as outcomes:
        next(outcomes)
        Timer(0.2, may_end.set).start()
    seen = len(begun)
    assert seen < 10_000
    assert len(begun) == seen


def test_single_pictures_are_parted_among_threads_again_afterwards() -> None:
    before = cv2.getNumThreads()
    list(PictureCrew().each(str, range(3)))
    assert cv2.getNumThreads() == before


def test_nothing_asked_is_nothing_done() -> None:
    assert list(PictureCrew().each(str, ())) == []
