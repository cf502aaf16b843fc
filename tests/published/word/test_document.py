"""Word documents: where pictures stand, how they are cut, what is left out, what is refused."""

import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.delivery.word.captions import CaptionSheetWriter
from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.flow.reading import FlowReading
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.published.word.document import DocxReader
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.delivered import FOUNDING_LINE, an_item
from tests.fakes.office import (
    WORD_NAMESPACES,
    docx,
    package,
    png,
    relationships,
    word_paragraph,
    word_picture,
    word_run,
    word_style,
)  # fmt: skip
from tests.fakes.previews import FakePreviews

CAPTION = word_style("Beschriftung", "caption")
FOG = word_paragraph("Fog on the pier. Photo: Ann Lee / Wire", "Beschriftung")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> DocxReader:
    words = resources() / "reading"
    reading = FlowReading(
        parse_credit,
        ReadingWords.from_text((words / "words.toml").read_text("utf-8")),
        StyleNames.from_text((words / "style-names.toml").read_text("utf-8")),
    )
    return DocxReader(reading, UnpackedPictures(tmp_path_factory.mktemp("unpacked")))


def only(reader: DocxReader, path: Path) -> Placement:
    [placement] = reader.read(path).placements
    return placement


def edges(placement: Placement) -> tuple[float, float, float, float]:
    assert placement.crop is not None
    return placement.crop.as_tuple()


def test_a_picture_comes_with_caption_credit_alt_file_crop_and_ppi(
    reader: DocxReader, tmp_path: Path
) -> None:
    read = reader.read(docx(tmp_path / "a.docx", word_paragraph(word_picture()) + FOG, CAPTION))
    [pier] = read.placements
    assert (pier.caption, pier.credit) == ("Fog on the pier.", "Ann Lee / Wire")
    assert pier.credit_label == "Photo: "
    assert (pier.alt, pier.locator) == ("A pier", "picture 1")
    assert pier.image == "word/media/image1.png"
    assert pier.file is not None
    assert pier.file.read_bytes() == png()
    assert edges(pier) == (0, 0, 1, 1)
    assert pier.effective_ppi == pytest.approx(200)
    assert not pier.decorative


@given(
    st.tuples(*[st.integers(0, 45_000)] * 4),
    st.floats(0.8, 20),
    st.floats(0.8, 20),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_crop_comes_back(
    reader: DocxReader,
    tmp_path: Path,
    cut: tuple[int, int, int, int],
    width_in: float,
    height_in: float,
) -> None:
    left, top, right, bottom = cut
    inside = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
    run = word_picture(inside=inside, width_in=width_in, height_in=height_in)
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    shares = (left / 1e5, top / 1e5, 1 - right / 1e5, 1 - bottom / 1e5)
    assert edges(placed) == pytest.approx(shares, abs=6e-4)
    across = 1200 * (shares[2] - shares[0]) / width_in
    down = 800 * (shares[3] - shares[1]) / height_in
    assert placed.effective_ppi == pytest.approx(min(across, down), rel=1e-2)


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ('<a:srcRect l="10%" b="25%"/>', (0.1, 0, 1, 0.75)),
        ('<a:srcRect t="-20000" r="30000"/>', (0, 0, 0.7, 1)),
        ('<a:stretch><a:fillRect l="-50000" r="-50000"/></a:stretch>', (0.25, 0, 0.75, 1)),
        (
            '<a:srcRect l="20000"/><a:stretch><a:fillRect t="-100000"/></a:stretch>',
            (0.2, 0.5, 1, 1),
        ),
        ('<a:srcRect l="14" b="37"/>', (0, 0, 1, 1)),
        ('<a:srcRect l="nan" t="1e999" r="" b="x"/>', (0, 0, 1, 1)),
    ],
)
def test_every_way_to_cut_is_understood(
    reader: DocxReader,
    tmp_path: Path,
    inside: str,
    wanted: tuple[float, float, float, float],
) -> None:
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(word_picture(inside=inside))))
    assert edges(placed) == pytest.approx(wanted)


def test_a_cut_that_leaves_nothing_is_not_told(reader: DocxReader, tmp_path: Path) -> None:
    run = word_picture(inside='<a:srcRect l="70000" r="60000"/>')
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert (placed.crop, placed.effective_ppi) == (None, None)


