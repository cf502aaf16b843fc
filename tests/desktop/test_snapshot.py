"""Pictures of the window show what was asked for."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.snapshot import Shot, WindowView, save_window_picture
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.desk import Desk

pytestmark = [
    pytest.mark.beside,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("own_looks"),
]


@pytest.mark.parametrize(
    "view",
    [WindowView.GRID, WindowView.VIEWER, WindowView.CROP, WindowView.EDITS, WindowView.VERSIONS],
)
def test_a_picture_of_the_window_is_saved(
    desk: Desk, qtbot: QtBot, tmp_path: Path, view: WindowView
) -> None:
    out = tmp_path / "window.png"
    save_window_picture(desk, out, Shot(view, width_px=1000, height_px=700))
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1000, 700)
    desk.close()


def test_what_a_picture_is_developed_for_is_no_lost_work_at_the_next_start(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    save_window_picture(desk, tmp_path / "crop.png", Shot(WindowView.CROP))
    assert desk.drafting.drafts() == ()
    assert desk.versioning.of(1) == ()
    desk.close()


def test_a_check_needs_a_document(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="document"):
        save_window_picture(desk, tmp_path / "window.png", Shot(WindowView.CHECK))
    desk.close()


def test_an_original_cannot_be_compared_with_its_own(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="derivative"):
        save_window_picture(desk, tmp_path / "window.png", Shot(WindowView.COMPARE))
    desk.close()


def test_a_place_that_cannot_be_written_is_named(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="nowhere"):
        save_window_picture(desk, tmp_path / "nowhere" / "window.png")
    desk.close()
