"""What an original's metadata hold, whatever kind of file it is, for the file made from it."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from mediadesk.media.containers.choosing import is_raw
from mediadesk.media.intake import packets_in
from mediadesk.media.metadata.exif_exact import cr3_directories, raf_jpeg, rw2_jpeg
from mediadesk.media.metadata.packets import Packets, jpeg_packets
from mediadesk.media.metadata.sidecar_reading import sidecar_packet
from mediadesk.media.metadata.sidecars import sidecar_beside
from mediadesk.media.picture_bytes import read_bytes
from mediadesk.media.writing.exif_directories import ExifDirectories, directories_in

_ORIENTATION: Final = 0x0112
_TIFF_STARTS: Final = (b"II", b"MM")


@dataclass(frozen=True, slots=True)
class OriginalMetadata:
    """What an original says of itself.

    Attributes:
        packets: Its XMP packets, the main one first, and its IIM.
        exif: Its Exif tags.
        beside: The packet of its sidecar; b"" where there is none.
    """

    packets: Packets = field(default_factory=Packets)
    exif: ExifDirectories = field(default_factory=ExifDirectories)
    beside: bytes = b""

    @property
    def orientation(self) -> int:
        """How its pixels are turned to be displayed (Exif 2.32, 4.6.4)."""
        tag = self.exif.main.get(_ORIENTATION)
        is_little = self.exif.order == "little"
        said = 1 if tag is None else int.from_bytes(tag.data[:2], "little" if is_little else "big")
        return said if 1 <= said <= 8 else 1


def original_metadata(path: Path) -> OriginalMetadata:
    """Read the metadata of an original; what of them is damaged is left out.

    Raises:
        OutsideError: It cannot be read, or is damaged beyond use.
    """
    data = read_bytes(path)
    packets = packets_in(data, path)
    return OriginalMetadata(packets, _exif(data, path, packets), _beside(path))


def _beside(path: Path) -> bytes:
    """Return the packet of a sidecar; one that cannot be read takes nothing from its picture."""
    sidecar = sidecar_beside(path)
    try:
        return b"" if sidecar is None else sidecar_packet(sidecar)
    except OSError:
        return b""


def _exif(data: bytes, path: Path, packets: Packets) -> ExifDirectories:
    if packets.exif:
        return directories_in(packets.exif)
    if boxes := cr3_directories(data):
        first, exif, position = map(directories_in, boxes)
        return replace(first, exif=exif.main, position=position.main)
    if preview := raf_jpeg(data) or rw2_jpeg(data):
        return directories_in(jpeg_packets(preview).exif)
    is_structure = data.startswith(_TIFF_STARTS)
    return directories_in(data) if is_structure or is_raw(path) else ExifDirectories()
