"""Say an entry of the edit log in words."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit, EditKind, Evidence

#: What an entry rests on, as it is told to people.
EVIDENCE_WORDS: Final[dict[Evidence, str]] = {
    Evidence.MADE_HERE: "made here",
    Evidence.DECLARED: "declared by a person",
    Evidence.METADATA: "read from the file’s metadata",
    Evidence.CREDENTIALS: "stated by signed Content Credentials",
    Evidence.RECOVERED: "recovered from the pixels",
}

_KIND_WORDS: Final[dict[EditKind, str]] = {
    EditKind.CROP: "Cropped",
    EditKind.ENLARGE: "Enlarged",
    EditKind.RESIZE: "Resized",
    EditKind.ROTATE: "Rotated",
    EditKind.FLIP: "Flipped left to right",
    EditKind.GRAYSCALE: "Colours dropped",
    EditKind.TONE: "Tone changed",
    EditKind.RETOUCH: "Retouched",
    EditKind.COMPOSITE: "Composed of several pictures",
    EditKind.AI_ENLARGE: "Enlarged with AI",
    EditKind.SHARPEN: "Sharpened",
    EditKind.DENOISE: "Noise reduced",
    EditKind.DUST: "Dust covered",
    EditKind.COLORIZE: "Colourised",
    EditKind.TEXT: "Text laid over it",
    EditKind.BLUR: "Blurred in parts",
    EditKind.REMOVE: "Content removed",
    EditKind.AI_EDIT: "Edited with AI",
    EditKind.OTHER: "Changed",
}


def what(edit: Edit) -> str:
    """Return what was done, with its parameters."""
    words = translated(_KIND_WORDS[edit.kind])
    amount = "".join(say(edit) for say in _AMOUNTS)
    return f"{words}{amount}" if amount else words


def who(edit: Edit) -> str:
    """Return by whom and for whom; "nobody named" where the log does not say."""
    named = " / ".join(part for part in (edit.by, edit.organisation) if part)
    return named or translated("nobody named")


def when(edit: Edit) -> str:
    """Return when, by the desk's own clock; "" where unknown."""
    return local_time(edit.done_at) if edit.done_at else ""


def evidence(edit: Edit) -> str:
    """Return what the entry rests on."""
    return translated(EVIDENCE_WORDS[edit.evidence])


def local_time(moment: datetime) -> str:
    """Return a moment of the records (UTC) as the clock on the wall showed it."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone().strftime("%d %b %Y, %H:%M")


def _crop(edit: Edit) -> str:
    if edit.crop is None:
        return ""
    return translated(" to {width:.0%} of the width and {height:.0%} of the height").format(
        width=edit.crop.width, height=edit.crop.height
    )


def _scale(edit: Edit) -> str:
    return "" if edit.scale is None else translated(" to {scale:.0%}").format(scale=edit.scale)


def _rotation(edit: Edit) -> str:
    if edit.rotation_degrees is None:
        return ""
    return translated(" by {angle:+.1f}°").format(angle=edit.rotation_degrees)


def _tone(edit: Edit) -> str:
    named = ", ".join(f"{name} {amount:+.2f}" for name, amount in edit.amounts)
    return f": {named}" if named else ""


_AMOUNTS: Final[tuple[Callable[[Edit], str], ...]] = (_crop, _scale, _rotation, _tone)
