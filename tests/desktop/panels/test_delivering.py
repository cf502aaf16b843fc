"""A delivery is asked for, written, and told of."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.handlers.delivering import in_words
from mediadesk.desktop.panels.delivering.choices import DeliveryChoices
from mediadesk.desktop.panels.delivering.dialog import DeliveryDialog
from mediadesk.desktop.studio import Studio
from mediadesk.services.deliveries.delivering import Delivered, DeliveryRequest
from tests.fakes.catalogue import a_photo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SUFFIXES = {"html": (".html",), "contact-sheet": (".pdf",), "csv": (".csv",)}


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> DeliveryDialog:
    choices = DeliveryChoices(
        forms=[("HTML figures", "html"), ("Contact sheet", "contact-sheet"), ("Table", "csv")],
        form="csv",
        styles=[("Plain", "plain"), ("Reuters", "reuters")],
        style="reuters",
        languages=[("The house’s own", ""), ("Deutsch", "de")],
        folder=tmp_path,
        suffixes=SUFFIXES.__getitem__,
    )
    opened = DeliveryDialog((3, 1), choices)
    qtbot.addWidget(opened)
    return opened


def choose(dialog: DeliveryDialog, form: str) -> None:
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    dialog.form.activated.emit(dialog.form.currentIndex())


def test_it_begins_with_what_was_chosen_last(dialog: DeliveryDialog, tmp_path: Path) -> None:
    request = dialog.request
    assert (request.form, request.style, request.language) == ("csv", "reuters", "")
    assert request.photo_ids == (3, 1)
    assert request.out == tmp_path / "pictures.csv"


def test_the_file_follows_the_form(dialog: DeliveryDialog, tmp_path: Path) -> None:
    dialog.target.setText(str(tmp_path / "kim.csv"))
    choose(dialog, "contact-sheet")
    assert dialog.request.out == tmp_path / "kim.pdf"


def test_only_what_the_form_needs_is_asked_for(dialog: DeliveryDialog) -> None:
    dialog.base_url.setText("https://paper.example/")
    choose(dialog, "html")
    assert dialog.rows.isRowVisible(dialog.base_url)
    assert not dialog.rows.isRowVisible(dialog.paper)
    assert dialog.request.base_url == "https://paper.example/"
    choose(dialog, "contact-sheet")
    assert dialog.rows.isRowVisible(dialog.paper)
    assert dialog.request.base_url == ""


def test_a_file_that_is_there_is_not_replaced_without_leave(
    dialog: DeliveryDialog, tmp_path: Path
) -> None:
    (tmp_path / "pictures.csv").write_text("precious")
    dialog.accept()
    assert dialog.result() == DeliveryDialog.DialogCode.Rejected
    assert "pictures.csv is there already" in dialog.note.text()
    dialog.overwrite.setChecked(True)
    dialog.accept()
    assert dialog.result() == DeliveryDialog.DialogCode.Accepted


def test_the_selected_photos_are_delivered_and_what_they_lack_is_told(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.board.action("edit.select-all").trigger()
    ids = studio.parts.pictures.selected_ids()
    out = tmp_path / "story.jsonld"
    handler = studio.handlers["delivering"]
    handler.start(DeliveryRequest(ids, "jsonld", out))
    qtbot.waitUntil(lambda: studio.parts.messages.message is not None)
    message = studio.parts.messages.message
    assert message is not None
    assert message.sentence.startswith("3 photos delivered to story.jsonld. Without a credit: ")
    assert out.read_text("utf-8").lstrip().startswith(("{", "["))
    assert studio.place.desk.settings.get("deliver.form") == "jsonld"


def test_many_photos_that_lack_a_caption_are_not_all_named(tmp_path: Path) -> None:
    photos = tuple(a_photo(number + 1, f"{number}.jpg") for number in range(5))
    said = in_words(Delivered(tmp_path / "a.csv", photos, without_caption=photos))
    assert said == (
        "5 photos delivered to a.csv. Without a caption: 0.jpg, 1.jpg, 2.jpg and 2 more."
    )
