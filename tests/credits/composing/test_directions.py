"""Lines in which scripts run both ways."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.credits.composing.compose import compose
from mediadesk.credits.composing.directions import LEFT_MARK, RIGHT_MARK, in_reading_order
from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import Credit


def visual(line: str, direction: str) -> str:
    """A bare left-to-right rendering of the runs of a line, enough to see which name stands where.

    Strong letters and marks take their own direction, all between two of one direction takes
    theirs, the rest takes the line's (UAX #9, N1 and N2); runs are then laid out in order.
    """
    base = "R" if direction == "rtl" else "L"
    kinds = [{"AL": "R", "R": "R", "L": "L"}.get(unicodedata.bidirectional(c), "") for c in line]
    for at, kind in enumerate(kinds):
        if not kind:
            before = next((k for k in reversed(kinds[:at]) if k), base)
            after = next((k for k in kinds[at:] if k), base)
            kinds[at] = before if before == after else base
    runs: list[tuple[str, str]] = []
    for letter, kind in zip(line, kinds, strict=True):
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1] + letter)
        else:
            runs.append((kind, letter))
    shown = [text if kind == "L" else text[::-1] for kind, text in runs]
    ordered = shown if base == "L" else shown[::-1]
    return "".join(c for c in "".join(ordered) if c not in {LEFT_MARK, RIGHT_MARK})


def test_latin_names_in_an_arabic_line_are_read_from_the_right(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("Ann Lee",), sources=("AP",))
    line = compose(CreditFacts(None, credit, language="ar"), styles.style("plain")).text
    assert visual(line, "rtl") == "AP / Ann Lee :ةروص"
    assert visual(cleaned(line), "rtl") == "Ann Lee / AP :ةروص", "what marks are there to prevent"


def test_arabic_names_in_an_english_line_are_read_from_the_left(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("علي",), sources=("رويترز",))
    line = compose(CreditFacts(None, credit, language="en"), styles.style("plain")).text
    assert visual(line, "ltr") == "Photo: يلع / زرتيور"


def test_the_full_stop_of_a_name_stays_with_it() -> None:
    assert visual(in_reading_order("صورة: Acme Inc.", "rtl"), "rtl") == "Acme Inc. :ةروص"


def test_a_line_that_runs_one_way_gets_no_marks() -> None:
    for line, direction in (("Photo: Ann / AP", "ltr"), ("صورة: علي", "rtl"), ("照片：李", "ltr")):
        assert in_reading_order(line, direction) == line


def test_the_web_form_says_language_and_direction_and_isolates_names(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("Ann & Lee",), licence="CC-BY-4.0")
    line = compose(CreditFacts(None, credit, language="ar"), styles.style("plain"), "web").text
    assert line.startswith(
        '<span class="credit" lang="ar" dir="rtl">صورة: <bdi>Ann &amp; Lee</bdi>'
    )
    assert '/by/4.0/"><bdi>CC BY 4.0</bdi></a>' in line
    assert not {LEFT_MARK, RIGHT_MARK} & set(line)


def test_iim_spends_no_bytes_on_marks(styles: HouseStyles) -> None:
    credit = Credit(1, creators=("Ann Lee",), sources=("رويترز",))
    line = compose(CreditFacts(None, credit, language="ar"), styles.style("plain"), "iim").text
    assert line == "Ann Lee/رويترز"


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@given(text=st.text(alphabet="abC 12./,()-&علي،", max_size=40))
def test_marks_are_all_that_is_added(direction: str, text: str) -> None:
    marked = in_reading_order(text, direction)
    assert marked.replace(LEFT_MARK, "").replace(RIGHT_MARK, "") == text


def test_an_address_holds_no_marks() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    assert address in in_reading_order(f"الترخيص: CC BY 4.0 ({address})", "rtl")
