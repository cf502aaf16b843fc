"""Faults of captions that somebody has looked at and lets stand, until their words change."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from mediadesk.captions.lint.case import CaptionFault

#: A photo, a rule, a field, the words in question, and what is said of them.
_Known: TypeAlias = tuple[int, str, str, str, str]


class PassedFaults:
    """Remembers them for as long as the window is open."""

    def __init__(self) -> None:
        self._passed: set[_Known] = set()

    def add(self, photo_id: int, fault: CaptionFault, typed: Mapping[str, str]) -> None:
        """Let a fault of a photo stand.

        Args:
            photo_id: The photo.
            fault: The fault.
            typed: The texts that it was found in, by field.
        """
        self._passed.add(_known(photo_id, fault, typed))

    def take_back(self, photo_id: int, fault: CaptionFault, typed: Mapping[str, str]) -> None:
        """Let a fault stand no longer; one that does not is no error."""
        self._passed.discard(_known(photo_id, fault, typed))

    def left(
        self, photo_id: int, faults: Sequence[CaptionFault], typed: Mapping[str, str]
    ) -> tuple[CaptionFault, ...]:
        """Return those faults of a photo's texts that nobody lets stand."""
        return tuple(one for one in faults if _known(photo_id, one, typed) not in self._passed)


def _known(photo_id: int, fault: CaptionFault, typed: Mapping[str, str]) -> _Known:
    """Return what a fault is known again by; one of a field as a whole by all of its text."""
    text = typed.get(fault.field, "")
    words = text[fault.start : fault.end] if fault.start < fault.end else text
    return photo_id, fault.rule, fault.field, words, fault.message
