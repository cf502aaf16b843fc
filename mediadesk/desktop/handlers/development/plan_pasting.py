"""Note how one photo is developed, and give that to others as versions of their own."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.services.edits.versioning import Versioning
from mediadesk.services.jobs import JobContext


class PlanPasting(QObject):
    """Holds the tone, colour and detail that were noted last."""

    def __init__(self, place: Workplace, panel: DevelopPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._panel = panel
        self._copied: RenderPlan | None = None

    def copy_settings(self) -> None:
        """Note tone, colour and detail of what is developed."""
        plan = self._panel.draft.plan
        self._copied = RenderPlan(grayscale=plan.grayscale, amounts=plan.amounts)
        self._place.reporter.inform(
            translated("Noted: tone, colour and detail. Paste them onto other photos.")
        )

    def paste_here(self) -> None:
        """Give what was noted to the plan that is worked on."""
        copied = self._copied
        if copied is None:
            self._tell_nothing_noted()
            return
        plan = replace(self._panel.draft.plan, grayscale=copied.grayscale, amounts=copied.amounts)
        self._panel.change(plan, translated("settings"))

    def paste_to(self, photo_ids: Sequence[int]) -> None:
        """Give what was noted to photos, each a new version; nothing they have is changed."""
        if self._copied is None:
            self._tell_nothing_noted()
            return
        self._place.saves.save(
            partial(_pasted, self._place.desk.versioning, tuple(photo_ids), self._copied),
            done=self._tell_pasted,
            failed=self._place.reporter.report,
        )

    def _tell_pasted(self, photo_ids: tuple[int, ...]) -> None:
        self._place.hub.tell_changed(photo_ids)
        said = count(len(photo_ids), translated("photo has"), translated("photos have"))
        self._place.reporter.inform(
            translated("{photos} a new version with the settings.").format(photos=said)
        )

    def _tell_nothing_noted(self) -> None:
        self._place.reporter.warn(
            translated("No settings are noted yet: develop a photo and copy them first.")
        )


def _pasted(
    versioning: Versioning, photo_ids: tuple[int, ...], plan: RenderPlan, _context: JobContext
) -> tuple[int, ...]:
    for photo_id in photo_ids:
        versioning.new(photo_id, plan)
    return photo_ids
