"""What is printed under a picture becomes its first record where its file says nothing."""

import pytest

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import EditKind, Evidence
from mediadesk.model.placement import Placement
from mediadesk.services.records.first_print import with_print
from mediadesk.services.records.first_records import FirstRecords

NOTHING = FirstRecords(None, None, (), ())
SOURCE = "story.docx, picture 3"


@pytest.fixture(scope="module")
def parser() -> LateParser:
    return LateParser()


def test_caption_and_credit_are_those_printed(parser: LateParser) -> None:
    placed = Placement("a.jpg", "", "Kim waves.", "Ann Lee / Northern Wires", "A woman waves")
    records = with_print(NOTHING, placed, parser.parse, SOURCE)
    assert records.caption == Caption(0, text="Kim waves.", alt_text="A woman waves")
    assert records.credit is not None
    assert records.credit.creators == ("Ann Lee",)
    assert records.credit.sources == ("Northern Wires",)
    assert records.credit.line == "Ann Lee / Northern Wires"


def test_a_credit_within_the_caption_is_taken_out_of_it(parser: LateParser) -> None:
    placed = Placement("a.jpg", "", "Kim waves. Photo: Ann Lee / Reuters")
    records = with_print(NOTHING, placed, parser.parse, SOURCE)
    assert records.caption == Caption(0, text="Kim waves.")
    assert records.credit is not None
    assert (records.credit.creators, records.credit.sources) == (("Ann Lee",), ("Reuters",))


def test_what_the_file_says_stands(parser: LateParser) -> None:
    said = FirstRecords(Caption(0, text="The queen waves."), Credit(0, ("Bo Ek",)), (), ())
    placed = Placement("a.jpg", "", "Kim waves.", "Ann Lee", "A woman")
    records = with_print(said, placed, parser.parse, SOURCE)
    assert records.caption == Caption(0, text="The queen waves.", alt_text="A woman")
    assert records.credit == said.credit


def test_a_picture_without_words_has_no_record(parser: LateParser) -> None:
    assert with_print(NOTHING, Placement("a.jpg", ""), parser.parse, SOURCE) == NOTHING


def test_an_edit_that_is_stated_is_declared_where_it_is_printed(parser: LateParser) -> None:
    line = "Photo: Kremlin. Photo is cropped and enlarged. Art, cropping: Rosa Yamamoto / Reuters"
    placed = Placement("a.jpg", "", "Kim waves.", line)
    records = with_print(NOTHING, placed, parser.parse, SOURCE)
    assert {edit.kind for edit in records.edits} == {EditKind.CROP, EditKind.ENLARGE}
    assert {edit.evidence for edit in records.edits} == {Evidence.DECLARED}
    assert {edit.source for edit in records.edits} == {SOURCE}
    assert [(one.person, one.organisation) for one in records.contributions] == [
        ("Rosa Yamamoto", "Reuters")
    ]


def test_a_licence_that_the_credit_links_to_is_kept_with_its_address(parser: LateParser) -> None:
    deed = "https://creativecommons.org/licenses/by-sa/4.0/"
    links = ("https://example.org/ann", deed)
    placed = Placement("a.jpg", "", credit="Ann Lee, CC BY-SA 4.0", links=links)
    credit = with_print(NOTHING, placed, parser.parse, SOURCE).credit
    assert credit is not None
    assert (credit.licence, credit.licence_url) == ("CC-BY-SA-4.0", deed)
