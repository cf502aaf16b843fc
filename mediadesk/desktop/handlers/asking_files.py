"""Ask for files and folders, where they were chosen last for the same purpose."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mediadesk.i18n.translated import translated
from mediadesk.paths import is_folder, is_there
from mediadesk.services.settings import STATE_PREFIX, Settings

_STATE: Final = f"{STATE_PREFIX}folder."
_BASELINE_SUFFIX: Final = ".json"
_FORM: Final = f"{STATE_PREFIX}report.form"


class Purpose(StrEnum):
    """What files are asked for."""

    IMPORT = "import"
    CHECK = "check"
    WATCH = "watch"
    TAKE_IN = "take-in"
    REPORT = "report"
    BASELINE = "baseline"


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
        parent,
        title,
        _start(purpose, settings),
        _filters(suffixes),
        options=QFileDialog.Option.HideNameFilterDetails,  # more endings than a line holds
    )
    if chosen:
        settings.put(f"{_STATE}{purpose}", str(Path(chosen[0]).parent))
    return tuple(Path(path) for path in chosen)


def ask_for_report(
    parent: QWidget, title: str, name: str, forms: Mapping[str, str], settings: Settings
) -> tuple[Path, str] | None:
    """Ask where a report is to be written, and in which form.

    Args:
        parent: The window that asks.
        title: What it is asked for.
        name: The name that is offered, without a suffix.
        forms: What the forms are called, each with its suffix; the one chosen last is offered.
        settings: Where it is kept what was chosen.

    Returns:
        The file and what its form is called; None where nobody chose one.
    """
    shown = {f"{label} (*{suffix})": label for label, suffix in forms.items()}
    kept = settings.get(_FORM)
    first = next((one for one, label in shown.items() if label == kept), next(iter(shown)))
    begun = Path(_start(Purpose.REPORT, settings), name + forms[shown[first]])
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(begun), ";;".join(shown), first)
    if not chosen:
        return None
    label = _meant(Path(chosen), shown.get(kind, shown[first]), shown[first], forms)
    path = _with_suffix(Path(chosen), forms[label], tuple(forms.values()))
    if path != Path(chosen) and is_there(path) and not _may_replace(parent, title, path):
        return None
    settings.put_all({f"{_STATE}{Purpose.REPORT}": str(path.parent), _FORM: label})
    return path, label


def ask_for_baseline(parent: QWidget, settings: Settings, current: Path | None) -> Path | None:
    """Ask for a baseline that is there.

    Args:
        parent: The window that asks.
        settings: Where it is kept what was chosen.
        current: The one that is open: the question begins beside it.

    Returns:
        The file; None where nobody chose one.
    """
    begun = str(current.parent) if current is not None else _start(Purpose.BASELINE, settings)
    title = translated("Open the baseline whose findings are passed over")
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, begun, _baselines())
    return _kept_baseline(chosen, settings)


def ask_for_new_baseline(parent: QWidget, settings: Settings, offered: Path) -> Path | None:
    """Ask for the file that findings are adopted into; one that is there is added to.

    Args:
        parent: The window that asks.
        settings: Where it is kept what was chosen.
        offered: The file that is offered.

    Returns:
        The file; None where nobody chose one.
    """
    title = translated("Adopt findings into a baseline")
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        title,
        str(offered),
        _baselines(),
        options=QFileDialog.Option.DontConfirmOverwrite,  # nothing in it is replaced
    )
    if chosen and not Path(chosen).suffix:
        chosen += _BASELINE_SUFFIX
    return _kept_baseline(chosen, settings)


def _kept_baseline(chosen: str, settings: Settings) -> Path | None:
    if not chosen:
        return None
    settings.put(f"{_STATE}{Purpose.BASELINE}", str(Path(chosen).parent))
    return Path(chosen)


def _baselines() -> str:
    return f"{translated('Baselines')} (*{_BASELINE_SUFFIX});;{translated('All files')} (*)"


def _meant(path: Path, filtered: str, offered: str, forms: Mapping[str, str]) -> str:
    """Return which form is meant: that of a suffix that was typed, else the one that was chosen.

    A suffix that is the offered one was not typed; nor does it say which of several forms is meant.
    """
    typed = path.suffix.lower()
    if typed in {forms[filtered], forms[offered]}:
        return filtered
    return next((label for label, suffix in forms.items() if suffix == typed), filtered)


def _with_suffix(path: Path, suffix: str, known: tuple[str, ...]) -> Path:
    """Return a path with the suffix of its form, in place of that of another form."""
    if path.suffix.lower() == suffix:
        return path
    name = path.stem if path.suffix.lower() in known else path.name
    return path.with_name(name + suffix)


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    asked = translated("{name} is there already. Replace it?").format(name=path.name)
    return QMessageBox.question(parent, title, asked) == QMessageBox.StandardButton.Yes


def _start(purpose: Purpose, settings: Settings) -> str:
    """Return where a question begins: the last place, as long as it is there, else at home."""
    kept = settings.get(f"{_STATE}{purpose}")
    return kept if kept and is_folder(Path(kept)) else str(Path.home())


def _filters(suffixes: tuple[str, ...]) -> str:
    everything = translated("All files") + " (*)"
    if not suffixes:
        return everything
    shown = " ".join(f"*{suffix}" for suffix in sorted(suffixes))
    return f"{translated('Documents')} ({shown});;{everything}"
