"""Read one picture file whole: one pass over its bytes, one decode for all that needs pixels."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from mediadesk.media.containers.blocks import ContainerFaultError
from mediadesk.media.containers.gif import GifContainer
from mediadesk.media.damage import damage_told
from mediadesk.media.decoding import Decoded, decode, orientation_of
from mediadesk.media.formats import RAW_SUFFIXES, format_name
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.metadata.credentials import read_credentials
from mediadesk.media.metadata.exif import exif_texts, field_texts
from mediadesk.media.metadata.packets import (
    Packets,
    image_packets,
    jp2_packets,
    jpeg_packets,
    tiff_packets,
)
from mediadesk.media.metadata.readings import (
    credential_readings,
    exif_readings,
    iim_readings,
    readings_of,
    taken_at,
    xmp_properties,
)
from mediadesk.media.metadata.sidecar_reading import SidecarSaid, read_sidecar
from mediadesk.media.metadata.traces import FileSaid, traces_of
from mediadesk.media.metadata.xmp import XmpValue
from mediadesk.media.picture_bytes import read_bytes, read_file
from mediadesk.model.edit import Fingerprint
from mediadesk.model.edit_traces import EditTraces
from mediadesk.model.intake import Intake
from mediadesk.model.photo import Reading

#: Longest edge of the one picture that preview and fingerprint are made from.
WORKING_EDGE_PX: Final = 512

_JPEG_START: Final = b"\xff\xd8\xff"
_GIF_START: Final = b"GIF8"
_SIDEWAYS: Final = range(5, 9)
_TIFF_STARTS: Final = (b"II*\x00", b"MM\x00*")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a file's metadata say, as it stands there.

    Attributes:
        exif: Exif texts, by exiv2 key.
        properties: XMP properties, by Clark name.
        warnings: What could not be read of them.
    """

    exif: Mapping[str, str]
    properties: Mapping[str, XmpValue]
    warnings: tuple[str, ...]


def read_intake(path: Path) -> tuple[Intake, Image.Image]:
    """Read a file: hash, size, metadata, fingerprint; and its small picture for a preview.

    Raises:
        OutsideError: The file cannot be read, is no picture, or is damaged beyond use.
    """
    file = read_file(path)
    decoded = _decoded(file.data, path, WORKING_EDGE_PX)
    packets = _packets(file.data, path, decoded)
    said = _said(file.data, path, packets)
    beside = read_sidecar(path)
    traces = _traces(file.data, path, decoded, _with_sidecar(said, path, beside))
    readings = (*beside.readings, *_readings(said, packets), *credential_readings(traces))
    intake = Intake(
        path=path,
        sha256=hashlib.sha256(file.data).hexdigest(),
        size_bytes=len(file.data),
        modified_ns=file.status.st_mtime_ns,
        format=_format(path, decoded),
        width_px=decoded.width_px,
        height_px=decoded.height_px,
        taken_at=taken_at(readings),
        readings=readings,
        fingerprint=_fingerprint(decoded, path),
        warnings=(*decoded.warnings, *said.warnings, *beside.warnings),
        traces=traces,
        sidecar_ns=beside.modified_ns,
    )
    return intake, decoded.image


def read_fingerprint(path: Path) -> Fingerprint:
    """Return the fingerprint of a picture file, or of its preview.

    Raises:
        OutsideError: The file cannot be read, is no picture, or is damaged beyond use.
    """
    return _fingerprint(_decoded(read_bytes(path), path, WORKING_EDGE_PX), path)


def read_fields(path: Path) -> tuple[Reading, ...]:
    """Return what a file's metadata and its sidecar say, its pixels left alone where that goes.

    Raises:
        OutsideError: The file cannot be read, is no picture, or is damaged beyond use.
    """
    return (*read_sidecar(path).readings, *fields_in(read_bytes(path), path))


def fields_in(data: bytes, path: Path) -> tuple[Reading, ...]:
    """Return what the metadata in a file's bytes say.

    Raises:
        OutsideError: They are no picture, or damaged beyond use.
    """
    return fields_and_xmp_in(data, path)[0]


def fields_and_xmp_in(
    data: bytes, path: Path
) -> tuple[tuple[Reading, ...], Mapping[str, XmpValue]]:
    """Return what the metadata in a file's bytes say, and the XMP properties by Clark name.

    Raises:
        OutsideError: They are no picture, or damaged beyond use.
    """
    packets = _packets(data, path)
    said = _said(data, path, packets, field_texts)
    return _readings(said, packets), said.properties


