"""Ask what is to be delivered: the form, the house style, the language, the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.panels.delivering.choices import DeliveryChoices
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.paths import is_there
from mediadesk.services.deliveries.delivering import DeliveryRequest
from mediadesk.services.ports.delivery import PageFormat, Paper

#: Forms whose pictures may stand at an address of their own.
_ON_THE_WEB: Final = frozenset({"html", "jsonld", "ninjs"})
#: Forms that are printed on sheets.
_ON_PAPER: Final = frozenset({"contact-sheet", "docx"})
_PAPERS: Final = (
    ("A4, upright", Paper.A4, False),
    ("A4, landscape", Paper.A4, True),
    ("Letter, upright", Paper.LETTER, False),
    ("Letter, landscape", Paper.LETTER, True),
)
_NARROWEST_PX: Final = 520


class DeliveryDialog(QDialog):
    """Gathers a delivery of some photos; the file to write follows the form chosen."""

    def __init__(
        self, photo_ids: Sequence[int], choices: DeliveryChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photo_ids = tuple(photo_ids)
        self._choices = choices
        self._build()
        self._show_form()

    @property
    def request(self) -> DeliveryRequest:
        """What is asked for, as it stands there."""
        form = self._chosen(self.form)
        _, paper, is_landscape = _PAPERS[max(0, self.paper.currentIndex())]
        return DeliveryRequest(
            photo_ids=self._photo_ids,
            form=form,
            out=Path(self.target.text().strip()).expanduser(),
            style=self._chosen(self.style_choice),
            language=self._chosen(self.language),
            title=self.headline.text(),
            base_url=self.base_url.text() if form in _ON_THE_WEB else "",
            overwrite=self.overwrite.isChecked(),
            page=PageFormat(paper, is_landscape),
        )

    def _build(self) -> None:
        photos = count(len(self._photo_ids), translated("photo"), translated("photos"))
        self.setWindowTitle(translated("Deliver {photos}").format(photos=photos))
        self.setMinimumWidth(_NARROWEST_PX)
        self.form = self._combo(translated("Form"), self._choices.forms, self._choices.form)
        self.form.activated.connect(self._show_form)
        self.style_choice = self._combo(
            translated("House style"), self._choices.styles, self._choices.style
        )
        self.language = self._combo(translated("Language"), self._choices.languages, "")
        self.headline = QLineEdit(self)
        self.headline.setPlaceholderText(translated("such as the story’s working title"))
        self.base_url = QLineEdit(self)
        self.base_url.setPlaceholderText("https://")
        self.paper = QComboBox(self)
        for label, _, _ in _PAPERS:
            self.paper.addItem(translated(label))
        self.target = QLineEdit(self)
        self.target.setCursorPosition(0)
        self.browse = QPushButton(translated("Choose…"), self)
        self.browse.clicked.connect(self._choose_target)
        self.overwrite = QCheckBox(translated("Replace a file that is there already"), self)
        self.note = PlainLabel(self)
        self.note.setObjectName("quietNote")
        self.note.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        target = QHBoxLayout()
        target.addWidget(self.target, stretch=1)
        target.addWidget(self.browse)
        self.rows = QFormLayout(self)
        rows: tuple[tuple[str, QWidget], ...] = (
            (translated("&Form"), self.form),
            (translated("House &style"), self.style_choice),
            (translated("&Language"), self.language),
            (translated("&Title"), self.headline),
            (translated("Address of the &pictures"), self.base_url),
            (translated("P&aper"), self.paper),
        )
        for label, field in rows:
            self.rows.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        file_label = PlainLabel(translated("Fil&e"), self)
        file_label.setBuddy(self.target)
        self.target.setAccessibleName(translated("File"))
        self.rows.addRow(file_label, target)
        self.rows.addRow("", self.overwrite)
        self.rows.addRow(self.note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        deliver = buttons.addButton(translated("&Deliver"), QDialogButtonBox.ButtonRole.AcceptRole)
        deliver.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.rows.addRow(buttons)

    def _combo(self, name: str, entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        for label, key in entries:
            combo.addItem(label, key)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        return combo

    @staticmethod
    def _chosen(combo: QComboBox) -> str:
        return str(combo.currentData() or "")

    @Slot()
    def _show_form(self) -> None:
        """Ask only for what the form needs, and suggest a file of its suffix."""
        form = self._chosen(self.form)
        self.rows.setRowVisible(self.base_url, form in _ON_THE_WEB)
        self.rows.setRowVisible(self.paper, form in _ON_PAPER)
        typed = self.target.text().strip()
        before = Path(typed) if typed else self._choices.folder / translated("pictures")
        self.target.setText(str(before.with_suffix(self._choices.suffixes(form)[0])))
        self.adjustSize()

    @Slot()
    def _choose_target(self) -> None:
        suffixes = self._choices.suffixes(self._chosen(self.form))
        pattern = f"{self.form.currentText()} ({' '.join(f'*{suffix}' for suffix in suffixes)})"
        # Asked here whether a file may be replaced, the system's own dialog need not be believed.
        chosen, _ = QFileDialog.getSaveFileName(
            self, translated("Deliver to"), self.target.text(), pattern
        )
        if chosen:
            self.target.setText(chosen)
            self.overwrite.setChecked(True)

    # Qt overrides

    @override
    @Slot()
    def accept(self) -> None:
        """Close only where the delivery can begin."""
        request = self.request
        if not request.out.is_absolute():
            self.note.setText(translated("Name the whole path of the file, or choose it."))
            return
        if is_there(request.out) and not request.overwrite:
            told = translated("{name} is there already: allow it to be replaced, or name another.")
            self.note.setText(told.format(name=request.out.name))
            return
        super().accept()
