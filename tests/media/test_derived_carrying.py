"""What of an original's metadata goes along to its derivative, and what would be untrue there."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import ExifTags, Image

from mediadesk.media.containers.choosing import container_of
from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.files import DiskPictures
from mediadesk.media.metadata.xmp import XmpArray, XmpText, parse_xmp
from mediadesk.media.writing.exif_directories import directories_in
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.output import MetadataPolicy, Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint, RenderOrder
from tests.media.picture_making import (
    UTF8_MARK,
    iim_dataset,
    jpeg,
    photoshop_block,
    picture,
    written,
)

_CROP = RenderPlan(crop=Box(0.25, 0, 0.75, 0.5))

_IMPRINT = Imprint(
    readings=(
        Reading(Origin.XMP, "creators", ("Ann Lindqvist",)),
        Reading(Origin.XMP, "description", "The park at noon."),
        Reading(Origin.XMP, "date_created", "2026-05-04T11:22:33"),
    ),
    made_at=datetime(2026, 5, 4, 12, 0, tzinfo=UTC),
    software="MediaDesk 1",
)
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "cc": "http://creativecommons.org/ns#",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "dcterms": "http://purl.org/dc/terms/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "GPano": "http://ns.google.com/photos/1.0/panorama/",
    "GDepth": "http://ns.google.com/photos/1.0/depthmap/",
    "GCamera": "http://ns.google.com/photos/1.0/camera/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "foo": "http://foo.example/ns/",
}


def _packet(inner, attributes=""):
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}>'
        f'<rdf:Description rdf:about="" {attributes}>{inner}</rdf:Description></rdf:RDF>'
        "</x:xmpmeta>"
    ).encode()


def _original(tmp_path, **parts):
    return written(tmp_path / "original.jpg", jpeg(picture(480, 320), **parts))


def _made(original, plan=_CROP, suffix=".jpg", imprint=_IMPRINT, **output):
    out = original.with_name(f"out{suffix}")
    order = RenderOrder(original, plan, out, imprint, Output(**output))
    return PictureRenderer().render(order)


def _blocks(path):
    data = path.read_bytes()
    return container_of(path, data[:16]).blocks(data)


def _xmp(path):
    """Return the XMP's properties by prefixed name."""
    prefixes = {uri: prefix for prefix, uri in _SPACES.items()}
    found = parse_xmp(_blocks(path).xmp)
    parts = ((name[1:].partition("}"), value) for name, value in found.items())
    return {f"{prefixes.get(uri, uri)}:{local}": value for (uri, _, local), value in parts}


def _exif(path):
    data = path.read_bytes()
    return directories_in(_blocks(path).exif or data)


def _camera_exif():
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "A maker"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.DateTime] = "2020:01:01 00:00:00"
    own = exif.get_ifd(ExifTags.IFD.Exif)
    own[ExifTags.Base.SubsecTime] = "77"
    own[ExifTags.Base.DateTimeOriginal] = "2026:05:04 11:22:33"
    own[ExifTags.Base.SubsecTimeOriginal] = "123"
    own[ExifTags.Base.OffsetTimeOriginal] = "+02:00"
    own[0x9214] = (100, 100, 50, 50)
    own[ExifTags.Base.ExifImageWidth] = 480
    own[ExifTags.Base.CompressedBitsPerPixel] = 4.0
    return exif


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png", ".webp"])
def test_no_exif_tag_tells_of_the_original_s_own_pixels(tmp_path, suffix):
    found = _exif(_made(_original(tmp_path, exif=_camera_exif()), suffix=suffix).path)
    assert found.main[ExifTags.Base.Make].data == b"A maker\0"
    assert found.exif.keys().isdisjoint({0x9102, 0x9214, 0x9290})
    order = found.order
    # stored 480 x 320, shown 320 x 480, of which a quarter is kept
    sides = [int.from_bytes(found.exif[tag].data[:4], order) for tag in (0xA002, 0xA003)]
    assert sides == [160, 240]


def test_where_the_subject_is_stays_true_of_a_picture_whose_frame_is_kept(tmp_path):
    exif = _camera_exif()
    exif[ExifTags.Base.Orientation] = 1
    found = _exif(_made(_original(tmp_path, exif=exif), RenderPlan(grayscale=True)).path)
    assert 0x9214 in found.exif


