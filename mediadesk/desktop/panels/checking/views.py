"""What is seen of a published picture: its lines, its place on the page, the document over time."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final, TypeAlias

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QSplitter, QStackedLayout, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.comparison_view import ComparisonView
from mediadesk.desktop.panels.checking.sight_view import SightView
from mediadesk.desktop.panels.checking.time_model import TimeModel
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.wrapped_lines import WrappedLines
from mediadesk.i18n.translated import translated
from mediadesk.services.checks.check_history import CheckedAgain

#: From these sizes on, lines and page have room beside or above each other.
_WIDE_PX: Final = 760
_HIGH_PX: Final = 400


class Seen(Enum):
    """What can be brought into view of a published picture."""

    LINE = "line"
    PAGE = "page"
    TIME = "time"


#: Names of tabs, each with what it shows.
_Tabs: TypeAlias = tuple[tuple[str, tuple[Seen, ...]], ...]

_APART: Final[_Tabs] = (
    ("Line", (Seen.LINE,)),
    ("On the page", (Seen.PAGE,)),
    ("Over time", (Seen.TIME,)),
)
_TOGETHER: Final[_Tabs] = (
    ("Line and page", (Seen.LINE, Seen.PAGE)),
    ("Over time", (Seen.TIME,)),
)


class Room(Enum):
    """How lines and page share the room."""

    BESIDE = "beside each other"
    ABOVE = "one above the other"
    ONE = "one at a time"


def room_for(width_px: int, height_px: int) -> Room:
    """Return how lines and page are laid out in a room."""
    if height_px >= _HIGH_PX:
        return Room.ABOVE
    return Room.BESIDE if width_px >= _WIDE_PX else Room.ONE


class CheckViews(QWidget):
    """Shows lines and page together where there is room, else as tabs; time is a tab of its own.

    Attributes:
        comparison: The printed line and the expected one.
        sight: The picture on its page, and its photo.

    Signals:
        sight_wanted: The page has come into view.
        image_asked: A picture of the document is to be shown (as the document refers to it).
    """

    sight_wanted = Signal()
    image_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = Room.ONE
        self.tabs = QTabBar(self)  # first made, first reached by Tab
        self.comparison = ComparisonView(self)
        self.sight = SightView(look, self)
        self._times = TimeModel(self)
        self._tips = dict.fromkeys(Seen, "")
        self.times = self._build_times()
        self.both = QSplitter(Qt.Orientation.Horizontal, self)
        self.both.setChildrenCollapsible(False)
        self.both.addWidget(self.sight)
        self.both.addWidget(self.comparison)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translated("What is shown of the picture"))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.both)
        self._pages.addWidget(self.times)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addLayout(self._pages, stretch=1)
        self._tabs: _Tabs = _APART
        self._arrange(Room.ONE)
        self.tabs.currentChanged.connect(self._turn)

    @property
    def is_sight_shown(self) -> bool:
        """Whether the page is in view."""
        return self.sight.isVisible()

    def show_seen(self, seen: Seen) -> None:
        """Turn to the tab that shows something."""
        self.tabs.setCurrentIndex(self._tab_of(seen))

    def show_tip(self, seen: Seen, tip: str) -> None:
        """Say at the tab of one thing what it shows, and by which keys."""
        self._tips[seen] = tip
        self._tell_tips()

    def show_checks(self, checks: Sequence[CheckedAgain]) -> None:
        """Show the document over time."""
        self._times.show_checks(checks)

    def name_profiles(self, titles: Mapping[str, str]) -> None:
        """Call profiles by their titles."""
        self._times.name_profiles(titles)

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self.sight.show_look(look)

    def _build_times(self) -> QListView:
        view = QListView(self)
        view.setModel(self._times)
        view.setWordWrap(True)
        view.setItemDelegate(WrappedLines(view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(translated("The document over time"))
        view.setMinimumSize(60, 36)
        view.activated.connect(self._ask_image)
        return view

    def _arrange(self, room: Room) -> None:
        self._room = room
        seen = self._seen[0]
        self._tabs = _APART if room is Room.ONE else _TOGETHER
        with QSignalBlocker(self.tabs):
            self._name_tabs(seen)
        is_above = room is Room.ABOVE
        self.both.setOrientation(Qt.Orientation.Vertical if is_above else Qt.Orientation.Horizontal)
        self.both.setSizes([3000, 2000] if is_above else [1000, 1000])
        self.both.setStretchFactor(0, 3 if is_above else 1)
        self.both.setStretchFactor(1, 2 if is_above else 1)
        self._turn()

    def _name_tabs(self, current: Seen) -> None:
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name, _shown in self._tabs:
            self.tabs.addTab(translated(name))
        self.tabs.setCurrentIndex(self._tab_of(current))
        self._tell_tips()

    def _tell_tips(self) -> None:
        for at, (_name, shown) in enumerate(self._tabs):
            self.tabs.setTabToolTip(at, "\n".join(self._tips[seen] for seen in shown))

    @property
    def _seen(self) -> tuple[Seen, ...]:
        """What the current tab shows."""
        return self._tabs[max(0, self.tabs.currentIndex())][1]

    def _tab_of(self, seen: Seen) -> int:
        return next(at for at, (_name, shown) in enumerate(self._tabs) if seen in shown)

    @Slot()
    def _turn(self) -> None:
        seen = self._seen
        if Seen.TIME in seen:
            self._pages.setCurrentWidget(self.times)
            return
        self._pages.setCurrentWidget(self.both)
        self.comparison.setVisible(Seen.LINE in seen)
        self.sight.setVisible(Seen.PAGE in seen)
        self.sight_wanted.emit()

    @Slot(QModelIndex)
    def _ask_image(self, index: QModelIndex) -> None:
        image = self._times.image(index.row())
        if image:
            self.image_asked.emit(image)

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = room_for(event.size().width(), event.size().height())
        if room is not self._room:
            self._arrange(room)
