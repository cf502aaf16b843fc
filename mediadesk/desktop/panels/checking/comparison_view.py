"""The printed line and the expected one side by side, with what differs marked."""

import html
import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QTextBrowser, QWidget

from mediadesk.desktop.panels.checking.differences import marked
from mediadesk.desktop.panels.checking.wording import wanted_caption
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Judgement

#: A few words and a colon at the start of a credit line, in any language.
_LABEL: Final = re.compile(r"\w[\w ]{0,30}[:：]")

#: The name of the place where two lines first differ.
_FIRST: Final = "first-difference"

_NOTHING_PRINTED: Final = "Nothing is printed beside this picture."
_NOTHING_EXPECTED: Final = "Nothing is on record to compare with."


class ComparisonView(QWidget):
    """Shows both lines; without a record, only what is printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.printed = _line_view(translated("Printed"))
        self.expected = _line_view(translated("Expected"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for column, view in enumerate((self.printed, self.expected)):
            label = PlainLabel(view.accessibleName(), self)
            label.setObjectName("sectionTitle")
            label.setBuddy(view)
            grid.addWidget(label, 0, column)
            grid.addWidget(view, 1, column)
            grid.setColumnStretch(column, 1)

    def show_judgement(self, judgement: Judgement | None) -> None:
        """Show the lines of a published picture; nothing for None."""
        if judgement is None:
            self.printed.clear()
            self.expected.clear()
            return
        placement = judgement.placement
        label = placement.credit_label or _label(placement.credit)
        printed = _whole(placement.caption, placement.credit_line)
        expected = _whole(wanted_caption(judgement), judgement.expected_credit)
        left, right = html.escape(printed), ""
        if judgement.expected_credit:
            left, right = marked(printed, expected, _label(judgement.expected_credit), label)
        _show(self.printed, left or _quiet(_NOTHING_PRINTED))
        _show(self.expected, right or _quiet(_NOTHING_EXPECTED))


def _show(view: QTextBrowser, text: str) -> None:
    """Show a text from the line on that holds the first difference, where not all has room."""
    view.setHtml(text.replace("<span", f'<a name="{_FIRST}"></a><span', 1))
    view.scrollToAnchor(_FIRST)


def _label(credit: str) -> str:
    """Return the label a credit line begins with: "Photo credit:"."""
    found = _LABEL.match(credit)
    return found[0] if found else ""


def _line_view(name: str) -> QTextBrowser:
    view = QTextBrowser()
    view.setAccessibleName(name)
    view.setOpenLinks(False)
    view.setTabChangesFocus(True)
    view.setMinimumSize(60, 36)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return view


def _quiet(sentence: str) -> str:
    return f"<i>{html.escape(translated(sentence))}</i>"


def _whole(caption: str, credit: str) -> str:
    return "\n".join(part for part in (caption, credit) if part)
