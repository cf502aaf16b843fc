"""Read the XMP sidecar of a picture, whatever is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mediadesk.media.metadata.readings import readings_of
from mediadesk.media.metadata.sidecars import sidecar_beside
from mediadesk.media.metadata.xmp import XmpValue, parse_xmp
from mediadesk.metadata.untrusted_xml import MOST_PACKET_BYTES
from mediadesk.model.photo import Origin, Reading


@dataclass(frozen=True, slots=True)
class SidecarSaid:
    """What the sidecar of a picture says.

    Attributes:
        readings: What it says of the field table's fields.
        properties: Its properties, by Clark name.
        modified_ns: Its modification time, nanoseconds since the epoch; 0 where there is none.
        warnings: Why it could not be read.
    """

    readings: tuple[Reading, ...] = ()
    properties: Mapping[str, XmpValue] = field(default_factory=dict)
    modified_ns: int = 0
    warnings: tuple[str, ...] = ()


def sidecar_packet(path: Path) -> bytes:
    """Return the bytes of a sidecar file, no more than tell that it is too large.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return file.read(MOST_PACKET_BYTES + 1)


def read_sidecar(photo: Path) -> SidecarSaid:
    """Return what a picture's sidecar says; nothing where it has none.

    A sidecar that cannot be read takes nothing away from its picture: it is a warning.
    """
    path = sidecar_beside(photo)
    if path is None:
        return SidecarSaid()
    modified_ns = 0
    try:
        modified_ns = path.stat().st_mtime_ns
        properties = parse_xmp(sidecar_packet(path))
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
    except ValueError as error:
        reason = str(error)
    else:
        return SidecarSaid(readings_of(properties, Origin.SIDECAR), properties, modified_ns)
    warning = f"Its sidecar {path.name} was not read: {reason}."
    return SidecarSaid(modified_ns=modified_ns, warnings=(warning,))
