"""Signs that a picture is part of the story or of the page around it, taken one by one."""

import re
from typing import Final

from lxml import etree

from mediadesk.published.pages.editorial.gallery_signs import is_enlarged_in_row, is_of_gallery
from mediadesk.published.pages.editorial.seen_picture import SeenPicture
from mediadesk.published.pages.pictures.address_signs import (
    edges_asked_for,
    is_drawing,
)

#: A picture at least as wide is shown to be looked at.
LARGE_PX: Final = 400
_HERE: Final = ("", "picture")
_OPENING: Final = ("before", "opening")
#: What offers to share or to follow a story shows its picture too.
_MACHINERY: Final = frozenset({"furniture", "control"})
#: What is called so stands for something else than the story.
_FOR_OTHERS: Final = frozenset({"teaser", "advert", "person", "sign", "furniture", "player"})
_OF_PAGE: Final = _FOR_OTHERS | {"<nav>", "<footer>", "<form>", "<aside>"}
#: Pictures with a shorter edge below this are signs, not pictures.
_SIGN_PX: Final = 100
#: A picture as wide fills a page from edge to edge.
_PAGE_PX: Final = 1200
#: An alternative text as long as this describes what a picture shows.
_DESCRIPTION: Final = 40
#: How many times wider than high a strip is.
_STRIP: Final = 6
#: The same of a line between parts of a story.
_LINE: Final = 10
#: How often a sign is shown: one for each point of a list.
_SIGN_REPEATS: Final = 4
#: A picture offered no larger than this is a thumbnail.
_THUMBNAIL_PX: Final = 160
_IS_HIDDEN: Final = etree.XPath(
    "boolean(ancestor::*[contains(translate(@style, ' ', ''), 'display:none')])"
)
_PHOTOGRAPH: Final = re.compile(r"\.jpe?g(?![a-z])", re.IGNORECASE)


def is_thumbnail(s: SeenPicture) -> bool:
    """Whether every size its addresses tell is that of a thumbnail."""
    return 0 < s.told_px <= _THUMBNAIL_PX


def is_repeated(s: SeenPicture) -> bool:
    """Whether the page shows one file again and again: a tick, a star, what waits for an advert."""
    return s.repeats >= _SIGN_REPEATS and (_is_bare(s) or is_drawing(s.address))


def is_among_words(s: SeenPicture) -> bool:
    """Whether it is drawn, or part of a link, and bare but for a few words after it on its line.

    One as wide as a picture of the story is no sign, nor one in a paragraph or that a click
    enlarges.
    """
    is_wide = max(s.width_px, s.told_px) >= 2 * _SIGN_PX
    is_shown = s.link == "picture" or s.is_paragraph or is_wide
    is_photograph = not s.link and _PHOTOGRAPH.search(s.address) is not None
    return s.around.is_among_words and _is_bare(s) and not (is_shown or is_photograph)


def is_all_linked(s: SeenPicture) -> bool:
    """Whether all that is printed of it is the way to another page: it is that page's teaser."""
    return s.around.is_all_linked and _is_bare(s) and not s.is_entry


def is_beside_lead(s: SeenPicture) -> bool:
    """Whether it stands bare before the story, where the picture that the page announces is shown.

    It decorates the page, or leads to another story; under the heading it may lead the story too.
    """
    may_lead = "lead" in s.names or s.link == "picture" or s.is_named_as_story
    is_over = s.position == "before" or (s.position == "opening" and not may_lead)
    return is_over and not s.in_body and s.is_lead_shown and _is_bare(s)


def is_strip(s: SeenPicture) -> bool:
    """Whether a picture over or under the story is cut to a strip: the page's decoration."""
    if s.in_body and s.position == "within":
        return False
    edges = edges_asked_for(s.address) or (s.picture.width_px, s.picture.height_px)
    width, height = (edge or 0 for edge in edges)
    return 0 < _STRIP * height <= width


def is_hidden_before(s: SeenPicture) -> bool:
    """Whether a picture over the story is not shown: it is there for what shares the page."""
    is_bare = s.position == "before" and not (s.caption or s.credit)
    return is_bare and bool(_IS_HIDDEN(s.picture.element))


def is_trailing(s: SeenPicture) -> bool:
    """Whether a picture stands small and alone after the last paragraph.

    It is in no figure, no gallery, no row, and fills no paragraph.
    """
    is_held = s.frame.is_figure or s.is_in_gallery or s.is_paragraph
    is_shown = ("gallery" in s.names and s.link == "picture") or (
        s.link in _HERE and s.width_px >= LARGE_PX
    )
    return s.position == "after" and s.in_body and not (is_held or is_shown)


def is_over_heading(s: SeenPicture) -> bool:
    """Whether it stands alone right over the heading; a row there decorates the page."""
    return s.is_over_heading and s.link in _HERE and not s.is_in_gallery


def is_described_over_heading(s: SeenPicture) -> bool:
    """Whether a picture right over the heading is described in as many words as a scene takes."""
    is_still = "player" in s.names
    is_bare = s.is_over_heading and s.link in _HERE and not is_still
    return is_bare and len(s.picture.alt) >= _DESCRIPTION


