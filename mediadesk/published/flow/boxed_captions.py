"""Captions in text boxes that are anchored to a paragraph and hold no picture themselves."""

from itertools import islice
from typing import Final

from mediadesk.published.flow.caption_signs import CaptionSigns
from mediadesk.published.flow.content import (
    Flow,
    Paragraph,
    has_pictures,
    texts_before_picture,
)  # fmt: skip

#: Captions and credits in boxes at one paragraph; each is taken apart for each of its pictures.
_MOST_TEXTS: Final = 24


class BoxedCaptions:
    """Looks into the text boxes of paragraphs."""

    def __init__(self, signs: CaptionSigns) -> None:
        self._signs = signs

    def at(self, paragraph: Paragraph) -> tuple[Paragraph, ...]:
        """Return the captions in the text boxes anchored to a paragraph."""
        texts = (
            text
            for drawing in paragraph.drawings
            if not drawing.pictures
            for box in drawing.boxes
            if not has_pictures(box)
            for text in self._of(box)
        )
        return tuple(islice(texts, _MOST_TEXTS))

    def _of(self, box: Flow) -> tuple[Paragraph, ...]:
        """Return the texts of a box by itself where they are a caption."""
        texts = texts_before_picture(box)
        is_caption = any(
            self._signs.is_named(text) or self._signs.is_credited(text) for text in texts
        )
        return texts if is_caption else ()
