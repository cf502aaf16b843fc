"""Captions in word processors' documents find their pictures, and running text does not."""

from dataclasses import replace

import pytest

from mediadesk.model.credit import PrintedCredit
from mediadesk.paths import resources
from mediadesk.published.flow.captions import CaptionJoiner
from mediadesk.published.flow.content import Cell, Drawing, Flow, FlowPicture, Paragraph, Table
from mediadesk.published.style_names import StyleNames
from tests.fakes.credit_parsing import parse_credit

ONE, TWO = (Drawing((FlowPicture(name),)) for name in ("one", "two"))
PICTURE = Paragraph("", drawings=(ONE,))
SECOND = Paragraph("", drawings=(TWO,))
FOG = Paragraph("Fog on the pier.", ("caption",))
RAIN = Paragraph("Rain on the pier.", ("caption",))
CREDIT = Paragraph("Photo: Ann Lee", ("Normal",))
EMPTY = Paragraph("")
TEXT = Paragraph(
    "The harbour is old, and its piers were built by people who knew the tides and the winds of "
    "the bay, in years when every sack of grain was carried on somebody's back."
)


@pytest.fixture(scope="module")
def names() -> StyleNames:
    return StyleNames.from_text((resources() / "reading/style-names.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def joiner(names: StyleNames) -> CaptionJoiner:
    return CaptionJoiner(parse_credit, names)


def said(joiner: CaptionJoiner, *flow: Paragraph | Table) -> list[list[str]]:
    """Return what is printed beside each picture."""
    return [[piece.text for piece in one.pieces] for one in joiner.join(flow)]


def row(*cells: Flow) -> tuple[Cell, ...]:
    return tuple(Cell(column, content) for column, content in enumerate(cells))


def test_a_caption_below_is_joined(joiner: CaptionJoiner) -> None:
    assert said(joiner, TEXT, PICTURE, FOG, TEXT) == [["Fog on the pier."]]


def test_an_empty_paragraph_may_stand_between(joiner: CaptionJoiner) -> None:
    assert said(joiner, PICTURE, EMPTY, FOG, TEXT) == [["Fog on the pier."]]


def test_running_text_is_no_caption(joiner: CaptionJoiner) -> None:
    assert said(joiner, TEXT, PICTURE, TEXT) == [[]]


def test_a_reports_dateline_is_no_credit(names: StyleNames) -> None:
    parsed = PrintedCredit(credit_part="BERLIN (Wire)", caption_part="- The court sat.")
    dated = CaptionJoiner(lambda _text: parsed, names)
    assert said(dated, PICTURE, Paragraph("BERLIN (Wire) - The court sat.")) == [[]]


def test_a_heading_is_no_caption(joiner: CaptionJoiner) -> None:
    heading = Paragraph("Photo: a history", ("heading 1",), is_stressed=True, level=1)
    assert said(joiner, PICTURE, heading, TEXT) == [[]]


def test_a_credit_paragraph_goes_with_its_caption(joiner: CaptionJoiner) -> None:
    assert said(joiner, PICTURE, FOG, CREDIT, TEXT) == [["Fog on the pier.", "Photo: Ann Lee"]]


def test_a_credit_style_makes_a_credit(joiner: CaptionJoiner) -> None:
    credit = Paragraph("Ann Lee", ("Photo Credit",))
    [picture] = joiner.join((PICTURE, FOG, credit))
    assert [(piece.text, piece.credit) for piece in picture.pieces] == [
        ("Fog on the pier.", False),
        ("Ann Lee", True),
    ]


def test_each_picture_has_the_caption_below_it(joiner: CaptionJoiner) -> None:
    assert said(joiner, PICTURE, FOG, SECOND, RAIN) == [["Fog on the pier."], ["Rain on the pier."]]


def test_a_document_that_sets_captions_above_is_understood(joiner: CaptionJoiner) -> None:
    assert said(joiner, FOG, PICTURE, RAIN, SECOND, TEXT) == [
        ["Fog on the pier."],
        ["Rain on the pier."],
    ]


def test_two_pictures_in_one_paragraph_share_the_caption(joiner: CaptionJoiner) -> None:
    both = Paragraph("", drawings=(ONE, TWO))
    assert said(joiner, both, FOG) == [["Fog on the pier."]] * 2


def test_a_table_keeps_its_own_caption(joiner: CaptionJoiner) -> None:
    numbers = Paragraph("Table 1: Ships", ("caption",), counter="Table")
    table = Table((row((TEXT,), (TEXT,)),))
    assert said(joiner, PICTURE, numbers, table) == [[]]


@pytest.mark.parametrize(
    "caption",
    [
        Paragraph("Figure 3: Fog on the pier"),
        Paragraph("Abb. 2 Nebel"),
        Paragraph("Fog on the pier", is_stressed=True),
        Paragraph("Fog on the pier", is_centred=True),
        Paragraph("Fog on the pier. Photo: Ann Lee"),
        Paragraph("Fog", ("Normal",), counter="Figure"),
    ],
)
def test_a_caption_without_a_style_is_known_by_what_it_looks_like(
    joiner: CaptionJoiner, caption: Paragraph
) -> None:
    assert said(joiner, PICTURE, caption, TEXT) == [[caption.text]]


def test_a_paragraph_that_holds_picture_and_caption_is_understood(joiner: CaptionJoiner) -> None:
    own = Paragraph("\nFog on the pier. Photo: Ann Lee", drawings=(ONE,))
    assert said(joiner, own, TEXT) == [["Fog on the pier. Photo: Ann Lee"]]


def test_text_that_flows_around_a_picture_is_no_caption(joiner: CaptionJoiner) -> None:
    floating = Drawing((replace(ONE.pictures[0], is_floating=True),))
    assert said(joiner, replace(CREDIT, text="Short text\nhere", drawings=(floating,))) == [[]]


def test_what_shares_a_text_box_with_a_picture_is_its_caption(joiner: CaptionJoiner) -> None:
    box = Drawing(boxes=((PICTURE, Paragraph("Fog"), Paragraph("Harbour archive")),))
    assert said(joiner, replace(TEXT, drawings=(box,))) == [["Fog", "Harbour archive"]]


def test_a_text_box_beside_a_floating_picture_captions_it(joiner: CaptionJoiner) -> None:
    floating = Drawing((replace(ONE.pictures[0], is_floating=True),))
    anchored = replace(TEXT, drawings=(floating, Drawing(boxes=((FOG,),))))
    assert said(joiner, anchored) == [["Fog on the pier."]]


def test_a_group_holds_picture_and_caption(joiner: CaptionJoiner) -> None:
    group = Drawing(ONE.pictures, ((Paragraph("Fog"),),))
    assert said(joiner, replace(TEXT, drawings=(group,))) == [["Fog"]]


def test_the_text_of_a_cell_belongs_to_its_picture(joiner: CaptionJoiner) -> None:
    table = Table((row((PICTURE, Paragraph("Fog")), (SECOND, Paragraph("Rain"))),))
    assert said(joiner, table) == [["Fog"], ["Rain"]]


def test_a_row_of_captions_below_a_row_of_pictures(joiner: CaptionJoiner) -> None:
    captions = row((Paragraph("Fog"),), (Paragraph("Rain"),))
    assert said(joiner, Table((row((PICTURE,), (SECOND,)), captions))) == [["Fog"], ["Rain"]]


def test_one_caption_below_a_row_of_pictures(joiner: CaptionJoiner) -> None:
    captions = (Cell(0, (Paragraph("Left fog, right rain"),)),)
    table = Table((row((PICTURE,), (SECOND,)), captions))
    assert said(joiner, table) == [["Left fog, right rain"]] * 2


def test_the_cell_beside_a_picture(joiner: CaptionJoiner) -> None:
    assert said(joiner, Table((row((PICTURE,), (Paragraph("Fog"),)),))) == [["Fog"]]


def test_of_a_cell_with_named_styles_only_caption_and_credit_are_taken(
    joiner: CaptionJoiner,
) -> None:
    words = (Paragraph("1 pier.jpg", ("File Name",)), FOG, Paragraph("Ann Lee", ("Credit",)))
    assert said(joiner, Table((row((PICTURE,), words),))) == [["Fog on the pier.", "Ann Lee"]]


def test_a_long_article_beside_a_picture_is_no_caption(joiner: CaptionJoiner) -> None:
    article = tuple(replace(TEXT, text=f"{number}. {TEXT.text}") for number in range(6))
    assert said(joiner, Table((row((PICTURE,), article),))) == [[]]


def test_an_article_in_a_pictures_own_cell_is_no_caption(joiner: CaptionJoiner) -> None:
    article = tuple(replace(TEXT, text=f"{number}. {TEXT.text}") for number in range(6))
    assert said(joiner, Table((row((PICTURE, *article)),))) == [[]]


def test_a_table_that_only_holds_pictures_takes_the_caption_below(joiner: CaptionJoiner) -> None:
    assert said(joiner, Table((row((PICTURE,)),)), FOG) == [["Fog on the pier."]]


def test_a_running_list_of_captions_is_not_one_caption(joiner: CaptionJoiner) -> None:
    numbered = [replace(FOG, text=f"Fig. {n}: Fog", counter="Figure") for n in range(1, 4)]
    assert said(joiner, PICTURE, *numbered) == [["Fig. 1: Fog"]]


def boxed(*texts: Paragraph) -> Drawing:
    return Drawing(boxes=(texts,))


def test_a_credit_between_a_picture_and_its_caption_goes_with_both(joiner: CaptionJoiner) -> None:
    assert said(joiner, PICTURE, CREDIT, FOG, TEXT) == [["Photo: Ann Lee", "Fog on the pier."]]
    assert said(joiner, FOG, CREDIT, PICTURE, TEXT) == [["Fog on the pier.", "Photo: Ann Lee"]]


def test_the_credit_of_the_picture_before_is_left_to_it(joiner: CaptionJoiner) -> None:
    flow = (PICTURE, FOG, CREDIT, SECOND, TEXT)
    assert said(joiner, *flow) == [["Fog on the pier.", "Photo: Ann Lee"], []]


def test_a_short_paragraph_above_a_credit_is_a_caption(joiner: CaptionJoiner) -> None:
    plain = Paragraph("Fog on the pier.")
    assert said(joiner, PICTURE, plain, CREDIT, TEXT) == [["Fog on the pier.", "Photo: Ann Lee"]]
    assert said(joiner, PICTURE, plain, TEXT, CREDIT) == [[]]
    assert said(joiner, PICTURE, plain, CREDIT, SECOND)[0] == []


def test_a_box_anchored_to_the_next_paragraph_is_the_caption(joiner: CaptionJoiner) -> None:
    anchor = replace(TEXT, drawings=(boxed(FOG),))
    assert said(joiner, PICTURE, anchor, TEXT) == [["Fog on the pier."]]
    assert said(joiner, PICTURE, TEXT, anchor, SECOND, RAIN) == [
        ["Fog on the pier."],
        ["Rain on the pier."],
    ]


def test_a_box_is_the_caption_of_one_picture_only(joiner: CaptionJoiner) -> None:
    anchor = replace(TEXT, drawings=(boxed(FOG),))
    assert said(joiner, PICTURE, anchor, SECOND, TEXT) == [["Fog on the pier."], []]


def test_a_box_that_says_nothing_of_a_picture_is_none(joiner: CaptionJoiner) -> None:
    anchor = replace(TEXT, drawings=(boxed(TEXT),))
    assert said(joiner, PICTURE, anchor, TEXT) == [[]]


def test_a_credit_in_a_box_of_its_own_goes_with_the_caption(joiner: CaptionJoiner) -> None:
    picture = Paragraph("", drawings=(ONE, boxed(CREDIT)))
    assert said(joiner, picture, FOG, TEXT) == [["Fog on the pier.", "Photo: Ann Lee"]]
    credited = replace(FOG, text="Fog on the pier. Photo: Bo Ek")
    assert said(joiner, picture, credited, TEXT) == [["Fog on the pier. Photo: Bo Ek"]]


@pytest.mark.parametrize(
    "text",
    [
        "Top: fog on the pier. Bottom: a boat.",
        "Fog on the pier (above) and a boat (below).",
        "Oben: Nebel. Unten: ein Boot.",
        "Fog and a boat. Photos: Ann Lee",
    ],
)
def test_a_caption_for_pictures_one_above_the_other_is_given_to_each(
    joiner: CaptionJoiner, text: str
) -> None:
    caption = replace(FOG, text=text)
    assert said(joiner, PICTURE, EMPTY, SECOND, caption, TEXT) == [[text], [text]]


@pytest.mark.parametrize(
    "text", ["Top marks for the pier at the bottom.", "Kim (left) and Lee (right).", "Fog."]
)
def test_a_caption_for_one_picture_is_not_given_to_the_one_above(
    joiner: CaptionJoiner, text: str
) -> None:
    assert said(joiner, PICTURE, SECOND, replace(FOG, text=text)) == [[], [text]]


def test_a_picture_with_words_below_it_shares_no_caption(joiner: CaptionJoiner) -> None:
    both = replace(FOG, text="Top: fog. Bottom: a boat.")
    assert said(joiner, PICTURE, TEXT, SECOND, both) == [[], ["Top: fog. Bottom: a boat."]]


@pytest.mark.parametrize(
    "line", ["ann.lee@harbour.example", "Phone: +49 30 600 600", "(030) 600-600"]
)
def test_how_to_reach_somebody_is_no_caption(joiner: CaptionJoiner, line: str) -> None:
    cell = (PICTURE, Paragraph("Ann Lee"), Paragraph(line))
    assert said(joiner, Table((row(cell),))) == [[]]


@pytest.mark.parametrize(
    "line", ["Photo: ann.lee@harbour.example", "Ann Lee in 1998.", "Date: 12.05.2024"]
)
def test_other_lines_of_a_cell_are(joiner: CaptionJoiner, line: str) -> None:
    cell = (PICTURE, Paragraph("The pier."), Paragraph(line))
    assert said(joiner, Table((row(cell),))) == [["The pier.", line]]
