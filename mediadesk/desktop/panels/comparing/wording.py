"""Say in sentences what the pixels say of two pictures, and whether the log says the same."""

from collections.abc import Callable
from typing import Final

from mediadesk.edits.against_pixels import Remark, edits_seen
from mediadesk.edits.kinds import info
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Comparison, Edit, EditKind, Verdict
from mediadesk.services.comparing import ComparedPair

_VERDICTS: Final = {
    Verdict.IDENTICAL: "Both show the same, pixel for pixel.",
    Verdict.UNRELATED: "The one was not made from the other.",
    Verdict.CANNOT_TELL: "The pixels cannot tell whether the one was made from the other.",
}

#: What the pixels show where nothing of a kind was done.
_NOTHING_SEEN: Final = {
    EditKind.CROP: "the whole picture",
    EditKind.ENLARGE: "the original’s size",
    EditKind.RESIZE: "the original’s size",
    EditKind.ROTATE: "that it is not turned",
    EditKind.FLIP: "that it is not mirrored",
}


def pixels_say(seen: Comparison) -> str:
    """Return what the pixels say, in a sentence; the confidence is told beside it."""
    if seen.verdict is not Verdict.DERIVED:
        return translated(_VERDICTS[seen.verdict])
    done = [said(edit) for edit in edits_seen(seen) if edit.kind is not EditKind.RETOUCH]
    sentence = ", ".join(done) if done else translated("the whole picture, as it was")
    strange = ""
    if seen.altered:
        strange = translated("; {regions} not come from the original").format(
            regions=count(len(seen.altered), translated("region does"), translated("regions do"))
        )
    return f"{sentence[0].upper()}{sentence[1:]}{strange}."


def confidence(seen: Comparison) -> str:
    """Return how sure the pixels are, for people."""
    return translated("Confidence {confidence:.2f}").format(confidence=seen.confidence)


def log_says(pair: ComparedPair) -> tuple[str, ...]:
    """Return where the log says something else, a sentence each; none where it agrees."""
    return tuple(_disagreement(remark) for remark in pair.remarks if not remark.agrees)


def log_agrees(pair: ComparedPair) -> str:
    """Return that log and pixels agree; "" where there is no log to be held against them."""
    if not (pair.is_related and pair.original.photo_id and pair.derived.photo_id):
        return ""
    if pair.remarks:
        return translated("The log says the same.")
    return translated("The log tells of no edits, and the pixels show none.")


def frame_label(seen: Comparison) -> str:
    """Return what is written at the frame that is drawn on the original."""
    said_of = (EditKind.CROP, EditKind.ROTATE, EditKind.FLIP)
    return ", ".join(said(edit) for edit in edits_seen(seen) if edit.kind in said_of)


def said(edit: Edit) -> str:
    """Return what was done, as a participle: "cropped to 71 % of the picture"."""
    say = _SAID.get(edit.kind)
    return say(edit) if say is not None else translated(f"changed by {info(edit.kind).role}")


def _disagreement(remark: Remark) -> str:
    logged, seen = remark.logged, remark.seen
    if logged is None and seen is not None:
        told = translated("The pixels say {seen}; the log does not.")
        return told.format(seen=said(seen))
    if logged is not None and seen is None:
        nothing = translated(_NOTHING_SEEN.get(remark.kind, "nothing of it"))
        told = translated("The log says {logged}; the pixels say {nothing}.")
        return told.format(logged=said(logged), nothing=nothing)
    told = translated("The log says {logged}; the pixels say {seen}.")
    return told.format(logged=said(logged) if logged else "", seen=said(seen) if seen else "")


def _crop(edit: Edit) -> str:
    if edit.crop is None:
        return translated("cropped")
    return translated("cropped to {area:.0%} of the picture").format(area=edit.crop.area)


def _scaled(edit: Edit) -> str:
    if edit.scale is None:
        return translated("enlarged" if edit.kind is EditKind.ENLARGE else "made smaller")
    if edit.scale > 1:
        return translated("enlarged {scale:.3g} times").format(scale=edit.scale)
    return translated("reduced to {scale:.0%}").format(scale=edit.scale)


def _turned(edit: Edit) -> str:
    degrees = edit.rotation_degrees
    if degrees is None:
        return translated("turned")
    side = translated("to the left") if degrees > 0 else translated("to the right")
    return translated("turned {angle:.1f}° {side}").format(angle=abs(degrees), side=side)


def _toned(edit: Edit) -> str:
    amounts = ", ".join(f"{name} {amount:+.2f}" for name, amount in edit.amounts)
    told = translated("tone changed")
    return f"{told} ({amounts})" if amounts else told


def _retouched(edit: Edit) -> str:
    if not edit.regions:
        return translated("retouched")
    told = count(len(edit.regions), translated("region"), translated("regions"))
    return translated("changed in {regions}").format(regions=told)


def _plain(words: str) -> Callable[[Edit], str]:
    return lambda _edit: translated(words)


_SAID: Final[dict[EditKind, Callable[[Edit], str]]] = {
    EditKind.CROP: _crop,
    EditKind.ENLARGE: _scaled,
    EditKind.RESIZE: _scaled,
    EditKind.ROTATE: _turned,
    EditKind.FLIP: _plain("mirrored left to right"),
    EditKind.GRAYSCALE: _plain("colours dropped"),
    EditKind.TONE: _toned,
    EditKind.RETOUCH: _retouched,
    EditKind.COMPOSITE: _plain("composed of several pictures"),
    EditKind.OTHER: _plain("changed otherwise"),
}
