"""What a derivative's file says of where it comes from: ids, DerivedFrom, History (XMP, xmpMM)."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.edits.kinds import info
from mediadesk.metadata.values import cleaned
from mediadesk.model.edit import Edit
from mediadesk.model.output import MetadataPolicy
from mediadesk.services.ports.pictures import RenderOrder

_HISTORY: Final = "Xmp.xmpMM.History"
_ORIGIN: Final = "Xmp.xmpMM.DerivedFrom"
#: What stEvt:changed says of a step that touched the picture: everything may have.
_EVERYTHING: Final = "/"

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
    xmp: exiv2.XmpData, source: exiv2.Image | None, order: RenderOrder
) -> tuple[str, ...]:
    """Write the derivative's own ids, those of its original, and a step of history for each edit.

    A file that tells its credit only gets ids, which bind it to its original without telling more.

    Returns:
        Texts that the file's XMP must hold from now on.
    """
    parent = {} if source is None else _ids(source)
    instance = f"xmp.iid:{uuid.uuid4()}"
    document = f"xmp.did:{uuid.uuid4()}"
    xmp["Xmp.xmpMM.DocumentID"] = document
    xmp["Xmp.xmpMM.InstanceID"] = instance
    first = parent.get("OriginalDocumentID") or parent.get("DocumentID")
    if first:
        xmp["Xmp.xmpMM.OriginalDocumentID"] = first
    xmp["Xmp.dc.format"] = media_type(order.out)
    is_brief = order.output.metadata is MetadataPolicy.CREDIT
    _write_origin(xmp, parent, "" if is_brief else cleaned(order.original.name))
    if is_brief:
        return (document, instance)
    _write_dates(xmp, order)
    before = {d.key().partition("]")[0] for d in xmp if d.key().startswith(f"{_HISTORY}[")}
    if _HISTORY not in xmp:
        history = exiv2.XmpTextValue("")
        history.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaSeq)
        xmp[_HISTORY] = history
    for number, step in enumerate(_steps(order, instance), start=len(before) + 1):
        for name, text in step.items():
            if text:
                xmp[f"{_HISTORY}[{number}]/stEvt:{name}"] = text
    return (document, instance, *(parameters(edit) for edit in order.imprint.edits))


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


def _write_origin(xmp: exiv2.XmpData, parent: Mapping[str, str], name: str) -> None:
    origin = exiv2.XmpTextValue("")
    origin.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    xmp[_ORIGIN] = origin
    references = {f"{key[0].lower()}{key[1:]}": said for key, said in parent.items()}
    # The name alone: a path would tell strangers of the desk's folders.
    for key, said in {**references, "filePath": name}.items():
        if said:
            xmp[f"{_ORIGIN}/stRef:{key}"] = said


def _write_dates(xmp: exiv2.XmpData, order: RenderOrder) -> None:
    if order.imprint.software:
        xmp["Xmp.xmp.CreatorTool"] = order.imprint.software
    if order.imprint.made_at is not None:
        xmp["Xmp.xmp.ModifyDate"] = _moment(order.imprint.made_at)
        xmp["Xmp.xmp.MetadataDate"] = _moment(order.imprint.made_at)


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


def _ids(source: exiv2.Image) -> dict[str, str]:
    xmp = source.xmpData()
    names = ("DocumentID", "InstanceID", "OriginalDocumentID")
    keys = {name: f"Xmp.xmpMM.{name}" for name in names}
    return {name: str(xmp[key].value()) for name, key in keys.items() if key in xmp}


def _moment(when: datetime | None) -> str:
    return when.isoformat(timespec="seconds") if when else ""
