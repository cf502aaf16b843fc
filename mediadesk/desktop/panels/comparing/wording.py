"""Say in sentences what the pixels say of two pictures, and whether the log says the same."""

from typing import Final

from mediadesk.desktop.edit_words import said
from mediadesk.edits.against_pixels import edits_seen
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Comparison, Edit, EditKind, Verdict
from mediadesk.services.edits.comparing import ComparedPair

_VERDICTS: Final = {
    Verdict.IDENTICAL: "Both show the same picture, unchanged.",
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
    differing = [remark for remark in pair.remarks if not remark.agrees]
    untold = [said(r.seen) for r in differing if r.logged is None and r.seen is not None]
    contrary = tuple(_disagreement(r.logged, r.seen) for r in differing if r.logged is not None)
    if not untold:
        return contrary
    told = translated("The log does not tell of this: {untold}.")
    return (*contrary, told.format(untold=", ".join(untold)))


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


def _disagreement(logged: Edit, seen: Edit | None) -> str:
    if seen is None:
        nothing = translated(_NOTHING_SEEN.get(logged.kind, "nothing of it"))
        told = translated("The log says {logged}; the pixels show {nothing}.")
        return told.format(logged=said(logged), nothing=nothing)
    told = translated("The log says {logged}; the pixels say {seen}.")
    return told.format(logged=said(logged), seen=said(seen))