def test_white_added_at_the_edges_does_not_raise_the_resolution(
    reader: DocxReader, tmp_path: Path
) -> None:
    run = word_picture(inside='<a:srcRect l="-50000" r="-50000"/>', width_in=12)
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert placed.effective_ppi == pytest.approx(200)


def test_the_crop_of_a_turned_photo_is_told_as_it_is_displayed(
    reader: DocxReader, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x112] = 6  # shown turned clockwise by a quarter
    Image.new("RGB", (1200, 800)).save(tmp_path / "turned.jpg", exif=exif)
    path = docx(
        tmp_path / "a.docx",
        word_paragraph(word_picture(inside='<a:srcRect l="10000" t="20000"/>')),
        word__media__image1_dot_png=(tmp_path / "turned.jpg").read_bytes(),
    )
    assert edges(only(reader, path)) == pytest.approx((0, 0.1, 0.8, 1))


def test_turn_and_mirror_are_told(reader: DocxReader, tmp_path: Path) -> None:
    run = word_picture(transform='rot="16200000" flipH="1"')
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert (placed.turned_degrees, placed.mirrored) == (270, True)
    run = word_picture(transform='flipV="1" flipH="1"')
    assert not only(reader, docx(tmp_path / "a.docx", word_paragraph(run))).mirrored


def test_a_picture_of_no_size_to_speak_of_has_no_resolution(
    reader: DocxReader, tmp_path: Path
) -> None:
    run = re.sub(r'(c[xy])="\d+"', r'\1="1e-308"', word_picture())
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert placed.effective_ppi is None


def a_group(*boxes: str) -> str:
    """Return a run with a group of a picture and text boxes."""
    texts = "".join(
        f"<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{box}</w:t></w:r></w:p>"
        "</w:txbxContent></wps:txbx></wps:wsp>"
        for box in boxes
    )
    picture = '<pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill><pic:spPr/></pic:pic>'
    return (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="5486400" cy="5486400"/><wp:docPr id="1"/>'
        f"<a:graphic><a:graphicData><wpg:wgp>{picture}{texts}</wpg:wgp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        (("Bow", "Stern", "Keel"), ("", "")),
        (("Bow", "Stern", "A boat. Photo: Ann Lee"), ("A boat.", "Ann Lee")),
        (("A boat.", "Photo: Ann Lee"), ("A boat.", "Ann Lee")),
    ],
)
def test_the_labels_of_a_drawing_are_no_caption(
    reader: DocxReader, tmp_path: Path, boxes: tuple[str, ...], said: tuple[str, str]
) -> None:
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(a_group(*boxes))))
    assert (placed.caption, placed.credit) == said


def test_a_mirrored_picture_is_cut_before_it_is_mirrored_as_word_does(
    reader: DocxReader, tmp_path: Path
) -> None:
    run = word_picture(inside='<a:srcRect l="10000" t="20000"/>', transform='flipH="1"')
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert (edges(placed), placed.mirrored) == (pytest.approx((0.1, 0.2, 1, 1)), True)


def test_a_group_scales_what_stands_in_it(reader: DocxReader, tmp_path: Path) -> None:
    inner = (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="" descr="Own"/></pic:nvPicPr><pic:blipFill>'
        '<a:blip r:embed="p1"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="600" cy="400"/></a:xfrm>'
        "</pic:spPr></pic:pic>"
    )
    box = (
        "<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Fog. Photo: Ann Lee</w:t></w:r></w:p>"
        "</w:txbxContent></wps:txbx></wps:wsp>"
    )
    group = (
        '<wpg:wgp><wpg:grpSpPr><a:xfrm><a:ext cx="5486400" cy="5486400"/>'
        f'<a:chExt cx="600" cy="600"/></a:xfrm></wpg:grpSpPr>{inner}{box}</wpg:wgp>'
    )
    drawing = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="5486400" cy="5486400"/><wp:docPr id="1" '
        f'descr="Group"/><a:graphic><a:graphicData>{group}</a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )
    body = word_paragraph(drawing + word_run("Running text about something else."))
    placed = only(reader, docx(tmp_path / "a.docx", body))
    assert (placed.caption, placed.credit, placed.alt) == ("Fog.", "Ann Lee", "Own")
    assert placed.effective_ppi == pytest.approx(200)


