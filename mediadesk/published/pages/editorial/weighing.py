"""Judge whether a picture belongs to the story, by named signals that each carry a weight."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from mediadesk.published.pages.editorial.gallery_signs import (
    is_enlarged_in_row,
    is_of_announced_gallery,
    is_of_gallery,
    is_of_story_row,
)
from mediadesk.published.pages.editorial.picture_signs import (
    LARGE_PX,
    is_all_linked,
    is_among_words,
    is_banner,
    is_bare_still,
    is_beside_lead,
    is_called_sign,
    is_card,
    is_described_over_heading,
    is_hidden_before,
    is_over_heading,
    is_own,
    is_repeated,
    is_shared,
    is_sign_by_file,
    is_small,
    is_strip,
    is_thumbnail,
    is_trailing,
    leads_away_as_row,
    leads_elsewhere_from_story,
    leads_over_heading,
    leads_to_page_from_story,
    opens_story,
)
from mediadesk.published.pages.editorial.seen_picture import SeenPicture
from mediadesk.published.pages.pictures.address_signs import (
    is_drawing,
    is_nameless,
    lies_among_signs,
)
from mediadesk.published.pages.pictures.file_names import is_of_design

_AWAY: Final = ("page", "pictures", "elsewhere")
_FURNITURE: Final = frozenset({"furniture", "discussion"})

#: name, weight, whether it holds.
SIGNALS: Final[tuple[tuple[str, float, Callable[[SeenPicture], bool]], ...]] = (
    ("captioned figure", 1.0, lambda s: s.frame.is_figure and bool(s.caption)),
    ("caption", 1.3, lambda s: bool(s.caption)),
    ("credit", 2.4, lambda s: bool(s.credit)),
    ("in body", 1.4, lambda s: s.in_body),
    ("opening", 1.3, lambda s: s.position == "opening"),
    ("within", 1.0, lambda s: s.position == "within"),
    ("before", -0.6, lambda s: s.position == "before"),
    ("after", -2.1, lambda s: s.position == "after" and not s.in_body),
    ("trailing", -0.8, is_trailing),
    ("announced", 2.3, lambda s: s.is_announced),
    ("opens the story", 1.8, opens_story),
    ("announced and enlarged", 0.7, lambda s: s.is_announced and s.link == "picture"),
    ("nameless", -1.3, lambda s: is_nameless(s.address)),
    ("thumbnail", -1.5, is_thumbnail),
    ("strip", -2.0, is_strip),
    ("repeated", -3.0, is_repeated),
    ("hidden before the story", -3.2, is_hidden_before),
    ("advertiser's address", -2.5, lambda s: s.is_of_advertiser),
    ("body name", 0.6, lambda s: "body" in s.names),
    ("lead name", 1.0, lambda s: "lead" in s.names),
    ("gallery name", 1.5, lambda s: "gallery" in s.names and s.link not in _AWAY),
    ("one of a gallery", 2.2, is_of_gallery),
    ("enlarged in a row", 0.6, is_enlarged_in_row),
    ("in the announced gallery", 1.5, is_of_announced_gallery),
    ("of a row of the story's", 1.8, lambda s: is_of_story_row(s) and not is_small(s)),
    ("gallery of a brief story", 1.2, lambda s: s.is_brief and is_of_gallery(s)),
    ("gallery in an aside", 1.2, lambda s: "<aside>" in s.names and is_of_gallery(s)),
    ("named as the story", 1.2, lambda s: s.is_named_as_story),
    ("the story's own name", 2.2, is_own),
    ("player address", -1.3, lambda s: s.is_of_player),
    ("large", 0.5, lambda s: s.width_px >= LARGE_PX),
    ("zoom link", 0.7, lambda s: s.link == "picture"),
    ("link to a page", -2.3, lambda s: s.link == "page"),
    ("the story's link to a page", 1.5, leads_to_page_from_story),
    ("bare still", -1.2, is_bare_still),
    ("link shared", 1.2, lambda s: s.is_link_shared and s.is_paragraph and not is_thumbnail(s)),
    ("link elsewhere", -1.9, lambda s: s.link == "elsewhere"),
    ("the story's link elsewhere", 0.5, leads_elsewhere_from_story),
    ("card", -2.2, is_card),
    ("titled", -1.2, lambda s: s.around.is_titled),
    ("among words", -2.0, is_among_words),
    ("all linked", -2.3, is_all_linked),
    ("beside the lead", -3.2, is_beside_lead),
    ("sold", -2.0, lambda s: s.around.is_sold),
    ("built with the page", -2.0, lambda s: is_of_design(s.address)),
    ("teaser name", -2.1, lambda s: "teaser" in s.names and not s.around.is_unsaid),
    ("under a heading over others", -2.2, lambda s: s.is_of_others),
    ("row that leads away", -2.3, leads_away_as_row),
    ("offer", -3.2, lambda s: s.is_offer),
    ("furniture name", -1.4, lambda s: bool(s.names & _FURNITURE)),
    ("person name", -2.1, lambda s: "person" in s.names),
    ("portrait in a byline", -2.0, lambda s: s.around.is_portrait),
    ("author's link", -4.0, lambda s: s.around.is_of_author),
    ("avatar", -1.0, lambda s: s.is_avatar),
    ("advert name", -1.9, lambda s: "advert" in s.names),
    ("sign name", -1.9, is_called_sign),
    ("player name", -0.7, lambda s: "player" in s.names),
    ("shared", -1.5, is_shared),
    ("sign file", -2.7, is_sign_by_file),
    ("mark on another", -2.0, lambda s: s.frame.is_marked),
    ("sign folder", -2.0, lambda s: lies_among_signs(s.address)),
    ("nav", -3.0, lambda s: bool(s.names & {"<nav>", "<footer>", "<form>"})),
    ("aside", -1.8, lambda s: "<aside>" in s.names),
    ("list", -0.3, lambda s: "<li>" in s.names),
    ("small", -3.3, is_small),
    ("drawing", -1.6, lambda s: is_drawing(s.address)),
    ("over the heading", 1.0, is_over_heading),
    ("leads over the heading", 0.9, leads_over_heading),
    ("described over the heading", 0.6, is_described_over_heading),
    ("banner over the heading", 1.0, is_banner),
    ("background", -1.1, lambda s: s.picture.place == "background"),
    ("poster", -1.2, lambda s: s.picture.place == "poster"),
    ("by attribute", -0.5, lambda s: s.picture.place == "attribute"),
    ("bare poster", -2.6, lambda s: s.picture.place == "poster" and not (s.caption or s.credit)),
)
_START: Final = -1.2


class Sighting(SeenPicture):
    """A picture in its page, judged by what is known of it."""

    @cached_property
    def weight(self) -> float:
        """How much speaks for its belonging to the story; above 0 it does."""
        return _START + sum(value for _, value, holds in SIGNALS if holds(self))


def is_editorial(sighting: Sighting) -> bool:
    """Whether a picture belongs to the story."""
    return sighting.weight > 0
