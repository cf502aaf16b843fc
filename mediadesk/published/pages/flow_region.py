"""Cut out of a flow of texts and pictures what stands around one picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.model.page_region import PageFlow, RegionPicture, RegionText, TextRole
from mediadesk.model.placement import Placement

#: As much as is read at a glance: the words that lead to a picture, and those below it.
_LETTERS_BEFORE: Final = 700
_LETTERS_AFTER: Final = 900
_MOST_PARTS: Final = 10
_LONGEST_PART: Final = 1200
#: Words of a caption that stand in more than so many letters from the picture are others.
_NEAR_PARTS: Final = 6
#: A shorter text says nothing of where it belongs.
_LEAST_OWN: Final = 3


@dataclass(frozen=True, slots=True)
class FlowText:
    """A text as printed."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class FlowPlaced:
    """A picture where it stands: the addresses it is known by, as placements call it first."""

    image: str
    addresses: tuple[str, ...]
    alt: str = ""


FlowPart: TypeAlias = FlowText | FlowPlaced


def flow_around(
    parts: Sequence[FlowPart],
    placement: Placement,
    find: Callable[[FlowPlaced], Path | None],
) -> PageFlow | None:
    """Return what stands around a picture; None where it does not stand among the parts.

    Of several places that show the picture, it is the one with its words beside it.

    Args:
        parts: Everything printed, in order.
        placement: The picture.
        find: Returns the file of a picture.
    """
    places = [at for at, part in enumerate(parts) if _is_this(part, placement)]
    if not places:
        return None
    at = max(places, key=lambda place: _own_letters(parts, place, placement))
    first = at - _reach(parts[:at][::-1], _LETTERS_BEFORE)
    last = at + 1 + _reach(parts[at + 1 :], _LETTERS_AFTER)
    shown = tuple(
        _shown(part, placement, find, is_this=first + number == at)
        for number, part in enumerate(parts[first:last])
    )
    return PageFlow(shown, first > 0, last < len(parts))


def _is_this(part: FlowPart, placement: Placement) -> bool:
    return isinstance(part, FlowPlaced) and placement.image in (part.image, *part.addresses)


def _own_letters(parts: Sequence[FlowPart], at: int, placement: Placement) -> int:
    near = parts[max(0, at - _NEAR_PARTS) : at + _NEAR_PARTS]
    return sum(
        len(part.text) for part in near if isinstance(part, FlowText) and _is_own(part, placement)
    )


def _reach(parts: Sequence[FlowPart], letters: int) -> int:
    """Return how many parts fit into so many letters; at least one, where there is one."""
    for number, part in enumerate(parts[:_MOST_PARTS]):
        if isinstance(part, FlowText):
            letters -= len(part.text)
        if letters < 0:
            return max(1, number)
    return min(len(parts), _MOST_PARTS)


def _shown(
    part: FlowPart,
    placement: Placement,
    find: Callable[[FlowPlaced], Path | None],
    *,
    is_this: bool,
) -> RegionText | RegionPicture:
    if isinstance(part, FlowPlaced):
        file = placement.file if is_this else find(part)
        return RegionPicture(part.image, file, is_this)
    role = TextRole.HEADING if part.is_heading else TextRole.OTHER
    if _is_own(part, placement):
        role = TextRole.OWN
    text = cleaned(part.text)
    return RegionText(text if len(text) <= _LONGEST_PART else f"{text[:_LONGEST_PART]}…", role)


def _is_own(part: FlowText, placement: Placement) -> bool:
    """Whether a text is the picture's caption or credit, or holds one of them."""
    text = fold(part.text)
    said = [fold(one) for one in (placement.caption, placement.credit)]
    if len(text) < _LEAST_OWN or part.is_heading:
        return False
    return text in " ".join(said) or any(len(one) >= _LEAST_OWN and one in text for one in said)