def test_alternative_content_is_read_once(reader: DocxReader, tmp_path: Path) -> None:
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{word_picture()[5:-6]}</mc:Choice>"
        '<mc:Fallback><w:pict><v:shape style="width:72pt;height:48pt"><v:imagedata r:id="p1"/>'
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert len(reader.read(docx(tmp_path / "a.docx", word_paragraph(both))).placements) == 1


def test_where_the_choice_holds_nothing_known_the_fallback_is_read(
    reader: DocxReader, tmp_path: Path
) -> None:
    both = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>"
        f"{word_picture()[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert len(reader.read(docx(tmp_path / "a.docx", word_paragraph(both))).placements) == 1


def test_an_older_words_picture_is_read_with_its_crop(reader: DocxReader, tmp_path: Path) -> None:
    run = (
        '<w:r><w:pict><v:shape alt="A pier" style="width:432pt;height:4in;rotation:90;flip:x">'
        '<v:imagedata r:id="p1" cropleft="6554f" cropbottom=".25"/></v:shape></w:pict></w:r>'
    )
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert edges(placed) == pytest.approx((0.1, 0, 1, 0.75), abs=1e-4)
    assert (placed.alt, placed.turned_degrees, placed.mirrored) == ("A pier", 90, True)
    assert placed.effective_ppi == pytest.approx(800 * 0.75 / 4)


def test_a_picture_in_a_shape_is_read(reader: DocxReader, tmp_path: Path) -> None:
    shape = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="5486400" cy="3657600"/><wp:docPr id="1"/>'
        '<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:ext cx="5486400" cy="3657600"/>'
        '</a:xfrm><a:blipFill><a:blip r:embed="p1"/></a:blipFill></wps:spPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    assert only(reader, docx(tmp_path / "a.docx", word_paragraph(shape))).file is not None


def test_a_linked_picture_is_named_and_not_fetched(reader: DocxReader, tmp_path: Path) -> None:
    run = word_picture(key="", link="p2")
    placed = only(reader, docx(tmp_path / "a.docx", word_paragraph(run)))
    assert (placed.image, placed.file) == ("https://example.org/linked.jpg", None)


def test_a_linked_picture_that_lies_beside_the_document_is_found(
    reader: DocxReader, tmp_path: Path
) -> None:
    (tmp_path / "pier.png").write_bytes(png())
    target = "file:///C:/Users/somebody/pier.png"
    body = word_paragraph(word_picture(key="", link="x"))
    placed = only(reader, docx(tmp_path / "a.docx", body, targets={"x": f"image! {target}"}))
    assert placed.image == target
    assert placed.file == (tmp_path / "pier.png").resolve()
    assert placed.effective_ppi == pytest.approx(200)


def test_deleted_hidden_and_placeholder_content_is_not_printed(
    reader: DocxReader, tmp_path: Path
) -> None:
    hidden = word_picture().replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    body = (
        word_paragraph(f"<w:del>{word_picture()}</w:del>")
        + word_paragraph(f"<w:moveFrom>{word_picture()}</w:moveFrom>")
        + word_paragraph(hidden)
        + word_paragraph(word_picture(properties='hidden="1"'))
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{word_paragraph(word_picture())}</w:sdtContent></w:sdt>"
        + word_paragraph(f"<w:ins>{word_picture()}</w:ins>")
        + word_paragraph(
            "<w:del><w:r><w:delText>Old. </w:delText></w:r></w:del>"
            + word_run("Secret. ", "<w:vanish/>")
            + f"<w:ins>{word_run('Fog. Photo: Ann Lee')}</w:ins>",
            "Beschriftung",
        )
    )
    placed = only(reader, docx(tmp_path / "a.docx", body, CAPTION))
    assert (placed.caption, placed.credit) == ("Fog.", "Ann Lee")


def test_a_style_may_hide_too(reader: DocxReader, tmp_path: Path) -> None:
    styles = word_style("Hidden", "Notes", "<w:rPr><w:vanish/></w:rPr>")
    path = docx(tmp_path / "a.docx", word_paragraph(word_picture(), "Hidden"), styles)
    assert reader.read(path).placements == ()