def test_a_date_that_the_record_says_as_well_keeps_its_fraction_and_zone(tmp_path):
    found = _exif(_made(_original(tmp_path, exif=_camera_exif())).path).exif
    assert found[0x9003].data == b"2026:05:04 11:22:33\0"
    assert (found[0x9291].data, found[0x9011].data) == (b"123\0", b"+02:00\0")


def test_a_date_that_the_record_says_otherwise_is_renewed_with_its_fraction_and_zone(tmp_path):
    other = Reading(Origin.XMP, "date_created", "1999-12-31T23:59:58")
    imprint = replace(_IMPRINT, readings=(other,))
    found = _exif(_made(_original(tmp_path, exif=_camera_exif()), imprint=imprint).path).exif
    assert found[0x9003].data == b"1999:12:31 23:59:58\0"
    assert found.keys().isdisjoint({0x9291, 0x9011})


def test_the_original_s_thumbnail_is_nowhere_in_the_file(tmp_path):
    small = BytesIO()
    picture(160, 120).save(small, "JPEG")
    thumbnail = small.getvalue()
    exif = _camera_exif()
    block = exif.tobytes()[6:]
    at = len(block)
    first = int.from_bytes(block[4:8], "little" if block[:2] == b"II" else "big")
    order = "little" if block[:2] == b"II" else "big"
    count = int.from_bytes(block[first : first + 2], order)
    end = first + 2 + count * 12
    row = (513).to_bytes(2, order) + (4).to_bytes(2, order) + (1).to_bytes(4, order)
    directory = (1).to_bytes(2, order) + row + (at + 18).to_bytes(4, order) + bytes(4)
    whole = block[:end] + at.to_bytes(4, order) + block[end + 4 :] + directory + thumbnail
    stream = BytesIO()
    picture(480, 320).save(stream, "JPEG", exif=b"Exif\0\0" + whole)
    original = written(tmp_path / "original.jpg", stream.getvalue())
    assert thumbnail in original.read_bytes()
    data = _made(original).path.read_bytes()
    assert thumbnail[200:300] not in data
    assert _exif(tmp_path / "out.jpg").main[ExifTags.Base.Make].data == b"A maker\0"


@pytest.mark.parametrize(
    "name",
    [
        *("dcterms:provenance", "photoshop:LegacyIPTCDigest", "xmpNote:HasExtendedXMP"),
        *("GDepth:Mime", "GCamera:MicroVideo", "GPano:FullPanoWidthPixels", "exif:SubjectArea"),
    ],
)
def test_what_speaks_of_the_original_s_file_alone_stays_behind(tmp_path, name):
    original = _original(tmp_path, xmp=_packet(f"<{name}>1</{name}><foo:kept>1</foo:kept>"))
    said = _xmp(_made(original).path)
    assert name not in said
    assert "foo:kept" in said


def test_an_element_goes_along_as_it_stands_with_qualifiers_and_comments(tmp_path):
    inner = (
        '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>'
        "<foo:told rdf:parseType='Resource'><rdf:value>Ann</rdf:value><foo:by>Kim</foo:by>"
        "<!-- as told --></foo:told>"
    )
    packet = _blocks(_made(_original(tmp_path, xmp=_packet(inner))).path).xmp.decode()
    assert 'rdf:resource="https://creativecommons.org/licenses/by/4.0/"' in packet
    assert "<foo:by>Kim</foo:by><!-- as told -->" in packet


def test_an_attribute_keeps_the_prefix_that_its_packet_gave_it(tmp_path):
    original = _original(tmp_path, xmp=_packet("", 'foo:mood="calm"'))
    packet = _blocks(_made(original).path).xmp.decode()
    assert "<foo:mood" in packet


def test_a_damaged_packet_is_carried_over_as_far_as_it_is_understood(tmp_path):
    whole = _packet("<foo:kept>1</foo:kept><foo:lost>2</foo:lost>")
    said = _xmp(_made(_original(tmp_path, xmp=whole[: whole.index(b"</foo:lost>")])).path)
    assert said["foo:kept"] == XmpText("1")
    assert said["Iptc4xmpExt:ImageRegion"]


