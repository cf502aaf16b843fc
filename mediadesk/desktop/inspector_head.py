"""The head of the inspector: which photo it is, or how many are selected."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.i18n.translated import translated
from mediadesk.model.photo import Photo

#: Whatever comes sooner is not noticed to be on its way.
_LATE_MS: Final = 250


class InspectorHead(QWidget):
    """Shows a name and a line of facts below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)  # its end tells files apart
        self.name.setObjectName("panelTitle")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = PlainLabel(self)
        self.facts.setObjectName("quietNote")
        self.facts.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._tell_late)

    def expect_other(self) -> None:
        """Await another photo; where that takes a while, no longer name the one before."""
        self._late.start()

    def show_photo(self, photo: Photo | None, selected: int = 1, made_from: str = "") -> None:
        """Show a photo, or how many are selected beside it.

        Args:
            photo: The current photo.
            selected: How many are selected.
            made_from: The file name of its original; "" where it has none.
        """
        self._late.stop()
        name = photo.path.name if photo else translated("No photo chosen")
        facts = _facts(photo, made_from) if photo else ""
        if selected > 1:
            said = translated("{number:,} photos selected")
            below = translated("The credit line below is that of {name}.").format(name=name)
            name, facts = said.format(number=selected), below
        self.name.setText(name)
        self.name.setToolTip(as_written(str(photo.path)) if photo and selected <= 1 else "")
        self.facts.setText(facts)

    @Slot()
    def _tell_late(self) -> None:
        self.name.setText(translated("Reading the record…"))
        self.name.setToolTip("")
        self.facts.setText("")


def _facts(photo: Photo, made_from: str) -> str:
    taken = photo.taken_at.strftime("%d %b %Y, %H:%M") if photo.taken_at else ""
    said = [photo.format, f"{photo.width_px} × {photo.height_px}", taken]
    if made_from:
        said.append(translated("made from {name}").format(name=made_from))
    return " · ".join(part for part in said if part)
