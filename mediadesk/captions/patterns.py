"""Read a text with variables into its parts, without running anything of it.

{city}                      what a field holds
{headline:upper}            written otherwise: upper, lower, title, capital
{date_created:%-d %B %Y}    a date in words
{sequence:3}                a number with leading zeros
{creators:; } {creators: and}   a list joined: "A; B; C", "A, B and C"
{city|state|"somewhere"}    the first that holds something
[[, {country}]]             left out whole as soon as a variable of its own holds nothing
{{ }}                       plain braces
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.captions.dates import fault_in_form

#: A text with variables is a caption, not a book; what is longer is told and not read.
LONGEST_PATTERN: Final = 100_000
MOST_VARIABLES: Final = 1_000
DEEPEST_GROUP: Final = 8

#: Ways to write a value.
CASES: Final = ("upper", "lower", "title", "capital")

_NAME_SIGNS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


@dataclass(frozen=True, slots=True)
class PatternFault:
    """What is wrong with a text with variables.

    Attributes:
        start: Index of the first character in question.
        end: Index behind the last one.
        message: A sentence for people.
    """

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text between variables."""

    text: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the things a variable may stand for: a name, or a text in quotes."""

    text: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class Variable:
    """A place for a value.

    Attributes:
        alternatives: What it may stand for; the first that holds something counts.
        form: A date's form, a number's width, what joins a list; "" for the usual.
        case: One of `CASES`, or "".
        start: Where it begins in the text.
        end: Where it ends.
    """

    alternatives: tuple[Alternative, ...]
    form: str
    case: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that are left out together."""

    parts: tuple["Part", ...]


Part: TypeAlias = Literal | Variable | Group


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with variables, read.

    Attributes:
        source: The text.
        parts: What it is made of; what could not be read stands in it as it is written.
        faults: What could not be read.
    """

    source: str
    parts: tuple[Part, ...]
    faults: tuple[PatternFault, ...] = ()

    @property
    def variables(self) -> tuple[Variable, ...]:
        """Every variable, in the order of the text, those within groups too."""
        return tuple(_variables(self.parts))


def read_pattern(source: str) -> Pattern:
    """Read a text with variables; never fails, what is wrong with it is among its faults."""
    if len(source) > LONGEST_PATTERN:
        fault = PatternFault(
            LONGEST_PATTERN,
            len(source),
            f"The text is longer than {LONGEST_PATTERN:,} characters; its variables are not read.",
        )
        return Pattern(source, (Literal(source),), (fault,))
    return _Reader(source).pattern()


def _variables(parts: tuple[Part, ...]) -> Iterator[Variable]:
    for part in parts:
        if isinstance(part, Variable):
            yield part
        elif isinstance(part, Group):
            yield from _variables(part.parts)


@dataclass(frozen=True, slots=True)
class _Open:
    """A group that is not closed yet: where it began, and what came before it."""

    start: int
    before: list[Part]


class _Reader:
    """Goes through a text once, from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._plain: list[str] = []
        self._parts: list[Part] = []
        self._open: list[_Open] = []
        self._faults: list[PatternFault] = []
        self._found = 0

    def pattern(self) -> Pattern:
        """Return what the text is made of."""
        while self._at < len(self._source):
            self._step()
        self._end_literal()
        while self._open:
            self._abandon_group()
        faults = tuple(sorted(self._faults, key=lambda fault: fault.start))
        return Pattern(self._source, tuple(self._parts), faults)

    def _step(self) -> None:
        two = self._source[self._at : self._at + 2]
        if two in {"{{", "}}"}:
            self._take(2, two[0])
        elif two == "[[":
            self._open_group()
        elif two == "]]" and self._open:
            self._close_group()
        elif two[0] == "{":
            self._read_variable()
        elif two[0] == "}":
            self._fault(
                self._at, self._at + 1, 'A brace closes nothing; a plain one is written "}}".'
            )
            self._take(1, "}")
        else:
            self._take(1, two[0])

    def _take(self, length: int, text: str) -> None:
        self._plain.append(text)
        self._at += length

    def _fault(self, start: int, end: int, message: str) -> None:
        self._faults.append(PatternFault(start, end, message))

    def _end_literal(self) -> None:
        if self._plain:
            self._parts.append(Literal("".join(self._plain)))
            self._plain = []

    def _open_group(self) -> None:
        if len(self._open) >= DEEPEST_GROUP:
            self._fault(self._at, self._at + 2, f"Groups lie more than {DEEPEST_GROUP} deep.")
            self._take(2, "[[")
            return
        self._end_literal()
        self._open.append(_Open(self._at, self._parts))
        self._parts = []
        self._at += 2

    def _close_group(self) -> None:
        self._end_literal()
        opened = self._open.pop()
        opened.before.append(Group(tuple(self._parts)))
        self._parts = opened.before
        self._at += 2

    def _abandon_group(self) -> None:
        opened = self._open.pop()
        self._fault(opened.start, opened.start + 2, 'This group is not closed; "]]" closes it.')
        self._parts = [*opened.before, Literal("[["), *self._parts]

    def _read_variable(self) -> None:
        start, end = self._at, _closing_brace(self._source, self._at + 1)
        if end < 0:
            self._fault(start, start + 1, 'This brace is not closed; a plain one is written "{{".')
            self._take(1, "{")
            return
        self._found += 1
        made = _variable(self._source, start, end)
        if self._found > MOST_VARIABLES:
            made = PatternFault(start, end, f"There are more than {MOST_VARIABLES:,} variables.")
        if isinstance(made, PatternFault):
            self._faults.append(made)
            self._take(end - start, self._source[start:end])
            return
        self._end_literal()
        self._parts.append(made)
        self._at = end


