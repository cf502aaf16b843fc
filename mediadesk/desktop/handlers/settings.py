"""The settings window: opened on a page; what is chosen there is carried into other windows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.held_window import let_go, may_close
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.settings.window import SettingsWindow
from mediadesk.desktop.widgets.front import bring_to_front
from mediadesk.desktop.workplace import Workplace
from mediadesk.services.setting_table import SettingPage


class SettingsHandler(QObject):
    """Holds the one window of settings, made when it is first asked for.

    Signals:
        theme_chosen: "dark" or "light".
        style_chosen: Another house style words the credit lines.
        baseline_chosen: Another baseline, or none, is the desk's.
    """

    theme_chosen = Signal(str)
    style_chosen = Signal()
    baseline_chosen = Signal()

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self.window: SettingsWindow | None = None
        self._effects: Mapping[str, Callable[[], None]] = {
            "appearance.theme": self._choose_theme,
            "appearance.text_size": self._choose_theme,  # which comes with letters of a size
            "credit.style": self.style_chosen.emit,
            "check.profile": self._offer_profiles,
            "check.baseline": self.baseline_chosen.emit,
            "caption.language": self._look_again,
            "lint.profile": self._look_again,
            "codes.delimiter": self._reload_codes,
            "codes.hot": self._reload_codes,
        }

    @Slot()
    def open(self) -> None:
        """Show the settings, on the page that was shown last."""
        if self.window is None:
            self.window = SettingsWindow(self._place)
            self.window.chosen.connect(self._take)
        self.window.refresh()
        bring_to_front(self.window)

    @Slot()
    def open_person(self) -> None:
        """Show who is at the desk and for whom."""
        self._open_page(SettingPage.PERSON)

    @Slot()
    def open_codes(self) -> None:
        """Show the files of codes."""
        self._open_page(SettingPage.CODES)

    @Slot()
    def open_export(self) -> None:
        """Show which programs edit pictures, and where exports go."""
        self._open_page(SettingPage.EXPORT)

    def may_close(self) -> bool:
        """Whether the window of settings may close."""
        return may_close(self.window)

    def end(self) -> None:
        """Let go of the window."""
        let_go(self.window)
        self.window = None

    def _open_page(self, page: SettingPage) -> None:
        self.open()
        if self.window is not None:
            self.window.show_page(page)

    @Slot(str)
    def _take(self, name: str) -> None:
        """Let another window show at once what was chosen; most settings are read when needed."""
        effect = self._effects.get(name)
        if effect is not None:
            effect()

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(self._place.desk.settings.get("appearance.theme"))

    def _offer_profiles(self) -> None:
        desk = self._place.desk
        profile = desk.settings.get("check.profile")
        self._parts.check.offer_profiles(desk.checking.profiles.titles, profile)

    def _look_again(self) -> None:
        self._parts.inspector.commit()
        self._parts.inspector.refresh()

    def _reload_codes(self) -> None:
        self._place.desk.codes.files.reload()
        if self.window is not None:
            self.window.refresh()
