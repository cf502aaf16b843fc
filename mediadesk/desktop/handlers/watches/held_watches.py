"""The watched folders of the desk that are looked into, each round after round."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.handlers.watches.folder_rounds import FolderRounds
from mediadesk.desktop.panels.watching.wording import Standing, WatchedState
from mediadesk.desktop.workplace import Workplace
from mediadesk.services.checks.watching import FolderWatch


class HeldWatches(QObject):
    """Begins and ends the rounds of folders, and says how every watched one stands.

    Signals:
        looked: A look came to something (the folder's rounds, the round).
        changed: A folder stands otherwise than before.
    """

    looked = Signal(object, object)
    changed = Signal()

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._rounds: dict[Path, FolderRounds] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are looked into."""
        return tuple(self._rounds)

    @property
    def is_checking(self) -> bool:
        """Whether documents of any folder are still to be checked."""
        return any(one.state.standing is Standing.CHECKING for one in self._rounds.values())

    @property
    def states(self) -> tuple[WatchedState, ...]:
        """How each watched folder stands, paused ones among them."""
        looked_into = {folder: rounds.state for folder, rounds in self._rounds.items()}
        return tuple(
            looked_into.get(
                one.path, WatchedState(one.path, is_paused=one.is_paused, profile=one.profile)
            )
            for one in self._place.desk.watching.listed.folders
        )

    def start_all(self) -> None:
        """Look into every folder that is watched and not paused."""
        for one in self._place.desk.watching.listed.folders:
            self.start(one.path)

    def start(self, folder: Path) -> None:
        """Look into a folder by its profile; not where it is paused or not watched."""
        watching = self._place.desk.watching
        for one in watching.listed.folders:
            if one.path == folder and not one.is_paused:
                self.take(watching.watch(folder, one.profile), one.profile)

    def take(self, watch: FolderWatch, profile: str) -> None:
        """Look into the folder of a watch that is judged by a profile; "" for the desk's own."""
        rounds = FolderRounds(watch, profile, self._place, self)
        rounds.changed.connect(self.changed)
        rounds.looked.connect(self.looked)
        self._rounds[watch.folder] = rounds

    def stop(self, folder: Path) -> None:
        """Look into a folder no more; one that is not looked into changes nothing."""
        rounds = self._rounds.pop(folder, None)
        if rounds is not None:
            rounds.end()
            rounds.deleteLater()
