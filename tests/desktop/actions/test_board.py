"""The menus: each opens by a key of its own."""

from mediadesk.desktop.actions.board import menu_titles
from mediadesk.desktop.actions.table import MENUS


def keys(titles: tuple[str, ...]) -> list[str]:
    return [title[title.index("&") + 1].casefold() for title in titles]


def test_every_menu_has_a_key_of_its_own() -> None:
    found = keys(menu_titles(MENUS))
    assert len(set(found)) == len(MENUS)


def test_the_first_of_two_with_one_initial_keeps_it() -> None:
    assert menu_titles(("Collection", "Check")) == ("&Collection", "Chec&k")


def test_a_late_letter_is_no_initial_of_another_menu() -> None:
    assert menu_titles(("Check", "Chalk", "Key")) == ("&Check", "Cha&lk", "&Key")
