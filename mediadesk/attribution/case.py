"""One published picture with everything a rule may look at."""

from dataclasses import dataclass, field
from datetime import date

from mediadesk.attribution.profile import Profile
from mediadesk.attribution.supplier_terms import AgencyRule, Restriction
from mediadesk.model.credit import PrintedCredit, PrintSigns
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Edit
from mediadesk.model.finding import Difference, DifferenceKind
from mediadesk.model.own_words import OwnWords
from mediadesk.model.photo import Photo
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
        signs: What the printed words tell beside the parties they name.
        edits: What was done to the photo that the house answers for: the log, and what pixels and
            layout add to it.
        own_words: What the files behind the picture say.
        restrictions: What its supplier asks of whoever uses it.
        agency_rules: What the agencies on record forbid.
        supplied_as: What the supplied credit line calls the picture: "archive", "handout", ...
        published_on: The day the document says it was published.
        today: The day of the check; None where it does not count.
        is_unreadable: Whether the picture's file is there and cannot be read.
        possible: The photo that it may be, which looks alike, where none was proven to be shown.
        is_undecodable: Whether it was read and no picture could be made of it: it is damaged, or in
            a form that is not read.
    """

    placement: Placement
    parsed: PrintedCredit
    profile: Profile
    dossier: Dossier | None = None
    differences: tuple[Difference, ...] = ()
    comparison: Comparison | None = None
    expected_line: str = ""
    takes_alt: bool = True
    signs: PrintSigns = field(default_factory=PrintSigns)
    edits: tuple[Edit, ...] = ()
    own_words: OwnWords = field(default_factory=OwnWords)
    restrictions: tuple[Restriction, ...] = ()
    agency_rules: tuple[AgencyRule, ...] = ()
    supplied_as: str = ""
    published_on: date | None = None
    today: date | None = None
    is_unreadable: bool = False
    is_undecodable: bool = False
    possible: Photo | None = None

    @property
    def has_credit(self) -> bool:
        """Whether anything is printed that is meant as a credit."""
        return bool(self.placement.credit.strip() or self.parsed.credit_part.strip())

    @property
    def is_online(self) -> bool:
        """Whether the document is one that can link."""
        return self.placement.links is not None

    def departures(self, kind: DifferenceKind) -> tuple[Difference, ...]:
        """Return the differences of one kind."""
        return tuple(d for d in self.differences if d.kind is kind)

    def values_in(self, *names: str) -> tuple[str, ...]:
        """Return what is on record in some fields."""
        if self.dossier is None:
            return ()
        return tuple(value for name in names for value in self.dossier.field(name))

    def terms_in(self, name: str) -> frozenset[str]:
        """Return the terms on record in a field with a closed vocabulary, without their scheme."""
        return frozenset(v.rstrip("/").rpartition("/")[2] for v in self.values_in(name))

    def source_type(self) -> str:
        """Return the digital source type on record, else the published file's; "" for none."""
        on_record = next(iter(self.terms_in("digital_source_type")), "")
        published = self.own_words.published
        return on_record or (published.source_type if published is not None else "")
