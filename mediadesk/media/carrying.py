"""What a derivative takes over of its original's Exif and XMP, by the order's policy."""

import re
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.media.colour import is_srgb
from mediadesk.metadata.fields import FIELDS
from mediadesk.model.output import MetadataPolicy, Output

#: Tags that say how the pixels of one file are stored, or where they lay: another file has its own.
_OWN_TAGS: Final = frozenset(
    f"Exif.Image.{tag}"
    for tag in (
        *("NewSubfileType", "SubfileType", "ImageWidth", "ImageLength", "BitsPerSample"),
        *("Compression", "PhotometricInterpretation", "FillOrder", "StripOffsets"),
        *("SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration"),
        *("Predictor", "ColorMap", "TileWidth", "TileLength", "TileOffsets", "TileByteCounts"),
        *("SubIFDs", "ExtraSamples", "SampleFormat", "JPEGTables", "JPEGProc"),
        *("JPEGInterchangeFormat", "JPEGInterchangeFormatLength", "YCbCrCoefficients"),
        *("YCbCrSubSampling", "YCbCrPositioning", "ReferenceBlackWhite", "InkSet"),
        *("XMLPacket", "IPTCNAA", "ImageResources", "InterColorProfile", "ExifTag", "GPSTag"),
        *("Orientation", "PrintImageMatching", "DNGPrivateData", "DNGVersion"),
    )
)
_KEPT_GROUPS: Final = frozenset({"Image", "Photo", "GPSInfo", "Iop"})
_POSITION_GROUP: Final = "GPSInfo"
_MAKER_NOTE: Final = "Exif.Photo.MakerNote"

#: A JPEG's Exif block ends at 64 KiB; the largest tags stay behind first.
_MOST_EXIF_BYTES: Final = 60_000

#: XMP properties that describe another file's pixels or another document.
_OWN_XMP: Final = (
    *("Xmp.tiff.Orientation", "Xmp.tiff.ImageWidth", "Xmp.tiff.ImageLength"),
    *("Xmp.tiff.BitsPerSample", "Xmp.tiff.Compression", "Xmp.tiff.PhotometricInterpretation"),
    *("Xmp.tiff.NativeDigest", "Xmp.exif.NativeDigest", "Xmp.exif.ColorSpace"),
    *("Xmp.exif.PixelXDimension", "Xmp.exif.PixelYDimension", "Xmp.xmp.Thumbnails"),
    *("Xmp.photoshop.ICCProfile", "Xmp.photoshop.ColorMode", "Xmp.photoshop.TextLayers"),
    *("Xmp.xmpMM.DocumentID", "Xmp.xmpMM.InstanceID", "Xmp.xmpMM.DerivedFrom"),
    *("Xmp.xmpMM.OriginalDocumentID", "Xmp.xmpMM.VersionID", "Xmp.xmpMM.Versions"),
    *("Xmp.xmpMM.RenditionOf", "Xmp.dc.format", "Xmp.xmp.ModifyDate", "Xmp.xmp.MetadataDate"),
    *("Xmp.xmp.CreatorTool", "Xmp.xmpNote.HasExtendedXMP"),
)
#: Camera Raw's settings; those not yet in the pixels would be applied a second time to ours.
_DEVELOPMENT: Final = "Xmp.crs."
_APPLIED: Final = "Xmp.crs.AlreadyApplied"
_POSITION: Final = re.compile(r"gps|latitude|longitude|altitude", re.IGNORECASE)

#: How exiv2 names IPTC's groups once their real prefixes are known, and in its own tables (T4).
_READ_GROUPS: Final = (
    ("Xmp.Iptc4xmpExt.", "Xmp.iptcExt."),
    ("Xmp.Iptc4xmpCore.", "Xmp.iptc."),
)

#: Fields that say who made a picture and who must be named.
_CREDIT_FIELDS: Final = frozenset(
    {
        *("creators", "creator_jobtitle", "credit_line", "source", "copyright_notice"),
        *("usage_terms", "web_statement", "work_url", "digital_source_type", "data_mining"),
        *("contributors", "licensors", "image_suppliers", "copyright_owners"),
    }
)
#: What the desk's own record of a picture says beside the field table: the log, who is where.
_EDITORIAL_GROUPS: Final = ("Xmp.xmpMM.History", "Xmp.iptcExt.ImageRegion", "Xmp.mwg-rs.")
#: What belongs to a credit beside the field table: terms of use by PLUS and Creative Commons.
_CREDIT_GROUPS: Final = ("Xmp.plus.", "Xmp.cc.", "Xmp.xmpRights.")


