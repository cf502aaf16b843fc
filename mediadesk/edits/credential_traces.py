"""Edits that Content Credentials tell of, and whether they tell of AI (C2PA 2.4, actions)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mediadesk.edits.told import Told
from mediadesk.model.edit import EditKind
from mediadesk.model.edit_traces import ContentCredentials, ManifestAction

#: Digital Source Types that must be told as AI (IPTC NewsCodes; C2PA conformance rubric).
AI_SOURCE_TYPES: Final = frozenset({
    "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic",
    "trainedAlgorithmicData",
})  # fmt: skip

#: What each action does to a picture; those that are not here leave its content alone.
ACTION_KINDS: Final[dict[str, tuple[EditKind, str]]] = {
    "c2pa.cropped": (EditKind.CROP, ""),
    "c2pa.resized": (EditKind.RESIZE, ""),
    "c2pa.resized.proportional": (EditKind.RESIZE, ""),
    "c2pa.orientation": (EditKind.ROTATE, "turned or mirrored"),
    "c2pa.adjustedColor": (EditKind.TONE, ""),
    "c2pa.color_adjustments": (EditKind.TONE, ""),  # before 2.2, and still common
    "c2pa.enhanced": (EditKind.SHARPEN, "or noise reduction"),
    "c2pa.filtered": (EditKind.OTHER, "filter"),
    "c2pa.edited": (EditKind.OTHER, ""),
    "c2pa.deleted": (EditKind.REMOVE, ""),
    "c2pa.removed": (EditKind.REMOVE, ""),
    "c2pa.drawing": (EditKind.RETOUCH, "painted"),
    "c2pa.placed": (EditKind.COMPOSITE, ""),
    "c2pa.addedText": (EditKind.TEXT, ""),
    "org.mediadesk.colorized": (EditKind.COLORIZE, ""),
}

#: Settings of Camera Raw (`com.adobe.acr`) that say more than the action does.
_SETTINGS: Final[dict[str, EditKind]] = {
    "ConvertToGrayscale": EditKind.GRAYSCALE,
    "RetouchAreas": EditKind.RETOUCH,
    "RetouchInfo": EditKind.RETOUCH,
    "StraightenAngle": EditKind.ROTATE,
    "Exposure2012": EditKind.TONE,
}
_MOST_ACTIONS: Final = 500


def credential_edits(credentials: ContentCredentials) -> Iterator[Told]:
    """Yield what a manifest says was done: each kind once, with all its settings.

    A broken signature proves nothing: its actions are told as any other metadata is.
    """
    merged: dict[tuple[EditKind, str], Told] = {}
    for action in credentials.actions[:_MOST_ACTIONS]:
        found = _kind(action)
        if found is None:
            continue
        kind, note = found
        key = (kind, action.action)
        told = merged.get(key) or _first(action, kind, note, credentials)
        merged[key] = _joined(told, action)
    yield from merged.values()


def ai_source_type(credentials: ContentCredentials) -> str:
    """Return the Digital Source Type that obliges an outlet to tell of AI; "" where none does."""
    said = (*(a.source_type for a in credentials.actions), *credentials.source_types)
    return next((one for one in said if one in AI_SOURCE_TYPES), "")


def _kind(action: ManifestAction) -> tuple[EditKind, str] | None:
    found = ACTION_KINDS.get(action.action)
    if found is None:
        return None
    if action.source_type in AI_SOURCE_TYPES:
        scaled = found[0] is EditKind.RESIZE
        return (EditKind.AI_ENLARGE if scaled else EditKind.AI_EDIT, found[1])
    setting = _SETTINGS.get(action.setting)
    is_said = setting is not None and found[0] in {EditKind.OTHER, EditKind.TONE}
    return (setting, "") if is_said and setting is not None else found


def _first(
    action: ManifestAction, kind: EditKind, note: str, credentials: ContentCredentials
) -> Told:
    said = "; ".join(filter(None, (note, _signed(credentials))))
    return Told(
        kind,
        action.action,
        said,
        done_at=action.at or credentials.signed_at,
        software=action.software or credentials.generator,
        is_signed=credentials.is_sound,
    )


def _signed(credentials: ContentCredentials) -> str:
    if not credentials.is_sound:
        return "the signature of these credentials does not hold"
    return f"signed by {credentials.signer or credentials.issuer or 'an unnamed signer'}"


def _joined(told: Told, action: ManifestAction) -> Told:
    amounts = told.amounts
    number = _number(action.amount)
    if action.setting and number is not None:
        amounts = (*amounts, (f"crs:{action.setting}", number))
    return replace(
        told,
        amounts=amounts,
        regions=tuple(dict.fromkeys((*told.regions, *action.regions))),
        note="; ".join(dict.fromkeys(filter(None, (*told.note.split("; "), action.description)))),
    )


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None
