"""The original, the derivative and their difference, zoomed and pushed together."""

from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.desktop.panels.comparing import wording
from mediadesk.desktop.panels.comparing.cover import Cover
from mediadesk.desktop.panels.comparing.ground import pixels_on
from mediadesk.desktop.panels.comparing.pane import ComparePane
from mediadesk.desktop.panels.comparing.shown_pair import ShownPair
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.frame_mark import FrameMark
from mediadesk.desktop.widgets.picture.zoom_link import LinkedPicture, ZoomLink
from mediadesk.edits.frame_map import FrameMap, Framing, Size, frame_map
from mediadesk.i18n.translated import translated
from mediadesk.services.edits.comparing import ComparedPair, ComparedPicture

_SPACING_PX: Final = 0
#: A share of the picture that is not rounded to nothing.
_LEAST_TOLD: Final = 0.0005


class ComparePanes(QWidget):
    """Three pictures side by side.

    Attributes:
        original: The original, with the recovered crop drawn on it.
        derived: The derivative, with what does not come from the original outlined.
        difference: Where they differ.
        cover: Lays the original over the derivative.

    Signals:
        closer_asked: More pixels than are there would be seen.
    """

    closer_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownPair | None = None
        self._is_close = False
        self.original, self.derived, self.difference = (ComparePane(look, self) for _ in range(3))
        self.cover = Cover(self.derived.picture, self)
        self.cover.changed.connect(self._say_derived)
        self._link = ZoomLink(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING_PX)
        for pane in self.all:
            row.addWidget(pane, stretch=1)
            pane.picture.zoom_changed.connect(self._look_closer)

    @property
    def all(self) -> tuple[ComparePane, ComparePane, ComparePane]:
        """The three of them, from left to right."""
        return self.original, self.derived, self.difference

    @property
    def shown(self) -> ShownPair | None:
        """What is shown."""
        return self._shown

    def show_pair(self, shown: ShownPair | None) -> None:
        """Show a pair; nothing for None. Of the same pair at another size the view is kept."""
        self._is_close = self._is_close and _is_same(self._shown, shown)
        self._shown = shown
        self._link.link(())
        self.cover.show_laid(shown.laid if shown else None)
        if shown is None:
            for pane in self.all:
                pane.picture.show_picture(None)
                pane.picture.mark(None)
                pane.say("", "")
            return
        pair = shown.pair
        derived = QSize(pair.derived.width_px, pair.derived.height_px)
        self.original.picture.show_picture(
            shown.original, QSize(pair.original.width_px, pair.original.height_px)
        )
        self.derived.picture.show_picture(shown.derived, derived)
        self.difference.picture.show_picture(shown.difference, derived)
        self._show_marks(pair)
        self._say(pair)

    def show_alone(self, place: int | None) -> None:
        """Show one of the three alone, by its place from 0 on; all for None."""
        for at, pane in enumerate(self.all):
            pane.setVisible(place is None or place == at)

    def zoom(self, steps: int) -> None:
        """Show more detail, or more of the whole where negative."""
        self._foremost().picture.zoom_by(steps)

    def toggle_actual_size(self) -> None:
        """Show the derivative's own pixels, or the whole pictures again."""
        self._foremost().picture.toggle_actual_size()

    @Slot()
    def fit(self) -> None:
        """Show the whole pictures."""
        for pane in self.all:
            pane.picture.fit()

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        for pane in self.all:
            pane.picture.show_look(look)

    def _foremost(self) -> ComparePane:
        shown = [pane for pane in self.all if pane.isVisibleTo(self)]
        return self.derived if self.derived in shown or not shown else shown[0]

    def _show_marks(self, pair: ComparedPair) -> None:
        altered = pair.comparison.altered
        self.derived.picture.mark(None, altered)
        self.difference.picture.mark(None, altered)
        if not pair.is_related:
            self.original.picture.mark(None)
            return
        lies = _lies(pair)
        self.original.picture.mark(FrameMark(lies.corners, wording.frame_label(pair.comparison)))
        ground = pixels_on(lies, _size(pair.original), _size(pair.derived))
        self._link.link(
            [
                LinkedPicture(self.original.picture, QTransform()),
                LinkedPicture(self.derived.picture, ground),
                LinkedPicture(self.difference.picture, ground),
            ]
        )

    def _say(self, pair: ComparedPair) -> None:
        names = (translated("Original"), translated("Derivative"))
        pictures = (pair.original, pair.derived)
        for pane, name, picture in zip(self.all[:2], names, pictures, strict=True):
            pane.say(name, _facts(picture), str(picture.path))
        note = _difference_note(pair)
        self.difference.say(translated("Difference"), note)

    @Slot(float)
    def _say_derived(self, covering: float) -> None:
        names = {
            0.0: translated("Derivative"),
            1.0: translated("The original in its place"),
        }
        half = translated("Half the original, half the derivative")
        self.derived.title.setText(names.get(covering, half) if self._shown else "")

    @Slot()
    def _look_closer(self) -> None:
        shown = self._shown
        if shown is None or self._is_close:
            return
        for pane, pyramid in ((self.original, shown.original), (self.derived, shown.derived)):
            whole = pane.picture.picture_size.width()
            needed = pane.picture.zoom * whole
            if not pane.picture.is_fitted and needed > pyramid.size.width() < whole:
                self._is_close = True  # asked for once a pair
                self.closer_asked.emit()
                return


def _lies(pair: ComparedPair) -> FrameMap:
    seen = pair.comparison
    framing = Framing(seen.crop, seen.scale, seen.rotation_degrees, seen.flipped)
    return frame_map(framing, _size(pair.original), _size(pair.derived))


def _size(picture: ComparedPicture) -> Size:
    return Size(picture.width_px, picture.height_px)


def _is_same(before: ShownPair | None, now: ShownPair | None) -> bool:
    """Whether two are the same pair, be it at another size."""
    if before is None or now is None:
        return False
    paths = [(s.pair.original.path, s.pair.derived.path) for s in (before, now)]
    return paths[0] == paths[1]


def _difference_note(pair: ComparedPair) -> str:
    if not pair.is_related:
        return translated("They cannot be laid over each other")
    if pair.differing < _LEAST_TOLD:
        if pair.comparison.tone or pair.comparison.grayscale:
            return translated("Nothing differs but the tone, which is evened out")
        return translated("Nothing differs")
    told = translated("{share:.1f} % differs and glows; tone is evened out")
    return told.format(share=100 * pair.differing)


def _facts(picture: ComparedPicture) -> str:
    return f"{picture.path.name} · {picture.width_px} × {picture.height_px}"
