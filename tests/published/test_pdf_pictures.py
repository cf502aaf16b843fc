"""Pictures of PDF documents: where they stand, what is seen of them, their files."""

import math
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from mediadesk.model.geometry import Box
from mediadesk.model.placement import Placement
from tests.fakes.previews import jpeg
from tests.published.pdf_written import Written, column, placed, read, shaded, text

WHOLE = (300, 0, 0, 200, 100, 500)
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:DocumentID="xmp.did:42" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Wire"/>'
    "</rdf:RDF></x:xmpmeta>"
)


def only(written: Written, folder: Path) -> Placement:
    (placement,) = read(written.save(folder)).placements
    return placement


def drawn(operators: str, **page: object) -> Written:
    written = Written()
    written.image("Im0")
    written.page(operators, **page)  # type: ignore[arg-type]
    return written


def crop_of(placement: Placement) -> tuple[float, ...]:
    return (placement.crop or Box.whole()).as_tuple()


def test_a_picture_says_where_it_is_and_how_fine(tmp_path: Path) -> None:
    found = only(drawn(placed("Im0", WHOLE)), tmp_path)

    assert found.locator == "page 1, picture 1"
    assert found.image.startswith("object ")
    assert found.effective_ppi == pytest.approx(72.0)
    assert (found.crop, found.turned_degrees, found.mirrored) == (None, 0.0, False)
    assert not found.decorative


def test_what_a_clip_cuts_off_is_the_crop(tmp_path: Path) -> None:
    found = only(drawn(placed("Im0", WHOLE, "130 520 150 100 re")), tmp_path)
    assert crop_of(found) == pytest.approx((0.1, 0.4, 0.6, 0.9), abs=0.005)


def test_a_round_clip_crops_to_its_box(tmp_path: Path) -> None:
    k = 50 * 0.5523
    circle = (
        f"300 600 m 300 {600 + k} {250 + k} 650 250 650 c {250 - k} 650 200 {600 + k} 200 600 c "
        f"200 {600 - k} {250 - k} 550 250 550 c {250 + k} 550 300 {600 - k} 300 600 c h"
    )
    found = only(drawn(placed("Im0", WHOLE, circle)), tmp_path)
    assert crop_of(found) == pytest.approx((1 / 3, 0.25, 2 / 3, 0.75), abs=0.005)


def test_the_page_cuts_what_bleeds_over_its_edge(tmp_path: Path) -> None:
    found = only(drawn(placed("Im0", (300, 0, 0, 200, -30, 650))), tmp_path)
    assert crop_of(found) == pytest.approx((0.1, 0.25, 1.0, 1.0), abs=0.005)


def test_the_trimmed_page_cuts_too(tmp_path: Path) -> None:
    trim = Array([10, 10, 590, 790])
    found = only(drawn(placed("Im0", (300, 0, 0, 200, -20, 300)), TrimBox=trim), tmp_path)
    assert crop_of(found) == pytest.approx((0.1, 0.0, 1.0, 1.0), abs=0.005)


@pytest.mark.parametrize(
    ("matrix", "turned", "mirrored"),
    [
        ((0, -300, 200, 0, 100, 600), 90.0, False),
        ((0, 300, -200, 0, 400, 300), 270.0, False),
        ((-300, 0, 0, -200, 500, 600), 180.0, False),
        ((-300, 0, 0, 200, 500, 400), 0.0, True),
        ((300, 0, 0, -200, 100, 600), 0.0, True),
    ],
)
def test_turned_and_mirrored_pictures_are_told(
    tmp_path: Path, matrix: tuple[float, ...], turned: float, mirrored: bool
) -> None:
    found = only(drawn(placed("Im0", matrix)), tmp_path)
    assert (found.turned_degrees, found.mirrored) == (turned, mirrored)
    assert found.effective_ppi == pytest.approx(72.0)


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_page_turned_by_the_viewer_crops_the_same(tmp_path: Path, quarter: int) -> None:
    clip = "130 520 150 100 re"
    found = only(drawn(placed("Im0", WHOLE, clip), Rotate=quarter), tmp_path)
    assert crop_of(found) == pytest.approx((0.1, 0.4, 0.6, 0.9), abs=0.005)
    assert found.turned_degrees == quarter


