"""Files of codes: what teams and spreadsheets write is read, what is odd is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.code_file import MOST_CODES, CodeEntry, code_line, read_code_file


def codes(text: str) -> dict[str, tuple[str, ...]]:
    return {entry.code: entry.words for entry in read_code_file(text, "team.txt").entries}


def told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in read_code_file(text, "team.txt").warnings]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("rm10\tMarcus Rashford\tRashford", {"rm10": ("Marcus Rashford", "Rashford")}),
        ("a\tA\r\nb\tB\r\n", {"a": ("A",), "b": ("B",)}),
        ("// a remark\n# another\n#1\tthe first\n\n", {"#1": ("the first",)}),
        ("a\tA\t\t\t", {"a": ("A",)}),
        ("a\tA\t\tC", {"a": ("A", "", "C")}),
        ('"a"\t"Say ""no"""', {"a": ('Say "no"',)}),
        ('a\t"two\nlines"\tx\nb\tB', {"a": ("two\nlines", "x"), "b": ("B",)}),
        ('a\tMarcus "Rash" Rashford', {"a": ('Marcus "Rash" Rashford',)}),
        ('a\t"Rash" Rashford\nb\tB', {"a": ('"Rash" Rashford',), "b": ("B",)}),
        ('a\t"never closed\nb\tB', {"a": ('"never closed',), "b": ("B",)}),
        ("a\t{city}, \N{FACE WITH TEARS OF JOY}", {"a": ("{city}, \N{FACE WITH TEARS OF JOY}",)}),
        ("", {}),
    ],
)
def test_a_file_is_read(text: str, read: dict[str, tuple[str, ...]]) -> None:
    assert codes(text) == read


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\tA\na\tB", 2, "line 1 already"),
        ("\tA", 1, "without a code"),
        ("alone", 1, "no words"),
        ("a\t\t", 1, "no words"),
        ("x" * 101 + "\tA", 1, "no code"),
        ("a\t" + "x" * 100_001, 1, "longer than"),
        ("a" + "\tA" * 101, 1, "more than 100 words"),
    ],
)
def test_what_is_odd_is_told_with_its_line(text: str, line: int, words: str) -> None:
    [(at, message)] = told(text)
    assert at == line
    assert words in message


def test_a_line_that_stands_twice_alike_is_not_odd() -> None:
    assert told("a\tA\na\tA") == []


def test_a_file_of_another_kind_is_not_told_line_by_line() -> None:
    assert len(told("no code here\n" * 5_000)) <= 201


def test_codes_without_end_are_cut() -> None:
    text = "\n".join(f"{number}\tx" for number in range(MOST_CODES + 2))
    read = read_code_file(text, "x")
    assert len(read.entries) == MOST_CODES
    assert "is left out" in read.warnings[-1].message


def test_quotes_that_nothing_closes_are_read_in_a_moment() -> None:
    assert len(codes("".join(f'{number}\t"x\n' for number in range(50_000)))) == 50_000


_cells = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), min_size=1)


@given(st.lists(_cells.map(str.strip).filter(bool), min_size=1, max_size=5))
def test_a_code_reads_as_it_was_written(words: list[str]) -> None:
    entry = CodeEntry("rm10", tuple(words))
    assert codes(code_line(entry)) == {"rm10": entry.words}
