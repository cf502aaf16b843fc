"""Knows which field of a form has the keyboard, however many fields there are."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusedField(QObject):
    """Follows the keyboard through a form, also into fields that are added later.

    Whoever filters the events of fields filters those of this one: a filter on every field of a
    large form is asked thousands of times when the form is built, shown or dressed.

    Signals:
        entered: The keyboard came to a field of the form (the field).
        left: The keyboard left it, for another field, another part or another window (the field).
    """

    entered = Signal(object)
    left = Signal(object)

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self.field: QWidget | None = None

    def begin(self) -> None:
        """Tell where the keyboard is now, and from now on where it goes."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        # Not by the widgets that the signal names: the one before may be half destroyed by now.
        now = QApplication.focusWidget()
        is_inside = now is not None and (now is self._form or self._form.isAncestorOf(now))
        field, self.field = self.field, now if is_inside else None
        if field is self.field:
            return
        if field is not None and isValid(field):
            self.left.emit(field)
        if self.field is not None:
            self.entered.emit(self.field)
