"""A credit line that is set puts those on record whom it names."""

from dataclasses import replace

import pytest

from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.services.records.field_records import FieldRecords
from mediadesk.services.records.line_credit import with_line_credited

LINES = {
    "Ann Lee/AFP via Getty Images": PrintedCredit(
        creators=("Ann Lee",), organizations=("AFP",), via=("Getty Images",)
    ),
    "AFP": PrintedCredit(organizations=("AFP",)),
    "Reuters": PrintedCredit(organizations=("Reuters",)),
    "Ann Lee/CC BY 4.0": PrintedCredit(creators=("Ann Lee",), licence="CC-BY-4.0"),
    "courtesy of Ann Lee": PrintedCredit(courtesy=("Ann Lee",)),
    "© AFP": PrintedCredit(organizations=("AFP",), copyright="AFP"),
}
NOBODY = Credit(1)


def parse(text: str, *, is_credit: bool = False) -> PrintedCredit:
    assert is_credit
    return LINES.get(text, PrintedCredit())


def credited(before: Credit, after: Credit, source: str = "") -> Credit:
    """Return what becomes of a credit whose line was set."""
    fields = {"source": source} if source else {}
    old, new = (FieldRecords({}, credit, (), fields) for credit in (before, after))
    return replace(with_line_credited(old, new, parse).credit, line="")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            NOBODY,
            Credit(1, line="Ann Lee/AFP via Getty Images"),
            Credit(1, creators=("Ann Lee",), sources=("AFP",), via=("Getty Images",)),
            id="everybody it names",
        ),
        pytest.param(
            NOBODY,
            Credit(1, line="Ann Lee/CC BY 4.0"),
            Credit(1, creators=("Ann Lee",), licence="CC-BY-4.0"),
            id="the licence too",
        ),
        pytest.param(
            NOBODY,
            Credit(1, line="Some House"),
            Credit(1, sources=("Some House",)),
            id="one name that nobody knows",
        ),
        pytest.param(
            Credit(1, creators=("Bo Ek",)),
            Credit(1, creators=("Bo Ek",), line="Ann Lee/AFP via Getty Images"),
            Credit(1, creators=("Bo Ek",), sources=("AFP",), via=("Getty Images",)),
            id="not a maker where one is on record",
        ),
        pytest.param(
            NOBODY,
            Credit(1, creators=("Bo Ek",), line="AFP"),
            Credit(1, creators=("Bo Ek",), sources=("AFP",)),
            id="beside a maker set in the same step",
        ),
        pytest.param(
            NOBODY,
            Credit(1, sources=("Reuters",), line="AFP"),
            Credit(1, sources=("Reuters",)),
            id="not a house where another is set in the same step",
        ),
        pytest.param(
            Credit(1, sources=("AFP",), line="AFP"),
            Credit(1, sources=("AFP",), line="Reuters"),
            Credit(1, sources=("Reuters",)),
            id="instead of what the line before told",
        ),
        pytest.param(
            Credit(1, sources=("TASS",), line="AFP"),
            Credit(1, sources=("TASS",), line="Reuters"),
            Credit(1, sources=("TASS",)),
            id="not instead of what a person said",
        ),
        pytest.param(
            Credit(1, creators=("AFP",)),
            Credit(1, creators=("AFP",), line="© AFP"),
            Credit(1, creators=("AFP",), copyright="AFP"),
            id="nobody a second time",
        ),
        pytest.param(
            Credit(1, sources=("AFP",), line="AFP"),
            Credit(1, sources=("AFP",)),
            Credit(1, sources=("AFP",)),
            id="nothing is lost with a line that is cleared",
        ),
    ],
)
def test_a_line_that_is_set_credits(before: Credit, after: Credit, expected: Credit) -> None:
    assert credited(before, after) == expected


def test_a_house_that_only_the_source_named_gives_way_to_the_line() -> None:
    before = Credit(1, sources=("Kremlin",))
    assert credited(before, replace(before, line="AFP"), source="Kremlin").sources == ("AFP",)
