"""Read a file that is about to take an original's place, and hold it against the original."""

from collections.abc import Mapping, Sequence
from typing import Final

from mediadesk.media.containers.blocks import Container
from mediadesk.media.metadata.exiv2_images import opened_image
from mediadesk.media.metadata.field_values import content_of, languages_of, xmp_value
from mediadesk.media.metadata.xmp import XmpValue, parse_xmp
from mediadesk.media.writing.block_editing import SPECS
from mediadesk.metadata.fields import FieldSpec, ValueKind
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.writing import FieldWord

#: exiv2 reads no metadata of GIF files.
_NOT_READ_TWICE: Final = frozenset({"GIF"})
#: The field that tells which program writes metadata; it changes with every writing.
_WRITER: Final = "metadata_editing_software"


def faults(
    versions: tuple[bytes, bytes],
    container: Container,
    words: Sequence[FieldWord],
    properties: Mapping[str, XmpValue],
) -> tuple[str, ...]:
    """Return what is not as it should be in a file with fields written; empty where all is well.

    This program's reader and exiv2 have to find every field, and the stored picture has to be the
    same byte for byte.

    Args:
        versions: Its bytes as they are and as they are to be.
        container: What it is.
        words: The fields that were written.
        properties: What this program's reader finds in the XMP of the bytes that are to be.
    """
    old, new = versions
    found: list[str] = []
    if container.picture(new) != container.picture(old):
        found.append("its picture would not have stayed as it is")
    blocks = container.blocks(new)
    lost = _unsaid(properties, words)
    if not lost and container.name not in _NOT_READ_TWICE:
        # exiv2 reads the main packet alone.
        beside = _lost((blocks.xmp,), words) if blocks.extended else ()
        in_main = [word for word in words if word.field not in beside]
        lost = _lost_to_exiv2(old, new, in_main)
    if lost:
        found.append(f"{', '.join(lost)} could not be read back")
    return tuple(found)


def lost_words(packet: bytes, words: Sequence[FieldWord]) -> tuple[str, ...]:
    """Return the fields that a packet does not say as they are to be said."""
    return _lost((packet,), words)


def changed_besides(
    before: Sequence[Reading], after: Sequence[Reading], words: Sequence[FieldWord]
) -> tuple[str, ...]:
    """Return what is wrong where fields that were not to be written are read otherwise now."""
    ours = {word.field for word in words}
    there = set(after)
    lost = dict.fromkeys(
        r.field
        for r in before
        if r.origin is not Origin.SIDECAR
        and r.field in SPECS
        and r.field not in {*ours, _WRITER}
        and r not in there
    )
    return (f"{', '.join(lost)} would have changed as well",) if lost else ()


def _lost(packets: Sequence[bytes], words: Sequence[FieldWord]) -> tuple[str, ...]:
    properties: dict[str, XmpValue] = {}
    for packet in packets:
        if packet:
            properties = {**parse_xmp(packet), **properties}
    return _unsaid(properties, words)


def _unsaid(properties: Mapping[str, XmpValue], words: Sequence[FieldWord]) -> tuple[str, ...]:
    wrong = (w.field for w in words if not _says(SPECS[w.field], properties, w))
    return tuple(dict.fromkeys(wrong))


def _says(spec: FieldSpec, properties: Mapping[str, XmpValue], word: FieldWord) -> bool:
    value = properties.get(spec.xmp_name)
    if spec.kind is ValueKind.LANGUAGES:
        said = {} if value is None else languages_of(value)
        return said.get(word.language, "") == (word.content or "")
    if value is None or not word.content:
        return value is None and not word.content
    return content_of(spec, value) == content_of(spec, xmp_value(spec, word.content))


def _lost_to_exiv2(old: bytes, new: bytes, words: Sequence[FieldWord]) -> tuple[str, ...]:
    """Return the fields that exiv2 does not find; none where it did not find the old ones either.

    Some packets that are well-formed are none to its toolkit, such as those that name a property
    twice.
    """
    keys = _keys(new)
    if not keys and _has_unread_packet(old):
        return ()
    missing = (
        word.field
        for word in words
        if word.content and not any(key.startswith(SPECS[word.field].exiv2_key) for key in keys)
    )
    return tuple(dict.fromkeys(missing))


def _keys(data: bytes) -> frozenset[str]:
    image = opened_image(data)
    return frozenset() if image is None else frozenset(datum.key() for datum in image.xmpData())


def _has_unread_packet(data: bytes) -> bool:
    image = opened_image(data)
    return image is None or (bool(image.xmpPacket()) and image.xmpData().empty())
