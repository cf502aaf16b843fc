"""Say in a sentence what is different from the last check of a document."""

from typing import Final

from mediadesk.model.publication_change import ChangeKind, PublicationChange

_SENTENCES: Final = {
    ChangeKind.CREDIT_DROPPED: "the credit “{before}” was dropped",
    ChangeKind.CREDIT_CHANGED: "the credit “{before}” now reads “{after}”",
    ChangeKind.CREDIT_ADDED: "the credit “{after}” was added",
    ChangeKind.CAPTION_DRIFTED: "the caption “{before}” now reads “{after}”",
    ChangeKind.PICTURE_SWAPPED: "another picture stands here: {after} instead of {before}",
    ChangeKind.PICTURE_ADDED: "the picture was added",
    ChangeKind.PICTURE_GONE: "the picture is gone",
    ChangeKind.FINDING_NEW: "a new finding: {after}",
    ChangeKind.FINDING_MENDED: "a finding is settled: {before}",
}
#: What each kind is called where they are counted: "credit dropped 2".
CHANGE_NAMES: Final = {
    ChangeKind.CREDIT_DROPPED: "credit dropped",
    ChangeKind.CREDIT_CHANGED: "credit changed",
    ChangeKind.CREDIT_ADDED: "credit added",
    ChangeKind.CAPTION_DRIFTED: "caption drifted",
    ChangeKind.PICTURE_SWAPPED: "picture swapped",
    ChangeKind.PICTURE_ADDED: "picture added",
    ChangeKind.PICTURE_GONE: "picture gone",
    ChangeKind.FINDING_NEW: "finding new",
    ChangeKind.FINDING_MENDED: "finding settled",
}
#: What stands before and after in these is the name of a rule, "credit-missing".
_OF_RULES: Final = frozenset({ChangeKind.FINDING_NEW, ChangeKind.FINDING_MENDED})

_MOST_CHARACTERS: Final = 160


def change_sentence(change: PublicationChange) -> str:
    """Return where it is and what it is."""
    before, after = _short(change.before), _short(change.after)
    if change.kind in _OF_RULES:
        before, after = (name.replace("-", " ") for name in (before, after))
    said = _SENTENCES[change.kind].format(before=before, after=after)
    return f"{change.locator}: {said}."


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _MOST_CHARACTERS else f"{folded[: _MOST_CHARACTERS - 1]}…"
