"""Read the pictures of InDesign documents (.idml), snippets (.idms), InCopy stories (.icml)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from typing_extensions import override

from mediadesk.credits.normalise import cleaned
from mediadesk.model.page_region import PagePlan, PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.collective_words import CollectiveWords
from mediadesk.published.indesign.graphics import Graphic, decoded, graphic_of
from mediadesk.published.indesign.items import FoundGraphic, ItemWalk, names_of
from mediadesk.published.indesign.parts import IdmlParts, read_parts
from mediadesk.published.indesign.sheets import Sheet, SheetReading
from mediadesk.published.indesign.stories import StoryParagraph, XmlPlace, xml_places
from mediadesk.published.indesign.styles import IdmlLayers, IdmlStyles, layers_of
from mediadesk.published.indesign.texts import IdmlTexts
from mediadesk.published.layout.caption_side import LaidOutPage, joiner_for
from mediadesk.published.layout.captions import LayoutJoiner, pieces_of
from mediadesk.published.layout.decoration import Decoration, Shown
from mediadesk.published.layout.facing_captions import CaptionedPage, with_facing_captions
from mediadesk.published.layout.linked_files import LinkedFiles
from mediadesk.published.layout.numbering import numbered
from mediadesk.published.layout.page import LayoutPicture, Role, reading_order
from mediadesk.published.layout.plan import PlacedPicture, plan_of
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.picture_header import turn_as_displayed
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

_MOST_EMPTY: Final = 2
_MOST_IN_FLOW: Final = 6
_LONGEST_IN_FLOW: Final = 400


class IdmlReader(DocumentReader):
    """Reads layouts: what is printed on pages, with crop, resolution, caption, credit, alt text.

    Hidden, unprinted and faraway items are left out: frames, layers and texts that do not print,
    and whatever lies wholly beside the pages. What stands on a master page is decoration. Text
    that is overset exists in the file and cannot be told from what is printed.

    Linked files are looked for below the document's own folder only (see LinkedFiles); embedded
    ones are unpacked. The crop is that of frames: bleed beyond the page's edge is not cut off.
    """

    def __init__(self, tools: LayoutTools) -> None:
        self._tools = tools

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".idml", ".idms", ".icml")

    @override
    def read(self, path: Path) -> ReadDocument:
        parts = read_parts(path)
        reading = _Reading(parts, LinkedFiles(path), self._tools)
        return ReadDocument(parts.title or path.name, reading.placements())

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        return _plan(_Reading(read_parts(path), LinkedFiles(path), self._tools), placement)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A picture as printed, before it is told from decoration."""

    found: FoundGraphic
    graphic: Graphic
    sheet: Sheet
    pieces: tuple[Piece, ...]

    @property
    def page(self) -> str:
        """The name of the page or the master it stands on; "" in a snippet."""
        page = None if self.sheet.is_master else self.sheet.page_of(self.found.box)
        return page.name if page is not None else self.sheet.name

    @property
    def within(self) -> str:
        """What stands before its number in a locator."""
        kind = "master" if self.sheet.is_master else "page"
        return f"{kind} {self.page}, " if self.page else ""


