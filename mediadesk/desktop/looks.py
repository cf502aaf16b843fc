"""Have every part of the window take over another theme's look, the pictures first."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.surroundings import node_icons, severity_icons, status_icons
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.steps import Steps

_Deed: TypeAlias = Callable[[], object]


class Dressed(Protocol):
    """Whatever paints in a theme's colours, or shows its icons."""

    def show_look(self, look: Look) -> object:
        """Take over the colours and icons of a theme."""


class Looks(QObject):
    """Hands a look to the parts of the window and to what holds other windows."""

    def __init__(self, parts: Parts, others: Sequence[Dressed], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._others = tuple(others)
        self._steps = Steps(self)

    def show_at_once(self, look: Look) -> None:
        """Have all take it over now, as before anything is seen."""
        for deed in self._deeds(look):
            deed()

    @Slot(object)
    def show_soon(self, look: Look) -> None:
        """Have pictures and messages take it over now, which are seen first; the rest in turns."""
        pictures, messages, *others = self._deeds(look)
        pictures()
        messages()
        self._steps.begin(others)

    def _deeds(self, look: Look) -> Sequence[_Deed]:
        """Return what is to be done, first for pictures and messages."""
        parts = self._parts
        dressed: tuple[Dressed, ...] = (
            parts.pictures.stage,
            parts.messages,
            parts.inspector,
            parts.check,
            parts.develop,
            *self._others,
        )
        return (
            *(partial(one.show_look, look) for one in dressed),
            partial(_show_icons, parts, look),
        )


def _show_icons(parts: Parts, look: Look) -> None:
    statuses = status_icons(look)
    parts.sidebar.show_icons(node_icons(look))
    parts.check.show_icons(statuses, severity_icons(look))
    parts.inspector.placements.show_icons(statuses)
