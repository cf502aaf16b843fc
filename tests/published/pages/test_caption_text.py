"""Caption and credit are told apart in what is printed beside a picture."""

import pytest

from mediadesk.model.credit import PrintedCredit
from mediadesk.paths import resources
from mediadesk.published.pages.captions.caption_text import CaptionSplitter
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.printed_text import Piece


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


@pytest.mark.parametrize("credit", ["(Norwave)", "/ Norwave"])
def test_a_house_of_photos_after_the_caption_is_less_sure_but_a_credit(
    words: ReadingWords, credit: str
) -> None:
    read = PrintedCredit(
        kind="photo",
        organizations=("Norwave",),
        caption_part="The mayor of Ashport",
        credit_part=credit,
        confidence=0.5,
    )
    caption = Piece(f"The mayor of Ashport {credit}", caption=True)
    assert splitter(words, read).split([caption])[0] == "The mayor of Ashport"


@pytest.mark.parametrize("is_named", [True, False], ids=["named a credit", "after a label"])
def test_a_whole_sentence_before_the_credit_is_the_caption(
    words: ReadingWords, is_named: bool
) -> None:
    sentence = "Photo: The ferries of Ashport lie in harbour all day."
    read = PrintedCredit(caption_part=sentence, credit_part="Ann Lee/Wire", confidence=0.9)
    piece = Piece(f"{sentence} Ann Lee/Wire", credit=is_named, caption=not is_named)
    assert splitter(words, read).split([piece]) == (sentence, "Ann Lee/Wire")


def test_makers_before_a_credit_are_no_caption(words: ReadingWords) -> None:
    read = PrintedCredit(caption_part="Ann Lee for Wire.", credit_part="Bo Roe", confidence=0.9)
    piece = Piece("Ann Lee for Wire. Bo Roe", credit=True)
    assert splitter(words, read).split([piece]) == ("", "Ann Lee for Wire. Bo Roe")


def test_words_before_a_sign_of_copyright_are_the_caption(words: ReadingWords) -> None:
    read = PrintedCredit(caption_part="Fog in Ashport", credit_part="© Ann Lee", confidence=0.9)
    piece = Piece("Fog in Ashport © Ann Lee", credit=True)
    assert splitter(words, read).split([piece]) == ("Fog in Ashport", "© Ann Lee")


def test_a_sentence_in_an_element_of_its_own_before_the_credit_is_the_caption(
    words: ReadingWords,
) -> None:
    read = PrintedCredit(credit_part="Ann Lee / Wire", confidence=0.9)
    sentence = Piece("The ferries lie in harbour all day.", credit=True)
    assert splitter(words, read).split([sentence, Piece("Ann Lee / Wire", credit=True)]) == (
        "The ferries lie in harbour all day.",
        "Ann Lee / Wire",
    )


def test_a_label_before_a_credit_that_stands_apart_is_no_part_of_the_caption(
    words: ReadingWords,
) -> None:
    pieces = [Piece("Fog on the pier. Photo:", caption=True), Piece("Ann Lee", credit=True)]
    assert splitter(words).split(pieces) == ("Fog on the pier.", "Ann Lee")


def test_a_full_stop_alone_is_no_caption(words: ReadingWords) -> None:
    read = PrintedCredit(caption_part=".", credit_part="Photo: Ann Lee", confidence=0.9)
    assert splitter(words, read).split([Piece(". Photo: Ann Lee", caption=True)]) == ("", "Ann Lee")


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("Fog on the pier. Photo credit: Ann Lee", "Photo credit: "),
        ("Fog at the Tall Pier Bar Photo: Ann Lee", "Photo: "),
        ("Fog (Foto: Ann Lee)", "Foto: "),
        ("Crédits photo : Ann Lee", "Crédits photo : "),
        ("Fog: Ann Lee", ""),
        ("Ann Lee", ""),
        ("Photo: Bo Berg", ""),
    ],
)
def test_the_label_right_before_a_credit_is_told(
    words: ReadingWords, printed: str, label: str
) -> None:
    assert splitter(words).label([Piece("Another line."), Piece(printed)], "Ann Lee") == label


def test_where_there_is_no_credit_there_is_no_label(words: ReadingWords) -> None:
    assert splitter(words).label([Piece("Photo: ")], "") == ""
