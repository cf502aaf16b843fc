"""Run `mediadesk doctor`: tell versions, libraries, folders and health."""

import platform
import re
from argparse import Namespace
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Final

from mediadesk import __version__, paths
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.display import has_display
from mediadesk.cli.opening import opened_bench
from mediadesk.model.errors import MediaDeskError

_PROGRAM: Final = "mediadesk"


def run(options: Namespace, session: Session) -> Exit:
    """Look at everything and tell."""
    libraries = _libraries()
    told = _catalogue(session)
    report = {
        "mediadesk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "display": has_display(),
        "libraries": libraries,
        "folders": _folders(),
        "catalogue": told,
    }
    if options.json:
        session.terminal.emit(report)
    else:
        _tell(report, session)
    well = None not in libraries.values() and not told.get("faults")
    return Exit.DONE if well and "error" not in told else Exit.FINDINGS


def _libraries() -> dict[str, str | None]:
    """Return the version of each library the program needs; None where it is missing.

    Where the program itself runs from a checkout that nobody installed, nothing says what it needs.
    """
    try:
        needed = [line for line in requires(_PROGRAM) or () if "extra ==" not in line]
    except PackageNotFoundError:
        return {_PROGRAM: None}
    found: dict[str, str | None] = {}
    for line in needed:
        name = re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0]
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = None
    return found


def _folders() -> dict[str, str]:
    return {
        "resources": _state(paths.resources()),
        "settings": _state(paths.settings_file()),
        "house styles": _state(paths.style_folder(paths.settings_file())),
        "terms of suppliers": _state(paths.terms_folder(paths.settings_file())),
        "fetched pages": _state(paths.fetched_pages()),
        "previews": _state(paths.preview_cache()),
        "log": _state(paths.log_file()),
    }


def _state(path: Path) -> str:
    return f"{path}{'' if path.exists() else ' (not there yet)'}"


def _catalogue(session: Session) -> dict[str, object]:
    """Return what the catalogue tells of itself, or why it cannot be opened."""
    try:
        with opened_bench(session) as bench:
            return {
                **bench.get(catalogue).information(),
                "faults": list(bench.get(catalogue).faults()),
            }
    except MediaDeskError as error:
        return {"error": str(error)}


def _tell(report: dict[str, object], session: Session) -> None:
    for name, value in report.items():
        if isinstance(value, dict):
            session.terminal.say(f"{name}:")
            for part, said in value.items():
                session.terminal.say(f"  {part}: {_worded(said)}")
        else:
            session.terminal.say(f"{name}: {_worded(value)}")


def _worded(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "none"
    return "missing" if value is None else str(value)
