"""Which edits of a log must be told to the reader, each kind once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.edits.kinds import in_order
from mediadesk.model.edit import Edit, EditKind, Evidence

#: What the founding house tells its readers; making a picture smaller is not news to anybody.
DISCLOSED_BY_DEFAULT: Final = frozenset(EditKind) - {EditKind.RESIZE}


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One kind of edit that must be told, and the entries of the log it rests on.

    Attributes:
        kind: What was done, said once however often it was done.
        edits: The entries, in the log's order.
    """

    kind: EditKind
    edits: tuple[Edit, ...]

    @property
    def is_recovered_only(self) -> bool:
        """Whether nothing but the pixels says so: nobody has declared it."""
        return all(edit.evidence is Evidence.RECOVERED for edit in self.edits)


def disclosures(
    edits: Iterable[Edit], kinds: frozenset[EditKind] = DISCLOSED_BY_DEFAULT
) -> tuple[Disclosure, ...]:
    """Return what a log obliges a house to tell that discloses these kinds.

    Args:
        edits: The log, oldest first.
        kinds: The kinds the house discloses.

    Returns:
        One entry a kind, in the order in which a credit line names them.
    """
    log = tuple(edits)
    told = in_order(edit.kind for edit in log if edit.kind in kinds)
    return tuple(Disclosure(kind, tuple(e for e in log if e.kind is kind)) for kind in told)
