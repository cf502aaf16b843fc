"""One template of a style: its text, whether it is the style's own, and the way back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.panels.styling.template_edit import TemplateEdit
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated


class TemplatePage(QWidget):
    """A template's field; below it where the text comes from.

    Signals:
        edited: A person changed the template (its text, as the file holds it).
        reset_asked: The template is to be as in the style that this one is like.
    """

    edited = Signal(str)
    reset_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = TemplateEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.edited.connect(self._tell)
        self.origin = PlainLabel(self)
        self.origin.setObjectName("quietNote")
        self.reset = QPushButton(translated("As there"), self)
        self.reset.setToolTip(translated("Take the style's own text out, so that the other holds."))
        self.reset.clicked.connect(self.reset_asked)
        self.below = QHBoxLayout()
        self.below.addWidget(self.origin, stretch=1)
        self.below.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.edit, stretch=1)
        layout.addLayout(self.below)

    def show_template(
        self, own: str | None, other: str | None, like: str, *, is_writable: bool
    ) -> None:
        """Show a template.

        Args:
            own: The style's own text; None where it has none.
            other: The text of the style that it is like; None where that has none.
            like: What that one is called.
            is_writable: Whether it may be changed.
        """
        text = (other or "") if own is None else own
        self.edit.show_text(text.removesuffix("\n"))
        self.edit.setReadOnly(not is_writable)
        self.reset.setEnabled(is_writable and own is not None and other is not None)
        words = translated("As in {like}") if like else translated("As there")
        self.reset.setText(words.format(like=like))
        self.origin.setText(_origin(own, other, like))

    @property
    def text(self) -> str:
        """The template as a file holds it: several lines begin and end on lines of their own."""
        typed = self.edit.toPlainText()
        return f"{typed}\n" if "\n" in typed else typed

    @Slot()
    def _tell(self) -> None:
        self.edited.emit(self.text)


def _origin(own: str | None, other: str | None, like: str) -> str:
    if own is not None:
        return translated("This style’s own.")
    if other is not None:
        return translated("As in {like}; what you type holds for this style.").format(like=like)
    return translated("As the long form.")
