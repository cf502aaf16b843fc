"""What the file of a derivative says, read back with a second reader: Pillow."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageCms

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.output import ColourProfile, MetadataPolicy, Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint, RenderOrder
from tests.media.picture_making import iim_dataset, jpeg, photoshop_block, picture, written

_WHEN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
_CROP = Box(0.25, 0, 0.75, 0.5)
_PLAN = RenderPlan(crop=_CROP)
_IMPRINT = Imprint(
    readings=(
        Reading(Origin.XMP, "credit_line", "Ann Lindqvist/Reuters"),
        Reading(Origin.XMP, "creators", ("Ann Lindqvist",)),
        Reading(Origin.XMP, "description", "The park at noon."),
        Reading(Origin.XMP, "keywords", ("park",)),
    ),
    edits=(
        Edit(
            "e", 0, EditKind.CROP, Evidence.MADE_HERE, done_at=_WHEN, software="MediaDesk 1",
            crop=_CROP,
        ),
    ),
    made_at=_WHEN,
    software="MediaDesk 1",
)  # fmt: skip
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "foo": "http://foo.example/ns/",
    "bar": "http://bar.example/ns/",
}


def _packet(inner):
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}>'
        f'<rdf:Description rdf:about="">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def _original(tmp_path, inner="", exif=None):
    return written(
        tmp_path / "original.jpg", jpeg(picture(480, 320), exif=exif, xmp=_packet(inner))
    )


def _made(original, plan=_PLAN, imprint=_IMPRINT, suffix=".jpg", **output):
    out = original.with_name(f"out{suffix}")
    order = RenderOrder(original, plan, out, imprint, Output(**output))
    return PictureRenderer().render(order).path


def _xmp(path):
    """Return Pillow's reading of the XMP: the properties by local name."""
    with Image.open(path) as image:
        found = image.getxmp()["xmpmeta"]["RDF"]["Description"]
    parts = found if isinstance(found, list) else [found]
    return {name: said for part in parts for name, said in part.items()}


def _exif(path):
    with Image.open(path) as image:
        exif = image.getexif()
        return {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}, exif.get_ifd(ExifTags.IFD.GPSInfo)


def _items(array):
    found = array[next(iter(array))]["li"]
    return found if isinstance(found, list) else [found]


def _members_of(structure):
    """Return a structure's members, in whichever of RDF's forms it stands."""
    held = structure.get("Description", structure)
    return {name: said for name, said in held.items() if name != "parseType"}


def test_the_history_has_a_step_for_each_edit_and_goes_on_from_the_original_s(tmp_path):
    before = (
        "<xmpMM:History><rdf:Seq><rdf:li rdf:parseType='Resource'><stEvt:action>created"
        "</stEvt:action></rdf:li></rdf:Seq></xmpMM:History>"
    )
    steps = _items(_xmp(_made(_original(tmp_path, before), suffix=".png"))["History"])
    assert [step["action"] for step in steps] == ["created", "cropped", "converted", "saved"]
    crop = steps[1]
    assert crop["parameters"] == "crop 0.25 0 0.75 0.5"
    assert (crop["softwareAgent"], crop["changed"]) == ("MediaDesk 1", "/")
    assert crop["when"] == "2026-05-04T12:00:00+00:00"
    assert steps[2]["parameters"] == "from image/jpeg to image/png"
    assert {step["instanceID"] for step in steps[1:]} == {_xmp(tmp_path / "out.png")["InstanceID"]}


def test_a_structure_that_the_original_has_is_written_anew_with_all_its_members(tmp_path):
    before = (
        '<Iptc4xmpCore:CreatorContactInfo rdf:parseType="Resource">'
        "<Iptc4xmpCore:CiAdrCity>Oslo</Iptc4xmpCore:CiAdrCity>"
        "<Iptc4xmpCore:CiTelWork>1</Iptc4xmpCore:CiTelWork></Iptc4xmpCore:CreatorContactInfo>"
    )
    said = "Ann Lee | city: Bergen | telephone: one\ntwo"
    imprint = replace(_IMPRINT, readings=(Reading(Origin.XMP, "creator_contact", said),))
    contact = _xmp(_made(_original(tmp_path, before), imprint=imprint))["CreatorContactInfo"]
    assert _members_of(contact) == {
        "CiAdrExtadr": "Ann Lee",
        "CiAdrCity": "Bergen",
        "CiTelWork": "one\ntwo",
    }


