"""Code replacements: =rm10= becomes "Marcus Rashford", while it is typed."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from mediadesk.captions.code_file import LONGEST_CODE, CodeEntry, CodeFile, CodeWarning
from mediadesk.model.errors import UserError

#: Codes within the words of codes, within theirs, and so on.
DEEPEST_CODE: Final = 5

#: What the codes of one text may grow to.
LONGEST_EXPANSION: Final = 1_000_000

#: Between a code and the number of the words asked for: =rm10#2=.
ALTERNATE_MARK: Final = "#"

DEFAULT_DELIMITER: Final = "="

#: Stands for every code where hot codes are listed.
EVERY_CODE: Final = "*"

#: The longest token that is looked at: a code, its mark, the number.
_LONGEST_TOKEN: Final = LONGEST_CODE + 4


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Expansion:
    """A text after its codes became words.

    Attributes:
        text: The text.
        cursor: Where the cursor stands in it.
        codes: The codes that became words, without delimiters.
        unknown: What stands between delimiters as a code does, and is none.
    """

    text: str
    cursor: int
    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeBook:
    """The codes of several files, ready to be looked up.

    Attributes:
        delimiter: The sign around codes.
        hot: Codes that need no delimiters.
        warnings: What is odd about the files, and about them together.
        entries: The codes as they are written.
    """

    delimiter: str = DEFAULT_DELIMITER
    hot: frozenset[str] = frozenset()
    warnings: tuple[CodeWarning, ...] = ()
    entries: dict[str, CodeEntry] = field(default_factory=dict)
    _folded: dict[str, CodeEntry] = field(default_factory=dict)
    _order: list[str] = field(default_factory=list)
    _said: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        files: Iterable[CodeFile],
        delimiter: str = DEFAULT_DELIMITER,
        hot: Collection[str] = (),
    ) -> "CodeBook":
        """Return the codes of files, of which the first that has a code decides.

        Raises:
            UserError: The delimiter is not one sign, or a letter or digit.
        """
        if len(delimiter) != 1 or delimiter.isalnum() or delimiter.isspace():
            msg = f"Codes cannot stand between {delimiter!r}; choose one sign: = or \\ or /."
            raise UserError(msg)
        exact: dict[str, CodeEntry] = {}
        folded: dict[str, CodeEntry] = {}
        warnings: list[CodeWarning] = []
        for file in files:
            warnings.extend(file.warnings)
            for entry in file.entries:
                before = exact.setdefault(entry.code, entry)
                if before is not entry and before.words != entry.words:
                    warnings.append(_shadowed(entry, before))
                folded.setdefault(entry.code.casefold(), entry)
                if delimiter in entry.code:
                    told = f"The code {entry.code!r} holds the delimiter; it is never found."
                    warnings.append(CodeWarning(entry.source, entry.line, told))
        all_hot = EVERY_CODE in hot
        hot_codes = frozenset(exact) if all_hot else frozenset(hot) & exact.keys()
        order = sorted(folded)
        said = ["\n".join(folded[code].words).casefold() for code in order]
        return cls(delimiter, hot_codes, tuple(warnings), exact, folded, order, said)

    def __len__(self) -> int:
        """Return how many codes there are."""
        return len(self.entries)

    def entry(self, code: str) -> CodeEntry | None:
        """Return a code's entry: the one in the same letters, else whatever their case."""
        return self.entries.get(code) or self._folded.get(code.casefold())

    def words(self, token: str) -> str | None:
        """Return what "rm10" stands for, or "rm10#2" for its second words; None for nothing."""
        entry = self.entry(token)
        if entry is not None:
            return entry.words[0]
        code, mark, number = token.rpartition(ALTERNATE_MARK)
        if not mark or not number.isascii() or not number.isdigit() or len(number) > 3:
            return None
        entry = self.entry(code)
        if entry is None or not 1 <= int(number) <= len(entry.words):
            return None
        return entry.words[int(number) - 1]

    def starting_with(self, prefix: str, limit: int = 20) -> tuple[CodeEntry, ...]:
        """Return codes that begin so, whatever the case, by code."""
        folded = prefix.casefold()
        begin = bisect_left(self._order, folded)
        end = begin
        while end < min(len(self._order), begin + limit) and self._order[end].startswith(folded):
            end += 1
        return tuple(self._folded[code] for code in self._order[begin:end])

    def matching(self, text: str, limit: int = 20) -> tuple[CodeEntry, ...]:
        """Return codes that begin with a text, then those whose words hold it: "rashf"."""
        found = {entry.code: entry for entry in self.starting_with(text, limit)}
        folded = text.casefold()
        for code, said in zip(self._order, self._said, strict=True) if folded else ():
            if len(found) >= limit:
                break
            if folded in said:
                entry = self._folded[code]
                found.setdefault(entry.code, entry)
        return tuple(found.values())

    def expand(self, text: str, cursor: int, fill: Callable[[str], str] = _as_it_is) -> Expansion:
        """Put the words of the code that ends at the cursor in its place.

        Made for every keystroke: it looks at what stands directly before the cursor and no further
        back than a code is long.

        Args:
            text: The text, with the sign just typed.
            cursor: Index behind that sign.
            fill: Fills variables in the words of codes; the text around them is left alone.
        """
        unchanged = Expansion(text, cursor)
        if not 0 < cursor <= len(text):
            return unchanged
        typed = text[cursor - 1]
        if typed == self.delimiter:
            begin = text.rfind(self.delimiter, max(0, cursor - 2 - _LONGEST_TOKEN), cursor - 1)
            return self._replaced(text, begin, cursor, fill) if begin >= 0 else unchanged
        if self.hot and not typed.isalnum() and typed != ALTERNATE_MARK:
            return self._with_hot_code(text, cursor, fill)
        return unchanged

    def expand_all(self, text: str, fill: Callable[[str], str] = _as_it_is) -> Expansion:
        """Put the words of every code of a text in its place; the cursor goes to the end.

        Hot codes are left alone: they are for what is being typed.
        """
        run = _Run(self, fill)
        said = run.expanded(text, 0)
        return Expansion(said, len(said), tuple(run.codes), tuple(run.unknown))

    def _replaced(
        self, text: str, begin: int, cursor: int, fill: Callable[[str], str]
    ) -> Expansion:
        token = text[begin + 1 : cursor - 1]
        words = self.words(token)
        if words is None:
            unknown = (token,) if looks_like_code(token) else ()
            return Expansion(text, cursor, (), unknown)
        said = fill(_Run(self, _as_it_is).expanded(words, 1))
        return Expansion(f"{text[:begin]}{said}{text[cursor:]}", begin + len(said), (token,))

    def _with_hot_code(self, text: str, cursor: int, fill: Callable[[str], str]) -> Expansion:
        end = cursor - 1
        for token in _tokens_before(text, end, self.delimiter):
            code = token if token in self.hot else token.rpartition(ALTERNATE_MARK)[0]
            words = self.words(token) if code in self.hot else None
            if words is not None:
                begin = end - len(token)
                said = fill(_Run(self, _as_it_is).expanded(words, 1))
                whole = f"{text[:begin]}{said}{text[end:]}"
                return Expansion(whole, begin + len(said) + 1, (token,))
        return Expansion(text, cursor)


