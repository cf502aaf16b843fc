"""The tones of the photo that is developed: counted while one looks on, and levelled by them."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.live_picture import LivePicture
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.levels import Levels
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.tones import Tones
from mediadesk.services.edits.toning import Toning
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.darkroom import Negative


class ToningHandler(QObject):
    """Works on the draft in the panel, of which a live picture has the negative."""

    def __init__(
        self, place: Workplace, panel: DevelopPanel, live: LivePicture, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._toning = place.desk.toning
        self._panel = panel
        self._live = live
        self._reporter = place.reporter
        self._counting = NewestJob(place.runner)
        self._measuring = NewestJob(place.runner)
        live.opened.connect(self.count)
        panel.light.levels_asked.connect(self.fit_levels)
        panel.bench.grey_picked.connect(self._balance)

    @Slot()
    def count(self) -> None:
        """Count the tones of what is made, or of the photo before; the newest count is shown."""
        negative, panel = self._live.negative, self._panel
        if negative is not None and panel.photo is not None:
            plan = RenderPlan() if panel.views.is_before else panel.draft.plan
            counting = partial(_counted, self._toning, negative, plan)
            self._counting.run(counting, done=panel.tones.show_tones, failed=self._reporter.report)

    @Slot()
    def fit_levels(self) -> None:
        """Set black and white point so that the photo has all tones."""
        negative = self._live.negative
        if negative is not None:
            levels = partial(_levels, self._toning, negative, self._panel.draft.plan)
            self._measuring.run(levels, done=self._take_levels, failed=self._reporter.report)

    @Slot()
    def mark_lost(self) -> None:
        """Mark on the picture what is wholly black or white, or no longer."""
        self._panel.tones.lost.toggle()

    def stop(self) -> None:
        """Let go of the photo: what is under way is told no more."""
        self._counting.stop()
        self._measuring.stop()

    def _take_levels(self, levels: Levels) -> None:
        if levels == Levels():
            self._reporter.inform(
                translated("The photo has all tones from black to white: there is nothing to fit.")
            )
        self._panel.light.take_levels(*levels)

    @Slot(float, float)
    def _balance(self, across: float, down: float) -> None:
        negative = self._live.negative
        if negative is not None:
            plan = self._panel.draft.plan
            balance = partial(_balance, self._toning, negative, plan, across, down)
            self._measuring.run(balance, done=self._take_balance, failed=self._reporter.report)

    def _take_balance(self, balance: tuple[float, float]) -> None:
        self._panel.colour.take_balance(*balance)


def _counted(toning: Toning, negative: Negative, plan: RenderPlan, _context: JobContext) -> Tones:
    return toning.tones(negative, plan)


def _levels(toning: Toning, negative: Negative, plan: RenderPlan, _context: JobContext) -> Levels:
    return toning.levels(negative, plan)


def _balance(
    toning: Toning,
    negative: Negative,
    plan: RenderPlan,
    across: float,
    down: float,
    _context: JobContext,
) -> tuple[float, float]:
    return toning.balance(negative, plan, across, down)
