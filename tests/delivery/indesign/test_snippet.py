"""InDesign packages and snippets, read back as another reader would."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from mediadesk.delivery.indesign.snippet import IndesignWriter
from mediadesk.model.credit import Credit
from mediadesk.model.errors import StoppedError
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem, PageFormat
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item

#: Attributes that name another element.
REFERENCES = (
    *("ItemLayer", "ActiveLayer", "AppliedMaster", "ParentStory", "PageStart"),
    *("AppliedParagraphStyle", "AppliedCharacterStyle", "AppliedObjectStyle", "NextStyle"),
    *("FillColor", "StrokeColor", "MarkupTag"),
)


class Written:
    """A layout written and taken apart."""

    def __init__(self, out: Path, *items: DeliveryItem, **about: object) -> None:
        delivery = replace(Delivery(items), **about)  # type: ignore[arg-type]
        self.remarks = IndesignWriter().write(delivery, out, JobContext())
        self.names: list[str] = []
        if out.suffix == ".idms":
            self.parts = {"": etree.fromstring(out.read_bytes())}
            return
        with zipfile.ZipFile(out) as archive:
            self.names = archive.namelist()
            self.first = archive.infolist()[0]
            self.mimetype = archive.read("mimetype")
            self.parts = {
                name: etree.fromstring(archive.read(name))
                for name in self.names
                if name.endswith(".xml")
            }

    def all(self, tag: str) -> list[etree._Element]:
        return [found for part in self.parts.values() for found in part.iter(tag)]

    def elements(self) -> Iterator[etree._Element]:
        for part in self.parts.values():
            yield from part.iter(etree.Element)


@pytest.fixture(params=[".idml", ".idms"])
def out(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"photos{request.param}"


def anchors(frame: etree._Element) -> list[tuple[float, float]]:
    points = frame.findall("Properties/PathGeometry/*/PathPointArray/PathPointType")
    pairs = (point.get("Anchor", "").split() for point in points)
    return [(float(x), float(y)) for x, y in pairs]


def test_the_mimetype_comes_first_and_is_stored(tmp_path: Path) -> None:
    package = Written(tmp_path / "p.idml", an_item())

    assert package.first.filename == "mimetype"
    assert package.first.compress_type == zipfile.ZIP_STORED
    assert package.first.extra == b""
    assert package.mimetype == b"application/vnd.adobe.indesign-idml-package"


def test_the_map_names_every_part_and_no_other(tmp_path: Path) -> None:
    package = Written(tmp_path / "p.idml", *[an_item()] * 9)
    named = {e.get("src") for e in package.parts["designmap.xml"] if e.get("src")}

    assert named == set(package.names) - {"mimetype", "designmap.xml", "META-INF/container.xml"}


def test_a_snippet_says_what_it_is(tmp_path: Path) -> None:
    Written(tmp_path / "p.idms", an_item())
    head = (tmp_path / "p.idms").read_text(encoding="utf-8")[:400]

    assert 'type="snippet"' in head
    assert '<?aid SnippetType="PageItem"?>' in head


def test_every_id_is_given_once_and_every_reference_is_met(out: Path) -> None:
    layout = Written(out, an_item(), an_item("تصوير"), an_item(), language="de")
    one_document = [part for name, part in layout.parts.items() if name != "META-INF/container.xml"]
    given_ids = [e.get("Self") for part in one_document for e in part.iter() if e.get("Self")]
    document = ["Language/$ID/German%3a 2006 Reform"]  # stands in the map, as the style's language

    assert sorted(given_ids) == sorted(set(given_ids))
    assert document[0] in given_ids
    for element in layout.elements():
        for name in REFERENCES:
            value = element.get(name)
            assert value in (None, "n", *given_ids), f"{element.tag} {name}={value}"
    for story in (
        layout.parts.get("designmap.xml", etree.Element("none")).get("StoryList", "").split()
    ):
        assert story in given_ids


def test_the_styles_are_called_caption_and_credit(out: Path) -> None:
    layout = Written(out, an_item())

    assert {"Caption", "Credit"} <= {s.get("Name") for s in layout.all("ParagraphStyle")}
    assert [
        (found.get("AppliedParagraphStyle"), "".join(found.itertext()).strip())
        for found in layout.all("Story")[0].iter("ParagraphStyleRange")
    ] == [("ParagraphStyle/Caption", GREETING), ("ParagraphStyle/Credit", FOUNDING_LINE)]


def test_mandatory_wording_follows_unless_the_line_has_it(out: Path) -> None:
    demanding = Credit(1, sources=("X",), mandatory="Courtesy of X")
    layout = Written(
        out,
        an_item("", "Photo: X", credit=demanding),
        an_item("", "courtesy of x", credit=demanding),
    )

    assert ["".join(story.itertext()) for story in layout.all("Story")] == [
        "Photo: XCourtesy of X",
        "courtesy of x",
    ]


@pytest.mark.parametrize("size_px", [(1200, 800), (800, 1200), (3000, 200), (40, 40)])
def test_a_picture_is_shown_whole_and_not_blown_up(out: Path, size_px: tuple[int, int]) -> None:
    """The crop by the formula of the readers: the frame's outline in the picture's own space."""
    layout = Written(out, an_item(size_px=size_px))
    frame = layout.all("Rectangle")[0]
    (image,) = frame.iter("Image")
    scale, _, _, scale_y, x, y = map(float, image.get("ItemTransform", "").split())
    bounds = image.find("Properties/GraphicBounds")
    corners = [((px - x) / scale, (py - y) / scale_y) for px, py in anchors(frame)]

    assert bounds is not None
    assert max(cx for cx, _ in corners) == pytest.approx(float(bounds.get("Right", "")), rel=1e-6)
    assert max(cy for _, cy in corners) == pytest.approx(float(bounds.get("Bottom", "")), rel=1e-6)
    assert min(min(corner) for corner in corners) == 0
    assert scale == scale_y <= 1


def test_the_text_stands_below_its_picture(out: Path) -> None:
    layout = Written(out, an_item())
    (picture,) = layout.all("Rectangle")
    (text,) = layout.all("TextFrame")
    left, top = map(float, picture.get("ItemTransform", "").split()[4:])
    text_left, text_top = map(float, text.get("ItemTransform", "").split()[4:])
    height = max(y for _, y in anchors(picture))

    assert text_left == left
    assert 0 < text_top - (top + height) < 15


def test_frames_lie_on_their_page(tmp_path: Path) -> None:
    package = Written(tmp_path / "p.idml", *[an_item()] * 30, page=PageFormat(columns=3))
    page = package.all("Page")[-1]
    _, _, height, width = map(float, page.get("GeometricBounds", "").split())

    assert len(package.all("Spread")) > 1
    for frame in (*package.all("Rectangle"), *package.all("TextFrame")):
        left, top = map(float, frame.get("ItemTransform", "").split()[4:])
        for x, y in anchors(frame):
            assert 0 <= left + x <= width
            assert -height / 2 <= top + y <= height / 2


def test_a_snippet_of_many_photos_has_none_over_another(tmp_path: Path) -> None:
    snippet = Written(tmp_path / "p.idms", *[an_item()] * 30)

    assert len({f.get("ItemTransform") for f in snippet.all("Rectangle")}) == 30


def test_the_link_leads_to_the_file(out: Path, tmp_path: Path) -> None:
    path = tmp_path / "Bilder & Töne" / "a b%.jpg"
    path.parent.mkdir()
    path.write_bytes(b"x" * 26)
    item = an_item()
    item = replace(item, dossier=replace(item.dossier, photo=replace(item.photo, path=path)))
    (link,) = Written(out, item).all("Link")
    address = link.get("LinkResourceURI", "")

    assert re.match(r"file:/[^/]", address)
    assert unquote(address.removeprefix("file:")) == str(path)
    assert link.get("LinkResourceSize") == "0~1a"


def test_alt_text_and_packet_travel_with_the_frame(out: Path) -> None:
    layout = Written(out, an_item(alt_text="Two people"))
    (option,) = layout.all("ObjectExportOption")
    (contents,) = layout.all("Contents")

    assert option.get("AltTextSourceType") == "SourceCustom"
    assert option.get("CustomAltText") == "Two people"
    assert GREETING in (contents.text or "")


def test_arabic_runs_right_to_left(out: Path) -> None:
    (story,) = Written(out, an_item("تصوير", "أحمد")).all("Story")

    assert {p.get("ParagraphDirection") for p in story.iter("ParagraphStyleRange")} == {
        "RightToLeftDirection"
    }


def test_a_missing_file_and_a_format_it_cannot_place_are_told(out: Path, tmp_path: Path) -> None:
    item = an_item(file_format="HEIC")
    path = tmp_path / "a.heic"
    path.touch()
    there = replace(item, dossier=replace(item.dossier, photo=replace(item.photo, path=path)))

    assert Written(out, item, there).remarks == (
        "/pictures/greeting.jpg is not there: InDesign will report a missing link.",
        "a.heic is HEIC, which InDesign may not place.",
    )


def test_an_empty_delivery_is_an_empty_page(out: Path) -> None:
    assert Written(out).all("Rectangle") == []


def test_it_stops_when_asked_to(out: Path) -> None:
    stop = Event()
    stop.set()

    with pytest.raises(StoppedError):
        IndesignWriter().write(Delivery((an_item(),)), out, JobContext(stop=stop))


def test_what_the_disk_refuses_is_left_to_the_caller(out: Path) -> None:
    with pytest.raises(FileNotFoundError):
        IndesignWriter().write(Delivery((an_item(),)), out.parent / "no" / out.name, JobContext())


@given(st.text(st.characters()), st.text(st.characters()), st.text(st.characters()))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_breaks_a_layout(out: Path, caption: str, line: str, title: str) -> None:
    item = an_item(caption, line, headline=title, alt_text=line)

    assert len(Written(out, item, title=title).all("Story")) == 1
