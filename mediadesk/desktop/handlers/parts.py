"""The parts of the window that handlers work on."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDockWidget, QMainWindow

from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.middle import Middle
from mediadesk.desktop.panels.checking.panel import CheckPanel
from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.panels.pictures.panel import PicturesPanel
from mediadesk.desktop.panels.progress.panel import ProgressPanel
from mediadesk.desktop.panels.sidebar.panel import SidebarPanel
from mediadesk.desktop.widgets.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in the window.

    Attributes:
        window: The window itself, parent of dialogs.
        middle: Holds messages and pictures.
        messages: Says what went well or wrong.
        sidebar: Where photos are chosen from.
        pictures: Grid and viewer.
        develop: Beside the picture while it is developed.
        inspector: The records of the current photo.
        check: What a check came to.
        progress: How far the work under way is.
        sidebar_dock: Holds the sidebar.
        inspector_dock: Holds the inspector.
        develop_dock: Holds the developing panel; takes the inspector's place.
        check_dock: Holds the check panel.
    """

    window: QMainWindow
    middle: Middle
    messages: MessageBar
    sidebar: SidebarPanel
    pictures: PicturesPanel
    develop: DevelopPanel
    inspector: Inspector
    check: CheckPanel
    progress: ProgressPanel
    sidebar_dock: QDockWidget
    inspector_dock: QDockWidget
    develop_dock: QDockWidget
    check_dock: QDockWidget
