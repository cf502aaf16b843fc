"""The workbench: use cases are made on it, each with what is behind it, at its first use."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias, TypeVar, cast

from mediadesk import paths
from mediadesk.services.settings import Settings
from mediadesk.storage.files.settings_file import SettingsFile

T = TypeVar("T")

#: Stands in for the option that names the catalogue.
CATALOGUE_VARIABLE: Final = "MEDIADESK_CATALOGUE"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a desk is opened on; a worker process opens its own by it.

    Attributes:
        catalogue: Path of the catalogue, made where missing; None for the environment's, else the
            one in the user's data folder.
        profile: Profile of checks, for this desk only; "" for the one in the settings.
        settings_file: Where settings are kept; None for the user's configuration folder.
    """

    catalogue: str | None = field(default=None, repr=False)  # a password may be in it
    profile: str = ""
    settings_file: Path | None = None


class Workbench:
    """Makes whatever is asked for once, by the functions of `mediadesk.bootstrap.wiring`.

    A command loads the wiring of the use cases that it calls, and no other: all of them together,
    with what they load in their turn, would take longer than most commands.

    Attributes:
        address: Where the catalogue is.
        opening: What the bench was opened on, the address filled in.
        settings_file: Where settings are kept; what else the desk keeps lies beside it.
        settings: What a person chose.
        clock: Tells the moment.
    """

    def __init__(self, opening: Opening) -> None:
        address = opening.catalogue or os.environ.get(CATALOGUE_VARIABLE)
        self.address = address or str(paths.default_catalogue())
        self.opening = Opening(self.address, opening.profile, opening.settings_file)
        self.settings_file = opening.settings_file or paths.settings_file()
        self.settings = Settings(
            store=SettingsFile(self.settings_file),
            overrides={"check.profile": opening.profile} if opening.profile else {},
        )
        self.clock = SystemClock()
        self._made: dict[Making[object], object] = {}
        self._leaving = ExitStack()

    def get(self, make: "Making[T]") -> T:
        """Return what a function of the wiring makes, made at the first call."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    def at_close(self, leave: Callable[[], None]) -> None:
        """Have something called when the bench is closed."""
        self._leaving.callback(leave)

    def close(self) -> None:
        """Let go of what was opened."""
        self._leaving.close()


#: Makes one thing on a bench.
Making: TypeAlias = Callable[[Workbench], T]
