"""JPEG (ITU T.81): metadata segments replaced before the first scan, the rest left as it is."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.multi_picture import is_index, with_offsets_corrected
from mediadesk.media.containers.photoshop import with_resources
from mediadesk.media.containers.splicing import Splice, Spliced
from mediadesk.media.metadata.iim import DIGEST_RESOURCE, IPTC_RESOURCE, photoshop_resources
from mediadesk.media.metadata.jpeg_markers import APP1, APP13, BARE, END_OF_IMAGE, START_OF_SCAN

_EXIF: Final = b"Exif\x00\x00"
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENDED: Final = b"http://ns.adobe.com/xmp/extension/\x00"
_PHOTOSHOP: Final = b"Photoshop 3.0\x00"
_GUID_BYTES: Final = 32

_APP0: Final = 0xE0

#: A segment's length counts itself and is two bytes long.
_MOST_BODY: Final = 0xFFFF - 2
_MOST_PACKET: Final = _MOST_BODY - len(_XMP)
_MOST_EXTENDED_PART: Final = 65_400  # XMP part 3, 1.1.3.1, keeps some room
_MOST_PHOTOSHOP_PART: Final = _MOST_BODY - len(_PHOTOSHOP)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A marker segment: where it begins and ends, fill bytes before it not counted."""

    marker: int
    start: int
    end: int
    body: bytes


class JpegContainer(Container):
    """APP1 with Exif and XMP, APP13 with Photoshop's resources and the IIM among them."""

    name = "JPEG"
    most_xmp_bytes = _MOST_PACKET
    most_exif_bytes = _MOST_BODY - len(_EXIF)
    holds_iim = True
    holds_digest = True
    is_tiff = False

    @override
    def blocks(self, data: bytes) -> Blocks:
        return _Parts(data).blocks

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        parts = _Parts(data)
        old = parts.blocks
        splices: list[Splice] = []
        if blocks.exif != old.exif:
            new = [_EXIF + blocks.exif] if blocks.exif else []
            splices += parts.replaced(parts.exif, APP1, new, parts.behind_header)
        if blocks.extended != old.extended:
            # Behind the main packet: the splice of an empty place keeps the order given.
            bodies = [_XMP + blocks.xmp, *_extended_bodies(blocks.extended)]
            splices += parts.replaced((*parts.xmp, *parts.extended), APP1, bodies, parts.for_xmp)
        elif blocks.xmp != old.xmp:
            new = [_XMP + blocks.xmp] if blocks.xmp else []
            splices += parts.replaced(parts.xmp, APP1, new, parts.for_xmp)
        if (blocks.iim, blocks.digest) != (old.iim, old.digest):
            changes = {IPTC_RESOURCE: blocks.iim, DIGEST_RESOURCE: blocks.digest}
            whole = with_resources(parts.resources, changes)
            bodies = [_PHOTOSHOP + part for part in _cut(whole, _MOST_PHOTOSHOP_PART)]
            splices += parts.replaced(parts.photoshop, APP13, bodies, parts.for_xmp)
        spliced = Spliced(data, splices)
        return with_offsets_corrected(data, spliced)

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        parts = _Parts(data)
        ours = {s.start for s in (*parts.exif, *parts.xmp, *parts.extended, *parts.photoshop)}
        rest = [s for s in parts.segments if s.start not in ours and not is_index(s.body)]
        return (*(data[s.start : s.end] for s in rest), data[parts.scan :])


class _Parts:
    """The segments of a JPEG before its first scan, and which of them hold metadata.

    Raises:
        ContainerFaultError: A length leads out of the file, or no scan follows.
    """

    def __init__(self, data: bytes) -> None:
        self.segments = tuple(_segments(data))
        self.scan = self.segments[-1].end if self.segments else 2
        app1 = [s for s in self.segments if s.marker == APP1]
        self.exif = tuple(s for s in app1 if s.body.startswith(_EXIF))[:1]
        self.xmp = tuple(s for s in app1 if s.body.startswith(_XMP))[:1]
        packet = self.xmp[0].body if self.xmp else b""
        self.extended = tuple(
            s for s in app1 if s.body.startswith(_EXTENDED) and _guid(s) in packet
        )
        self.photoshop = tuple(
            s for s in self.segments if s.marker == APP13 and s.body.startswith(_PHOTOSHOP)
        )
        self.resources = b"".join(s.body[len(_PHOTOSHOP) :] for s in self.photoshop)
        self.behind_header = self._end_of_leading(is_header=True)
        self.for_xmp = self._end_of_leading(is_header=False)

    @property
    def blocks(self) -> Blocks:
        """The metadata blocks."""
        resources = photoshop_resources(self.resources)
        return Blocks(
            exif=self.exif[0].body[len(_EXIF) :] if self.exif else b"",
            xmp=self.xmp[0].body[len(_XMP) :] if self.xmp else b"",
            extended=_joined(self.extended),
            iim=resources.get(IPTC_RESOURCE, b""),
            digest=resources.get(DIGEST_RESOURCE, b""),
        )

    def replaced(
        self, old: Sequence[_Segment], marker: int, bodies: Sequence[bytes], otherwise: int
    ) -> Iterator[Splice]:
        """Yield what puts new segments where the first old one stands and takes the others out."""
        new = b"".join(_segment(marker, body) for body in bodies)
        if not old:
            yield Splice(otherwise, otherwise, new)
        for number, segment in enumerate(old):
            yield Splice(segment.start, segment.end, b"" if number else new)

    def _end_of_leading(self, *, is_header: bool) -> int:
        """Return the end of JFIF's segments, and of Exif's, which have to come first."""
        at = 2
        for segment in self.segments:
            is_exif = segment in self.exif and not is_header
            if segment.marker != _APP0 and not is_exif:
                break
            at = segment.end
        return at


def _segments(data: bytes) -> Iterator[_Segment]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in BARE:  # fill bytes (B.1.1.2)
            at += 1 if marker == 0xFF else 2
            continue
        if marker == START_OF_SCAN:
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + size
        if marker == END_OF_IMAGE or size < 2 or end > len(data):
            break
        yield _Segment(marker, at, end, data[at + 4 : end])
        at = end
    msg = "its segments are damaged before the picture begins"
    raise ContainerFaultError(msg)


def _guid(segment: _Segment) -> bytes:
    return segment.body[len(_EXTENDED) : len(_EXTENDED) + _GUID_BYTES]


def _joined(extended: Sequence[_Segment]) -> bytes:
    """Return the packet that chunks make; of several packets, the first one's."""
    chunks = [s for s in extended if _guid(s) == _guid(extended[0])]
    parts = [s.body[len(_EXTENDED) + _GUID_BYTES + 4 :] for s in chunks]
    return b"".join(p[4:] for p in sorted(parts, key=lambda part: part[:4]))


def _extended_bodies(packet: bytes) -> Iterator[bytes]:
    """Yield the bodies of the segments that an extended packet is cut into."""
    guid = hashlib.md5(packet, usedforsecurity=False).hexdigest().upper().encode()
    start = _EXTENDED + guid + len(packet).to_bytes(4, "big")
    for at in range(0, len(packet), _MOST_EXTENDED_PART):
        yield start + at.to_bytes(4, "big") + packet[at : at + _MOST_EXTENDED_PART]


def _cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def _segment(marker: int, body: bytes) -> bytes:
    if len(body) > _MOST_BODY:
        msg = "its metadata are too long for a JPEG"
        raise ContainerFaultError(msg)
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body
