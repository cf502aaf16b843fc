"""What is done to whole styles: made, duplicated, removed, chosen, brought in and given out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from mediadesk.desktop.panels.styling.bench import StyleBench
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.credits.styling import Styling

_FILTER: Final = "House styles (*.toml)"


class StyleKeeper(QObject):
    """Asks what has to be asked, and tells what came of it.

    Signals:
        changed: Styles were saved, made, removed or chosen; this one is to be shown (its name).
        informed: Something is done (a sentence).
        failed: Something could not be done (the error).
    """

    changed = Signal(str)
    informed = Signal(str)
    failed = Signal(object)

    def __init__(self, styling: Styling, bench: StyleBench, window: QWidget) -> None:
        super().__init__(window)
        self._styling = styling
        self._bench = bench
        self._window = window
        # Drops are read after they are let go, so that this lasts as long as the window.
        self._given_out = TemporaryDirectory(prefix="mediadesk-styles-")

    @Slot()
    def save(self) -> None:
        """Keep the style that is shown."""
        save = partial(self._bench.save_draft, self._bench.name)
        if self._bench.is_changed and self.attempt(save):
            words = translated("Saved. Credit lines in this style read so from now on.")
            self.informed.emit(words)
            self.changed.emit(self._bench.name)

    @Slot()
    def revert(self) -> None:
        """Give up what was typed into the style that is shown."""
        self._bench.revert()

    @Slot()
    def create(self) -> None:
        """Ask for a name and make a style that is like the plain one."""
        title = self._ask_title(translated("New style"), "")
        if title:
            self._add(partial(self._styling.create, title))

    @Slot()
    def duplicate(self) -> None:
        """Ask for a name and make a style that begins as the one that is shown."""
        usual = translated("{name}, ours").format(name=self._bench.title)
        title = self._ask_title(translated("Duplicate the style"), usual)
        if title:
            text = self._bench.text
            self._add(partial(self._styling.duplicate, self._bench.name, title, text))

    @Slot()
    def remove(self) -> None:
        """Ask, and take the style that is shown off the shelf."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            translated("Remove the style"),
            translated("Remove {name}? Its file is set aside in the folder of styles.").format(
                name=as_written(self._bench.title)
            ),
            buttons.Yes | buttons.Cancel,
            buttons.Cancel,
        )
        name = self._bench.name
        if answer == buttons.Yes and self.attempt(partial(self._styling.delete, name)):
            self._bench.drafts.forget(name)
            self.changed.emit("")

    @Slot()
    def use(self) -> None:
        """Word the desk's credit lines by the style that is shown."""
        name = self._bench.name
        if self.attempt(partial(self._styling.choose, name)):
            words = translated("Credit lines are now worded by {name}.")
            self.informed.emit(words.format(name=self._bench.title))
            self.changed.emit(name)

    @Slot()
    def ask_import(self) -> None:
        """Ask for files and bring their styles in."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, translated("Import styles"), "", translated(_FILTER)
        )
        for path in paths:
            self.bring_in(Path(path))

    @Slot()
    def ask_export(self) -> None:
        """Ask for a file and write the style that is shown to it, as it reads now."""
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            translated("Export the style"),
            f"{self._bench.name}.toml",
            translated(_FILTER),
        )
        if path and self.attempt(partial(self._styling.export_file, Path(path), self._bench.text)):
            self.informed.emit(translated("Written to {path}.").format(path=path))

    def bring_in(self, path: Path) -> None:
        """Bring in a style from a file."""
        self._add(partial(self._styling.import_file, path))

    def give_out(self, name: str) -> Path:
        """Write a style to a file that lasts as long as the window; return it."""
        path = Path(self._given_out.name) / f"{name}.toml"
        self._styling.export_file(path, self._bench.drafts.text(name))
        return path

    def save_all(self) -> bool:
        """Keep every style that was written; return whether all could be."""
        done = [self.attempt(partial(self._bench.save_draft, n)) for n in self._bench.drafts.names]
        self.changed.emit(self._bench.name)
        return all(done)

    def close(self) -> None:
        """Take away the files that were given out."""
        self._given_out.cleanup()

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do something; tell why where it cannot be done. Return whether it was."""
        try:
            do()
        except MediaDeskError as error:
            self.failed.emit(error)
            return False
        return True

    def _add(self, make: Callable[[], str]) -> None:
        try:
            name = make()
        except MediaDeskError as error:
            self.failed.emit(error)
            return
        self.changed.emit(name)

    def _ask_title(self, heading: str, usual: str) -> str:
        label = translated("Name of the house")
        title, is_given = QInputDialog.getText(self._window, heading, label, text=usual)
        return title.strip() if is_given else ""