class _Run:
    """One text on its way to being expanded, bounded in depth and size."""

    def __init__(self, book: CodeBook, fill: Callable[[str], str]) -> None:
        self._book = book
        self._fill = fill
        self._room = LONGEST_EXPANSION
        self.codes: dict[str, None] = {}
        self.unknown: dict[str, None] = {}

    def expanded(self, text: str, depth: int) -> str:
        """Return a text with the words of its codes in their place."""
        delimiter = self._book.delimiter
        if depth > DEEPEST_CODE or delimiter not in text:
            return text
        said: list[str] = []
        at = 0
        while (begin := text.find(delimiter, at)) >= 0:
            end = text.find(delimiter, begin + 1, begin + 2 + _LONGEST_TOKEN)
            words = self._book.words(text[begin + 1 : end]) if end >= 0 else None
            if words is None or len(words) > self._room:
                self._note_unknown(text[begin + 1 : end] if end >= 0 else "")
                said.append(text[at : begin + 1])
                at = begin + 1
                continue
            self._room -= len(words)
            self.codes.setdefault(text[begin + 1 : end])
            said.append(text[at:begin])
            inner = self.expanded(words, depth + 1)
            said.append(self._fill(inner) if depth == 0 else inner)
            at = end + 1
        said.append(text[at:])
        return "".join(said)

    def _note_unknown(self, token: str) -> None:
        if looks_like_code(token):
            self.unknown.setdefault(token)


def _tokens_before(text: str, end: int, delimiter: str) -> Iterator[str]:
    """Yield what may be a hot code that ends at an index, the longest first."""
    for begin in range(max(0, end - _LONGEST_TOKEN), end):
        if not begin or not (text[begin - 1].isalnum() or text[begin - 1] == delimiter):
            yield text[begin:end]


def looks_like_code(token: str) -> bool:
    """Return whether what stands between two delimiters is meant as a code: short, one word."""
    return 0 < len(token) <= 24 and token[0].isalnum() and not any(c.isspace() for c in token)


def _shadowed(entry: CodeEntry, before: CodeEntry) -> CodeWarning:
    told = f"The code {entry.code!r} is taken from {before.source}, line {before.line}."
    return CodeWarning(entry.source, entry.line, told)
