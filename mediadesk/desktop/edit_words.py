"""Say what was done to a picture, as a participle: the same words wherever edits are told of."""

import re
from collections.abc import Callable
from typing import Final

from mediadesk.edits.amounts import AMOUNTS
from mediadesk.edits.develop_traces import SETTING_PREFIX
from mediadesk.edits.kinds import info
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit, EditKind

#: Camera Raw names sliders of its present process by the year it came: "Contrast2012".
_PROCESS: Final = "2012"
_WORD_START: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEUTRAL: Final = {amount.name: amount.neutral for amount in AMOUNTS}


def said(edit: Edit) -> str:
    """Return what was done: "cropped to 71 % of the picture"."""
    say = _SAID.get(edit.kind)
    return say(edit) if say is not None else _named(edit)


def said_first(edit: Edit) -> str:
    """Return what was done, as it stands at the beginning of a line."""
    words = said(edit)
    return f"{words[0].upper()}{words[1:]}"


def _named(edit: Edit) -> str:
    """Say a kind by what doing it is called: "sharpening"."""
    role = translated(info(edit.kind).role)
    return f"{role} ({_amounts(edit)})" if edit.amounts else role


def _crop(edit: Edit) -> str:
    if edit.crop is None:
        return translated("cropped")
    return translated("cropped to {area:.0f} % of the picture").format(area=100 * edit.crop.area)


def _scaled(edit: Edit) -> str:
    if edit.scale is None:
        return translated("enlarged" if edit.kind is EditKind.ENLARGE else "made smaller")
    if edit.scale > 1:
        return translated("enlarged {scale:.3g} times").format(scale=edit.scale)
    return translated("reduced to {scale:.0f} %").format(scale=100 * edit.scale)


def _turned(edit: Edit) -> str:
    degrees = edit.rotation_degrees
    if degrees is None:
        return translated("turned")
    side = translated("counter-clockwise") if degrees > 0 else translated("clockwise")
    return translated("turned {angle:.3g}° {side}").format(angle=abs(degrees), side=side)


def _toned(edit: Edit) -> str:
    told = translated("tone changed")
    return f"{told} ({_amounts(edit)})" if edit.amounts else told


def _amounts(edit: Edit) -> str:
    return ", ".join(_amount(name, value) for name, value in edit.amounts)


def _amount(name: str, value: float) -> str:
    """Return an amount: a factor as a factor, others with their sign, sliders as they are named."""
    if name.startswith(SETTING_PREFIX):
        slider = name.removeprefix(SETTING_PREFIX).removesuffix(_PROCESS)
        return f"{_WORD_START.sub(' ', slider).lower()} {value:+g}"
    return f"{name} ×{value:.2f}" if _NEUTRAL.get(name) == 1.0 else f"{name} {value:+.2f}"


def _retouched(edit: Edit) -> str:
    if not edit.regions:
        return translated("retouched")
    told = count(len(edit.regions), translated("region"), translated("regions"))
    return translated("changed in {regions}").format(regions=told)


def _flipped(_edit: Edit) -> str:
    return translated("mirrored left to right")


def _greyed(_edit: Edit) -> str:
    return translated("colours dropped")


def _composed(_edit: Edit) -> str:
    return translated("composed of several pictures")


def _changed(_edit: Edit) -> str:
    return translated("changed")


_SAID: Final[dict[EditKind, Callable[[Edit], str]]] = {
    EditKind.CROP: _crop,
    EditKind.ENLARGE: _scaled,
    EditKind.RESIZE: _scaled,
    EditKind.ROTATE: _turned,
    EditKind.FLIP: _flipped,
    EditKind.GRAYSCALE: _greyed,
    EditKind.TONE: _toned,
    EditKind.RETOUCH: _retouched,
    EditKind.COMPOSITE: _composed,
    EditKind.OTHER: _changed,
}
