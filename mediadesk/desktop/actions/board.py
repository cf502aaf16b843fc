"""Turn the table of actions into menus and keys."""

from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.actions.spec import ActionSpec, Condition, Reach
from mediadesk.desktop.actions.table import ACTIONS, MENUS
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.steps import Steps
from mediadesk.i18n.translated import translated

#: Tells what an action does, as a tool tip of what does the same.
Tell: TypeAlias = Callable[[str], object]


class ActionBoard(QObject):
    """Holds one QAction for each line of the table."""

    def __init__(
        self,
        shortcuts: Shortcuts,
        window: QWidget,
        places: Mapping[Reach, Sequence[QWidget]],
    ) -> None:
        """Build the actions.

        Args:
            shortcuts: The keys.
            window: Where most keys are heard.
            places: Where keys are heard that do not count in the whole window.
        """
        super().__init__(window)
        self._shortcuts = shortcuts
        self._actions = {spec.id: self._build(spec) for spec in ACTIONS}
        self._tellers: Mapping[str, Tell] = {}
        self._holding: frozenset[Condition] | None = None
        self._drawing = Steps(self)
        for spec in ACTIONS:
            for place in places.get(spec.reach, (window,)):
                place.addAction(self._actions[spec.id])
        self.refresh_keys()

    def action(self, action_id: str) -> QAction:
        """Return the action of a name."""
        return self._actions[action_id]

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus in the order of the table."""
        titles = menu_titles([translated(name) for name in MENUS])
        menus = {name: bar.addMenu(title) for name, title in zip(MENUS, titles, strict=True)}
        submenus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            menu = menus[spec.menu]
            if spec.submenu:
                key = f"{spec.menu}/{spec.submenu}"
                if key not in submenus:
                    submenus[key] = menu.addMenu(translated(spec.submenu))
                menu = submenus[key]
            if spec.starts_group:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
        for menu in menus.values():
            menu.setToolTipsVisible(True)

    def connect_handlers(self, handlers: Mapping[str, QObject]) -> None:
        """Connect every action with the method that carries it out."""
        for spec in ACTIONS:
            self._actions[spec.id].triggered.connect(handler_method(handlers, spec))

    def allow(self, holding: Set[Condition]) -> None:
        """Enable what makes sense under the conditions that hold, disable the rest."""
        if holding == self._holding:
            return
        self._holding = frozenset(holding)
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(spec.when in holding)

    def say_undo(self, undo: str, redo: str) -> None:
        """Say in the menu what would be taken back and what done again."""
        self._actions["edit.undo"].setText(_with(translated("Undo"), undo))
        self._actions["edit.redo"].setText(_with(translated("Redo"), redo))

    def refresh_keys(self) -> None:
        """Take over changed shortcuts."""
        for spec in ACTIONS:
            keys = self._shortcuts.keys(spec)
            portable = QKeySequence.SequenceFormat.PortableText
            self._actions[spec.id].setShortcut(QKeySequence.fromString(keys, portable))
            if spec.id in self._tellers:
                self._tellers[spec.id](_tip(self._actions[spec.id]))

    def explain(self, tellers: Mapping[str, Tell]) -> None:
        """Have what does the same as actions say so, with the keys as they are from now on."""
        self._tellers = tellers
        self.refresh_keys()

    def show_look(self, look: Look) -> None:
        """Show icons in the theme's colours, drawn a few at a time: they stand in closed menus."""
        self._drawing.begin(partial(self._draw, spec, look) for spec in ACTIONS if spec.icon)

    def _draw(self, spec: ActionSpec, look: Look) -> None:
        self._actions[spec.id].setIcon(look.icons.icon(spec.icon))

    def _build(self, spec: ActionSpec) -> QAction:
        action = QAction(translated(spec.text), self)
        action.setObjectName(spec.id)
        action.setStatusTip(translated(spec.tip))
        action.setToolTip(translated(spec.tip))
        action.setCheckable(spec.is_checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if spec.reach is Reach.WINDOW
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        return action


def handler_method(handlers: Mapping[str, QObject], spec: ActionSpec) -> Callable[[], None]:
    """Return the bound method an action names; KeyError or AttributeError where it is not there."""
    name, _, method = spec.handler.partition(".")
    found: Callable[[], None] = getattr(handlers[name], method)
    return found


def _tip(action: QAction) -> str:
    """Return what an action does, with its keys."""
    tip = action.toolTip().removesuffix(".")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})" if keys else tip


def menu_titles(names: Sequence[str]) -> tuple[str, ...]:
    """Return the titles of menus, each with a key of its own: its initial, else a late letter."""
    initials = {name[:1].casefold() for name in names}
    taken: set[str] = set()
    titles = []
    for name in names:
        free = [at for at in range(len(name) - 1, 0, -1) if name[at].casefold() not in initials]
        at = 0 if name[:1].casefold() not in taken or not free else free[0]
        taken.add(name[at].casefold())
        titles.append(f"{name[:at]}&{name[at:]}")
    return tuple(titles)


def _with(verb: str, what: str) -> str:
    return f"{verb}: {what}" if what else verb
