"""Edits that the develop settings of Camera Raw and Lightroom tell of (crs and aux properties).

Settings are written whether they were touched or not, so each is held against its defaults. They
are facts only where the file's pixels have them in (AlreadyApplied); beside a camera's own pixels
they are plans.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.edits.develop_crop import develop_crop
from mediadesk.edits.told import Told
from mediadesk.model.edit import EditKind
from mediadesk.model.edit_traces import EditTraces, NamedText
from mediadesk.model.geometry import Box

#: Amounts of the log that come from a slider carry its name behind this.
SETTING_PREFIX: Final = "crs:"

_TRUE: Final = frozenset({"true", "1"})
_FALSE: Final = frozenset({"false", "0"})


@dataclass(frozen=True, slots=True)
class Slider:
    """Settings that tell of the same kind of edit, and the values that change nothing.

    Attributes:
        kind: What turning one of them does.
        neutral: Values that leave a picture as it is, and those that programs begin with.
        names: The settings; one that ends in * stands for all that begin so.
        note: What the kind alone does not say.
    """

    kind: EditKind
    neutral: tuple[float, ...]
    names: tuple[str, ...]
    note: str = ""


#: Defaults by ProcessVersion 2003 to 15.4: Brightness 50, Contrast 25 and Shadows 5 were those of
#: raw files until 2012, Sharpness 25 until 2018 and 40 since, ColorNoiseReduction always 25.
SLIDERS: Final[tuple[Slider, ...]] = (
    Slider(
        EditKind.TONE, (0.0,),
        ("Exposure2012", "Exposure", "Contrast2012", "Highlights2012", "Shadows2012", "Whites2012",
         "Blacks2012", "Clarity2012", "Clarity", "Texture", "Dehaze", "Vibrance", "Saturation",
         "IncrementalTemperature", "IncrementalTint", "FillLight", "HighlightRecovery",
         "ParametricShadows", "ParametricDarks", "ParametricLights", "ParametricHighlights",
         "HueAdjustment*", "SaturationAdjustment*", "LuminanceAdjustment*",
         "SplitToningShadowSaturation", "SplitToningHighlightSaturation",
         "ColorGradeMidtoneSat", "ColorGradeShadowLum", "ColorGradeMidtoneLum",
         "ColorGradeHighlightLum", "ColorGradeGlobalSat", "ColorGradeGlobalLum",
         "PostCropVignetteAmount", "GrainAmount", "ShadowTint", "RedHue", "RedSaturation",
         "GreenHue", "GreenSaturation", "BlueHue", "BlueSaturation"),
    ),
    Slider(EditKind.TONE, (0.0, 25.0), ("Contrast",)),
    Slider(EditKind.TONE, (0.0, 50.0), ("Brightness",)),
    Slider(EditKind.TONE, (0.0, 5.0), ("Shadows",)),
    Slider(EditKind.SHARPEN, (0.0, 25.0, 40.0), ("Sharpness",)),
    Slider(EditKind.DENOISE, (0.0, 25.0), ("LuminanceSmoothing", "ColorNoiseReduction")),
    Slider(
        EditKind.OTHER, (0.0,),
        ("PerspectiveVertical", "PerspectiveHorizontal", "PerspectiveRotate", "PerspectiveAspect",
         "PerspectiveX", "PerspectiveY", "PerspectiveUpright"), "perspective",
    ),
    Slider(EditKind.OTHER, (100.0,), ("PerspectiveScale",), "perspective"),
    Slider(
        EditKind.OTHER, (0.0,),
        ("LensProfileEnable", "LensManualDistortionAmount", "VignetteAmount"), "lens correction",
    ),
)  # fmt: skip

#: Settings of parts of a picture: where one holds anything, it was used.
_PARTS: Final[tuple[tuple[tuple[str, ...], EditKind, str], ...]] = (
    (("RetouchInfo", "RetouchAreas"), EditKind.RETOUCH, "spots healed or cloned"),
    (("RedEyeInfo",), EditKind.RETOUCH, "red eyes"),
    (
        ("MaskGroupBasedCorrections", "PaintBasedCorrections", "GradientBasedCorrections",
         "CircularGradientBasedCorrections", "DepthBasedCorrections"),
        EditKind.TONE, "parts of the picture",
    ),
    (("LensBlur",), EditKind.BLUR, "background"),
)  # fmt: skip

#: Adobe's own flags of what a model or a merge made (aux namespace).
_FLAGS: Final[tuple[tuple[str, EditKind, str], ...]] = (
    ("EnhanceSuperResolutionAlreadyApplied", EditKind.AI_ENLARGE, "super resolution"),
    ("EnhanceDenoiseAlreadyApplied", EditKind.DENOISE, "by an AI model"),
    ("EnhanceDetailsAlreadyApplied", EditKind.SHARPEN, "detail by an AI model"),
    ("IsMergedPanorama", EditKind.COMPOSITE, "panorama of several pictures"),
    ("IsMergedHDR", EditKind.OTHER, "several exposures merged (HDR)"),
)

#: Radius of a healed spot, in fractions of the picture; a fleck on a sensor is smaller than this.
_RADIUS: Final = re.compile(r"\bradius = ([0-9.]+)")
_LARGEST_DUST: Final = 0.015

_AS_SHOT: Final = "as shot"
_CURVES: Final = ("ToneCurvePV2012", "ToneCurvePV2012Red", "ToneCurvePV2012Green",
                  "ToneCurvePV2012Blue")  # fmt: skip
#: Looks that programs begin with; Adobe's names.
_PLAIN_LOOKS: Final = frozenset({"", "adobe color", "adobe standard", "camera standard"})


@dataclass(frozen=True, slots=True)
class Developed:
    """What develop settings tell.

    Attributes:
        done: What the pixels have in.
        planned: What a program would do to them.
    """

    done: tuple[Told, ...] = ()
    planned: tuple[Told, ...] = ()


def developed(traces: EditTraces) -> Developed:
    """Return the edits that settings and flags tell of, facts and plans apart."""
    settings = dict(traces.develop)
    is_applied = _is_applied(traces, settings)
    told = (*_crop(traces, settings, is_applied=is_applied), *_settings(settings))
    flagged = tuple(_flagged(dict(traces.enhanced)))
    return Developed((*told, *flagged), ()) if is_applied else Developed(flagged, told)


def _is_applied(traces: EditTraces, settings: Mapping[str, str]) -> bool:
    """Return whether the pixels have the settings in; a file that does not say is a rendering."""
    return not traces.is_raw and settings.get("AlreadyApplied", "").casefold() not in _FALSE


def _crop(traces: EditTraces, settings: Mapping[str, str], *, is_applied: bool) -> Iterator[Told]:
    if not settings:
        return
    aspect = traces.width_px / traces.height_px if traces.width_px and traces.height_px else 1.0
    found = develop_crop(settings, aspect, traces.orientation, is_applied=is_applied)
    if found is None:
        return
    if found.box != Box.whole():
        yield Told(EditKind.CROP, "crs:HasCrop", crop=found.box)
    if found.rotation_degrees:
        yield Told(EditKind.ROTATE, "crs:CropAngle", rotation_degrees=found.rotation_degrees)


def _settings(settings: Mapping[str, str]) -> Iterator[Told]:
    if settings.get("ConvertToGrayscale", "").casefold() in _TRUE:
        yield Told(EditKind.GRAYSCALE, "crs:ConvertToGrayscale")
    turned = tuple(_turned(settings.items()))
    for kind, note in dict.fromkeys((slider.kind, slider.note) for slider, _, _ in turned):
        amounts = [(n, a) for s, n, a in turned if (s.kind, s.note) == (kind, note)]
        named = tuple(_amount(name, amount) for name, amount in amounts)
        more = _unmeasured(settings) if kind is EditKind.TONE else ()
        said = ", ".join(filter(None, (note, *more)))
        yield Told(kind, f"{SETTING_PREFIX}{amounts[0][0]}", said, amounts=named)
    is_toned = any(slider.kind is EditKind.TONE for slider, _, _ in turned)
    if not is_toned and (more := _unmeasured(settings)):
        yield Told(EditKind.TONE, "crs:settings", ", ".join(more))
    for names, kind, note in _PARTS:
        used = next((name for name in names if _is_used(settings.get(name, ""))), "")
        if used:
            is_dust = kind is EditKind.RETOUCH and _is_dust(settings[used])
            done = EditKind.DUST if is_dust else kind
            yield Told(done, f"{SETTING_PREFIX}{used}", note)


def _turned(settings: Iterable[NamedText]) -> Iterator[tuple[Slider, str, float]]:
    """Yield each setting that was turned, with the slider it belongs to and its value."""
    for name, text in settings:
        slider = next((s for s in SLIDERS if any(_is_named(name, n) for n in s.names)), None)
        value = _number(text) if slider is not None else None
        if slider is not None and value is not None and value not in slider.neutral:
            yield slider, name, value


def _is_named(name: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return name.startswith(pattern[:-1])
    return name == pattern


def _amount(name: str, value: float) -> tuple[str, float]:
    """Return an amount of the log: exposure is in stops everywhere, the rest is Adobe's own."""
    is_exposure = name in {"Exposure2012", "Exposure"}
    return ("exposure" if is_exposure else f"{SETTING_PREFIX}{name}", value)


