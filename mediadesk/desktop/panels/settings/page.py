"""A page of the settings window: a title, what it is for, and its settings."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mediadesk.desktop.panels.settings.code_files_editor import CodeFilesEditor
from mediadesk.desktop.panels.settings.row import SettingRow
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.services.setting_table import SETTINGS, Setting, SettingKind, SettingPage

_MARGIN_PX: Final = 20
_ROW_GAP_PX: Final = 14

#: What stands below the title of a page.
NOTES: Final[Mapping[SettingPage, str]] = {
    SettingPage.PERSON: "Every change is journaled under your name, and every crop you make.",
    SettingPage.CREDIT: "How credit lines are worded, and what published pictures are held to.",
    SettingPage.CAPTIONS: "What is checked and offered while you write.",
    SettingPage.CODES: "A short code becomes a name or a sentence as soon as it is typed.",
    SettingPage.WRITING: "Where the record of a photo goes when you write it into its file.",
    SettingPage.EXPORT: "What is offered first when photos leave the desk.",
    SettingPage.CREDENTIALS: "Exported files are signed only where a certificate and its key "
    "are named.",
    SettingPage.APPEARANCE: "How the windows look.",
}

#: By what settings are found beside their own words.
_MORE_WORDS: Final[Mapping[str, str]] = {
    CodeFilesEditor.SETTING: "files of codes, code replacements, hot codes, try",
}


class SettingsSheet(QScrollArea):
    """Shows the settings of one page.

    Signals:
        chosen: Another value was kept: the setting's name.
    """

    chosen = Signal(str)

    def __init__(self, page: SettingPage, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.rows: list[SettingRow] = []
        self.codes: CodeFilesEditor | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        self._column.setSpacing(_ROW_GAP_PX)
        self._head()
        for setting in SETTINGS:
            if setting.page is page:
                if setting.kind is SettingKind.CODE_FILES:
                    self.codes = self._add_codes(place)
                else:
                    row = SettingRow(setting, place.desk, self._inside)
                    row.chosen.connect(self.chosen)
                    self.rows.append(row)
                    self._column.addWidget(row)
        if self.codes is None:
            self._column.addStretch(1)
        self.setWidget(self._inside)

    def names(self) -> Iterator[str]:
        """Yield the names of the settings that stand here."""
        for row in self.rows:
            yield row.setting.name
        if self.codes is not None:
            yield self.codes.SETTING

    def sift(self, words: str) -> None:
        """Show the settings that have these words."""
        for row in self.rows:
            row.setVisible(_answers(row.setting, words))
        if self.codes is not None:
            self.codes.setVisible(has_words(self.page, words))

    def refresh(self) -> None:
        """Show everything as it is kept now."""
        for row in self.rows:
            row.refresh()
        if self.codes is not None:
            self.codes.refresh()

    def faulty(self) -> SettingRow | None:
        """Keep what stands in the fields; return the first that cannot be right."""
        for row in self.rows:
            row.commit()
        return next((row for row in self.rows if row.fault.text()), None)

    def _head(self) -> None:
        title = PlainLabel(translated(self.page.value), self._inside)
        title.setObjectName("emptyTitle")
        note = PlainLabel(translated(NOTES[self.page]), self._inside)
        note.setObjectName("quietNote")
        note.setWordWrap(True)
        self._column.addWidget(title)
        self._column.addWidget(note)

    def _add_codes(self, place: Workplace) -> CodeFilesEditor:
        editor = CodeFilesEditor(place, self._inside)
        editor.chosen.connect(self.chosen)
        self._column.addWidget(editor, stretch=1)
        return editor


def has_words(page: SettingPage, words: str) -> bool:
    """Whether a page has a setting with all these words, told without the page being made."""
    return any(_answers(setting, words) for setting in SETTINGS if setting.page is page)


def _answers(setting: Setting, words: str) -> bool:
    """Whether a setting is found by all of some words, or its page by its name."""
    wanted = words.casefold().split()
    named = translated(setting.page.value).casefold()
    more = translated(_MORE_WORDS.get(setting.name, ""))
    said = " ".join((setting.name, translated(setting.label), translated(setting.meaning), more))
    return all(word in named for word in wanted) or all(word in said.casefold() for word in wanted)
