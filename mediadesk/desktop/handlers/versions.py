"""Keep what is developed as versions: open, switch, name, copy and remove them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.plan_drafts import PlanDrafts
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import MediaDeskError
from mediadesk.model.version import Version


class VersionsHandler(QObject):
    """Reads and keeps versions for the panel; each keeping is a step that can be undone."""

    def __init__(
        self, place: Workplace, panel: DevelopPanel, drafts: PlanDrafts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._place = place
        self._panel = panel
        self._copied: RenderPlan | None = None
        self._known: tuple[Version, ...] = ()
        bar = panel.version_bar
        panel.draft.keeping_asked.connect(self.keep)
        bar.chosen.connect(self._switch)
        bar.copy_asked.connect(self._add)
        bar.named.connect(self._name)
        bar.remove_asked.connect(self._remove)

    def open(self, dossier: Dossier) -> None:
        """Go on with the version that was made last; begin a first one where there is none.

        What was changed when the program ended last goes before: it is one change to take back.
        """
        versions = self._known = dossier.versions
        lost = self._drafts.take(dossier.photo.id)
        if lost is None:
            self._work_on(versions[-1] if versions else None)
            return
        self._work_on(next((v for v in versions if v.id == lost.version_id), None))
        self._panel.change(lost.plan, translated("what was there before the program ended"))

    def go_to(self, version: Version) -> None:
        """Go on with a version, what was changed until now kept."""
        self._switch(version.id)

    @Slot()
    def keep(self) -> bool:
        """Keep what was changed; return False where that failed, which is told."""
        panel = self._panel
        if panel.photo is None or panel.draft.is_kept:
            return True
        return self._save(panel.draft.version, panel.draft.plan)

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
        for photo_id in photo_ids:
            self._place.desk.versioning.new(photo_id, self._copied)
        self._place.hub.tell_changed(photo_ids)
        said = count(len(photo_ids), translated("photo has"), translated("photos have"))
        self._place.reporter.inform(
            translated("{photos} a new version with the settings.").format(photos=said)
        )

    @Slot(str)
    def _switch(self, version_id: str) -> None:
        if self.keep():
            self._read()
            self._work_on(next((v for v in self._known if v.id == version_id), None))

    @Slot()
    def _add(self) -> None:
        photo, plan = self._panel.photo, self._panel.draft.plan
        if photo is None or (self._panel.draft.version is not None and not self.keep()):
            return
        if self._save(None, plan):
            self._work_on(self._known[-1])

    @Slot(str)
    def _name(self, name: str) -> None:
        version = self._panel.draft.version
        if version is not None and self._save(replace(version, name=name), version.plan):
            self._read()
            self._show_versions(version.id)

    @Slot()
    def _remove(self) -> None:
        version = self._panel.draft.version
        if version is None:
            return
        self._place.desk.versioning.remove(version)
        self._place.hub.tell_changed((version.photo_id,))
        self._read()
        self._work_on(self._known[-1] if self._known else None)
        told = translated("{name} is removed; after developing, Undo brings it back.")
        self._place.reporter.inform(told.format(name=version.name))

    def _save(self, version: Version | None, plan: RenderPlan) -> bool:
        photo = self._panel.photo
        if photo is None:
            return True
        versioning = self._place.desk.versioning
        try:
            if version is None:
                kept = versioning.new(photo.id, plan)
            else:
                kept = replace(version, plan=plan)
                versioning.save(kept)
        except MediaDeskError as error:
            self._place.reporter.report(error)
            return False
        self._place.hub.tell_changed((photo.id,))
        known = {known.id: known for known in self._known}
        self._known = tuple({**known, kept.id: kept}.values())
        self._show_versions(kept.id)
        return True

    def _work_on(self, version: Version | None) -> None:
        self._panel.show_versions(self._known, version)
        self._panel.draft.start_from(version.plan if version else RenderPlan())

    def _show_versions(self, chosen_id: str) -> None:
        chosen = next(v for v in self._known if v.id == chosen_id)
        self._panel.show_versions(self._known, chosen)

    def _read(self) -> None:
        """Read the versions anew, as other programs may have changed them by now."""
        photo = self._panel.photo
        self._known = self._place.desk.versioning.of(photo.id) if photo else ()

    def _tell_nothing_noted(self) -> None:
        self._place.reporter.warn(
            translated("No settings are noted yet: develop a photo and copy them first.")
        )
