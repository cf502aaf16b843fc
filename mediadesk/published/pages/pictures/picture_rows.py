"""Know pictures by their row: entries of a story that is a list, galleries, rows of teasers."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Final

from lxml import etree

from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.story import Story

#: Fewer linked pictures with text are teasers between the story's paragraphs.
_FEWEST: Final = 5
_FEWEST_IN_ROW: Final = 3
#: Of a row that leads away so many do; the few that carry no link are what the others are.
_MOST_OF_ROW: Final = 0.6
#: What is an entry without being named.
_ENTRIES: Final = frozenset({"li", "tr", "td", "dl", "dd", "article"})
_AWAY: Final = frozenset({"page", "elsewhere", "other"})
#: Share of the story's text that stands in its entries; teasers under a short story reach four
#: fifths.
_LEAST_SHARE: Final = 0.9
#: A shorter text beside a picture is a teaser's.
_LEAST_TEXT: Final = 80
#: How far above a picture its entry is looked for.
_HIGHEST: Final = 7


def entries_of(
    story: Story,
    pictures: Iterable[FoundPicture],
    leads_to_page: Callable[[FoundPicture], bool],
    holds_alone: Callable[[etree._Element], bool],
) -> frozenset[etree._Element]:
    """Return the elements of pictures that are entries of a list; none where the story is no list.

    The links of such pictures make no teasers of them: "53 recipes", each with a picture, a text
    and the way to its recipe, are the story.
    """
    texts = {}
    for picture in pictures:
        if story.is_in_body(picture.element) and leads_to_page(picture):
            box = entry_of(story, picture.element, holds_alone)
            if box is not None and story.told_in(box) >= _LEAST_TEXT:
                texts[picture.element] = story.told_in(box)
    whole = sum(size for _, size in story.told)
    is_list = len(texts) >= _FEWEST and sum(texts.values()) >= _LEAST_SHARE * whole
    return frozenset(texts) if is_list else frozenset()


class PictureRows:
    """The rows of one page: entries that hold a picture each and are built alike.

    What is built alike is alike, wherever it stands: galleries are cut into lines and slides.

    Args:
        pictures: The pictures of the page.
        entry: The entry that holds a picture alone, None where it has none.
        link: What a click on a picture leads to.
        is_teaser: Whether a headline beside a picture leads away.
        is_announced: Whether the page announces a picture as its story's.

    Attributes:
        led_away: The elements of pictures in rows that lead away.
        shown: Those of pictures in rows that lead nowhere.
        announced: Those of the latter in rows of which one picture is announced.
        rows: Those of each row.
    """

    def __init__(
        self,
        pictures: Iterable[FoundPicture],
        entry: Callable[[FoundPicture], etree._Element | None],
        link: Callable[[FoundPicture], str],
        is_teaser: Callable[[FoundPicture], bool],
        is_announced: Callable[[FoundPicture], bool],
    ) -> None:
        rows: defaultdict[tuple[str, ...], list[FoundPicture]] = defaultdict(list)
        for picture in pictures:
            box = entry(picture)
            line = (picture.element if box is None else box).getparent()
            above = None if line is None else line.getparent()
            rows[tuple(map(_build, (box, line, above)))].append(picture)
        led_away: list[etree._Element] = []
        shown: list[etree._Element] = []
        announced: list[etree._Element] = []
        for (box_build, *_), row in rows.items():
            away = sum(link(picture) in _AWAY for picture in row)
            headed = sum(link(picture) in _AWAY or is_teaser(picture) for picture in row)
            is_named = " " in box_build or box_build in _ENTRIES
            if is_named and len(row) >= _FEWEST_IN_ROW and headed >= _MOST_OF_ROW * len(row):
                led_away += [picture.element for picture in row]
            if not away and len({p.addresses[0] for p in row}) >= _FEWEST_IN_ROW:
                shown += [picture.element for picture in row]
                if any(map(is_announced, row)):
                    announced += [picture.element for picture in row]
        self.rows: Final = tuple(tuple(p.element for p in row) for row in rows.values())
        self.led_away: Final = frozenset(led_away)
        self.shown: Final = frozenset(shown)
        self.announced: Final = frozenset(announced)


def _build(element: etree._Element | None) -> str:
    return "" if element is None else f"{element.tag} {element.get('class') or ''}".strip()


def entry_of(
    story: Story, element: etree._Element, holds_alone: Callable[[etree._Element], bool]
) -> etree._Element | None:
    """Return the highest element that holds one picture alone."""
    box = None
    for distance, ancestor in enumerate(element.iterancestors()):
        if distance >= _HIGHEST or story.is_trunk(ancestor) or not holds_alone(ancestor):
            break
        box = ancestor
    return box
