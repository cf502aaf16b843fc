"""The bar below the viewer: ratio, enlargement, who does it, and where the derivative goes."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from mediadesk.i18n.translated import translated
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo
from mediadesk.services.editing import EditRequest

#: Ratios of width to height; 0 leaves the ratio free, -1 keeps the original's.
_RATIOS: Final = (
    ("Free", 0.0),
    ("As the original", -1.0),
    ("1 : 1", 1.0),
    ("5 : 4", 5 / 4),
    ("4 : 3", 4 / 3),
    ("3 : 2", 3 / 2),
    ("16 : 9", 16 / 9),
    ("4 : 5", 4 / 5),
    ("3 : 4", 3 / 4),
    ("2 : 3", 2 / 3),
    ("9 : 16", 9 / 16),
)
_LEAST_PERCENT: Final = 5.0
_MOST_PERCENT: Final = 800.0


class CropPanel(QWidget):
    """Gathers what a derivative needs beside the box drawn in the viewer.

    Signals:
        ratio_chosen: Another ratio of width to height; 0 for a free one.
        make_asked: The derivative is to be made.
        cancel_asked: The crop is given up.
    """

    ratio_chosen = Signal(float)
    make_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._box = Box.whole()
        self._build()

    def show_photo(self, photo: Photo, suggestion: Path) -> None:
        """Start with a photo: whole frame, same size, the suggested file."""
        self._photo = photo
        self.ratio.setCurrentIndex(0)
        self.percent.setValue(100.0)
        self.target.setText(str(suggestion))
        self.show_box(Box.whole())

    def name_person(self, person: str, organisation: str) -> None:
        """Fill in who is at the desk, where nobody is named yet."""
        if not self.by.text():
            self.by.setText(person)
        if not self.organisation.text():
            self.organisation.setText(organisation)

    def show_box(self, box: Box) -> None:
        """Take over the box drawn in the viewer and tell the size that results."""
        self._box = box
        self._tell_size()

    def request(self) -> EditRequest | None:
        """Return what is asked for; None where no photo is being cropped."""
        if self._photo is None:
            return None
        return EditRequest(
            photo_id=self._photo.id,
            plan=RenderPlan(
                crop=None if self._box == Box.whole() else self._box,
                scale=self.percent.value() / 100.0,
            ),
            out=Path(self.target.text()).expanduser(),
            by=self.by.text().strip(),
            organisation=self.organisation.text().strip(),
            roles=_roles(self.roles.text()),
        )

    def _build(self) -> None:
        self.ratio = QComboBox(self)
        for name, ratio in _RATIOS:
            self.ratio.addItem(translated(name), ratio)
        self.ratio.activated.connect(self._choose_ratio)
        self.percent = QDoubleSpinBox(self)
        self.percent.setRange(_LEAST_PERCENT, _MOST_PERCENT)
        self.percent.setDecimals(0)
        self.percent.setSingleStep(10.0)
        self.percent.setValue(100.0)
        self.percent.setSuffix(" %")
        self.percent.valueChanged.connect(self._tell_size)
        self.size_note = QLabel(self)
        self.size_note.setObjectName("quietNote")
        self.by = QLineEdit(self)
        self.organisation = QLineEdit(self)
        self.roles = QLineEdit(translated("cropping"), self)
        self.roles.setToolTip(translated("What is done to the picture, separated by commas"))
        self.target = QLineEdit(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, (label, field) in enumerate(
            (
                (translated("Rati&o"), self.ratio),
                (translated("Enlar&ge to"), self.percent),
                (translated("&By"), self.by),
                (translated("&For"), self.organisation),
                (translated("Rol&es"), self.roles),
            )
        ):
            grid.addWidget(_label(label, field), 0, column)
            grid.addWidget(field, 1, column)
        for column in (2, 3, 4):
            grid.setColumnStretch(column, 1)
        grid.addLayout(self._build_target(), 2, 0, 1, 5)

    def _build_target(self) -> QHBoxLayout:
        self.browse = QPushButton(translated("Choose…"), self)
        self.browse.setAccessibleName(translated("Choose the file of the derivative"))
        self.browse.clicked.connect(self._choose_target)
        self.cancel = QPushButton(translated("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_asked)
        self.make = QPushButton(translated("Make derivative"), self)
        self.make.setObjectName("primary")
        self.make.clicked.connect(self.make_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_label(translated("File to &write"), self.target))
        row.addWidget(self.target, stretch=1)
        row.addWidget(self.browse)
        row.addWidget(self.size_note)
        row.addWidget(self.cancel)
        row.addWidget(self.make)
        return row

    @Slot()
    def _choose_ratio(self) -> None:
        ratio = float(self.ratio.currentData())
        if ratio < 0:
            ratio = self._photo.width_px / self._photo.height_px if self._photo else 0.0
        self.ratio_chosen.emit(ratio)

    @Slot()
    def _choose_target(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, translated("File of the derivative"), self.target.text()
        )
        if chosen:
            self.target.setText(chosen)

    @Slot()
    def _tell_size(self) -> None:
        if self._photo is None:
            return
        scale = self.percent.value() / 100.0
        width = max(1, round(self._photo.width_px * self._box.width * scale))
        height = max(1, round(self._photo.height_px * self._box.height * scale))
        self.size_note.setText(translated("{w} × {h} px").format(w=width, h=height))
        is_changed = self._box != Box.whole() or scale != 1.0
        self.make.setEnabled(is_changed)
        self.make.setToolTip(
            translated("Render to a new file and write it into the edit log (Ctrl+M)")
            if is_changed
            else translated("Draw a crop or enlarge first")
        )


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    buddy.setAccessibleName(text.replace("&", ""))
    return label


def _roles(text: str) -> tuple[str, ...]:
    return tuple(role for role in (part.strip() for part in text.split(",")) if role)