@pytest.mark.parametrize("anchor", ["", 'behindDoc="1"'])
def test_what_is_marked_decorative_or_lies_behind_the_text_is_decoration(
    reader: DocxReader, tmp_path: Path, anchor: str
) -> None:
    mark = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    run = word_picture(anchor=anchor)
    if not anchor:
        run = run.replace('descr="A pier"/>', f">{mark}</wp:docPr>")
    assert only(reader, docx(tmp_path / "a.docx", word_paragraph(run))).decorative


@pytest.mark.parametrize(("width_in", "height_in"), [(0.3, 0.3), (7, 0.6)])
def test_signs_and_rules_without_a_caption_are_decoration(
    reader: DocxReader, tmp_path: Path, width_in: float, height_in: float
) -> None:
    run = word_picture(width_in=width_in, height_in=height_in)
    assert only(reader, docx(tmp_path / "a.docx", word_paragraph(run))).decorative


def test_a_small_picture_with_a_caption_is_a_picture(reader: DocxReader, tmp_path: Path) -> None:
    run = word_picture(width_in=0.3, height_in=0.3)
    path = docx(tmp_path / "a.docx", word_paragraph(run) + FOG, CAPTION)
    assert not only(reader, path).decorative


def test_headers_notes_and_text_boxes_are_read_and_comments_are_not(
    reader: DocxReader, tmp_path: Path
) -> None:
    paragraph = word_paragraph(word_picture())

    def part(root: str, inside: str) -> str:
        return f"<w:{root} {WORD_NAMESPACES}>{inside}</w:{root}>"

    separator = f'<w:footnote w:type="separator">{paragraph}</w:footnote>'
    notes = f"{separator}<w:footnote>{paragraph}</w:footnote>"
    own = relationships({"p1": "image media/image1.png"})
    path = docx(
        tmp_path / "a.docx",
        f'{word_paragraph("Text")}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
        targets={"h": "header header1.xml", "f": "footnotes footnotes.xml", "c": "comments c.xml"},
        word__header1_dot_xml=part("hdr", paragraph),
        word___rels__header1_dot_xml_dot_rels=own,
        word__footnotes_dot_xml=part("footnotes", notes),
        word___rels__footnotes_dot_xml_dot_rels=own,
        word__c_dot_xml=part("comments", f"<w:comment>{paragraph}</w:comment>"),
    )
    placed = [(p.locator, p.decorative) for p in reader.read(path).placements]
    assert placed == [("header, decoration 1", True), ("footnote, picture 1", False)]


def test_a_picture_repeated_without_a_caption_is_furniture(
    reader: DocxReader, tmp_path: Path
) -> None:
    text = word_paragraph("The harbour is old, and its piers were built by people.")
    body = (word_paragraph(word_picture()) + text) * 3
    assert all(p.decorative for p in reader.read(docx(tmp_path / "a.docx", body)).placements)


def test_the_title_is_that_of_the_properties_or_the_title_paragraph(
    reader: DocxReader, tmp_path: Path
) -> None:
    body = word_paragraph("Harbours", "T")
    assert (
        reader.read(docx(tmp_path / "a.docx", body, word_style("T", "Title"))).title == "Harbours"
    )


def test_our_own_caption_sheet_is_read_back(reader: DocxReader, tmp_path: Path) -> None:
    vocabulary = (resources() / "delivery" / "sheet.toml").read_text("utf-8")
    writer = CaptionSheetWriter(
        previews=FakePreviews(), vocabulary=SheetVocabulary.from_text(vocabulary)
    )
    sheet = tmp_path / "sheet.docx"
    writer.write(Delivery((an_item("Fog on the pier."),)), sheet, JobContext())
    placed = only(reader, sheet)
    assert (placed.caption, placed.credit) == (
        "Fog on the pier.",
        FOUNDING_LINE.removeprefix("Photo credit: "),
    )


def test_the_strict_form_is_read(reader: DocxReader, tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", word_paragraph(word_picture()) + FOG, CAPTION)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts.items()
    }
    assert only(reader, package(tmp_path / "b.docx", strict)).caption == "Fog on the pier."