def test_the_ids_are_new_and_lead_back_to_the_original(tmp_path):
    ids = (
        "<xmpMM:DocumentID>xmp.did:aa</xmpMM:DocumentID>"
        "<xmpMM:InstanceID>xmp.iid:bb</xmpMM:InstanceID>"
        "<xmpMM:OriginalDocumentID>xmp.did:cc</xmpMM:OriginalDocumentID>"
    )
    said = _xmp(_made(_original(tmp_path, ids)))
    assert said["DocumentID"] not in {"xmp.did:aa", "xmp.did:cc"}
    assert said["OriginalDocumentID"] == "xmp.did:cc"
    origin = said["DerivedFrom"]
    assert (origin["documentID"], origin["instanceID"]) == ("xmp.did:aa", "xmp.iid:bb")
    assert origin["filePath"] == "original.jpg"  # no path of this desk


def test_program_and_moment_are_told_in_xmp_and_exif(tmp_path):
    path = _made(_original(tmp_path))
    said, (exif, _) = _xmp(path), _exif(path)
    assert (said["CreatorTool"], exif[ExifTags.Base.Software]) == ("MediaDesk 1", "MediaDesk 1")
    assert said["ModifyDate"] == "2026-05-04T12:00:00+00:00"
    assert exif[ExifTags.Base.DateTime] == "2026:05:04 12:00:00"
    assert exif[0xA43B] == "MediaDesk 1"  # Exif 3.0: ImageEditingSoftware
    assert (exif[ExifTags.Base.Orientation], said["format"]) == (1, "image/jpeg")
    assert (exif[ExifTags.Base.ExifImageWidth], exif[ExifTags.Base.ExifImageHeight]) == (240, 160)


def test_exif_texts_follow_the_record_where_the_original_has_them(tmp_path):
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Somebody else"
    exif[ExifTags.Base.ImageDescription] = "Old words"
    said, _ = _exif(_made(_original(tmp_path, exif=exif)))
    assert said[ExifTags.Base.Artist] == "Ann Lindqvist"
    assert said[ExifTags.Base.ImageDescription] == "The park at noon."
    assert ExifTags.Base.Copyright not in said


def test_foreign_xmp_survives(tmp_path):
    foreign = (
        "<foo:plain>abc</foo:plain><foo:deep rdf:parseType='Resource'><bar:x>1</bar:x>"
        "<bar:list><rdf:Bag><rdf:li rdf:parseType='Resource'><bar:y>2</bar:y></rdf:li>"
        "</rdf:Bag></bar:list></foo:deep>"
    )
    said = _xmp(_made(_original(tmp_path, foreign)))
    assert said["plain"] == "abc"
    deep = _members_of(said["deep"])
    assert deep["x"] == "1"
    assert _members_of(deep["list"]["Bag"]["li"])["y"] == "2"


def test_a_plain_text_where_iptc_has_languages_is_replaced_not_doubled(tmp_path):
    event = Reading(Origin.XMP, "event", "Summit")
    imprint = replace(_IMPRINT, readings=(*_IMPRINT.readings, event))
    said = _xmp(
        _made(_original(tmp_path, "<Iptc4xmpExt:Event>Talks</Iptc4xmpExt:Event>"), imprint=imprint)
    )
    assert said["Event"]["Alt"]["li"]["text"] == "Summit"


@pytest.mark.parametrize("applied", [True, False])
def test_raw_settings_stay_only_where_they_are_in_the_pixels(tmp_path, applied):
    settings = f"<crs:HasCrop>True</crs:HasCrop><crs:AlreadyApplied>{applied}</crs:AlreadyApplied>"
    assert ("HasCrop" in _xmp(_made(_original(tmp_path, settings)))) is applied


def _positioned():
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Canon"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (48.0, 51.0, 0.0)})
    return exif


def test_a_position_goes_along_unless_it_is_to_stay_behind(tmp_path):
    inner = "<exif:GPSLatitude>48,51N</exif:GPSLatitude><foo:DroneLatitude>48</foo:DroneLatitude>"
    original = _original(tmp_path, inner, _positioned())
    path = _made(original)
    assert _exif(path)[1]
    assert "GPSLatitude" in _xmp(path)
    bare = _made(original, suffix=".png", keeps_position=False)
    exif, position = _exif(bare)
    assert not position
    assert exif[ExifTags.Base.Make] == "Canon"
    assert not {"GPSLatitude", "DroneLatitude"} & set(_xmp(bare))


