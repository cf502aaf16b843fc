"""Named persons that a file's metadata locate."""

from pathlib import Path

import pytest
from PIL import Image

from mediadesk.media.person_regions import person_regions
from tests.media.picture_making import jpeg, picture, written, xmp_packet

_NAMES = (
    'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
    'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" '
    'xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"'
)


def _mwg(name: str, area: str, kind: str = "Face", size: str = "") -> str:
    dimensions = f'<mwg-rs:AppliedToDimensions {size} stDim:unit="pixel"/>' if size else ""
    return (
        f'<mwg-rs:Regions {_NAMES} rdf:parseType="Resource">{dimensions}<mwg-rs:RegionList>'
        f'<rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="{kind}">'
        f"<mwg-rs:Area {area}/></rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList>"
        "</mwg-rs:Regions>"
    )


def _iptc(boundary: str) -> str:
    return (
        '<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">'
        f'<Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">{boundary}'
        "</Iptc4xmpExt:RegionBoundary><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Vladimir Putin"
        "</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage></rdf:li></rdf:Bag>"
        "</Iptc4xmpExt:ImageRegion>"
    )


def _tags(**values: str) -> str:
    return "".join(f"<Iptc4xmpExt:{k}>{v}</Iptc4xmpExt:{k}>" for k, v in values.items())


def _photo(folder: Path, inner: str, orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[274] = orientation
    data = jpeg(picture(200, 100), xmp=xmp_packet(inner), exif=exif)
    return written(folder / "p.jpg", data)


_AREA = 'stArea:x="0.25" stArea:y="0.5" stArea:w="0.1" stArea:h="0.4" stArea:unit="normalized"'


def test_a_face_is_found_by_its_middle_and_size(tmp_path: Path) -> None:
    (person,) = person_regions(_photo(tmp_path, _mwg("Kim Yo-Jong", _AREA)))
    assert person.name == "Kim Yo-Jong"
    assert person.box.as_tuple() == pytest.approx((0.2, 0.3, 0.3, 0.7))


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("", (0.3, 0.2, 0.7, 0.3)),
        ('stDim:w="200" stDim:h="100"', (0.3, 0.2, 0.7, 0.3)),
        ('stDim:w="100" stDim:h="200"', (0.2, 0.3, 0.3, 0.7)),
    ],
)
def test_a_sideways_file_tells_of_its_stored_pixels_unless_its_size_says_otherwise(
    tmp_path: Path, size: str, expected: tuple[float, ...]
) -> None:
    (person,) = person_regions(_photo(tmp_path, _mwg("Kim", _AREA, size=size), 6))
    assert person.box.as_tuple() == pytest.approx(expected)


@pytest.mark.parametrize(
    "boundary",
    [
        _tags(rbShape="rectangle", rbUnit="relative", rbX="0.2", rbY="0.3", rbW="0.1", rbH="0.4"),
        _tags(rbShape="rectangle", rbUnit="pixel", rbX="40", rbY="30", rbW="20", rbH="40"),
        _tags(rbShape="circle", rbUnit="relative", rbX="0.25", rbY="0.5", rbRx="0.05"),
    ],
)
def test_a_person_of_an_image_region_is_found(tmp_path: Path, boundary: str) -> None:
    (person,) = person_regions(_photo(tmp_path, _iptc(boundary)))
    assert person.name == "Vladimir Putin"
    assert person.box.left == pytest.approx(0.2)
    assert person.box.right == pytest.approx(0.3)


@pytest.mark.parametrize(
    "inner",
    [
        "",
        _mwg("", _AREA),
        _mwg("A dog", _AREA, kind="Pet"),
        _mwg("Kim", _AREA.replace("0.25", "nan")),
        _mwg("Kim", _AREA.replace("0.25", "wide")),
        _mwg("Kim", _AREA.replace("0.25", "7")),
        _iptc(_tags(rbShape="rectangle", rbUnit="relative", rbX="0.2")),
        _iptc(_tags(rbShape="polygon", rbUnit="relative")),
    ],
)
def test_what_locates_nobody_is_passed_over(tmp_path: Path, inner: str) -> None:
    assert person_regions(_photo(tmp_path, inner)) == ()
