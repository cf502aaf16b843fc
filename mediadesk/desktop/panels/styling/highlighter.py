"""Colours the marks of a template, and the keys of a style's file."""

import re
from typing import Final

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from mediadesk.desktop.widgets.look import Colours, Tone

#: A template's marks; what lies between them is printed as it stands.
_MARK: Final = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)")
_COMMENT: Final = re.compile(r"\{#.*?(?:#\}|$)")
_STRING: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_FILTER: Final = re.compile(r"\|\s*(\w+)")
_KEYWORD: Final = re.compile(r"\{%-?\s*(\w+)|\b(else|in|if|or|and|not)\b")

_TOML_COMMENT: Final = re.compile(r"^\s*#.*$")
_TOML_TABLE: Final = re.compile(r"^\s*\[[^\]]*\]")
_TOML_KEY: Final = re.compile(r"^\s*[\w-]+(?=\s*=)")


class TemplateHighlighter(QSyntaxHighlighter):
    """Colours by role; weight and slant say the same to whoever sees no colours."""

    def __init__(self, document: QTextDocument, *, is_file: bool = False) -> None:
        """Colour a document.

        Args:
            document: The text.
            is_file: Whether it is a whole style in TOML rather than one template.
        """
        super().__init__(document)
        self._is_file = is_file
        self._mark = QTextCharFormat()
        self._word = QTextCharFormat()
        self._string = QTextCharFormat()
        self._comment = QTextCharFormat()
        self._key = QTextCharFormat()

    def show_colours(self, colours: Colours) -> None:
        """Colour in a theme's colours."""
        self._mark.setForeground(colours.accent)
        self._word.setForeground(colours.tone(Tone.WARNING))
        self._word.setFontWeight(QFont.Weight.DemiBold)
        self._string.setForeground(colours.tone(Tone.OK))
        self._comment.setForeground(colours.text_muted)
        self._comment.setFontItalic(True)
        self._key.setFontWeight(QFont.Weight.DemiBold)
        self.rehighlight()

    # Qt overrides

    @override
    def highlightBlock(self, text: str) -> None:
        if self._is_file:
            if _TOML_COMMENT.match(text):
                self.setFormat(0, len(text), self._comment)
                return
            for pattern in (_TOML_TABLE, _TOML_KEY):
                if found := pattern.match(text):
                    self.setFormat(found.start(), len(found[0]), self._key)
        for mark in _MARK.finditer(text):
            self._colour_mark(mark.start(), mark[0])
        for comment in _COMMENT.finditer(text):
            self.setFormat(comment.start(), len(comment[0]), self._comment)

    def _colour_mark(self, start: int, mark: str) -> None:
        self.setFormat(start, len(mark), self._mark)
        for found in _KEYWORD.finditer(mark):
            word = 1 if found[1] else 2
            self.setFormat(start + found.start(word), len(found[word]), self._word)
        for found in _FILTER.finditer(mark):
            self.setFormat(start + found.start(1), len(found[1]), self._word)
        for found in _STRING.finditer(mark):
            self.setFormat(start + found.start(), len(found[0]), self._string)
