"""Which name somebody may have meant by one that nothing is called."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MOST: Final = 3
#: How much of two names is alike where one may be meant by the other: a slip or two of the hand.
_ALIKE: Final = 0.7
#: The start of a name, of this many letters, means it too.
_SHORTEST_START: Final = 3


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return " Did you mean wire-news?", with the blank before it; "" where no name comes near.

    Args:
        name: What was typed.
        known: The names that there are.
    """
    names = {each.casefold(): each for each in known}
    typed = name.strip().casefold()
    begun = [n for n in names if len(typed) >= _SHORTEST_START and n.startswith(typed)]
    near = get_close_matches(typed, names, _MOST, _ALIKE)
    meant = [names[n] for n in dict.fromkeys([*begun, *near])][:_MOST]
    return f" Did you mean {' or '.join(meant)}?" if meant else ""
