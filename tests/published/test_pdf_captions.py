"""Captions and credits of PDF documents: found by where they stand."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from typing_extensions import override

from mediadesk import paths
from mediadesk.delivery.font_finding import FontShelf
from mediadesk.delivery.sheet.contact_sheet import ContactSheetWriter
from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.model.intake import Raster
from mediadesk.model.placement import Placement
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery
from tests.fakes.delivered import an_item
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews
from tests.published.pdf_written import BODY, Written, column, placed, read, shaded, text


class ShadedPictures(FakePictures):
    """Pictures of as many pixels as are asked for, each name its own shade."""

    @override
    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        edge = longest_edge_px or 1
        return Raster(edge, edge // 2, shaded(edge, edge // 2, sum(map(ord, path.name)) % 256))


WHOLE = (300, 0, 0, 200, 100, 500)
CAPTION = "Fog on the pier at dawn."
CREDIT = "Photo: Ann Lee / Wire"


def only(operators: str, folder: Path) -> Placement:
    written = Written()
    written.image("Im0")
    written.page(placed("Im0", WHOLE) + operators)
    (placement,) = read(written.save(folder)).placements
    return placement


BODY_ABOVE = column(100, 780, 4) + column(100, 420)

PLACES: Mapping[str, str] = {
    "below": text(f"{CAPTION} {CREDIT}", 100, 488, 8),
    "below, in two sizes": text(CAPTION, 100, 488, 8.5) + text(CREDIT, 100, 478, 6),
    "below, the credit at the right": text(CAPTION, 100, 488, 8) + text(CREDIT, 320, 488, 8),
    "beside": text(CAPTION, 408, 600, 8) + text(CREDIT, 408, 590, 8),
    "on it": text(f"{CAPTION} {CREDIT}", 110, 508, 8),
    "below, the credit upwards along the edge": text(CAPTION, 100, 488, 8)
    + text(CREDIT, 408, 510, 6, turned=True),
}


@pytest.mark.parametrize("place", PLACES)
def test_caption_and_credit_are_found_wherever_they_stand(tmp_path: Path, place: str) -> None:
    found = only(BODY_ABOVE + PLACES[place], tmp_path)

    assert found.caption == CAPTION
    assert found.credit == "Ann Lee / Wire"


def test_running_text_below_a_picture_is_no_caption(tmp_path: Path) -> None:
    found = only(column(100, 484), tmp_path)
    assert (found.caption, found.credit) == ("", "")


LEGEND = "".join(
    text(f"{name} (Red Team)", 408, 640 - 13 * at, 8)
    for at, name in enumerate(("Ann Lee", "Bo Li", "Cy Ek", "Dee Moore", "Eve Stone", "Finn Wolf"))
)
STORY_BELOW = "".join(text(words, 100, 470 - 22 * at, 11) for at, words in enumerate((
    "The boy turned pale and said nothing.", "He looked at the door.", "It was open.",
)))  # fmt: skip
NO_CAPTIONS: Mapping[str, str] = {
    "a legend beside it": LEGEND,
    "an address of the web": text("https://harbour.example/fog/", 100, 488, 8),
    "an address of mail": text("ann.lee@harbour.example", 100, 488, 8),
    "the number of a form": text("REDP-5110-00", 100, 488, 8),
    "the labels of an axis": text("0%   5%   10%   15%   20%   25%", 100, 488, 8),
    "the name of an axis along its edge": text("MSE", 408, 560, 8, turned=True),
    "what runs along another column": text("Daily flow (mm)", 424, 560, 8, turned=True),
    "a word within it": text("harbour/fog", 220, 600, 8),
    "the story, which goes on nearer by": STORY_BELOW,
    "the story, in two columns under it": text("The boy turned pale and then", 100, 484, 11)
    + text("said nothing for a while.", 270, 484, 11),
    "the story, much wider than the picture": text("It rained. " * 11, 60, 484, 11),
}


@pytest.mark.parametrize("words", NO_CAPTIONS)
def test_what_stands_near_and_is_no_caption_is_none(tmp_path: Path, words: str) -> None:
    found = only(BODY_ABOVE + NO_CAPTIONS[words], tmp_path)
    assert (found.caption, found.credit) == ("", "")


def test_a_caption_in_the_storys_letters_stands_nearer_to_its_picture(tmp_path: Path) -> None:
    below = text(CAPTION, 100, 486, 11) + column(100, 440)
    assert only(column(100, 780, 4) + below, tmp_path).caption == CAPTION


def test_a_caption_in_bold_of_the_storys_size_is_found_right_above_the_story(
    tmp_path: Path,
) -> None:
    below = text(CAPTION, 100, 486, 11, bold=True) + column(100, 473)
    assert only(column(100, 780, 4) + below, tmp_path).caption == CAPTION


def test_a_heading_in_bold_below_a_picture_is_the_storys(tmp_path: Path) -> None:
    below = text("What came of it", 100, 480, 11, bold=True) + column(100, 467, 4)
    assert only(column(100, 780, 4) + below, tmp_path).caption == ""


#: Where each of two pictures in one column stands, and the caption above each.
STACKED = ((560, "The first pier, in fog."), (300, "The second pier, at noon."))


def stacked(*, label: str) -> Written:
    """Return two pages of two pictures one above the other, each with its caption above it."""
    written = Written()
    for page in range(2):
        operators = column(330, 780, 30)
        for at, (y, words) in enumerate(STACKED):
            name = f"Im{page}{at}"
            written.image(name)
            caption = f"{label}{words[:-1]} of page {page}."
            operators += placed(name, (200, 0, 0, 180, 100, y)) + text(caption, 120, y + 192, 8)
        written.page(operators)
    return written


@pytest.mark.parametrize("label", ["", "Figure 3: "])
def test_in_a_document_with_captions_above_its_pictures_each_has_its_own(
    tmp_path: Path, label: str
) -> None:
    found = read(stacked(label=label).save(tmp_path)).placements
    assert [one.caption for one in found] == [
        f"{label}{words[:-1]} of page {page}." for page in range(2) for _, words in STACKED
    ]


def test_a_picture_that_running_text_stands_on_is_its_background(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.page(placed("Im0", (560, 0, 0, 420, 20, 200)) + column(40, 600, 10))
    (placement,) = read(written.save(tmp_path)).placements
    assert placement.decorative


def test_columns_close_to_each_other_stay_apart(tmp_path: Path) -> None:
    """Lines of two columns side by side, drawn row by row as many programs do."""
    lines = {486: "Fig. 4: The algorithm takes both of the two,", 475: "the one and the other."}
    rows = "".join(
        text(BODY[:48], 310, y + 0.2, 9) + text(line, 100, y, 9) for y, line in lines.items()
    )
    found = only(column(100, 780, 4) + rows, tmp_path)
    assert found.caption == "Fig. 4: The algorithm takes both of the two, the one and the other."


def test_what_is_drawn_of_many_pictures_is_no_picture(tmp_path: Path) -> None:
    written = Written()
    for at in range(6):
        written.image(f"Im{at}")
    chart = placed("Im0", WHOLE)
    chart += "".join(
        placed(f"Im{at}", (30, 0, 0, 40 + 20 * at, 90 + 50 * at, 510)) for at in range(1, 6)
    )
    written.page(chart)
    told = [one.decorative for one in read(written.save(tmp_path)).placements]
    assert sorted(told) == [False] + [True] * 5


def test_pictures_of_a_row_are_read_from_the_left(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.image("Im1")
    written.page(
        placed("Im0", (200, 0, 0, 140, 60, 500)) + placed("Im1", (200, 0, 0, 150, 300, 500))
    )
    boxes = read(written.save(tmp_path)).placements
    assert [one.locator for one in boxes] == ["page 1, picture 1", "page 1, picture 2"]
    assert boxes[0].effective_ppi is not None
    assert boxes[0].effective_ppi > (boxes[1].effective_ppi or 0)


def test_a_numbered_caption_above_is_found(tmp_path: Path) -> None:
    found = only(text("Figure 3: The old harbour.", 100, 706, 8) + column(100, 470), tmp_path)
    assert found.caption == "Figure 3: The old harbour."


def test_of_two_pictures_side_by_side_each_has_its_own(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.image("B")
    operators = placed("A", (200, 0, 0, 150, 60, 500)) + placed("B", (200, 0, 0, 150, 320, 500))
    operators += text("The pier. Photo: Ann Lee / Wire", 60, 488, 8)
    operators += text("The quay. Photo: Bo Ek / Wire", 320, 488, 8)
    written.page(operators + column(60, 440))

    found = read(written.save(tmp_path)).placements

    assert [(one.locator, one.caption) for one in found] == [
        ("page 1, picture 1", "The pier."),
        ("page 1, picture 2", "The quay."),
    ]


def test_a_word_parted_at_a_lines_end_is_whole_again(tmp_path: Path) -> None:
    lines = text("Fog on the har-", 100, 488, 8) + text("bour wall.", 100, 478, 8)
    assert only(BODY_ABOVE + lines, tmp_path).caption == "Fog on the harbour wall."


def test_running_heads_and_page_numbers_are_no_captions(tmp_path: Path) -> None:
    written = Written()
    for name in ("A", "B", "C"):
        written.image(name)
        head = text(f"The Harbour Review {ord(name)}", 100, 486, 8) + text("12", 100, 474, 8)
        written.page(placed(name, WHOLE) + head)

    found = read(written.save(tmp_path)).placements

    assert [one.caption for one in found] == ["", "", ""]


def test_a_document_says_its_title(tmp_path: Path) -> None:
    written = Written()
    written.pdf.docinfo["/Title"] = "Harbours of the North"
    written.page("")
    assert read(written.save(tmp_path)).title == "Harbours of the North"


def test_a_contact_sheet_reads_back_with_captions_and_credits(tmp_path: Path) -> None:
    said = [
        ("Fog lies on the pier at dawn.", "Photo: Ann Lee / Wire"),
        ("Two boats leave the harbour for the fishing grounds in the north.", "Photo: Bo Ek / AP"),
        ("The lighthouse was built in 1871 and is still kept.", "Photo: Cy Twine / Reuters"),
    ]
    items = tuple(
        an_item(caption, line, name=f"harbour-{at}.jpg", size_px=(1200, 600))
        for at, (caption, line) in enumerate(said)
    )
    vocabulary = (paths.resources() / "delivery" / "sheet.toml").read_text("utf-8")
    writer = ContactSheetWriter(
        previews=FakePreviews(),
        files=ShadedPictures(),
        fonts=FontShelf(paths.resources() / "fonts", machine=()),
        vocabulary=SheetVocabulary.from_text(vocabulary),
    )
    writer.write(Delivery(items, title="Harbours"), tmp_path / "sheet.pdf", JobContext())

    document = read(tmp_path / "sheet.pdf")

    assert document.title == "Harbours"
    assert [(one.caption, f"Photo: {one.credit}") for one in document.placements] == said
    assert [one.alt for one in document.placements] == [caption for caption, _ in said]
    assert not any(one.decorative for one in document.placements)


def two(folder: Path, second: tuple[float, ...], operators: str) -> tuple[Placement, ...]:
    """Return two pictures of a page, the first at the left above, with text operators."""
    written = Written()
    written.image("Im0")
    written.image("Im1", blue=200)
    written.page(
        placed("Im0", (180, 0, 0, 120, 100, 560)) + placed("Im1", second) + BODY_ABOVE + operators
    )
    return read(written.save(folder)).placements


BESIDE, UNDERNEATH = (180, 0, 0, 120, 290, 560), (180, 0, 0, 120, 100, 436)


@pytest.mark.parametrize(
    ("second", "caption", "below"),
    [
        (BESIDE, "Left: fog on the pier. Right: a boat.", 548),
        (UNDERNEATH, "Top: fog on the pier. Bottom: a boat.", 424),
    ],
)
def test_a_caption_for_two_pictures_is_given_to_each(
    tmp_path: Path, second: tuple[float, ...], caption: str, below: float
) -> None:
    words = text(caption, 100, below, 8) + text(CREDIT, 100, below - 10, 6)
    found = two(tmp_path, second, words)
    assert [(one.caption, one.credit) for one in found] == [(caption, "Ann Lee / Wire")] * 2


def test_letters_of_the_parts_of_a_figure_are_no_captions(tmp_path: Path) -> None:
    caption = "Figure 1: (a) Fog on the pier. (b) A boat."
    words = text("(a)", 185, 550, 8) + text("(b)", 375, 550, 8) + text(caption, 100, 528, 9)
    assert [one.caption for one in two(tmp_path, BESIDE, words)] == [caption] * 2


@pytest.mark.parametrize(
    ("second", "caption", "below"),
    [
        (BESIDE, "Fog on the pier.", 548),
        (UNDERNEATH, "Left: fog on the pier. Right: a boat.", 424),
    ],
)
def test_a_caption_for_one_picture_is_given_to_no_other(
    tmp_path: Path, second: tuple[float, ...], caption: str, below: float
) -> None:
    found = two(tmp_path, second, text(caption, 100, below, 8))
    assert sorted(one.caption for one in found) == ["", caption]


FULL_PAGE = (600, 0, 0, 800, 0, 0)
FACING = f"Facing page: {CAPTION}"


@pytest.mark.parametrize(
    ("words", "picture_first"),
    [(FACING, True), (FACING, False), (f"Previous page: {CAPTION}", True)],
)
def test_a_caption_that_names_the_page_beside_is_for_the_picture_that_fills_it(
    tmp_path: Path, words: str, *, picture_first: bool
) -> None:
    written = Written()
    written.image("Im0")
    pages = [placed("Im0", FULL_PAGE), column(100, 780) + text(f"{words} {CREDIT}", 100, 88, 8)]
    for operators in pages if picture_first else reversed(pages):
        written.page(operators)
    (found,) = read(written.save(tmp_path)).placements
    assert (found.caption, found.credit) == (words, "Ann Lee / Wire")


def test_a_caption_that_names_the_page_beside_is_taken_from_what_stands_near_it(
    tmp_path: Path,
) -> None:
    written = Written()
    written.image("Im0")
    written.image("Im1")
    written.page(placed("Im0", FULL_PAGE))
    written.page(placed("Im1", WHOLE) + BODY_ABOVE + text(FACING, 100, 488, 8))
    first, second = read(written.save(tmp_path)).placements
    assert (first.caption, second.caption) == (FACING, "")


def test_a_caption_that_names_a_page_without_a_bare_picture_stays_where_it_is(
    tmp_path: Path,
) -> None:
    assert only(BODY_ABOVE + text(FACING, 100, 488, 8), tmp_path).caption == FACING


WIDE = "Fog on the pier, and the boat that waited below it until the morning of the next day."


def test_a_caption_set_across_a_row_of_pictures_is_for_each(tmp_path: Path) -> None:
    found = two(tmp_path, BESIDE, text(WIDE, 100, 548, 9))
    assert [one.caption for one in found] == [WIDE] * 2


def test_a_caption_set_across_the_last_row_of_a_grid_is_for_the_whole(tmp_path: Path) -> None:
    written = Written()
    operators = ""
    for at in range(4):
        written.image(f"Im{at}")
        row, side = divmod(at, 2)
        matrix = (180, 0, 0, 120, 100 + 190 * side, 630 - 128 * row)
        operators += placed(f"Im{at}", matrix)
    written.page(BODY_ABOVE + operators + text(f"Figure 2: {WIDE}", 100, 488, 8))
    found = read(written.save(tmp_path)).placements
    assert [one.caption for one in found] == [f"Figure 2: {WIDE}"] * 4


def test_a_numbered_caption_in_the_column_beside_a_picture_is_for_what_stands_there(
    tmp_path: Path,
) -> None:
    """Two columns of text; the right one has a chart, which is drawn, and its caption."""
    written = Written()
    written.image("Im0")
    lines = [BODY[4 + at : 40 + at] for at in range(12)]
    story = "".join(
        text(line, x, 470 - 13 * at) for x in (100, 320) for at, line in enumerate(lines)
    )
    chart = text("Figure 3: Daily flow in May.", 320, 590)
    written.page(placed("Im0", (200, 0, 0, 200, 100, 500)) + story + chart)
    (found,) = read(written.save(tmp_path)).placements
    assert found.caption == ""


def test_credits_listed_on_the_last_page_are_those_of_the_figures(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.page(placed("Im0", WHOLE) + BODY_ABOVE + text(f"Figure 1: {CAPTION}", 100, 488, 8))
    listed = text("Picture credits", 100, 700) + text("Figure 1: Ann Lee / Wire", 100, 688)
    written.page(column(100, 780, 4) + listed + text("Figure 2: Bo Ek", 100, 676))
    (found,) = read(written.save(tmp_path)).placements
    assert (found.caption, found.credit) == (f"Figure 1: {CAPTION}", "Ann Lee / Wire")
    assert found.is_bylined
