"""Judge whether a picture belongs to the story, by named signals that each carry a weight."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mediadesk.published.pages.address_signs import (
    edges_asked_for,
    is_animation,
    is_drawing,
    is_nameless,
    lies_among_signs,
    longest_edge_px,
)
from mediadesk.published.pages.containers import Frame
from mediadesk.published.pages.file_names import is_of_design
from mediadesk.published.pages.picture_sources import FoundPicture
from mediadesk.published.pages.picture_surroundings import Surroundings

#: What is longer is a picture within the page, and says nothing of itself.
_LONGEST_ADDRESS: Final = 4_000


@dataclass(frozen=True)
class Sighting:
    """What is known of a picture in its page when it is judged.

    Attributes:
        picture: The picture.
        frame: What holds it.
        caption: The caption printed there.
        credit: The credit printed there.
        names: What its own name and the elements around it mean.
        name: What its file name means.
        link: "" for none, or "picture", "self", "page", "pictures" (a page that is named for them),
            "elsewhere", "other".
        around: What stands around it.
        is_entry: Whether it is an entry of a list that is the story.
        in_body: Whether it stands in the story's body.
        position: "head", "before", "opening", "within" or "after" the story.
        is_over_heading: Whether it stands right before the story's heading.
        is_announced: Whether the page's metadata name it as the story's picture.
        is_object: Whether the mark-up says it is an ImageObject.
        keys: Keys by which other sizes of the picture are known.
        is_avatar: Whether its own name is a person's.
        is_named_as_story: Whether its alternative text or title is the story's heading.
        is_of_player: Whether its address names a video service or player.
        is_of_advertiser: Whether its address is one of an advertising service.
        is_in_gallery: Whether it is one of a row of pictures that lead nowhere else.
        is_beside_announced: Whether one of such a row is the picture that the page announces.
        is_brief: Whether the story tells little: its pictures do.
        is_led_away: Whether most pictures of its row lead to other pages.
        is_of_others: Whether a heading over other stories stands before it.
        is_offer: Whether its caption offers a subscription and it leads away, or tells a price
            after the story.
        repeats: How often the page shows it.
        is_bylined: Whether the credit is the one of the story's byline.
        is_overlaid: Whether the credit is laid over the picture.
        is_paragraph: Whether it fills a paragraph among those of the story.
        is_link_shared: Whether another picture of the story leads to the same page.
        credit_label: What is printed right before the credit.
    """

    picture: FoundPicture
    frame: Frame
    caption: str
    credit: str
    names: frozenset[str]
    name: frozenset[str]
    link: str
    around: Surroundings
    is_entry: bool
    in_body: bool
    position: str
    is_over_heading: bool
    is_announced: bool
    is_object: bool
    keys: frozenset[str] = frozenset()
    is_avatar: bool = False
    is_named_as_story: bool = False
    is_of_player: bool = False
    is_of_advertiser: bool = False
    is_in_gallery: bool = False
    is_beside_announced: bool = False
    is_brief: bool = False
    is_led_away: bool = False
    is_of_others: bool = False
    is_offer: bool = False
    repeats: int = 1
    is_bylined: bool = False
    is_overlaid: bool = False
    is_paragraph: bool = False
    is_link_shared: bool = False
    credit_label: str = ""

    @property
    def address(self) -> str:
        """The address that names it best, as much of it as is looked at."""
        return self.picture.addresses[0][:_LONGEST_ADDRESS]

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that caption and credit link to, each once."""
        return tuple(dict.fromkeys(link for piece in self.frame.pieces for link in piece.links))

    @property
    def edge_px(self) -> int | None:
        """The shorter declared edge, None where the page is silent."""
        edges = [e for e in (self.picture.width_px, self.picture.height_px) if e]
        return min(edges, default=None)

    @property
    def width_px(self) -> int:
        """The declared width, 0 where the page is silent."""
        return self.picture.width_px or 0

    @cached_property
    def told_px(self) -> int:
        """The longest edge that its addresses tell, 0 for none."""
        return longest_edge_px(
            [address[:_LONGEST_ADDRESS] for address in self.picture.addresses[:6]]
        )

    @cached_property
    def weight(self) -> float:
        """How much speaks for its belonging to the story; above 0 it does."""
        return _START + sum(value for _, value, holds in SIGNALS if holds(self))


