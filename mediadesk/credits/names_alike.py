"""When two spellings are one name: initials, order, script; and when one is a slip of the other."""

import itertools
from collections.abc import Iterator
from typing import Final

from mediadesk.credits.normalise import fold

#: Folded words shorter than this are right or another word: "AP" is no misprint of "AFP".
_SHORTEST_MISPRINT: Final = 4
_LONGEST_NAME: Final = 120
#: A name of more words than this is a title or a list, and is not put into another order.
_MOST_WORDS: Final = 6

#: Letters that Unicode does not take apart into a letter and an accent.
_STROKES: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h"}
)
#: As they are written where a typewriter lacks them.
_EXPANDED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
#: Cyrillic as newspapers write it in Latin letters, Russian and Ukrainian alike.
_CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e",
        "ю": "iu", "я": "ia", "ў": "u",
    }
)  # fmt: skip
#: What one system writes so and another otherwise, in the order of replacing.
_SYSTEMS: Final = (
    ("yo", "e"), ("jo", "e"), ("ye", "e"), ("y", "i"), ("j", "i"), ("w", "v"), ("tch", "ch"),
    ("tsch", "ch"), ("sch", "sh"), ("kh", "h"), ("ch", "c"), ("sh", "s"), ("zh", "z"), ("ts", "c"),
    ("ks", "x"), ("ou", "u"), ("ff", "v"),
)  # fmt: skip


def is_same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: case, accents, script, word order, initials apart.

    "DOE, JANE", "J. Doe" and "Jane M. Doe" are Jane Doe; "Müller" is "Mueller"; "Дмитрий Азаров"
    is "Dmitry Azarov".
    """
    if not one.strip() or not other.strip():
        return False
    return any(
        a == b or _agree(a.split(), b.split())
        for a, b in itertools.product(_keys(one), _keys(other))
    ) or (_is_cyrillic(one) != _is_cyrillic(other) and _sound(one) == _sound(other))


def is_shortened(short: str, full: str) -> bool:
    """Whether a printed name is the surname alone of a person on record."""
    words, whole = fold(short).split(), fold(full).split()
    return bool(words) and 1 < len(whole) <= _MOST_WORDS and words == whole[-len(words) :] != whole


def is_misspelt(printed: str, expected: str) -> bool:
    """Whether a printed name is an expected one with a slip of the pen in it."""
    one, other = fold(printed)[:_LONGEST_NAME].split(), fold(expected)[:_LONGEST_NAME].split()
    if one == other or not one or not other:
        return False
    if len(one) == len(other):
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        if len(one) > 1 and len(pairs) == 1 and _is_swap(*pairs[0]):
            return True
        return all(_is_slip(a, b) for a, b in pairs)
    return _is_slip("".join(one), "".join(other))


def orders(name: str) -> Iterator[str]:
    """Yield the folded orders in which a name of some words is printed: "jane doe", "doe jane"."""
    words = fold(name).split()
    yield " ".join(words)
    if 1 < len(words) <= _MOST_WORDS:
        yield " ".join((*words[-1:], *words[:-1]))
        if len(words) > 2:
            yield " ".join((*words[1:], *words[:1]))


def edit_distance(one: str, other: str, at_most: int) -> int:
    """Return how many letters to change, add, drop or swap; at_most + 1 where it is more."""
    if abs(len(one) - len(other)) > at_most:
        return at_most + 1
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
        if min(row) > at_most:
            return at_most + 1
    return rows[-1][-1]


def _keys(name: str) -> frozenset[str]:
    """Return the folded spellings by which a name is known, in every usual order of its words."""
    lower = name[:_LONGEST_NAME].casefold()
    spellings = (lower, lower.translate(_STROKES), lower.translate(_EXPANDED))
    return frozenset(key for spelling in spellings for key in orders(spelling) if key)


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two names agree but for initials and names in the middle that are initials."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    first, full = short[0], long[0]
    is_first = (
        first == full
        or (len(first) == 1 and full.startswith(first))
        or (len(full) == 1 and first.startswith(full))
    )
    middle = long[1:-1]
    return is_first and (short[1:-1] == middle or all(len(word) == 1 for word in middle))


def _is_swap(one: str, other: str) -> bool:
    """Whether two letters changed places, which in a short word beside a right one is a slip too.

    "Jane Deo" is Jane Doe, while "ABC News" is not NBC News.
    """
    return sorted(one) == sorted(other) and edit_distance(one, other, at_most=1) == 1


def _is_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_MISPRINT:
        return False
    return edit_distance(one, other, at_most=2) <= (1 if shorter < 8 else 2)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)


def _sound(name: str) -> str:
    """Return a key that the systems of writing a Russian name in Latin letters share."""
    # Translated before folding, which would take the й apart.
    key = fold(name[:_LONGEST_NAME].casefold().translate(_CYRILLIC))
    for written, meant in _SYSTEMS:
        key = key.replace(written, meant)
    return "".join(letter for letter, _ in itertools.groupby(key))
