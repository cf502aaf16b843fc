"""What a file's metadata tell of its editing is gathered, whatever else is in the file."""

import struct
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.intake import read_intake
from mediadesk.model.edit_traces import EditTraces, SoftCrop
from mediadesk.model.geometry import Box
from tests.media.picture_making import iim_dataset, jpeg, listed, picture, written, xmp_packet

CRS = 'xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"'
EVENTS = (
    '<xmpMM:History xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"><rdf:Seq>'
    '<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action>'
    "<stEvt:when>2026-05-04T14:00:00+02:00</stEvt:when>"
    "<stEvt:softwareAgent>Some Editor 3</stEvt:softwareAgent>"
    "<stEvt:changed>/metadata</stEvt:changed></rdf:li>"
    '<rdf:li stEvt:action="cropped"/></rdf:Seq></xmpMM:History>'
)


def traces(tmp_path: Path, data: bytes, name: str = "kim.jpg") -> EditTraces:
    return read_intake(written(tmp_path / name, data))[0].traces


def test_history_is_read_in_its_order(tmp_path: Path) -> None:
    saved, cropped = traces(tmp_path, jpeg(xmp=xmp_packet(EVENTS))).history
    assert (saved.action, saved.software, saved.changed) == ("saved", "Some Editor 3", "/metadata")
    assert saved.at.isoformat() == "2026-05-04T14:00:00+02:00"
    assert (cropped.action, cropped.at, cropped.changed) == ("cropped", None, None)


def test_settings_are_read_with_lists_and_structures(tmp_path: Path) -> None:
    inner = (
        f"<crs:HasCrop {CRS}>True</crs:HasCrop>"
        + listed("crs:ToneCurvePV2012", "Seq", "0, 0", "255, 255").replace(
            "<crs:ToneCurvePV2012>", f"<crs:ToneCurvePV2012 {CRS}>"
        )
        + f'<crs:Look {CRS}><rdf:Description crs:Name="Old Film" crs:Amount="1"/></crs:Look>'
    )
    found = dict(traces(tmp_path, jpeg(xmp=xmp_packet(inner))).develop)
    assert found == {
        "HasCrop": "True",
        "ToneCurvePV2012": "0, 0\n255, 255",
        "Look": "Old Film",
    }


def test_size_is_told_as_stored_with_its_orientation(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0131] = "GIMP 2.10"
    found = traces(tmp_path, jpeg(picture(60, 40), exif=exif))
    assert (found.width_px, found.height_px, found.orientation) == (60, 40, 6)
    assert found.software == (("Exif:Software", "GIMP 2.10"),)
    assert not found.is_raw


def trailer(**numbers: int) -> bytes:
    block = b"".join(
        iim_dataset(int(name[1:]), struct.pack(">i", number)) for name, number in numbers.items()
    )
    return block + len(block).to_bytes(4, "big") + b"cbipcbbl"


@pytest.mark.parametrize(
    ("numbers", "box"),
    [
        ({"_209": 0, "_210": 16384, "_211": 65536, "_212": 49152}, Box(0, 0.25, 1, 0.75)),
        ({"_217": 6, "_218": 4, "_219": 30, "_220": 40}, Box(0.1, 0.1, 0.5, 1)),
        ({"_217": 6, "_218": 4, "_219": 900, "_220": 40}, None),
        ({"_217": 0, "_218": 0, "_219": 0, "_220": 0}, None),
    ],
    ids=["shares", "pixels", "of another picture", "none"],
)
def test_what_photo_mechanic_appends_is_read(tmp_path: Path, numbers, box) -> None:
    data = jpeg(picture(60, 40)) + trailer(_216=1, **numbers)
    assert traces(tmp_path, data).soft_crop == SoftCrop(box, 1)


@pytest.mark.parametrize(
    "end", [b"cbipcbbl", b"\xff\xff\xff\xffcbipcbbl", b"\0\0\0\0cbipcbbl", b"\0\0\0\4abcdcbipcbbl"]
)
def test_a_damaged_trailer_is_passed_over(tmp_path: Path, end: bytes) -> None:
    found = traces(tmp_path, jpeg(picture(60, 40)) + end).soft_crop
    assert found is None or found == SoftCrop(None, 0)


def test_a_packet_that_is_no_xml_leaves_no_traces(tmp_path: Path) -> None:
    found = traces(tmp_path, jpeg(xmp=b"<!DOCTYPE x><x:xmpmeta/>"))
    assert (found.history, found.develop) == ((), ())