_PAGES: Final = ("page", "pictures")
_AWAY: Final = (*_PAGES, "elsewhere")
_HERE: Final = ("", "picture")
_OPENING: Final = ("before", "opening")
_FURNITURE: Final = frozenset({"furniture", "discussion"})
#: What offers to share or to follow a story shows its picture too.
_MACHINERY: Final = frozenset({"furniture", "control"})
#: A row of pictures called so is no gallery of the story.
_NOT_SHOWN: Final = frozenset(
    {"teaser", "person", "advert", "furniture", "<nav>", "<footer>", "<form>"}
)
#: Pictures with a shorter edge below this are signs, not pictures.
_SIGN_PX: Final = 100
_LARGE_PX: Final = 400
#: A picture as wide fills a page from edge to edge.
_PAGE_PX: Final = 1200
#: An alternative text as long as this describes what a picture shows.
_DESCRIPTION: Final = 40


#: How many times wider than high a strip is.
_STRIP: Final = 6
#: The same of a line between parts of a story.
_LINE: Final = 10
#: How often a drawing is shown that stands for a point of a list.
_SIGN_REPEATS: Final = 4
#: A picture offered no larger than this is a thumbnail, and one of a gallery no smaller than this.
_THUMBNAIL_PX: Final = 160
_LEAST_THUMBNAIL_PX: Final = 50
_WIDEST_THUMBNAIL_PX: Final = 200


def _is_thumbnail(s: Sighting) -> bool:
    """Whether every size its addresses tell is that of a thumbnail."""
    return 0 < s.told_px <= _THUMBNAIL_PX


def _is_repeated_drawing(s: Sighting) -> bool:
    """Whether the story shows a drawing again and again: a tick before each of its points."""
    return s.repeats >= _SIGN_REPEATS and is_drawing(s.address)


def _is_of_gallery(s: Sighting) -> bool:
    """Whether it is one of the photographs that stand in a row and are called a gallery.

    So do rows in the story; what is over its heading is the page's decoration.
    """
    is_row = _is_row_of_photographs(s)
    return (is_row and "gallery" in s.names and s.position != "before") or _is_enlarged_in_row(s)


def _is_row_of_photographs(s: Sighting) -> bool:
    """Whether it is one of a row of photographs that lead nowhere else and are the page's own."""
    is_row = s.is_in_gallery and not (s.names & _NOT_SHOWN or s.is_of_others)
    return is_row and not (is_drawing(s.address) or is_animation(s.address))


def _is_enlarged_in_row(s: Sighting) -> bool:
    """Whether it is a thumbnail in a row, of no sign's size, that a click shows large."""
    is_enlarged = s.link == "picture" and "player" not in s.names and s.position != "before"
    if s.caption and s.position == "after":
        return False  # a post under the story has pictures of its own
    is_small = _LEAST_THUMBNAIL_PX <= (s.edge_px or s.told_px) <= _WIDEST_THUMBNAIL_PX
    return is_enlarged and is_small and _is_row_of_photographs(s)


def _is_of_announced_gallery(s: Sighting) -> bool:
    """Whether it is one of a gallery, wherever it stands, from which the page announces one."""
    is_beside = s.is_beside_announced and not s.is_announced
    return is_beside and "gallery" in s.names and _is_row_of_photographs(s)


def _is_strip(s: Sighting) -> bool:
    """Whether a picture over or under the story is cut to a strip: the page's decoration."""
    if s.in_body and s.position == "within":
        return False
    edges = edges_asked_for(s.address) or (s.picture.width_px, s.picture.height_px)
    width, height = (edge or 0 for edge in edges)
    return 0 < _STRIP * height <= width


def _is_trailing(s: Sighting) -> bool:
    """Whether a picture stands alone after the last paragraph, in no figure and no gallery."""
    is_loose = not s.frame.is_figure and not ("gallery" in s.names and s.link == "picture")
    return s.position == "after" and s.in_body and is_loose


def _is_over_heading(s: Sighting) -> bool:
    """Whether it stands alone right over the heading; a row there decorates the page."""
    return s.is_over_heading and s.link in _HERE and not s.is_in_gallery


def _is_described_over_heading(s: Sighting) -> bool:
    """Whether a picture right over the heading is described in as many words as a scene takes."""
    is_still = "player" in s.names
    is_bare = s.is_over_heading and s.link in _HERE and not is_still
    return is_bare and len(s.picture.alt) >= _DESCRIPTION


