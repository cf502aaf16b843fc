"""What can be asked of the window of house styles: one table of words, keys and methods."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mediadesk.i18n.translated import translated

#: Name, words, keys, tip. The names are those of the keeper's methods.
_ACTIONS: Final = (
    ("create", "New…", "Ctrl+N", "Make a style that is like the plain one."),
    ("duplicate", "Duplicate…", "Ctrl+D", "Make a style of your own that begins as this one."),
    ("remove", "Remove…", "Ctrl+Del", "Take this style off the list; its file is set aside."),
    ("ask_import", "Import…", "Ctrl+O", "Bring in styles from files; you can also drop them."),
    ("ask_export", "Export…", "Ctrl+E", "Write this style to a file; you can also drag it out."),
    ("use", "Use", "Ctrl+U", "Word the desk’s credit lines by this style."),
    ("save", "Save", "Ctrl+S", "Keep the style; credit lines read so from now on."),
    ("revert", "Give up changes", "", "Show the style as it was saved last."),
)


class StyleMenu(QMenu):
    """Holds one QAction for each line of the table.

    Args:
        keeper: Has a method of each action's name.
        parent: Qt's parent.
    """

    def __init__(self, keeper: QObject, parent: QWidget) -> None:
        super().__init__(translated("&Style"), parent)
        self.setToolTipsVisible(True)
        self._actions = {name: self._build(keeper, name, *rest) for name, *rest in _ACTIONS}

    def action(self, name: str) -> QAction:
        """Return the action of a name."""
        return self._actions[name]

    def button(self, name: str, parent: QWidget) -> QPushButton:
        """Return a button for an action: enabled when it is, with its words and tip."""
        action = self._actions[name]
        button = QPushButton(action.text(), parent)
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _build(self, keeper: QObject, name: str, words: str, keys: str, tip: str) -> QAction:
        action = self.addAction(translated(words))
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{translated(tip)} ({keys})" if keys else translated(tip))
        action.triggered.connect(getattr(keeper, name))
        return action
