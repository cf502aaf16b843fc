"""Read the tab-separated files in which agencies and teams hand round code replacements.

A line is a code, a tab, its words, and further tabs with other words for it. Lines that begin with
"//", and lines with "#" and no tab, are remarks. A cell in double quotes, as spreadsheets write it,
may hold tabs, doubled quotes and line ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: What a file may hold; the largest that teams hand round have some ten thousand codes.
MOST_CODES: Final = 500_000
MOST_ALTERNATES: Final = 100
LONGEST_CODE: Final = 100
LONGEST_WORDS: Final = 100_000

#: A quoted cell that is not closed within so many lines is no quoted cell.
_MOST_CELL_LINES: Final = 50

#: After so many quotes that nothing closes, the file is taken for one that quotes no cells.
_MOST_OPEN_QUOTES: Final = 50

#: Warnings told of a file; a file of another kind would have one a line.
_MOST_WARNINGS: Final = 200


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """A code and what it stands for.

    Attributes:
        code: As it is typed, without delimiters.
        words: What it stands for; the first unless another is asked for.
        source: The file it is from.
        line: Its line there, from 1.
    """

    code: str
    words: tuple[str, ...]
    source: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class CodeWarning:
    """What is odd about a file of codes.

    Attributes:
        source: The file.
        line: The line, from 1; 0 for the file as a whole.
        message: A sentence for people.
    """

    source: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class CodeFile:
    """A file as it was read.

    Attributes:
        source: Its name or path.
        entries: The codes in its order; of one that stands there twice, only the first.
        warnings: What is odd about it.
    """

    source: str
    entries: tuple[CodeEntry, ...]
    warnings: tuple[CodeWarning, ...] = ()


def read_code_file(text: str, source: str) -> CodeFile:
    """Read a file of codes; what cannot be one is left out with a warning.

    Args:
        text: The file, decoded.
        source: Its name, for messages.
    """
    found: dict[str, CodeEntry] = {}
    warnings: list[CodeWarning] = []
    for line, cells in _rows(text):
        code = cells[0].strip()
        words = _words(cells)
        problem = _problem(code, words, cells)
        if not problem and code in found:
            if found[code].words != words:
                problem = f"The code {code!r} stands in line {found[code].line} already."
            else:
                continue
        if problem:
            warnings.append(CodeWarning(source, line, problem))
            continue
        if len(found) >= MOST_CODES:
            told = f"There are more than {MOST_CODES:,} codes; the rest is left out."
            warnings.append(CodeWarning(source, line, told))
            break
        found[code] = CodeEntry(code, words, source, line)
    return CodeFile(source, tuple(found.values()), tuple(_few(warnings, source)))


def code_line(entry: CodeEntry) -> str:
    """Return a code as a line of a file, without the line's end."""
    return "\t".join(_cell(text) for text in (entry.code, *entry.words))


def _words(cells: list[str]) -> tuple[str, ...]:
    words = [cell.strip() for cell in cells[1 : MOST_ALTERNATES + 1]]
    while words and not words[-1]:  # spreadsheets fill rows up with tabs
        words.pop()
    return tuple(words)


def _problem(code: str, words: tuple[str, ...], cells: list[str]) -> str:
    if not code:
        return "There are words without a code."
    if not words:
        return f"There are no words for {code[:LONGEST_CODE]!r}; a tab stands between them."
    if len(code) > LONGEST_CODE or "\n" in code:
        return f"{code[:40]!r}... is no code: it is longer than {LONGEST_CODE} characters."
    if max(map(len, words)) > LONGEST_WORDS:
        return f"The words for {code!r} are longer than {LONGEST_WORDS:,} characters."
    if len(cells) > MOST_ALTERNATES + 1 and any(cells[MOST_ALTERNATES + 1 :]):
        return f"There are more than {MOST_ALTERNATES} words for {code!r}."
    return ""


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are no remarks, each with the number of its first line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = still_open = 0
    while at < len(lines):
        begin, line = at, lines[at]
        at += 1
        if not line.strip() or line.startswith("//") or (line[0] == "#" and "\t" not in line):
            continue
        if not line.startswith('"') and '\t"' not in line:
            yield begin + 1, line.split("\t")
            continue
        longest = _MOST_CELL_LINES if still_open < _MOST_OPEN_QUOTES else 1
        cells, taken = _quoted_row(lines[begin : begin + longest])
        still_open += taken == 0
        at = begin + max(1, taken)
        yield begin + 1, cells


def _quoted_row(lines: list[str]) -> tuple[list[str], int]:
    """Return the cells of the row with quotes that begins here, and how many lines it takes.

    It takes none where a quote is not closed: then the quote is a sign like any other.
    """
    for end in range(1, len(lines) + 1):
        cells = _closed_cells("\n".join(lines[:end]))
        if cells is not None:
            return cells, end
    return lines[0].split("\t"), 0


def _closed_cells(row: str) -> list[str] | None:
    """Return the cells of a row; None where a quoted one is still open at its end."""
    cells: list[str] = []
    at = 0
    while at <= len(row):
        if row[at : at + 1] == '"':
            end = _closing_quote(row, at + 1)
            if end < 0:
                return None
            if row[end + 1 : end + 2] in {"", "\t"}:
                cells.append(row[at + 1 : end].replace('""', '"'))
                at = end + 2
                continue
        end = row.find("\t", at)
        end = len(row) if end < 0 else end
        if "\n" in row[at:end]:  # a quote that opened no cell
            return None
        cells.append(row[at:end])
        at = end + 1
    return cells


def _closing_quote(row: str, at: int) -> int:
    while True:
        at = row.find('"', at)
        if at < 0 or row[at + 1 : at + 2] != '"':
            return at
        at += 2


def _cell(text: str) -> str:
    needs_quotes = text.startswith('"') or any(sign in text for sign in "\t\n\r")
    return '"' + text.replace('"', '""') + '"' if needs_quotes else text


def _few(warnings: list[CodeWarning], source: str) -> Iterator[CodeWarning]:
    yield from warnings[:_MOST_WARNINGS]
    if len(warnings) > _MOST_WARNINGS:
        more = len(warnings) - _MOST_WARNINGS
        yield CodeWarning(source, 0, f"{more:,} more lines of this file are odd.")