def _is_banner(s: Sighting) -> bool:
    """Whether a picture right over the heading is offered as wide as a page."""
    is_bare = s.is_over_heading and s.position == "before" and not s.link
    return is_bare and s.told_px >= _PAGE_PX and not _is_strip(s)


def _is_bare_still(s: Sighting) -> bool:
    """Whether a still has nothing printed of it: a player shows it, or it leads to its film."""
    return "player" in s.names and not (s.caption or s.credit)


def _is_card(s: Sighting) -> bool:
    """Whether a headline beside it makes a teaser of it; one over it may lead to all stories."""
    is_lead = "lead" in s.names and s.position == "opening" and not s.link
    return s.around.has_headline and not (s.is_entry or is_lead or s.link == "picture")


def _opens(s: Sighting) -> bool:
    """Whether the announced picture opens the story, and not a box that shares it."""
    return s.is_announced and not s.link and s.position in _OPENING and not _is_shared(s)


def _is_shared(s: Sighting) -> bool:
    """Whether it stands, with nothing printed of it, in what opens over the page to share it."""
    is_opened = "dialog" in s.names and bool(s.names & _MACHINERY)
    return is_opened and not (s.caption or s.credit)


def _leads_elsewhere_from_story(s: Sighting) -> bool:
    """Whether a large picture within the story leads to where it was found.

    Advertising stands between its paragraphs, and seldom in one or in a figure.
    """
    is_held = s.frame.is_figure or s.is_paragraph
    is_within = s.in_body and s.position == "within" and s.width_px >= _LARGE_PX
    return is_held and is_within and s.link == "elsewhere"


def _is_told_in_figure(s: Sighting) -> bool:
    """Whether it is a figure between the story's paragraphs that leads nowhere."""
    return s.frame.is_figure and s.in_body and s.position == "within" and s.link in _HERE


def _is_sign_by_file(s: Sighting) -> bool:
    """Whether its file is called a sign, a portrait or a banner.

    What is printed with it denies that, and so does a figure of the story, unless the elements
    around it are called so too.
    """
    told = s.name & {"sign", "person", "advert"}
    is_printed_with = s.credit or (s.frame.is_figure and s.caption) or _is_told_in_figure(s)
    return bool(told & s.names if is_printed_with else told)


def _is_own(s: Sighting) -> bool:
    """Whether it is named as the story, and leads nowhere as a teaser of the story would."""
    return s.is_named_as_story and not s.link and not s.names & {"<aside>", "teaser"}


def _small(s: Sighting) -> bool:
    """Whether it is as small as a sign, as the page declares or else its addresses tell.

    A wide one with a caption, or in a figure of the story, is a drawing or a view, not a sign, and
    so is one of a gallery; one drawn as a line parts the story.
    """
    if _is_of_gallery(s) and (_is_enlarged_in_row(s) or (s.width_px or s.told_px) >= _SIGN_PX):
        return False
    if s.edge_px is None:
        return 0 < s.told_px < _SIGN_PX
    is_line = s.width_px > _LINE * s.edge_px
    is_view = s.width_px >= 2 * _SIGN_PX and (s.caption or (_is_told_in_figure(s) and not is_line))
    return s.edge_px < _SIGN_PX and not is_view


