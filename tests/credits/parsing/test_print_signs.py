"""What printed words tell beside the parties they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.parsing.print_signs import PrintReader
from mediadesk.model.credit import PrintSigns


@pytest.fixture(scope="module")
def signs_of(lexicon):
    parser, reader = CreditParser(lexicon), PrintReader(lexicon)

    def read(caption: str, credit: str) -> PrintSigns:
        parsed = parser.parse(credit, is_credit=True) if credit else parser.parse(caption)
        return reader.signs(caption, credit, parsed)

    return read


@pytest.mark.parametrize(
    ("caption", "credit", "sign"),
    [
        ("A dog (Archivbild)", "Foto: Ann Lee/AP", "says_file"),
        ("A dog.", "REUTERS/Ann Lee/File Photo", "says_file"),
        ("A dog.", "U.S. Navy/Handout via REUTERS", "says_handout"),
        ("A dog.", "Courtesy of the Zoo", "says_handout"),
        ("Ein Hund (Symbolbild)", "Foto: dpa", "says_symbol"),
        ("A dog.", "Image: Midjourney", "says_ai"),
        ("A dog. AI-generated image", "", "says_ai"),
        ("A dog.", "Montage: Ann Lee", "says_composed"),
        ("A dog.", "Photo illustration by Ann Lee", "says_composed"),
    ],
)
def test_a_sign_is_read(signs_of, caption: str, credit: str, sign: str) -> None:
    assert getattr(signs_of(caption, credit), sign)


def test_a_plain_credit_has_no_sign(signs_of) -> None:
    assert signs_of("A dog on a lawn.", "Photo: Ann Lee / AP") == PrintSigns()


@pytest.mark.parametrize("credit", ["Instagram", "Photo: Facebook"])
def test_a_platform_alone_is_told(signs_of, credit: str) -> None:
    assert signs_of("A dog.", credit).showcase


@pytest.mark.parametrize("credit", ["Instagram/Ann Lee", "Photo: AP", "© Ann Lee"])
def test_a_platform_beside_a_maker_is_not_alone(signs_of, credit: str) -> None:
    assert not signs_of("A dog.", credit).showcase


def test_a_library_alone_is_told(signs_of) -> None:
    assert signs_of("A dog.", "Unsplash").library == "Unsplash"


@pytest.mark.parametrize(
    "credit", ["BILD: APA/GEORG HOCHMUTH/GEORG HOCHMUT", "imago/Ann Leeson | IMAGO/Ann Leeson"]
)
def test_a_name_that_stands_twice_is_told(signs_of, credit: str) -> None:
    assert len(signs_of("A dog.", credit).repeated) == 1


@pytest.mark.parametrize(
    "credit",
    [
        "Photos: Ann Lee/AP, Bo Ek/AP",
        "Photo: Ann Leeson. Cropping: Ann Leeson",
        "Photo: Ann Leeson / Ann Larsson",
        "© 2024 Ann Leeson. Photo: Ann Leeson",
    ],
)
def test_who_is_named_for_two_things_is_not_repeated(signs_of, credit: str) -> None:
    assert signs_of("A dog.", credit).repeated == ()


@pytest.mark.parametrize("caption", ["Fans at the World CupCredit: PA", "На тронеФото: Азаров"])
def test_a_credit_glued_to_the_caption_is_told(signs_of, caption: str) -> None:
    assert signs_of(caption, "").glued


@pytest.mark.parametrize(
    "caption",
    [
        "Fans at the World Cup. Credit: PA",
        "An iPhone: a story",
        "McPhoto: a shop",
        "iPhoto: a program",
    ],
)
def test_a_capital_within_a_word_is_no_glue(signs_of, caption: str) -> None:
    assert not signs_of(caption, "").glued


@given(caption=st.text(max_size=300), credit=st.text(max_size=300))
def test_no_print_is_too_strange(signs_of, caption: str, credit: str) -> None:
    signs_of(caption, credit)
