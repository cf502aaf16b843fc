"""Lines of a PDF come together to the paragraphs that a reader of the page sees."""

from collections.abc import Sequence

import pytest

from mediadesk.published.layout.affine import Rect
from mediadesk.published.pdf.pages import TextLine, TextSpan
from mediadesk.published.pdf.text_blocks import Typesetting, captioned, text_of_tags

LETTER_PT = 5.0
STORY = "The harbour is old and its piers were built by people"


def line(text: str, down: float, left: float = 60.0, font: str = "Serif") -> TextLine:
    box = Rect(left, down - 8, left + LETTER_PT * len(text), down)
    return TextLine(text, box, 10.0, font, spans=(TextSpan(0, text),), baseline=down)


def story(down: float, lines: int = 5, left: float = 60.0) -> list[TextLine]:
    return [line(STORY, down + 12 * at, left) for at in range(lines)]


def told(lines: Sequence[TextLine]) -> list[str]:
    """Return the paragraphs of a page, the story's left out."""
    blocks = Typesetting.of([lines]).blocks(lines)
    return [block.text for block in blocks if not block.text.startswith("The harbour")]


PARTED = {
    "by a font of its own": [line("Fog on the pier, at dawn and on the day after.", 200, font="B")],
    "by more room below than between lines": [line("Fog on the pier, at dawn and later on.", 198)],
    "by a last line that ends early": [line("Fog on the pier.", 200)],
}


@pytest.mark.parametrize("how", PARTED)
def test_a_caption_over_the_story_is_a_paragraph(how: str) -> None:
    lines = [*story(100), *PARTED[how], *story(212)]
    assert told(lines) == [PARTED[how][0].text]


def test_a_paragraph_begins_where_its_first_line_is_set_in() -> None:
    lines = [*story(100, 4), line("A boat comes in, and people run to it now", 148, left=72.0)]
    assert told(lines) == ["A boat comes in, and people run to it now"]


def test_lines_that_hang_under_their_first_are_one_paragraph() -> None:
    caption = [
        line("Fig. 1: Fog lies on the long pier", 200),
        line("at dawn, and a boat", 212, 84.0),
    ]
    lines = [*story(60), *caption]
    assert told(lines) == ["Fig. 1: Fog lies on the long pier at dawn, and a boat"]


def test_letters_that_reach_below_their_line_make_no_room() -> None:
    low = line("Fog on the jetty, the quay and the piers by day,", 200)
    flat = line("and on a mere canoe near a cove in summer sun.", 212)
    low = TextLine(
        low.text, Rect(60, 190, low.box.right, 203), 10.0, "Serif", spans=low.spans, baseline=200
    )
    (said,) = told([*story(60), low, flat])
    assert said == f"{low.text} {flat.text}"


def test_paragraphs_know_the_column_they_stand_in() -> None:
    lines = [*story(100), *story(163)]
    blocks = Typesetting.of([lines]).blocks(lines)
    assert [(block.lines, block.column_lines) for block in blocks] == [(5, 10), (5, 10)]


def test_words_marked_as_a_caption_stay_apart_from_others() -> None:
    lines = captioned([*story(100), line(STORY[4:], 160)], frozenset())
    assert not any(one.is_caption for one in lines)
    marked = [TextLine("Fog.", Rect(60, 152, 80, 160), 10.0, spans=(TextSpan(7, "Fog."),))]
    assert [one.is_caption for one in captioned(marked, frozenset({7}))] == [True]


def test_marked_contents_are_said_as_printed_and_not_as_numbered() -> None:
    spans = (TextSpan(4, "Figure"), TextSpan(9, "1"), TextSpan(4, ": Fog."), TextSpan(2, "More."))
    whole = TextLine("Figure 1 : Fog. More.", Rect(60, 92, 200, 100), 10.0, spans=spans)
    assert [one.text for one in text_of_tags((4, 9), [whole])] == ["Figure 1 : Fog."]
