"""The desk around the work: its keys, its log, what it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from mediadesk import __version__
from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.shortcuts.dialog import ShortcutDialog
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated


class SupportHandler(QObject):
    """Everything about the program rather than the photos.

    Signals:
        keys_changed: Shortcuts were changed.
    """

    keys_changed = Signal()

    def __init__(
        self,
        place: Workplace,
        parts: Parts,
        shortcuts: Shortcuts,
        log_file: Path,
        open_sample: Callable[[], None],
    ) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._shortcuts = shortcuts
        self._log_file = log_file
        self._open_sample = open_sample

    @Slot()
    def open_sample_desk(self) -> None:
        """Open the sample desk."""
        self._open_sample()

    @Slot()
    def quit(self) -> None:
        """Close the window, which saves first."""
        self._parts.window.close()

    @Slot()
    def change_shortcuts(self) -> None:
        """Show every key and let it be changed."""
        dialog = ShortcutDialog(self._shortcuts, self._parts.window)
        dialog.changed.connect(self.keys_changed)
        dialog.exec()

    @Slot()
    def show_log(self) -> None:
        """Open the error log; say so where there is none."""
        if self._log_file.is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file)))
        else:
            self._place.reporter.inform(translated("No unexpected error was ever written down."))

    @Slot()
    def tell_about(self) -> None:
        """Say what this is."""
        words = translated(
            "MediaDesk {version}\n\nCatalogue, captions, credits, the edit log, and the check of "
            "every published picture.\n\nFree software under the GNU General Public License, "
            "version 3 or later."
        )
        QMessageBox.about(
            self._parts.window,
            translated("About MediaDesk"),
            words.format(version=__version__),
        )
