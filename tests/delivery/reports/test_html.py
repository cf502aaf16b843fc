"""The page that is mailed: whole in itself, marked, bounded, and safe from what it tells of."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from mediadesk import paths
from mediadesk.delivery.reports.html import HtmlReport
from mediadesk.delivery.reports.marked_lines import marked_lines
from mediadesk.model.finding import DocumentReport, Status
from tests.fakes.previews import FakePreviews
from tests.fakes.reports import BROKEN, COMPLETE, FRAME, PAGE, TWIN, WRONG, printed

STYLE = paths.resources() / "reports" / "check.css"


def written(documents: Iterable[DocumentReport], most: int = 1_000_000) -> str:
    report = HtmlReport(FakePreviews(), STYLE, most_characters=most)
    return "".join(report.pieces(documents, FRAME))


def shown(*documents: DocumentReport):
    return html.document_fromstring(written(documents).encode())


def with_file(judged, name: str):
    return replace(judged, placement=replace(judged.placement, file=Path("/site") / name))


def test_each_editorial_picture_stands_there_with_shape_and_word() -> None:
    page = shown(PAGE)
    heads = [head.text_content() for head in page.iter("h3")]
    assert heads == ["■ wrong", "◆ unknown", "● complete"]


def test_printed_and_expected_are_marked_where_they_differ() -> None:
    (picture,) = shown(replace(PAGE, judgements=(WRONG,))).iter("article")
    assert [gone.text for gone in picture.iter("del")] == ["Kremlim"]
    assert [new.text for new in picture.iter("ins")] == ["Kremlin"]


def test_a_picture_that_may_be_a_photo_says_so() -> None:
    (picture,) = shown(replace(PAGE, judgements=(TWIN,))).iter("article")
    assert "cat.jpg, may be photo 12" in picture.text_content()


def test_it_fetches_nothing_and_runs_nothing() -> None:
    page = shown(PAGE, BROKEN)
    assert not list(page.iter("script", "link", "iframe", "object", "a"))
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")
    assert "url(" not in STYLE.read_text("utf-8")


def test_a_small_picture_is_embedded() -> None:
    page = shown(replace(PAGE, judgements=(with_file(WRONG, "kim.jpg"),)))
    assert page.find(".//article/img").get("src").startswith("data:image/jpeg;base64,/9j/")


def test_a_picture_that_cannot_be_read_is_said_to_be_missing() -> None:
    page = shown(replace(PAGE, judgements=(with_file(WRONG, "gone.jpg"),)))
    assert page.find(".//article/img") is None
    assert "no picture at hand" in page.text_content()


def test_an_unreadable_document_tells_why() -> None:
    assert "It is cut off." in shown(BROKEN).text_content()


def test_what_changed_since_the_last_check_is_listed() -> None:
    page = shown(PAGE)
    assert "the credit “Bo Ek” was dropped" in page.find(".//details").text_content()
    assert "has-changed" in page.find(".//section").get("class")


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.NOT_EDITORIAL])
def test_every_status_can_be_picked_out(status: Status) -> None:
    page = shown(PAGE)
    key = status.value
    assert page.find(f".//input[@id='show-{key}']") is not None
    assert f"#show-{key}:checked ~ main .picture:not(.{key})" in page.find(".//style").text


@pytest.mark.parametrize("most", [60_000, 200_000])
def test_its_size_is_bounded_and_the_rest_is_counted(most: int) -> None:
    full = replace(PAGE, judgements=(with_file(WRONG, "kim.jpg"),) * 20)
    many = [replace(full, path=Path(f"/site/{number}.html")) for number in range(900)]
    text = written(many, most)
    assert len(text) < most + 20_000
    assert "found no room" in text
    assert "Check of 900 documents" in text


def test_what_is_to_be_done_gets_pictures_before_what_is_complete() -> None:
    judged = (*[with_file(COMPLETE, "dog.jpg")] * 60, with_file(WRONG, "kim.jpg"))
    text = written([replace(PAGE, judgements=judged)], 100_000)
    page = html.document_fromstring(text.encode())
    with_picture = [a.get("class") for a in page.iter("article") if a.find("img") is not None]
    assert with_picture[0] == "picture wrong open"
    assert len(with_picture) < 61


def test_nothing_of_a_document_becomes_markup() -> None:
    hostile = printed("<script>alert(1)</script>", '"><img src=x onerror=y>')
    hostile = replace(hostile, expected_credit="<b>& Photo</b>")
    page = shown(replace(PAGE, title="</title><script>", judgements=(hostile,)))
    assert not list(page.iter("script"))
    assert page.find(".//article//b[. = '& Photo']") is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_marking_loses_nothing(one: str, other: str) -> None:
    ours, theirs = marked_lines(one, other)
    assert "".join(piece.text for piece in ours) == one
    assert "".join(piece.text for piece in theirs) == other
    same = ["".join(p.text for p in side if not p.differs) for side in (ours, theirs)]
    assert same[0] == same[1]


def test_a_credit_stands_there_with_its_label_as_it_is_printed() -> None:
    placed = replace(WRONG.placement, credit="Kremlim", credit_label="Photo: ")
    page = shown(replace(PAGE, judgements=(replace(WRONG, placement=placed),)))
    (printed_line,) = page.xpath("//dt[.='Printed']/following-sibling::dd[1]")
    assert printed_line.text_content() == "Photo: Kremlim"
