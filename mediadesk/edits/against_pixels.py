"""What the edit log says of a derivative, held against what its pixels say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.edits.evidence import disagreements
from mediadesk.edits.kinds import info
from mediadesk.edits.taken_together import SCALING, together
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence

#: Below these the pixels say that nothing of the kind was done.
_LEAST_SCALED: Final = 0.01
_LEAST_TURNED_DEGREES: Final = 0.15
_WHOLE_AREA: Final = 0.995

#: These are seen where they were done; of all others too little may be left in the pixels.
_ALWAYS_SEEN: Final = SCALING | {EditKind.CROP, EditKind.ROTATE, EditKind.FLIP}
#: C2PA actions of kinds that leave content which does not come from the original.
_STRANGE_ACTIONS: Final = frozenset(
    {"c2pa.edited", "c2pa.placed", "c2pa.deleted", "c2pa.removed", "c2pa.addedText", "c2pa.drawing"}
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One kind of edit, as the log and the pixels have it.

    Attributes:
        kind: What was done.
        logged: What the log says of it, taken together; None where it does not say so.
        seen: What the pixels say of it; None where they show nothing of the kind.
        agrees: Whether both can be right.
    """

    kind: EditKind
    logged: Edit | None
    seen: Edit | None
    agrees: bool


def edits_seen(seen: Comparison) -> tuple[Edit, ...]:
    """Return what the pixels say was done, as entries without a number, in the order done."""
    return tuple(_seen(seen))


def remarks(log: Iterable[Edit], seen: Comparison) -> tuple[Remark, ...]:
    """Return a remark on every kind of edit that the log or the pixels tell of.

    Args:
        log: What was done between original and derivative, oldest first; entries that were
            recovered from pixels count where a person has put their name to them.
        seen: What the pixels say of the two.
    """
    told = [e for e in log if e.evidence is not Evidence.RECOVERED or e.by or e.organisation]
    shown = {_family(edit.kind): edit for edit in edits_seen(seen)}
    families = dict.fromkeys((*shown, *(_family(edit.kind) for edit in told)))
    return tuple(
        _remark(tuple(e for e in told if _family(e.kind) is kind), shown.get(kind), kind)
        for kind in families
    )


def _seen(seen: Comparison) -> Iterator[Edit]:
    plain = Edit("", 0, EditKind.OTHER, Evidence.RECOVERED)
    if seen.flipped:
        yield replace(plain, kind=EditKind.FLIP)
    if abs(seen.rotation_degrees) >= _LEAST_TURNED_DEGREES:
        yield replace(plain, kind=EditKind.ROTATE, rotation_degrees=seen.rotation_degrees)
    if seen.crop.area < _WHOLE_AREA:
        yield replace(plain, kind=EditKind.CROP, crop=seen.crop)
    if abs(seen.scale - 1) > _LEAST_SCALED:
        kind = EditKind.ENLARGE if seen.scale > 1 else EditKind.RESIZE
        yield replace(plain, kind=kind, scale=seen.scale)
    if seen.grayscale:
        yield replace(plain, kind=EditKind.GRAYSCALE)
    if seen.tone:
        yield replace(plain, kind=EditKind.TONE, amounts=seen.tone)
    if seen.altered:
        yield replace(plain, kind=EditKind.RETOUCH, regions=seen.altered)


def _family(kind: EditKind) -> EditKind:
    """Return the kind under which the pixels tell of an edit."""
    if kind in SCALING:
        return EditKind.ENLARGE
    return EditKind.RETOUCH if info(kind).c2pa_action in _STRANGE_ACTIONS else kind


def _remark(told: tuple[Edit, ...], shown: Edit | None, family: EditKind) -> Remark:
    logged = together(told)
    kind = shown.kind if shown is not None else logged.kind if logged is not None else family
    if logged is None:
        return Remark(kind, None, shown, agrees=False)
    if shown is None:
        return Remark(kind, logged, None, agrees=kind not in _ALWAYS_SEEN or _is_nothing(logged))
    alike = replace(logged, kind=shown.kind)
    return Remark(kind, logged, shown, agrees=not disagreements((alike, shown)))


def _is_nothing(logged: Edit) -> bool:
    """Whether the log's entries, taken together, come to nothing."""
    if logged.kind in SCALING:
        return logged.scale is not None and abs(logged.scale - 1) <= _LEAST_SCALED
    if logged.kind is EditKind.ROTATE:
        turned = logged.rotation_degrees
        return turned is not None and abs(turned) < _LEAST_TURNED_DEGREES
    return logged.crop is not None and logged.crop.area >= _WHOLE_AREA
