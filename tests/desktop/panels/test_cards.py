"""What stands in the cells of the grid, looked up as cells are painted."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.pictures.cards import Cards
from mediadesk.model.dossier import PhotoCard
from mediadesk.services.jobs import JobContext


class HeldRunner:
    """Does jobs at once and tells what came of them when it is asked to."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(self, job: object, *, done: object, failed: object) -> None:
        outcome = job(JobContext())
        self.held.append(lambda: done(outcome))

    def tell(self) -> None:
        self.held.pop(0)()


class OneHeadline:
    """Knows every photo by one headline."""

    def __init__(self) -> None:
        self.headline = "Before"
        self.restrictions: tuple[str, ...] = ()

    def cards(self, photo_ids: tuple[int, ...]) -> tuple[PhotoCard, ...]:
        return tuple(
            PhotoCard(
                number, "0" * 64, "a.jpg", "/a.jpg", self.headline,
                has_caption=True, has_credit=True, is_derivative=False,
                restrictions=self.restrictions,
            )
            for number in photo_ids
        )  # fmt: skip


@pytest.fixture
def browsing() -> OneHeadline:
    return OneHeadline()


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def cards(qtbot: QtBot, browsing: OneHeadline, runner: HeldRunner) -> Cards:
    return Cards(browsing, runner)


def asked(cards: Cards, runner: HeldRunner, qtbot: QtBot) -> None:
    assert cards.cell(0, 1) is None
    qtbot.waitUntil(lambda: len(runner.held) == 1)


def test_a_card_that_arrived_is_shown(cards: Cards, runner: HeldRunner, qtbot: QtBot) -> None:
    asked(cards, runner, qtbot)
    runner.tell()
    assert cards.cell(0, 1).subtitle == "Before"


def test_a_card_that_changed_while_it_was_looked_up_is_looked_up_again(
    cards: Cards, browsing: OneHeadline, runner: HeldRunner, qtbot: QtBot
) -> None:
    asked(cards, runner, qtbot)
    browsing.headline = "Afterwards"
    cards.forget((1,))
    runner.tell()
    asked(cards, runner, qtbot)
    runner.tell()
    assert cards.cell(0, 1).subtitle == "Afterwards"


def test_a_photo_that_may_not_be_used_freely_bears_a_lock_that_says_why(
    browsing: OneHeadline, cards: Cards, runner: HeldRunner, qtbot: QtBot
) -> None:
    browsing.restrictions = ("do not archive", "print the credit as given")
    asked(cards, runner, qtbot)
    runner.tell()
    content = cards.cell(0, 1)
    assert content is not None
    assert [badge.icon for badge in content.badges] == ["lock"]
    assert content.tip.endswith("The supplier asks: do not archive; print the credit as given")
