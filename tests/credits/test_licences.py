"""Licences in print and by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.credits.licences import (
    joined_licences,
    licence_name,
    licence_told,
    licence_url,
    licences_in,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("used under CC BY-SA 2.0, cropped", "CC-BY-SA-2.0"),
        ("cc-by 4.0", "CC-BY-4.0"),
        ("cc by sa 2.0", "CC-BY-SA-2.0"),
        ("CC BY-SA 3.0 DE", "CC-BY-SA-3.0-DE"),
        ("Creative Commons Attribution 2.0 Generic licence (CC BY 2.0)", "CC-BY-2.0"),
        ("https://creativecommons.org/licenses/by-nc/2.0/de/", "CC-BY-NC-2.0-DE"),
        ("License: Creative Commons - Attribution 2.0 Generic", "CC-BY-2.0"),
        ("public domain", "PD"),
        ("by Ana Holm is in the public domain", "PD"),
        ("CC0", "CC0-1.0"),
        ("CC BY 2.0 / CC BY-SA 3.0", "CC-BY-2.0 AND CC-BY-SA-3.0"),
        ("CC BY-SA 3.0 IGO", "CC-BY-SA-3.0-IGO"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
        ("Licence Ouverte 2.0", "etalab-2.0"),
        ("Lizenz Freie Kunst", "FAL-1.3"),
        ("gemeinfrei", "PD"),
        ("domena publiczna", "PD"),
        ("общественное достояние", "PD"),
        ("Creative Commons BY-SA 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons by Odile Varenne", ""),
        ("CC Attribution 2.0", "CC-BY-2.0"),
        ("CC-Lizenz BY 3.0", "CC-BY-3.0"),
        ("Creative Commons Zero", "CC0-1.0"),
        ("Creative Commons Atribución-NoComercial-CompartirIgual 3.0", "CC-BY-NC-SA-3.0"),
        ("Creative Commons Attribution - Partage dans les Mêmes Conditions 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons Atsauce, tādi paši noteikumi 2.5", "CC-BY-SA-2.5"),
        ("Creative Commons 表示-継承 4.0", "CC-BY-SA-4.0"),
        ("GNU FDL", "GFDL"),
        ("all rights reserved", ""),
    ],
)
def test_a_printed_licence_is_named_as_spdx_would(text: str, name: str) -> None:
    assert joined_licences(found for _, _, found in licences_in(text)) == name


@given(st.sampled_from(["BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"]),
       st.sampled_from(["2.0", "2.5", "3.0", "4.0"]))  # fmt: skip
def test_the_printed_name_leads_back_to_the_licence(terms: str, version: str) -> None:
    identifier = f"CC-{terms}-{version}"
    assert [name for _, _, name in licences_in(licence_name(identifier))] == [identifier]
    assert licence_url(identifier).endswith(f"/{terms.lower()}/{version}/")


def test_the_address_of_an_unknown_licence_is_not_made_up() -> None:
    assert licence_url("MyLicence-1.0") == ""


@pytest.mark.parametrize(
    ("statements", "licence"),
    [
        (("https://creativecommons.org/licenses/by-sa/4.0/",), "CC-BY-SA-4.0"),
        (("https://agency.example/terms", "Licensed under CC BY 2.0"), "CC-BY-2.0"),
        (("CC BY 4.0, in full: https://creativecommons.org/licenses/by/4.0/",), "CC-BY-4.0"),
        (("This work is in the public domain.",), "PD"),
        (("This work is not in the public domain.",), ""),
        (("Not licensed under CC BY 4.0 any more.",), ""),
        (("CC BY 4.0 for the text, CC0 for the data.",), ""),
        (("For editorial use only.", ""), ""),
    ],
)
def test_statements_of_rights_tell_one_licence_or_none(
    statements: tuple[str, ...], licence: str
) -> None:
    assert licence_told(*statements) == licence