class _Reading:
    """Reads one document."""

    def __init__(self, parts: IdmlParts, files: LinkedFiles, tools: LayoutTools) -> None:
        self._parts = parts
        self._files = files
        self._tools = tools
        styles = IdmlStyles(parts.styles)
        self._layers: IdmlLayers = layers_of(parts.document)
        stories = (*parts.structure, *parts.stories.values())
        self._places: Mapping[str, XmlPlace] = xml_places(iter(stories))
        self._texts = IdmlTexts(parts.stories, styles, self._places, tools.captions, tools.names)
        self._splitter = CaptionSplitter(tools.parse, tools.words)
        self._decoration = Decoration(tools.words, tools.names)
        self._taken: set[tuple[str, int]] = set()

    def placements(self) -> tuple[Placement, ...]:
        """Return the pictures page by page, from top to bottom, those of masters last."""
        return tuple(placement for _, placement in self.placed())

    def placed(self) -> tuple[tuple[_Printed, Placement], ...]:
        """Return the pictures in that order, each with its place on its sheet."""
        reading = SheetReading(ItemWalk(self._layers), self._texts)
        sheets = (
            *reading.sheets(self._parts.spreads, masters=False),
            *reading.sheets(self._parts.masters, masters=True),
            *(reading.loose(self._parts.stories) if not self._parts.spreads else ()),
        )
        joiner = joiner_for(map(_laid_out, sheets), self._texts.body_size_pt(), self._tools)
        printed = [one for sheet in sheets for one in self._printed(sheet, joiner)]
        listed = self._tools.captions.collective.collected(
            _lines_of(sheets, self._parts, self._texts)
        )
        pages: dict[str, set[str]] = {}
        for one in printed:
            pages.setdefault(one.graphic.reference, set()).add(one.within)
        by_page: dict[str, list[tuple[_Printed, Placement]]] = {}
        for one in printed:
            placed = self._placement(one, len(pages[one.graphic.reference]))
            number = self._tools.captions.number_before(placed.caption)
            placed = listed.credited(placed, number)
            by_page.setdefault(one.within, []).append((one, placed))
        return tuple(one for within, found in by_page.items() for one in numbered(found, within))

    def _printed(self, sheet: Sheet, joiner: LayoutJoiner) -> Iterator[_Printed]:
        shown = [found for found in sheet.graphics if sheet.prints(found.box)]
        graphics = [shown[at] for at in reading_order([found.box for found in shown])]
        told = [graphic_of(found, self._places) for found in graphics]
        pictures = [self._picture(*one) for one in zip(graphics, told, strict=True)]
        joined = _joined(pictures, sheet, joiner, self._tools.captions.collective)
        for found, graphic, pieces in zip(graphics, told, joined, strict=True):
            yield _Printed(found, graphic, sheet, pieces or self._in_flow(sheet))

    def _picture(self, found: FoundGraphic, graphic: Graphic) -> LayoutPicture:
        ids = (str(one.get("Self") or "") for one in (found.graphic, found.frame))
        place = next((self._places[one] for one in ids if one in self._places), None)
        box = None if self._decoration.is_sign(_name_of(graphic)) else found.box
        return LayoutPicture(box, found.place.groups, place.parent if place is not None else "")

    def _in_flow(self, sheet: Sheet) -> tuple[Piece, ...]:
        """Return the captions next to the paragraph that a picture is anchored in."""
        if sheet.within is None:
            return ()
        story, at = sheet.within
        paragraphs = self._texts.paragraphs(story)
        for order in (range(at, len(paragraphs)), range(at - 1, -1, -1)):
            found = self._run(story, paragraphs, order)
            if found:
                self._taken.update((story, one) for one in found)
                lines = [
                    line for one in sorted(found) for line in self._texts.lines(paragraphs[one])
                ]
                is_named = any(line.role is not Role.UNNAMED for line in lines)
                return tuple(pieces_of(lines, is_named=is_named))
        return ()

    def _run(
        self, story: str, paragraphs: Sequence[StoryParagraph], order: range
    ) -> tuple[int, ...]:
        """Return the paragraphs, one after the other, that are captions or credits."""
        found: list[int] = []
        empty = 0
        for at in order:
            paragraph = paragraphs[at]
            is_holder = bool(paragraph.items)
            if (is_holder and at != order[0]) or len(found) >= _MOST_IN_FLOW:
                break
            if not paragraph.text.strip():
                empty += not is_holder
                if empty > _MOST_EMPTY:
                    break
            elif (story, at) not in self._taken and self._goes_on(
                paragraph, is_next=order.step > 0
            ):
                found.append(at)
            elif not is_holder or found:
                break
        return tuple(found)

    def _goes_on(self, paragraph: StoryParagraph, *, is_next: bool) -> bool:
        roles = {line.role for line in self._texts.lines(paragraph)}
        if roles & {Role.CAPTION, Role.CREDIT}:
            return True
        text = cleaned(paragraph.text)
        if not is_next or Role.STORY in roles or len(text) > _LONGEST_IN_FLOW:
            return False
        return bool(self._tools.parse(text).credit_part)

    def _placement(self, one: _Printed, pages: int) -> Placement:
        caption, credit = self._splitter.split(one.pieces)
        graphic, found = one.graphic, one.found
        name = _name_of(graphic)
        file, matrix = self._file(graphic, name), graphic.matrix
        page = one.sheet.page_of(found.box)
        shown = Shown(
            box=found.box,
            page=page.box if page is not None else None,
            names=names_of(found.frame),
            layer=self._layers.names.get(found.place.layer, ""),
            file_name=name,
            pages=pages,
            is_printed_for=bool(caption or credit),
            is_on_master=one.sheet.is_master,
            is_marked=graphic.is_marked_decorative,
            is_drawing=graphic.is_drawing,
            opacity=found.place.opacity,
        )
        return Placement(
            image=graphic.reference,
            locator="",
            caption=caption,
            credit=credit,
            alt=cleaned(graphic.alt),
            file=file,
            crop=graphic.crop,
            effective_ppi=graphic.effective_ppi,
            decorative=self._decoration.is_decorative(shown),
            carried=graphic.carried,
            turned_degrees=turn_as_displayed(matrix.shown_turn_degrees, file) if matrix else 0.0,
            mirrored=matrix is not None and matrix.mirrors,
            credit_label=self._splitter.label(one.pieces, credit),
        )

    def _file(self, graphic: Graphic, name: str) -> Path | None:
        embedded = self._parts.embedded.get(graphic.embedded, graphic.embedded)
        content = decoded(embedded) if embedded else None
        if content is not None:
            return self._tools.unpacked.keep([content], name)
        beside = self._files.find(graphic.reference, graphic.size_bytes)
        return beside or self._tools.linked(graphic.reference)


