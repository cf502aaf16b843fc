"""Where the pictures of a series stand on the page, as a person says it: "clockwise", "12 top"."""

import re
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.model.errors import UserError

#: Orders that name no place for each picture (keys of a wording's [arrangements]).
ORDERS: Final = (
    "clockwise from top left", "clockwise from top right", "clockwise from bottom left",
    "clockwise from bottom right", "clockwise from top", "left to right", "right to left",
    "top to bottom",
)  # fmt: skip

#: What people also say for them.
_ALSO: Final = {
    "clockwise": "clockwise from top left",
    "from left": "left to right",
    "from left to right": "left to right",
    "from right": "right to left",
    "from right to left": "right to left",
    "from top": "top to bottom",
    "from top to bottom": "top to bottom",
}

#: Places that two and three pictures of such an order have: needed where two have one credit.
PLACES: Final = {
    ("left to right", 2): ("left", "right"),
    ("left to right", 3): ("left", "centre", "right"),
    ("right to left", 2): ("right", "left"),
    ("right to left", 3): ("right", "centre", "left"),
    ("top to bottom", 2): ("top", "bottom"),
    ("top to bottom", 3): ("top", "centre", "bottom"),
    ("clockwise from top left", 4): ("top left", "top right", "bottom right", "bottom left"),
}

_PAGE: Final = re.compile(
    r"(?P<page>(?:back )?cover|(?:pages? |pp?\.? ?)?\d{1,5}(?: ?[-–] ?\d{1,5})?)(?![\w-])\s*"
    r"(?P<place>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_OF_A_PAGE: Final = re.compile(r"(?:pages?|pp?\.?) ?(?=\d)", re.IGNORECASE)
_LONGEST_LABEL: Final = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Where one picture stands.

    Attributes:
        label: "left", "top right", or any words; "" where nothing is said.
        page: "cover", "back cover", "12", "14-15"; "" where the pictures share a page.
    """

    label: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the pictures of one line stand.

    Attributes:
        order: One of `ORDERS`, "" where each has its place or nothing is said.
        places: One for each picture; none where there is an order, or nothing is said.
    """

    order: str = ""
    places: tuple[Place, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether the pictures stand on several pages."""
        return any(place.page for place in self.places)


def arranged(said: str, count: int) -> Arrangement:
    """Return the arrangement that a person's words mean.

    Args:
        said: An order ("clockwise", "left to right"), or a place for each picture with commas
            between them ("left, top right", "cover, 12, 14-15 top"); "" says nothing.
        count: How many pictures there are.

    Raises:
        UserError: There are more or fewer places than pictures.
    """
    words = " ".join(said.split())
    order = _ALSO.get(words.casefold(), words.casefold())
    if not words or order in ORDERS:
        return Arrangement(order=order)
    parts = [part.strip() for part in re.split(r"[,;،、；，]", words)]
    if len(parts) != count or not all(parts):
        msg = (
            f"{said!r} says {len(parts)} places for {count} pictures; say one for each, with "
            f"commas between them, or one of: {', '.join(ORDERS)}."
        )
        raise UserError(msg)
    return Arrangement(places=tuple(_place(part[:_LONGEST_LABEL]) for part in parts))


def _place(text: str) -> Place:
    found = _PAGE.fullmatch(text)
    if not found:
        return Place(label=_known(text))
    page = _LABEL_OF_A_PAGE.sub("", found["page"])
    page = re.sub(r"\s*[-–]\s*", "–", page.casefold())
    return Place(_known(found["place"].strip(" ()")), page)


def _known(label: str) -> str:
    """Return a place by the name that the wording has for it, if it is one."""
    folded = fold(label)
    return _SPELLINGS.get(folded, label if folded not in _PLACES else folded)


_PLACES: Final = frozenset(
    {
        "left", "right", "centre", "top", "bottom", "above", "below", "top left", "top right",
        "top centre", "bottom left", "bottom right", "bottom centre", "centre left",
        "centre right",
    }
)  # fmt: skip
_SPELLINGS: Final = {
    "center": "centre", "middle": "centre", "upper left": "top left", "upper right": "top right",
    "lower left": "bottom left", "lower right": "bottom right", "far left": "left",
    "far right": "right", "top center": "top centre", "bottom center": "bottom centre",
}  # fmt: skip
