"""Codes become words: while typing, in whole texts, within bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.code_file import read_code_file
from mediadesk.captions.codes import LONGEST_EXPANSION, CodeBook
from mediadesk.model.errors import UserError

TEAM = (
    "rm10\tMarcus Rashford\tRashford\tthe forward\n"
    "mun\tManchester United\n"
    "team\t=rm10#2= of =mun=\n"
    "where\t{city}\n"
    "RM10\tRoberto Mancini\n"
)


def book(*texts: str, delimiter: str = "=", hot: tuple[str, ...] = ()) -> CodeBook:
    files = [read_code_file(text, f"{number}.txt") for number, text in enumerate(texts or (TEAM,))]
    return CodeBook.of(files, delimiter, hot)


def typed(text: str, codes: CodeBook, cursor: int | None = None) -> tuple[str, int]:
    outcome = codes.expand(text, len(text) if cursor is None else cursor)
    return outcome.text, outcome.cursor


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=rm10=", "Marcus Rashford"),
        ("By =rm10#1=", "By Marcus Rashford"),
        ("By =rm10#2=", "By Rashford"),
        ("=rm10#3=", "the forward"),
        ("=RM10=", "Roberto Mancini"),
        ("=MUN=", "Manchester United"),
        ("=team=", "Rashford of Manchester United"),
        ("=rm10= and =mun=", "=rm10= and Manchester United"),
    ],
)
def test_a_code_becomes_words_when_it_is_closed(text: str, said: str) -> None:
    assert typed(text, book()) == (said, len(said))


@pytest.mark.parametrize(
    "text", ["=rm10", "rm10=", "= rm10 =", "=nobody=", "=rm10#4=", "=rm10#0=", "a = b = c", "=="]
)  # fmt: skip
def test_what_is_no_code_stays(text: str) -> None:
    assert typed(text, book()) == (text, len(text))


def test_the_cursor_stays_behind_the_words_in_the_middle_of_a_text() -> None:
    assert typed("By =mun= today", book(), 8) == ("By Manchester United today", 20)


@pytest.mark.parametrize("cursor", [-1, 0, 99])
def test_a_cursor_outside_of_the_text_changes_nothing(cursor: int) -> None:
    assert typed("=mun=", book(), cursor) == ("=mun=", cursor)


@pytest.mark.parametrize("delimiter", ["\\", "/", "|", "§"])
def test_the_delimiter_is_a_matter_of_taste(delimiter: str) -> None:
    assert typed(f"{delimiter}mun{delimiter}", book(delimiter=delimiter))[0] == "Manchester United"


@pytest.mark.parametrize("delimiter", ["", "==", "a", "7", " "])
def test_what_cannot_delimit_is_refused(delimiter: str) -> None:
    with pytest.raises(UserError, match="Codes cannot stand"):
        book(delimiter=delimiter)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mun ", "Manchester United "),
        ("of mun,", "of Manchester United,"),
        ("(mun)", "(Manchester United)"),
        ("rm10#2.", "Rashford."),
        ("immun ", "immun "),
        ("mun", "mun"),
        ("mun#", "mun#"),
        ("MUN ", "MUN "),
        ("team ", "team "),
    ],
)
def test_a_hot_code_needs_no_delimiters(text: str, said: str) -> None:
    assert typed(text, book(hot=("mun", "rm10", "no such")))[0] == said


def test_every_code_can_be_hot() -> None:
    assert typed("team ", book(hot=("*",)))[0] == "Rashford of Manchester United "


def test_the_first_file_decides_and_the_other_is_told() -> None:
    codes = book("a\tfirst", "a\tsecond\nb\tB")
    assert codes.words("a") == "first"
    assert codes.words("b") == "B"
    [warning] = codes.warnings
    assert (warning.source, warning.line) == ("1.txt", 1)
    assert "0.txt, line 1" in warning.message


def test_a_code_that_holds_the_delimiter_is_told() -> None:
    assert "delimiter" in book("a=b\tx").warnings[0].message


def test_only_the_words_of_codes_are_filled() -> None:
    outcome = book().expand_all("{city}: =where=, =team=", lambda t: t.replace("{city}", "Oslo"))
    assert outcome.text == "{city}: Oslo, Rashford of Manchester United"
    assert outcome.codes == ("where", "team", "rm10#2", "mun")


def test_what_looks_like_a_code_and_is_none_is_told() -> None:
    assert book().expand_all("=rm11= and 2 = 3 = x").unknown == ("rm11",)


def test_codes_that_call_each_other_come_to_an_end() -> None:
    codes = book("a\t=b==b=\nb\t=a==a=")
    assert len(codes.expand_all("=a=").text) < 1_000


def test_what_grows_without_measure_is_bounded() -> None:
    codes = book("a\t" + "=b=" * 1_000 + "\nb\t" + "=c=" * 1_000 + "\nc\t" + "x" * 1_000)
    assert len(codes.expand_all("=a=").text) <= 2 * LONGEST_EXPANSION


@given(st.text(alphabet="=rm10#2 nuwhe\N{HEBREW LETTER ALEF}", max_size=60), st.integers(0, 60))
def test_the_cursor_never_leaves_the_text(text: str, cursor: int) -> None:
    outcome = book(hot=("*",)).expand(text, min(cursor, len(text)))
    assert 0 <= outcome.cursor <= len(outcome.text)


@given(st.text(alphabet="=rm10#2 nuteam", max_size=60))
def test_text_behind_the_cursor_is_never_touched(text: str) -> None:
    for cursor in range(len(text) + 1):
        outcome = book().expand(text, cursor)
        assert outcome.text[outcome.cursor :] == text[cursor:]


def test_codes_are_offered_by_their_beginning_then_by_their_words() -> None:
    codes = book()
    assert [entry.code for entry in codes.starting_with("M")] == ["mun"]
    assert next(entry.code for entry in codes.matching("m")) == "mun"
    assert [entry.code for entry in codes.matching("rashf")] == ["rm10"]
    assert len(codes.matching("", 2)) == 2
    assert codes.starting_with("x") == ()