def test_an_editorial_file_has_the_desk_s_record_and_nothing_of_the_camera(tmp_path):
    original = _original(tmp_path, "<foo:plain>abc</foo:plain>", _positioned())
    path = _made(original, metadata=MetadataPolicy.EDITORIAL)
    exif, position = _exif(path)
    said = _xmp(path)
    assert ExifTags.Base.Make not in exif
    assert not position
    assert "plain" not in said
    assert said["Credit"] == "Ann Lindqvist/Reuters"
    assert {"description", "subject", "History"} <= set(said)


def test_a_file_of_the_credit_alone_tells_no_more(tmp_path):
    path = _made(_original(tmp_path, exif=_positioned()), metadata=MetadataPolicy.CREDIT)
    said = _xmp(path)
    assert said["Credit"] == "Ann Lindqvist/Reuters"
    assert not {"description", "subject", "History", "ImageRegion"} & set(said)
    assert "filePath" not in said["DerivedFrom"]


def test_iim_follows_the_policy(tmp_path):
    block = photoshop_block(iim_dataset(5, b"slug") + iim_dataset(110, b"Old credit"))
    original = written(tmp_path / "original.jpg", jpeg(picture(), photoshop=block))
    for number, policy in enumerate(MetadataPolicy):
        out = original.with_name(f"o{number}.jpg")
        order = RenderOrder(original, RenderPlan(), out, _IMPRINT, Output(metadata=policy))
        data = PictureRenderer().render(order).path.read_bytes()
        assert b"Ann Lindqvist/Reuters" in data
        assert b"Old credit" not in data
        assert (b"slug" in data) is (policy is MetadataPolicy.ALL)


def test_exif_says_srgb_only_of_srgb(tmp_path):
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    stream = BytesIO()
    picture().save(stream, "JPEG", icc_profile=wide.replace(b"XYZ ", b"RGB ", 1))
    original = written(tmp_path / "wide.jpg", stream.getvalue())
    assert _exif(_made(original))[0][ExifTags.Base.ColorSpace] == 0xFFFF
    plain = _made(original, suffix=".webp", profile=ColourProfile.SRGB)
    assert _exif(plain)[0][ExifTags.Base.ColorSpace] == 1


def test_the_crop_is_told_as_an_image_region_with_its_role(tmp_path):
    region = _items(_xmp(_made(_original(tmp_path)))["ImageRegion"])[0]
    region = region.get("Description", region)
    boundary = region["RegionBoundary"]
    boundary = boundary.get("Description", boundary)
    assert [boundary[f"rb{side}"] for side in "XYWH"] == ["0", "0", "1", "1"]
    assert "imageregionrole/cropping" in str(region["rRole"])
    assert "original.jpg" in str(region["Name"])


def test_a_picture_that_is_not_cropped_has_no_region_of_a_crop(tmp_path):
    assert "ImageRegion" not in _xmp(_made(_original(tmp_path), RenderPlan(scale=0.5)))


def _faces(*faces, size=(480, 320)):
    told = "".join(
        "<rdf:li><rdf:Description mwg-rs:Type='Face' mwg-rs:Name='{}'><mwg-rs:Area stArea:x='{}'"
        " stArea:y='{}' stArea:w='{}' stArea:h='{}' stArea:unit='normalized'/>"
        "</rdf:Description></rdf:li>".format(*face)
        for face in faces
    )
    dimensions = f"stDim:w='{size[0]}' stDim:h='{size[1]}' stDim:unit='pixel'"
    return (
        "<mwg-rs:Regions rdf:parseType='Resource'><mwg-rs:AppliedToDimensions "
        f"{dimensions}/><mwg-rs:RegionList><rdf:Bag>{told}</rdf:Bag></mwg-rs:RegionList>"
        "</mwg-rs:Regions>"
    )


def _told_faces(path):
    regions = _xmp(path)["Regions"]
    regions = regions.get("Description", regions)
    if "RegionList" not in regions:
        return {}, regions["AppliedToDimensions"]
    found = {}
    for item in _items(regions["RegionList"]):
        face = item.get("Description", item)
        sides = tuple(float(face["Area"][side]) for side in "xywh")
        found[face["Name"]] = sides
    return found, regions["AppliedToDimensions"]


