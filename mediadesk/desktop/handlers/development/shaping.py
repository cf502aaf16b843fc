"""What a key does to the shape of the crop: free, a usual ratio, a slot, on its side."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.desktop.panels.developing.view_bar import View


class ShapingHandler(QObject):
    """Holds the crop of the photo that is developed to a shape, as its list does."""

    def __init__(self, panel: DevelopPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel

    @Slot()
    def free(self) -> None:
        """Let the crop have any shape."""
        self._panel.frame.shape.choose(0.0)

    @Slot()
    def square(self) -> None:
        """Hold the crop to a square."""
        self._panel.frame.shape.choose(1.0)

    @Slot()
    def three_to_two(self) -> None:
        """Hold the crop to 3 : 2."""
        self._panel.frame.shape.choose(3 / 2)

    @Slot()
    def four_to_three(self) -> None:
        """Hold the crop to 4 : 3."""
        self._panel.frame.shape.choose(4 / 3)

    @Slot()
    def five_to_four(self) -> None:
        """Hold the crop to 5 : 4."""
        self._panel.frame.shape.choose(5 / 4)

    @Slot()
    def sixteen_to_nine(self) -> None:
        """Hold the crop to 16 : 9."""
        self._panel.frame.shape.choose(16 / 9)

    @Slot()
    def as_photo(self) -> None:
        """Hold the crop to the shape of the photo."""
        self._panel.frame.shape.choose(-1.0)

    @Slot()
    def next_slot(self) -> None:
        """Hold the crop to the outlet's next slot."""
        self._panel.frame.shape.choose_slot(1)

    @Slot()
    def previous_slot(self) -> None:
        """Hold the crop to the slot before."""
        self._panel.frame.shape.choose_slot(-1)

    @Slot()
    def on_its_side(self) -> None:
        """Put the crop on its side; one for a slot is held to the slot no longer."""
        panel = self._panel
        if panel.views.view is not View.CROP:
            panel.choose_view(View.CROP)
        panel.draft.settle()
        if panel.frame.shape.is_slot:
            panel.sizing.wish(None)
        panel.frame.shape.forget()
        panel.bench.turn_ratio()
        panel.draft.settle()
