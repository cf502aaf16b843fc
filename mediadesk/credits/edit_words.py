"""What each kind of edit is called in print, and which printed words tell of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.model.edit import Edit, EditKind


@dataclass(frozen=True, slots=True)
class EditWords:
    """The words for one kind of edit.

    Attributes:
        kind: The kind.
        role: What doing it is called in a credit: "cropping".
        participle: What a picture is afterwards: "cropped".
        stated_as: Words of `PrintedCredit.edits` that tell a reader of it. "modified" tells that
            something was changed, which covers all but what has to be named: a montage, a
            colourisation, content that is gone, and whatever a model drew.
    """

    kind: EditKind
    role: str
    participle: str
    stated_as: tuple[str, ...]


#: In the order in which a credit line names them.
EDIT_WORDS: Final = (
    EditWords(EditKind.COMPOSITE, "montage", "composited", ("composited",)),
    EditWords(EditKind.AI_EDIT, "AI editing", "edited with AI", ("ai-edited", "ai-generated")),
    EditWords(
        EditKind.AI_ENLARGE, "AI enlargement", "enlarged with AI", ("ai-edited", "ai-generated")
    ),
    EditWords(
        EditKind.REMOVE, "content removal", "altered by removing content",
        ("object-removed", "background-removed"),
    ),
    EditWords(EditKind.CROP, "cropping", "cropped", ("cropped", "modified")),
    EditWords(EditKind.ENLARGE, "enlargement", "enlarged", ("enlarged", "resized", "modified")),
    EditWords(EditKind.RESIZE, "resizing", "resized", ("resized", "enlarged", "modified")),
    EditWords(EditKind.ROTATE, "rotation", "rotated", ("rotated", "modified")),
    EditWords(EditKind.FLIP, "mirroring", "mirrored", ("mirrored", "modified")),
    EditWords(
        EditKind.GRAYSCALE, "conversion to black and white", "converted to black and white",
        ("converted-to-grayscale", "color-adjusted", "modified"),
    ),
    EditWords(EditKind.COLORIZE, "colourisation", "colourised", ("colorized",)),
    EditWords(
        EditKind.TONE, "enhancement", "enhanced", ("enhanced", "color-adjusted", "modified")
    ),
    EditWords(
        EditKind.RETOUCH, "retouching", "retouched",
        ("retouched", "restored", "object-removed", "modified"),
    ),
    EditWords(EditKind.BLUR, "blurring", "blurred", ("blurred", "modified")),
    EditWords(EditKind.TEXT, "text overlay", "overlaid with text", ("text-overlaid", "modified")),
    EditWords(
        EditKind.DUST, "dust removal", "cleaned of dust",
        ("retouched", "restored", "object-removed", "modified"),
    ),
    EditWords(EditKind.DENOISE, "noise reduction", "denoised", ("enhanced", "modified")),
    EditWords(EditKind.SHARPEN, "sharpening", "sharpened", ("enhanced", "modified")),
    EditWords(
        EditKind.OTHER, "editing", "edited",
        ("modified", "colorized", "blurred", "background-removed", "text-overlaid", "ai-edited",
         "ai-generated"),
    ),
)  # fmt: skip

_BY_KIND: Final = {words.kind: words for words in EDIT_WORDS}


def words_for(kind: EditKind) -> EditWords:
    """Return the words for a kind of edit."""
    return _BY_KIND[kind]


def kinds_told(edits: Iterable[Edit], discloses: Collection[EditKind]) -> tuple[EditKind, ...]:
    """Return the kinds of edit a house must tell of, each once, in the order of a credit line."""
    done = {edit.kind for edit in edits}
    return tuple(w.kind for w in EDIT_WORDS if w.kind in done and w.kind in discloses)


def kinds_stated(words: Iterable[str]) -> frozenset[EditKind]:
    """Return every kind of edit that some of the printed edit words may tell of."""
    said = frozenset(words)
    return frozenset(entry.kind for entry in EDIT_WORDS if said & frozenset(entry.stated_as))


def kinds_meant(words: Iterable[str]) -> tuple[EditKind, ...]:
    """Return the kind of edit that each printed edit word means first of all, each once.

    A word that no kind has first, such as "restored", stands for none.
    """
    first = {entry.stated_as[0]: entry.kind for entry in reversed(EDIT_WORDS)}
    return tuple(dict.fromkeys(first[word] for word in words if word in first))
