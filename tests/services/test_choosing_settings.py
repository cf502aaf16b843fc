"""Settings chosen in a window: what cannot be right is refused, the rest is kept."""

from pathlib import Path

import pytest

from mediadesk.model.errors import UserError
from mediadesk.services.choosing_settings import choose, refuse_wrong
from mediadesk.services.setting_table import SETTINGS
from mediadesk.services.settings import Settings
from tests.fakes.settings_store import FakeSettingsStore

SETTING = {setting.name: setting for setting in SETTINGS}


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_default_is_never_refused(setting: object) -> None:
    wanted = next(one for one in SETTINGS if one is setting)
    refuse_wrong(wanted, wanted.default)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("codes.delimiter", "=="),
        ("codes.delimiter", "a"),
        ("codes.delimiter", ""),
        ("export.folder", "/no/such/folder"),
        ("credentials.certificate", "/no/such/file.pem"),
        ("credentials.time_authority", "tsa.example.org"),
        ("edit.programs", "Krita"),
        ("edit.programs", 'Krita = "krita'),
        ("vocabulary.parents", "perhaps"),
    ],
)
def test_what_cannot_be_right_is_refused_and_not_kept(name: str, value: str) -> None:
    settings = Settings(store=FakeSettingsStore())
    setting = SETTING[name]
    with pytest.raises(UserError):
        choose(settings, setting, value)
    assert settings.get(name) == setting.default


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("codes.delimiter", "/"),
        ("credentials.time_authority", "https://tsa.example.org"),
        ("edit.programs", "GIMP = /opt/gimp; Krita = krita"),
        ("vocabulary.parents", "yes"),
        ("person.name", "Rosa Yamamoto"),
    ],
)
def test_what_can_be_right_is_kept(name: str, value: str) -> None:
    settings = Settings(store=FakeSettingsStore())
    assert choose(settings, SETTING[name], f" {value} ") == value
    assert settings.get(name) == value


def test_a_folder_that_is_there_is_kept(tmp_path: Path) -> None:
    settings = Settings(store=FakeSettingsStore())
    choose(settings, SETTING["export.folder"], str(tmp_path))
    assert settings.get("export.folder") == str(tmp_path)