def test_faces_move_into_the_crop_and_those_outside_are_gone(tmp_path):
    inner = _faces(("Kim", 0.5, 0.25, 0.1, 0.2), ("Ann", 0.9, 0.9, 0.1, 0.1))
    faces, size = _told_faces(_made(_original(tmp_path, inner)))
    assert set(faces) == {"Kim"}
    assert faces["Kim"] == pytest.approx((0.5, 0.5, 0.2, 0.4))
    assert (size["w"], size["h"]) == ("240", "160")


def test_a_face_cut_by_the_frame_is_told_as_far_as_it_shows(tmp_path):
    inner = _faces(("Kim", 0.75, 0.25, 0.2, 0.2), ("Ann", 0.85, 0.25, 0.22, 0.2))
    faces, _ = _told_faces(_made(_original(tmp_path, inner)))
    assert set(faces) == {"Kim"}  # of Ann, a twentieth
    assert faces["Kim"] == pytest.approx((0.9, 0.5, 0.2, 0.4))


@pytest.mark.parametrize(("size", "face"), [((480, 320), "stored"), ((320, 480), "upright")])
def test_faces_are_told_of_the_pixels_as_stored_unless_their_size_says_other(tmp_path, size, face):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # stored 480 x 320, shown 320 x 480
    inner = _faces(("Kim", 0.25, 0.1, 0.1, 0.2), size=size)
    original = _original(tmp_path, inner, exif)
    faces, _ = _told_faces(_made(original, RenderPlan(scale=0.5)))
    wanted = {"stored": (0.9, 0.25, 0.2, 0.1), "upright": (0.25, 0.1, 0.1, 0.2)}[face]
    assert faces["Kim"] == pytest.approx(wanted)


def _region(boundary):
    return (
        "<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        f"<Iptc4xmpExt:rId>r1</Iptc4xmpExt:rId><foo:extra>kept</foo:extra>"
        f"<Iptc4xmpExt:RegionBoundary rdf:parseType='Resource'>{boundary}"
        "</Iptc4xmpExt:RegionBoundary></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>"
    )


def _members(**members):
    return "".join(f"<Iptc4xmpExt:rb{k}>{v}</Iptc4xmpExt:rb{k}>" for k, v in members.items())


@pytest.mark.parametrize(
    "boundary",
    [
        _members(Shape="rectangle", Unit="relative", X=0.5, Y=0.25, W=0.125, H=0.125),
        _members(Shape="rectangle", Unit="pixel", X=240, Y=80, W=60, H=40),
        _members(Shape="circle", Unit="pixel", X=270, Y=100, Rx=30),
    ],
)
def test_iptc_s_regions_move_too(tmp_path, boundary):
    said = _xmp(_made(_original(tmp_path, _region(boundary))))
    region = next(
        found.get("Description", found)
        for found in _items(said["ImageRegion"])
        if found.get("Description", found).get("rId") == "r1"
    )
    moved = region["RegionBoundary"]
    moved = moved.get("Description", moved)
    assert region["extra"] == "kept"
    assert (moved["rbShape"], moved["rbUnit"]) == ("rectangle", "relative")
    assert float(moved["rbX"]) == pytest.approx(0.5)
    assert float(moved["rbW"]) == pytest.approx(0.25)


def test_a_polygon_is_cut_at_the_frame(tmp_path):
    corners = "".join(
        "<rdf:li rdf:parseType='Resource'>" + _members(X=x, Y=y) + "</rdf:li>"
        for x, y in ((0.5, 0.1), (0.9, 0.1), (0.5, 0.4))
    )
    boundary = _members(Shape="polygon", Unit="relative") + (
        f"<Iptc4xmpExt:rbVertices><rdf:Seq>{corners}</rdf:Seq></Iptc4xmpExt:rbVertices>"
    )
    data = _made(_original(tmp_path, _region(boundary))).read_bytes().decode("latin-1")
    assert data.count("rbVertices>") == 2
    assert 'rbX="1"' in data or "<Iptc4xmpExt:rbX>1<" in data


@pytest.mark.parametrize(
    "broken",
    [
        _faces(("Kim", "nan", "x", "inf", "")),
        _faces(("Kim", 1e300, 0.5, 0.1, 0.1)),
        _region(_members(Shape="circle", Unit="relative", X="a")),
        _region(_members(Shape="polygon", Unit="relative")),
        _region(""),
    ],
)
def test_regions_that_make_no_sense_are_left_behind(tmp_path, broken):
    assert _made(_original(tmp_path, broken), RenderPlan(scale=0.5)).exists()
