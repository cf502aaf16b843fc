"""What persons accept in published documents: waived, listed, looked into, opened again."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from mediadesk.attribution.engine import printed_text
from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.errors import UserError
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Waiver
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import Clock, Publications, Records
from mediadesk.services.settings import Settings


class WaiverState(StrEnum):
    """Whether a waiver still counts, by the last check of its document."""

    COUNTS = "counts"
    LINE_CHANGED = "the line changed"
    PICTURE_CHANGED = "the picture changed"
    PICTURE_GONE = "the picture is gone"
    MENDED = "nothing is left to accept"
    UNREAD = "the document could not be read"


@dataclass(frozen=True, slots=True)
class HeldWaiver:
    """A waiver and how it stands.

    Attributes:
        waiver: What was accepted, by whom, when and why.
        state: Whether it still counts.
        locator: Where in the document the picture stands now; "" where it does not.
    """

    waiver: Waiver
    state: WaiverState
    locator: str = ""

    @property
    def counts(self) -> bool:
        """Whether the finding is still accepted by it."""
        return self.state is WaiverState.COUNTS


class WaivedThings(Publications, Records, Protocol):
    """The part of the catalogue that keeps checks and waivers."""


class Waiving:
    """Gives waivers and looks after them."""

    def __init__(self, *, catalogue: WaivedThings, settings: Settings, clock: Clock) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self._clock = clock

    def waive(
        self, document: Path, judgement: Judgement, finding: Finding, by: str, reason: str
    ) -> JournalEntry:
        """Accept a finding with a reason, until the printed text or the picture changes.

        Raises:
            UserError: No reason is given.
        """
        if not reason.strip():
            msg = f"{finding.name} was not waived: say why it is acceptable."
            raise UserError(msg)
        waiver = Waiver(
            id=uuid.uuid4().hex,
            publication=str(document.absolute()),
            image=judgement.placement.image,
            printed=printed_text(judgement.placement),
            rule=finding.rule,
            by=by.strip() or self._settings.person,
            reason=reason.strip(),
            waived_at=self._clock.now(),
            picture=judgement.picture,
        )
        what = f"waiver of {finding.name} in {document.name}"
        return self._catalogue.apply(Step(what, waiver.by, (waiver,)))

    def held(self, context: JobContext) -> tuple[HeldWaiver, ...]:
        """Return every waiver, the youngest first, each by the last check of its document."""
        by_document: dict[str, list[Waiver]] = {}
        for waiver in self._catalogue.every_waiver():
            by_document.setdefault(waiver.publication, []).append(waiver)
        found = []
        for done, (document, waivers) in enumerate(by_document.items()):
            context.step(done, len(by_document), document)
            report = self._catalogue.last_check(Path(document))
            found += [_held(waiver, report) for waiver in waivers]
        return tuple(sorted(found, key=lambda one: one.waiver.waived_at, reverse=True))

    def lapsed(self, document: Path, judgement: Judgement) -> tuple[HeldWaiver, ...]:
        """Return waivers for open findings of a picture that no longer count, the youngest first.

        The finding is open again because the line or the picture changed since.
        """
        open_rules = {found.rule for found in judgement.findings if not found.waived_by}
        report = DocumentReport(document, (judgement,))
        waivers = (
            waiver
            for waiver in self._catalogue.waivers(document.absolute())
            if waiver.image == judgement.placement.image and waiver.rule in open_rules
        )
        held = (_held(waiver, report) for waiver in waivers)
        lapsed = [
            one
            for one in held
            if one.state in (WaiverState.LINE_CHANGED, WaiverState.PICTURE_CHANGED)
        ]
        return tuple(sorted(lapsed, key=lambda one: one.waiver.waived_at, reverse=True))

    def of_finding(
        self, document: Path, judgement: Judgement, finding: Finding
    ) -> tuple[Waiver, ...]:
        """Return the waivers by which a finding is accepted now."""
        return tuple(
            waiver
            for waiver in self._catalogue.waivers(document.absolute())
            if waiver.rule == finding.rule and _is_for(waiver, judgement)
        )

    def reopen(self, waivers: Sequence[Waiver]) -> JournalEntry:
        """Take waivers back, as one step that can be undone; the next check tells the findings."""
        names = {Path(waiver.publication).name for waiver in waivers}
        where = names.pop() if len(names) == 1 else f"{len(names)} documents"
        rules = ", ".join(sorted({waiver.rule for waiver in waivers}))
        what = f"re-opening of {rules} in {where}"
        return self._catalogue.apply(Step(what, self._settings.person, removals=tuple(waivers)))


def _held(waiver: Waiver, report: DocumentReport | None) -> HeldWaiver:
    if report is None or report.error:
        return HeldWaiver(waiver, WaiverState.UNREAD)
    shown = [one for one in report.judgements if one.placement.image == waiver.image]
    if not shown:
        return HeldWaiver(waiver, WaiverState.PICTURE_GONE)
    printed = [one for one in shown if printed_text(one.placement) == waiver.printed]
    if not printed:
        return HeldWaiver(waiver, WaiverState.LINE_CHANGED, shown[0].placement.locator)
    same = [one for one in printed if waiver.is_for(one.picture)]
    locator = printed[0].placement.locator
    if not same:
        return HeldWaiver(waiver, WaiverState.PICTURE_CHANGED, locator)
    found = any(finding.rule == waiver.rule for one in same for finding in one.findings)
    return HeldWaiver(waiver, WaiverState.COUNTS if found else WaiverState.MENDED, locator)


def _is_for(waiver: Waiver, judgement: Judgement) -> bool:
    placement = judgement.placement
    return (
        waiver.image == placement.image
        and waiver.printed == printed_text(placement)
        and waiver.is_for(judgement.picture)
    )
