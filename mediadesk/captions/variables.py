"""Fill a text with variables from what is known of a photo."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.captions.dates import DateWords, FactDate, fact_date, worded_date
from mediadesk.captions.patterns import (
    Alternative,
    Group,
    Literal,
    Part,
    Pattern,
    PatternFault,
    Variable,
)

#: What a variable may hold.
FactValue: TypeAlias = str | int | FactDate | tuple[str, ...]

#: What a text may grow to; a caption of 200 kB is still filled.
LONGEST_FILLED: Final = 1_000_000

#: Between the items of a list where nothing else is said, in a text and in a list.
TEXT_JOINER: Final = ", "
LIST_JOINER: Final = "; "


@dataclass(frozen=True, slots=True)
class Facts:
    """What variables are filled from.

    Attributes:
        words: The language of dates.
        known: Every name that may be asked for.
        values: What those hold that hold something.
    """

    words: DateWords
    known: frozenset[str]
    values: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class Filled:
    """A text whose variables were filled.

    Attributes:
        text: The text; what could not be understood stands in it as it was written.
        faults: What was not understood, at its place in the text with variables.
        empty: Names of variables that hold nothing for this photo.
    """

    text: str
    faults: tuple[PatternFault, ...] = ()
    empty: tuple[str, ...] = ()


def faults_of(pattern: Pattern, known: frozenset[str]) -> tuple[PatternFault, ...]:
    """Return what is wrong with a text with variables: what cannot be read, names nobody knows."""
    unknown = [
        PatternFault(variable.start, variable.end, _unknown(one.text, known))
        for variable in pattern.variables
        for one in variable.alternatives
        if one.is_name and one.text not in known
    ]
    return tuple(sorted((*pattern.faults, *unknown), key=lambda fault: (fault.start, fault.end)))


def fill(pattern: Pattern, facts: Facts, *, joiner: str = TEXT_JOINER) -> Filled:
    """Fill a text with variables.

    Args:
        pattern: The text, read.
        facts: What is known of the photo.
        joiner: Between the items of a list where the variable does not say.
    """
    run = _Filling(pattern.source, facts, joiner)
    text, _ = run.filled(pattern.parts)
    faults = faults_of(pattern, facts.known)
    if run.is_too_long:
        message = f"What this makes is longer than {LONGEST_FILLED:,} characters; it was cut."
        faults = (*faults, PatternFault(0, len(pattern.source), message))
    return Filled(text, faults, tuple(dict.fromkeys(run.empty)))


class _Filling:
    """One text on its way to being filled."""

    def __init__(self, source: str, facts: Facts, joiner: str) -> None:
        self._source = source
        self._facts = facts
        self._joiner = joiner
        self._room = LONGEST_FILLED
        self.empty: list[str] = []
        self.is_too_long = False

    def filled(self, parts: tuple[Part, ...]) -> tuple[str, bool]:
        """Return the text of some parts, and whether all of their own variables hold something."""
        said: list[str] = []
        is_whole = True
        for part in parts:
            if isinstance(part, Literal):
                said.append(self._bounded(part.text))
            elif isinstance(part, Group):
                text, holds = self.filled(part.parts)
                said.append(text if holds else "")
            else:
                text = self._value(part)
                is_whole = is_whole and bool(text)
                said.append(self._bounded(text))
        return "".join(said), is_whole

    def _bounded(self, text: str) -> str:
        if len(text) > self._room:
            self.is_too_long = True
            text = text[: self._room]
        self._room -= len(text)
        return text

    def _value(self, variable: Variable) -> str:
        """Return what a variable says; as it is written where nobody knows its name."""
        for one in variable.alternatives:
            if one.is_name and one.text not in self._facts.known:
                return self._source[variable.start : variable.end]
            text = self._worded(one, variable)
            if text:
                return _cased(text, variable.case)
        self.empty.extend(one.text for one in variable.alternatives if one.is_name)
        return ""

    def _worded(self, one: Alternative, variable: Variable) -> str:
        if not one.is_name:
            return one.text
        value = self._facts.values.get(one.text, "")
        form = variable.form
        if isinstance(value, tuple):
            return joined(tuple(filter(None, value)), form or self._joiner)
        if isinstance(value, int):
            return f"{value:0{form}d}" if form.isdigit() else str(value)
        date = value if isinstance(value, FactDate) else fact_date(value) if "%" in form else None
        if date is None:
            return str(value)
        return worded_date(date, form, self._facts.words) if form else date.iso


def joined(items: tuple[str, ...], form: str) -> str:
    """Return items as a form joins them: ", " -> "A, B, C"; " and" -> "A, B and C"."""
    word = form.strip()
    if not word.isalpha() or len(items) < 2:
        return form.join(items)
    glue = word if not word.isascii() and len(word) == 1 else f" {word} "
    return TEXT_JOINER.join(items[:-1]) + glue + items[-1]


def _cased(text: str, case: str) -> str:
    if case == "upper":
        return text.upper()
    if case == "lower":
        return text.lower()
    if case == "capital":
        return text[:1].upper() + text[1:]
    if case == "title":
        return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    return text


def _unknown(name: str, known: frozenset[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    hint = f" Did you mean {{{near[0]}}}?" if near else ""
    return f"There is no variable {{{name}}}.{hint}"
