"""Make placements of the pictures in a word processor's document: file, crop, ppi, caption."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PageFlow
from mediadesk.model.placement import Placement
from mediadesk.published.flow.captions import CaptionedPicture, CaptionJoiner
from mediadesk.published.flow.content import Cut, Flow, FlowPicture, FlowStory, Paragraph
from mediadesk.published.flow.files import DocumentPictures
from mediadesk.published.flow.letterhead import emblems
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.flow_region import FlowPart, FlowPlaced, FlowText, flow_around
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import located
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.picture_header import PictureHeader, turn_as_displayed
from mediadesk.published.style_names import StyleNames

_POINTS_PER_INCH: Final = 72
#: What LibreOffice takes for a picture that does not say its own.
_USUAL_PPI: Final = 96
#: Without a caption, smaller ones are signs (about a centimetre), longer ones are rules and bars.
_SIGN_PT: Final = 36
_LONGEST_ASPECT: Final = 8
#: What is shorter than a thousandth of a point is a number gone wrong, and no picture's edge.
_LEAST_PT: Final = 1e-3
#: A picture printed so often without a caption is furniture.
_OFTEN: Final = 3
_FURNITURE: Final = frozenset({"header", "footer"})
#: A smaller cut, two pixels of four thousand, is a program's rounding and nobody's decision.
_ROUNDING: Final = 5e-4
_MOST_PICTURES: Final = 20_000


class FlowReading:
    """Reads stories given as flows.

    Args:
        parse: Takes a printed caption and credit apart.
        words: The words by which labels before a credit are known.
        names: The names of styles for captions and credits, and of properties.
    """

    def __init__(
        self, parse: Callable[[str], PrintedCredit], words: ReadingWords, names: StyleNames
    ) -> None:
        self.names = names
        self._joiner = CaptionJoiner(parse, names)
        self._splitter = CaptionSplitter(parse, words)

    def placements(
        self, stories: Sequence[FlowStory], files: DocumentPictures
    ) -> tuple[Placement, ...]:
        """Return the pictures of a document in order, those of each kind of story numbered.

        Raises:
            OutsideError: A picture cannot be unpacked.
        """
        joined = (
            (story.kind, captioned)
            for story in stories
            for captioned in self._joiner.join(story.content)
        )
        found = tuple(islice(joined, _MOST_PICTURES))
        bare = Counter(_key(one.picture) for _, one in found if not one.pieces)
        listed = self.names.collective.collected(_lines_of(stories))
        bodies = (story.content for story in stories if not story.kind)
        over_title = {id(one) for body in bodies for one in emblems(body, self.names)}
        placed: dict[str, list[Placement]] = {}
        for kind, one in found:
            is_often = bare[_key(one.picture)] >= _OFTEN
            is_furniture = kind in _FURNITURE or is_often or id(one.picture) in over_title
            told = self._without_furniture(one) if kind in _FURNITURE else one
            placement = self._placement(told, files, is_furniture=is_furniture)
            number = self.names.number_before(placement.caption)
            placed.setdefault(kind, []).append(listed.credited(placement, number))
        return tuple(
            placement
            for kind, group in placed.items()
            for placement in located(group, f"{kind}, " if kind else "")
        )

    def region(
        self, stories: Sequence[FlowStory], files: DocumentPictures, placement: Placement
    ) -> PageFlow | None:
        """Return what stands around a picture of a document; None where it is not found there."""
        pictures: dict[str, FlowPicture] = {}
        parts = [part for story in stories for part in _parts_of(story.content, pictures)]
        return flow_around(parts, placement, lambda one: files.find(pictures[one.image]).path)

    def _placement(
        self, captioned: CaptionedPicture, files: DocumentPictures, *, is_furniture: bool
    ) -> Placement:
        picture = captioned.picture
        found = files.find(picture)
        caption, credit = self._split(captioned.pieces)
        shown = _shown(picture.cut, found.header)
        links = tuple(dict.fromkeys(link for piece in captioned.pieces for link in piece.links))
        is_design = picture.is_marked_decorative or picture.is_backdrop or picture.is_preview
        return Placement(
            image=picture.reference,
            locator="",
            caption=caption,
            credit=credit,
            alt=picture.alt,
            file=found.path,
            crop=_as_displayed(shown, found.header) if shown is not None else None,
            effective_ppi=_effective_ppi(picture, found.header, shown),
            decorative=not (caption or credit) and (is_furniture or is_design or _is_sign(picture)),
            links=links,
            turned_degrees=turn_as_displayed(picture.rotation_degrees, found.path),
            mirrored=picture.is_mirrored,
            credit_label=self._splitter.label(captioned.pieces, credit),
        )

    def _without_furniture(self, one: CaptionedPicture) -> CaptionedPicture:
        """Return a header's picture without the header's own words: no caption, and no credit."""
        is_named = any(piece.caption or piece.credit for piece in one.pieces)
        return one if is_named or self._split(one.pieces)[1] else CaptionedPicture(one.picture)

    def _split(self, pieces: Sequence[Piece]) -> tuple[str, str]:
        """Part caption and credit; the "Fig. 3: " before a caption is no part of a credit."""
        if not pieces:
            return "", ""
        first = pieces[0]
        number = self.names.number_before(first.text)
        rest = first.text[len(number) :]
        if number and rest:
            renewed = Piece(rest, first.credit, first.caption, links=first.links)
            pieces = (renewed, *pieces[1:])
        elif number:
            pieces = pieces[1:]
        caption, credit = self._splitter.split(pieces)
        return f"{number}{caption}".strip(), credit


def _parts_of(flow: Flow, pictures: dict[str, FlowPicture]) -> Iterator[FlowPart]:
    """Yield texts and pictures in order; what is placed in a paragraph comes before its text.

    Args:
        flow: What they stand in.
        pictures: Takes the pictures, by their references.
    """
    for item in flow:
        if isinstance(item, Paragraph):
            yield from _placed_in(item, pictures)
            if item.text.strip():
                yield FlowText(item.text, item.level > 0)
        else:
            for cell in (cell for row in item.rows for cell in row):
                yield from _parts_of(cell.content, pictures)


def _placed_in(paragraph: Paragraph, pictures: dict[str, FlowPicture]) -> Iterator[FlowPart]:
    for drawing in paragraph.drawings:
        for picture in drawing.pictures:
            pictures.setdefault(picture.reference, picture)
            yield FlowPlaced(picture.reference, (picture.reference,), picture.alt)
        for box in drawing.boxes:
            yield from _parts_of(box, pictures)


def _lines_of(stories: Sequence[FlowStory]) -> Sequence[str]:
    """Return the lines of the body, without those that stand in boxes and tables."""
    return [
        line
        for story in stories
        if not story.kind
        for item in story.content
        if isinstance(item, Paragraph)
        for line in item.text.split("\n")
    ]


def _key(picture: FlowPicture) -> str:
    return picture.part or picture.reference


def _shown(cut: Cut, header: PictureHeader | None) -> Box | None:
    """Return what is shown of a picture as it is stored; None where nothing can be said."""
    across = down = 1.0
    edges = (cut.left, cut.top, cut.right, cut.bottom)
    if cut.in_points and any(abs(edge) > _ROUNDING for edge in edges):
        if header is None:
            return None
        across, down = _natural_pt(header)
    left, right = _bounded(cut.left / across), 1 - _bounded(cut.right / across)
    top, bottom = _bounded(cut.top / down), 1 - _bounded(cut.bottom / down)
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def _natural_pt(header: PictureHeader) -> tuple[float, float]:
    """Return how wide and high a picture is at the resolution it asks for."""
    ppi = header.ppi or (_USUAL_PPI, _USUAL_PPI)
    return (
        header.width_px / ppi[0] * _POINTS_PER_INCH,
        header.height_px / ppi[1] * _POINTS_PER_INCH,
    )


def _bounded(share: float) -> float:
    return 0.0 if share < _ROUNDING else min(share, 1.0)


def _as_displayed(stored: Box, header: PictureHeader | None) -> Box:
    """Return a box of the stored pixels in the picture with its Exif orientation applied."""
    left, top, right, bottom = stored.as_tuple()
    orientation = header.orientation if header is not None else 1
    turned = {
        1: (left, top, right, bottom),
        2: (1 - right, top, 1 - left, bottom),
        3: (1 - right, 1 - bottom, 1 - left, 1 - top),
        4: (left, 1 - bottom, right, 1 - top),
        5: (top, left, bottom, right),
        6: (1 - bottom, left, 1 - top, right),
        7: (1 - bottom, 1 - right, 1 - top, 1 - left),
        8: (top, 1 - right, bottom, 1 - left),
    }
    return Box(*turned[orientation])


def _effective_ppi(
    picture: FlowPicture, header: PictureHeader | None, shown: Box | None
) -> float | None:
    """Return the pixels per inch of the coarser direction; white added counts for nothing."""
    if header is None or shown is None:
        return None
    return min(_ppi_of_edges(picture, header, shown), default=None)


def _ppi_of_edges(picture: FlowPicture, header: PictureHeader, shown: Box) -> Iterator[float]:
    whites = (
        max(0.0, -picture.cut.left) + max(0.0, -picture.cut.right),
        max(0.0, -picture.cut.top) + max(0.0, -picture.cut.bottom),
    )
    units = _natural_pt(header) if picture.cut.in_points else (1.0, 1.0)
    sides = (
        (picture.width_pt, header.width_px, shown.width, whites[0] / units[0]),
        (picture.height_pt, header.height_px, shown.height, whites[1] / units[1]),
    )
    for length_pt, edge_px, share, white in sides:
        if length_pt > _LEAST_PT:
            filled = share / (share + white)
            yield edge_px * share / (length_pt * filled / _POINTS_PER_INCH)


def _is_sign(picture: FlowPicture) -> bool:
    """Whether a picture's size is that of a sign or a rule."""
    edges = sorted((picture.width_pt, picture.height_pt))
    if not edges[0]:
        return False
    return edges[0] < _SIGN_PT or edges[1] / edges[0] > _LONGEST_ASPECT
