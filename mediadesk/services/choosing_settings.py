"""Settings chosen in a window: a value that cannot be right is refused with a sentence."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from mediadesk import paths
from mediadesk.captions.codes import CodeBook
from mediadesk.model.errors import UserError
from mediadesk.services.edits.outside_editing import programs_in
from mediadesk.services.setting_table import NO, YES, Setting, SettingKind
from mediadesk.services.settings import Settings

_SIGNS_OF_WEB: Final = ("http://", "https://")


def choose(settings: Settings, setting: Setting, value: str) -> str:
    """Keep a value for a setting if it can be right; return it as it was kept.

    Raises:
        UserError: It cannot be right; the sentence says why. What was kept stays.
        OutsideError: The settings file cannot be written.
    """
    wanted = value.strip()
    refuse_wrong(setting, wanted)
    settings.put(setting.name, wanted)
    return wanted


def refuse_wrong(setting: Setting, value: str) -> None:
    """Refuse a value that cannot be right; a default always is.

    Raises:
        UserError: It cannot be right; the sentence says why.
    """
    if value == setting.default:
        return
    if setting.kind in _CHECKS_OF_KINDS:
        _CHECKS_OF_KINDS[setting.kind](value)
    if setting.name in _CHECKS:
        _CHECKS[setting.name](value)


def _refuse_no_file(value: str) -> None:
    if not paths.is_file(Path(value).expanduser()):
        msg = f"There is no file {value}; choose one that is there."
        raise UserError(msg)


def _refuse_no_folder(value: str) -> None:
    if not paths.is_folder(Path(value).expanduser()):
        msg = f"There is no folder {value}; make it first, or choose another one."
        raise UserError(msg)


def _refuse_no_answer(value: str) -> None:
    if value not in {YES, NO}:
        msg = f"{value!r} is no answer; say {YES} or {NO}."
        raise UserError(msg)


def _refuse_no_delimiter(value: str) -> None:
    CodeBook.of((), value)


def _refuse_no_programs(value: str) -> None:
    parts = [part for part in value.split(";") if part.strip()]
    for part in parts:
        if not tuple(programs_in(part)):
            msg = f'"{part.strip()}" names no program; write a name, = and its command.'
            raise UserError(msg)


def _refuse_no_address(value: str) -> None:
    if not value.startswith(_SIGNS_OF_WEB) or " " in value:
        msg = f"{value} is no address; it begins with https:// or http://."
        raise UserError(msg)


_CHECKS_OF_KINDS: Final[Mapping[SettingKind, Callable[[str], None]]] = {
    SettingKind.FILE: _refuse_no_file,
    SettingKind.FOLDER: _refuse_no_folder,
    SettingKind.SWITCH: _refuse_no_answer,
}

_CHECKS: Final[Mapping[str, Callable[[str], None]]] = {
    "codes.delimiter": _refuse_no_delimiter,
    "edit.programs": _refuse_no_programs,
    "credentials.time_authority": _refuse_no_address,
}
