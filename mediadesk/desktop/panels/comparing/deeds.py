"""What can be done in the window that compares: one table of words, keys and methods."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from mediadesk.desktop.panels.comparing.panes import ComparePanes
from mediadesk.i18n.translated import translated


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something that can be done: the name of its method, its words, its key."""

    method: str
    text: str
    key: str
    tip: str


#: The space bar is not among them: what is held is no shortcut.
_DEEDS: Final = (
    _Deed("blink", "Blink", "B", "Let original and derivative take turns in one place"),
    _Deed("mix", "Half and half", "H", "Lay half of the original over the derivative"),
    _Deed("show_original", "Original", "1", "Show the original alone, or all three"),
    _Deed("show_derived", "Derivative", "2", "Show the derivative alone, or all three"),
    _Deed("show_difference", "Difference", "3", "Show the difference alone, or all three"),
    _Deed("show_whole", "Whole", "0", "Show the whole of all three pictures"),
    _Deed("show_actual_size", "Actual size", "Z", "Show the derivative’s own pixels"),
    _Deed("enlarge", "Larger", "+", "Show more detail"),
    _Deed("reduce", "Smaller", "-", "Show more of the whole"),
)
_SWITCHES: Final = frozenset({"blink", "mix"})
_ALONE: Final = ("show_original", "show_derived", "show_difference")


class CompareDeeds(QObject):
    """Holds one QAction for each line of the table.

    Args:
        panes: The pictures that it works on.
        parent: Qt's parent.
    """

    def __init__(self, panes: ComparePanes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._actions = {deed.method: self._built(deed) for deed in _DEEDS}

    @property
    def actions(self) -> list[QAction]:
        """All of them, in the order of the table."""
        return list(self._actions.values())

    def action(self, method: str) -> QAction:
        """Return the action of a method."""
        return self._actions[method]

    @Slot()
    def blink(self) -> None:
        """Let original and derivative take turns, or stop it."""
        self._panes.cover.blink(blinking=self.action("blink").isChecked())

    def stop_blinking(self) -> None:
        """Let the derivative stand."""
        self.action("blink").setChecked(False)
        self._panes.cover.blink(blinking=False)

    @Slot()
    def mix(self) -> None:
        """Lay half of the original over the derivative, or take it off."""
        self._panes.cover.mix(mixed=self.action("mix").isChecked())

    @Slot()
    def show_original(self) -> None:
        """Show the original alone, or all three."""
        self._show_alone("show_original")

    @Slot()
    def show_derived(self) -> None:
        """Show the derivative alone, or all three."""
        self._show_alone("show_derived")

    @Slot()
    def show_difference(self) -> None:
        """Show the difference alone, or all three."""
        self._show_alone("show_difference")

    @Slot()
    def show_whole(self) -> None:
        """Show the whole of all three pictures."""
        for method in _ALONE:
            self.action(method).setChecked(False)
        self._panes.show_alone(None)
        self._panes.fit()

    @Slot()
    def show_actual_size(self) -> None:
        """Show the derivative's own pixels, or the whole again."""
        self._panes.toggle_actual_size()

    @Slot()
    def enlarge(self) -> None:
        """Show more detail."""
        self._panes.zoom(1)

    @Slot()
    def reduce(self) -> None:
        """Show more of the whole."""
        self._panes.zoom(-1)

    def _show_alone(self, chosen: str) -> None:
        for method in _ALONE:
            if method != chosen:
                self.action(method).setChecked(False)
        is_alone = self.action(chosen).isChecked()
        self._panes.show_alone(_ALONE.index(chosen) if is_alone else None)

    def _built(self, deed: _Deed) -> QAction:
        action = QAction(f"{translated(deed.text)}  {deed.key}", self)
        action.setShortcut(QKeySequence(deed.key))
        action.setToolTip(f"{translated(deed.tip)} ({deed.key})")
        action.setCheckable(deed.method in _SWITCHES or deed.method in _ALONE)
        action.triggered.connect(getattr(self, deed.method))
        return action
