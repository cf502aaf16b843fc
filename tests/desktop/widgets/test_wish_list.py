"""The wish list: the most urgent first, nothing twice, what changed once more."""

from mediadesk.desktop.widgets.grid.wish_list import Wish, WishList


def test_the_most_urgent_wish_comes_first() -> None:
    wishes = WishList()
    wishes.replace([Wish(1, 100), Wish(2, 100)])
    assert [wishes.take(), wishes.take(), wishes.take()] == [Wish(1, 100), Wish(2, 100), None]


def test_a_new_list_replaces_the_one_before() -> None:
    wishes = WishList()
    wishes.replace([Wish(1, 100)])
    wishes.replace([Wish(2, 100)])
    assert wishes.take() == Wish(2, 100)
    assert not wishes


def test_what_is_under_way_is_not_wished_for_again() -> None:
    wishes = WishList()
    wishes.replace([Wish(1, 100)])
    wishes.take()
    wishes.replace([Wish(1, 100), Wish(1, 200)])
    assert wishes.take() == Wish(1, 200)
    assert wishes.take() is None


def test_what_changed_while_it_was_loaded_is_loaded_once_more() -> None:
    wishes = WishList()
    wishes.replace([Wish(1, 100)])
    wish = wishes.take()
    assert wish is not None
    wishes.outdate(lambda key: key == 1)
    assert not wishes.finish(wish)
    assert wishes.take() == wish
    assert wishes.finish(wish)
