"""How the developing panel is laid out: versions and tools above, groups below to scroll."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.panels.developing.amount_looks import Group
from mediadesk.desktop.panels.developing.amounts_group import (
    AmountsGroup,
    ColourGroup,
    LightGroup,
)
from mediadesk.desktop.panels.developing.file_group import FileGroup
from mediadesk.desktop.panels.developing.frame_group import FrameGroup
from mediadesk.desktop.panels.developing.plan_group import PlanGroup
from mediadesk.desktop.panels.developing.size_group import SizeGroup
from mediadesk.desktop.panels.developing.spots_group import SpotsGroup
from mediadesk.desktop.panels.developing.tones_view import TonesView
from mediadesk.desktop.panels.developing.version_bar import VersionBar
from mediadesk.desktop.panels.developing.view_bar import ViewBar
from mediadesk.desktop.widgets.column_area import ColumnArea
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.section import Section
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated

_NARROWEST_PX: Final = 320
_GAP_PX: Final = 8


class DevelopForm(QWidget):
    """The parts of the panel and where they stand; what they mean is decided by the panel.

    Signals:
        make_asked: The derivative is to be made.
        leave_asked: Developing is to end; what was done is kept.
    """

    make_asked = Signal()
    leave_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version_bar = VersionBar(look, self)
        self.views = ViewBar(look, self)
        self.tones = TonesView(look, self)
        self.frame = FrameGroup(look, self)
        self.light = LightGroup(self)
        self.colour = ColourGroup(look, self)
        self.detail = AmountsGroup(Group.DETAIL, self)
        self.spots = SpotsGroup(self)
        self.sizing = SizeGroup(self)
        self.file = FileGroup(self)
        self.groups: tuple[PlanGroup, ...] = (
            self.frame, self.light, self.colour, self.detail, self.spots, self.sizing
        )  # fmt: skip
        self._lay_out()
        self.show_look(look)

    def allow(self, *, makes: bool, resets: bool) -> None:
        """Say whether there is something to make and something to take back."""
        self.make.setEnabled(makes)
        self.make.setToolTip(
            translated("Render to a new file and write it into the edit log (Ctrl+M)")
            if makes
            else translated("Change something first: nothing would be done to the photo")
        )
        self.reset.setEnabled(resets)

    def warn(self, sentence: str) -> None:
        """Say what is wrong with the crop, above the groups; "" for nothing."""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def go_to_size(self) -> None:
        """Put the cursor into the percentage, to be typed over, also where that was folded away."""
        self._unfold(self.sizing)
        self.sizing.percent.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sizing.percent.selectAll()

    def go_to_name(self) -> None:
        """Put the cursor where it is said who does it, also where that was folded away."""
        self._unfold(self.file)
        self.file.by.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.version_bar.show_look(look)
        self.frame.show_look(look)
        self.views.show_look(look)
        self.tones.show_look(look)
        self.colour.show_look(look)

    def _unfold(self, content: QWidget) -> None:
        for section in self.sections:
            if section.content is content:
                section.heading.setChecked(True)

    def _lay_out(self) -> None:
        self.warning = PlainLabel(self)
        self.warning.setObjectName("warningNote")
        self.warning.setWordWrap(True)
        self.warning.hide()
        column = QVBoxLayout(self)
        column.setSpacing(_GAP_PX)
        column.addStrut(_NARROWEST_PX)
        column.addWidget(self.version_bar)
        column.addWidget(self.views)
        column.addWidget(self.tones)
        column.addWidget(self.warning)
        column.addWidget(self._build_groups(), stretch=1)
        column.addLayout(self._build_buttons())

    def _build_groups(self) -> ColumnArea:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, _GAP_PX, 0)
        column.setSpacing(_GAP_PX)
        self.sections = tuple(
            Section(translated(title), content, inner)
            for title, content in (
                ("Frame", self.frame),
                (Group.LIGHT, self.light),
                (Group.COLOUR, self.colour),
                (Group.DETAIL, self.detail),
                ("Dust", self.spots),
                ("Size", self.sizing),
                ("Who and where", self.file),
            )
            if not isinstance(content, AmountsGroup) or content.rows
        )
        for section in self.sections:
            column.addWidget(section)
        column.addStretch()
        return ColumnArea(inner, self)

    def _build_buttons(self) -> QVBoxLayout:
        self.measure = PlainLabel(self)
        self.measure.setObjectName("quietNote")
        self.sizing.measured.connect(self.measure.setText)
        self.reset = QPushButton(translated("Reset"), self)
        self.reset.setToolTip(translated("Take everything back; Undo brings it again"))
        self.leave = QPushButton(translated("Done"), self)
        self.leave.setToolTip(translated("Keep this as a version and go back to the photo (Esc)"))
        self.leave.clicked.connect(self.leave_asked)
        self.make = QPushButton(translated("Make derivative"), self)
        self.make.setObjectName("primary")
        self.make.clicked.connect(self.make_asked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.reset)
        row.addStretch()
        row.addWidget(WrappingRow((self.leave, self.make), self))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.measure)
        column.addLayout(row)
        return column
