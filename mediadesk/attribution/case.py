"""One published picture with everything a rule may look at."""

from dataclasses import dataclass

from mediadesk.attribution.profile import Profile
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison
from mediadesk.model.finding import Difference, DifferenceKind
from mediadesk.model.placement import Placement


@dataclass(frozen=True, slots=True)
class Case:
    """A picture as published, what is printed beside it, and what is known of it.

    Attributes:
        placement: The picture as published.
        parsed: The printed caption and credit taken apart.
        profile: What the house demands.
        dossier: Everything the catalogue holds of the photo shown; None where it is not in it.
        differences: How the printed text departs from the record.
        comparison: What the pixels say was done to the photo.
        expected_line: The credit line as it should read; "" where nothing is known.
        takes_alt: Whether such a document can carry alternative texts at all.
    """

    placement: Placement
    parsed: PrintedCredit
    profile: Profile
    dossier: Dossier | None = None
    differences: tuple[Difference, ...] = ()
    comparison: Comparison | None = None
    expected_line: str = ""
    takes_alt: bool = True

    @property
    def has_credit(self) -> bool:
        """Whether anything is printed that is meant as a credit."""
        return bool(self.placement.credit.strip() or self.parsed.credit_part.strip())

    def departures(self, kind: DifferenceKind) -> tuple[Difference, ...]:
        """Return the differences of one kind."""
        return tuple(d for d in self.differences if d.kind is kind)
