"""Lines of a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.delivery.sheet.line_breaking import ELLIPSIS, broken, middle_left_out

LETTER = 1.0


def measure(text: str) -> float:
    return len(text) * LETTER


def test_words_stay_whole() -> None:
    assert broken("the steps of the guest house", measure, 10).lines == (
        "the steps",
        "of the",
        "guest",
        "house",
    )


def test_paragraphs_begin_lines_of_their_own() -> None:
    assert broken("one\n\ntwo", measure, 10).lines == ("one", "two")


def test_an_address_is_broken_at_its_slashes_first() -> None:
    assert broken("example.org/pictures/a", measure, 13).lines == ("example.org/", "pictures/a")


def test_what_is_wider_than_a_line_is_cut() -> None:
    assert broken("x" * 25, measure, 10).lines == ("x" * 10, "x" * 10, "x" * 5)


def test_chinese_is_broken_between_any_two_characters() -> None:
    assert broken("俄罗斯总统普京", measure, 3).lines == ("俄罗斯", "总统普", "京")


@pytest.mark.parametrize("mark", ["、", "。", "」", "ー", "，"])
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    assert all(
        not line.startswith(mark) for line in broken(f"会談は二日{mark}間", measure, 5).lines
    )


def test_no_line_ends_with_an_opening_bracket() -> None:
    assert all(not line.endswith("（") for line in broken("会談は二（日間）", measure, 5).lines)


def test_a_text_is_shortened_visibly() -> None:
    found = broken("the steps of the guest house", measure, 10, 2)

    assert found.lines == ("the steps", "of the…")
    assert found.is_shortened


def test_a_text_that_fits_is_left_alone() -> None:
    found = broken("the steps", measure, 10, 1)

    assert found.lines == ("the steps",)
    assert not found.is_shortened


@given(st.text(max_size=80), st.integers(2, 20))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    lines = broken(text, measure, width).lines

    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)), st.integers(2, 20))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(measure(line) <= width for line in broken(text, measure, width).lines)


@given(st.text(max_size=60), st.integers(2, 20), st.integers(1, 4))
def test_there_are_never_more_lines_than_asked_for(text: str, width: int, most: int) -> None:
    found = broken(text, measure, width, most)

    assert len(found.lines) <= most
    assert not found.is_shortened or found.lines[-1].endswith(ELLIPSIS)


def test_a_file_name_keeps_its_begin_and_its_end() -> None:
    short = middle_left_out("IPTC-PhotometadataRef-Std2019.jpg", measure, 15)

    assert short == "IPTC-Ph…019.jpg"
    assert middle_left_out("a.jpg", measure, 15) == "a.jpg"
