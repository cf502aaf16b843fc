"""What a PDF's own objects say of its images: masks, bit depth, metadata, object numbers.

Images are known again by the digest of their raw streams, which both libraries hand out.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pikepdf

from mediadesk.model.placement import CarriedRecord
from mediadesk.published.carried_record import read_packet

_MOST_OBJECTS: Final = 1_000_000
_MOST_STREAM_BYTES: Final = 256 * 2**20
_MOST_PACKET_BYTES: Final = 4 * 2**20
_MOST_IMAGES: Final = 50_000


@dataclass(frozen=True, slots=True)
class ImageObject:
    """An image XObject.

    Attributes:
        name: "object 12".
        is_stencil: Whether it is a mask through which a colour is painted.
        is_see_through: Whether a mask makes parts of it transparent.
        is_bilevel: Whether it is black and white without grey.
        is_recoded: Whether its values mean other colours than its own format says.
        carried: What its metadata stream says.
    """

    name: str
    is_stencil: bool = False
    is_see_through: bool = False
    is_bilevel: bool = False
    is_recoded: bool = False
    carried: CarriedRecord | None = None


def image_objects(path: Path) -> dict[str, ImageObject]:
    """Return a PDF's image objects by the SHA-256 of their raw streams.

    A file that this library cannot open yields none: the pages may be read all the same.
    """
    found: dict[str, ImageObject] = {}
    try:
        with pikepdf.open(path, suppress_warnings=True, inherit_page_attributes=False) as pdf:
            if len(pdf.objects) > _MOST_OBJECTS:
                return found
            for number, each in enumerate(pdf.objects):
                if isinstance(each, pikepdf.Stream) and len(found) < _MOST_IMAGES:
                    _note(found, number, each)
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError):
        return found
    return found


def _note(found: dict[str, ImageObject], number: int, stream: Any) -> None:  # noqa: ANN401
    try:
        if str(stream.get("/Subtype")) != "/Image":
            return
        if int(stream.get("/Length", 0)) > _MOST_STREAM_BYTES:
            return
        digest = hashlib.sha256(stream.read_raw_bytes()).hexdigest()
        found.setdefault(digest, _described(number, stream))
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return  # one damaged object; the page shows whether it matters


def _described(number: int, stream: Any) -> ImageObject:  # noqa: ANN401 - a foreign object
    object_number = getattr(stream, "objgen", (number, 0))[0]
    is_stencil = bool(stream.get("/ImageMask", False))
    return ImageObject(
        name=f"object {object_number}",
        is_stencil=is_stencil,
        is_see_through="/SMask" in stream or "/Mask" in stream,
        is_bilevel=int(stream.get("/BitsPerComponent", 8)) == 1,
        is_recoded="/Decode" in stream or "/Indexed" in str(stream.get("/ColorSpace", "")),
        carried=_carried(stream),
    )


def _carried(stream: Any) -> CarriedRecord | None:  # noqa: ANN401 - a foreign object
    metadata = stream.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        return None
    raw = metadata.read_bytes()
    if len(raw) > _MOST_PACKET_BYTES:
        return None
    packet = read_packet(raw.decode("utf-8", "replace"))
    return packet.record if packet is not None else None
