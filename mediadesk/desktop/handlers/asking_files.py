"""Ask for files and folders, where they were chosen last for the same purpose."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from mediadesk.i18n.translated import translated
from mediadesk.services.settings import STATE_PREFIX, Settings

_STATE: Final = f"{STATE_PREFIX}folder."


class Purpose(StrEnum):
    """What files are asked for."""

    IMPORT = "import"
    CHECK = "check"
    WATCH = "watch"
    TAKE_IN = "take-in"


def ask_for_folder(
    parent: QWidget, title: str, purpose: Purpose, settings: Settings
) -> Path | None:
    """Ask for a folder.

    Args:
        parent: The window that asks.
        title: What it is asked for.
        purpose: What it is for: the question begins beside the one chosen before.
        settings: Where that is kept.

    Returns:
        The folder; None where nobody chose one.
    """
    chosen = QFileDialog.getExistingDirectory(parent, title, _start(purpose, settings))
    if not chosen:
        return None
    settings.put(f"{_STATE}{purpose}", str(Path(chosen).parent))
    return Path(chosen)


def ask_for_files(
    parent: QWidget,
    title: str,
    purpose: Purpose,
    settings: Settings,
    suffixes: tuple[str, ...] = (),
) -> tuple[Path, ...]:
    """Ask for files.

    Args:
        parent: The window that asks.
        title: What they are asked for.
        purpose: What they are for: the question begins where they were chosen before.
        settings: Where that is kept.
        suffixes: The ends of the names that are shown first; all files can be shown instead.

    Returns:
        The files; none where nobody chose any.
    """
    chosen, _filter = QFileDialog.getOpenFileNames(
        parent, title, _start(purpose, settings), _filters(suffixes)
    )
    if chosen:
        settings.put(f"{_STATE}{purpose}", str(Path(chosen[0]).parent))
    return tuple(Path(path) for path in chosen)


def _start(purpose: Purpose, settings: Settings) -> str:
    """Return where a question begins: the last place, as long as it is there, else at home."""
    kept = settings.get(f"{_STATE}{purpose}")
    return kept if kept and Path(kept).is_dir() else str(Path.home())


def _filters(suffixes: tuple[str, ...]) -> str:
    everything = translated("All files") + " (*)"
    if not suffixes:
        return everything
    shown = " ".join(f"*{suffix}" for suffix in sorted(suffixes))
    return f"{translated('Documents')} ({shown});;{everything}"
