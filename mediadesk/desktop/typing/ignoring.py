"""Let a fault of a caption stand by key: a misspelt word is right, any other is passed over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.captions.lint.case import CaptionFault
from mediadesk.desktop.typing.misspelt_faults import MISSPELT
from mediadesk.desktop.typing.passed_faults import PassedFaults
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.spelling import Spelling


@dataclass(frozen=True, slots=True)
class FoundFault:
    """A fault with what it was found in.

    Attributes:
        photo_id: The photo.
        fault: The fault.
        typed: Its texts as they were looked at, by field.
    """

    photo_id: int
    fault: CaptionFault
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ignored:
    """What became of a fault that is to stand: in a sentence, and how to take that back."""

    sentence: str
    take_back: Callable[[], None]


class Ignoring(QObject):
    """Knows which faults stand; those it passes over come back when their words change.

    Signals:
        changed: What was a fault is none any more, or is one again.
        learnt: A word counts as right from now on, or no more.
    """

    changed = Signal()
    learnt = Signal()

    def __init__(self, spelling: Spelling, parent: QObject) -> None:
        super().__init__(parent)
        self._spelling = spelling
        self._passed = PassedFaults()

    def left(
        self, photo_id: int, faults: Sequence[CaptionFault], typed: Mapping[str, str]
    ) -> tuple[CaptionFault, ...]:
        """Return those faults of a photo's texts that nobody lets stand."""
        return self._passed.left(photo_id, faults, typed)

    def ignore(self, found: FoundFault) -> Ignored:
        """Let a fault stand.

        A misspelt word is right from now on, everywhere; any other fault is passed over at this
        photo until its words change or the window is closed.

        Raises:
            OutsideError: The word cannot be kept.
        """
        fault = found.fault
        if fault.name == MISSPELT:
            word = found.typed[fault.field][fault.start : fault.end]
            self._spelling.learn(word)
            self._tell_learnt()
            told = translated("“{word}” is right from now on.").format(word=word)
            return Ignored(told, partial(self._forget, word))
        self._passed.add(found.photo_id, fault, found.typed)
        self.changed.emit()
        told = translated("Passed over until its words change: {fault}")
        return Ignored(told.format(fault=fault.message), partial(self._take_back, found))

    def _forget(self, word: str) -> None:
        self._spelling.house.forget(word)
        self._tell_learnt()

    def _tell_learnt(self) -> None:
        self.learnt.emit()
        self.changed.emit()

    def _take_back(self, found: FoundFault) -> None:
        self._passed.take_back(found.photo_id, found.fault, found.typed)
        self.changed.emit()
