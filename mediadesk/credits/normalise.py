"""Bring printed text into one shape, for reading and for comparing."""

import re
import unicodedata
from typing import Final

_INVISIBLE: Final = dict.fromkeys(
    (0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202A, 0x202B, 0x202C,
     0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
)  # fmt: skip
#: Bounded, so that a text full of "<" is read in linear time.
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,400}>|<!--[^<>]{0,400}-->")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def cleaned(text: str) -> str:
    """Return text as a reader sees it: NFC, nothing invisible, no tags, spaces collapsed.

    Tags become spaces, because two elements side by side are two words to the eye.
    """
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(_CONTROL.sub(" ", text).split())


def fold(text: str) -> str:
    """Return the key by which two spellings are the same: no case, width, accent, punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())
