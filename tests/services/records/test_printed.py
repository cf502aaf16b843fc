"""What is printed beside a picture is read as the document divides it."""

from mediadesk.model.credit import EditCredit, PrintedCredit
from mediadesk.model.placement import Placement
from mediadesk.services.records.printed import read_printed

EDITOR = EditCredit(("cropping",), ("Bo Ek",))
KNOWN = {
    "Photo: Ann Lee": PrintedCredit(
        "photo", creators=("Ann Lee",), credit_part="Photo: Ann Lee", complete=True
    ),
    "A dog. Photo: Ann Lee": PrintedCredit(
        "photo", ("Ann Lee",), caption_part="A dog.", credit_part="Photo: Ann Lee", complete=True
    ),
    "A dog. Photo is cropped.": PrintedCredit(
        edits=("cropped",), caption_part="A dog.", credit_part="Photo is cropped."
    ),
    "Cropping: Bo Ek": PrintedCredit(
        edits=("cropped",), edit_credits=(EDITOR,), credit_part="Cropping: Bo Ek"
    ),
    "(Symbolbild)": PrintedCredit("photo", credit_part="(Symbolbild)"),
}


def parse(text: str, *, is_credit: bool = False) -> PrintedCredit:
    if is_credit and text not in KNOWN:
        return PrintedCredit(creators=(text,), credit_part=text)
    return KNOWN.get(text, PrintedCredit(caption_part=text))


def read(caption: str, credit: str) -> PrintedCredit:
    return read_printed(Placement("dog.jpg", "figure 1", caption, credit), parse)


def test_a_caption_with_its_credit_inside_is_read_as_one_text() -> None:
    assert read("A dog. Photo: Ann Lee", "").creators == ("Ann Lee",)


def test_a_bare_name_that_the_document_calls_a_credit_is_one() -> None:
    found = read("A dog.", "Ann Lee")
    assert found.creators == ("Ann Lee",)
    assert (found.caption_part, found.credit_part) == ("A dog.", "Ann Lee")


def test_a_credit_that_names_nobody_either_way_stays_as_it_is() -> None:
    found = read("A dog.", "(Symbolbild)")
    assert found.creators == ()
    assert found.credit_part == "(Symbolbild)"


def test_edits_stated_in_the_caption_count_and_want_an_editor() -> None:
    found = read("A dog. Photo is cropped.", "Photo: Ann Lee")
    assert found.edits == ("cropped",)
    assert found.creators == ("Ann Lee",)
    assert not found.complete


def test_an_editor_named_in_the_caption_completes_the_credit() -> None:
    found = read("Cropping: Bo Ek", "Photo: Ann Lee")
    assert found.edit_credits == (EDITOR,)
    assert found.complete


def test_a_maker_in_the_caption_does_not_join_the_maker_in_the_credit() -> None:
    found = read("A dog. Photo: Ann Lee", "Photo: Ann Lee")
    assert found.creators == ("Ann Lee",)


def test_a_maker_in_the_caption_stands_in_for_a_credit_that_names_nobody() -> None:
    assert read("A dog. Photo: Ann Lee", "(Symbolbild)").creators == ("Ann Lee",)
