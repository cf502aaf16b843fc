"""The vocabularies under work: changed a term at a time, kept at once, taken back step by step."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from mediadesk.captions.term_editing import (
    Place,
    Terms,
    how_many,
    term_at,
    with_added,
    with_changed,
    without,
)
from mediadesk.captions.term_file import Term
from mediadesk.services.captions.vocabulary_files import KINDS, VocabularyFiles


@dataclass(slots=True)
class _Steps:
    """What can be taken back, and done again: the terms as they stood."""

    undo: list[Terms] = field(default_factory=list)
    redo: list[Terms] = field(default_factory=list)


class TermBench:
    """Holds the vocabulary that is shown; every change is written before it counts."""

    def __init__(self, files: VocabularyFiles) -> None:
        self._files = files
        self._steps = {kind.name: _Steps() for kind in KINDS}
        self.kind = KINDS[0].name
        self.terms: Terms = ()

    @property
    def can_undo(self) -> bool:
        """Whether a change of this vocabulary can be taken back."""
        return bool(self._steps[self.kind].undo)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._steps[self.kind].redo)

    def show(self, kind: str) -> None:
        """Go to a vocabulary, read as its file is now.

        Raises:
            UserError: Its file is no text.
            OutsideError: Its file cannot be read.
        """
        self.kind, self.terms = kind, ()
        self.terms = self._files.terms(kind)

    def is_outdated(self) -> bool:
        """Return whether the file was changed elsewhere; what was shown cannot be taken back to.

        Raises:
            UserError: Its file is no text.
            OutsideError: Its file cannot be read.
        """
        return self._files.terms(self.kind) != self.terms

    def add(self, above: Place, name: str) -> Place:
        """Add a term below a place; return where it stands.

        Raises:
            UserError: The name cannot be kept, or the file was changed meanwhile.
            OutsideError: The file cannot be written.
        """
        terms, place = with_added(self.terms, above, Term(name.strip()))
        self._keep(terms)
        return place

    def change(self, place: Place, typed: Term) -> bool:
        """Give a term another name and other words; return whether that made a difference.

        Raises:
            UserError: A name cannot be kept, or the file was changed meanwhile.
            OutsideError: The file cannot be written.
        """
        term = term_at(self.terms, place)
        wanted = replace(typed, children=term.children)
        if wanted == term:
            return False
        self._keep(with_changed(self.terms, place, wanted))
        return True

    def remove(self, place: Place) -> Term:
        """Take a term out, and those below it; return it.

        Raises:
            UserError: The file was changed meanwhile.
            OutsideError: The file cannot be written.
        """
        term = term_at(self.terms, place)
        self._keep(without(self.terms, place))
        return term

    def bring_in(self, path: Path, *, replaces: bool) -> int:
        """Take a file of terms in, beside what is there or instead of it; return how many it has.

        Raises:
            UserError: The file holds no terms.
            OutsideError: A file cannot be read or written.
        """
        before = self._files.terms(self.kind)
        self._files.import_file(self.kind, path, replaces=replaces)
        self._note(before, self._files.terms(self.kind))
        return how_many(self.terms)

    def bring_out(self, path: Path) -> int:
        """Write the vocabulary to a file; return how many terms it has.

        Raises:
            OutsideError: It cannot be written.
        """
        self._files.export_file(self.kind, path)
        return how_many(self.terms)

    def undo(self) -> bool:
        """Take the last change back; return whether there was one.

        Raises:
            UserError: The file was changed meanwhile.
            OutsideError: The file cannot be written.
        """
        steps = self._steps[self.kind]
        return self._go(steps.undo, steps.redo)

    def redo(self) -> bool:
        """Make the change again that was taken back last; may be refused as `undo` may."""
        steps = self._steps[self.kind]
        return self._go(steps.redo, steps.undo)

    def _go(self, source: list[Terms], target: list[Terms]) -> bool:
        if not source:
            return False
        now, wanted = self.terms, source[-1]
        self._files.put_terms(self.kind, wanted, instead_of=now)
        source.pop()
        target.append(now)
        self.terms = wanted
        return True

    def _keep(self, terms: Terms) -> None:
        self._files.put_terms(self.kind, terms, instead_of=self.terms)
        self._note(self.terms, terms)

    def _note(self, before: Terms, after: Terms) -> None:
        steps = self._steps[self.kind]
        steps.undo.append(before)
        steps.redo.clear()
        self.terms = after
