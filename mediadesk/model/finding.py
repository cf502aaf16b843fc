"""What a rule found, who waived it, and what a check came to."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.edit import Comparison
from mediadesk.model.placement import Placement
from mediadesk.model.publication_change import PublicationChange


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """What a published picture's attribution came to."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    WRONG = "wrong"
    UNKNOWN = "unknown"
    NOT_EDITORIAL = "not-editorial"


class DifferenceKind(StrEnum):
    """How a printed credit departs from the record."""

    CREDIT_MISSING = "credit-missing"
    PARTY_MISSING = "party-missing"
    PARTY_MISSPELT = "party-misspelt"
    PARTY_WRONG = "party-wrong"
    PARTIES_SWAPPED = "parties-swapped"
    PARTY_MISPLACED = "party-misplaced"
    ORDER_DIFFERS = "order-differs"
    EDIT_UNDISCLOSED = "edit-undisclosed"
    EDIT_UNSUPPORTED = "edit-unsupported"
    EDITOR_MISSING = "editor-missing"
    ROLE_WRONG = "role-wrong"
    LICENCE_MISSING = "licence-missing"
    LICENCE_WRONG = "licence-wrong"
    LICENCE_LINK_MISSING = "licence-link-missing"
    COPYRIGHT_DIFFERS = "copyright-differs"
    CHANGE_NOTICE_MISSING = "change-notice-missing"
    CAPTION_DIFFERS = "caption-differs"


class Part(StrEnum):
    """What a credit names somebody for."""

    MAKER = "maker"
    SOURCE = "source"
    VIA = "via"
    COURTESY = "courtesy"
    FOR = "for"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Difference:
    """One departure of the printed text from the record.

    Attributes:
        kind: What sort.
        expected: What the record says; "" where it says nothing.
        printed: What is printed; "" where nothing is.
        part: What the record names the party for, where a party is concerned.
        printed_part: What the text names the party for, where it is another part.
    """

    kind: DifferenceKind
    expected: str = ""
    printed: str = ""
    part: Part | None = None
    printed_part: Part | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one picture.

    Attributes:
        rule: The rule's code, such as "C101".
        name: The rule's name, such as "credit-missing".
        severity: How much it weighs under the profile.
        message: One sentence: what is wrong.
        fix: What to print or do instead.
        waived_by: Who waived it; "" where nobody did.
        waiver_reason: Why.
        is_known: Whether a baseline holds it: it is told, and counts for nothing.
        adopted_by: Who adopted it into the baseline; "" where nobody did.
        adopted_at: When, UTC.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    fix: str = ""
    waived_by: str = ""
    waiver_reason: str = ""
    is_known: bool = False
    adopted_by: str = ""
    adopted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it counts: nobody waived it, and no baseline holds it."""
        return not (self.waived_by or self.is_known)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that a named person accepts, with a reason; void when picture or line change.

    Attributes:
        id: Unique hex string.
        publication: Path of the document.
        image: The placement's image reference.
        printed: Caption and credit as printed when it was waived.
        rule: The rule's code.
        by: Who waives.
        reason: Why.
        waived_at: When, UTC.
        picture: SHA-256 of the picture it was given for, lower-case hex; "" where the picture was
            not at hand.
    """

    id: str
    publication: str
    image: str
    printed: str
    rule: str
    by: str
    reason: str
    waived_at: datetime
    picture: str = ""

    def is_for(self, picture: str) -> bool:
        """Return whether it was given for this picture, as far as both are known by their bytes."""
        return not self.picture or not picture or self.picture == picture


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check says of one placement.

    Attributes:
        placement: The picture as published.
        status: What it came to.
        findings: What the rules found, worst first.
        photo_id: The catalogue photo it shows; None where unknown.
        matched_by: How it was found: "hash", "id", "name", "content"; "" where it was not.
        comparison: What the pixels say was done to it.
        parsed: The printed caption and credit taken apart.
        expected_caption: The caption on record.
        expected_credit: The credit line as it should read; "" where nothing is known.
        picture: SHA-256 of the picture's file, lower-case hex; "" where it is not at hand.
        is_known: Whether a baseline holds all that keeps it from being complete.
        possible_photo_id: Where it is unknown, the photo that it may be: they look alike, and the
            pixels cannot tell. None where none looks alike.
    """

    placement: Placement
    status: Status
    findings: tuple[Finding, ...] = ()
    photo_id: int | None = None
    matched_by: str = ""
    comparison: Comparison | None = None
    parsed: PrintedCredit = field(default_factory=PrintedCredit)
    expected_caption: str = ""
    expected_credit: str = ""
    picture: str = ""
    is_known: bool = False
    possible_photo_id: int | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether the picture is part of the story, and no logo or advertisement."""
        return self.status is not Status.NOT_EDITORIAL

    @property
    def nearest_photo_id(self) -> int | None:
        """The photo to look at beside it: the one it shows, else the one it may be."""
        return self.photo_id if self.photo_id is not None else self.possible_photo_id

    @property
    def is_open(self) -> bool:
        """Whether somebody has to act: it is neither complete nor known already."""
        return self.is_editorial and self.status is not Status.COMPLETE and not self.is_known


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What a check says of one document; an error instead of judgements where it was unreadable.

    Attributes:
        path: The document.
        judgements: One a picture, in the document's order.
        error: Why it could not be read; "" where it was.
        title: Its title; "" where it has none or it was not asked for.
        changes: What is different from the last check of it; empty where this is the first.
    """

    path: Path
    judgements: tuple[Judgement, ...] = ()
    error: str = ""
    title: str = ""
    changes: tuple[PublicationChange, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether it was read and nothing in it is left to be done."""
        return not self.error and not any(j.is_open for j in self.judgements)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of one or more documents came to."""

    documents: tuple[DocumentReport, ...]

    def count(self, status: Status) -> int:
        """Return how many pictures came to a status."""
        return sum(j.status is status for d in self.documents for j in d.judgements)

    @property
    def pictures(self) -> int:
        """Number of editorial pictures."""
        return sum(j.is_editorial for d in self.documents for j in d.judgements)

    @property
    def is_clean(self) -> bool:
        """Whether every document was read and every picture is complete, or known already."""
        return all(document.is_clean for document in self.documents)
