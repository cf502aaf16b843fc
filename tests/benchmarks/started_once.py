"""Open the window as the program does, in this process, and tell when it was first painted."""

import gc
import sys
import time

from mediadesk.desktop.binding import load_binding

gc.set_threshold(50_000)  # as `mediadesk.__main__` does before it loads anything
gc.disable()  # as `mediadesk.starting` does before it loads the window
load_binding()

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 - after the binding, as there
from typing_extensions import override  # noqa: E402

from mediadesk.desktop import app as desktop_app  # noqa: E402
from mediadesk.desktop.studio import Studio  # noqa: E402
from mediadesk.services.desk import Desk  # noqa: E402


class FirstPaints(QObject):
    """Watches for the first paint of the window, and of the grid once it has photos."""

    def __init__(self, studio: Studio, begun: float, *, has_photos: bool) -> None:
        super().__init__(studio.window)
        self._window, self._grid = studio.window, studio.parts.pictures.gallery.grid
        self._begun, self._has_photos = begun, has_photos
        self._seen: dict[str, float] = {}
        self._told = False
        self._window.installEventFilter(self)
        self._grid.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            if watched is self._window:
                self._note("window")
            elif len(self._grid.ids) or not self._has_photos:
                self._note("grid")
        return False

    def _note(self, what: str) -> None:
        self._seen.setdefault(what, (time.time() - self._begun) * 1000)
        done = "window" in self._seen and ("grid" in self._seen or not self._has_photos)
        if done and not self._told:
            self._told = True
            print(*(f"{self._seen.get(name, 0):.1f}" for name in ("window", "grid")), flush=True)
            QTimer.singleShot(0, desktop_app.application().quit)


class WatchedDesktop(desktop_app.Desktop):
    """Watches the window that it opens."""

    @override
    def open(self, desk: Desk) -> Studio:
        studio = super().open(desk)
        FirstPaints(studio, float(sys.argv[2]), has_photos=sys.argv[3] == "1")
        return studio


def start_once() -> None:
    """Open the window on the catalogue that is named first, print its first paints, close it."""
    desktop_app.Desktop = WatchedDesktop
    sys.exit(desktop_app.run_desktop(sys.argv[1]))
