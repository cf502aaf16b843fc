"""Offer terms of the desk's vocabularies, and values in use, in the fields they are for."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.widgets.type_ahead import TypeAhead, is_line_or_text
from mediadesk.desktop.widgets.typing_watch import TypingWatch
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.services.jobs import JobContext


class Offering(QObject):
    """Attaches lists to the fields of the inspector that a vocabulary is for."""

    def __init__(self, place: Workplace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._place = place
        self._inspector = inspector
        self._lists: dict[int, TypeAhead] = {}
        self._watch = TypingWatch(inspector)
        self._watch.typed.connect(self._offer)
        credit = inspector.credit
        self._attach(credit.creators, "creators", is_list=True)
        for field in (credit.sources, credit.via, credit.courtesy):
            self._attach(field, "source", is_list=True)
        self.follow()
        inspector.metadata.form.grown.connect(self.follow)
        place.hub.photos_added.connect(self.refresh)

    @Slot()
    def follow(self) -> None:
        """Attach to the fields that are there now."""
        self._watch.follow()
        for name, row in self._inspector.metadata.form.rows.items():
            if id(row.editor) not in self._lists:
                self._attach(row.editor, name, is_list=row.spec.is_list)

    @Slot()
    def refresh(self) -> None:
        """Count anew what photos carry, beside the window."""
        self._place.runner.run(
            partial(_refreshed, self._place.desk.vocabularies),
            done=_nothing,
            failed=self._place.reporter.report,
        )

    def _attach(self, field: QWidget, name: str, *, is_list: bool) -> None:
        kind = self._place.desk.vocabularies.kind_for(name)
        if kind and is_line_or_text(field):
            offer = partial(self._complete, kind, name)
            company = partial(self._place.desk.vocabularies.company, name)
            self._lists[id(field)] = TypeAhead(field, offer, is_list=is_list, company=company)

    def _complete(self, kind: str, name: str, prefix: str) -> list[str]:
        try:
            found = self._place.desk.vocabularies.complete(kind, prefix, field=name)
        except MediaDeskError:
            return []  # a damaged file of terms must not stop who types; its window tells of it
        return [one.text for one in found]

    @Slot(object)
    def _offer(self, field: QWidget) -> None:
        offered = self._lists.get(id(field))
        if offered is not None:
            offered.offer()


def _refreshed(vocabularies: Vocabularies, _context: JobContext) -> None:
    vocabularies.refresh_values_in_use()


def _nothing(_outcome: None) -> None:
    """Go on."""