def _closing_brace(source: str, at: int) -> int:
    """Return the index behind the brace that closes a variable, -1 where none does.

    A brace within quotes closes nothing, nor does one on another line.
    """
    is_quoted = False
    while at < len(source) and source[at] != "\n":
        sign = source[at]
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == "}" and not is_quoted:
            return at + 1
        elif sign == "{" and not is_quoted:
            return -1
        at += 1
    return -1


def _variable(source: str, start: int, end: int) -> Variable | PatternFault:
    """Return the variable between two braces, or what is wrong with it."""
    at = start
    alternatives: list[Alternative] = []
    while at == start or source[at] == "|":
        read = _alternative(source, _past_blanks(source, at + 1), end)
        if isinstance(read, PatternFault):
            return read
        alternatives.append(read[0])
        at = _past_blanks(source, read[1])
    if source[at] == ":":
        return _with_form(source, tuple(alternatives), at + 1, (start, end))
    if at != end - 1:
        return PatternFault(at, end - 1, f"{source[at : end - 1]!r} means nothing in a variable.")
    return Variable(tuple(alternatives), "", "", start, end)


def _alternative(source: str, at: int, end: int) -> tuple[Alternative, int] | PatternFault:
    """Return a name or a text in quotes, and the index behind it; or what is wrong."""
    if source[at] == '"':
        closing = source.find('"', at + 1, end)
        if closing < 0:
            return PatternFault(at, end, "The text in quotes is not closed.")
        return Alternative(source[at + 1 : closing], is_name=False), closing + 1
    begin = at
    while source[at] in _NAME_SIGNS:
        at += 1
    if at == begin:
        return PatternFault(at, end, "A variable is named in small letters, such as {city}.")
    return Alternative(source[begin:at], is_name=True), at


def _with_form(
    source: str, alternatives: tuple[Alternative, ...], at: int, span: tuple[int, int]
) -> Variable | PatternFault:
    form, case = source[at : span[1] - 1], ""
    before, colon, last = form.rpartition(":")
    if last in CASES:
        form, case = (before if colon else ""), last
    problem = _fault_of(form)
    if problem:
        return PatternFault(at, span[1] - 1, problem)
    return Variable(alternatives, form, case, *span)


def _fault_of(form: str) -> str:
    """Return what is wrong with a form, "" where nothing is."""
    if "%" in form:
        return fault_in_form(form)
    if form.isascii() and form.isdigit():
        return "" if int(form[:3]) <= 12 and len(form) <= 2 else "A number has 12 digits at most."
    if form[:1].isalnum():
        return (
            f"{form!r} is no way to write a value; there are {', '.join(CASES)}, dates such as "
            "%-d %B %Y, and what joins a list, such as ', ' or ' and'."
        )
    return ""


def _past_blanks(source: str, at: int) -> int:
    while source[at] == " ":
        at += 1
    return at
