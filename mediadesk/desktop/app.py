"""Open the desktop: the application, the catalogue, a window for each desk."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from mediadesk import paths
from mediadesk.bootstrap.desk import open_desk, open_sample_desk
from mediadesk.desktop.copying import forget_copied
from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.garbage import MainThreadCollector
from mediadesk.desktop.studio import Studio
from mediadesk.desktop.surroundings import Surroundings
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext

#: What the command line promises where something could not be done.
_COULD_NOT: Final = 2
#: How long a worker may keep Python to itself while the window waits for it. Python's own 5 ms add
#: up, as one event asks for it dozens of times: the first list came 140 ms late, and now 50.
_WORKERS_TURN_S: Final = 0.0005


class Desktop(QObject):
    """Holds the windows: the person's own desk and, where asked for, the sample desk."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._uncaught = Reporter(paths.log_file(), self)
        self._uncaught.warned.connect(self._warn)
        self._uncaught.informed.connect(self._warn)
        self._uncaught.install()
        self._surroundings = Surroundings(app)
        self._studios: list[Studio] = []

    def open(self, desk: Desk) -> Studio:
        """Open a window on a desk."""
        studio = Studio(desk, self._surroundings, self.open_sample)
        self._studios.append(studio)
        studio.open()
        return studio

    @Slot()
    def open_sample(self) -> None:
        """Lay the sample desk out beside the running window, then open it in one of its own."""
        self._studios[0].work.start(
            translated("Laying out the sample desk"), _open_sample, self._show_sample
        )

    def close(self) -> None:
        """Stop every job, let go of every catalogue, and end the windows."""
        for studio in self._studios:
            studio.close()
            studio.window.deleteLater()
            studio.deleteLater()
        self._studios.clear()
        # Now, while all that they point to is still there: no event loop runs after this one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        forget_copied()

    @Slot(str, str)
    def _warn(self, sentence: str, details: str) -> None:
        """Tell what nobody caught in the window opened last; in a dialog where there is none."""
        if self._studios:
            self._studios[-1].telling.warn(sentence, details)
        else:
            QMessageBox.critical(None, translated("MediaDesk"), as_written(sentence))

    def _show_sample(self, opened: tuple[Desk, Path]) -> None:
        desk, article = opened
        self.open(desk).checking.check_paths((article,))


def run_desktop(address: str | None = None, profile: str = "") -> int:
    """Open the window on a catalogue and stay until it is closed.

    Args:
        address: A catalogue's path or URL; None for the person's own.
        profile: The profile published pictures are judged by; "" for the setting's.

    Returns:
        0, or 2 where the catalogue cannot be opened; the reason is shown in a dialog.
    """
    return _run(lambda: (open_desk(address, profile), ()))


def run_sample_desktop(profile: str = "") -> int:
    """Open the window on the sample desk, its article checked, and stay until it is closed.

    Args:
        profile: The profile published pictures are judged by; "" for the setting's.

    Returns:
        0, or 2 where the sample cannot be laid out; the reason is shown in a dialog.
    """

    def open_it() -> tuple[Desk, tuple[Path, ...]]:
        desk, article = open_sample_desk(profile=profile)
        return desk, (article,)

    return _run(open_it)


def _run(open_it: Callable[[], tuple[Desk, tuple[Path, ...]]]) -> int:
    """Open a desk in a window, check the documents that come with it, stay until it is closed."""
    app = application()
    desktop = Desktop(app)
    try:
        desk, documents = open_it()
    except MediaDeskError as error:
        QMessageBox.critical(None, translated("MediaDesk cannot open the catalogue"), str(error))
        return _COULD_NOT
    try:
        studio = desktop.open(desk)
        gc.freeze()  # what is there by now stays, and is never looked through
        if documents:
            studio.checking.check_paths(documents)
        return app.exec()
    finally:
        desktop.close()


def application() -> QApplication:
    """Return the application, named so that the system shows it properly."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    sys.setswitchinterval(_WORKERS_TURN_S)
    app.setApplicationName("MediaDesk")
    app.setDesktopFileName("mediadesk")
    app.setApplicationDisplayName("MediaDesk")
    if app.findChild(MainThreadCollector) is None:
        MainThreadCollector(app)
    return app


def _open_sample(_context: JobContext) -> tuple[Desk, Path]:
    return open_sample_desk()
