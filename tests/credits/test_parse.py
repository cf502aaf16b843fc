"""Taking printed lines apart: the founding line first, then what no line should do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk import paths
from mediadesk.credits.lexicon import Lexicon
from mediadesk.credits.parse import CreditParser
from mediadesk.model.credit import EditCredit, PrintedCredit
from tests.credits.founding import CAPTION, CREDIT, EDITOR, HOUSE

_FOLDER = paths.resources() / "lexicon"
PARSER = CreditParser(
    Lexicon.from_texts(
        (_FOLDER / "labels.toml").read_text("utf-8"), (_FOLDER / "agencies.toml").read_text("utf-8")
    )
)


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
    ["", " ", "(", "((((", "©", "Foto:", "Foto: (", "/" * 300, "<p>Foto: <b>", "​­", "via via via"],
)
def test_scraps_name_nobody(text: str) -> None:
    assert PARSER.parse(text).creators == ()
    assert not PARSER.parse(text).complete


def test_a_megabyte_is_taken_with_little_confidence() -> None:
    printed: PrintedCredit = PARSER.parse("Foto: (AP/" * 100_000)
    assert printed.confidence <= 0.2
