"""A comparer that was told beforehand what pictures have to do with each other."""

from collections.abc import Sequence
from pathlib import Path

from mediadesk.model.edit import Comparison, Fingerprint, Verdict
from mediadesk.model.errors import OutsideError

_UNRELATED = Comparison(Verdict.UNRELATED, 0.9)


class FakeShortlist:
    """Scores known fingerprints by how near their numbers are."""

    def __init__(self, known: Sequence[Fingerprint]) -> None:
        self._known = known

    def shortlist(self, wanted: Fingerprint, at_most: int) -> tuple[tuple[int, float], ...]:
        scores = [
            (place, 1 / (1 + abs(f.whole - wanted.whole))) for place, f in enumerate(self._known)
        ]
        return tuple(sorted(scores, key=lambda pair: -pair[1])[:at_most])


class FakeComparer:
    """Answers from `outcomes`, by the name of the original; remembers what it compared."""

    def __init__(self, outcomes: dict[str, Comparison] | None = None, wanted: int = 0) -> None:
        self.outcomes = outcomes or {}
        self.wanted = wanted
        self.compared: list[str] = []
        self.prepared = 0

    def fingerprint(self, path: Path) -> Fingerprint:
        return Fingerprint(self.wanted)

    def prepare(self, known: Sequence[Fingerprint]) -> FakeShortlist:
        self.prepared += 1
        return FakeShortlist(known)

    def shortlist(
        self, wanted: Fingerprint, known: Sequence[Fingerprint], at_most: int
    ) -> tuple[tuple[int, float], ...]:
        return FakeShortlist(known).shortlist(wanted, at_most)

    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        self.compared.append(original.name)
        if original.read_text() == "broken":
            msg = f"{original.name} is damaged."
            raise OutsideError(msg)
        return self.outcomes.get(original.name, _UNRELATED)