def test_parts_that_are_missing_are_done_without(reader: DocxReader, tmp_path: Path) -> None:
    path = docx(
        tmp_path / "a.docx",
        word_paragraph(word_picture(key="gone")) + word_paragraph(word_picture(key="lost")) + FOG,
        targets={"s": "styles nowhere.xml", "lost": "image media/none.png"},
    )
    [lost] = reader.read(path).placements
    assert (lost.image, lost.file) == ("media/none.png", None)


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"WordDocument", "older Word"),
    ],
)
def test_an_encrypted_or_older_document_is_told(
    reader: DocxReader, tmp_path: Path, start: bytes, sentence: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + start)
    with pytest.raises(OutsideError, match=sentence):
        reader.read(path)


def test_an_archive_that_is_no_document_is_told(reader: DocxReader, tmp_path: Path) -> None:
    path = package(tmp_path / "a.docx", {"a.txt": "x"})
    with pytest.raises(OutsideError, match="no Word document"):
        reader.read(path)


def test_endless_nesting_is_told(reader: DocxReader, tmp_path: Path) -> None:
    depth = 60
    body = "<w:tbl><w:tr><w:tc>" * depth + word_paragraph("x") + "</w:tc></w:tr></w:tbl>" * depth
    with pytest.raises(OutsideError, match="nested"):
        reader.read(docx(tmp_path / "a.docx", body))


def test_an_entity_bomb_is_told(reader: DocxReader, tmp_path: Path) -> None:
    bomb = f'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><w:document {WORD_NAMESPACES}>&a;</w:document>'
    with pytest.raises(OutsideError):
        reader.read(docx(tmp_path / "a.docx", "", word__document_dot_xml=bomb))


def test_a_picture_that_unpacks_without_end_is_told(reader: DocxReader, tmp_path: Path) -> None:
    path = docx(
        tmp_path / "a.docx",
        word_paragraph(word_picture()),
        word__media__image1_dot_png=b"\0" * (40 * 2**20),
    )
    with pytest.raises(OutsideError, match="unpacks"):
        reader.read(path)


def test_a_relationship_that_leads_out_of_the_archive_finds_nothing(
    reader: DocxReader, tmp_path: Path
) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    target = "image ../../../secret.png"
    path = docx(tmp_path / "in.docx", word_paragraph(word_picture()), targets={"p1": target})
    folder = tmp_path / "folder"
    folder.mkdir()
    assert only(reader, path.rename(folder / "in.docx")).file is None


@given(st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_change_of_bytes_is_read_or_told(
    reader: DocxReader, tmp_path: Path, data: st.DataObject
) -> None:
    path = docx(tmp_path / "a.docx", word_paragraph(word_picture()) + FOG, CAPTION)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    with suppress(OutsideError):
        reader.read(path)


@given(st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_change_of_the_text_is_read_or_told(
    reader: DocxReader, tmp_path: Path, data: st.DataObject
) -> None:
    body = word_paragraph(word_picture(inside='<a:srcRect l="1000"/>')) + FOG
    whole = f"<w:document {WORD_NAMESPACES}><w:body>{body}</w:body></w:document>"
    content = bytearray(whole.encode())
    at = len(WORD_NAMESPACES)
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(at, len(content) - 1))
        content[place] = data.draw(st.sampled_from(b'<>/"&=019.-x \x00\xff'))
    path = docx(tmp_path / "a.docx", "", CAPTION, word__document_dot_xml=bytes(content))
    with suppress(OutsideError):
        reader.read(path)


def test_a_list_of_credits_at_the_end_credits_pictures_by_number(
    reader: DocxReader, tmp_path: Path
) -> None:
    body = (
        f"<w:p>{word_picture()}</w:p>"
        + word_paragraph("Figure 1: Fog on the pier.")
        + f"<w:p>{word_picture()}</w:p>"
        + word_paragraph("Figure 2: Rain. Photo: Bo Ek")
        + word_paragraph("Photo credits: Figure 1: Ann Lee; Figure 2: somebody else")
    )
    first, second = reader.read(docx(tmp_path / "a.docx", body)).placements
    assert (first.caption, first.credit) == ("Figure 1: Fog on the pier.", "Ann Lee")
    assert first.is_bylined
    assert (second.credit, second.is_bylined) == ("Bo Ek", False)
