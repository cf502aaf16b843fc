"""Tell a layout's editorial pictures from its logos, advertising, backgrounds and ornaments."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.name_parts import parts_of
from mediadesk.published.pages.markup.reading_words import ReadingWords

#: A shorter edge below a centimetre is a sign.
_SIGN_PT: Final = 28.4
_ORNAMENT_ASPECT: Final = 9.0
#: A picture of less than this share of the page, without caption, is a sign or a portrait.
_SMALL_SHARE: Final = 0.006
_FAINT_OPACITY: Final = 45.0
#: The same file on so many pages belongs to the design.
_REPEATED: Final = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a picture when it is told whether it is editorial.

    Attributes:
        box: Where it is printed; None where it cannot be told.
        page: The page's box; None for a snippet, which has none.
        names: What its frame is called.
        layer: What its layer is called.
        file_name: Its file's name.
        pages: On how many pages the same file is printed.
        is_printed_for: Whether a caption or a credit is printed for it.
        is_on_master: Whether it stands on a master page.
        is_marked: Whether its author marked it as decoration.
        is_drawing: Whether it is a drawing or a page, and no picture of pixels.
        opacity: How much it covers, 0..100.
    """

    box: Rect | None
    page: Rect | None
    names: tuple[str, ...]
    layer: str
    file_name: str
    pages: int
    is_printed_for: bool
    is_on_master: bool = False
    is_marked: bool = False
    is_drawing: bool = False
    opacity: float = 100.0


class Decoration:
    """Judges by names, size, shape, repetition and what is printed beside.

    Args:
        words: By which file names of logos and advertising are known.
        names: By which frames and layers of decoration are known.
    """

    def __init__(self, words: ReadingWords, names: LayoutNames) -> None:
        self._words = words
        self._names = names

    def is_decorative(self, shown: Shown) -> bool:
        """Whether a picture is none of the story's.

        Names of advertising and master pages say so whatever is printed; the other signs count
        only where nothing is printed for the picture.
        """
        if shown.is_on_master or self._names.are_decoration((shown.layer, *shown.names)):
            return True
        if shown.is_printed_for:
            return False
        return self.is_sign(shown.file_name) or any(holds(shown) for holds in _SIGNS)

    def is_sign(self, file_name: str) -> bool:
        """Whether a file is called a logo, an icon, an advertisement.

        Texts that merely stand near such a picture are not printed for it.
        """
        stem = parts_of(file_name.rpartition(".")[0] or file_name)
        told = self._names.are_decoration((stem,))
        return told or any(self._words.means(one, stem) for one in ("sign", "advert"))


def _is_tiny(shown: Shown) -> bool:
    box = shown.box
    return box is not None and 0 < min(box.width, box.height) < _SIGN_PT


def _is_strip(shown: Shown) -> bool:
    box = shown.box
    edges = sorted((box.width, box.height)) if box is not None else [1.0, 1.0]
    return edges[1] > _ORNAMENT_ASPECT * edges[0] > 0


def _is_small_on_page(shown: Shown) -> bool:
    if shown.box is None or shown.page is None:
        return False
    return 0 < shown.box.area < _SMALL_SHARE * shown.page.area


_SIGNS: Final[tuple[Callable[[Shown], bool], ...]] = (
    lambda shown: shown.is_marked,
    lambda shown: shown.is_drawing,
    lambda shown: shown.pages >= _REPEATED,
    lambda shown: shown.opacity < _FAINT_OPACITY,
    _is_tiny,
    _is_strip,
    _is_small_on_page,
)
