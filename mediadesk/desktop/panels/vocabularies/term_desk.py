"""The terms of one vocabulary under work: found, marked, written, added, taken out, taken back."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.captions.term_editing import Place, below, term_at
from mediadesk.captions.vocabularies import folded
from mediadesk.desktop.panels.vocabularies.bench import TermBench
from mediadesk.desktop.panels.vocabularies.view import VocabularyView
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.vocabulary_files import VocabularyFiles

T = TypeVar("T")

#: Nobody waits for what the first letters of a word would find in a large vocabulary.
_PAUSE_MS: Final = 120


class TermDesk(VocabularyView):
    """Keeps tree and form in step with the vocabulary; every change is kept at once."""

    def __init__(self, files: VocabularyFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = TermBench(files)
        self._place: Place = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.sift)
        self.search.textChanged.connect(self._pause.start)
        self.tree.marked.connect(self._go_to, Qt.ConnectionType.QueuedConnection)
        self.form.edited.connect(self.commit)
        self.add.clicked.connect(self.add_beside)
        self.add_below.clicked.connect(self.add_under)
        self.remove.clicked.connect(self.remove_term)
        self.undo.clicked.connect(self.take_back)
        self.redo.clicked.connect(self.do_again)

    @Slot()
    def sift(self) -> None:
        """Show the terms that hold what is looked for."""
        self.tree.sift(self.search.text())

    @Slot()
    def commit(self) -> bool:
        """Keep what stands in the form; return whether that could be done."""
        is_changed = self._take()
        if is_changed:
            self.show_terms(self._place)
        return is_changed is not None

    def show_terms(self, place: Place = ()) -> None:
        """Show the terms as they are now; what was unfolded stays so, one term is marked."""
        self.tree.show_terms(self.bench.terms, place)
        self._show_term(self.tree.place)

    @Slot()
    def add_beside(self) -> None:
        """Add a term on the level of the marked one."""
        self._add(self._place[:-1])

    @Slot()
    def add_under(self) -> None:
        """Add a term below the marked one."""
        self._add(self._place)

    @Slot()
    def remove_term(self) -> None:
        """Take the marked term out with those below it; Undo brings it back."""
        if not self._place:
            return
        above, row = self._place[:-1], self._place[-1]
        taken = self._attempt(partial(self.bench.remove, self._place))
        if taken is not None:
            self.show_terms((*above, max(0, row - 1)) if below(self.bench.terms, above) else above)
            self.said.setText(translated("{term} is taken out.").format(term=taken.name))

    @Slot()
    def take_back(self) -> None:
        """Take the last change back."""
        self._step(self.bench.undo)

    @Slot()
    def do_again(self) -> None:
        """Make the change again that was taken back last."""
        self._step(self.bench.redo)

    def _step(self, go: Callable[[], bool]) -> None:
        if self.commit() and self._attempt(go):
            self.show_terms(self._place)

    def _add(self, above: Place) -> None:
        if not self.commit():
            return
        self.search.clear()
        self._pause.stop()
        self.sift()
        place = self._attempt(partial(self.bench.add, above, self._free_name(above)))
        if place is not None:
            self.show_terms(place)
            self.form.name.setFocus()
            self.form.name.selectAll()

    def _free_name(self, above: Place) -> str:
        taken = {folded(term.name) for term in below(self.bench.terms, above)}
        name = first = translated("New term")
        number = 2
        while folded(name) in taken:
            name, number = f"{first} {number}", number + 1
        return name

    def _attempt(self, deed: Callable[[], T]) -> T | None:
        """Do something that may be refused, and say why where it is; return what came of it."""
        try:
            done = deed()
        except MediaDeskError as error:
            self.said.setText(str(error))
            return None
        self.said.clear()
        return done

    def _take(self) -> bool | None:
        """Keep what was typed; return whether it made a difference, None where it was refused."""
        if not self._place:
            return False
        try:
            is_changed = self.bench.change(self._place, self.form.typed)
        except MediaDeskError as error:
            self.form.say(str(error))
            return None
        self.form.say("")
        return is_changed

    @Slot()
    def _go_to(self) -> None:
        """Keep what was typed for one term, then show the one that is marked."""
        place = self.tree.place
        if place == self._place:
            return
        is_changed = self._take()
        refused = self.form.fault.text() if is_changed is None else ""
        if is_changed:
            self.show_terms(place)
        else:
            self._show_term(place)
        if refused:
            self.said.setText(refused)

    def _show_term(self, place: Place) -> None:
        """Show the term of a place in the form."""
        self._place = place
        depths = range(1, len(place) + 1)
        self.form.show_term([term_at(self.bench.terms, place[:at]) for at in depths])
        self._show_ways()

    def _show_ways(self) -> None:
        """Offer what can be done now."""
        for widget in (self.form, self.add_below, self.remove):
            widget.setEnabled(bool(self._place))
        self.undo.setEnabled(self.bench.can_undo)
        self.redo.setEnabled(self.bench.can_redo)
