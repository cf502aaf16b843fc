"""Comparing: a right line of any house has no fault, and a fault put into it is found."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.credits.comparing.compare import Demands, differences
from mediadesk.credits.composing.compose import CreditFacts, compose
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.model.finding import Difference, DifferenceKind
from tests.credits.carried import CARRIED
from tests.credits.test_round_trips import LAWFUL, READER, STYLES, records, trip

#: One language of each way of writing; every other is as one of them.
SCRIPTS = ("en", "ja", "ar")
GIVEN = ("Jane", "Maria", "Paul", "Giulia")
LONG_SURNAMES = ("Yamamoto", "Ivanova", "Dupont", "Kowalski")
HOUSES = ("AP", "Reuters", "Getty Images", "Northern Wires")


def found(printed: PrintedCredit, facts: CreditFacts, style: HouseStyle) -> tuple[Difference, ...]:
    own = READER.parse(compose(facts, style).text)
    demands = Demands(style.discloses, style.names_editors, own)
    return differences(printed, facts, demands, known=READER.lexicon)


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize("name", CARRIED)
def test_a_right_line_departs_in_nothing(name: str, language: str) -> None:
    style = STYLES.style(name)
    licensed = "licence" in CARRIED[name].long

    @given(records(language, licensed=licensed))
    @LAWFUL
    def law(facts: CreditFacts) -> None:
        if not licensed:  # a house that prints no licence is told so, and rightly
            facts = replace(facts, credit=replace(facts.credit, licence=""))
        sent = trip(facts, style, "long")
        departures = found(sent.printed, facts, style)
        # Where caption and credit part is the round trip's matter.
        assert [d for d in departures if d.kind is not DifferenceKind.CAPTION_DIFFERS] == [], (
            sent.line
        )

    law()


@given(records("en"))
@LAWFUL
def test_a_line_in_capitals_is_as_right_as_any(facts: CreditFacts) -> None:
    style = STYLES.style("plain")
    line = compose(facts, style).text.upper()
    departures = found(READER.parse(line), facts, style)
    assert departures == (), line


@given(st.sampled_from(GIVEN), st.sampled_from(LONG_SURNAMES), st.sampled_from(HOUSES))
@LAWFUL
def test_a_letter_dropped_from_a_name_is_one_misprint(first: str, last: str, house: str) -> None:
    facts = CreditFacts(None, Credit(1, creators=(f"{first} {last}",), sources=(house,)))
    line = compose(facts, STYLES.style("plain")).text
    printed = READER.parse(line.replace(last, last[:2] + last[3:]))
    assert [(d.kind, d.expected) for d in found(printed, facts, STYLES.style("plain"))] == [
        (DifferenceKind.PARTY_MISSPELT, f"{first} {last}")
    ], line
