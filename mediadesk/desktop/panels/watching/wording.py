"""How watched folders stand, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.checks.watching import Round


class Standing(IntEnum):
    """How a watched folder stands; what asks for attention comes first."""

    FAILED = 0
    ABSENT = 1
    CHECKING = 2
    ARRIVING = 3
    LOOKING = 4
    EMPTY = 5
    QUIET = 6
    PAUSED = 7


_WORDS: Final = {
    Standing.FAILED: "could not be looked into",
    Standing.ABSENT: "not there; it is looked for again by itself",
    Standing.CHECKING: "{left:,} to check",
    Standing.ARRIVING: "{arriving:,} arriving",
    Standing.LOOKING: "is looked into…",
    Standing.EMPTY: "no document in it yet",
    Standing.QUIET: "{documents}, all checked",
    Standing.PAUSED: "paused",
}


@dataclass(frozen=True, slots=True)
class WatchedState:
    """A watched folder and how it stands.

    Attributes:
        folder: The folder.
        is_paused: Whether nobody looks into it for now.
        found: What the last look came to; None before the first one.
        failure: Why the last look failed; "" where it did not.
        profile: What its documents are judged by; "" for the desk's own profile.
    """

    folder: Path
    is_paused: bool = False
    found: Round | None = None
    failure: str = ""
    profile: str = ""

    @property
    def name(self) -> str:
        """What the folder is called."""
        return self.folder.name or str(self.folder)

    @property
    def standing(self) -> Standing:
        """How it stands, in a word."""
        if self.is_paused:
            return Standing.PAUSED
        if self.failure:
            return Standing.FAILED
        return Standing.LOOKING if self.found is None else _standing(self.found)

    @property
    def details(self) -> str:
        """What is to be said of it at length; "" where the state says it all."""
        absence = self.found.absence if self.found is not None else ""
        return "" if self.is_paused else self.failure or absence


def _standing(found: Round) -> Standing:
    """Return how a folder stands after a look that did not fail."""
    if found.absence:
        return Standing.ABSENT
    if found.left:
        return Standing.CHECKING
    if found.arriving:
        return Standing.ARRIVING
    return Standing.QUIET if found.documents else Standing.EMPTY


def said(state: WatchedState) -> str:
    """Return how a folder stands, in a few words."""
    found = state.found or Round()
    documents = count(found.documents, translated("document"), translated("documents"))
    words = translated(_WORDS[state.standing])
    return words.format(left=found.left, arriving=found.arriving, documents=documents)


def summary(states: Sequence[WatchedState]) -> str:
    """Return how all watched folders stand, in a line; "" where none is watched."""
    if not states:
        return ""
    if len(states) == 1:
        one = states[0]
        return translated("Watching {name}: {state}").format(name=one.name, state=said(one))
    parts = ", ".join(_parts(states))
    return translated("Watching {number} folders: {state}").format(number=len(states), state=parts)


def listing(states: Sequence[WatchedState]) -> str:
    """Return every folder with how it stands, a line each."""
    return "\n".join(f"{one.folder}: {said(one)}" for one in states)


def _parts(states: Sequence[WatchedState]) -> list[str]:
    """Return what is to be said of several folders, what asks for attention first."""
    by = {standing: [s for s in states if s.standing is standing] for standing in Standing}
    parts = []
    troubled = by[Standing.FAILED] + by[Standing.ABSENT]
    if troubled:
        parts.append(translated("{names} not there").format(names=_names(troubled)))
    left = sum(state.found.left for state in states if state.found is not None)
    arriving = sum(state.found.arriving for state in by[Standing.ARRIVING] if state.found)
    if left:
        parts.append(translated("{number:,} to check").format(number=left))
    if arriving:
        parts.append(translated("{number:,} arriving").format(number=arriving))
    if not parts and len(by[Standing.PAUSED]) < len(states):
        parts.append(translated("all checked"))
    if by[Standing.PAUSED]:
        parts.append(translated("{names} paused").format(names=_names(by[Standing.PAUSED])))
    return parts


def _names(states: Sequence[WatchedState]) -> str:
    """Return the name of one folder, or how many they are."""
    return states[0].name if len(states) == 1 else f"{len(states):,}"
