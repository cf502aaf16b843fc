"""OpenDocument texts, packed and flat: where pictures stand, how they are cut, what is refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.flow.reading import FlowReading
from mediadesk.published.opendocument.document import OdtReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.office import ODF_NAMESPACES, embedded, odt, odt_content, odt_picture, package, png

FOG = '<text:p text:style-name="P9">Fog on the pier. Photo: Ann Lee / Wire</text:p>'
BASED_ON_CAPTION = (
    '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Bild_20_text"/>'
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> OdtReader:
    words = resources() / "reading"
    reading = FlowReading(
        parse_credit,
        ReadingWords.from_text((words / "words.toml").read_text("utf-8")),
        StyleNames.from_text((words / "style-names.toml").read_text("utf-8")),
    )
    return OdtReader(reading, UnpackedPictures(tmp_path_factory.mktemp("unpacked")))


def only(reader: OdtReader, path: Path) -> Placement:
    [placement] = reader.read(path).placements
    return placement


def edges(placement: Placement) -> tuple[float, float, float, float]:
    assert placement.crop is not None
    return placement.crop.as_tuple()


def graphic(inside: str, name: str = "fr1", parent: str = "") -> str:
    based = f'style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="graphic" {based}>'
        f"<style:graphic-properties {inside}/></style:style>"
    )


def paragraph(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


def test_a_picture_comes_with_caption_credit_alt_file_crop_and_ppi(
    reader: OdtReader, tmp_path: Path
) -> None:
    styles = (
        f"<office:document-styles {ODF_NAMESPACES}><office:styles><style:style "
        'style:name="Bild_20_text" style:display-name="Bild text" style:family="paragraph"/>'
        "</office:styles></office:document-styles>"
    )
    path = odt(
        tmp_path / "a.odt",
        paragraph(odt_picture()) + FOG,
        BASED_ON_CAPTION,
        styles_dot_xml=styles,
    )
    pier = only(reader, path)
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee / Wire")
    assert (pier.alt, pier.image, pier.locator) == ("A pier", "Pictures/one.png", "picture 1")
    assert pier.file is not None
    assert edges(pier) == (0, 0, 1, 1)
    assert pier.effective_ppi == pytest.approx(200)


@given(
    st.tuples(*[st.floats(0, 0.45)] * 4),
    st.sampled_from([0, 72, 150, 240, 300]),
    st.sampled_from([("pt", 1.0), ("cm", 2.54 / 72), ("in", 1 / 72), ("mm", 25.4 / 72)]),
)
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_crop_comes_back(
    reader: OdtReader,
    tmp_path: Path,
    cut: tuple[float, float, float, float],
    ppi: int,
    unit: tuple[str, float],
) -> None:
    left, top, right, bottom = cut
    natural_pt = (1200 / (ppi or 96) * 72, 800 / (ppi or 96) * 72)
    lengths = (
        top * natural_pt[1], right * natural_pt[0], bottom * natural_pt[1], left * natural_pt[0],
    )  # fmt: skip
    clip = ", ".join(f"{length * unit[1]:.5f}{unit[0]}" for length in lengths)
    path = odt(
        tmp_path / "a.odt",
        paragraph(odt_picture(style="fr1")),
        graphic(f'fo:clip="rect({clip})"'),
        picture=png(ppi=ppi),
    )
    placed = only(reader, path)
    assert edges(placed) == pytest.approx((left, top, 1 - right, 1 - bottom), abs=1e-3)
    across, down = 1200 * (1 - left - right) / 6, 800 * (1 - top - bottom) / 4
    assert placed.effective_ppi == pytest.approx(min(across, down), rel=5e-3)


@pytest.mark.parametrize("clip", ["auto", "rect(1cm)", "rect(a, b, c, d)", "rect(0in 0in 0in 0in)"])
def test_a_clip_that_says_nothing_cuts_nothing(
    reader: OdtReader, tmp_path: Path, clip: str
) -> None:
    text = paragraph(odt_picture(style="fr1"))
    placed = only(reader, odt(tmp_path / "a.odt", text, graphic(f'fo:clip="{clip}"')))
    assert edges(placed) == (0, 0, 1, 1)


def test_the_cut_of_a_picture_that_is_not_there_is_not_told(
    reader: OdtReader, tmp_path: Path
) -> None:
    text = paragraph(odt_picture(style="fr1", address="https://example.org/a.jpg"))
    style = graphic('fo:clip="rect(1cm, 1cm, 1cm, 1cm)"')
    placed = only(reader, odt(tmp_path / "a.odt", text, style))
    assert (placed.image, placed.file, placed.crop) == ("https://example.org/a.jpg", None, None)


def test_turn_and_mirror_are_told(reader: OdtReader, tmp_path: Path) -> None:
    picture = odt_picture(
        style="fr1", more='draw:transform="rotate (1.5707963) translate (1cm, 0cm)"'
    )
    path = odt(tmp_path / "a.odt", paragraph(picture), graphic('style:mirror="horizontal"'))
    placed = only(reader, path)
    assert (round(placed.turned_degrees), placed.mirrored) == (270, True)


@pytest.mark.parametrize(
    ("mirror", "expected"),
    [
        ("none", (0.25, 0.125, 1, 1)),
        ("horizontal", (0, 0.125, 0.75, 1)),
        ("vertical", (0.25, 0, 1, 0.875)),
        ("vertical horizontal", (0, 0, 0.75, 0.875)),
    ],
)
def test_a_mirrored_picture_is_mirrored_before_it_is_cut(
    reader: OdtReader, tmp_path: Path, mirror: str, expected: tuple[float, ...]
) -> None:
    clip = 'fo:clip="rect(75pt, 0pt, 0pt, 225pt)"'
    text = paragraph(odt_picture(style="fr1"))
    style = graphic(f'{clip} style:mirror="{mirror}"', parent="Graphics")
    assert edges(only(reader, odt(tmp_path / "a.odt", text, style))) == expected


def test_a_mirrored_picture_that_is_drawn_as_a_shape_is_cut_before_it_is_mirrored(
    reader: OdtReader, tmp_path: Path
) -> None:
    text = paragraph(odt_picture(style="fr1"))
    style = graphic('fo:clip="rect(75pt, 0pt, 0pt, 225pt)" style:mirror="horizontal"')
    placed = only(reader, odt(tmp_path / "a.odt", text, style))
    assert (edges(placed), placed.mirrored) == ((0.25, 0.125, 1, 1), True)


def test_white_added_at_an_edge_does_not_lower_the_resolution(
    reader: OdtReader, tmp_path: Path
) -> None:
    text = paragraph(odt_picture(style="fr1", width_in=6, height_in=3))
    style = graphic('fo:clip="rect(0pt, -450pt, 0pt, 0pt)"')  # a third of the width is white
    placed = only(reader, odt(tmp_path / "a.odt", text, style))
    assert placed.effective_ppi == pytest.approx(800 / 3)


def test_a_caption_frame_of_libreoffice_is_read(reader: OdtReader, tmp_path: Path) -> None:
    frame = (
        '<draw:frame text:anchor-type="paragraph" svg:width="6in"><draw:text-box>'
        f'<text:p text:style-name="Illustration">{odt_picture(anchor="paragraph")}Abbildung '
        '<text:sequence text:name="Illustration">1</text:sequence>: Fog. Photo: Ann Lee</text:p>'
        "</draw:text-box></draw:frame>"
    )
    text = paragraph(f"{frame}The earth's climate has changed many times in its long history.")
    placed = only(reader, odt(tmp_path / "a.odt", text))
    assert (placed.caption, placed.credit) == ("Abbildung 1: Fog.", "Ann Lee")


def test_a_picture_that_links_somewhere_is_still_a_picture(
    reader: OdtReader, tmp_path: Path
) -> None:
    link = f'<draw:a xlink:href="https://example.org">{odt_picture()}</draw:a>'
    assert only(reader, odt(tmp_path / "a.odt", paragraph(link))).alt == "A pier"


def test_links_in_a_caption_are_kept(reader: OdtReader, tmp_path: Path) -> None:
    caption = (
        '<text:p text:style-name="Caption">Fog. Photo: <text:a xlink:href="https://example.org/lee">'
        "Ann Lee</text:a></text:p>"
    )
    placed = only(reader, odt(tmp_path / "a.odt", paragraph(odt_picture()) + caption))
    assert (placed.credit, placed.links) == ("Ann Lee", ("https://example.org/lee",))


def test_pictures_in_a_table_have_the_captions_of_their_cells(
    reader: OdtReader, tmp_path: Path
) -> None:
    cells = "".join(
        f"<table:table-cell>{paragraph(odt_picture())}{paragraph(word)}</table:table-cell>"
        for word in ("Fog", "Rain")
    )
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    placed = reader.read(odt(tmp_path / "a.odt", table)).placements
    assert [one.caption for one in placed] == ["Fog", "Rain"]


def test_a_shape_filled_with_a_picture_is_read(reader: OdtReader, tmp_path: Path) -> None:
    styles = (
        f"<office:document-styles {ODF_NAMESPACES}><office:styles>"
        '<draw:fill-image draw:name="Bitmap_20_1" xlink:href="Pictures/one.png"/>'
        "</office:styles></office:document-styles>"
    )
    shape = '<draw:custom-shape draw:style-name="gr1" svg:width="6in" svg:height="4in"/>'
    style = graphic(
        'draw:fill="bitmap" draw:fill-image-name="Bitmap_20_1" style:repeat="stretch"', "gr1"
    )
    path = odt(tmp_path / "a.odt", paragraph(shape), style, styles_dot_xml=styles)
    assert only(reader, path).image == "Pictures/one.png"


def test_hidden_deleted_and_commented_content_is_not_printed(
    reader: OdtReader, tmp_path: Path
) -> None:
    picture = paragraph(odt_picture())
    hides = (
        '<style:style style:name="T1" style:family="text"><style:text-properties '
        'text:display="none"/></style:style>'
    )
    hidden = f'<text:span text:style-name="T1">{odt_picture()}</text:span>'
    text = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{picture}</text:deletion>"
        f"</text:changed-region></text:tracked-changes>"
        f'<text:section text:display="none">{picture}</text:section>'
        f"{paragraph(hidden)}"
        f"{paragraph(f'<office:annotation>{picture}</office:annotation>')}"
        f"<text:illustration-index><text:index-body>{picture}</text:index-body>"
        "</text:illustration-index>"
        f'{picture}<text:p text:style-name="Caption">Fog.<text:span text:style-name="T1"> Secret'
        "</text:span><office:annotation><text:p>Check!</text:p></office:annotation></text:p>"
    )
    assert only(reader, odt(tmp_path / "a.odt", text, hides)).caption == "Fog."


ITALIC = (
    '<style:style style:name="I" style:family="paragraph">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
)


def test_headers_and_notes_are_read(reader: OdtReader, tmp_path: Path) -> None:
    picture = paragraph(odt_picture())
    head = picture + '<text:p text:style-name="I">The Harbour Courier</text:p>'
    styles = (
        f"<office:document-styles {ODF_NAMESPACES}><office:automatic-styles>{ITALIC}"
        "</office:automatic-styles><office:master-styles><style:master-page>"
        f"<style:header>{head}</style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    body = f"<text:note-body>{picture}</text:note-body>"
    note = f'<text:note text:note-class="footnote">{body}</text:note>'
    path = odt(tmp_path / "a.odt", paragraph(f"Text{note}"), styles_dot_xml=styles)
    placed = [(p.locator, p.decorative) for p in reader.read(path).placements]
    assert placed == [("header, decoration 1", True), ("footnote, picture 1", False)]


@pytest.mark.parametrize("more", ['loext:decorative="true"', 'draw:decorative="true"'])
def test_what_is_marked_decorative_is_decoration(
    reader: OdtReader, tmp_path: Path, more: str
) -> None:
    assert only(reader, odt(tmp_path / "a.odt", paragraph(odt_picture(more=more)))).decorative


def test_the_preview_of_an_embedded_sheet_is_decoration(reader: OdtReader, tmp_path: Path) -> None:
    picture = odt_picture(inside='<draw:object xlink:href="Object 1"/>')
    assert only(reader, odt(tmp_path / "a.odt", paragraph(picture))).decorative


def test_a_flat_document_holds_its_pictures_itself(reader: OdtReader, tmp_path: Path) -> None:
    frame = (
        '<draw:frame draw:style-name="fr1" svg:width="6in" svg:height="4in"><draw:image '
        f'draw:mime-type="image/png">{embedded(png())}</draw:image></draw:frame>'
    )
    caption = '<text:p text:style-name="Caption">Fog. Photo: Ann Lee</text:p>'
    path = tmp_path / "a.fodt"
    style = graphic('fo:clip="rect(0in, 0in, 0in, 3.125in)"')
    path.write_text(odt_content(paragraph(frame) + caption, style, "document"), encoding="utf-8")
    placed = only(reader, path)
    assert (placed.caption, placed.credit) == ("Fog.", "Ann Lee")
    assert placed.image == "embedded picture 1.png"
    assert placed.file is not None
    assert placed.file.read_bytes() == png()
    assert edges(placed) == pytest.approx((0.25, 0, 1, 1))


def test_a_picture_beside_the_document_is_found(reader: OdtReader, tmp_path: Path) -> None:
    (tmp_path / "pier.png").write_bytes(png())
    text = paragraph(odt_picture(address="../pier.png"))
    assert only(reader, odt(tmp_path / "a.odt", text)).file == (tmp_path / "pier.png").resolve()


def test_a_picture_outside_the_documents_folder_is_not_read(
    reader: OdtReader, tmp_path: Path
) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "folder"
    folder.mkdir()
    for address in ("../../secret.png", str(tmp_path / "secret.png")):
        text = paragraph(odt_picture(address=address))
        assert only(reader, odt(folder / "a.odt", text)).file is None


def test_the_title_is_that_of_the_properties(reader: OdtReader, tmp_path: Path) -> None:
    meta = (
        f"<office:document-meta {ODF_NAMESPACES}><office:meta><dc:title>Harbours</dc:title>"
        "</office:meta></office:document-meta>"
    )
    assert reader.read(odt(tmp_path / "a.odt", "", meta_dot_xml=meta)).title == "Harbours"


def test_else_the_title_is_the_first_heading(reader: OdtReader, tmp_path: Path) -> None:
    text = '<text:p>Before</text:p><text:h text:outline-level="1">Harbours</text:h>'
    assert reader.read(odt(tmp_path / "a.odt", text)).title == "Harbours"


def test_an_encrypted_document_is_told(reader: OdtReader, tmp_path: Path) -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    path = odt(tmp_path / "a.odt", "")
    path = package(path, {"content.xml": b"\x93\x11", "META-INF/manifest.xml": manifest})
    with pytest.raises(OutsideError, match="encrypted"):
        reader.read(path)


@pytest.mark.parametrize(
    "parts",
    [
        {"a.txt": "x"},
        {"content.xml": f"<office:document-content {ODF_NAMESPACES}/>"},
        {"content.xml": "<a"},
        {"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
    ],
)
def test_what_is_no_text_is_told(
    reader: OdtReader, tmp_path: Path, parts: dict[str, str | bytes]
) -> None:
    with pytest.raises(OutsideError):
        reader.read(package(tmp_path / "a.odt", parts))


def test_endless_nesting_is_told(reader: OdtReader, tmp_path: Path) -> None:
    deep = "<text:p><draw:frame><draw:text-box>" * 60
    shallow = "</draw:text-box></draw:frame></text:p>" * 60
    with pytest.raises(OutsideError, match="nested"):
        reader.read(odt(tmp_path / "a.odt", deep + shallow))


@given(st.data())
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_change_is_read_or_told(reader: OdtReader, tmp_path: Path, data: st.DataObject) -> None:
    style = graphic('fo:clip="rect(1cm, 1cm, 1cm, 1cm)" style:mirror="none"')
    text = odt_content(paragraph(odt_picture(style="fr1")) + FOG, style).encode()
    content = bytearray(text)
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(len(ODF_NAMESPACES), len(content) - 1))
        content[place] = data.draw(st.sampled_from(b'<>/"&=019.-x \x00\xff'))
    path = odt(tmp_path / "a.odt", "", content_dot_xml=bytes(content))
    packed = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(0, 2))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(packed))
    with suppress(OutsideError):
        reader.read(path)


BEHIND = graphic('style:run-through="background"')


@pytest.mark.parametrize(("anchor", "is_decorative"), [("as-char", False), ("paragraph", True)])
def test_a_picture_in_a_line_of_text_lies_behind_none(
    reader: OdtReader, tmp_path: Path, anchor: str, *, is_decorative: bool
) -> None:
    picture = odt_picture(style="fr1", anchor=anchor)
    path = odt(tmp_path / "a.odt", paragraph(picture), BEHIND)
    assert only(reader, path).decorative is is_decorative
