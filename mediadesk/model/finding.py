"""What a rule found, who waived it, and what a check came to."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from mediadesk.model.credit import PrintedCredit
from mediadesk.model.edit import Comparison
from mediadesk.model.placement import Placement


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
    """

    rule: str
    name: str
    severity: Severity
    message: str
    fix: str = ""
    waived_by: str = ""
    waiver_reason: str = ""


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
    """

    id: str
    publication: str
    image: str
    printed: str
    rule: str
    by: str
    reason: str
    waived_at: datetime


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


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What a check says of one document; an error instead of judgements where it was unreadable."""

    path: Path
    judgements: tuple[Judgement, ...] = ()
    error: str = ""


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
        placed = (j for d in self.documents for j in d.judgements)
        return sum(j.status is not Status.NOT_EDITORIAL for j in placed)

    @property
    def is_clean(self) -> bool:
        """Whether every document was read and every editorial picture is complete."""
        unread = any(d.error for d in self.documents)
        return not unread and self.count(Status.COMPLETE) == self.pictures
