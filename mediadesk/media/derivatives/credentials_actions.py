"""The actions of a derivative as Content Credentials tell them (C2PA 2.2, 18.15)."""

from datetime import UTC, datetime
from typing import Any, Final, TypeAlias

from mediadesk.edits.kinds import SOURCE_TYPE_SCHEME, info
from mediadesk.media.derivatives.descent import media_type
from mediadesk.model.edit import Edit
from mediadesk.model.geometry import Box
from mediadesk.model.output import ColourProfile
from mediadesk.services.ports.pictures import RenderOrder

#: The label by which actions name the original among the ingredients.
PARENT: Final = "original"

#: Actions that change nothing a reader would see (C2PA conformance programme, 2026-08); all
#: others must say what kind of source they make of the picture.
_NOT_EDITORIAL: Final = frozenset(
    f"c2pa.{name}"
    for name in (
        *("converted", "published", "repackaged", "transcoded", "resized.proportional"),
        *("enhanced", "edited.metadata", "opened", "placed"),
    )
)
_OWN: Final = "org.mediadesk."

#: An action in the JSON that the library takes.
Action: TypeAlias = dict[str, Any]


def actions(order: RenderOrder) -> list[Action]:
    """Return everything that was done, beginning with the opening of the original.

    Boxes stand in objects: the library loses arrays of numbers.
    """
    imprint, output = order.imprint, order.output
    agent = _agent(imprint.software)
    moment = _moment(imprint.made_at)
    done = [_plain("opened", parameters={"ingredientIds": [PARENT]})]
    done += [_action(edit) for edit in imprint.edits]
    if output.sharpening > 0:
        parameters = {f"{_OWN}sharpening": output.sharpening}
        done.append(_plain("enhanced", "sharpened for output", parameters))
    if output.profile is ColourProfile.SRGB:
        done.append(_plain("converted", "colours brought into sRGB"))
    before, after = media_type(order.original), media_type(order.out)
    if before != after:
        done.append(_plain("converted", f"saved as {after}"))
    done.append(_plain("edited.metadata"))
    return [{"softwareAgent": agent, **moment, **one} for one in done]


def _plain(name: str, description: str = "", parameters: Action | None = None) -> Action:
    said: Action = {"action": f"c2pa.{name}"}
    if description:
        said["description"] = description
    if parameters:
        said["parameters"] = parameters
    return said


def _action(edit: Edit) -> Action:
    known = info(edit.kind)
    said: Action = {"action": known.c2pa_action, "description": known.role}
    if known.c2pa_action not in _NOT_EDITORIAL:
        said["digitalSourceType"] = SOURCE_TYPE_SCHEME + known.source_type
    if edit.regions:
        said["changes"] = [{"region": [_region(box)]} for box in edit.regions]
    return {**said, "parameters": _parameters(edit), **_moment(edit.done_at)}


def _parameters(edit: Edit) -> Action:
    said: Action = {"kind": edit.kind.value, "by": edit.by, "organisation": edit.organisation}
    if edit.crop is not None:
        crop = edit.crop
        said["crop"] = {
            "left": crop.left, "top": crop.top, "right": crop.right, "bottom": crop.bottom
        }  # fmt: skip
    if edit.scale is not None:
        said["scale"] = edit.scale
    if edit.rotation_degrees is not None:
        said["rotation"] = edit.rotation_degrees
    if edit.amounts:
        said["amounts"] = dict(edit.amounts)
    return {f"{_OWN}{name}": value for name, value in said.items() if value != ""}


def _region(box: Box) -> Action:
    """Return a box of the result as a region of interest (C2PA 2.2, 18.3)."""
    shape = {
        "type": "rectangle",
        "unit": "percent",
        "origin": {"x": box.left * 100, "y": box.top * 100},
        "width": box.width * 100,
        "height": box.height * 100,
    }
    return {"type": "spatial", "shape": shape}


def _agent(software: str) -> dict[str, str]:
    name, _, version = (software or "MediaDesk").partition(" ")
    return {"name": name, "version": version} if version else {"name": name}


def _moment(when: datetime | None) -> dict[str, str]:
    if when is None:
        return {}
    return {"when": when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
