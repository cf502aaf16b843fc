"""A recipe for files: how large, in which format, named how, saying what of themselves."""

from dataclasses import dataclass, field

from mediadesk.model.output import Output


@dataclass(frozen=True, slots=True)
class SizeWish:
    """How large a file is to be; where nothing is asked for, it keeps the picture's own size.

    Attributes:
        longest_edge_px: Length of the longer edge.
        box_px: Width and height of a box that it fits into.
        megapixels: Millions of pixels, as nearly as whole pixels allow.
        enlarges: Whether a smaller picture is enlarged, which is an edit; else it stays as it is.
    """

    longest_edge_px: int | None = None
    box_px: tuple[int, int] | None = None
    megapixels: float | None = None
    enlarges: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a photo becomes a file for one purpose.

    Attributes:
        name: What it is chosen by; the stem of its file.
        title: What people call it.
        note: What it is for, in a sentence.
        suffix: The suffix of its files, which is their format: ".jpg".
        size: How large they are.
        ratio: Width to height that every picture is cropped to, about the middle of what the
            plan keeps; None to leave shapes alone.
        naming: The pattern of file names, as `edits/naming.py` reads it.
        output: How they are written.
        signs: Whether Content Credentials are added where the desk has a certificate.
        is_own: Whether it is the desk's own and not shipped.
    """

    name: str
    title: str
    note: str = ""
    suffix: str = ".jpg"
    size: SizeWish = field(default_factory=SizeWish)
    ratio: tuple[int, int] | None = None
    naming: str = "{stem}-{recipe}"
    output: Output = field(default_factory=Output)
    signs: bool = True
    is_own: bool = False
