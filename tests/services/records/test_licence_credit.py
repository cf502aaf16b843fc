"""Rights fields that are set put the licence on record that they name."""

from dataclasses import replace

import pytest

from mediadesk.model.credit import Credit
from mediadesk.services.records.field_records import FieldRecords
from mediadesk.services.records.licence_credit import with_licence_told

DEED = "https://creativecommons.org/licenses/by/4.0/"


def licensed(before: Credit, after: Credit, terms: tuple[str, str] = ("", "")) -> str:
    """Return the licence on record once rights fields were set; terms before and after."""
    old = FieldRecords({}, before, (), {"usage_terms": terms[0]})
    new = FieldRecords({}, after, (), {"usage_terms": terms[1]})
    return with_licence_told(old, new).credit.licence


@pytest.mark.parametrize(
    ("before", "after", "terms", "expected"),
    [
        pytest.param(
            Credit(1), Credit(1, licence_url=DEED), ("", ""), "CC-BY-4.0", id="by its deed"
        ),
        pytest.param(
            Credit(1),
            Credit(1),
            ("", "Licensed under CC BY-SA 4.0."),
            "CC-BY-SA-4.0",
            id="in words",
        ),
        pytest.param(
            Credit(1, licence="CC-BY-4.0"),
            Credit(1, licence="CC-BY-4.0"),
            ("CC BY 4.0", "CC BY-SA 4.0"),
            "CC-BY-SA-4.0",
            id="instead of what was told before",
        ),
        pytest.param(
            Credit(1, licence="CC0-1.0"),
            Credit(1, licence="CC0-1.0", licence_url=DEED),
            ("", ""),
            "CC0-1.0",
            id="not instead of what a person said",
        ),
        pytest.param(
            Credit(1),
            Credit(1, licence="CC0-1.0", licence_url=DEED),
            ("", ""),
            "CC0-1.0",
            id="nor of what is said in the same step",
        ),
        pytest.param(
            Credit(1, licence="CC-BY-4.0", licence_url=DEED),
            Credit(1, licence="CC-BY-4.0"),
            ("", ""),
            "CC-BY-4.0",
            id="nothing is lost with a field that is cleared",
        ),
    ],
)
def test_rights_that_are_set_name_the_licence(
    before: Credit, after: Credit, terms: tuple[str, str], expected: str
) -> None:
    assert licensed(before, after, terms) == expected


def test_a_page_of_terms_without_a_licence_names_none() -> None:
    page = replace(Credit(1), licence_url="https://agency.example/terms")
    assert licensed(Credit(1), page) == ""
