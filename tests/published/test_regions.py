"""What stands around a published picture: words in order, frames of a layout, a printed page."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.model.page_region import (
    PageFlow,
    PageImage,
    PagePlan,
    RegionPicture,
    RegionText,
    TextRole,
)
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.indesign.document import IdmlReader
from mediadesk.published.pages.flow_region import FlowPlaced, FlowText, flow_around
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.pdf.document import PdfReader
from mediadesk.published.scribus.document import ScribusReader
from tests.fakes import scribus
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.indesign import Package, Placed
from tests.published import layouts, pdf_written
from tests.published.pdf_written import Written, placed, text

KIM = Placement("kim.jpg", "picture 1", "The park at noon.", "Photo: Ann Lee")
PAGE = """<html><body><nav>Home News Sport</nav><article><h1>At the summit</h1>
<p>Before the <b>fig</b>ure.</p><script>nothing()</script>
<figure><img src="kim.jpg" alt="A park"><figcaption>The park at noon. <span class=credit>Photo: Ann
Lee</span></figcaption></figure><p>After the figure.</p><p><img src="cat.jpg" width=400></p>
<p style="display:none">Unseen.</p><p>At last.</p></article></body></html>"""


def told(flow: PageFlow) -> list[str]:
    return [part.text if isinstance(part, RegionText) else f"[{part.image}]" for part in flow.parts]


@pytest.fixture(scope="module")
def html() -> HtmlReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return HtmlReader(PageReading(parse_credit, ReadingWords.from_text(words)))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_gives_what_is_printed_around_a_picture_in_order(
    html: HtmlReader, page: Path
) -> None:
    flow = html.region(page, KIM)
    assert isinstance(flow, PageFlow)
    assert told(flow) == [
        "At the summit",
        "Before the figure.",
        "[kim.jpg]",
        "The park at noon. Photo: Ann Lee",
        "After the figure.",
        "[cat.jpg]",
        "At last.",
    ]


def test_what_is_printed_for_the_picture_is_told_from_the_rest(
    html: HtmlReader, page: Path
) -> None:
    flow = html.region(page, KIM)
    assert isinstance(flow, PageFlow)
    roles = {part.text: part.role for part in flow.parts if isinstance(part, RegionText)}
    assert roles["The park at noon. Photo: Ann Lee"] is TextRole.OWN
    assert roles["At the summit"] is TextRole.HEADING
    assert roles["After the figure."] is TextRole.OTHER
    this = [part.image for part in flow.parts if isinstance(part, RegionPicture) and part.is_this]
    assert this == ["kim.jpg"]


def test_a_picture_that_is_not_on_the_page_has_no_surroundings(
    html: HtmlReader, page: Path
) -> None:
    assert html.region(page, Placement("other.jpg", "picture 9")) is None


def test_of_two_places_it_is_the_one_with_the_words_beside_it() -> None:
    shown = FlowPlaced("kim.jpg", ("kim.jpg",))
    filler = [FlowText(f"Sentence {n} of a long story.") for n in range(12)]
    parts = (shown, *filler, shown, FlowText("The park at noon."), FlowText("Photo: Ann Lee"))
    flow = flow_around(parts, KIM, lambda _: None)
    assert flow is not None
    at = next(n for n, part in enumerate(flow.parts) if isinstance(part, RegionPicture))
    assert told(flow)[at + 1] == "The park at noon."


@given(st.lists(st.text(max_size=400), max_size=40), st.lists(st.text(max_size=400), max_size=40))
def test_a_region_is_a_run_of_the_page_that_holds_the_picture(
    before: list[str], after: list[str]
) -> None:
    parts = [*map(FlowText, before), FlowPlaced("kim.jpg", ("kim.jpg",)), *map(FlowText, after)]
    flow = flow_around(parts, KIM, lambda _: None)
    assert flow is not None
    at = [isinstance(part, RegionPicture) for part in flow.parts].index(True)
    assert flow.is_cut_before == (at < len(before))
    assert flow.is_cut_after == (len(flow.parts) - at - 1 < len(after))
    assert len(flow.parts) <= 21


def test_a_layout_gives_the_frames_of_the_page(tmp_path: Path) -> None:
    other = Placed(name="boats.jpg", identifier="u20", at=(1, 0, 0, 1, 300, 0))
    path = Package(Placed().xml() + other.xml()).write(tmp_path / "issue.idml")
    reader = IdmlReader(layouts.layout_tools(tmp_path / "unpacked"))
    wanted = next(p for p in reader.read(path).placements if p.image.endswith("harbour.jpg"))
    plan = reader.region(path, wanted)
    assert isinstance(plan, PagePlan)
    assert (plan.width_pt, plan.height_pt) == (600, 800)
    assert len(plan.pictures) == 2
    (this,) = [one for one in plan.pictures if one.picture.is_this]
    assert this.picture.image == wanted.image
    assert this.box.width * 600 == pytest.approx(150, abs=0.5)


def test_a_layout_of_scribus_gives_the_frames_of_the_page(tmp_path: Path) -> None:
    items = scribus.picture() + scribus.picture(320, 400, PFILE="b.jpg", ROT=90)
    items += scribus.text("Boats. Photo: Ann Lee", (100, 255, 200, 20), "Caption")
    path = tmp_path / "issue.sla"
    path.write_text(scribus.document(items), "utf-8")
    reader = ScribusReader(layouts.layout_tools(tmp_path / "unpacked"))
    first, second = reader.read(path).placements
    plan = reader.region(path, second)
    assert isinstance(plan, PagePlan)
    assert (plan.width_pt, plan.height_pt) == (600, 800)
    assert [one.picture.is_this for one in plan.pictures] == [False, True]
    assert plan.pictures[1].turned_degrees == 90
    assert plan.pictures[0].box.as_tuple() == pytest.approx((50 / 600, 0.1, 250 / 600, 230 / 800))
    assert [one.text for one in plan.texts] == ["Boats. Photo: Ann Lee"]
    assert reader.region(path, replace(first, image="other.jpg")) is None


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_printed_page_is_drawn_as_viewers_show_it(tmp_path: Path, rotation: int) -> None:
    written = Written()
    written.image("Im0")
    drawn = placed("Im0", (300, 0, 0, 200, 100, 500)) + text("Words below", 100, 480)
    written.page(drawn, CropBox=[0, 100, 600, 800], Rotate=rotation)
    path = written.save(tmp_path)
    reader = PdfReader(pdf_written.layout_tools(tmp_path))
    (placement,) = reader.read(path).placements
    shown = reader.region(path, placement)
    assert isinstance(shown, PageImage)
    assert shown.box is not None
    raster = shown.raster
    upright = (600, 700) if rotation % 180 == 0 else (700, 600)
    assert raster.width_px / raster.height_px == pytest.approx(upright[0] / upright[1], rel=0.01)
    pixels = np.frombuffer(raster.rgb, np.uint8).reshape(raster.height_px, raster.width_px, 3)
    wide, high = raster.width_px, raster.height_px
    left, top, right, bottom = shown.box.as_tuple()
    inside = pixels[
        int(top * high) + 4 : int(bottom * high) - 4, int(left * wide) + 4 : int(right * wide) - 4
    ]
    assert (inside[..., 2] != 255).all()  # nowhere the paper's white
    outside = pixels[int(bottom * high) + 4 :, : int(left * wide) - 4]
    assert (outside == 255).all()
