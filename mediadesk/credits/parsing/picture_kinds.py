"""What kind of picture a printed text says it is, and which edits its caption tells of."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: The first that fits; "photo-illustration" also where an illustration names source photos.
_ORDER: Final = (
    "ai-generated", "composite", "photo-illustration", "screenshot", "graphic", "illustration",
    "archive", "handout", "video-still", "photo",
)  # fmt: skip
#: Kinds that a caption's words tell as surely as a credit's.
_CAPTION_KINDS: Final = frozenset({"composite", "screenshot", "graphic", "illustration"})
#: Words by which a caption calls the picture a photograph.
_PHOTOGRAPHS: Final = frozenset(
    {"photograph", "photographs", "photographer", "photographed", "fotografie", "photographie",
     "fotografia", "fotograf", "fotografin", "photographe", "fotografo"}
)  # fmt: skip
#: Phrases that speak of the picture itself where a caption opens with them.
_FILE_PHOTOS: Final = frozenset(
    {"file photo", "file photograph", "file picture", "file image", "archive photo", "archivbild",
     "archivfoto", "archivaufnahme", "archieffoto", "arkivfoto", "arkivbild", "arkistokuva",
     "imagen de archivo", "foto de archivo", "foto de arquivo", "photo d'archives",
     "foto d'archivio", "архивное фото", "资料图", "資料写真", "자료사진"}
)  # fmt: skip
#: How far into a caption its opening reaches, in words.
_OPENING: Final = 6
#: Edits that a caption may tell of; "restored" there is mostly a building.
_CAPTION_EDITS: Final = frozenset({"colorized", "color-adjusted", "converted-to-grayscale"})


def kind_of(found: Gathered, caption: Sequence[Token], *, has_credit: bool) -> str:
    """Return the kind, by the order of the labelling rules.

    Args:
        found: What the credit says.
        caption: Tokens of the caption.
        has_credit: Whether there is a credit at all.
    """
    kinds = set(found.kinds)
    if has_credit:
        kinds |= _kinds_of_caption(caption)
    if "archive" in found.flags or _is_archive(caption):
        kinds.add("archive")
    if "handout" in found.flags:
        kinds.add("handout")
    if found.creators or "photo" in found.flags or (has_credit and _tells_of_photograph(caption)):
        kinds.add("photo")
    return next((kind for kind in _ORDER if kind in kinds), "unknown")


def edits_of_caption(caption: Sequence[Token]) -> tuple[str, ...]:
    """Return the edits of a caption that speaks of the picture itself."""
    return tuple(
        dict.fromkeys(
            t.senses[Sense.EDIT]
            for t in caption
            if t.has(Sense.EDIT) and t.senses[Sense.EDIT] in _CAPTION_EDITS
        )
    )


def _kinds_of_caption(caption: Sequence[Token]) -> set[str]:
    """Return what a caption says it shows, where that is its first word."""
    return {
        t.senses[Sense.KIND]
        for t in caption[:3]
        if t.has(Sense.KIND) and t.senses[Sense.KIND] in _CAPTION_KINDS
    }


def _tells_of_photograph(caption: Sequence[Token]) -> bool:
    """Whether a caption calls the picture a photograph: "publicity photograph"."""
    return any(token.key in _PHOTOGRAPHS for token in caption)


def _is_archive(caption: Sequence[Token]) -> bool:
    if any(t.has(Sense.ARCHIVE) and t.key in _FILE_PHOTOS for t in caption[:_OPENING]):
        return True
    brackets = [at for at, t in enumerate(caption) if t.has(Sense.ARCHIVE)]
    return any(at and caption[at - 1].text in "([" for at in brackets) or brackets[:1] == [0]
