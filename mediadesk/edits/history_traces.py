"""Edits that the histories of Adobe's programs tell of: xmpMM:History and photoshop:History."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from mediadesk.edits.programs import is_picture_editor
from mediadesk.edits.told import Told
from mediadesk.model.edit import EditKind
from mediadesk.model.edit_traces import HistoryEvent
from mediadesk.model.geometry import Box

#: Where entries come from.
HISTORY: Final = "xmpMM:History"
#: A program saved the picture's content and does not say what it changed.
SAVED: Final = "xmpMM:History (saved)"
PHOTOSHOP_HISTORY: Final = "photoshop:History"

#: Actions that say what was done (XMP part 2, stEvt:action); all others only move files about.
ACTION_KINDS: Final[dict[str, EditKind]] = {
    "cropped": EditKind.CROP,
    "resized": EditKind.RESIZE,
    "filtered": EditKind.OTHER,
    "edited": EditKind.OTHER,
}

#: This program's own name, whose entries say what they did in words that read back.
OWN_NAME: Final = "MediaDesk"
_KINDS: Final = {kind.value: kind for kind in EditKind}
_SCALED: Final = frozenset({EditKind.ENLARGE, EditKind.RESIZE, EditKind.AI_ENLARGE})
_METADATA: Final = "/metadata"
_MOST_EVENTS: Final = 500

#: Steps of Photoshop's history log, in its English wording, and what they do to a picture.
STEPS: Final[tuple[tuple[str, EditKind, str], ...]] = (
    (r"generative (?:fill|expand)|generate image", EditKind.AI_EDIT, "generative fill"),
    (r"content-aware (?:fill|scale|move)|patch|remove tool", EditKind.REMOVE, ""),
    (r"spot healing|healing brush|clone stamp|red eye", EditKind.RETOUCH, ""),
    (r"dust & scratches", EditKind.DUST, ""),
    (r"liquify|puppet warp|face-aware", EditKind.RETOUCH, "shapes moved"),
    (r"place(?: embedded| linked)?|paste(?: into)?", EditKind.COMPOSITE, ""),
    (r"merge to hdr|photomerge", EditKind.COMPOSITE, "several pictures merged"),
    (r"(?:make )?type layer|type tool|new type|edit type", EditKind.TEXT, ""),
    (r"crop", EditKind.CROP, ""),
    (r"super resolution|super zoom", EditKind.AI_ENLARGE, ""),
    (r"image size", EditKind.RESIZE, ""),
    (r"flip (?:canvas )?horizontal", EditKind.FLIP, ""),
    (r"rotate (?:canvas|image)|image rotation|arbitrary rotation|straighten layer|flip vertical",
     EditKind.ROTATE, ""),
    (r"black & white|desaturate|grayscale", EditKind.GRAYSCALE, ""),
    (r"colorize", EditKind.COLORIZE, ""),
    (r"levels|curves|brightness/contrast|exposure|hue/saturation|vibrance", EditKind.TONE, ""),
    (r"color balance|shadows?/highlights?|photo filter|selective color", EditKind.TONE, ""),
    (r"channel mixer|auto (?:tone|contrast|color)|match color", EditKind.TONE, ""),
    (r"camera raw filter|dodge tool|burn tool|hdr toning", EditKind.TONE, ""),
    (r"(?:gaussian|lens|motion|surface|field|iris) blur", EditKind.BLUR, ""),
    (r"unsharp mask|smart sharpen|sharpen|high pass", EditKind.SHARPEN, ""),
    (r"reduce noise|despeckle|median", EditKind.DENOISE, ""),
)  # fmt: skip

_STEPS: Final = tuple(
    (re.compile(rf"^(?:{words})\b", re.IGNORECASE), k, n) for words, k, n in STEPS
)
_DATED: Final = re.compile(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)\s+")
_LONGEST_HISTORY: Final = 200_000
_LONGEST_STEP: Final = 200


def history_edits(events: Sequence[HistoryEvent]) -> Iterator[Told]:
    """Yield what xmpMM:History tells, in its order.

    Saves of one program after another are one entry; such as changed only metadata are none.
    """
    told = (one for event in events[:_MOST_EVENTS] if (one := _of_event(event)) is not None)
    for (source, software), run in groupby(told, lambda one: (one.source, one.software)):
        entries = tuple(run)
        if source == SAVED:
            yield entries[-1]
        else:
            yield from entries
        del software


def photoshop_edits(text: str) -> Iterator[Told]:
    """Yield what Photoshop's own log tells: each kind of step once, at its last time.

    The log has one step a line, its time before it where a session begins; sessions may hold
    thousands of strokes of one tool.
    """
    found: dict[tuple[EditKind, str], datetime | None] = {}
    at: datetime | None = None
    for line in text[:_LONGEST_HISTORY].splitlines():
        dated = _DATED.match(line)
        if dated:
            at = _moment(dated[1])
        step = line[dated.end() if dated else 0 :].strip()[:_LONGEST_STEP]
        told = next(((k, n) for pattern, k, n in _STEPS if pattern.match(step)), None)
        if told is not None:
            found[told] = at
    for (kind, note), when in found.items():
        yield Told(kind, PHOTOSHOP_HISTORY, note, done_at=when, software="Adobe Photoshop")


def _of_event(event: HistoryEvent) -> Told | None:
    action = event.action.strip().casefold()
    if not _touches_content(event.changed):
        return None
    if event.software.startswith(OWN_NAME) and (own := _own(event)) is not None:
        return own
    kind = ACTION_KINDS.get(action)
    if kind is not None:
        return Told(
            kind, HISTORY, event.parameters.strip(), done_at=event.at, software=event.software
        )
    is_own = event.software.startswith(OWN_NAME)
    if action == "saved" and not is_own and is_picture_editor(event.software):
        return Told(EditKind.OTHER, SAVED, done_at=event.at, software=event.software)
    return None


def _touches_content(changed: str | None) -> bool:
    """Return whether something beside the metadata changed; silence means that anything may."""
    if changed is None or not changed.strip(" ;"):
        return True
    parts = (part.strip() for part in changed.split(";"))
    return any(part and not part.startswith(_METADATA) for part in parts)


def _own(event: HistoryEvent) -> Told | None:
    """Return what an entry that this program wrote says: "crop 0.1 0.2 0.9 1"."""
    word, *rest = event.parameters.split() or [""]
    kind = _KINDS.get(word)
    if kind is None:
        return None
    numbers = tuple(_numbers(rest))
    crop = _box(numbers) if kind is EditKind.CROP else None
    first = numbers[0] if numbers else None
    return Told(
        kind,
        HISTORY,
        crop=crop,
        scale=first if kind in _SCALED else None,
        rotation_degrees=first if kind is EditKind.ROTATE else None,
        amounts=_named(rest) if first is None else (),
        done_at=event.at,
        software=event.software,
    )


def _numbers(words: Iterable[str]) -> Iterator[float]:
    for word in words:
        try:
            yield float(word)
        except ValueError:
            return


def _named(words: Sequence[str]) -> tuple[tuple[str, float], ...]:
    pairs = zip(words[::2], words[1::2], strict=False)
    return tuple((name, number) for name, said in pairs for number in _numbers((said,)))


def _box(numbers: Sequence[float]) -> Box | None:
    try:
        return Box(*numbers[:4])
    except (TypeError, ValueError):
        return None


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