#: name, weight, whether it holds.
SIGNALS: Final[tuple[tuple[str, float, Callable[[Sighting], bool]], ...]] = (
    ("captioned figure", 1.0, lambda s: s.frame.is_figure and bool(s.caption)),
    ("caption", 1.3, lambda s: bool(s.caption)),
    ("credit", 2.4, lambda s: bool(s.credit)),
    ("in body", 1.4, lambda s: s.in_body),
    ("opening", 1.3, lambda s: s.position == "opening"),
    ("within", 1.0, lambda s: s.position == "within"),
    ("before", -0.6, lambda s: s.position == "before"),
    ("after", -2.1, lambda s: s.position == "after" and not s.in_body),
    ("trailing", -0.8, _is_trailing),
    ("trailing paragraph", 0.7, lambda s: s.is_paragraph and _is_trailing(s)),
    ("trailing row", 1.0, lambda s: s.is_in_gallery and _is_trailing(s)),
    ("announced", 2.3, lambda s: s.is_announced),
    ("opens the story", 1.8, _opens),
    ("announced and enlarged", 0.7, lambda s: s.is_announced and s.link == "picture"),
    ("nameless", -1.3, lambda s: is_nameless(s.address)),
    ("thumbnail", -1.5, _is_thumbnail),
    ("strip", -2.0, _is_strip),
    ("repeated drawing", -3.0, _is_repeated_drawing),
    ("advertiser's address", -2.5, lambda s: s.is_of_advertiser),
    ("image object", 0.8, lambda s: s.is_object),
    ("body name", 0.6, lambda s: "body" in s.names),
    ("lead name", 1.0, lambda s: "lead" in s.names),
    ("gallery name", 1.5, lambda s: "gallery" in s.names and s.link not in _AWAY),
    ("one of a gallery", 2.2, _is_of_gallery),
    ("enlarged in a row", 0.6, _is_enlarged_in_row),
    ("in the announced gallery", 1.5, _is_of_announced_gallery),
    ("gallery of a brief story", 1.2, lambda s: s.is_brief and _is_of_gallery(s)),
    ("gallery in an aside", 1.2, lambda s: "<aside>" in s.names and _is_of_gallery(s)),
    ("named as the story", 1.2, lambda s: s.is_named_as_story),
    ("the story's own name", 2.2, _is_own),
    ("player address", -1.3, lambda s: s.is_of_player),
    ("large", 0.5, lambda s: s.width_px >= _LARGE_PX),
    ("zoom link", 0.7, lambda s: s.link == "picture"),
    ("link to a page", -2.3, lambda s: s.link == "page"),
    ("bare still", -0.5, _is_bare_still),
    ("link shared", 1.2, lambda s: s.is_link_shared and s.is_paragraph and not _is_thumbnail(s)),
    ("link elsewhere", -1.9, lambda s: s.link == "elsewhere"),
    ("the story's link elsewhere", 0.5, _leads_elsewhere_from_story),
    ("card", -2.2, _is_card),
    ("titled", -1.2, lambda s: s.around.is_titled),
    ("sold", -2.0, lambda s: s.around.is_sold),
    ("built with the page", -2.0, lambda s: is_of_design(s.address)),
    ("teaser name", -2.1, lambda s: "teaser" in s.names and not s.around.is_unsaid),
    ("under a heading over others", -2.2, lambda s: s.is_of_others),
    ("row that leads away", -2.3, lambda s: s.is_led_away and s.link not in _AWAY),
    ("offer", -3.2, lambda s: s.is_offer),
    ("furniture name", -1.4, lambda s: bool(s.names & _FURNITURE)),
    ("person name", -2.1, lambda s: "person" in s.names),
    ("portrait in a byline", -2.0, lambda s: s.around.is_portrait),
    ("author's link", -4.0, lambda s: s.around.is_of_author),
    ("avatar", -1.0, lambda s: s.is_avatar),
    ("advert name", -1.9, lambda s: "advert" in s.names),
    ("sign name", -1.9, lambda s: "sign" in s.names and s.link != "picture"),
    ("player name", -0.7, lambda s: "player" in s.names),
    ("shared", -1.5, _is_shared),
    ("sign file", -2.7, _is_sign_by_file),
    ("mark on another", -2.0, lambda s: s.frame.is_marked),
    ("sign folder", -2.0, lambda s: lies_among_signs(s.address)),
    ("nav", -3.0, lambda s: bool(s.names & {"<nav>", "<footer>", "<form>"})),
    ("beside a form", -3.0, lambda s: s.around.asks_for_address),
    ("aside", -1.8, lambda s: "<aside>" in s.names),
    ("header", -0.6, lambda s: "<header>" in s.names),
    ("list", -0.3, lambda s: "<li>" in s.names),
    ("another article", 0.3, lambda s: "<article>" in s.names),
    ("small", -3.3, _small),
    ("drawing", -1.6, lambda s: is_drawing(s.address)),
    ("animation", -0.2, lambda s: is_animation(s.address)),
    ("over the heading", 1.0, _is_over_heading),
    ("described over the heading", 0.6, _is_described_over_heading),
    ("banner over the heading", 1.0, _is_banner),
    ("background", -1.1, lambda s: s.picture.place == "background"),
    ("poster", -1.2, lambda s: s.picture.place == "poster"),
    ("bare poster", -2.6, lambda s: s.picture.place == "poster" and not (s.caption or s.credit)),
    ("by attribute", -0.7, lambda s: s.picture.place == "attribute"),
)
_START: Final = -1.2


def is_editorial(sighting: Sighting) -> bool:
    """Whether a picture belongs to the story."""
    return sighting.weight > 0
