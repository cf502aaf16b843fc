"""Tell what texts and pictures of a PDF are, which names neither: by size, place, repetition."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.published.layout.decoration import Shown
from mediadesk.published.layout.page import LayoutLine, LayoutText, Role
from mediadesk.published.pdf.furniture import Furniture
from mediadesk.published.pdf.pages import SLANTED, Page, PagePicture, TextBlock
from mediadesk.published.style_names import StyleNames

#: Paragraphs of so many lines are the story's, or at least something to read.
_BODY_LINES: Final = 5
#: Fewer are enough where the lines are as long as a page is wide.
_WIDE_BODY_LINES: Final = 3
_BODY_LETTERS_IN_LINE: Final = 55
_LEAST_BODY_LETTERS: Final = 400
#: Headline, caption, credit, one under the other.
_CAPTIONS_HEIGHT_PT: Final = 80.0
_LONGEST_CAPTION: Final = 600
_SMALLER: Final = 0.97
#: A numbered text in a font of its own is a caption where it has so few lines.
_FEW_LINES: Final = 2
_NUMBER_ENDS: Final = (".", ":", "：", "|", ")", "–", "—")
#: The same words on so many pages are a running head.
_REPEATED: Final = 3
#: A proof sheet prints the names of files; they say nothing of a picture.
_FILE_NAME: Final = re.compile(
    r"(?:\d{1,5}\s+)?\S[^\n]{0,120}\.(?:jpe?g|tiff?|png|webp|hei[cf]|avif|psd|gif|cr[23]|nef|arw|dng|raf)",
    re.IGNORECASE,
)
#: The number of a form, a book, a part: "REDP-5110-00".
_CODE: Final = re.compile(r"(?=[A-Z\d./-]{0,30}\d)[A-Z]{1,8}[-./ ]?\d[A-Z\d./-]{0,30}")
#: Page numbers, and the labels of a chart's axis.
_NUMBERS: Final = re.compile(r"[\W\d_]+")
#: Paragraphs of one caption stand no farther apart than this, in letter sizes.
_STACKED: Final = 0.9
_SAME_EDGE_PT: Final = 2.5
#: Captions begun so many texts ago are no longer gone on with.
_RECENT: Final = 30
_WHOLE_PAGE: Final = 0.85
#: A headline and a lead may stand on a photo; running text stands on a background.
_TEXT_ON_BACKGROUND: Final = 600
#: A smaller picture, as a share of the page, is no background of a text; nor is one of which the
#: text stands on less than this share of itself.
_LEAST_BACKGROUND, _ON_BACKGROUND = 0.1, 0.6
#: So many lines that all begin as entries do are a legend, an address, a list of contents.
_LEAST_LIST: Final = 5
_SEE_THROUGH_SHARE: Final = 0.04
_SEE_THROUGH_PT: Final = 120.0
#: So many pictures, each less than such a share of a larger one that they stand on, are a drawing.
_LEAST_PARTS: Final = 4
_PART_OF_DRAWING, _ON_DRAWING = 0.25, 0.9
#: Pages with more pictures are not looked through for drawings: each is held against each.
_MOST_IN_DRAWINGS: Final = 1_000
_SAME_SIZE_PT: Final = 1.0
_SIGN_PX: Final = 24
_ON_ONE_PAGE: Final = 4


class PdfTexts:
    """The texts of a document as captions are looked for among them.

    Args:
        pages: All pages.
        names: By which the numbers of figures are known.
    """

    def __init__(self, pages: Sequence[Page], names: StyleNames) -> None:
        self._names = names
        self._pages_saying = Counter(
            key for page in pages for key in {_key(block) for block in page.blocks}
        )
        self.body_size_pt, self._body_font = _body_of(pages)

    def of_page(self, page: Page) -> tuple[LayoutText, ...]:
        """Return the texts of a page, those put together that stand close under each other."""
        blocks = [block for block in page.blocks if self._says_something(block)]
        stacks = _stacks(blocks, self.body_size_pt)
        return tuple(self._text(stack) for stack in stacks if not _is_list(stack))

    def _says_something(self, block: TextBlock) -> bool:
        if block.is_unseen or block.quarter == SLANTED or _NUMBERS.fullmatch(block.text):
            return False
        if _FILE_NAME.fullmatch(block.text) or _CODE.fullmatch(block.text):
            return False
        if self._names.collective.says_nothing(block.text):
            return False
        return self._pages_saying[_key(block)] < _REPEATED or len(block.text) > _LONGEST_CAPTION

    def _text(self, stack: Sequence[TextBlock]) -> LayoutText:
        lines = tuple(LayoutLine(one.text, self._role(one), one.size_pt) for one in stack)
        turned = {1: 90.0, 2: 180.0, 3: -90.0}.get(stack[0].quarter, 0.0)
        return LayoutText(
            lines,
            tuple(one.box for one in stack),
            turn_degrees=turned,
            is_set_off=all(map(self._is_set_off, stack)),
            is_told_by_number=not any(one.is_caption for one in stack),
        )

    def _is_set_off(self, block: TextBlock) -> bool:
        return self.body_size_pt is not None and block.font not in ("", self._body_font)

    def _role(self, block: TextBlock) -> Role:
        if block.is_caption:
            return Role.CAPTION
        number = self._names.number_before(block.text).rstrip()
        if not number or len(block.text) > _LONGEST_CAPTION:
            return Role.UNNAMED
        body = self.body_size_pt
        is_smaller = body is not None and block.size_pt < body * _SMALLER
        is_brief = block.lines <= _FEW_LINES and block.font not in ("", self._body_font)
        is_named = is_smaller or is_brief or number.endswith(_NUMBER_ENDS)
        return Role.CAPTION if is_named else Role.UNNAMED


class PdfPictures:
    """The pictures of a document as they are told from its decoration.

    Args:
        pages: All pages.
    """

    def __init__(self, pages: Sequence[Page]) -> None:
        on_page = [Counter(one.digest for one in page.pictures if one.digest) for page in pages]
        self._pages = Counter(digest for counts in on_page for digest in counts)
        self._parts = frozenset(
            id(page.pictures[at]) for page in pages for at in in_drawings(page.pictures)
        )
        self._furniture = Furniture(pages)
        self._most_on_page: Counter[str] = Counter()
        for counts in on_page:
            self._most_on_page |= counts

    def shown(self, picture: PagePicture, page: Page, *, is_printed_for: bool) -> Shown:
        """Return what the common rules judge a picture by."""
        pages = self._pages[picture.digest]
        is_part = id(picture) in self._parts
        return Shown(
            box=picture.box,
            page=page.box,
            names=(),
            layer="",
            file_name="",
            pages=pages,
            is_printed_for=is_printed_for,
            is_on_master=pages >= _REPEATED or is_part or self._is_background(picture, page),
            is_marked=picture.is_artifact or self._is_sign(picture, page),
        )

    def may_have_caption(self, shown: Shown, picture: PagePicture, page: Page) -> bool:
        """Whether a caption is looked for: not where one would be taken from pictures nearby.

        Some programs mark as an artifact whatever has no alternative text, photographs too.
        """
        return not (shown.is_on_master or self._is_sign(picture, page))

    def _is_sign(self, picture: PagePicture, page: Page) -> bool:
        """Whether a picture without caption is an ornament, by how it is drawn and where."""
        is_small = page.share(picture.box) < _SEE_THROUGH_SHARE
        is_low = min(picture.box.width, picture.box.height) < _SEE_THROUGH_PT
        is_overlay = picture.is_see_through and is_small and is_low and not _has_twin(picture, page)
        return (
            picture.is_stencil
            or is_overlay
            or self._furniture.holds(picture, page)
            or min(picture.width_px, picture.height_px) <= _SIGN_PX
            or self._most_on_page[picture.digest] >= _ON_ONE_PAGE
        )

    @staticmethod
    def _is_background(picture: PagePicture, page: Page) -> bool:
        if page.share(picture.box) < _LEAST_BACKGROUND:
            return False
        on_it = (
            len(one.text)
            for one in page.blocks
            if one.column_lines >= _BODY_LINES
            and not one.is_unseen
            and picture.box.common(one.box) > _ON_BACKGROUND * one.box.area
        )
        return sum(on_it) > _TEXT_ON_BACKGROUND


def is_scan(picture: PagePicture, page: Page) -> bool:
    """Whether a picture is the page itself, scanned: it fills the page, over words nobody sees."""
    if page.share(picture.box) < _WHOLE_PAGE:
        return False
    unseen = sum(len(block.text) for block in page.blocks if block.is_unseen)
    seen = sum(len(block.text) for block in page.blocks if not block.is_unseen)
    return picture.is_bilevel or unseen > seen


def in_drawings(pictures: Sequence[PagePicture]) -> frozenset[int]:
    """Return the positions of those that are parts of a drawing: many, on one larger picture.

    So charts are printed: bars and labels, each a picture, on a ground that is one too.
    """
    parts: set[int] = set()
    for at, ground in enumerate(pictures[:_MOST_IN_DRAWINGS]):
        on_it = [
            number
            for number, one in enumerate(pictures[at + 1 : _MOST_IN_DRAWINGS], start=at + 1)
            if one.box.area < _PART_OF_DRAWING * ground.box.area
            and one.box.common(ground.box) > _ON_DRAWING * one.box.area
        ]
        if len(on_it) >= _LEAST_PARTS:
            parts.update(on_it)
    return frozenset(parts)


def is_covered(picture: PagePicture, later: Iterable[PagePicture]) -> bool:
    """Whether another picture, drawn later, hides all of one."""
    return any(
        not (other.is_see_through or other.is_stencil)
        and other.box.common(picture.box) >= 0.999 * picture.box.area
        and other.turned_degrees % 90 == 0
        for other in later
    )


def _has_twin(picture: PagePicture, page: Page) -> bool:
    """Whether a page shows another picture, as large and not see-through: no ornament does."""
    box = picture.box
    return any(
        not other.is_see_through
        and abs(other.box.width - box.width) <= _SAME_SIZE_PT
        and abs(other.box.height - box.height) <= _SAME_SIZE_PT
        for other in page.pictures
    )


def _is_list(stack: Sequence[TextBlock]) -> bool:
    lines = sum(block.lines for block in stack)
    return lines >= _LEAST_LIST and all(block.begun == block.lines for block in stack)


def _stacks(
    blocks: Sequence[TextBlock], body_size_pt: float | None
) -> Iterator[tuple[TextBlock, ...]]:
    """Yield blocks one by one, those of one caption together."""
    stacks: list[list[TextBlock]] = []
    for block in blocks:
        home = next(
            (s for s in reversed(stacks[-_RECENT:]) if _stands_under(s, block, body_size_pt)), None
        )
        if home is None:
            stacks.append([block])
        else:
            home.append(block)
    return map(tuple, stacks)


def _stands_under(stack: Sequence[TextBlock], block: TextBlock, body_size_pt: float | None) -> bool:
    last = stack[-1]
    if last.quarter or block.quarter or last.is_caption != block.is_caption:
        return False
    if body_size_pt is not None and max(last.size_pt, block.size_pt) > body_size_pt * _SMALLER:
        return False
    if sum(len(one.text) for one in stack) + len(block.text) > _LONGEST_CAPTION:
        return False
    gap = block.box.top - last.box.bottom
    size = max(last.size_pt, block.size_pt)
    return -size < gap < _STACKED * size and abs(block.box.left - last.box.left) < _SAME_EDGE_PT


def _body_of(pages: Iterable[Page]) -> tuple[float | None, str]:
    """Return the letter size and font of what there is most to read; None and "" for little.

    On a proof sheet, all that is long stands under pictures; it is no story.
    """
    letters: Counter[float] = Counter()
    fonts: Counter[tuple[float, str]] = Counter()
    for page in pages:
        for block in page.blocks:
            if _is_running_text(block) and not _is_under_picture(block, page.pictures):
                size = round(block.size_pt * 4) / 4
                letters[size] += len(block.text)
                fonts[size, block.font] += len(block.text)
    size, count = max(letters.items(), key=lambda one: one[1], default=(0.0, 0))
    if count < _LEAST_BODY_LETTERS:
        return None, ""
    own = {font: letters for (one, font), letters in fonts.items() if one == size}
    return size, max(own, key=lambda font: own[font])


def _is_running_text(block: TextBlock) -> bool:
    if block.is_unseen or block.quarter:
        return False
    is_wide = len(block.text) >= _BODY_LETTERS_IN_LINE * block.lines
    return block.column_lines >= (_WIDE_BODY_LINES if is_wide else _BODY_LINES)


def _is_under_picture(block: TextBlock, pictures: Iterable[PagePicture]) -> bool:
    """Whether a text stands under a picture, at its left edge and no wider than it."""
    return any(
        -_SAME_EDGE_PT <= block.box.top - picture.box.bottom <= _CAPTIONS_HEIGHT_PT
        and abs(block.box.left - picture.box.left) <= _SAME_EDGE_PT
        and block.box.right <= picture.box.right + _SAME_EDGE_PT
        for picture in pictures
    )


def _key(block: TextBlock) -> str:
    """Return words by which a running head is known on another page, whatever its number."""
    return re.sub(r"\d+", "0", fold(block.text[:_LONGEST_CAPTION]))
