"""Credits listed once for all pictures of a document, and captions that are for several."""

import pytest

from mediadesk.paths import resources
from mediadesk.published.collective_words import CollectedCredits, CollectiveWords
from mediadesk.published.style_names import StyleNames


@pytest.fixture(scope="module")
def words() -> CollectiveWords:
    toml = (resources() / "reading/style-names.toml").read_text("utf-8")
    return StyleNames.from_text(toml).collective


def test_a_list_below_a_heading_credits_by_number(words: CollectiveWords) -> None:
    lines = ("The end.", "Photo credits", "Figure 1: Ann Lee / Reuters", "Fig. 2.1a Bo Ek", "")
    assert words.collected(lines) == CollectedCredits({"1": "Ann Lee / Reuters", "2.1a": "Bo Ek"})


def test_a_list_in_one_line_credits_by_number(words: CollectiveWords) -> None:
    line = "Bildnachweis: Abb. 1: Ann Lee; Abb. 2 und 3: Bo Ek; 5-7: dpa."
    credits_of = {"1": "Ann Lee", "2": "Bo Ek", "3": "Bo Ek", "5": "dpa", "6": "dpa", "7": "dpa"}
    assert words.collected((line,)).by_number == credits_of


@pytest.mark.parametrize(
    "line",
    [
        "All photos: Ann Lee",
        "All photos by Ann Lee.",
        "Alle Fotos: Ann Lee",
        "All images © Ann Lee",
    ],
)
def test_a_line_credits_all_pictures(words: CollectiveWords, line: str) -> None:
    assert words.collected(("Text.", line)).credit("Fig. 9") == "Ann Lee"


def test_the_number_before_a_caption_finds_its_credit(words: CollectiveWords) -> None:
    listed = CollectedCredits({"2.1a": "Bo Ek"}, "Ann Lee")
    assert listed.credit("Figure 2.1A: ") == "Bo Ek"
    assert listed.credit("Figure 3: ") == listed.credit("") == "Ann Lee"
    assert CollectedCredits({"3": "Bo Ek"}).credit("") == ""


@pytest.mark.parametrize(
    "lines",
    [
        ("Figure 1: Ann Lee", "Figure 2: Bo Ek"),  # no heading
        ("Photo credits", "We thank all who lent their pictures.", "Figure 1: Ann Lee"),
        ("Photo credits are due to Ann Lee", "Figure 1: Ann Lee"),
        ("All photos of the pier were taken at dawn.",),
        ("All photos by the pier " + "were taken " * 30,),
        ("Photo credits: " + "1, " * 5000,),
    ],
)
def test_other_lines_credit_nothing(words: CollectiveWords, lines: tuple[str, ...]) -> None:
    assert words.collected(lines) == CollectedCredits()


@pytest.mark.parametrize(
    ("text", "is_for_stacked", "is_for_row"),
    [
        ("Left: fog. Right: a boat.", False, True),
        ("Links: Nebel. Rechts: ein Boot.", False, True),
        ("Top: fog. Bottom: a boat.", True, False),
        ("Fog (top), a boat (bottom).", True, False),
        ("Fog. Photos: Ann Lee", True, True),
        ("Left, fog. Right, a boat.", False, True),
        ("(a) Fog on the pier. (b) A boat.", True, True),
        ("She left the right party.", False, False),
        ("Photo: Ann Lee", False, False),
    ],
)
def test_captions_for_several_pictures_are_told(
    words: CollectiveWords, text: str, *, is_for_stacked: bool, is_for_row: bool
) -> None:
    assert words.is_for_stacked(text) is is_for_stacked
    assert words.is_for_row(text) is is_for_row


def test_the_letter_of_a_part_says_nothing_by_itself() -> None:
    assert all(map(CollectiveWords.says_nothing, ("", "(b)", "c)", "d.")))
    assert not CollectiveWords.says_nothing("(b) A boat")