def test_forms_within_forms_place_and_clip(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.form("Fm0", placed("Im0", (150, 0, 0, 100, 0, 0)), BBox=Array([0, 0, 75, 100]))
    written.form("Fm1", placed("Fm0", (1, 0, 0, 1, 50, 50)), Matrix=Array([2, 0, 0, 2, 0, 0]))
    written.page(placed("Fm1", (1, 0, 0, 1, 0, 300), "0 0 600 450 re"))

    found = only(written, tmp_path)

    assert crop_of(found) == pytest.approx((0.0, 0.75, 0.5, 1.0), abs=0.005)
    assert found.effective_ppi == pytest.approx(72.0)


def test_a_form_that_draws_itself_ends(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.form("Fm0", "/Fm0 Do " + placed("Im0", WHOLE))
    form = written.objects["Fm0"]
    form.Resources.XObject.Fm0 = form
    written.page("/Fm0 Do")

    assert len(read(written.save(tmp_path)).placements) >= 1


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    turn=st.floats(0, 2 * math.pi),
    size=st.tuples(st.floats(80, 250), st.floats(80, 250)),
    edges=st.tuples(st.floats(0, 0.4), st.floats(0, 0.4), st.floats(0.6, 1), st.floats(0.6, 1)),
)
def test_the_crop_is_found_however_a_picture_lies(
    tmp_path: Path,
    turn: float,
    size: tuple[float, float],
    edges: tuple[float, float, float, float],
) -> None:
    wide, high = size
    a, b = wide * math.cos(turn), wide * math.sin(turn)
    c, d = -high * math.sin(turn), high * math.cos(turn)
    e, f = 300 - (a + c) / 2, 400 - (b + d) / 2
    left, top, right, bottom = edges
    corners = [(left, 1 - top), (right, 1 - top), (right, 1 - bottom), (left, 1 - bottom)]
    path = [f"{a * u + c * v + e:.5f} {b * u + d * v + f:.5f}" for u, v in corners]
    clip = f"{path[0]} m {path[1]} l {path[2]} l {path[3]} l h"

    found = only(drawn(placed("Im0", (a, b, c, d, e, f), clip)), tmp_path)

    assert crop_of(found) == pytest.approx(edges, abs=0.005)


def test_a_jpeg_comes_out_as_it_was_put_in(tmp_path: Path) -> None:
    packed = jpeg()
    with Image.open(BytesIO(packed)) as picture:
        wide, high = picture.size
    written = Written()
    stream = Stream(written.pdf, packed)
    stream.update(
        {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": wide, "/Height": high,
            "/ColorSpace": Name.DeviceRGB, "/BitsPerComponent": 8, "/Filter": Name.DCTDecode,
        }
    )  # fmt: skip
    written.add("Im0", stream)
    written.page(placed("Im0", WHOLE))

    found = only(written, tmp_path)

    assert found.file is not None
    assert found.file.read_bytes() == packed
    assert found.file.suffix == ".jpg"


def test_other_pictures_come_out_as_png_pixel_by_pixel(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.page(placed("A", WHOLE))
    found = only(written, tmp_path)

    assert found.file is not None
    with Image.open(found.file) as picture:
        assert picture.format == "PNG"
        assert picture.convert("RGB").tobytes() == shaded(blue=ord("A"))


def test_four_printing_inks_become_colours(tmp_path: Path) -> None:
    written = Written()
    inks = Stream(written.pdf, zlib.compress(bytes((0, 255, 255, 0)) * 10000))
    inks.update(
        {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 100, "/Height": 100,
            "/ColorSpace": Name.DeviceCMYK, "/BitsPerComponent": 8, "/Filter": Name.FlateDecode,
        }
    )  # fmt: skip
    written.add("Im0", inks)
    written.page(placed("Im0", WHOLE))
    found = only(written, tmp_path)

    assert found.file is not None
    with Image.open(found.file) as picture:
        red, green, blue = picture.convert("RGB").getpixel((50, 50))
    assert red > 2 * max(green, blue)


def test_inline_images_are_pictures(tmp_path: Path) -> None:
    packed = zlib.compress(shaded(40, 30)).hex()
    inline = f"BI /W 40 /H 30 /CS /RGB /BPC 8 /F [/AHx /Fl] ID {packed}> EI"
    written = Written()
    written.page(f"q 300 0 0 225 100 400 cm {inline} Q")
    found = only(written, tmp_path)

    assert found.image == "inline image"
    assert found.file is not None


def test_a_soft_mask_is_no_picture_of_its_own(tmp_path: Path) -> None:
    written = Written()
    mask = Stream(written.pdf, zlib.compress(bytes(300 * 200)))
    mask.update(
        {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 300, "/Height": 200,
            "/ColorSpace": Name.DeviceGray, "/BitsPerComponent": 8, "/Filter": Name.FlateDecode,
        }
    )  # fmt: skip
    written.image("Im0", SMask=written.pdf.make_indirect(mask))
    written.page(placed("Im0", WHOLE))

    assert only(written, tmp_path).effective_ppi == pytest.approx(72.0)


def test_the_strips_of_one_picture_are_one(tmp_path: Path) -> None:
    written = Written()
    for at in range(4):
        written.image(f"S{at}", 300, 50)
    strips = [placed(f"S{at}", (300, 0, 0, 50, 100, 650 - 50 * at)) for at in range(4)]
    written.page("".join(strips))
    found = only(written, tmp_path)

    assert found.file is not None
    with Image.open(found.file) as picture:
        assert picture.size == (300, 200)
        third = picture.convert("RGB").crop((0, 100, 300, 150)).tobytes()
    assert third == shaded(300, 50, sum(map(ord, "S2")))
    assert found.effective_ppi == pytest.approx(72.0)


def test_two_photos_set_edge_to_edge_are_two(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.image("B")
    written.page(placed("A", WHOLE) + placed("B", (300, 0, 0, 200, 100, 300)))

    assert len(read(written.save(tmp_path)).placements) == 2


def test_metadata_that_a_picture_carries_is_read(tmp_path: Path) -> None:
    written = Written()
    packet = Stream(written.pdf, XMP.encode())
    packet.update({"/Type": Name.Metadata, "/Subtype": Name.XML})
    written.image("Im0", Metadata=written.pdf.make_indirect(packet))
    written.page(placed("Im0", WHOLE))
    found = only(written, tmp_path)

    assert found.carried is not None
    assert found.carried.document_ids == ("xmp.did:42",)
    assert found.carried.credit == "Wire"


def test_a_picture_hidden_behind_another_is_not_told(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.image("B")
    written.page(placed("A", WHOLE) + placed("B", WHOLE))

    assert only(written, tmp_path).file is not None


def test_a_bomb_of_pixels_is_told_and_not_unpacked(tmp_path: Path) -> None:
    written = Written()
    bomb = Stream(written.pdf, zlib.compress(bytes(1000)))
    bomb.update(
        {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 50000, "/Height": 50000,
            "/ColorSpace": Name.DeviceRGB, "/BitsPerComponent": 8, "/Filter": Name.FlateDecode,
        }
    )  # fmt: skip
    written.add("Im0", bomb)
    written.page(placed("Im0", WHOLE))

    assert only(written, tmp_path).file is None


def test_logos_rules_and_signs_are_decoration(tmp_path: Path) -> None:
    written = Written()
    for name in ("Tiny", "Rule", "Logo"):
        written.image(name)
    operators = placed("Tiny", (20, 0, 0, 14, 50, 50)) + placed("Rule", (500, 0, 0, 30, 50, 700))
    for _ in range(3):
        written.page(placed("Logo", (90, 0, 0, 60, 300, 300)))
    written.page(operators)

    found = read(written.save(tmp_path)).placements

    assert [one.decorative for one in found] == [True] * 5
    assert found[0].locator == "page 1, decoration 1"


def test_a_background_under_running_text_is_decoration(tmp_path: Path) -> None:
    operators = placed("Im0", (600, 0, 0, 800, 0, 0)) + column(60, 700)
    assert only(drawn(operators), tmp_path).decorative


def test_a_scanned_page_is_no_picture_and_says_so(tmp_path: Path) -> None:
    operators = placed("Im0", (600, 0, 0, 800, 0, 0)) + "3 Tr\n" + column(60, 700)
    found = only(drawn(operators), tmp_path)

    assert (found.locator, found.decorative, found.caption) == ("page 1, scan", True, "")


def test_a_photo_over_the_whole_page_is_a_picture(tmp_path: Path) -> None:
    operators = placed("Im0", (600, 0, 0, 800, 0, 0)) + text("Harbours", 60, 700, 40)
    assert not only(drawn(operators), tmp_path).decorative


def test_stencils_are_decoration(tmp_path: Path) -> None:
    written = Written()
    stencil = Stream(written.pdf, bytes(38 * 200))
    stencil.update(
        {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 300, "/Height": 200,
            "/ImageMask": True, "/BitsPerComponent": 1,
        }
    )  # fmt: skip
    written.add("Im0", stencil)
    written.page(placed("Im0", WHOLE))

    assert only(written, tmp_path).decorative


def test_fpdf_clips_and_turns_as_it_says(tmp_path: Path) -> None:
    pdf = FPDF(unit="pt", format=(600, 800))
    pdf.add_page()
    png = BytesIO()
    Image.frombytes("RGB", (300, 200), shaded()).save(png, "PNG")
    with pdf.rect_clip(x=160, y=120, w=150, h=100):
        pdf.image(png, x=100, y=100, w=300, h=200)
    pdf.output(str(tmp_path / "made.pdf"))

    (found,) = read(tmp_path / "made.pdf").placements

    assert crop_of(found) == pytest.approx((0.2, 0.1, 0.7, 0.6), abs=0.005)


def test_png_files_have_sound_headers(tmp_path: Path) -> None:
    found = only(drawn(placed("Im0", WHOLE)), tmp_path)
    assert found.file is not None
    assert struct.unpack(">II", found.file.read_bytes()[16:24]) == (300, 200)


def tagged(written: Written, operators: str) -> None:
    """Add a page whose first marked content is a figure, the second its caption."""
    page = written.page(operators, StructParents=0)
    pdf = written.pdf
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    section = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=root))
    figure = Dictionary(
        Type=Name.StructElem, S=Name.Figure, P=section, Pg=page.obj, K=0, Alt="A pier in fog"
    )
    caption = Dictionary(Type=Name.StructElem, S=Name.Caption, P=section, Pg=page.obj, K=1)
    kids = [pdf.make_indirect(figure), pdf.make_indirect(caption)]
    section.K, root.K = Array(kids), section
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array(kids)])))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)