def is_told(field: str, policy: MetadataPolicy) -> bool:
    """Return whether a field of the field table stands in a file under a policy."""
    return policy is not MetadataPolicy.CREDIT or field in _CREDIT_FIELDS


def carry_exif(source: exiv2.Image | None, image: exiv2.Image, output: Output) -> None:
    """Give the target the original's tags, without its thumbnail, and what is true of its pixels.

    The target's own structure stays; tags go along as far as the room in an Exif block allows.
    """
    exif = image.exifData()
    if source is not None and output.metadata is MetadataPolicy.ALL:
        room = _MOST_EXIF_BYTES
        for tag in sorted(_carried_tags(source, output), key=lambda tag: int(tag.size())):
            room -= int(tag.size()) + 12  # an entry of the directory (TIFF 6.0, section 2)
            if room >= 0:
                exif[tag.key()] = tag.value()
    exif["Exif.Image.Orientation"] = exiv2.UShortValue(1)
    exif["Exif.Photo.PixelXDimension"] = exiv2.ULongValue(image.pixelWidth())
    exif["Exif.Photo.PixelYDimension"] = exiv2.ULongValue(image.pixelHeight())
    _tell_colours(exif, image)


def carry_xmp(source: exiv2.Image, image: exiv2.Image, output: Output) -> None:
    """Give the target the original's XMP, as far as it is true of it and the policy lets it."""
    xmp = image.xmpData()
    carried = source.xmpData()
    is_developed = _APPLIED in carried and str(carried[_APPLIED].value()).lower() == "true"
    for datum in carried:
        key = _usual(datum.key())
        is_stale = key.startswith(_OWN_XMP) or (key.startswith(_DEVELOPMENT) and not is_developed)
        if not is_stale and _goes_along(key, output):
            xmp.add(exiv2.Xmpdatum(exiv2.XmpKey(key), datum.value()))


def _usual(key: str) -> str:
    """Return a key as the field table has it.

    exiv2 reads IPTC's groups by the prefix last made known; under both names a property would be
    written twice.
    """
    for group, prefix in _READ_GROUPS:
        if key.startswith(group):
            return prefix + key[len(group) :]
    return key


def _carried_tags(source: exiv2.Image, output: Output) -> list[exiv2.Exifdatum]:
    carried = []
    for tag in source.exifData():
        is_own = tag.key() in _OWN_TAGS or tag.groupName() not in _KEPT_GROUPS
        # Some makers tell the position in their own, unread notes.
        tells_position = tag.groupName() == _POSITION_GROUP or tag.key() == _MAKER_NOTE
        if not is_own and (output.keeps_position or not tells_position):
            carried.append(tag)
    return carried


def _tell_colours(exif: exiv2.ExifData, image: exiv2.Image) -> None:
    """Say sRGB only where it is (Exif 2.32, 4.6.5: ColorSpace; DCF 2.0: R98 and R03)."""
    profile = bytes(image.iccProfile().data()) if image.iccProfileDefined() else b""
    plain = not profile or is_srgb(profile)
    exif["Exif.Photo.ColorSpace"] = exiv2.UShortValue(1 if plain else 0xFFFF)
    index = "Exif.Iop.InteroperabilityIndex"
    if plain and index in exif:
        exif[index] = "R98"


def _goes_along(key: str, output: Output) -> bool:
    if not output.keeps_position and _POSITION.search(key):
        return False
    if output.metadata is MetadataPolicy.ALL:
        return True
    is_editorial = output.metadata is MetadataPolicy.EDITORIAL
    if key.startswith(_CREDIT_GROUPS) or (is_editorial and key.startswith(_EDITORIAL_GROUPS)):
        return True
    told = tuple(s.exiv2_key for s in FIELDS if is_told(s.name, output.metadata))
    return any(key == one or key.startswith((f"{one}[", f"{one}/")) for one in told)
