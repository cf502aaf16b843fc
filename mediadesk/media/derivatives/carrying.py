"""What a derivative takes over of its original's XMP, by the order's policy."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from mediadesk.media.derivatives.original_metadata import OriginalMetadata
from mediadesk.media.metadata.readings import xmp_properties
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, element_value
from mediadesk.media.writing.xmp_editing import XmpFaultError, XmpPacket
from mediadesk.metadata.fields import FIELDS, NAMESPACES, qualified
from mediadesk.model.output import MetadataPolicy, Output

#: XMP properties that describe another file's pixels or another document.
_OWN: Final = frozenset(
    map(
        qualified,
        (
            *("tiff:Orientation", "tiff:ImageWidth", "tiff:ImageLength", "tiff:BitsPerSample"),
            *("tiff:Compression", "tiff:PhotometricInterpretation", "tiff:SamplesPerPixel"),
            *("tiff:PlanarConfiguration", "tiff:YCbCrPositioning", "tiff:YCbCrSubSampling"),
            *("tiff:NativeDigest", "exif:NativeDigest", "exif:ColorSpace"),
            *("exif:PixelXDimension", "exif:PixelYDimension", "exif:CompressedBitsPerPixel"),
            *("exif:ComponentsConfiguration", "xmp:Thumbnails", "photoshop:ICCProfile"),
            *("photoshop:ColorMode", "photoshop:TextLayers", "photoshop:LegacyIPTCDigest"),
            *("xmpMM:DocumentID", "xmpMM:InstanceID", "xmpMM:DerivedFrom"),
            *("xmpMM:OriginalDocumentID", "xmpMM:VersionID", "xmpMM:Versions"),
            *("xmpMM:RenditionOf", "dc:format", "xmp:ModifyDate", "xmp:MetadataDate"),
            "xmp:CreatorTool",
        ),
    )
) | {"{http://purl.org/dc/terms/}provenance"}  # C2PA 2.2, 11.2: where that file's manifest is
#: Namespaces that speak of what lies beside the pixels in one file: depth, sound, moving pictures,
#: gain maps, the parts of extended XMP.
_OWN_NAMESPACES: Final = (
    *("{http://ns.google.com/photos/1.0/", "{http://ns.google.com/photos/dd/1.0/"),
    *("{http://ns.adobe.com/hdr-gain-map/1.0/}", "{http://ns.apple.com/HDRGainMap/1.0/}"),
    *("{http://ns.apple.com/pixeldatainfo/1.0/}", "{http://ns.adobe.com/xmp/note/}"),
)
#: What tells places in the frame, and is no region that is moved: where the subject is, how a
#: panorama lies on its sphere, the faces in Microsoft's own terms.
_FRAME: Final = (
    *(qualified("exif:SubjectArea"), qualified("exif:SubjectLocation")),
    *("{http://ns.google.com/photos/1.0/panorama/}", "{http://ns.microsoft.com/photo/1.2/}"),
    "{http://ns.camerabits.com/photomechanic/1.0/}Crop",
)
#: Camera Raw's settings; those not yet in the pixels would be applied a second time to ours.
_DEVELOPMENT: Final = f"{{{NAMESPACES['crs']}}}"
_APPLIED: Final = qualified("crs:AlreadyApplied")
_POSITION: Final = re.compile(r"gps|latitude|longitude|altitude", re.IGNORECASE)

#: Fields that say who made a picture and who must be named.
_CREDIT_FIELDS: Final = frozenset(
    {
        *("creators", "creator_jobtitle", "credit_line", "source", "copyright_notice"),
        *("usage_terms", "web_statement", "work_url", "digital_source_type", "data_mining"),
        *("contributors", "licensors", "image_suppliers", "copyright_owners"),
    }
)
#: What the desk's own record of a picture says beside the field table: the log, who is where.
_EDITORIAL: Final = (
    *(qualified("xmpMM:History"), qualified("Iptc4xmpExt:ImageRegion")),
    "{http://www.metadataworkinggroup.com/schemas/regions/}",
)
#: What belongs to a credit beside the field table: terms of use by PLUS and Creative Commons.
_CREDIT: Final = tuple(f"{{{NAMESPACES[prefix]}}}" for prefix in ("plus", "cc", "xmpRights"))


def is_told(field: str, policy: MetadataPolicy) -> bool:
    """Return whether a field of the field table stands in a file under a policy."""
    return policy is not MetadataPolicy.CREDIT or field in _CREDIT_FIELDS


class Carriage(StrEnum):
    """How XMP is taken over, each way for packets that the one before makes unreadable.

    VERBATIM: Elements as they stand, so that nothing of them is lost. UNDERSTOOD: Made anew of
    what this program understands of them; some packets are not as RDF has them. LEFT: Not at all.
    """

    VERBATIM = "verbatim"
    UNDERSTOOD = "understood"
    LEFT = "left"


def carried_xmp(
    source: OriginalMetadata,
    output: Output,
    *,
    keeps_frame: bool,
    how: Carriage,
) -> XmpPacket:
    """Return a packet with the original's XMP, as far as it is true and the policy lets it.

    What a sidecar says goes before what the file says.

    Args:
        source: What the original says.
        output: How the derivative's file is written.
        keeps_frame: Whether every pixel lies where it lay in the original.
        how: How it is taken over.
    """
    embedded, _ = xmp_properties(source.packets.xmp)
    choice = _Choice(output, keeps_frame=keeps_frame, is_developed=_is_developed(embedded))
    packet = XmpPacket(b"", padding_bytes=1)
    if how is Carriage.LEFT:
        return packet
    is_verbatim = how is Carriage.VERBATIM
    _take_in(packet, source.beside, choice.beside, is_verbatim=is_verbatim)
    for data in source.packets.xmp:
        _take_in(packet, data, choice, is_verbatim=is_verbatim)
    if not output.keeps_position:
        for element in tuple(packet.properties()):
            value = element_value(element)
            if (bare := placeless(value)) != value:
                packet.put(str(element.tag), bare)
    return packet


def placeless(value: XmpValue) -> XmpValue:
    """Return a value without the members that say at which coordinates it is."""
    match value:
        case XmpStruct(members):
            kept = {n: placeless(v) for n, v in members.items() if not _POSITION.search(n)}
            return XmpStruct(kept)
        case XmpArray(items, kind):
            return XmpArray(tuple(map(placeless, items)), kind)
        case XmpText():
            return value


class _Choice:
    """Whether a property goes along, by its Clark name."""

    def __init__(self, output: Output, *, keeps_frame: bool, is_developed: bool) -> None:
        self._output = output
        self._keeps_frame = keeps_frame
        self._is_developed = is_developed
        policy = output.metadata
        groups = _EDITORIAL if policy is MetadataPolicy.EDITORIAL else ()
        self._groups = None if policy is MetadataPolicy.ALL else (*_CREDIT, *groups)
        self._fields = {spec.xmp_name for spec in FIELDS if is_told(spec.name, policy)}

    def __call__(self, name: str) -> bool:
        """Return it."""
        if self._is_stale(name):
            return False
        if not self._output.keeps_position and _POSITION.search(name):
            return False
        return self._groups is None or name in self._fields or name.startswith(self._groups)

    def beside(self, name: str) -> bool:
        """Return it of a sidecar's: how a program would develop a file is not how it is."""
        return self(name) and not name.startswith(_DEVELOPMENT)

    def _is_stale(self, name: str) -> bool:
        if name.startswith(_FRAME):
            return not self._keeps_frame
        if name.startswith(_DEVELOPMENT):
            return not self._is_developed
        return name in _OWN or name.startswith(_OWN_NAMESPACES)


def _is_developed(properties: Mapping[str, XmpValue]) -> bool:
    said = properties.get(_APPLIED)
    return isinstance(said, XmpText) and said.text.strip().lower() == "true"


def _take_in(
    packet: XmpPacket, data: bytes, is_wanted: Callable[[str], bool], *, is_verbatim: bool
) -> None:
    """Take over what is wanted of another packet, and is not there yet."""
    try:
        elements = tuple(XmpPacket(data).properties()) if is_verbatim else ()
    except XmpFaultError:
        is_verbatim = False
        elements = ()
    for element in elements:
        if is_wanted(str(element.tag)) and not packet.holds(str(element.tag)):
            packet.adopt(element)
    if not is_verbatim and data:
        for name, value in xmp_properties((data,))[0].items():
            if is_wanted(name) and not packet.holds(name):
                packet.put(name, value)
