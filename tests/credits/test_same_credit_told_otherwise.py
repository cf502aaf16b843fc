"""One credit printed in other ways, which says the same of the same people."""

from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.model.credit import PrintedCredit

MAKERS: Final = (
    "Ivo Brandstetter", "Maaike Terpstra", "Lucía Fontán", "Thibaut Girodet", "Owen Drayton",
    "K. Lindholm", "Jean-Marc Ollier", "Anna-Lena Vogt", "Piet van der Horst", "Tomáš Vrbický",
    "Park Ji-hoon", "Nguyen Van Khoi", "Elif Karadağ", "Dan Holm", "Ville Korhonen",
)  # fmt: skip
HOUSES: Final = ("Reuters", "AFP", "dpa", "EFE", "Getty Images", "Kreisbote Altdorf", "AP")
LABELS: Final = (
    "Photo", "Foto", "Bild", "Photograph", "Fotografía", "Zdjęcie", "Kuva", "Фото", "Crédit photo ",
    "Picture", "Snimio",
)  # fmt: skip
CAPTIONS: Final = (
    "", "Die Feuerwehr löscht den Brand in der Altstadt.", "Storm clouds over the harbour",
    "Villagers carry water on Monday, 12 March 2019.", "De brug over de Maas bij Venlo",
    "Les joueurs fêtent la victoire, samedi soir.",
)  # fmt: skip
#: Forms that say of a maker and a house the same.
FORMS: Final = (
    "{label}: {maker}/{house}", "{label}: {maker} / {house}", "{label}: {maker} | {house}",
    "({label}: {maker}/{house})", "{label}: {house}/{maker}", "[{label}: {maker}/{house}]",
)  # fmt: skip


def said(printed: PrintedCredit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return printed.creators, printed.organizations


@given(
    st.sampled_from(MAKERS), st.sampled_from(HOUSES), st.sampled_from(LABELS),
    st.sampled_from(CAPTIONS), st.sampled_from(FORMS),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_label_order_mark_bracket_and_caption_change_nobody(
    parser: CreditParser, maker: str, house: str, label: str, caption: str, form: str
) -> None:
    line = f"{caption} {form.format(label=label, maker=maker, house=house)}".strip()
    assert said(parser.parse(line)) == ((maker,), (house,)), line


@given(st.sampled_from(MAKERS), st.sampled_from(HOUSES), st.sampled_from(CAPTIONS[1:]))
@settings(max_examples=60, deadline=None)
def test_a_name_in_capitals_is_the_same_name(
    parser: CreditParser, maker: str, house: str, caption: str
) -> None:
    credit = parser.parse(f"{caption} Photo: {maker.upper()}/{house}")
    assert said(credit) == ((maker.upper(),), (house,))


@pytest.mark.parametrize(
    ("behind", "house"),
    list(product(("NORWAY OUT", "CZECH REPUBLIC OUT, SLOVAKIA OUT"), ("NTB", "CTK Photo"))),
)
def test_where_a_picture_is_not_for_sale_names_nobody(
    parser: CreditParser, behind: str, house: str
) -> None:
    plain = parser.parse(f"Workers clear snow. ({house}/Ivo Brandstetter)")
    assert said(parser.parse(f"Workers clear snow. ({house}/Ivo Brandstetter) {behind}")) == said(
        plain
    )


@pytest.mark.parametrize(
    "untouched",
    ["unmodified", "unverändert", "non modifiée", "sin modificar", "non modificata", "ongewijzigd"],
)
def test_an_unchanged_work_is_credited_as_without_the_word(
    parser: CreditParser, untouched: str
) -> None:
    credit = parser.parse(f"Image: Owen Drayton, {untouched} (CC BY-SA 4.0)")
    assert (credit.creators, credit.edits) == (("Owen Drayton",), ())
    assert credit.licence == "CC-BY-SA-4.0"


@pytest.mark.parametrize("name", ["Dan", "Oleh", "Will", "Art", "Rose", "Mark", "Grant", "Ville"])
def test_a_given_name_that_is_also_a_word_stays_a_name_behind_a_label(
    parser: CreditParser, name: str
) -> None:
    assert parser.parse(f"A tram in 2023. Photo: {name} Halvorsen").creators == (
        f"{name} Halvorsen",
    )
