"""A derivative names who made it: whoever is not known is asked, once; no login name is printed."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def said(shown: Studio, qtbot: QtBot) -> list[str]:
    """Have a derivative of twice the size ready to be made; return what the window says."""
    shown.board.action("photo.develop").trigger()
    qtbot.waitUntil(lambda: shown.parts.develop.photo is not None)
    shown.parts.develop.sizing.percent.setValue(200)
    sentences: list[str] = []
    for told in (shown.place.reporter.informed, shown.place.reporter.warned):
        told.connect(lambda sentence, _details: sentences.append(sentence))
    return sentences


def make(studio: Studio) -> None:
    studio.board.action("photo.make-derivative").trigger()


def wait_until_made(said: list[str], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any("is made" in sentence for sentence in said), timeout=20_000)


def test_who_never_said_who_it_is_is_asked_before_anything_is_made(
    shown: Studio, said: list[str]
) -> None:
    file = shown.parts.develop.file
    section = next(s for s in shown.parts.develop.sections if s.content is file)
    section.heading.setChecked(False)
    make(shown)
    (sentence,) = said
    assert sentence.startswith("Say who edits the picture: the credit line names them.")
    assert shown.window.focusWidget() is file.by
    assert file.by.isVisible()
    assert not shown.work.is_busy


def test_the_request_for_a_name_goes_once_somebody_is_named(
    shown: Studio, said: list[str], qtbot: QtBot
) -> None:
    make(shown)
    messages = shown.parts.messages
    assert messages.message is not None
    assert messages.message.sentence == said[0]
    shown.parts.develop.file.by.setText("Rosa Yamamoto")
    make(shown)
    assert messages.message is None
    wait_until_made(said, qtbot)
    assert messages.message is not None
    assert "is made" in messages.message.sentence


def test_the_name_that_was_given_is_kept_and_printed(
    shown: Studio, said: list[str], qtbot: QtBot
) -> None:
    file = shown.parts.develop.file
    file.by.setText("Rosa Yamamoto")
    file.organisation.setText("Feminine-Perspective-Magazine")
    make(shown)
    wait_until_made(said, qtbot)
    settings = shown.place.desk.settings
    assert (settings.byline, settings.organisation) == (
        "Rosa Yamamoto",
        "Feminine-Perspective-Magazine",
    )
    (made,) = shown.place.desk.browsing.dossier(4).contributions
    assert made.person == "Rosa Yamamoto"


def test_a_name_given_for_another_person_stays_with_that_picture(
    shown: Studio, said: list[str], qtbot: QtBot
) -> None:
    shown.place.desk.settings.put("person.name", "Rosa Yamamoto")
    shown.parts.develop.file.by.setText("Ann Lee")
    make(shown)
    wait_until_made(said, qtbot)
    assert shown.place.desk.settings.byline == "Rosa Yamamoto"


def test_a_house_alone_may_be_named(shown: Studio, said: list[str], qtbot: QtBot) -> None:
    shown.parts.develop.file.organisation.setText("Feminine-Perspective-Magazine")
    make(shown)
    wait_until_made(said, qtbot)
    (made,) = shown.place.desk.browsing.dossier(4).contributions
    assert (made.person, made.organisation) == ("", "Feminine-Perspective-Magazine")


def test_a_picture_that_is_only_made_smaller_needs_no_name(
    shown: Studio, said: list[str], qtbot: QtBot
) -> None:
    shown.parts.develop.sizing.percent.setValue(50)
    make(shown)
    wait_until_made(said, qtbot)
    assert shown.place.desk.browsing.dossier(4).contributions == ()
