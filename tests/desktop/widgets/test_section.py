"""A part of a form under its heading: folded away by it, gone through after it."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.section import Section


def test_tab_goes_through_headings_and_fields_as_they_stand(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields, contents = (QLineEdit(), QLineEdit()), (QWidget(window), QWidget(window))
    for field, content in zip(fields, contents, strict=True):
        QVBoxLayout(content).addWidget(field)
    sections = [Section("Size", content, window) for content in contents]
    for section in sections:
        column.addWidget(section)
    window.show()
    sections[0].heading.setFocus()
    gone_to = []
    for _ in range(3):
        window.focusNextChild()
        gone_to.append(window.focusWidget())
    assert gone_to == [fields[0], sections[1].heading, fields[1]]


def test_a_folded_section_hides_its_content(qtbot: QtBot) -> None:
    content = QWidget()
    section = Section("Size", content)
    qtbot.addWidget(section)
    section.show()
    assert content.isVisible()
    section.heading.setChecked(False)
    assert not content.isVisible()
