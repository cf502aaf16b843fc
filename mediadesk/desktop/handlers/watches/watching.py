"""Watch folders from the window: added, paused, removed, taken up again at the next start."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.handlers.asking_files import Purpose, ask_for_folder
from mediadesk.desktop.handlers.held_window import let_go
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.watches.arrivals import Arrivals
from mediadesk.desktop.handlers.watches.folder_rounds import FolderRounds
from mediadesk.desktop.handlers.watches.held_watches import HeldWatches
from mediadesk.desktop.handlers.watches.judged_otherwise import JudgedOtherwise
from mediadesk.desktop.handlers.watches.watch_admission import WatchAdmission
from mediadesk.desktop.panels.watching.window import WatchedWindow
from mediadesk.desktop.panels.watching.wording import WatchedState, listing, summary
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.services.checks.watching import FolderWatch, Round


class WatchingHandler(QObject):
    """Holds the watches of the desk, and the window that lists them.

    Signals:
        document_asked: An arrival is to be shown (its path).
        check_asked: Documents are to be checked by a profile (their paths, its name).
    """

    document_asked = Signal(object)
    check_asked = Signal(object, str)

    def __init__(self, place: Workplace, parts: Parts, look: Look) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._look = look
        self._listed = place.desk.watching.listed
        self._watches = HeldWatches(place, self)
        self._watches.changed.connect(self._show)
        self._watches.looked.connect(self._tell)
        self._admission = WatchAdmission(place, self)
        self._admission.admitted.connect(self._take)
        self._admission.changed.connect(self._show)
        self._arrivals = Arrivals(place, parts)
        self._arrivals.document_asked.connect(self.document_asked)
        self._otherwise = JudgedOtherwise(place, parts.messages, self)
        self._otherwise.check_asked.connect(self.check_asked)
        self.window: WatchedWindow | None = None
        parts.check.head.watch_asked.connect(self.choose)
        parts.check.head.watches_asked.connect(self.list)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are looked into."""
        return self._watches.folders

    @Slot()
    def resume(self) -> None:
        """Look into the folders that are watched and not paused."""
        self._watches.start_all()
        self._show()

    @Slot()
    def choose(self) -> None:
        """Ask for a folder and watch it."""
        title = translated("Watch a folder: whatever arrives in it is checked")
        settings = self._place.desk.settings
        chosen = ask_for_folder(self._asking, title, Purpose.WATCH, settings)
        if chosen is not None:
            self.watch_folders((chosen,))

    @Slot(object)
    def watch_folders(self, folders: Sequence[Path]) -> None:
        """Watch folders; where many documents lie in one, ask what is to become of them."""
        self._parts.check_dock.show()
        for folder in folders:
            self._admission.ask_for(folder, self._asking)

    @Slot()
    def list(self) -> None:
        """Show which folders are watched and how each stands."""
        if self.window is None:
            self.window = WatchedWindow(self._look)
            self.window.add_asked.connect(self.choose)
            self.window.folders_dropped.connect(self.watch_folders)
            self.window.pause_asked.connect(self.pause)
            self.window.remove_asked.connect(self.remove)
            self.window.profile_asked.connect(self.judge_by)
            self.window.open_asked.connect(self._open)
        desk = self._place.desk
        titles, own = desk.checking.profiles.titles, desk.settings.get("check.profile")
        self.window.offer_profiles(titles, titles.get(own, own))
        self._show()
        bring_to_front(self.window)

    @Slot(object, bool)
    def pause(self, folder: Path, is_paused: bool) -> None:  # noqa: FBT001  a signal's arguments
        """Look into a folder no longer, or again; it stays in the list."""
        self._listed.pause(folder, paused=is_paused)
        self._stop(folder)
        self._watches.start(folder)
        self._show()

    @Slot(object, str)
    def judge_by(self, folder: Path, profile: str) -> None:
        """Judge what arrives in a folder by a profile of its own; "" for the desk's own."""
        self._listed.judge_by(folder, profile)
        self._stop(folder)
        self._watches.start(folder)
        self._show()
        self._otherwise.tell(folder, profile)

    @Slot(object)
    def remove(self, folder: Path) -> None:
        """Watch a folder no more; what was checked stays known."""
        self._listed.remove(folder)
        self._stop(folder)
        self._show()
        told = translated("{folder} is watched no more. What was checked in it stays known.")
        self._place.reporter.inform(told.format(folder=folder))

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self._look = look
        if self.window is not None:
            self.window.show_look(look)

    def end(self) -> None:
        """Stop looking; the folders are watched again at the next start."""
        for folder in self.folders:
            self._stop(folder)
        self._arrivals.end()
        let_go(self.window)
        self.window = None

    @property
    def _asking(self) -> QWidget:
        """The window that a question belongs to."""
        listed = self.window
        return listed if listed is not None and listed.isActiveWindow() else self._parts.window

    @Slot(object)
    def _take(self, watch: FolderWatch) -> None:
        self._watches.take(watch, "")
        self._show()

    def _stop(self, folder: Path) -> None:
        self._watches.stop(folder)
        self._arrivals.tell_absence(folder, "", is_watched=False)

    @Slot(object, object)
    def _tell(self, rounds: FolderRounds, found: Round) -> None:
        self._arrivals.tell_absence(rounds.state.folder, found.absence)
        self._arrivals.take(found.reports, is_last=not self._watches.is_checking)

    @Slot()
    def _show(self) -> None:
        states = self._states()
        self._parts.check.head.show_watch(summary(states), listing(states))
        if self.window is not None:
            self.window.show_states(states)

    def _states(self) -> tuple[WatchedState, ...]:
        admitted = (WatchedState(folder) for folder in self._admission.folders)
        return (*self._watches.states, *admitted)

    @Slot(object)
    def _open(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
