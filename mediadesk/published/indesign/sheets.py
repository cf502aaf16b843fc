"""The spreads of an InDesign document, and what is anchored in its texts, with their pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from mediadesk.published.indesign.items import FoundGraphic, FoundText, ItemWalk
from mediadesk.published.indesign.stories import StoryParagraph
from mediadesk.published.indesign.texts import IdmlTexts
from mediadesk.published.layout.affine import Affine, Rect, numbers
from mediadesk.published.layout.page import LayoutText

#: Texts anchored in texts anchored in texts: no page goes deeper.
_DEEPEST: Final = 12


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, and its box in its spread's space."""

    name: str
    box: Rect


@dataclass(slots=True)
class Sheet:
    """A spread; or an item anchored in a text, which has a space of its own.

    Attributes:
        pages: Its pages; none in a snippet.
        name: What it is called: of an anchored item, its page.
        is_master: Whether it is a master spread.
        graphics: What is placed on it.
        texts: The texts on it.
        stories: The stories that are printed on it, in whole or in part.
        within: The story and the place in it of the paragraph that holds an anchored item.
    """

    pages: tuple[Page, ...] = ()
    name: str = ""
    is_master: bool = False
    graphics: list[FoundGraphic] = field(default_factory=list)
    texts: list[LayoutText] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    within: tuple[str, int] | None = None

    def prints(self, box: Rect | None) -> bool:
        """Whether a box is printed at all: not where it lies beside all pages."""
        return not self.pages or self.page_of(box) is not None

    def page_of(self, box: Rect | None) -> Page | None:
        """Return the page that most of a box stands on; None where it stands on none."""
        if box is None:
            return None
        most = max(self.pages, key=lambda page: page.box.common(box), default=None)
        return most if most is not None and most.box.common(box) > 0 else None


class SheetReading:
    """Takes spreads apart, and follows the stories of their frames to what is anchored there."""

    def __init__(self, walk: ItemWalk, texts: IdmlTexts) -> None:
        self._walk = walk
        self._texts = texts
        self._seen: set[str] = set()

    def sheets(self, spreads: Sequence[etree._Element], *, masters: bool) -> tuple[Sheet, ...]:
        """Return spreads in order, each followed by what is anchored in its texts."""
        taken = [self._spread(spread, masters=masters) for spread in spreads]
        threads = _threads(frame for _, frames in taken for frame in frames)
        sheets: list[Sheet] = []
        for sheet, frames in taken:
            sheets.append(sheet)
            for story in dict.fromkeys(frame.story for frame in frames):
                own = set(map(id, frames))
                here = [f for f in threads[story] if id(f) in own and sheet.prints(f.box)]
                if here:
                    sheet.stories.append(story)
                    sheet.texts += self._texts.layout_text(here)
                    sheets += self._anchored_in(sheet, here[0])
        return tuple(sheets)

    def loose(self, stories: Iterable[str]) -> tuple[Sheet, ...]:
        """Return what is anchored in stories that stand in no frame: an InCopy document's."""
        return tuple(
            sheet
            for story in stories
            for sheet in self._anchored(story, "", masters=False, depth=0)
        )

    def _anchored_in(self, sheet: Sheet, frame: FoundText) -> Iterator[Sheet]:
        """Yield what is anchored in a frame's story.

        Pictures that are all there is in a frame stand where the frame stands: they go on its
        sheet, so that captions in other frames are joined to them.
        """
        page = sheet.page_of(frame.box)
        name = page.name if page is not None else sheet.name
        is_holder = not any(p.text.strip() for p in self._texts.paragraphs(frame.story))
        for inner in self._anchored(frame.story, name, masters=sheet.is_master, depth=0):
            if is_holder and inner.graphics and not inner.texts:
                sheet.graphics += [
                    replace(
                        found, box=frame.box, place=replace(found.place, groups=frame.place.groups)
                    )
                    for found in inner.graphics
                ]
            else:
                yield inner

    def _spread(self, spread: etree._Element, *, masters: bool) -> tuple[Sheet, list[FoundText]]:
        sheet = Sheet(tuple(_pages(spread)), str(spread.get("Name") or ""), is_master=masters)
        frames: list[FoundText] = []
        for found in self._walk.inside(spread):
            if isinstance(found, FoundGraphic):
                sheet.graphics.append(found)
            else:
                frames.append(found)
        return sheet, frames

    def _anchored(self, story: str, page: str, *, masters: bool, depth: int) -> Iterator[Sheet]:
        """Yield what is anchored in a story, each item a sheet of its own."""
        if story in self._seen or depth > _DEEPEST:
            return
        self._seen.add(story)
        for at, paragraph in enumerate(self._texts.paragraphs(story)):
            yield from self._in_paragraph(
                paragraph, (story, at), page, masters=masters, depth=depth
            )

    def _in_paragraph(
        self,
        paragraph: StoryParagraph,
        within: tuple[str, int],
        page: str,
        *,
        masters: bool,
        depth: int,
    ) -> Iterator[Sheet]:
        for item in paragraph.items:
            sheet = Sheet(name=page, is_master=masters, within=within)
            frames: list[FoundText] = []
            for found in self._walk.anchored(item):
                if isinstance(found, FoundGraphic):
                    sheet.graphics.append(found)
                else:
                    frames.append(found)
            for story, thread in _threads(frames).items():
                sheet.stories.append(story)
                sheet.texts += self._texts.layout_text(thread)
            yield sheet
            for frame in frames:
                yield from self._anchored(frame.story, page, masters=masters, depth=depth + 1)


def _threads(frames: Iterable[FoundText]) -> dict[str, list[FoundText]]:
    """Return the frames of each story in the order its text runs through them."""
    by_story: dict[str, list[FoundText]] = {}
    for frame in frames:
        by_story.setdefault(frame.story, []).append(frame)
    return {story: _in_order(found) for story, found in by_story.items()}


def _in_order(frames: list[FoundText]) -> list[FoundText]:
    after: Mapping[str, FoundText] = {frame.before: frame for frame in frames}
    known = {str(frame.frame.get("Self") or "") for frame in frames}
    first = next((f for f in frames if f.before not in known), frames[0])
    ordered = [first]
    while (following := after.get(str(ordered[-1].frame.get("Self") or ""))) is not None:
        if following is first or len(ordered) >= len(frames):
            break
        ordered.append(following)
    return ordered if len(ordered) == len(frames) else frames


def _pages(spread: etree._Element) -> Iterator[Page]:
    for number, page in enumerate(spread.iterchildren("Page"), start=1):
        bounds = numbers(page.get("GeometricBounds"))
        matrix = Affine.from_text(page.get("ItemTransform"))
        if bounds is None or len(bounds) != 4 or matrix is None:
            continue
        top, left, bottom, right = bounds
        box = Rect.around(matrix.points(Rect(left, top, right, bottom).corners))
        if box is not None:
            yield Page(str(page.get("Name") or number), box)
