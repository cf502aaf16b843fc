"""Programs that never start: what they "saved" is said by the test."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mediadesk.model.edit import Edit
from mediadesk.model.errors import OutsideError
from mediadesk.services.edits.homecoming import Homecoming
from mediadesk.services.edits.outings import Outing
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.programs import OutsideProgram

KRITA = OutsideProgram("Krita", ("krita",))


@dataclass
class FakeOutside:
    """Lends, notices and takes in without touching a file.

    Attributes:
        homecoming: What comes back.
        photo_id: The number a result gets.
        is_back: Whether something was saved.
        is_broken: Whether programs fail to start.
        out: What was out at the last start.
        accepted: What was accepted, by whom and for whom.
    """

    homecoming: Homecoming | None = None
    photo_id: int = 1
    is_back: bool = False
    is_broken: bool = False
    out: tuple[Outing, ...] = ()
    accepted: list[tuple[tuple[Edit, ...], str, str]] = field(default_factory=list)

    def programs(self) -> tuple[OutsideProgram, ...]:
        return (KRITA, OutsideProgram("GIMP", ("gimp",)))

    def begin(self, photo_id: int, program: OutsideProgram) -> Outing:
        if self.is_broken:
            msg = f"{program.name} cannot be started."
            raise OutsideError(msg)
        return Outing(photo_id, program, Path("/edit/1/kim.jpg"))

    def remember(self, outings: Sequence[Outing]) -> None:
        self.out = tuple(outings)

    def remembered(self) -> tuple[Outing, ...]:
        return self.out

    def returned(self, outing: Outing) -> bool:
        return self.is_back

    def job(self, outing: Outing) -> Job[Homecoming]:
        def receive(_context: JobContext) -> Homecoming:
            assert self.homecoming is not None
            return self.homecoming

        return receive

    def accept(
        self, homecoming: Homecoming, edits: Sequence[Edit], by: str = "", organisation: str = ""
    ) -> int:
        self.accepted.append((tuple(edits), by, organisation))
        return self.photo_id
