"""The window in which the forms of one photo stand side by side: original, versions, derivatives.

A window of its own for the same reason as the one that compares a pair: the width.
"""

from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.comparing.form_panes import FormPanes, name_of
from mediadesk.desktop.panels.comparing.shown_forms import ShownForms
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.edits.side_by_side import MOST_FORMS

_USUAL_SIZE: Final = QSize(1480, 720)


class FormsWindow(QMainWindow):
    """Shows forms; number keys and clicks pick one.

    Signals:
        picked: A form was picked (PhotoForm).
    """

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownForms | None = None
        self.setWindowTitle(translated("Versions side by side"))
        self.messages = MessageBar(look, self)
        self.panes = FormPanes(look, self)
        self.panes.pressed.connect(self.pick)
        self.hint = PlainLabel(self)
        self.hint.setObjectName("quietNote")
        self.hint.setMargin(8)
        self._arrange()
        self._add_keys()
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))

    @property
    def shown(self) -> ShownForms | None:
        """What is shown."""
        return self._shown

    def wait(self, name: str) -> None:
        """Say that the forms of a photo are being loaded."""
        self.hint.setText(translated("Loading the versions of {name}…").format(name=name))

    def show_forms(self, shown: ShownForms, photo_id: int) -> None:
        """Show forms, the file of a photo chosen."""
        self._shown = shown
        self.panes.show_forms(shown)
        forms = shown.forms.forms
        self.setWindowTitle(translated("Versions of {name}").format(name=forms[0].photo.path.name))
        self.hint.setText(_hint(shown))
        files = [form.photo.id if form.version is None else 0 for form in forms]
        self.panes.choose(files.index(photo_id) if photo_id in files else 0)

    def warn(self, sentence: str) -> None:
        """Say that the photo could not be shown."""
        self.messages.say(Message(sentence, Tone.ERROR))

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.messages.show_look(look)
        self.panes.show_look(look)

    @Slot(int)
    def pick(self, place: int) -> None:
        """Pick the form at a place, from 0 on."""
        forms = self._shown.forms.forms if self._shown else ()
        if 0 <= place < len(forms):
            self.panes.choose(place)
            told = translated("Picked: {name}.").format(name=name_of(forms[place]))
            self.hint.setText(f"{told} {_hint(self._shown)}" if self._shown else told)
            self.picked.emit(forms[place])

    def _arrange(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.panes, stretch=1)
        column.addWidget(self.hint)
        self.setCentralWidget(middle)

    def _add_keys(self) -> None:
        for number in range(1, MOST_FORMS + 1):
            key = QShortcut(QKeySequence(str(number)), self)
            key.setObjectName(str(number))
            key.activated.connect(self._pick_numbered)
        for keys, slot in (
            (("0",), self.panes.fit),
            (("Z",), self.panes.toggle_actual_size),
            (("+", "="), self._enlarge),
            (("-",), self._reduce),
            (("Esc", "Ctrl+W"), self.close),
        ):
            for text in keys:
                QShortcut(QKeySequence(text), self).activated.connect(slot)

    @Slot()
    def _pick_numbered(self) -> None:
        self.pick(int(self.sender().objectName()) - 1)

    @Slot()
    def _enlarge(self) -> None:
        self.panes.zoom(1)

    @Slot()
    def _reduce(self) -> None:
        self.panes.zoom(-1)


def _hint(shown: ShownForms) -> str:
    keys = translated("1 to {last} pick · 0 whole · Z actual size · + and − zoom · Esc closes")
    last = len(shown.forms.forms)
    told = [keys.format(last=last) if last > 1 else translated("There is one form only.")]
    if shown.forms.left_out:
        more = count(shown.forms.left_out, translated("more is"), translated("more are"))
        told.append(translated("{more} not shown").format(more=more))
    return " · ".join(told)
