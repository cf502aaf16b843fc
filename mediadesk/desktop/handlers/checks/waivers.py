"""Accept findings with name and reason, list what was accepted, open it again."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.handlers.held_window import let_go
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.checking.adopted import adopted_rule
from mediadesk.desktop.panels.checking.waive_dialog import WaiveDialog
from mediadesk.desktop.panels.checking.waivers_window import WaiversWindow
from mediadesk.desktop.panels.checking.wording import WAIVER_WORDS
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Waiver
from mediadesk.services.checks.waiving import HeldWaiver, Waiving
from mediadesk.services.jobs import Job, JobContext

#: A document, a picture's judgement in it, and a finding of that.
_Of: TypeAlias = tuple[Path, Judgement, Finding]


class WaiversHandler(QObject):
    """Holds the window of accepted findings, made when it is first asked for.

    Signals:
        document_asked: A document is to be shown (path as text, picture).
        adopted_asked: What is to count again was not waived: the baseline holds it.
    """

    document_asked = Signal(str, str)
    adopted_asked = Signal()

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self.window: WaiversWindow | None = None
        self._looking = AwaitedJob(
            place.runner, done=self._show_lapsed, failed=place.reporter.report
        )
        parts.check.deeds.waive_asked.connect(self.waive)
        parts.check.deeds.reopen_asked.connect(self.reopen)
        parts.check.moved.connect(self._tell_lapsed)
        place.hub.publications_changed.connect(self._refresh)
        place.hub.waivers_changed.connect(self._refresh)

    @Slot()
    def waive(self) -> None:
        """Ask in whose name and why the current finding is accepted."""
        panel = self._parts.check
        document, judgement, finding = panel.document, panel.judgement, panel.finding
        if document is None or judgement is None or finding is None or finding.waived_by:
            return
        together = accepted_with(judgement, finding)
        dialog = WaiveDialog(together, self._place.desk.settings.person, self._parts.window)
        dialog.finished.connect(partial(self._accept, dialog, (document, judgement, finding)))
        dialog.open()

    @Slot()
    def reopen(self) -> None:
        """Take back the waiver of the current finding, or have it taken out of the baseline."""
        panel = self._parts.check
        if adopted_rule(panel.judgement, panel.finding):
            self.adopted_asked.emit()
            return
        document, judgement, finding = panel.document, panel.judgement, panel.finding
        if document is not None and judgement is not None and finding is not None:
            # Its waiver may be on its way to the catalogue: which it is, is asked behind it.
            of = (document, judgement, finding)
            self._save(partial(_reopened_of, self._place.desk.waiving, of))

    @Slot()
    def list(self) -> None:
        """Show everything that was accepted."""
        if self.window is None:
            self.window = WaiversWindow()
            self.window.reopen_asked.connect(self._reopen)
            self.window.document_asked.connect(self.document_asked)
        self._refresh()
        bring_to_front(self.window)

    def end(self) -> None:
        """Let go of the window."""
        let_go(self.window)
        self.window = None

    def _accept(self, dialog: WaiveDialog, of: _Of, answer: int) -> None:
        by, reason = dialog.by.text().strip(), dialog.reason.text().strip()
        dialog.deleteLater()
        if answer == QDialog.DialogCode.Accepted:
            said = (by, reason)
            self._mark(of, said)
            self._place.saves.save(
                partial(_waived, self._place.desk.waiving, of, said),
                done=self._tell_changed,
                failed=partial(self._fail, of, said),
            )

    def _mark(self, of: _Of, said: tuple[str, str]) -> None:
        """Show a waiver at once; what the picture comes to is told once it is judged anew."""
        document, judgement, finding = of
        report = self._parts.check.report
        if report is not None and report.path == document:
            self._parts.check.show_report(with_waiver(report, judgement, finding, said))

    def _fail(self, of: _Of, said: tuple[str, str], error: BaseException) -> None:
        """Show a finding as open again whose waiver could not be saved, and tell why."""
        document, judgement, finding = of
        report = self._parts.check.report
        if report is not None and report.path == document:
            self._parts.check.show_report(without_waiver(report, judgement, finding, said))
        self._place.reporter.report(error)

    @Slot(object)
    def _reopen(self, waivers: Sequence[Waiver]) -> None:
        if waivers:
            self._save(partial(_reopened, self._place.desk.waiving, waivers))

    def _save(self, job: Job[None]) -> None:
        self._place.saves.save(job, done=self._tell_changed, failed=self._place.reporter.report)

    def _tell_changed(self, _outcome: None) -> None:
        self._place.hub.waivers_changed.emit()

    @Slot()
    def _refresh(self) -> None:
        if self.window is not None:
            self._place.runner.run(
                self._place.desk.waiving.held,
                done=self._show,
                failed=self._place.reporter.report,
            )

    def _show(self, held: Sequence[HeldWaiver]) -> None:
        if self.window is not None:
            self.window.show_waivers(held)

    @Slot()
    def _tell_lapsed(self) -> None:
        """Say beside the findings what was accepted before the picture or the line changed."""
        panel = self._parts.check
        document, judgement = panel.document, panel.judgement
        self._looking.stop()
        self._show_lapsed(())
        if document is None or judgement is None or not judgement.findings:
            return
        self._looking.run(partial(_lapsed, self._place.desk.waiving, document, judgement))

    def _show_lapsed(self, lapsed: Sequence[HeldWaiver]) -> None:
        self._parts.check.deeds.show_note("\n".join(map(_told, lapsed)))


def _waived(waiving: Waiving, of: _Of, said: tuple[str, str], _context: JobContext) -> None:
    waiving.waive(*of, *said)


def _reopened(waiving: Waiving, waivers: Sequence[Waiver], _context: JobContext) -> None:
    waiving.reopen(waivers)


def _reopened_of(waiving: Waiving, of: _Of, _context: JobContext) -> None:
    waivers = waiving.of_finding(*of)
    if waivers:
        waiving.reopen(waivers)


def _lapsed(
    waiving: Waiving, document: Path, judgement: Judgement, _context: JobContext
) -> Sequence[HeldWaiver]:
    return waiving.lapsed(document, judgement)


def with_waiver(
    report: DocumentReport, judgement: Judgement, finding: Finding, said: tuple[str, str]
) -> DocumentReport:
    """Return a report with a finding of one picture waived (by whom, why), behind the open ones.

    A waiver is for a rule at a picture: what else that rule found there is waived with it.
    """
    by, reason = said
    together = accepted_with(judgement, finding)
    waived = (replace(one, waived_by=by, waiver_reason=reason) for one in together)
    left = (one for one in judgement.findings if one not in together)
    marked = replace(judgement, findings=(*left, *waived))
    judgements = (marked if one is judgement else one for one in report.judgements)
    return replace(report, judgements=tuple(judgements))


def accepted_with(judgement: Judgement, finding: Finding) -> tuple[Finding, ...]:
    """Return the open findings at a picture that a waiver of one of them accepts."""
    return tuple(
        one for one in judgement.findings if one.rule == finding.rule and not one.waived_by
    )


def without_waiver(
    report: DocumentReport, judgement: Judgement, finding: Finding, said: tuple[str, str]
) -> DocumentReport:
    """Return a report with findings open again, where they stood, that were shown as waived."""
    by, reason = said
    together = accepted_with(judgement, finding)
    before = {replace(one, waived_by=by, waiver_reason=reason): one for one in together}
    places = {one: place for place, one in enumerate(judgement.findings)}

    def opened(one: Judgement) -> Judgement:
        if one.placement != judgement.placement or before.keys().isdisjoint(one.findings):
            return one
        findings = (before.get(other, other) for other in one.findings)
        ordered = sorted(findings, key=lambda other: places.get(other, len(places)))
        return replace(one, findings=tuple(ordered))

    return replace(report, judgements=tuple(map(opened, report.judgements)))


def _told(held: HeldWaiver) -> str:
    waiver = held.waiver
    said = translated("{rule}: {state} since {person} waived it on {when} ({reason}).")
    return said.format(
        rule=waiver.rule,
        state=translated(WAIVER_WORDS[held.state]),
        person=waiver.by,
        when=f"{waiver.waived_at.astimezone():%d %b %Y}",
        reason=waiver.reason,
    )