def _laid_out(sheet: Sheet) -> LaidOutPage:
    return [LayoutPicture(one.box) for one in sheet.graphics], sheet.texts


def _joined(
    pictures: Sequence[LayoutPicture], sheet: Sheet, joiner: LayoutJoiner, words: CollectiveWords
) -> Sequence[tuple[Piece, ...]]:
    """Return what is printed for each picture of a spread."""
    spread = CaptionedPage(pictures, joiner.join(pictures, sheet.texts), sheet.texts)
    return with_facing_captions([spread], words, are_spreads=True)[0]


def _lines_of(sheets: Sequence[Sheet], parts: IdmlParts, texts: IdmlTexts) -> list[str]:
    """Return the lines that are printed on pages, story by story; a snippet may have none."""
    on_pages = [story for sheet in sheets if not sheet.is_master for story in sheet.stories]
    stories = dict.fromkeys(on_pages if parts.spreads else parts.stories)
    return [
        line
        for story in stories
        for paragraph in texts.paragraphs(story)
        for line in paragraph.text.splitlines() or [""]
    ]


def _name_of(graphic: Graphic) -> str:
    return unquote(graphic.reference).rpartition("/")[2]


def _plan(reading: _Reading, placement: Placement) -> PagePlan | None:
    """Return the page, or the anchored frame, that a picture stands on."""
    placed = reading.placed()
    wanted = (placement.image, placement.locator)
    this = next((one for one, p in placed if (p.image, p.locator) == wanted), None)
    if this is None:
        return None
    page = this.sheet.page_of(this.found.box)
    pictures = [
        PlacedPicture(one.found.box, other, is_this=one is this)
        for one, other in placed
        if one.sheet is this.sheet and one.found.box is not None
    ]
    return plan_of(page.box if page is not None else None, pictures, this.sheet.texts)
