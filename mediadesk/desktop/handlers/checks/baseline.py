"""The baseline in the window: opened, pruned, closed; what it holds is passed over."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.asking_files import ask_for_baseline
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.checking.adopted import adopted_rule
from mediadesk.desktop.panels.checking.document_model import CheckedDocument, checked_document
from mediadesk.desktop.repeated_job import RepeatedJob
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.baselining import HeldBaseline
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import Job, JobContext

T = TypeVar("T")

#: Shows what is shown already once more, and leads nobody to another photo.
_ShowAgain: TypeAlias = Callable[[DocumentReport], None]


class BaselineHandler(QObject):
    """Holds the desk's baseline, and shows whatever is listed by it.

    Its file is looked at again whenever documents were checked, here or by somebody else.

    Signals:
        changed: Another baseline is open than before, or none.
        pruned: What is mended was taken out: what is shown of it is no longer so.
    """

    changed = Signal()
    pruned = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work, show_again: _ShowAgain) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._show_again = show_again
        self._baselining = place.desk.baselining
        self._looking = RepeatedJob(
            place.runner,
            partial(_refreshed, place.desk),
            done=self._take,
            failed=place.reporter.report,
        )
        self._telling = NewestJob(place.runner)
        parts.check.known.mark_by(self._baselining.marked)
        parts.check.head.known_asked.connect(self.toggle_known)
        place.hub.publications_changed.connect(self.look)

    def end(self) -> None:
        """Tell nothing any more."""
        self._telling.stop()

    @Slot()
    def look(self) -> None:
        """Look whether the baseline is another one than it was, and show what follows."""
        self._looking.run()

    @Slot()
    def toggle_known(self) -> None:
        """List findings that the baseline holds, or leave them out."""
        check = self._parts.check
        check.show_known(shown=not check.known.is_shown)

    @Slot()
    def open(self) -> None:
        """Ask for a baseline, and pass over what it holds."""
        settings = self._place.desk.settings
        path = ask_for_baseline(self._parts.window, settings, self._baselining.path)
        if path is not None:
            self._place.runner.run(
                partial(_read, self._place.desk, path),
                done=self._open,
                failed=self._place.reporter.report,
            )

    @Slot()
    def leave(self) -> None:
        """Pass nothing over any more; the file stays as it is."""
        self.hold(None)
        self._place.reporter.inform(translated("No baseline is open: every finding counts."))

    @Slot()
    def prune(self) -> None:
        """Check what the baseline knows once more, and take out what is mended."""
        held, desk = self._baselining.held, self._place.desk
        if held is not None:
            pruned = desk.adopting.prune_job(held.path, self._parts.check.head.profile_name)
            self._work.start(
                translated("Checking what the baseline holds"),
                partial(then_read, desk, pruned, held.path),
                self._tell_pruned,
            )

    @Slot()
    def take_out(self) -> None:
        """Have the current finding count again: take it out of the baseline."""
        panel, desk, held = self._parts.check, self._place.desk, self._baselining.held
        document, judgement = panel.document, panel.judgement
        rule = adopted_rule(judgement, panel.finding)
        if held is None or document is None or judgement is None or not rule:
            return
        out = desk.adopting.take_out_job(held.path, document, judgement.placement, rule)
        self._place.saves.save(
            partial(then_read, desk, out, held.path),
            done=self._tell_taken_out,
            failed=self._place.reporter.report,
        )

    def _tell_pruned(self, pruned: tuple[int, HeldBaseline]) -> None:
        number, held = pruned
        self.hold(held)
        if number:
            self.pruned.emit()
        nothing = translated("Nothing that the baseline holds is mended yet.")
        self._place.reporter.inform(taken_out_words(number) if number else nothing)

    def _tell_taken_out(self, out: tuple[None, HeldBaseline]) -> None:
        self.hold(out[1])

    def _open(self, held: HeldBaseline) -> None:
        self.hold(held)
        self._place.reporter.inform(_held_words(held))

    def _take(self, looked: tuple[HeldBaseline | None, HeldBaseline | None]) -> None:
        """Show by a baseline that was read; look again where another one is held by then."""
        before, held = looked
        path = held.path if held is not None else None
        if before is not self._baselining.held or path != self._baselining.path:
            self.look()
            return
        if held is before:
            return
        if held is not None and held.failure:
            self._place.reporter.warn(held.failure)
        self.hold(held)

    def hold(self, held: HeldBaseline | None) -> None:
        """Pass over what a baseline holds from now on; nothing for None."""
        self._baselining.hold(held)
        panel = self._parts.check
        panel.head.adopting.tell(*_told(held))
        self.changed.emit()
        if panel.report is not None:
            self._show_again(panel.report)
        listed = panel.document_model.listed
        self._telling.run(
            partial(_lines, self._place.desk, listed),
            done=panel.document_model.retell,
            failed=self._place.reporter.report,
        )


def _told(held: HeldBaseline | None) -> tuple[str, str]:
    """Return what the head says of a baseline, and what its tip does."""
    if held is None:
        return "", ""
    if held.failure:
        return translated("Baseline {name} cannot be read").format(name=held.path.name), (
            held.failure
        )
    return _held_words(held), str(held.path)


def _held_words(held: HeldBaseline) -> str:
    # Not "findings": several of one rule at a picture are one entry, and are counted beside it.
    entries = count(len(held.known), translated("entry"), translated("entries"))
    told = translated("Baseline: {entries} in {name}")  # a name may be cut off, a number not
    return told.format(name=held.path.name, entries=entries)


def taken_out_words(number: int) -> str:
    """Return how many findings were taken out of a baseline because they are mended."""
    findings = count(number, translated("mended finding"), translated("mended findings"))
    return translated("{findings} taken out of it.").format(findings=findings)


def then_read(desk: Desk, job: Job[T], path: Path, context: JobContext) -> tuple[T, HeldBaseline]:
    """Return what a job that changes a baseline came to, and what the baseline holds then."""
    return job(context), desk.baselining.read(path)


def _refreshed(desk: Desk, _context: JobContext) -> tuple[HeldBaseline | None, HeldBaseline | None]:
    """Return the baseline that is held, and what it is by now."""
    return desk.baselining.held, desk.baselining.refreshed()


def _read(desk: Desk, path: Path, _context: JobContext) -> HeldBaseline:
    return desk.baselining.read(path)


def _lines(desk: Desk, listed: Sequence[Path], context: JobContext) -> tuple[CheckedDocument, ...]:
    """Return what the list says of documents by the baseline as it is now."""
    lines, at = [], datetime.now(UTC).astimezone()
    for path in listed:
        context.check()
        report = desk.checking.last_check(path)
        if report is not None:
            lines.append(checked_document(desk.baselining.marked(report), at))
    return tuple(lines)
