"""InDesign tagged text: headlines, captions and credits with their paragraph styles."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.delivery.forms import TAGGED_TEXT
from mediadesk.metadata.values import cleaned
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter

_HEADLINE, _CAPTION, _CREDIT = "Headline", "Caption", "Credit"
_NEW_LINE: Final = "\r\n"
#: Paragraph style, and the one that follows it. Looks are the layout's own: a style of that name
#: in the document wins over the definition.
_STYLES: Final = ((_HEADLINE, _CAPTION), (_CAPTION, _CREDIT), (_CREDIT, _HEADLINE))
_SPECIAL: Final = re.compile(r"[\\<>]")
#: A line break that begins no paragraph.
_FORCED_BREAK: Final = "<0x000A>"


class TaggedTextWriter(DeliveryWriter):
    """Writes InDesign tagged text, to be placed (Ctrl+D) into a text frame.

    A paragraph each for headline, caption and credit line of every photo, in the paragraph styles
    Headline, Caption and Credit: the layout's own where it has styles of these names. Wording that
    a supplier demands follows the credit where it is not part of it. Line breaks of a caption stay
    within its paragraph. UTF-16 with a byte order mark under the start tag <UNICODE-WIN>; angle
    brackets and backslashes are escaped (Adobe, "InDesign CS5 Tagged Text").
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return TAGGED_TEXT

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        lines = ["<UNICODE-WIN>"]
        lines += [f"<DefineParaStyle:{name}=<Nextstyle:{after}>>" for name, after in _STYLES]
        for position, item in enumerate(delivery.items):
            context.step(position, len(delivery.items), item.photo.path.name)
            lines += _paragraphs(item)
        # A line end behind the last paragraph would be an empty paragraph in the frame.
        text = _NEW_LINE.join(lines)
        out.write_bytes(codecs.BOM_UTF16_LE + text.encode("utf-16-le", errors="replace"))
        return ()


def _paragraphs(item: DeliveryItem) -> Iterator[str]:
    told = [(_HEADLINE, item.headline), (_CAPTION, item.caption), (_CREDIT, item.line)]
    mandatory = cleaned(item.credit.mandatory)
    if mandatory.casefold() not in item.line.casefold():
        told.append((_CREDIT, mandatory))
    for style, text in told:
        if marked := _marked(text):
            yield f"<ParaStyle:{style}>{marked}"


def _marked(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\g<0>", cleaned(text))
    return _FORCED_BREAK.join(line.strip() for line in escaped.split("\n"))
