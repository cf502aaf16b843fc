"""TIFF (6.0): XMP, IIM and Photoshop's resources as tags of the first directory."""

from typing import Final

from typing_extensions import override

from mediadesk.media.containers.blocks import Blocks, Container
from mediadesk.media.containers.photoshop import with_resources
from mediadesk.media.containers.tiff_directory import TagValue, TiffStructure
from mediadesk.media.metadata.iim import DIGEST_RESOURCE, IPTC_RESOURCE, photoshop_resources

_XMP: Final = 700
_IIM: Final = 33723
_PHOTOSHOP: Final = 34377
_BYTE: Final = 1
_LONG: Final = 4
_UNDEFINED: Final = 7
_TAG_MARKER: Final = 0x1C
#: Strips, tiles and their sizes: what tells where the pixels are.
_PICTURE_TAGS: Final = (256, 257, 258, 259, 262, 273, 277, 278, 279, 322, 323, 324, 325, 330)
_PLACES: Final = ((273, 279), (324, 325))


class TiffContainer(Container):
    """The file itself is the structure that holds the Exif tags."""

    name = "TIFF"
    most_xmp_bytes = 0
    most_exif_bytes = 0
    holds_iim = True
    holds_digest = True
    is_tiff = True

    @override
    def blocks(self, data: bytes) -> Blocks:
        structure = TiffStructure(data)
        resources = photoshop_resources(_data(structure, _PHOTOSHOP))
        return Blocks(
            xmp=_data(structure, _XMP),
            iim=_turned(_data(structure, _IIM)) or resources.get(IPTC_RESOURCE, b""),
            digest=resources.get(DIGEST_RESOURCE, b""),
        )

    @override
    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        old = self.blocks(data)
        structure = TiffStructure(data)
        changes: dict[int, TagValue | None] = {}
        if blocks.xmp != old.xmp:
            changes[_XMP] = TagValue(_BYTE, blocks.xmp) if blocks.xmp else None
        if (blocks.iim, blocks.digest) != (old.iim, old.digest):
            changes.update(_with_iim(structure, blocks))
        structure.change(changes)
        return structure.data

    @override
    def picture(self, data: bytes) -> tuple[bytes, ...]:
        structure = TiffStructure(data)
        tags = tuple(_data(structure, tag) for tag in _PICTURE_TAGS)
        order = "big" if structure.is_big_endian else "little"
        parts: list[bytes] = []
        for places, sizes in _PLACES:
            starts = _numbers(structure.tag(places), order)
            lengths = _numbers(structure.tag(sizes), order)
            parts += [data[s : s + n] for s, n in zip(starts, lengths, strict=False)]
        return (*tags, *parts)


def _with_iim(structure: TiffStructure, blocks: Blocks) -> dict[int, TagValue | None]:
    """Return what changes where IIM stands: in a tag of its own, in Photoshop's, or in both."""
    changes: dict[int, TagValue | None] = {}
    own, photoshop = structure.tag(_IIM), structure.tag(_PHOTOSHOP)
    if own is not None:
        changes[_IIM] = _iim_value(own, blocks.iim) if blocks.iim else None
    if photoshop is not None:
        held = photoshop_resources(photoshop.data)
        new = {DIGEST_RESOURCE: blocks.digest}
        if IPTC_RESOURCE in held or own is None:
            new[IPTC_RESOURCE] = blocks.iim
        whole = with_resources(photoshop.data, new)
        changes[_PHOTOSHOP] = TagValue(photoshop.kind, whole) if whole else None
    if own is None and photoshop is None and blocks.iim:
        changes[_IIM] = TagValue(_UNDEFINED, blocks.iim)
    return changes


def _iim_value(old: TagValue, iim: bytes) -> TagValue:
    """Return IIM in the tag's own type: many programs take it for numbers of four bytes."""
    if old.kind != _LONG:
        return TagValue(old.kind if old.kind in {_BYTE, _UNDEFINED} else _UNDEFINED, iim)
    padded = iim + b"\0" * (-len(iim) % 4)
    return TagValue(_LONG, padded if old.data[:1] == bytes((_TAG_MARKER,)) else _swapped(padded))


def _turned(iim: bytes) -> bytes:
    """Return an IIM block as it was before a library turned its "numbers" round."""
    is_turned = len(iim) >= 4 and iim[0] != _TAG_MARKER and iim[3] == _TAG_MARKER
    return _swapped(iim) if is_turned else iim


def _swapped(data: bytes) -> bytes:
    return b"".join(data[at : at + 4][::-1] for at in range(0, len(data), 4))


def _data(structure: TiffStructure, tag: int) -> bytes:
    value = structure.tag(tag)
    return b"" if value is None else value.data


def _numbers(value: TagValue | None, order: str) -> tuple[int, ...]:
    if value is None:
        return ()
    size = {3: 2, 4: 4}.get(value.kind, 4)
    cells = (value.data[at : at + size] for at in range(0, len(value.data), size))
    return tuple(int.from_bytes(c, "big" if order == "big" else "little") for c in cells)
