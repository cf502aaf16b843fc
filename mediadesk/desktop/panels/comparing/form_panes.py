"""Forms of one photo side by side, zoomed and pushed together; one of them is picked."""

import math
from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from mediadesk.desktop.edit_words import said
from mediadesk.desktop.panels.comparing.ground import pixels_on
from mediadesk.desktop.panels.comparing.pane import ComparePane
from mediadesk.desktop.panels.comparing.shown_forms import ShownForms
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.zoom_link import LinkedPicture, ZoomLink
from mediadesk.i18n.translated import translated
from mediadesk.services.edits.side_by_side import PhotoForm

#: So many stand in one row; more stand in two.
_MOST_IN_A_ROW: Final = 4


class FormPanes(QWidget):
    """A pane for each form.

    Signals:
        pressed: A form was chosen with the mouse (its place, from 0 on).
    """

    pressed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._link = ZoomLink(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(4)
        self.panes: tuple[ComparePane, ...] = ()

    def show_forms(self, shown: ShownForms) -> None:
        """Show forms, all of them whole."""
        self._clear()
        forms = shown.forms.forms
        rows = math.ceil(len(forms) / _MOST_IN_A_ROW)
        in_a_row = math.ceil(len(forms) / max(1, rows))
        self.panes = tuple(ComparePane(self._look, self) for _ in forms)
        for place, (pane, form, picture) in enumerate(
            zip(self.panes, forms, shown.pictures, strict=True)
        ):
            pane.say(f"{place + 1}  {name_of(form)}", note_of(form), str(form.photo.path))
            pane.picture.show_picture(picture, QSize(form.size.width_px, form.size.height_px))
            pane.pressed.connect(self._tell_pressed)
            self._grid.addWidget(pane, place // in_a_row, place % in_a_row)
        for column in range(_MOST_IN_A_ROW):  # all as wide, whatever is said of each
            self._grid.setColumnStretch(column, int(column < in_a_row))
        self._link.link(
            [
                LinkedPicture(pane.picture, pixels_on(form.lies, forms[0].size, form.size))
                for pane, form in zip(self.panes, forms, strict=True)
            ]
        )

    def choose(self, place: int) -> None:
        """Mark a form as the chosen one; none where there is none at the place."""
        for at, pane in enumerate(self.panes):
            pane.set_chosen(chosen=at == place)

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self._look = look
        for pane in self.panes:
            pane.picture.show_look(look)

    @Slot()
    def fit(self) -> None:
        """Show all of them whole."""
        for pane in self.panes:
            pane.picture.fit()

    def zoom(self, steps: int) -> None:
        """Show more detail, or more of the whole where negative."""
        if self.panes:
            self.panes[0].picture.zoom_by(steps)

    def toggle_actual_size(self) -> None:
        """Show the original's own pixels, or the whole pictures again."""
        if self.panes:
            self.panes[0].picture.toggle_actual_size()

    def _clear(self) -> None:
        self._link.link(())
        for pane in self.panes:
            self._grid.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        self.panes = ()

    @Slot()
    def _tell_pressed(self) -> None:
        for place, pane in enumerate(self.panes):
            if pane is self.sender():
                self.pressed.emit(place)


def name_of(form: PhotoForm) -> str:
    """Return what a form is called."""
    if form.version is not None:
        return form.version.name
    return translated("Original") if form.photo.original_id is None else form.photo.path.name


def note_of(form: PhotoForm) -> str:
    """Return how large a form is and what was done to it, or why it is not shown."""
    if form.fault:
        return form.fault
    size = f"{form.size.width_px} × {form.size.height_px}"
    done = ", ".join(dict.fromkeys(said(edit) for edit in form.done))
    is_file = form.version is None
    kind = "" if is_file else translated("not a file yet")
    return " · ".join(part for part in (size, kind, done) if part)
