"""What a person chose, kept between two starts."""

import getpass
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.services.ports.settings import SettingsStore
from mediadesk.services.setting_table import SETTINGS

#: Settings that the program keeps for itself begin so; they hold one text each and no default.
STATE_PREFIX: Final = "state."

#: Shortcuts that a person changed begin so, followed by the action's name.
SHORTCUT_PREFIX: Final = "shortcut."


class Settings:
    """Settings by name; reading is from memory, every change is kept at once.

    A change is laid over what is kept by then: another window, or a command, chose since then too,
    or at this very moment.

    Args:
        store: Where they are kept.
        overrides: Values for this run only, as a command line gives them.
    """

    def __init__(self, *, store: SettingsStore, overrides: Mapping[str, str] | None = None) -> None:
        self._store = store
        self._values = dict(store.load())
        self._overrides = dict(overrides or {})

    def get(self, name: str) -> str:
        """Return a setting, its default where nobody chose.

        Raises:
            UserError: There is no such setting.
        """
        default = _default(name)
        return self._overrides.get(name, self._values.get(name, default))

    def put(self, name: str, value: str) -> None:
        """Choose a setting and keep it.

        Raises:
            UserError: There is no such setting.
            OutsideError: The settings file cannot be written.
        """
        self.put_all({name: value})

    def put_all(self, values: dict[str, str]) -> None:
        """Choose several settings and keep them in one write."""
        for name in values:
            _default(name)
        for name in values:
            self._overrides.pop(name, None)
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values = dict(self._store.update(values, self._values))

    @property
    def person(self) -> str:
        """Who is at the desk, for the journal and the log: the login name where nobody says."""
        return self.get("person.name") or self._login_name

    @property
    def byline(self) -> str:
        """Who is at the desk, for print; "" where nobody says: no login name is printed."""
        return self.get("person.name")

    @property
    def organisation(self) -> str:
        """The house that person edits for."""
        return self.get("person.organisation")

    @cached_property
    def _login_name(self) -> str:
        """Who is logged in: asked once, for where accounts are on a server that is a question."""
        try:
            return getpass.getuser()
        except (OSError, KeyError, ImportError):  # no password entry, as in some containers
            return "unknown"


def _default(name: str) -> str:
    if name.startswith((STATE_PREFIX, SHORTCUT_PREFIX)):
        return ""
    for setting in SETTINGS:
        if setting.name == name:
            return setting.default
    meant = did_you_mean(name, (setting.name for setting in SETTINGS))
    msg = f"There is no setting called {name!r}.{meant}"
    raise UserError(msg)