def test_an_array_that_claims_to_be_a_structure_is_mended_on_the_way(tmp_path):
    inner = (
        '<foo:list rdf:parseType="Resource"><rdf:Bag rdf:parseType="Resource">'
        '<rdf:li rdf:parseType="Resource"><foo:a>1</foo:a></rdf:li></rdf:Bag></foo:list>'
    )
    said = _xmp(_made(_original(tmp_path, xmp=_packet(inner))).path)
    assert isinstance(said["foo:list"], XmpArray)
    assert len(said["foo:list"].items) == 1


def test_what_a_sidecar_says_goes_along_but_not_how_it_would_develop_the_file(tmp_path):
    original = _original(tmp_path, xmp=_packet("<foo:mood>old</foo:mood>"))
    beside = _packet(
        "<foo:mood>calm</foo:mood><crs:Exposure2012>+1.00</crs:Exposure2012>"
        "<crs:AlreadyApplied>True</crs:AlreadyApplied>"
    )
    written(original.with_suffix(".xmp"), beside)
    said = _xmp(_made(original).path)
    assert said["foo:mood"] == XmpText("calm")
    assert "crs:Exposure2012" not in said


def test_a_position_within_a_structure_stays_behind_with_the_others(tmp_path):
    inner = (
        "<foo:Place rdf:parseType='Resource'><foo:name>Oslo</foo:name>"
        "<exif:GPSLatitude>59,54N</exif:GPSLatitude></foo:Place>"
    )
    shown = Reading(Origin.XMP, "locations_shown", ("Oslo | latitude: 59,54N",))
    imprint = replace(_IMPRINT, readings=(*_IMPRINT.readings, shown))
    original = _original(tmp_path, xmp=_packet(inner))
    packet = _blocks(_made(original, imprint=imprint, keeps_position=False).path).xmp
    assert packet.count(b"Oslo") == 2
    assert b"59,54N" not in packet


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png"])
def test_iim_of_the_original_goes_into_every_format_that_has_a_place_for_it(tmp_path, suffix):
    block = UTF8_MARK + iim_dataset(15, b"POL") + iim_dataset(120, b"Old words")
    original = _original(tmp_path, photoshop=photoshop_block(block, in_step=True))
    made = _made(original, suffix=suffix)
    found = _blocks(made.path).iim
    assert b"POL" in found
    assert b"The park at noon." in found
    assert b"Old words" not in found
    readings = DiskPictures().read(made.path).readings
    states = [r.content for r in readings if r.field == "iim_digest"]
    assert states in ([], ["in-sync"])


def test_a_damaged_iim_block_is_made_anew_of_the_record(tmp_path):
    block = iim_dataset(120, b"Old words") + b"\x1c\x02\x05\x7f\xff"
    made = _made(_original(tmp_path, photoshop=photoshop_block(block)))
    assert b"The park at noon." in _blocks(made.path).iim


def test_a_web_file_carries_no_empty_room(tmp_path):
    packet = _packet("<foo:kept>1</foo:kept>") + b" " * 20_000
    made = _made(_original(tmp_path, xmp=packet), metadata=MetadataPolicy.CREDIT)
    assert b" " * 200 not in _blocks(made.path).xmp


def test_more_xmp_than_a_jpeg_s_segment_holds_goes_into_an_extended_packet(tmp_path):
    beside = _packet(f"<foo:long>{'word ' * 20_000}</foo:long>")
    original = _original(tmp_path)
    written(original.with_suffix(".xmp"), beside)
    made = _made(original)
    assert b"foo:long" in _blocks(made.path).extended
    assert b"Ann Lindqvist" in _blocks(made.path).xmp


def test_windows_own_texts_say_what_the_record_says(tmp_path):
    exif = _camera_exif()
    exif[0x9C9C] = "Old words\0".encode("utf-16-le")
    found = _exif(_made(_original(tmp_path, exif=exif)).path)
    assert found.main[0x9C9C].data.decode("utf-16-le") == "The park at noon.\0"
    assert 0x9C9D not in found.main
