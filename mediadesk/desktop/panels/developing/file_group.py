"""Who develops the photo, for whom, as what, and where the derivative goes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from mediadesk.desktop.widgets.field.steady_box import SteadyBox
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.recipe import Recipe

_LEAST_FIELD_PX: Final = 80


class FileGroup(QWidget):
    """Gathers what a derivative needs beside the plan.

    Signals:
        recipe_chosen: The file is to be made by another recipe, or by none.
    """

    recipe_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def name_person(self, person: str, organisation: str) -> None:
        """Fill in who is at the desk, where nobody is named yet."""
        if not self.by.text():
            self.by.setText(person)
        if not self.organisation.text():
            self.organisation.setText(organisation)

    def suggest_roles(self, roles: tuple[str, ...]) -> None:
        """Say what the work is called where nobody says otherwise."""
        self.roles.setPlaceholderText(", ".join(roles))

    def offer_recipes(self, recipes: Sequence[Recipe]) -> None:
        """Offer recipes; at first the file is made as the panel says, by none."""
        self.recipe.clear()
        self.recipe.addItem(translated("As it stands here"), "")
        for recipe in recipes:
            self.recipe.addItem(recipe.title, recipe.name)
            self.recipe.setItemData(
                self.recipe.count() - 1, recipe.note, Qt.ItemDataRole.ToolTipRole
            )

    @property
    def recipe_name(self) -> str:
        """The recipe; "" where the file is made as the panel says."""
        return str(self.recipe.currentData() or "")

    @property
    def said_roles(self) -> tuple[str, ...]:
        """What a person calls the work; none where it is left to the program."""
        return tuple(filter(None, (part.strip() for part in self.roles.text().split(","))))

    @property
    def lacks_a_name(self) -> bool:
        """Whether something is done that is credited, and nobody is named for it."""
        is_credited = bool(self.said_roles or self.roles.placeholderText())
        return is_credited and not (self.by.text().strip() or self.organisation.text().strip())

    @property
    def target_path(self) -> Path:
        """The file to write."""
        return Path(self.target.text().strip()).expanduser()

    def _build(self) -> None:
        self.by = QLineEdit(self)
        self.by.setPlaceholderText(translated("Name as it is printed"))
        self.organisation = QLineEdit(self)
        self.roles = QLineEdit(self)
        self.roles.setToolTip(
            translated("What is done to the picture, separated by commas, as the credit says it")
        )
        self.recipe = SteadyBox(self)
        self.recipe.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.recipe.activated.connect(self.recipe_chosen)
        self.target = QLineEdit(self)
        self.target.setMinimumWidth(_LEAST_FIELD_PX)
        self.browse = QPushButton(translated("Choose…"), self)
        self.browse.setAccessibleName(translated("Choose the file of the derivative"))
        self.browse.clicked.connect(self._choose_target)
        file_row = QHBoxLayout()
        file_row.setSpacing(4)
        file_row.addWidget(self.target, stretch=1)
        file_row.addWidget(self.browse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for line, (text, field) in enumerate(
            (
                (translated("&By"), self.by),
                (translated("&For"), self.organisation),
                (translated("Rol&es"), self.roles),
                (translated("Rec&ipe"), self.recipe),
            )
        ):
            grid.addWidget(_label(text, field), line, 0)
            field.setMinimumWidth(_LEAST_FIELD_PX)
            grid.addWidget(field, line, 1)
        grid.addWidget(_label(translated("&Write to"), self.target), 4, 0)
        grid.addLayout(file_row, 4, 1)
        grid.setColumnStretch(1, 1)

    @Slot()
    def _choose_target(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, translated("File of the derivative"), self.target.text()
        )
        if chosen:
            self.target.setText(chosen)


def _label(text: str, buddy: QWidget) -> PlainLabel:
    label = PlainLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.replace("&", ""))
    return label
