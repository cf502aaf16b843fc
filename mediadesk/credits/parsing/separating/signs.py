"""The signs by which a stretch of a text is known for its credit, or for none.

A sign is a short text: which sort of word stands at the beginning, before and behind it, which
sorts stand side by side within, whom the stretch names and where it lies. Each has a weight
(`sign_weights.py`); none decides alone.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from mediadesk.credits.parsing.separating.marked_text import SURE_ANCHOR, Marks
from mediadesk.credits.parsing.separating.word_sorts import NAMES, PARTIES

#: Sorts at which no credit begins.
_NO_BEGIN: Final = frozenset(
    {"prose", "close", "stop", "comma", "semicolon", "colon", "particle", "and"}
)
#: Sorts with which no credit ends.
_NO_LAST: Final = frozenset(
    {"open", "comma", "semicolon", "colon", "slash", "dash", "bar", "by", "for", "via", "and",
     "equals"}
)  # fmt: skip
#: Sorts that never begin what stands behind a credit.
_NO_NEXT: Final = frozenset({"close", "comma", "stop", "semicolon", "slash", "prose"})
#: Lengths told apart, in tokens.
_LENGTHS: Final = (1, 2, 3, 5, 10, 20, 40)
#: Words of a sentence outside of a stretch -> how many are told apart.
_OUTSIDE: Final = (0, 1, 1, 3)
#: Letters of `Marks.whom` -> whom they name, the surest first.
_WHOM: Final = (
    ("a", "agency"), ("P", "party"), ("n", "name"), ("H", "house"), ("g", "giver"), ("S", "status"),
)  # fmt: skip
#: All that `_signs_of_place` can be asked.
_PLACES_KEPT: Final = 512
#: Length of one word in brackets, which may be a house or where something was: "(Vienna)".
_ONE_IN_BRACKETS: Final = 3
#: Longest stretch whose sorts are looked at as one pattern.
_LONGEST_PATTERN: Final = 7


def begins(text: Marks) -> list[int]:
    """Return the tokens at which a credit may begin."""
    return [at for at, sort in enumerate(text.sorts) if sort not in _NO_BEGIN]


def ends(text: Marks) -> list[int]:
    """Return the places, each behind a token, at which a credit may end."""
    sorts = text.sorts
    inner = [
        end
        for end in range(1, text.size)
        if sorts[end] not in _NO_NEXT and sorts[end - 1] not in _NO_LAST
    ]
    return [*inner, text.size]


def signs_of_begin(text: Marks, at: int) -> list[str]:
    """Return what speaks for and against a credit that begins at a token."""
    here, before = text.sorts[at], text.letter(at - 1)
    letter = text.coarse[at]
    out = [
        here,
        before + letter,
        f"after {text.sorts[at - 1] if at else '^'}",
        f"{letter}>{text.letter(at + 1)}",
    ]
    if text.anchors[at]:
        out.append(f"anchor {int(text.anchors[at] * 10)}")
    if text.boundaries[at]:
        out.append(f"boundary {letter}")
    if at and not text.spaced[at] and letter not in "-.,:":
        out.append("cuts at slash" if letter == "/" else "glued")
    if here in NAMES or here in PARTIES or here in ("caseless", "unspaced"):
        out += _signs_of_lead(text, at)
    return out


def _signs_of_lead(text: Marks, at: int) -> list[str]:
    """Return the signs of the name that begins at a token: how long, and what it leads to."""
    length = text.run_from(at)
    stop = text.letter(at + length)
    if stop == "/" and not text.spaced[at + length]:
        stop = "tight"
    known = " known" if text.sorts[at] in ("name", "initial") else ""
    out = [
        f"lead {min(length, 5)}{stop}{known}",
        f"{text.letter(at - 1)}lead {stop}{known}",
        f"run {min(text.run_before(at), 4)}{text.coarse[at]}",
    ]
    if text.sorts[at] == "surname":
        out.append("cuts name")
    return out


def signs_of_end(text: Marks, end: int) -> list[str]:
    """Return what speaks for and against a credit that ends before a token."""
    last = text.sorts[end - 1]
    if end == text.size:
        return [last, f"{text.coarse[end - 1]}$", "$"]
    letter = text.coarse[end]
    out = [
        last,
        text.coarse[end - 1] + letter,
        f"next {text.sorts[end]}",
        f"{letter}>{text.letter(end + 1)}",
        f"prose {min(text.prose_between(end, text.size), 3)}",
    ]
    if text.anchors[end] >= SURE_ANCHOR:
        out.append("before anchor")
    if text.boundaries[end]:
        out.append("boundary")
    run, before = text.run_from(end), text.run_before(end)
    stop = text.letter(end + run)
    if run and before:
        out.append(f"split {min(before, 4)}|{min(run, 3)}{stop}")
    out.append(f"run {min(run, 5)}{stop}")
    if text.sorts[end] == "surname":
        out.append("cuts name")
    return out


def signs_within(text: Marks, at: int) -> tuple[str, str]:
    """Return the signs of a token inside a credit: its sort, and with the one behind it."""
    return text.sorts[at], text.coarse[at] + text.letter(at + 1)


def signs_of_stretch(text: Marks, start: int, end: int) -> list[str]:
    """Return what a stretch itself says: whom it names, where it lies, how it looks."""
    where, who = _where(text, start, end), _who(text, start, end)
    coarse, length = text.coarse[start:end], end - start
    prose = text.prose_between(start, end)
    out = [
        *_signs_of_place(where, who, text.boundaries[start], "/" in coarse),
        f"prose {min(prose, 4)}",
        f"length {_LENGTHS[bisect_right(_LENGTHS, length) - 1]}",
        f"{where} outside {_OUTSIDE[min(text.prose_between(0, text.size) - prose, 3)]}",
        f"stops {min(coarse.count('.'), 3)}",
    ]
    if start == 0 and length == 1 and end < text.size:
        out.append(f"lone {text.sorts[0]} {_what_follows(text, end)}")
    if length <= _LONGEST_PATTERN:
        out.append(f"like {coarse}")
    out += _signs_of_brackets(coarse, who)
    if length == _ONE_IN_BRACKETS and coarse[0] == "(":
        out.append(f"in brackets {text.sorts[start + 1]}")
    return out


def signs_of_whole(text: Marks, start: int, end: int) -> list[str]:
    """Return what a stretch as a whole says: what it is, and what it leaves out."""
    return [
        *signs_of_stretch(text, start, end),
        *signs_left_before(text, start),
        *signs_left_behind(text, end),
    ]


@lru_cache(maxsize=_PLACES_KEPT)
def _signs_of_place(where: str, who: str, is_free: bool, is_linked: bool) -> tuple[str, ...]:  # noqa: FBT001
    """Return what it says that somebody is named at a place; few differ, so that they are kept."""
    return (
        "is one",
        where,
        who,
        f"{where} {who}{' free' if is_free else ''}",
        f"{where} {who}",
        f"{who} {'/' if is_linked else ''}",
    )


def _what_follows(text: Marks, at: int) -> str:
    """Return how the text goes on behind a name that opens it, and whether as a sentence."""
    is_told = text.prose_between(at, text.size) > 0
    return f"{text.coarse[at]}{'.' if is_told else ''}"


def _where(text: Marks, start: int, end: int) -> str:
    is_first = start == 0 or (start == 1 and text.coarse[0] not in "NCHPKJ")
    if end == text.size:
        return "all" if is_first else "last"
    return "first" if is_first else "mid"


def _who(text: Marks, start: int, end: int) -> str:
    """Return the surest party that a stretch names, and "+" behind it where a label leads to it."""
    who = "nobody"
    for letter, kind in _WHOM:
        if text.whom.find(letter, start, end) >= 0:
            who = kind
            break
    if not text.has_anchor(start, end):
        return who
    return f"{who}+" if text.has_anchor(start, min(start + 2, end)) else f"{who}~"


def _signs_of_brackets(coarse: str, who: str) -> tuple[str, ...]:
    opened, closed = coarse.count("("), coarse.count(")")
    if opened != closed:
        return ("open bracket" if opened > closed else "closing bracket",)
    return (f"bracketed {who}",) if opened and coarse[0] == "(" and coarse[-1] == ")" else ()


def signs_left_before(text: Marks, start: int) -> list[str]:
    """Return what a stretch that begins at a token leaves out before it, that credits have."""
    out = []
    anchor = text.last_anchor[start - 1] if start else -1
    if anchor >= 0:
        prose = text.prose_between(anchor, start)
        out += ["leaves label before", f"prose since label {min(prose, 2)}"]
    if text.coarse[max(0, start - 3) : start].endswith(("(S)", "S.", "S")):
        out.append("leaves status before")
    if text.whom.find("a", 0, start) >= 0:
        out.append("leaves agency before")
    return out


def signs_left_behind(text: Marks, end: int) -> list[str]:
    """Return what a stretch that ends before a token leaves out behind it, that credits have."""
    out = []
    if text.has_anchor(end, text.size):
        out.append("leaves label behind")
    if text.whom.find("a", end) >= 0:
        out.append("leaves agency behind")
    return out