def packets_of(path: Path, decoded: Decoded) -> Packets:
    """Return the raw metadata blocks of a file that was decoded.

    Raises:
        OutsideError: The file cannot be read.
    """
    return _packets(read_bytes(path), path, decoded)


def packets_in(data: bytes, path: Path) -> Packets:
    """Return the raw metadata blocks of a file's bytes.

    Raises:
        OutsideError: They are no picture, or damaged beyond use.
    """
    return _packets(data, path)


def decode_file(path: Path, longest_edge_px: int | None) -> Decoded:
    """Decode a file for the screen.

    Raises:
        OutsideError: The file cannot be read, is no picture, or is damaged beyond use.
    """
    return _decoded(read_bytes(path), path, longest_edge_px)


def _fingerprint(decoded: Decoded, path: Path) -> Fingerprint:
    with damage_told(path, "cannot be fingerprinted"):
        return fingerprint_of(np.asarray(decoded.image.convert("L")))


def _is_raw(path: Path) -> bool:
    return path.suffix.lower() in RAW_SUFFIXES


def _decoded(data: bytes, path: Path, longest_edge_px: int | None) -> Decoded:
    if _is_raw(path) and not data.startswith(_JPEG_START):
        from mediadesk.media.raw import decode_raw  # noqa: PLC0415 - loads LibRaw and Exiv2

        return decode_raw(data, path, longest_edge_px)
    return decode(BytesIO(data), path, longest_edge_px)


def _format(path: Path, decoded: Decoded) -> str:
    raw = RAW_SUFFIXES.get(path.suffix.lower())
    return raw or format_name(decoded.source.format, path.suffix)


def _packets(data: bytes, path: Path, decoded: Decoded | None = None) -> Packets:
    """Return the raw blocks; decode the file for them only where it was not yet."""
    is_raw = _is_raw(path) and not data.startswith(_JPEG_START)
    if not is_raw and (read := _reader_of(data)) is not None:
        return read(data)
    if is_raw:
        from mediadesk.media.raw import raw_packets  # noqa: PLC0415 - loads LibRaw and Exiv2

        return raw_packets(data)
    opened = decoded or _decoded(data, path, WORKING_EDGE_PX)
    with damage_told(path, "has metadata that cannot be read"):
        return image_packets(opened.source)


def _reader_of(data: bytes) -> Callable[[bytes], Packets] | None:
    """Return what reads a file's blocks without a decoder; None where it takes one."""
    return next((read for start, read in _BLOCK_READERS if data.startswith(start)), None)


def _gif_packets(data: bytes) -> Packets:
    try:
        packet = GifContainer().blocks(data).xmp
    except ContainerFaultError:  # its pixels may be read all the same
        return Packets()
    return Packets(xmp=(packet,) if packet else ())


#: How files begin whose blocks are found without decoding them.
_BLOCK_READERS: Final[tuple[tuple[bytes | tuple[bytes, ...], Callable[[bytes], Packets]], ...]] = (
    (_JPEG_START, jpeg_packets),
    (_TIFF_STARTS, tiff_packets),
    (_GIF_START, _gif_packets),
    (b"\x00\x00\x00\x0cjP  ", jp2_packets),
)


def _said(
    data: bytes,
    path: Path,
    packets: Packets,
    texts_in: Callable[[bytes], Mapping[str, str]] = exif_texts,
) -> _Said:
    """Return what Exif and XMP say; Exif comes first, in pure Python."""
    of_file = _is_raw(path) or data.startswith(_TIFF_STARTS)
    source = data if of_file else packets.exif
    exif = texts_in(source) if source else {}
    properties, warnings = xmp_properties(packets.xmp)
    return _Said(exif, properties, warnings)


def _with_sidecar(said: _Said, path: Path, beside: SidecarSaid) -> _Said:
    """Return what a RAW file's traces are made of: programs note its development beside it."""
    if not _is_raw(path):
        return said
    return replace(said, properties={**said.properties, **beside.properties})


def _readings(said: _Said, packets: Packets) -> tuple[Reading, ...]:
    """Return what all three families say."""
    texts = (*readings_of(said.properties), *iim_readings(packets))
    return (*texts, *exif_readings(said.exif, {reading.field for reading in texts}))


def _traces(data: bytes, path: Path, decoded: Decoded, said: _Said) -> EditTraces:
    orientation = orientation_of(decoded.source)
    size = (decoded.width_px, decoded.height_px)
    is_sideways = orientation in _SIDEWAYS
    return traces_of(
        FileSaid(
            data,
            said.properties,
            said.exif,
            stored_size_px=size[::-1] if is_sideways else size,
            orientation=orientation,
            is_raw=_is_raw(path),
            credentials=read_credentials(data),
        )
    )
