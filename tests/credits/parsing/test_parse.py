"""Taking printed lines apart: the founding line first, then what no line should do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.bootstrap import knowledge
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.words.lexicon import Lexicon, Senses
from mediadesk.model.credit import EditCredit, PrintedCredit
from tests.credits.founding import CAPTION, CREDIT, EDITOR, HOUSE

PARSER = CreditParser(knowledge.lexicon())


def test_the_founding_line_comes_apart() -> None:
    printed = PARSER.parse(f"{CAPTION}. {CREDIT}")
    assert printed.caption_part == f"{CAPTION}."
    assert printed.credit_part == CREDIT
    assert printed.organizations == ("Kremlin",)
    assert printed.creators == ()
    assert set(printed.edits) == {"cropped", "enlarged", "enhanced"}
    assert printed.edit_credits == (
        EditCredit(("art", "cropping", "enhancement"), (EDITOR,), (HOUSE,)),
    )
    assert printed.kind == "photo"
    assert printed.complete


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_comes_apart_without_an_error(text: str) -> None:
    printed = PARSER.parse(text)
    assert 0.0 <= printed.confidence <= 1.0


@pytest.mark.parametrize(
    "text",
    ["", " ", "(", "((((", "©", "Foto:", "Foto: (", "/" * 300, "<p>Foto: <b>", "via via via"],
)
def test_scraps_name_nobody(text: str) -> None:
    assert PARSER.parse(text).creators == ()
    assert not PARSER.parse(text).complete


def test_a_megabyte_is_taken_with_little_confidence() -> None:
    printed: PrintedCredit = PARSER.parse("Foto: (AP/" * 100_000)
    assert printed.confidence <= 0.2


def test_twice_the_text_takes_no_more_than_twice_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in lexicon look-ups, of which there is one a word, not by the clock."""
    looked_up = 0
    longest = Lexicon.longest

    def counting(self: Lexicon, keys: list[str], at: int) -> tuple[int, Senses]:
        nonlocal looked_up
        looked_up += 1
        return longest(self, keys, at)

    monkeypatch.setattr(Lexicon, "longest", counting)
    counts = []
    for times in (20, 40, 400, 4000):
        looked_up = 0
        PARSER.parse("Foto: Jane Doe / AP (" * times)
        counts.append(looked_up)
    assert counts[1] <= 2 * counts[0] + 50
    assert counts[3] <= counts[2] + 50  # Of a very long text only the end is read.


@pytest.mark.parametrize(
    ("line", "creators", "organizations"),
    [
        ("(AP Photo/Jane Doe)", ["Jane Doe"], ["AP"]),
        ("REUTERS/Jane Doe", ["Jane Doe"], ["REUTERS"]),
        ("A bridge. Jane Doe/AFP", ["Jane Doe"], ["AFP"]),
        ("Foto: Jane Doe (Keystone)", ["Jane Doe"], ["Keystone"]),
        ("Eine Brücke. © Jane Doe - stock.adobe.com", ["Jane Doe"], ["stock.adobe.com"]),
        ("Фото: Иван Иванов, Коммерсантъ", ["Иван Иванов"], ["Коммерсантъ"]),
        ("STR/AFP", [], ["AFP"]),
        ("Photo: Jane Doe for The New York Times", ["Jane Doe"], []),
        ("（新华社记者 李明 摄）", ["李明"], ["新华社"]),
        ("A bridge photographed from the river", [], []),
    ],
)
def test_the_person_is_known_by_what_it_is_not_by_where_it_stands(
    line: str, creators: list[str], organizations: list[str]
) -> None:
    printed = PARSER.parse(line)
    assert list(printed.creators) == creators
    assert list(printed.organizations) == organizations


def test_a_chain_word_names_the_distributor() -> None:
    printed = PARSER.parse("Jane Doe/Pool via Reuters")
    assert printed.via == ("Reuters",)
    assert printed.organizations == ("Pool",)


@pytest.mark.parametrize(
    "line", ["Foto: Privat", "Credit: Supplied", "Photo: Handout", "© Montage"]
)
def test_a_placeholder_is_no_complete_credit(line: str) -> None:
    assert not PARSER.parse(line).complete


def test_a_word_of_the_caption_names_a_house_in_the_credit(parser: CreditParser) -> None:
    parsed = parser.parse("Neuer Schutz in Vivaldi 3.2 (Bild: Vivaldi)")
    assert (parsed.creators, parsed.organizations) == ((), ("Vivaldi",))


def test_a_surname_in_the_caption_names_a_person_in_the_credit(parser: CreditParser) -> None:
    parsed = parser.parse("Jule Weber auf dem Gipfel. (Foto: Weber)")
    assert parsed.creators == ("Weber",)
