"""Which form of which house style carries what of a record: the table of the round trip.

A line cannot give back what its house does not print: BBC News names the agency alone, dpa turns
"via" into a stroke, AP prints nobody who cropped. Where a house prints a party as it prints a
source, that is what the reader finds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

PARTIES: Final = frozenset({"creators", "sources", "via", "courtesy", "for"})
EVERYTHING: Final = PARTIES | {"licence", "edits", "editors"}
#: What the house does not print: who edited a picture.
NO_EDITORS: Final = EVERYTHING - {"editors"}


@dataclass(frozen=True, slots=True)
class Carried:
    """What the forms of a style carry.

    Attributes:
        long: What the long form carries; print and web carry the same.
        short: What the short form carries.
        as_sources: Parties that are printed as sources are.
        is_labelled: Whether a line without a credit's place on the page is known for one: it has
            a label or brackets. Else it is read as what it is on a page, a text of its own.
        asks_licence: Whether the style is meant for licensed pictures only.
    """

    long: frozenset[str] = EVERYTHING
    short: frozenset[str] = PARTIES
    as_sources: frozenset[str] = frozenset()
    is_labelled: bool = True
    asks_licence: bool = False

    def of(self, form: str) -> frozenset[str]:
        """Return what a form carries."""
        return self.short if form == "short" else self.long


#: The IIM form holds 32 bytes and carries what fits: names of the record, and no others.
CARRIED: Final[Mapping[str, Carried]] = {
    "feminine-perspective-magazine": Carried(),
    "plain": Carried(),
    "spiegel": Carried(),
    "guardian": Carried(NO_EDITORS, as_sources=frozenset({"via"})),
    "ap": Carried(NO_EDITORS),
    "washington-post": Carried(NO_EDITORS),
    "nasa": Carried(),
    "national-geographic": Carried(),
    "dpa": Carried(NO_EDITORS, as_sources=frozenset({"via", "courtesy"})),
    "picture-alliance": Carried(NO_EDITORS, as_sources=frozenset({"via", "courtesy"})),
    "unsplash": Carried(PARTIES | {"edits"} - {"editors"}),
    "pexels": Carried(PARTIES | {"edits"} - {"editors"}),
    "afp": Carried(NO_EDITORS, as_sources=frozenset({"courtesy"}), is_labelled=False),
    "reuters": Carried(NO_EDITORS, as_sources=frozenset({"courtesy"}), is_labelled=False),
    "getty-images": Carried(NO_EDITORS, as_sources=frozenset({"courtesy"}), is_labelled=False),
    "nyt": Carried(NO_EDITORS, is_labelled=False),
    "le-monde": Carried(NO_EDITORS, is_labelled=False),
    "el-pais": Carried(NO_EDITORS, is_labelled=False),
    "efe": Carried(NO_EDITORS, as_sources=frozenset({"via"}), is_labelled=False),
    "bbc": Carried(
        frozenset({"sources", "licence", "edits"}),
        frozenset({"sources"}),
        as_sources=frozenset({"via", "courtesy"}),
        is_labelled=False,
    ),
    "museum": Carried(is_labelled=False),
    "creative-commons": Carried(
        EVERYTHING - {"for", "courtesy"},
        frozenset({"creators", "sources", "licence", "edits"}),
        as_sources=frozenset({"courtesy"}),
        is_labelled=False,
        asks_licence=True,
    ),
    "wikimedia-commons": Carried(
        EVERYTHING - {"for", "courtesy"},
        frozenset({"creators", "sources", "licence", "edits"}),
        as_sources=frozenset({"courtesy"}),
        is_labelled=False,
        asks_licence=True,
    ),
}
