"""The texts of an InDesign document as a layout has them: lines, their roles, their frames."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lxml import etree

from mediadesk.published.indesign.items import FoundText, names_of
from mediadesk.published.indesign.stories import (
    Run,
    StoryParagraph,
    StoryReading,
    XmlPlace,
)
from mediadesk.published.indesign.styles import IdmlStyles
from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.layout.page import LayoutLine, LayoutText, Role
from mediadesk.published.style_names import StyleNames

#: So many letters tell the size of the story's; fewer may be captions alone.
_TELLING_LETTERS: Final = 600


class IdmlTexts:
    """Reads stories, each once, and says what their lines are.

    Args:
        stories: The document's stories by id.
        styles: Its styles.
        places: Its XML structure, by id.
        captions: By which styles captions and credits are known.
        names: By which the story's own texts are known.
    """

    def __init__(
        self,
        stories: Mapping[str, etree._Element],
        styles: IdmlStyles,
        places: Mapping[str, XmlPlace],
        captions: StyleNames,
        names: LayoutNames,
    ) -> None:
        self._stories = stories
        self._styles = styles
        self._places = places
        self._captions = captions
        self._names = names
        self._read: dict[str, tuple[StoryParagraph, ...]] = {}

    def paragraphs(self, story: str) -> tuple[StoryParagraph, ...]:
        """Return a story's paragraphs; none where the document has no such story."""
        if story not in self._read:
            element = self._stories.get(story)
            reading = StoryReading(self._styles)
            self._read[story] = reading.paragraphs(element) if element is not None else ()
        return self._read[story]

    def lines(self, paragraph: StoryParagraph, told: Iterable[str] = ()) -> list[LayoutLine]:
        """Return a paragraph as lines: one, or more where runs in it are credits by their style.

        Args:
            paragraph: The paragraph.
            told: What its frame is called, and its story is tagged.
        """
        role = self._role(paragraph, tuple(told))
        size = max((run.size_pt for run in paragraph.runs), default=0.0)
        if role is Role.CREDIT or not any(map(self._is_credit_run, paragraph.runs)):
            return [LayoutLine(paragraph.text, role, size)] if paragraph.text.strip() else []
        parted: list[LayoutLine] = []
        for run in paragraph.runs:
            own = Role.CREDIT if self._is_credit_run(run) else role
            if parted and parted[-1].role is own:
                text = parted.pop().text + run.text
                parted.append(LayoutLine(text, own, size))
            else:
                parted.append(LayoutLine(run.text, own, size))
        return [line for line in parted if line.text.strip()]

    def layout_text(self, frames: Sequence[FoundText]) -> tuple[LayoutText, ...]:
        """Return the text of one story in its frames, in order.

        What stands in which frame of a thread is not written down. Breaks to the next frame say
        so; else a thread of captions with as many paragraphs as frames has one in each.
        """
        paragraphs = [p for p in self.paragraphs(frames[0].story) if p.text.strip()]
        parts = _at_breaks(paragraphs)
        if len(frames) > 1 and len(parts) != len(frames):
            is_one_each = len(paragraphs) == len(frames)
            parts = [[one] for one in paragraphs] if is_one_each else [paragraphs]
        if len(parts) == len(frames):
            return tuple(self._text(p, [f]) for p, f in zip(parts, frames, strict=True))
        return (self._text(paragraphs, frames),)

    def body_size_pt(self) -> float | None:
        """Return the size in which most of the story's letters are set; None where few are."""
        sizes: Counter[float] = Counter()
        for story in self._stories:
            for paragraph in self.paragraphs(story):
                if self._role(paragraph, ()) in (Role.STORY, Role.UNNAMED):
                    for run in paragraph.runs:
                        sizes[run.size_pt] += len(run.text)
        ((size, letters),) = sizes.most_common(1) or ((0.0, 0),)
        return size if letters >= _TELLING_LETTERS else None

    def _text(
        self, paragraphs: Sequence[StoryParagraph], frames: Sequence[FoundText]
    ) -> LayoutText:
        first = frames[0]
        place = self._place(first)
        told = (*names_of(first.frame), *((place.tag,) if place is not None else ()))
        return LayoutText(
            lines=tuple(line for one in paragraphs for line in self.lines(one, told)),
            boxes=tuple(frame.box for frame in frames if frame.box is not None),
            groups=first.place.groups,
            parent=place.parent if place is not None else "",
            turn_degrees=first.turn_degrees,
        )

    def _place(self, frame: FoundText) -> XmlPlace | None:
        own = self._places.get(str(frame.frame.get("Self") or ""))
        return own or self._places.get(frame.story)

    def _role(self, paragraph: StoryParagraph, told: tuple[str, ...]) -> Role:
        """Return what a paragraph is: by its style first, then its tags, then its frame."""
        for names in (paragraph.styles, paragraph.tags[::-1], told):
            role = self._role_of(names) if names else Role.UNNAMED
            if role is not Role.UNNAMED:
                return role
        return Role.UNNAMED

    def _role_of(self, names: tuple[str, ...]) -> Role:
        if self._captions.are_credit(names[:1]):
            return Role.CREDIT
        if self._captions.are_caption(names[:1]):
            return Role.CAPTION
        if self._names.are_story(names[:1]) or self._captions.are_heading(names[:1]):
            return Role.STORY
        return self._role_of(names[1:]) if len(names) > 1 else Role.UNNAMED

    def _is_credit_run(self, run: Run) -> bool:
        return self._captions.are_credit(run.styles[:1])


def _at_breaks(paragraphs: Sequence[StoryParagraph]) -> list[list[StoryParagraph]]:
    parts: list[list[StoryParagraph]] = [[]]
    for at, paragraph in enumerate(paragraphs):
        parts[-1].append(paragraph)
        if paragraph.ends_frame and at + 1 < len(paragraphs):
            parts.append([])
    return parts
