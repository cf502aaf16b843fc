"""Stars by key: on what is selected, seen in the grid, searched for, taken back in one step."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from mediadesk.model.scope import Scope


def ratings(studio: Studio) -> list[int]:
    browsing = studio.place.desk.browsing
    return [card.rating for card in browsing.cards((1, 2, 3))]


@pytest.mark.parametrize(
    ("action", "rating"), [("1", 1), ("5", 5), ("reject", -1)], ids=["one", "five", "reject"]
)
def test_the_current_photo_is_rated(shown: Studio, action: str, rating: int) -> None:
    shown.parts.pictures.go_to(2)
    shown.board.action(f"metadata.rating-{action}").trigger()
    assert ratings(shown) == [0, rating, 0]


def test_all_selected_photos_are_rated_and_taken_back_in_one_step(shown: Studio) -> None:
    shown.board.action("edit.select-all").trigger()
    shown.board.action("metadata.rating-3").trigger()
    assert ratings(shown) == [3, 3, 3]
    shown.board.action("edit.undo").trigger()
    assert ratings(shown) == [0, 0, 0]


def test_stars_are_taken_away(shown: Studio) -> None:
    shown.parts.pictures.go_to(1)
    shown.board.action("metadata.rating-4").trigger()
    shown.board.action("metadata.rating-none").trigger()
    assert ratings(shown) == [0, 0, 0]


def test_the_grid_shows_the_stars_before_the_line_below_the_name(
    shown: Studio, qtbot: QtBot
) -> None:
    cards = shown.parts.pictures.gallery._cards

    def line() -> str:
        cell = cards.cell(0, 1)
        return cell.subtitle if cell is not None else ""

    shown.parts.pictures.go_to(1)
    shown.board.action("metadata.rating-2").trigger()
    qtbot.waitUntil(lambda: line() == "★★ What happens at harbour.")
    shown.board.action("metadata.rating-reject").trigger()
    qtbot.waitUntil(lambda: line() == "✗ What happens at harbour.")


def test_so_many_stars_or_more_are_found(shown: Studio) -> None:
    for photo_id, stars in ((1, "2"), (2, "3"), (3, "5")):
        shown.parts.pictures.go_to(photo_id)
        shown.board.action(f"metadata.rating-{stars}").trigger()
    found = shown.place.desk.browsing.photo_ids(Scope(query="rating:3+"))
    assert sorted(found) == [2, 3]
