"""The words of a style, one language at a time."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.credits.composing.wording import EVERY_LANGUAGE, Words
from mediadesk.desktop.panels.styling.words_model import WordsModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated


class WordsPage(QWidget):
    """Lists the words of a language; what is typed in the last column holds for the style.

    Signals:
        language_chosen: Another language is to be shown.
        worded: A word was worded: its table, its key, the word; "" means as shared.
    """

    language_chosen = Signal()
    worded = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WordsModel(self)
        self.model.worded.connect(self.worded)
        self._sieve = QSortFilterProxyModel(self)
        self._sieve.setSourceModel(self.model)
        self._sieve.setFilterKeyColumn(-1)
        self._sieve.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.language = QComboBox(self)
        self.language.setAccessibleName(translated("Language of the words"))
        self.language.activated.connect(self.language_chosen)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated("Find a word"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sieve.setFilterFixedString)
        self.table = self._build_table()
        note = PlainLabel(
            translated("{} stands where the name goes. Leave a word empty to say it as shared."),
            self,
        )
        note.setObjectName("quietNote")
        note.setWordWrap(True)
        above = QHBoxLayout()
        above.addWidget(self.language, stretch=1)
        above.addWidget(self.search, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(note)

    @property
    def tag(self) -> str:
        """The language that is shown."""
        return str(self.language.currentData() or "en")

    def offer_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Offer languages: tag and name."""
        self.language.clear()
        for tag, name in languages:
            self.language.addItem(name, tag)
        self.language.addItem(translated("Every language"), EVERY_LANGUAGE)

    def show_words(
        self, shared: Mapping[str, Words], own: Mapping[str, Words], *, is_writable: bool
    ) -> None:
        """Show the words of the chosen language."""
        self.model.show_words(shared, own, is_writable=is_writable)

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._sieve)
        table.setAccessibleName(translated("Words of the style"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return table
