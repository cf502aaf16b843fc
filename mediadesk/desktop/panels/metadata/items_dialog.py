"""The items of a structured field: one chosen in a list, its members beside it as a form."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMessageBox, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.metadata.item_form import ItemForm
from mediadesk.desktop.panels.metadata.items_view import ItemsView
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FieldSpec

_MOST_LETTERS: Final = 60


class ItemsDialog(ItemsView):
    """Items are added, removed and put into order on the left, and filled in on the right."""

    def __init__(
        self, spec: FieldSpec, texts: Sequence[str], at: int = 0, parent: QWidget | None = None
    ) -> None:
        """Open items.

        Args:
            spec: The field.
            texts: Its items.
            at: Which one is shown first; one more than there are for a new one.
            parent: Whatever it stands over.
        """
        super().__init__(spec, parent)
        self._texts = list(texts)
        self._opened = tuple(text for text in texts if text)
        self._shown = -1
        self.form: ItemForm | None = None
        self.items.installEventFilter(self)
        self.adding.clicked.connect(self.add)
        self.removing.clicked.connect(self.remove)
        self.raising.clicked.connect(self.move_up)
        self.lowering.clicked.connect(self.move_down)
        self.items.addItems([_title(text) for text in self._texts])
        self.items.currentRowChanged.connect(self._show)
        if at >= len(self._texts):
            self.add()
        else:
            self.items.setCurrentRow(at)
            self._focus_form()

    def texts(self) -> tuple[str, ...]:
        """Return the items as they stand, without empty ones."""
        self._take()
        return tuple(text for text in self._texts if text)

    @Slot()
    def add(self) -> None:
        """Add an item behind the one that is shown, and fill it in."""
        self._take()
        at = self._shown + 1
        self._texts.insert(at, "")
        self.items.insertItem(at, _title(""))
        self.items.setCurrentRow(at)
        if self._shown != at:  # the row before had the same number
            self._show(at)
        self._focus_form()

    @Slot()
    def remove(self) -> None:
        """Remove the item that is shown."""
        at = self._shown
        if at < 0:
            return
        self._shown = -1  # its form has nothing more to say
        del self._texts[at]
        self.items.blockSignals(True)  # noqa: FBT003  (Qt's own name for it is positional)
        self.items.takeItem(at)
        self.items.blockSignals(False)  # noqa: FBT003
        self.items.setCurrentRow(min(at, len(self._texts) - 1))
        self._show(self.items.currentRow())

    @Slot()
    def move_up(self) -> None:
        """Put the item that is shown before the one above it."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Put the item that is shown behind the one below it."""
        self._move(1)

    def _move(self, by: int) -> None:
        here, there = self._shown, self._shown + by
        if here < 0 or not 0 <= there < len(self._texts):
            return
        self._take()
        self._texts[here], self._texts[there] = self._texts[there], self._texts[here]
        for at in (here, there):
            self.items.item(at).setText(_title(self._texts[at]))
        self._shown = there  # the same item, which is shown already
        self.items.setCurrentRow(there)

    def _focus_form(self) -> None:
        if self.form is not None:
            self.form.focus_first()

    def _take(self) -> None:
        """Take over what was typed into the form."""
        if self.form is not None and 0 <= self._shown < len(self._texts):
            self._texts[self._shown] = self.form.text()

    @Slot(int)
    def _show(self, at: int) -> None:
        if at == self._shown and at >= 0:
            return
        self._take()
        self._shown = at
        if at < 0:
            self.form = None
            self.area.takeWidget()
            return
        self.form = ItemForm(self.spec, self._texts[at])
        self.form.edited.connect(self._name_shown)
        self.area.setWidget(self.form)

    @Slot()
    def _name_shown(self) -> None:
        if self.form is not None and self._shown >= 0:
            self.items.item(self._shown).setText(_title(self.form.text()))

    def _is_given_up(self) -> bool:
        """Ask whether what was filled in may be forgotten."""
        asked = translated("Forget what you filled in?")
        answer = QMessageBox.question(self, self.windowTitle(), asked)
        return answer == QMessageBox.StandardButton.Yes

    # Qt overrides

    @override
    @Slot()
    def reject(self) -> None:
        if self.texts() == self._opened or self._is_given_up():
            super().reject()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                self.remove()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.form is not None:
                self.form.focus_first()
                return True
        return super().eventFilter(watched, event)


def _title(text: str) -> str:
    """Return what an item is called in the list."""
    words = " ".join(text.split())
    if not words:
        return translated("New")
    return words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1]}…"
