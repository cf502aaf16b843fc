"""A comparer that was told beforehand what pictures have to do with each other."""

from pathlib import Path

from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.errors import OutsideError

_UNRELATED = Comparison(Verdict.UNRELATED, 0.9)


class FakeComparer:
    """Answers from `outcomes`, by the name of the original; remembers what it compared, and how."""

    def __init__(self, outcomes: dict[str, Comparison] | None = None) -> None:
        self.outcomes = outcomes or {}
        self.compared: list[str] = []
        self.thoroughly: list[str] = []

    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        self.compared.append(original.name)
        if thorough:
            self.thoroughly.append(original.name)
        if original.read_text() == "broken":
            msg = f"{original.name} is damaged."
            raise OutsideError(msg)
        return self.outcomes.get(original.name, _UNRELATED)
