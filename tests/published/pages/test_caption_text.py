"""Caption and credit are told apart in what is printed beside a picture."""

import pytest

from mediadesk.model.credit import PrintedCredit
from mediadesk.paths import resources
from mediadesk.published.pages.caption_text import CaptionSplitter
from mediadesk.published.pages.printed_text import Piece
from mediadesk.published.pages.reading_words import ReadingWords


@pytest.fixture(scope="module")
def words() -> ReadingWords:
    return ReadingWords.from_text((resources() / "reading/words.toml").read_text(encoding="utf-8"))


def splitter(words: ReadingWords, *read: PrintedCredit) -> CaptionSplitter:
    """Return a splitter whose parser knows a few texts, and takes others for captions."""
    known = {f"{p.caption_part} {p.credit_part}".strip(): p for p in read}
    return CaptionSplitter(lambda text: known.get(text, PrintedCredit(caption_part=text)), words)


@pytest.mark.parametrize("credit", ["(Ann Lee/Wire", "Ann Lee/Wire)", "(Ann Lee/Wire)"])
def test_a_bracket_whose_other_half_is_lost_is_no_part_of_a_credit(
    words: ReadingWords, credit: str
) -> None:
    pieces = [Piece("Fog on the pier.", caption=True), Piece(credit, credit=True)]
    assert splitter(words).split(pieces) == ("Fog on the pier.", "Ann Lee/Wire")


def test_a_remark_in_brackets_before_the_credit_stays_with_the_caption(
    words: ReadingWords,
) -> None:
    read = PrintedCredit(
        caption_part="Fog on the pier.", credit_part="(Archivbild) Ann Lee/Wire", confidence=0.9
    )
    caption = Piece("Fog on the pier. (Archivbild) Ann Lee/Wire", caption=True)
    assert splitter(words, read).split([caption]) == (
        "Fog on the pier. (Archivbild)",
        "Ann Lee/Wire",
    )


def test_a_person_a_stroke_and_a_house_are_a_credit_though_the_house_is_unsure(
    words: ReadingWords,
) -> None:
    read = PrintedCredit(
        credit_part="Ann Lee/Norwave",
        creators=("Ann Lee",),
        organizations=("Norwave",),
        confidence=0.4,
    )
    caption = Piece("Ann Lee/Norwave", caption=True)
    assert splitter(words, read).split([caption]) == ("", "Ann Lee/Norwave")
