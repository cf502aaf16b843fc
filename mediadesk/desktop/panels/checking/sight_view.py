"""The published picture where it stands, beside the photo that it shows."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.flow_view import FlowView
from mediadesk.desktop.panels.checking.shown_sight import ShownSight
from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.frame_mark import FrameMark
from mediadesk.desktop.widgets.picture.marked_picture import MarkedPicture
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Judgement

_WHOLE: Final = 0.995


class SightView(QWidget):
    """Shows both; says plainly what cannot be shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowView(look, self)
        self.page = MarkedPicture(look, self)
        self.photo = MarkedPicture(look, self)
        self.page_title, self.page_note = _title(), _note()
        self.photo_title, self.photo_note = _title(), _note()
        self._places = QStackedLayout()
        self._places.addWidget(self.flow)
        self._places.addWidget(self.page)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(2)
            self._row.addLayout(column, stretch=1)
        left.addWidget(self.page_title)
        left.addLayout(self._places, stretch=1)
        left.addWidget(self.page_note)
        right.addWidget(self.photo_title)
        right.addWidget(self.photo, stretch=1)
        right.addWidget(self.photo_note)
        for picture in (self.page, self.photo):
            picture.setMinimumSize(60, 40)
        self.flow.setMinimumSize(60, 40)
        self._is_shown = False
        self._effective_ppi: float | None = None
        self.wait(None)

    @property
    def is_shown(self) -> bool:
        """Whether what is to be seen stands there, and is not waited for."""
        return self._is_shown

    def wait(self, judgement: Judgement | None) -> None:
        """Say what will be shown; what was shown before goes."""
        self._is_shown = False
        self._show_page(ShownSight())
        self.photo.show_picture(None)
        self.photo.mark(None)
        told = judgement is not None
        locator = judgement.placement.locator if judgement is not None else ""
        self._effective_ppi = judgement.placement.effective_ppi if judgement is not None else None
        self.page_title.setText(translated("On the page: {place}").format(place=locator))
        self.page_note.setText(translated("Reading the page…") if told else "")
        self.photo_title.setText(_photo_title(judgement))
        self.photo_note.setText("")
        self._tell_notes()

    def show_sight(self, sight: ShownSight) -> None:
        """Show a picture in its place, and its photo."""
        self._is_shown = True
        self._show_page(sight)
        told = filter(None, (_ppi_words(self._effective_ppi), _page_words(sight)))
        self.page_note.setText(" ".join(told))
        self.photo.show_picture(sight.photo)
        is_marked = bool(sight.corners and sight.photo)
        framed = _frame_words(sight) if is_marked else ""
        self.photo.mark(FrameMark(sight.corners, framed) if is_marked else None)
        self.photo_note.setText(sight.photo_note)
        self._tell_notes(framed)

    def fail(self, sentence: str) -> None:
        """Say that nothing can be shown."""
        self.page_note.setText(sentence)
        self._tell_notes()

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self.flow.show_look(look)
        self.page.show_look(look)
        self.photo.show_look(look)

    def _show_page(self, sight: ShownSight) -> None:
        self.flow.show_flow(sight.flow, sight.pictures)
        picture = sight.page or sight.alone
        self.page.show_picture(picture)
        self.page.mark(None, (sight.box,) if sight.box is not None and sight.page else ())
        self._places.setCurrentWidget(self.page if picture is not None else self.flow)

    def _tell_notes(self, framed: str = "") -> None:
        for note in (self.page_note, self.photo_note):
            note.setVisible(bool(note.text()))
        self.page.setAccessibleName(f"{self.page_title.text()} {self.page_note.text()}".strip())
        of_photo = filter(None, (self.photo_title.text(), framed, self.photo_note.text()))
        self.photo.setAccessibleName(" ".join(of_photo))

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_high = event.size().height() > 1.3 * event.size().width()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_high else direction.LeftToRight)


def _title() -> PlainLabel:
    label = ElidedLabel()
    label.setObjectName("sectionTitle")
    return label


def _note() -> PlainLabel:
    label = PlainLabel()
    label.setObjectName("quietNote")
    label.setWordWrap(True)
    label.setMinimumWidth(40)
    return label


def _photo_title(judgement: Judgement | None) -> str:
    if judgement is None or judgement.nearest_photo_id is None:
        return translated("Catalogue")
    is_proven = judgement.photo_id is not None
    words = translated("Photo {id} of the catalogue") if is_proven else translated("Photo {id}?")
    return words.format(id=judgement.nearest_photo_id)


def _ppi_words(effective_ppi: float | None) -> str:
    if effective_ppi is None:
        return ""
    return translated("Placed at {ppi:.0f} ppi.").format(ppi=effective_ppi)


def _page_words(sight: ShownSight) -> str:
    if sight.reason:
        return sight.reason
    if sight.is_plan:
        return translated("A plan of the frames; fonts and drawings are not the layout's own.")
    if sight.page is not None and sight.box is None:
        return translated("Where on this page the picture lies cannot be told.")
    return ""


def _frame_words(sight: ShownSight) -> str:
    words = translated("published") if _is_cropped(sight) else translated("published whole")
    return translated("{words}, mirrored").format(words=words) if _is_mirrored(sight) else words


def _is_mirrored(sight: ShownSight) -> bool:
    """Return whether the corners follow one another against the clock."""
    (x, y), right, _, below = sight.corners
    return (right[0] - x) * (below[1] - y) < (right[1] - y) * (below[0] - x)


def _is_cropped(sight: ShownSight) -> bool:
    across = [x for x, _ in sight.corners]
    down = [y for _, y in sight.corners]
    if not across:
        return False
    return max(across) - min(across) < _WHOLE or max(down) - min(down) < _WHOLE
