"""Fields that a vocabulary is for offer its terms; keywords bring along what the settings want."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio
from tests.fakes.patient_bot import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_keyword_that_is_chosen_brings_its_company(studio: Studio, qtbot: QtBot) -> None:
    desk = studio.place.desk
    desk.vocabularies.files.add("keywords", "Dog", ("hound",), ("Animals",))
    desk.settings.put("vocabulary.parents", "yes")
    desk.settings.put("vocabulary.synonyms", "yes")
    studio.parts.inspector.show_metadata()
    form = studio.parts.inspector.metadata.form
    qtbot.waitUntil(lambda: form.is_built, timeout=PATIENCE_MS)
    keywords = form.rows["keywords"].editor
    offering = studio.captioning.assistance.offering
    offering.list_at(keywords).completer.activated.emit("Dog")
    assert form.rows["keywords"].typed() == "Dog; Animals; hound"


def test_what_photos_carry_that_came_in_is_offered(studio: Studio, qtbot: QtBot) -> None:
    vocabularies = studio.place.desk.vocabularies
    studio.place.desk.recording.set((studio.parts.pictures.current_id,), {"city": "Svolvær"})
    studio.place.hub.photos_added.emit(())
    qtbot.waitUntil(lambda: bool(vocabularies.complete("places", "svo")))
    assert [one.text for one in vocabularies.complete("places", "svo")] == ["Svolvær"]
