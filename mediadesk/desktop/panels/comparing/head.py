"""What the pixels say of two pictures, what the log says, and whether they agree."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from mediadesk.desktop.panels.comparing import wording
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Verdict
from mediadesk.services.edits.comparing import ComparedPair

_ICON_PX: Final = 16

#: From this confidence on the pixels are taken for sure.
_SURE: Final = 0.9

_ICONS: Final = {Tone.OK: "ok", Tone.WARNING: "warning", Tone.UNKNOWN: "unknown"}


class CompareHead(QWidget):
    """Two lines, each with its mark; the log's has a button that leads to the log.

    Signals:
        log_asked: The log of the derivative is wanted.
    """

    log_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pair: ComparedPair | None = None
        self.pixels, self._pixels_mark = _line(self)
        self.pixels.setObjectName("panelTitle")
        self.confidence = PlainLabel(self)
        self.confidence.setObjectName("quietNote")
        self.log, self._log_mark = _line(self)
        self._sources: list[PlainLabel] = []
        self.to_log = QPushButton(translated("Open the log"), self)
        self.to_log.setToolTip(translated("Show what is on record of this picture, and mend it"))
        self.to_log.clicked.connect(self.log_asked)
        self._lay_out()
        self.show_pair(None)

    def wait(self, sentence: str) -> None:
        """Say what is under way."""
        self.show_pair(None)
        self.pixels.setText(sentence)

    def show_pair(self, pair: ComparedPair | None) -> None:
        """Say what pixels and log say of a pair; nothing for None."""
        self._pair = pair
        self.pixels.setText(wording.pixels_say(pair.comparison) if pair else "")
        self.confidence.setText(wording.confidence(pair.comparison) if pair else "")
        differing = wording.log_says(pair) if pair else ()
        agreeing = wording.log_agrees(pair) if pair else ""
        self.log.setText("\n".join(differing) or agreeing)
        self.to_log.setVisible(bool(differing))
        for source, text in zip(self._sources, (self.pixels, self.log), strict=True):
            source.setVisible(bool(text.text()) and pair is not None)
        self._show_marks()

    def show_look(self, look: Look) -> None:
        """Show marks in another theme's colours from now on."""
        self._look = look
        self._show_marks()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, mark, text, end) in enumerate(
            (
                (translated("Pixels"), self._pixels_mark, self.pixels, self.confidence),
                (translated("Log"), self._log_mark, self.log, self.to_log),
            )
        ):
            source = PlainLabel(name, self)
            source.setObjectName("quietNote")
            self._sources.append(source)
            for at, widget in enumerate((source, mark)):
                grid.addWidget(widget, row, at, top)
            grid.addWidget(text, row, 2)
            grid.addWidget(end, row, 3, top | Qt.AlignmentFlag.AlignRight)

    def _show_marks(self) -> None:
        pair = self._pair
        self._mark(self._pixels_mark, _pixels_tone(pair) if pair else None)
        has_log = bool(self.log.text())
        agrees = not self.to_log.isVisibleTo(self)
        tone = (Tone.OK if agrees else Tone.WARNING) if has_log else None
        self._mark(self._log_mark, tone)

    def _mark(self, label: PlainLabel, tone: Tone | None) -> None:
        if tone is None:
            label.clear()
            return
        icon = self._look.icons.icon(_ICONS[tone], self._look.colours.tone(tone))
        label.setPixmap(icon.pixmap(QSize(_ICON_PX, _ICON_PX)))


def _pixels_tone(pair: ComparedPair) -> Tone:
    """Return how the pixels' verdict is marked: sure, strange, or nobody can say."""
    seen = pair.comparison
    if seen.verdict is Verdict.CANNOT_TELL or seen.confidence < _SURE:
        return Tone.UNKNOWN
    return Tone.OK if pair.is_related and not seen.altered else Tone.WARNING


def _line(parent: QWidget) -> tuple[PlainLabel, PlainLabel]:
    text, mark = PlainLabel(parent), PlainLabel(parent)
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    mark.setFixedSize(QSize(_ICON_PX, _ICON_PX))
    return text, mark
