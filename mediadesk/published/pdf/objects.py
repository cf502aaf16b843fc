"""What a PDF's own objects say of its images: masks, bit depth, metadata, object numbers.

Images are known again by the digest of their raw streams, which both libraries hand out.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pikepdf

from mediadesk.model.placement import CarriedRecord
from mediadesk.published.layout.carried_record import read_packet

_MOST_OBJECTS: Final = 1_000_000
_MOST_STREAM_BYTES: Final = 256 * 2**20
_MOST_PACKET_BYTES: Final = 4 * 2**20
_MOST_IMAGES: Final = 50_000
_MOST_LAYERS: Final = 10_000
_BROKEN: Final = (
    pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DeletedObjectError,
    OSError, ValueError, TypeError, RuntimeError, AttributeError, KeyError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImageObject:
    """An image XObject.

    Attributes:
        name: "object 12".
        is_stencil: Whether it is a mask through which a colour is painted.
        is_see_through: Whether a mask makes parts of it transparent.
        is_bilevel: Whether it is black and white without grey.
        is_recoded: Whether its values mean other colours than its own format says.
        is_hidden: Whether it belongs to a layer that is switched off.
        carried: What its metadata stream says.
    """

    name: str
    is_stencil: bool = False
    is_see_through: bool = False
    is_bilevel: bool = False
    is_recoded: bool = False
    is_hidden: bool = False
    carried: CarriedRecord | None = None


@dataclass(frozen=True, slots=True)
class DocumentObjects:
    """What a document's own objects say.

    Attributes:
        images: Its image objects by the SHA-256 of their raw streams.
        hidden_layers: The names of its layers that are switched off.
    """

    images: Mapping[str, ImageObject] = field(default_factory=dict)
    hidden_layers: frozenset[str] = frozenset()


def document_objects(path: Path) -> DocumentObjects:
    """Return what a PDF's objects say.

    A file that this library cannot open says nothing: its pages may be read all the same.
    """
    found: dict[str, ImageObject] = {}
    hidden: frozenset[str] = frozenset()
    try:
        with pikepdf.open(path, suppress_warnings=True, inherit_page_attributes=False) as pdf:
            hidden = frozenset(_hidden_layers(pdf))
            if len(pdf.objects) <= _MOST_OBJECTS:
                for each in pdf.objects:
                    if isinstance(each, pikepdf.Stream) and len(found) < _MOST_IMAGES:
                        _note(found, each, hidden)
    except _BROKEN:
        pass  # what was found until then is true
    return DocumentObjects(found, hidden)


def _hidden_layers(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the names of the layers that are off when the file is opened (ISO 32000-1, 8.11.4)."""
    properties = pdf.Root.get("/OCProperties", pikepdf.Dictionary())
    settings = properties.get("/D", pikepdf.Dictionary())
    on = {layer.objgen for layer in settings.get("/ON", pikepdf.Array())}
    if str(settings.get("/BaseState", "/ON")) == "/OFF":
        every = list(properties.get("/OCGs", pikepdf.Array()))[:_MOST_LAYERS]
        yield from (_layer_name(layer) for layer in every if layer.objgen not in on)
    yield from map(_layer_name, list(settings.get("/OFF", pikepdf.Array()))[:_MOST_LAYERS])


def _layer_name(layer: Any) -> str:  # noqa: ANN401 - a foreign object
    return str(layer.get("/Name", ""))


def _note(found: dict[str, ImageObject], stream: Any, hidden: frozenset[str]) -> None:  # noqa: ANN401
    try:
        if str(stream.get("/Subtype")) != "/Image":
            return
        if int(stream.get("/Length", 0)) > _MOST_STREAM_BYTES:
            return
        digest = hashlib.sha256(stream.read_raw_bytes()).hexdigest()
        found.setdefault(digest, _described(stream, hidden))
    except _BROKEN:
        return  # one damaged object; the page shows whether it matters


def _described(stream: Any, hidden: frozenset[str]) -> ImageObject:  # noqa: ANN401 - foreign
    layer = stream.get("/OC")
    return ImageObject(
        name=f"object {stream.objgen[0]}",
        is_stencil=bool(stream.get("/ImageMask", False)),
        is_see_through="/SMask" in stream or "/Mask" in stream,
        is_bilevel=int(stream.get("/BitsPerComponent", 8)) == 1,
        is_recoded="/Decode" in stream or "/Indexed" in str(stream.get("/ColorSpace", "")),
        is_hidden=layer is not None and _layer_name(layer) in hidden,
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
