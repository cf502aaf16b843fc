"""JUnit XML as build servers read it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mediadesk.delivery.reports.junit import JunitReport
from mediadesk.model.finding import DocumentReport
from tests.fakes.reports import BROKEN, FRAME, PAGE, WRONG, printed


def suites(*documents: DocumentReport) -> list:
    text = "".join(JunitReport().pieces(documents, FRAME))
    root = etree.fromstring(text.encode())
    assert root.tag == "testsuites"
    return list(root)


def test_a_document_is_a_suite_and_an_editorial_picture_a_case() -> None:
    (suite,) = suites(PAGE)
    assert suite.get("name") == "news/page one.html"
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "2", "0")
    assert [case.get("name") for case in suite] == [
        "figure 1: https://example.org/img/kim.jpg?w=900",
        "figure 2: dog.jpg",
        "figure 3: cat.jpg",
    ]


def test_an_open_picture_fails_with_what_is_wrong_and_what_to_print() -> None:
    case = suites(PAGE)[0][0]
    (failure,) = case
    assert (failure.tag, failure.get("type")) == ("failure", "wrong")
    assert failure.get("message") == "“Kremlim” is printed."
    assert "credit should read: Photo: Kremlin" in failure.text
    assert "waived P102" in failure.text


def test_a_complete_picture_passes() -> None:
    assert len(suites(PAGE)[0][1]) == 0


def test_a_known_picture_is_skipped() -> None:
    (suite,) = suites(replace(PAGE, judgements=(replace(WRONG, is_known=True),)))
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    assert suite[0][0].tag == "skipped"


def test_an_unreadable_document_is_an_error() -> None:
    (suite,) = suites(BROKEN)
    assert (suite.get("tests"), suite.get("errors")) == ("1", "1")
    assert suite[0][0].get("message") == "It is cut off."


@given(st.text(st.characters(), max_size=40))
def test_whatever_is_printed_it_stays_xml(text: str) -> None:
    (suite,) = suites(replace(PAGE, judgements=(printed(text),)))
    assert len(suite) == 1
