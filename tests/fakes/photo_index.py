"""An index of photos whose fingerprints are numbers: the nearer, the likelier."""

from collections.abc import Sequence
from pathlib import Path

from mediadesk.model.edit import Fingerprint, KeptPrint
from mediadesk.services.ports.pictures import Candidate, PrintsOf, TakenPrint


class FakeIndex:
    """Keeps what it took in; looks for the number `wanted`, turned pictures for `turned`."""

    def __init__(self, wanted: int = 0, turned: int | None = None) -> None:
        self.wanted = wanted
        self.turned = turned
        self.held: list[KeptPrint] = []
        self.batches: list[int] = []
        self.cleared = 0
        self.tidied = 0

    @property
    def newest(self) -> int:
        return max((one.sequence for one in self.held), default=0)

    @property
    def taken(self) -> tuple[TakenPrint, ...]:
        return tuple(TakenPrint.of(one) for one in self.held[-3:])

    def take_in(self, prints: Sequence[KeptPrint]) -> None:
        self.batches.append(len(prints))
        self.held.extend(prints)

    def tidy(self) -> None:
        self.tidied += 1

    def clear(self) -> None:
        self.cleared += 1
        self.held.clear()

    def candidates(
        self,
        image: Path,
        at_most: int,
        kept: PrintsOf,
        *,
        thorough: bool = False,
        turned: bool = False,
    ) -> tuple[Candidate, ...]:
        wanted = self.turned if turned else self.wanted
        if wanted is None:
            return ()
        newest = {one.photo_id: one.fingerprint for one in self.held}
        found = [
            Candidate(number, 1 / (1 + abs(one.whole - wanted))) for number, one in newest.items()
        ]
        return tuple(sorted(found, key=lambda one: -one.score)[:at_most])


class FakeFingerprinter:
    """Makes a fingerprint of a file's text; remembers of which files."""

    def __init__(self) -> None:
        self.looked_at: list[str] = []

    def fingerprint(self, path: Path) -> Fingerprint:
        self.looked_at.append(path.name)
        return Fingerprint(1, path.read_bytes())
