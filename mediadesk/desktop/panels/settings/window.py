"""The settings window: pages at the left, found by any word, kept as they are chosen."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.settings.page import SettingsSheet, has_words
from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.services.setting_table import SettingPage

_LIST_PX, _PAGE_PX, _HEIGHT_PX = 210, 790, 680
_LINE_PX: Final = 28
_PAGES: Final = tuple(SettingPage)
_BUTTONS: Final = QMessageBox.StandardButton


class SettingsWindow(QWidget):
    """Shows every setting; what is chosen counts at once.

    Signals:
        chosen: Another value was kept: the setting's name.
    """

    chosen = Signal(str)

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Settings"))
        usual = QSize(_LIST_PX + _PAGE_PX, _HEIGHT_PX)
        self.resize(bounded(usual, self.screen().availableGeometry()))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated("Find a setting"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sift)
        self.pages = QListWidget(self)
        self.pages.setAccessibleName(translated("Pages of the settings"))
        self.stack = QStackedWidget(self)
        self._place = place
        self.sheets: dict[SettingPage, SettingsSheet] = {}
        for page in SettingPage:
            item = QListWidgetItem(translated(page.value), self.pages)
            item.setSizeHint(QSize(0, _LINE_PX))
        self.nothing = PlainLabel(translated("No setting has these words."), self.stack)
        self.nothing.setObjectName("quietNote")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.nothing)
        self.pages.currentRowChanged.connect(self._show_row)
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self.pages.setCurrentRow(0)

    def show_page(self, page: SettingPage) -> None:
        """Go to a page."""
        self.search.clear()
        self.pages.setCurrentRow(_PAGES.index(page))

    def sheet(self, page: SettingPage) -> SettingsSheet:
        """Return a page, made when it is first asked for."""
        if page not in self.sheets:
            sheet = self.sheets[page] = SettingsSheet(page, self._place, self.stack)
            sheet.chosen.connect(self.chosen)
            sheet.sift(self.search.text())
            sheet.refresh()
            self.stack.addWidget(sheet)
        return self.sheets[page]

    def refresh(self) -> None:
        """Show everything as it is kept now."""
        for sheet in self.sheets.values():
            sheet.refresh()

    def may_close(self) -> bool:
        """Keep what was typed; ask about what cannot be kept."""
        for page, sheet in self.sheets.items():
            row = sheet.faulty()
            if row is None:
                continue
            self.show_page(page)
            answer = QMessageBox.question(
                self,
                translated("Settings"),
                translated("{label} is not kept. {fault} Close all the same?").format(
                    label=translated(row.setting.label), fault=as_written(row.fault.text())
                ),
                _BUTTONS.Close | _BUTTONS.Cancel,
                _BUTTONS.Cancel,
            )
            if answer != _BUTTONS.Close:
                row.control.focus.setFocus()
                return False
            row.give_up()
        return True

    def _arrange(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self.pages)
        split = QSplitter(self)
        split.addWidget(side)
        split.addWidget(self.stack)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_PX, _PAGE_PX])
        split.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    @Slot(str)
    def _sift(self, words: str) -> None:
        for sheet in self.sheets.values():
            sheet.sift(words)
        found = [has_words(page, words) for page in _PAGES]
        for row, is_here in enumerate(found):
            self.pages.item(row).setHidden(not is_here)
        if not any(found):
            self.stack.setCurrentWidget(self.nothing)
        elif not 0 <= self.pages.currentRow() < len(found) or not found[self.pages.currentRow()]:
            self.pages.setCurrentRow(found.index(True))
        else:
            self._show_row(self.pages.currentRow())

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if row >= 0:
            self.stack.setCurrentWidget(self.sheet(_PAGES[row]))

    # Qt overrides

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()  # the other windows change settings too
        super().changeEvent(event)
