"""Where each container keeps its metadata: the raw Exif, XMP and IIM blocks of a file."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image

from mediadesk.media.metadata.iim import (
    DIGEST_RESOURCE,
    EXIF_RESOURCE,
    IPTC_RESOURCE,
    XMP_RESOURCE,
    photoshop_resources,
)
from mediadesk.media.metadata.jpeg_markers import (
    APP1,
    APP11,
    APP13,
    BARE,
    END_OF_IMAGE,
    START_OF_SCAN,
)
from mediadesk.media.metadata.tiff import tiff_tags
from mediadesk.metadata.untrusted_xml import MOST_PACKET_BYTES

_EXIF_HEADER: Final = b"Exif\x00\x00"
_XMP_HEADER: Final = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENDED_HEADER: Final = b"http://ns.adobe.com/xmp/extension/\x00"
_PHOTOSHOP_HEADER: Final = b"Photoshop 3.0\x00"
_PROFILE_KEY: Final = "Raw profile type "
_GUID_SIZE: Final = 32


#: Boxes of JPEG 2000 by their UUID: XMP, Exif, IIM.
_JP2_XMP: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_JP2_EXIF: Final = b"JpgTiffExif->JP2"
_JP2_IIM: Final = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")

#: TIFF tags: XMP, IIM, Photoshop resources.
_TIFF_XMP: Final = 700
_TIFF_IIM: Final = 33723
_TIFF_PHOTOSHOP: Final = 34377


@dataclass(frozen=True, slots=True)
class Packets:
    """The raw metadata blocks of a file; b"" for a block it has not.

    Attributes:
        exif: TIFF structure with the Exif tags, without the "Exif" header.
        xmp: XMP packets, the main one first.
        iim: IIM datasets.
        digest: MD5 that Photoshop kept of the IIM block.
    """

    exif: bytes = b""
    xmp: tuple[bytes, ...] = ()
    iim: bytes = b""
    digest: bytes = b""


def jpeg_packets(data: bytes) -> Packets:
    """Return the blocks of a JPEG: APP1 (Exif, XMP, extended XMP) and APP13 (Photoshop)."""
    exif, main, photoshop = b"", b"", b""
    extended: dict[bytes, list[tuple[int, bytes]]] = {}
    for marker, segment in _segments(data):
        if marker == APP13 and segment.startswith(_PHOTOSHOP_HEADER):
            photoshop += segment[len(_PHOTOSHOP_HEADER) :]  # a long block goes on in the next
        elif segment.startswith(_EXIF_HEADER) and not exif:
            exif = segment[len(_EXIF_HEADER) :]
        elif segment.startswith(_XMP_HEADER) and not main:
            main = segment[len(_XMP_HEADER) :]
        elif segment.startswith(_EXTENDED_HEADER):
            part = segment[len(_EXTENDED_HEADER) :]
            offset = int.from_bytes(part[_GUID_SIZE + 4 : _GUID_SIZE + 8], "big")
            extended.setdefault(part[:_GUID_SIZE], []).append((offset, part[_GUID_SIZE + 8 :]))
    resources = photoshop_resources(photoshop)
    return Packets(
        exif,
        (*filter(None, (main,)), *_joined(main, extended)),
        resources.get(IPTC_RESOURCE, b""),
        resources.get(DIGEST_RESOURCE, b""),
    )


def jumbf_of_jpeg(data: bytes) -> bytes:
    """Return the JUMBF boxes of a JPEG (APP11), which hold Content Credentials, as they stand."""
    return b"".join(segment for marker, segment in _segments(data) if marker == APP11)


def tiff_packets(data: bytes) -> Packets:
    """Return the blocks of a TIFF, but for its Exif tags, which are the file's own."""
    tags = tiff_tags(data, (_TIFF_XMP, _TIFF_IIM, _TIFF_PHOTOSHOP))
    resources = photoshop_resources(tags.get(_TIFF_PHOTOSHOP, b""))
    xmp = tags.get(_TIFF_XMP, b"")
    return Packets(
        xmp=(xmp,) if xmp else (),
        iim=_unswapped(tags.get(_TIFF_IIM, b"")) or resources.get(IPTC_RESOURCE, b""),
        digest=resources.get(DIGEST_RESOURCE, b""),
    )


