"""One setting: its label, its control, what it means, and what is wrong with what was chosen."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.settings.controls import (
    ChoiceControl,
    Control,
    LineControl,
    PathControl,
    SwitchControl,
)
from mediadesk.desktop.panels.settings.offers import choices_for
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.choosing_settings import choose
from mediadesk.services.desk import Desk
from mediadesk.services.setting_table import Setting, SettingKind

_LABEL_PX: Final = 180
_CONTROL_PX: Final = 460
_LEAST_CONTROL_PX: Final = 240


class SettingRow(QWidget):
    """Shows a setting and keeps what is chosen at once.

    Signals:
        chosen: Another value was kept: the setting's name.
    """

    chosen = Signal(str)

    def __init__(self, setting: Setting, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._desk = desk
        self.control: Control
        self._widget = self._build_control()
        self.control.edited.connect(self.commit)
        self.reset = QToolButton(self)
        self.reset.setText(translated("As shipped"))
        self.reset.setAccessibleName(f"{translated('As shipped')}: {translated(setting.label)}")
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self.reset.clicked.connect(self._reset)
        self.help = PlainLabel("" if setting.is_plain else translated(setting.meaning), self)
        self.help.setObjectName("quietNote")
        self.fault = PlainLabel(self)
        self.fault.setObjectName("fault")
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Show the setting as it is kept, and what there is to choose from now."""
        if isinstance(self.control, ChoiceControl):
            self.control.offer(choices_for(self.setting, self._desk))
        if not self.fault.text():  # what was refused stands there until it is mended
            self.control.show_value(self._kept())
        self._show_reset()

    @Slot()
    def commit(self) -> None:
        """Keep what stands there; where it cannot be right, say why below it."""
        value = self.control.typed()
        if value == self._kept():
            self._say("")
            return
        try:
            choose(self._desk.settings, self.setting, value)
        except MediaDeskError as error:
            self._say(str(error))
            return
        self._say("")
        self._show_reset()
        self.chosen.emit(self.setting.name)

    def give_up(self) -> None:
        """Show what is kept in the place of what was refused."""
        self._say("")
        self.refresh()

    def _kept(self) -> str:
        return self._desk.settings.get(self.setting.name)

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        field = self.control.focus
        field.setProperty("wrong", "true" if fault else "false")
        field.setAccessibleDescription(fault or translated(self.setting.meaning))
        field.style().unpolish(field)
        field.style().polish(field)

    def _show_reset(self) -> None:
        self.reset.setVisible(self._kept() != self.setting.default)

    @Slot()
    def _reset(self) -> None:
        self.control.show_value(self.setting.default)
        self.commit()

    def _build_control(self) -> QWidget:
        title = translated(self.setting.label)
        made: LineControl | PathControl | ChoiceControl | SwitchControl
        match self.setting.kind:
            case SettingKind.CHOICE:
                made = ChoiceControl(title, self, takes_file=self.setting.takes_file)
            case SettingKind.SWITCH:
                made = SwitchControl(title, self)
            case SettingKind.FILE | SettingKind.FOLDER as kind:
                made = PathControl(title, self, is_folder=kind is SettingKind.FOLDER)
            case _:
                made = LineControl(self)
        self.control = made
        if isinstance(made.focus, QLineEdit):
            made.focus.setPlaceholderText(translated(self.setting.unset))
        made.focus.setAccessibleName(title)
        made.focus.setAccessibleDescription(translated(self.setting.meaning))
        made.focus.setToolTip(translated(self.setting.meaning) if self.setting.is_plain else "")
        return made

    def _arrange(self) -> None:
        is_switch = self.setting.kind is SettingKind.SWITCH
        label = PlainLabel("" if is_switch else translated(self.setting.label), self)
        label.setBuddy(self.control.focus)
        label.setFixedWidth(_LABEL_PX)
        label.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        for widget in (self._widget, self.help, self.fault):
            widget.setMinimumWidth(_LEAST_CONTROL_PX)  # as wide as usual only where there is room
            widget.setMaximumWidth(_CONTROL_PX)
            column.addWidget(widget)
        for note in (self.help, self.fault):
            note.setWordWrap(True)
            note.setVisible(bool(note.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(label, alignment=top)
        label.setMinimumHeight(self._widget.sizeHint().height())
        row.addLayout(column, stretch=1)
        row.addWidget(self.reset, alignment=top)
        row.addStretch()
