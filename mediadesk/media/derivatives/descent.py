"""What a derivative's file says of where it comes from: ids, DerivedFrom, History (XMP, xmpMM)."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from mediadesk.edits.kinds import info
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, texts
from mediadesk.media.writing.xmp_editing import XmpPacket
from mediadesk.metadata.fields import ArrayKind, qualified
from mediadesk.metadata.values import cleaned
from mediadesk.model.edit import Edit
from mediadesk.model.output import MetadataPolicy
from mediadesk.services.ports.pictures import RenderOrder

_HISTORY: Final = qualified("xmpMM:History")
#: What stEvt:changed says of a step that touched the picture: everything may have.
_EVERYTHING: Final = "/"
_IDS: Final = ("DocumentID", "InstanceID", "OriginalDocumentID")

#: Media types by suffix (IANA).
_MEDIA_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".tif": "image/tiff",
        ".tiff": "image/tiff",
        ".png": "image/png",
        ".webp": "image/webp",
    }
)


def media_type(path: Path) -> str:
    """Return what a file's format is called on the web; "" for formats that are not written."""
    return _MEDIA_TYPES.get(path.suffix.lower(), "")


def write_descent(
    packet: XmpPacket, source: Mapping[str, XmpValue], order: RenderOrder
) -> tuple[str, ...]:
    """Write the derivative's own ids, those of its original, and a step of history for each edit.

    A file that tells its credit only gets ids, which bind it to its original without telling more.

    Args:
        packet: The derivative's.
        source: The original's properties by Clark name.
        order: What is made.

    Returns:
        Texts that the file's XMP must hold from now on.
    """
    parent = _ids(source)
    instance = f"xmp.iid:{uuid.uuid4()}"
    document = f"xmp.did:{uuid.uuid4()}"
    _put(packet, "xmpMM:DocumentID", document)
    _put(packet, "xmpMM:InstanceID", instance)
    _put(
        packet,
        "xmpMM:OriginalDocumentID",
        parent.get("OriginalDocumentID") or parent.get("DocumentID", ""),
    )
    _put(packet, "dc:format", media_type(order.out))
    is_brief = order.output.metadata is MetadataPolicy.CREDIT
    # The name alone: a path would tell strangers of the desk's folders.
    origin = {**parent, "FilePath": "" if is_brief else cleaned(order.original.name)}
    packet.put(qualified("xmpMM:DerivedFrom"), _members("stRef", origin))
    if is_brief:
        return (document, instance)
    imprint = order.imprint
    _put(packet, "xmp:CreatorTool", imprint.software)
    _put(packet, "xmp:ModifyDate", _moment(imprint.made_at))
    _put(packet, "xmp:MetadataDate", _moment(imprint.made_at))
    before = packet.value(_HISTORY)
    steps = (
        *(before.items if isinstance(before, XmpArray) else ()),
        *(_members("stEvt", step) for step in _steps(order, instance)),
    )
    if steps:
        packet.put(_HISTORY, XmpArray(steps, ArrayKind.SEQ))
    return (document, instance, *(parameters(edit) for edit in imprint.edits))


def parameters(edit: Edit) -> str:
    """Return what was done, in words that read back: "crop 0.1 0.2 0.9 1"."""
    numbers: list[str] = []
    if edit.crop is not None:
        numbers = [f"{side:g}" for side in edit.crop.as_tuple()]
    elif edit.scale is not None:
        numbers = [f"{edit.scale:g}"]
    elif edit.rotation_degrees is not None:
        numbers = [f"{edit.rotation_degrees:g}"]
    numbers += [f"{name} {amount:g}" for name, amount in edit.amounts]
    return " ".join((edit.kind.value, *numbers))


def _put(packet: XmpPacket, name: str, text: str) -> None:
    if text:
        packet.put(qualified(name), XmpText(text))


def _members(prefix: str, said: Mapping[str, str]) -> XmpStruct:
    """Return a structure of what is not empty; its members begin with a small letter."""
    names = {key: qualified(f"{prefix}:{key[0].lower()}{key[1:]}") for key in said}
    return XmpStruct({names[key]: XmpText(text) for key, text in said.items() if text})


def _steps(order: RenderOrder, instance: str) -> Iterator[dict[str, str]]:
    """Yield the steps of history: each edit, a change of format, and that the file was saved."""
    imprint = order.imprint
    for edit in imprint.edits:
        yield {
            "action": info(edit.kind).history_action,
            "when": _moment(edit.done_at),
            "softwareAgent": edit.software,
            "instanceID": instance,
            "parameters": parameters(edit),
            "changed": _EVERYTHING,
        }
    if imprint.made_at is None:
        return
    made = {
        "when": _moment(imprint.made_at),
        "softwareAgent": imprint.software,
        "instanceID": instance,
        "changed": _EVERYTHING,
    }
    if order.output.sharpening > 0:
        said = f"sharpen for output {order.output.sharpening:g}"
        yield {"action": "filtered", "parameters": said, **made}
    before, after = media_type(order.original), media_type(order.out)
    if before and before != after:
        yield {"action": "converted", "parameters": f"from {before} to {after}", **made}
    yield {"action": "saved", **made}


def _ids(source: Mapping[str, XmpValue]) -> dict[str, str]:
    said = {name: texts(source.get(qualified(f"xmpMM:{name}")))[:1] for name in _IDS}
    return {name: cleaned(found[0].text) for name, found in said.items() if found}


def _moment(when: datetime | None) -> str:
    return when.isoformat(timespec="seconds") if when else ""
