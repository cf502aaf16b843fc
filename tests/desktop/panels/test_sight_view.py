"""The published picture in its place, beside its photo: what is said of it."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.panels.checking.shown_sight import ShownSight
from mediadesk.desktop.panels.checking.sight_view import SightView
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.model.finding import Judgement, Status
from mediadesk.model.placement import Placement

WHOLE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
RIGHT_HALF = ((0.5, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 1.0))


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> SightView:
    shown = SightView(look)
    qtbot.addWidget(shown)
    return shown


def sight(corners: tuple[tuple[float, float], ...]) -> ShownSight:
    image = QImage(4, 3, QImage.Format.Format_RGB888)
    image.fill(0)
    return ShownSight(photo=Pyramid.of(image), corners=corners)


def of(effective_ppi: float | None) -> Judgement:
    placement = Placement("kim.jpg", "page 1, picture 1", effective_ppi=effective_ppi)
    return Judgement(placement, Status.COMPLETE, photo_id=7)


@pytest.mark.parametrize(
    ("corners", "said"),
    [
        (WHOLE, "published whole"),
        (RIGHT_HALF, "published"),
        ((RIGHT_HALF[1], RIGHT_HALF[0], RIGHT_HALF[3], RIGHT_HALF[2]), "published, mirrored"),
        ((WHOLE[3], WHOLE[0], WHOLE[1], WHOLE[2]), "published whole"),
        ((), ""),
    ],
    ids=["whole", "cropped", "mirrored", "turned", "unknown"],
)
def test_what_of_the_photo_is_published_is_said_without_being_seen(
    view: SightView, corners: tuple[tuple[float, float], ...], said: str
) -> None:
    view.wait(of(None))
    view.show_sight(sight(corners))
    assert view.photo.accessibleName() == f"Photo 7 of the catalogue {said}".strip()


@pytest.mark.parametrize(("ppi", "said"), [(131.6, "Placed at 132 ppi."), (None, "")])
def test_how_finely_a_picture_is_placed_is_told_where_the_document_says(
    view: SightView, ppi: float | None, said: str
) -> None:
    view.wait(of(ppi))
    view.show_sight(sight(WHOLE))
    assert view.page_note.text() == said