def jp2_packets(data: bytes) -> Packets:
    """Return the blocks of a JPEG 2000: boxes of type "uuid" (ISO 15444-1, I.7.2)."""
    found: dict[bytes, bytes] = {}
    at = 0
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        start = at + 8
        if size == 1:  # the length stands behind, in eight bytes
            size, start = int.from_bytes(data[start : start + 8], "big"), start + 8
        end = at + size if size else len(data)
        if end < start:
            break
        if kind == b"uuid":
            found.setdefault(data[start : start + 16], data[start + 16 : end])
        at = end
    xmp = found.get(_JP2_XMP, b"")
    exif = found.get(_JP2_EXIF, b"").removeprefix(_EXIF_HEADER)
    return Packets(exif, (xmp,) if xmp else (), found.get(_JP2_IIM, b""))


def image_packets(image: Image.Image) -> Packets:
    """Return the blocks of a picture that Pillow opened (anything but JPEG and TIFF).

    PNG may keep them behind the pixels, so call it once those were read.
    """
    resources = _psd_resources(image)
    exif = _bytes(image.info.get("exif")).removeprefix(_EXIF_HEADER)
    xmp = _bytes(image.info.get("xmp")) or resources.get(XMP_RESOURCE, b"")
    iim = resources.get(IPTC_RESOURCE, b"")
    profiles = {
        key.removeprefix(_PROFILE_KEY): _hex_profile(value)
        for key, value in image.info.items()
        if isinstance(key, str) and key.startswith(_PROFILE_KEY)
    }
    iptc = profiles.get("iptc") or profiles.get("8bim") or b""
    exif = exif or (profiles.get("exif") or profiles.get("APP1") or b"").removeprefix(_EXIF_HEADER)
    xmp = xmp or profiles.get("xmp", b"")
    return Packets(
        exif or resources.get(EXIF_RESOURCE, b""),
        (xmp,) if xmp else (),
        iim or photoshop_resources(iptc).get(IPTC_RESOURCE, b"") or iptc,
        resources.get(DIGEST_RESOURCE, b""),
    )


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield APP1, APP11 and APP13 segments up to the first scan; a damaged length ends it."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in BARE:  # fill bytes (B.1.1.2)
            at += 1 if marker == 0xFF else 2
            continue
        if marker in {START_OF_SCAN, END_OF_IMAGE}:
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in {APP1, APP11, APP13}:
            yield marker, data[at + 4 : at + 2 + size]
        if size < 2:
            return
        at += 2 + size


def _joined(main: bytes, extended: dict[bytes, list[tuple[int, bytes]]]) -> Iterator[bytes]:
    """Yield the extended packet that the main one names (XMP part 3, 1.1.3.1)."""
    for guid, parts in extended.items():
        size = sum(len(part) for _, part in parts)
        if guid in main and size <= MOST_PACKET_BYTES:
            yield b"".join(part for _, part in sorted(parts))


def _psd_resources(image: Image.Image) -> dict[int, bytes]:
    """Return the image resources of a PSD; the first of each number counts."""
    listed = getattr(image, "resources", None) if image.format == "PSD" else None
    return {number: data for number, _name, data in reversed(listed or ())}


def _bytes(value: object) -> bytes:
    """Return a block that a plug-in hands out as bytes, as text, or not at all."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    return b""


def _unswapped(iim: bytes) -> bytes:
    """Return an IIM block as it was before a TIFF library turned its "numbers" round."""
    marker = 0x1C
    if len(iim) < 4 or iim[0] == marker or iim[3] != marker:
        return iim
    return b"".join(iim[at : at + 4][::-1] for at in range(0, len(iim), 4))


def _hex_profile(text: object) -> bytes:
    """Return a profile that ImageMagick keeps in PNG text: name, length, hex digits."""
    lines = text.split() if isinstance(text, str) else []
    try:
        data = bytes.fromhex("".join(lines[2:]))
    except ValueError:
        return b""
    if data[:2] in {b"\x78\x9c", b"\x78\xda"}:
        bounded = zlib.decompressobj()
        return bounded.decompress(data, MOST_PACKET_BYTES)
    return data
