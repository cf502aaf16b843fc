"""The head of the form: find a field, choose a language, apply what was typed to many photos."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.model.caption import DEFAULT_LANGUAGE


class MetadataHead(QWidget):
    """Stands above the fields and does not scroll away with them.

    Signals:
        filter_changed: Other fields are to be shown.
        went_on: The keyboard is to go to the first field that is found.
        language_chosen: Captions of another language are to be shown.
        apply_asked: What was typed is to be applied.
        discard_asked: What was typed is to be forgotten.
    """

    filter_changed = Signal()
    went_on = Signal()
    language_chosen = Signal()
    apply_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.filter.textChanged.connect(self.filter_changed)
        self.filter.returnPressed.connect(self.went_on)
        self.filter.installEventFilter(self)
        self.only_filled.toggled.connect(self.filter_changed)
        self.language.activated.connect(self._tell_language)
        self.apply.clicked.connect(self.apply_asked)
        self.discard.clicked.connect(self.discard_asked)
        self.show_batch(0, 0)

    def chosen_language(self) -> str:
        """Return the language of captions that is chosen, "" for the photos' own."""
        typed = self.language.currentText().strip()
        return "" if typed == self.language.itemText(0) else typed

    def offer_languages(self, tags: Iterable[str]) -> None:
        """Offer languages beside those that are always offered."""
        chosen = self.language.currentText()
        self.language.clear()
        self.language.addItem(translated("Main language"))
        self.language.addItems([tag for tag in dict.fromkeys(tags) if tag != DEFAULT_LANGUAGE])
        self.language.setCurrentText(chosen or self.language.itemText(0))

    def show_batch(self, photos: int, touched: int) -> None:
        """Say how many photos would be changed in how many fields; nothing for one photo."""
        is_several = photos > 1
        self.batch.setVisible(is_several)
        if is_several:
            self.apply.setText(translated("Apply to {photos:,} photos").format(photos=photos))
            self.apply.setEnabled(touched > 0)
            self.discard.setEnabled(touched > 0)

    def _build(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(translated("Find a field"))
        self.filter.setAccessibleName(translated("Find a field"))
        self.filter.setClearButtonEnabled(True)
        self.only_filled = QToolButton(self)
        self.only_filled.setText(translated("Filled"))
        self.only_filled.setToolTip(translated("Show only fields that hold something."))
        self.only_filled.setCheckable(True)
        self.only_filled.setObjectName("filterToggle")
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language.setAccessibleName(translated("Language of the caption"))
        self.language.setToolTip(translated("The language in which captions are shown and written"))
        self.language.setMinimumContentsLength(8)
        self.said = PlainLabel(translated("Only what you change is changed."), self)
        self.said.setObjectName("quietNote")
        self.said.setWordWrap(True)
        self.apply = QPushButton(self)
        self.apply.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.discard = QPushButton(translated("Discard"), self)
        self.discard.setToolTip(translated("Forget what was typed and show the photos as they are"))
        for button in (self.apply, self.discard):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.batch = QWidget(self)
        second = QVBoxLayout(self.batch)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.said)
        second.addWidget(WrappingRow((self.apply, self.discard), self.batch))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(6)
        column.addWidget(WrappingRow((self.filter, self.only_filled, self.language), self))
        column.addWidget(self.batch)

    @Slot()
    def _tell_language(self) -> None:
        self.language_chosen.emit()

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.filter.text():
            event.accept()  # Esc clears the filter first; the next one leaves it
            return True
        if is_escape and event.type() == QEvent.Type.KeyPress and self.filter.text():
            self.filter.clear()
            return True
        return super().eventFilter(watched, event)
