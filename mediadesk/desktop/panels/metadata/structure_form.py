"""A structure as a form: a labelled field for each member, an inner group for each within it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QGroupBox, QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.panels.metadata.part_rows import SaidRows
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import Member, ValueKind
from mediadesk.metadata.structures import Part, Said, Structure, structure

_NOTHING: Final = Structure({})


class StructureForm(QWidget):
    """Shows a structure and gives back the one that was typed.

    What no field is there for (members of other programs, a structure where a text is meant) is
    named below the fields and comes back as it was.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(self, members: tuple[Member, ...], said: Structure, parent: QWidget) -> None:
        super().__init__(parent)
        self._members = members
        self._kept: dict[str, tuple[Part, ...]] = dict(said.members)
        self.texts: dict[str, SaidRows] = {}
        self.groups: dict[str, InnerGroups] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for member in members:
            self._add(member, said.members.get(member.name, ()))
        self._tell_kept()

    def said(self) -> Structure:
        """Return the structure as it stands."""
        typed: Mapping[str, tuple[Part, ...]] = {
            **{name: rows.said() for name, rows in self.texts.items()},
            **{name: groups.said() for name, groups in self.groups.items()},
        }
        return structure(self._members, {**self._kept, **typed})

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        first = next(iter(self.texts.values()), None)
        if first is not None:
            first.setFocus()

    def _add(self, member: Member, parts: tuple[Part, ...]) -> None:
        texts = tuple(part for part in parts if isinstance(part, Said))
        inner = tuple(part for part in parts if isinstance(part, Structure))
        if inner and (texts or not member.structure):
            return  # not as any standard has it: kept, and named below
        self._kept.pop(member.name, None)
        if member.structure and not texts:
            groups = InnerGroups(member, inner, self)
            groups.edited.connect(self.edited)
            self.groups[member.name] = groups
            self._form.addRow(groups)
        else:
            rows = SaidRows(member, texts, self)
            rows.edited.connect(self.edited)
            self.texts[member.name] = rows
            label = PlainLabel(translated(member.label), self)
            label.setWordWrap(True)
            label.setBuddy(rows)
            self._form.addRow(label, rows)

    def _tell_kept(self) -> None:
        if self._kept:
            names = ", ".join(name.rpartition("}")[2].partition(" ")[0] for name in self._kept)
            note = PlainLabel(translated("Kept as it is: {names}").format(names=names), self)
            note.setObjectName("quietNote")
            note.setWordWrap(True)
            self._form.addRow(note)


class InnerGroups(QWidget):
    """The structures that stand in a member of another, a group each.

    Signals:
        edited: A person changed, added or removed one.
    """

    edited = Signal()

    def __init__(self, member: Member, said: tuple[Structure, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._member = member
        self.groups: list[InnerGroup] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        label = translated(member.label)
        self.more = QPushButton(translated("Add: {field}").format(field=label), self)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        self._column.addWidget(self.more)
        for one in said:
            self._add(one)
        self._offer_more()

    def said(self) -> tuple[Structure, ...]:
        """Return the structures as they stand, without such as were emptied or never filled in."""
        return tuple(said for group in self.groups if (said := group.said()) is not None)

    def _add(self, said: Structure | None) -> "InnerGroup":
        group = InnerGroup(self._member, said, self)
        group.form.edited.connect(self.edited)
        group.removed.connect(self._remove)
        self.groups.append(group)
        self._column.insertWidget(self._column.count() - 1, group)
        return group

    @Slot()
    def _add_empty(self) -> None:
        self._add(None).form.focus_first()
        self._offer_more()

    @Slot(object)
    def _remove(self, group: "InnerGroup") -> None:
        self.groups.remove(group)
        group.hide()
        group.deleteLater()
        self.more.setFocus()
        self._offer_more()
        self.edited.emit()

    def _offer_more(self) -> None:
        is_one = self._member.kind is ValueKind.STRUCTURE
        self.more.setVisible(not (is_one and self.groups))


class InnerGroup(QGroupBox):
    """One structure within another, with a button that takes it out.

    Signals:
        removed: It is to be taken out (the group).
    """

    removed = Signal(object)

    def __init__(self, member: Member, said: Structure | None, parent: QWidget) -> None:
        super().__init__(translated(member.label), parent)
        self._opened = said
        self.form = StructureForm(member.structure, said or _NOTHING, self)
        away = QPushButton(translated("Remove"), self)
        away.setAutoDefault(False)
        away.setAccessibleName(translated("{field}: remove").format(field=self.title()))
        away.clicked.connect(self._tell_removed)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(away, alignment=Qt.AlignmentFlag.AlignRight)

    def said(self) -> Structure | None:
        """Return the structure as it stands; None where it says nothing and did not before."""
        said = self.form.said()
        return said if said == self._opened or said.members else None

    @Slot()
    def _tell_removed(self) -> None:
        self.removed.emit(self)