def is_banner(s: SeenPicture) -> bool:
    """Whether a picture right over the heading is offered as wide as a page."""
    is_bare = s.is_over_heading and s.position == "before" and not s.link
    return is_bare and s.told_px >= _PAGE_PX and not is_strip(s)


def is_bare_still(s: SeenPicture) -> bool:
    """Whether a still in a player has nothing printed of it, and leads to no larger self."""
    return "player" in s.names and s.link != "picture" and not (s.caption or s.credit)


def is_card(s: SeenPicture) -> bool:
    """Whether a headline beside it makes a teaser of it; one over it may lead to all stories."""
    is_lead = "lead" in s.names and s.position == "opening" and not s.link
    return s.around.has_headline and not (s.is_entry or is_lead or s.link == "picture")


def opens_story(s: SeenPicture) -> bool:
    """Whether the announced picture opens the story, and not a box that shares it."""
    return s.is_announced and not s.link and s.position in _OPENING and not is_shared(s)


def is_shared(s: SeenPicture) -> bool:
    """Whether it stands, with nothing printed of it, in what opens over the page to share it."""
    is_opened = "dialog" in s.names and bool(s.names & _MACHINERY)
    return is_opened and not (s.caption or s.credit)


def leads_away_as_row(s: SeenPicture) -> bool:
    """Whether it leads nowhere itself, but most of its row do, and no maker of it is named."""
    return s.is_led_away and s.link in (*_HERE, "self", "other") and not s.credit


def leads_elsewhere_from_story(s: SeenPicture) -> bool:
    """Whether a large picture within the story leads to where it was found.

    Advertising stands between its paragraphs, and seldom in one or in a figure.
    """
    is_held = s.frame.is_figure or s.is_paragraph
    is_within = s.in_body and s.position == "within" and s.width_px >= LARGE_PX
    return is_held and is_within and s.link == "elsewhere"


def is_sign_by_file(s: SeenPicture) -> bool:
    """Whether its file is called a sign, a portrait or a banner.

    What is printed with it denies that, and so does a figure of the story, unless the elements
    around it are called so too.
    """
    told = s.name & {"sign", "person", "advert"}
    if _is_captioned_in_story(s):
        told -= {"sign"}
    is_printed_with = s.credit or (s.frame.is_figure and s.caption) or _is_told_in_figure(s)
    return bool(told & s.names if is_printed_with else told)


def is_called_sign(s: SeenPicture) -> bool:
    """Whether elements around it are called a sign's; no sign has a caption in the story."""
    is_shown = s.link == "picture" or _is_captioned_in_story(s)
    return "sign" in s.names and not is_shown


def leads_over_heading(s: SeenPicture) -> bool:
    """Whether it stands over the heading, leads nowhere and is called what leads a story."""
    is_lead = "lead" in s.names and s.picture.place == "img"
    is_bare = not s.link and not s.names & _OF_PAGE
    return is_lead and is_bare and s.position == "before" and not is_strip(s)


def is_own(s: SeenPicture) -> bool:
    """Whether it is named as the story, and leads nowhere as a teaser of the story would."""
    return s.is_named_as_story and not s.link and not s.names & {"<aside>", "teaser"}


def is_small(s: SeenPicture) -> bool:
    """Whether it is as small as a sign, as the page declares or else its addresses tell.

    A wide one with a caption, or in a figure of the story, is a drawing or a view, not a sign, and
    so is one of a gallery; one drawn as a line parts the story.
    """
    if is_of_gallery(s) and (is_enlarged_in_row(s) or (s.width_px or s.told_px) >= _SIGN_PX):
        return False
    if s.edge_px is None:
        return 0 < s.told_px < _SIGN_PX
    is_line = s.width_px > _LINE * s.edge_px
    is_view = s.width_px >= 2 * _SIGN_PX and (s.caption or (_is_told_in_figure(s) and not is_line))
    return s.edge_px < _SIGN_PX and not is_view


def leads_to_page_from_story(s: SeenPicture) -> bool:
    """Whether a picture without a box of its own, among the paragraphs, leads to a page.

    It is the page that shows it large: what stands for another story has a box, or a name.
    """
    is_within = s.in_body and s.position == "within" and (s.is_loose or s.is_paragraph)
    is_named = s.names & _FOR_OTHERS or s.name & _FOR_OTHERS
    return is_within and s.link == "page" and not (is_named or is_card(s) or s.is_led_away)


def _is_bare(s: SeenPicture) -> bool:
    """Whether nothing is printed of it, and the page announces another."""
    return not (s.caption or s.credit or s.is_announced)


def _is_captioned_in_story(s: SeenPicture) -> bool:
    """Whether it is a figure of the story with a caption."""
    return s.frame.is_figure and bool(s.caption) and s.in_body


def _is_told_in_figure(s: SeenPicture) -> bool:
    """Whether it is a figure between the story's paragraphs that leads nowhere."""
    return s.frame.is_figure and s.in_body and s.position == "within" and s.link in _HERE
