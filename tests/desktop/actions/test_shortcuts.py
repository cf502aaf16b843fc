"""Keys can be changed, and nobody gets keys that are taken."""

import pytest

from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.actions.table import ACTIONS, spec
from mediadesk.model.errors import UserError
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore


@pytest.fixture
def settings() -> Settings:
    return Settings(store=FakeSettingsStore())


def test_keys_are_as_shipped_until_somebody_changes_them(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    assert shortcuts.keys(spec("edit.undo")) == "Ctrl+Z"


def test_changed_keys_are_there_at_the_next_start(settings: Settings) -> None:
    Shortcuts(settings).change("photo.copy-credit", "Ctrl+Alt+K")
    assert Shortcuts(settings).keys(spec("photo.copy-credit")) == "Ctrl+Alt+K"


def test_keys_that_are_taken_are_refused_by_name(settings: Settings) -> None:
    with pytest.raises(UserError, match="Undo"):
        Shortcuts(settings).change("photo.copy-credit", "ctrl+z")


def test_keys_set_free_can_be_given_to_another_action(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    shortcuts.change("edit.undo", "")
    shortcuts.change("photo.copy-credit", "Ctrl+Z")
    assert shortcuts.keys(spec("edit.undo")) == ""
    assert shortcuts.keys(spec("photo.copy-credit")) == "Ctrl+Z"


def test_reset_brings_the_shipped_keys_back(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    shortcuts.change("edit.undo", "Ctrl+Alt+U")
    shortcuts.reset("edit.undo")
    assert shortcuts.keys(spec("edit.undo")) == "Ctrl+Z"


def test_damaged_keys_count_as_shipped() -> None:
    settings = Settings(store=FakeSettingsStore(**{"shortcut.edit.undo": "\x00 no keys"}))
    assert Shortcuts(settings).keys(spec("edit.undo")) in {"Ctrl+Z"}


def test_as_shipped_nobody_holds_anybody_elses_keys(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    assert all(shortcuts.holder(a.shortcut, a.id) is None for a in ACTIONS)
