"""Keep what is developed as versions: open, switch, name, double and remove them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.development.plan_drafts import PlanDrafts
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.version import Version
from mediadesk.services.edits.versioning import Versioning
from mediadesk.services.jobs import JobContext


class VersionsHandler(QObject):
    """Reads and keeps versions for the panel; each keeping is a step that can be undone."""

    def __init__(
        self, place: Workplace, panel: DevelopPanel, drafts: PlanDrafts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._place = place
        self._panel = panel
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
    def keep(self) -> None:
        """Have kept what was changed; it counts as kept unless that fails, which is told."""
        panel = self._panel
        if panel.photo is not None and not panel.draft.is_kept:
            self._save(panel.draft.version, panel.draft.plan)

    @Slot(str)
    def _switch(self, version_id: str) -> None:
        self.keep()
        self._work_on(next((v for v in self._known if v.id == version_id), None))
        self._read()

    @Slot()
    def _add(self) -> None:
        if self._panel.photo is None:
            return
        plan = self._panel.draft.plan
        if self._panel.draft.version is not None:
            self.keep()
        self._save(None, plan)
        self._work_on(self._known[-1])

    @Slot(str)
    def _name(self, name: str) -> None:
        version = self._panel.draft.version
        if version is not None:
            self._save(replace(version, name=name), version.plan)
            self._read()

    @Slot()
    def _remove(self) -> None:
        version = self._panel.draft.version
        if version is not None:
            self._known = tuple(one for one in self._known if one.id != version.id)
            self._work_on(self._known[-1] if self._known else None)
            self._place.saves.save(
                partial(_removed, self._place.desk.versioning, version),
                done=self._tell_removed,
                failed=self._place.reporter.report,
            )
            self._read()

    def _tell_removed(self, version: Version) -> None:
        self._place.hub.tell_changed((version.photo_id,))
        told = translated("{name} is removed; after developing, Undo brings it back.")
        self._place.reporter.inform(told.format(name=version.name))

    def _save(self, version: Version | None, plan: RenderPlan) -> None:
        """Have a version kept, a new one for None, and show it as kept from now on."""
        photo, versioning = self._panel.photo, self._place.desk.versioning
        if photo is None:
            return
        kept = replace(version, plan=plan) if version else None
        shown = kept or versioning.drawn_up(photo.id, plan, self._known)
        before = self._panel.draft.version
        self._drafts.hold(shown)
        self._list(shown)
        self._place.saves.save(
            partial(_kept if kept else _made, versioning, shown),
            done=partial(self._take_kept, shown),
            failed=partial(self._fail, shown, before),
        )

    def _take_kept(self, shown: Version, kept: Version) -> None:
        self._drafts.let_go(shown)
        self._place.hub.tell_changed((kept.photo_id,))
        if kept.name != shown.name and self._is_developed(kept.photo_id):
            self._read()  # another program gave the name that was foreseen

    def _fail(self, shown: Version, before: Version | None, error: BaseException) -> None:
        self._place.reporter.report(error)
        worked_on = self._panel.draft.version
        if worked_on is not None and worked_on == shown and self._is_developed(shown.photo_id):
            self._drafts.let_go(shown)
            self._known = _put_back(self._known, shown, before)
            self._panel.show_versions(self._known, before)
        elif before is None or before.plan != shown.plan:
            self._drafts.lose(shown)
        else:
            self._drafts.let_go(shown)

    def _is_developed(self, photo_id: int) -> bool:
        return self._panel.photo is not None and self._panel.photo.id == photo_id

    def _work_on(self, version: Version | None) -> None:
        self._panel.show_versions(self._known, version)
        self._panel.draft.start_from(version.plan if version else RenderPlan())

    def _list(self, kept: Version) -> None:
        self._known = tuple({**{one.id: one for one in self._known}, kept.id: kept}.values())
        self._panel.show_versions(self._known, kept)

    def _read(self) -> None:
        """Have the versions read anew, as other programs may have changed them by now."""
        photo = self._panel.photo
        if photo is not None:
            self._place.saves.save(
                partial(_versions, self._place.desk.versioning, photo.id),
                done=partial(self._take_read, photo.id),
                failed=self._place.reporter.report,
            )

    def _take_read(self, photo_id: int, versions: tuple[Version, ...]) -> None:
        if not self._is_developed(photo_id) or self._place.saves.is_busy:
            return  # another photo was gone on to, or more was changed meanwhile
        self._known = versions
        draft = self._panel.draft
        before = draft.version
        now = next((v for v in versions if before is not None and v.id == before.id), None)
        if draft.is_kept and draft.plan != (now.plan if now else RenderPlan()):
            self._work_on(now)
        else:
            self._panel.show_versions(versions, now)


def _put_back(
    known: tuple[Version, ...], shown: Version, before: Version | None
) -> tuple[Version, ...]:
    """Return versions with one as it was before it was shown as kept; without a new one."""
    if before is None or before.id != shown.id:
        return tuple(one for one in known if one.id != shown.id)
    return tuple(before if one.id == before.id else one for one in known)


def _made(versioning: Versioning, version: Version, _context: JobContext) -> Version:
    """Keep a new version, by the next name that is free."""
    return versioning.new(version.photo_id, version.plan, version_id=version.id)


def _kept(versioning: Versioning, version: Version, _context: JobContext) -> Version:
    versioning.save(version)
    return version


def _removed(versioning: Versioning, version: Version, _context: JobContext) -> Version:
    versioning.remove(version)
    return version


def _versions(versioning: Versioning, photo_id: int, _context: JobContext) -> tuple[Version, ...]:
    return versioning.of(photo_id)
