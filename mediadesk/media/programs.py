"""Programs on this machine that pictures can be edited in: found and started."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Thread
from typing import Final

from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.programs import OutsideProgram, ProgramLauncher

#: Where flatpak puts commands for the programs it installs; they are on nobody's PATH.
_FLATPAK_FOLDERS: Final = (
    "/var/lib/flatpak/exports/bin",
    "~/.local/share/flatpak/exports/bin",
)
_MAC_FOLDERS: Final = ("/Applications", "~/Applications")
#: A program that ends badly so soon never opened the picture.
_FAILS_WITHIN_S: Final = 1.0
#: Environment variables of Windows that lead to programs.
_WINDOWS_FOLDERS: Final = ("ProgramFiles", "ProgramW6432", "LOCALAPPDATA")


class DesktopPrograms(ProgramLauncher):
    """Finds programs by a table of their names on each system.

    Args:
        table: Returns the text of `resources/programs.toml`.
        platform: Name of the system, as `sys.platform` has it.
    """

    def __init__(self, table: Callable[[], str], platform: str = sys.platform) -> None:
        self._table = table
        self._platform = platform

    @override
    def found(self) -> tuple[OutsideProgram, ...]:
        known = tomllib.loads(self._table()).get("program", ())
        commands = ((one["name"], self._command(one)) for one in known)
        return tuple(OutsideProgram(name, command) for name, command in commands if command)

    @override
    def open(self, program: OutsideProgram, path: Path) -> None:
        try:
            # Words, never a shell: the command is the person's own setting or the table's.
            process = subprocess.Popen(  # noqa: S603
                [*program.command, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            msg = f"{program.name} cannot be started ({error.strerror}); check its command."
            raise OutsideError(msg) from error
        try:
            status = process.wait(_FAILS_WITHIN_S)
        except subprocess.TimeoutExpired:
            # Somebody has to take note of its end, or the system keeps its entry for ours.
            Thread(target=process.wait, name=f"end of {program.name}", daemon=True).start()
            return
        if status != 0:  # one that hands the picture to a window of its own that is open ends well
            msg = f"{program.name} ended at once with status {status}; check its command."
            raise OutsideError(msg)

    def _command(self, known: Mapping[str, object]) -> tuple[str, ...]:
        match self._platform:
            case "win32":
                return next(_on_windows(_names(known, "windows")), ())
            case "darwin":
                return next(_on_mac(_names(known, "mac")), ())
            case _:
                return next(_on_path(_names(known, "commands")), ())


def _names(known: Mapping[str, object], key: str) -> tuple[str, ...]:
    said = known.get(key, ())
    return tuple(map(str, said)) if isinstance(said, list) else ()


def _on_path(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    folders = os.pathsep.join(str(Path(folder).expanduser()) for folder in _FLATPAK_FOLDERS)
    for name in names:
        command = shutil.which(name) or shutil.which(name, path=folders)
        if command:
            yield (command,)


def _on_mac(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name in names:
        for folder in _MAC_FOLDERS:
            if (Path(folder).expanduser() / f"{name}.app").is_dir():
                yield ("/usr/bin/open", "-a", name)


def _on_windows(patterns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what matches a pattern such as "GIMP */bin/gimp-*.exe", the newest version first."""
    folders = [Path(os.environ[name]) for name in _WINDOWS_FOLDERS if name in os.environ]
    for pattern in patterns:
        for folder in folders:
            for match in sorted(folder.glob(pattern), reverse=True):
                yield (str(match),)
