"""A derivative is told of, and that its credit line would print a login name."""

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.desktop.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def told_after_making(studio: Studio, qtbot: QtBot) -> str:
    """Make a derivative as it is offered; return what the window says then."""
    studio.board.action("photo.develop").trigger()
    qtbot.waitUntil(lambda: studio.parts.develop.photo is not None)
    studio.parts.develop.sizing.percent.setValue(200)
    said: list[str] = []
    studio.place.reporter.informed.connect(lambda sentence, _details: said.append(sentence))
    studio.board.action("photo.make-derivative").trigger()
    qtbot.waitUntil(lambda: any("is made" in sentence for sentence in said), timeout=20_000)
    return next(sentence for sentence in said if "is made" in sentence)


def test_who_never_said_who_it_is_hears_which_name_would_be_printed(
    shown: Studio, qtbot: QtBot
) -> None:
    login = shown.place.desk.settings.person
    assert f"“{login}”, your login name" in told_after_making(shown, qtbot)


def test_who_is_named_in_the_settings_hears_nothing_of_it(shown: Studio, qtbot: QtBot) -> None:
    shown.place.desk.settings.put("person.name", "Rosa Yamamoto")
    assert "login name" not in told_after_making(shown, qtbot)