def _unmeasured(settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return what was set to the whole picture that has no number."""
    balance = settings.get("WhiteBalance", _AS_SHOT).casefold()
    is_raw_balance = settings.get("Temperature", "") and not settings.get("IncrementalTemperature")
    said = []
    if balance != _AS_SHOT and is_raw_balance:
        said.append("white balance")
    if any(_is_bent(settings.get(curve, "")) for curve in _CURVES):
        said.append("tone curve")
    look = settings.get("Look", "").casefold()
    if look not in _PLAIN_LOOKS:
        said.append(f"look {settings['Look']}")
    return tuple(said)


def _is_bent(curve: str) -> bool:
    """Return whether a tone curve, a point a line, is anything but straight."""
    points = [point.partition(",") for point in curve.splitlines()]
    return any(across.strip() != down.strip() for across, _, down in points)


def _is_dust(spots: str) -> bool:
    """Return whether all spots, a line each, say a radius, and none is larger than dust."""
    radii = [_RADIUS.search(spot) for spot in spots.splitlines()]
    sizes = [_number(found[1]) if found else None for found in radii]
    return bool(sizes) and all(size is not None and size <= _LARGEST_DUST for size in sizes)


def _is_used(text: str) -> bool:
    return bool(text.strip()) and text.strip().casefold() not in _FALSE


def _flagged(flags: Mapping[str, str]) -> Iterator[Told]:
    for name, kind, note in _FLAGS:
        if flags.get(name, "").casefold() in _TRUE:
            scale = _scale(flags) if kind is EditKind.AI_ENLARGE else None
            yield Told(kind, f"aux:{name}", note, scale=scale)


def _scale(flags: Mapping[str, str]) -> float | None:
    """Return the linear scale of Super Resolution: it doubles both edges, 4 times the pixels."""
    number = _number(flags.get("EnhanceSuperResolutionScale", ""))
    return {2.0: 2.0, 4.0: 2.0}.get(number or 0.0)


def _number(text: str) -> float | None:
    above, _, below = text.partition("/")  # XMP writes rationals: "4/1"
    try:
        number = float(above) / float(below or 1)
    except (ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None