def test_alternative_text_comes_from_the_tags(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    tagged(
        written,
        "/Figure <</MCID 0>> BDC " + placed("Im0", WHOLE) + " EMC /Caption <</MCID 1>> BDC "
        + text("Fog on the pier. Photo: Ann Lee / Wire", 100, 40) + " EMC ",
    )  # fmt: skip

    found = only(written, tmp_path)

    assert found.alt == "A pier in fog"
    assert (found.caption, found.credit) == ("Fog on the pier.", "Ann Lee / Wire")


def test_of_pictures_tagged_as_one_figure_each_has_the_nearest_caption(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.image("Im1")
    pictures = placed("Im0", (200, 0, 0, 140, 60, 500)) + placed("Im1", (200, 0, 0, 140, 340, 500))
    captions = text("Fog on the pier.", 60, 480) + text("Nets on the quay.", 340, 480)
    tagged(
        written,
        f"/Figure <</MCID 0>> BDC {pictures} EMC /Caption <</MCID 1>> BDC {captions} EMC ",
    )
    found = read(written.save(tmp_path)).placements
    assert [one.caption for one in found] == ["Fog on the pier.", "Nets on the quay."]


def test_an_artifact_without_caption_is_decoration(tmp_path: Path) -> None:
    operators = "/Artifact BMC " + placed("Im0", WHOLE) + " EMC "
    assert only(drawn(operators), tmp_path).decorative


def test_an_empty_user_password_opens_a_document(tmp_path: Path) -> None:
    written = drawn(placed("Im0", WHOLE))
    path = written.save(tmp_path, encryption=pikepdf.Encryption(owner="secret", user=""))

    (found,) = read(path).placements

    assert found.file is not None
    assert found.image.startswith("object ")


def test_a_picture_on_a_hidden_layer_is_not_told(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.image("B")
    layers = [
        written.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name))
        for name in ("Printed", "Alternative")
    ]
    operators = (
        "/OC /L0 BDC " + placed("A", WHOLE) + " EMC /OC /L1 BDC "
        + placed("B", (300, 0, 0, 200, 100, 200)) + " EMC"
    )  # fmt: skip
    page = written.page(operators)
    page.Resources.Properties = Dictionary(L0=layers[0], L1=layers[1])
    shown = Dictionary(OFF=Array([layers[1]]))
    written.pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=shown)

    found = only(written, tmp_path)

    assert found.file is not None
    with Image.open(found.file) as picture:
        assert picture.convert("RGB").getpixel((0, 0))[2] == ord("A")


def test_a_shade_multiplied_upon_a_picture_hides_nothing(tmp_path: Path) -> None:
    written = Written()
    written.image("A")
    written.image("B")
    page = written.page(placed("A", WHOLE) + "/G0 gs " + placed("B", WHOLE))
    page.Resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))

    assert len(read(written.save(tmp_path)).placements) == 2
