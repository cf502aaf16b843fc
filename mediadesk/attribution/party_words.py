"""How findings speak of what a credit names somebody for."""

from collections.abc import Mapping
from typing import Final

from mediadesk.model.finding import Difference, Part

_AS: Final[Mapping[Part, str]] = {
    Part.MAKER: "as its maker",
    Part.SOURCE: "as its source",
    Part.VIA: "as who passed it on (“via”)",
    Part.COURTESY: "as who lent it (“courtesy of”)",
    Part.FOR: "as whom it was made for",
    Part.EDITOR: "as who edited it",
}
_CHAIN_WORDS: Final[Mapping[Part, str]] = {
    Part.VIA: "via ",
    Part.COURTESY: "courtesy of ",
    Part.FOR: "for ",
}


def named_as(part: Part | None) -> str:
    """Return what a party is named for: "as its maker"; "" where nothing says so."""
    return _AS[part] if part is not None else ""


def to_print(difference: Difference) -> str:
    """Return the name on record with the word that stands before it: "via Reuters"."""
    word = _CHAIN_WORDS.get(difference.part, "") if difference.part is not None else ""
    return f"{word}{difference.expected}"
