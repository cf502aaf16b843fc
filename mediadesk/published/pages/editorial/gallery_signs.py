"""Signs that a picture is one of a gallery that belongs to the story."""

from typing import Final

from mediadesk.published.pages.editorial.seen_picture import SeenPicture
from mediadesk.published.pages.pictures.address_signs import is_animation, is_drawing

#: A row of pictures called so is no gallery of the story.
_NOT_SHOWN: Final = frozenset(
    {"teaser", "person", "advert", "furniture", "sign", "<nav>", "<footer>", "<form>"}
)
#: What stands on each picture of a row.
_ON_OTHERS: Final = frozenset({"sign", "player"})
#: A thumbnail of a gallery is no smaller than this, and no larger.
_LEAST_THUMBNAIL_PX: Final = 50
_WIDEST_THUMBNAIL_PX: Final = 200


def is_of_gallery(s: SeenPicture) -> bool:
    """Whether it is one of the photographs that stand in a row and are called a gallery.

    So do rows in the story; what is over its heading is the page's decoration.
    """
    is_row = _is_row_of_photographs(s)
    return (is_row and "gallery" in s.names and s.position != "before") or is_enlarged_in_row(s)


def is_of_announced_gallery(s: SeenPicture) -> bool:
    """Whether it is one of a gallery, wherever it stands, from which the page announces one."""
    is_beside = s.is_beside_announced and not s.is_announced
    return is_beside and "gallery" in s.names and _is_row_of_photographs(s)


def is_enlarged_in_row(s: SeenPicture) -> bool:
    """Whether it is a thumbnail in a row, of no sign's size, that a click shows large."""
    is_enlarged = s.link == "picture" and "player" not in s.names and s.position != "before"
    if s.caption and s.position == "after":
        return False  # a post under the story has pictures of its own
    is_small = _LEAST_THUMBNAIL_PX <= (s.edge_px or s.told_px) <= _WIDEST_THUMBNAIL_PX
    return is_enlarged and is_small and _is_row_of_photographs(s)


def _is_row_of_photographs(s: SeenPicture) -> bool:
    """Whether it is one of a row of photographs that lead nowhere else and are the page's own."""
    is_away = s.is_of_others or (s.is_led_away and s.link != "picture")
    is_row = s.is_in_gallery and not (s.names & _NOT_SHOWN or is_away)
    return is_row and not (is_drawing(s.address) or is_animation(s.address))


def is_of_story_row(s: SeenPicture) -> bool:
    """Whether it is built as others that are the story's, and leads nowhere else.

    A player and a sign on each of them are built alike too.
    """
    is_advert = "advert" in s.name
    is_shown = s.link in ("", "picture") and not (s.names & _ON_OTHERS or is_advert)
    is_shown = is_shown and not s.is_led_away
    return s.is_of_story_row and s.in_body and is_shown
