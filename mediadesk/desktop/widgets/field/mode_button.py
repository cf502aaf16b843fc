"""A small control at a field: what becomes of what is there already."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mediadesk.i18n.translated import translated


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to change what is there.

    Attributes:
        key: What tells it from others.
        sign: What the small control shows of it.
        label: What it is called.
        hint: What an empty field says while it is chosen.
        is_replacing: Whether the new value stands instead of the old one.
        has_find: Whether words to look for are asked, too.
    """

    key: str
    sign: str
    label: str
    hint: str = ""
    is_replacing: bool = False
    has_find: bool = False


class ModeButton(QToolButton):
    """Shows the way that is chosen and offers the others in a menu.

    Signals:
        chosen: A person chose a way (Mode).
        clear_asked: The value is to go from all that have one.
    """

    chosen = Signal(object)
    clear_asked = Signal()

    def __init__(self, modes: Sequence[Mode], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modes = {mode.key: mode for mode in modes}
        self._actions: list[QAction] = []
        self.setObjectName("fieldMode")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab leads from value to value

    def show_mode(self, mode: Mode) -> None:
        """Show the way that is chosen."""
        self.setText(mode.sign)
        self.setToolTip(mode.label)
        for action in self._actions:
            action.setChecked(action.data() == mode.key)

    def offer(self, *, is_shown: bool) -> None:
        """Show the control, with a menu made when it is first shown; or hide it."""
        if is_shown and self.menu() is None:
            self._build_menu()
        self.setVisible(is_shown)

    def _build_menu(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for mode in self._modes.values():
            action = menu.addAction(mode.label)
            action.setCheckable(True)
            action.setData(mode.key)
            action.setChecked(mode.sign == self.text())
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(translated("Clear in all")).triggered.connect(self.clear_asked)
        group.triggered.connect(self._tell)
        self._actions = group.actions()
        self.setMenu(menu)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(self._modes[action.data()])
