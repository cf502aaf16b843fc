"""Settings: one table, kept at once, with honest defaults."""

import pytest

from mediadesk.model.errors import UserError
from mediadesk.services.setting_table import SETTINGS, SettingKind
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore


def test_a_setting_nobody_chose_has_its_default() -> None:
    assert Settings(store=FakeSettingsStore()).get("appearance.theme") == "dark"


def test_a_choice_is_kept_at_once() -> None:
    store = FakeSettingsStore()
    Settings(store=store).put("appearance.theme", "light")
    assert Settings(store=store).get("appearance.theme") == "light"


def test_choosing_what_is_chosen_already_writes_nothing() -> None:
    store = FakeSettingsStore(appearance__theme="light")
    Settings(store=store).put("appearance.theme", "light")
    assert store.writes == 0


def test_several_choices_are_one_write() -> None:
    store = FakeSettingsStore()
    Settings(store=store).put_all({"state.window": "x", "state.grid": "y"})
    assert store.writes == 1


def test_an_unknown_setting_is_refused_by_name() -> None:
    with pytest.raises(UserError, match="apperance"):
        Settings(store=FakeSettingsStore()).put("apperance.theme", "light")


def test_the_journal_has_the_login_name_and_print_none_until_somebody_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LOGNAME", "rosa")
    settings = Settings(store=FakeSettingsStore())
    assert (settings.person, settings.byline) == ("rosa", "")
    settings.put("person.name", "Rosa Yamamoto")
    assert (settings.person, settings.byline) == ("Rosa Yamamoto", "Rosa Yamamoto")


def test_who_is_logged_in_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("getpass.getuser", lambda: asked.append("who?") or "rosa")
    settings = Settings(store=FakeSettingsStore())
    assert (settings.person, settings.person) == ("rosa", "rosa")
    assert asked == ["who?"]


def test_every_setting_says_what_it_means() -> None:
    for setting in SETTINGS:
        assert setting.meaning.endswith("."), setting.name


def test_setting_names_are_unique() -> None:
    names = [setting.name for setting in SETTINGS]
    assert len(names) == len(set(names))


def test_an_override_holds_for_this_run_and_is_not_kept() -> None:
    store = FakeSettingsStore()
    settings = Settings(store=store, overrides={"check.profile": "wire-news"})
    assert settings.get("check.profile") == "wire-news"
    assert Settings(store=store).get("check.profile") == "founding-magazine"


def test_a_choice_made_during_the_run_beats_the_override() -> None:
    settings = Settings(store=FakeSettingsStore(), overrides={"appearance.theme": "light"})
    settings.put("appearance.theme", "dark")
    assert settings.get("appearance.theme") == "dark"


def test_every_choice_says_what_there_is_to_choose_from() -> None:
    for setting in SETTINGS:
        is_choice = setting.kind is SettingKind.CHOICE
        assert is_choice == bool(setting.choices or setting.offer), setting.name


def test_what_another_program_chose_meanwhile_is_kept() -> None:
    store = FakeSettingsStore()
    window, command = Settings(store=store), Settings(store=store)
    command.put("codes.files", "team.txt")
    window.put("state.place", "page 1")
    assert store.load() == {"codes.files": "team.txt", "state.place": "page 1"}
    assert window.get("codes.files") == "team.txt"


def test_settings_whose_file_is_gone_are_kept_anew() -> None:
    store = FakeSettingsStore()
    settings = Settings(store=store)
    settings.put("person.name", "Rosa")
    store.save({})
    settings.put("person.organisation", "Magazine")
    assert store.load() == {"person.name": "Rosa", "person.organisation": "Magazine"}
