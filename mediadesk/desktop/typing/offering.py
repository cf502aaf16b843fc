"""Offer terms of the desk's vocabularies, and values in use, in the fields they are for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.repeated_job import RepeatedJob
from mediadesk.desktop.widgets.field.type_ahead import TypeAhead, is_line_or_text
from mediadesk.desktop.widgets.field.typing_watch import TypingWatch
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.services.jobs import JobContext

#: So long no photos came in; while an import runs, it tells of some more often.
_QUIET_MS: Final = 2000


class Offering(QObject):
    """Attaches lists to the fields of the inspector that a vocabulary is for."""

    def __init__(self, place: Workplace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._place = place
        self._inspector = inspector
        self._makers: dict[int, Callable[[], TypeAhead]] = {}
        self._lists: dict[int, TypeAhead] = {}
        self._watch = TypingWatch(inspector)
        self._watch.typed.connect(self._offer)
        credit = inspector.credit
        self._attach(credit.creators, "creators", is_list=True)
        for field in (credit.sources, credit.via, credit.courtesy):
            self._attach(field, "source", is_list=True)
        inspector.metadata.form.grown.connect(self._follow)
        self._counting = RepeatedJob(
            place.runner,
            partial(_refreshed, place.desk.vocabularies),
            done=_nothing,
            failed=place.reporter.report,
        )
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._count)
        place.hub.photos_added.connect(self.refresh_soon)

    def list_at(self, field: QWidget) -> TypeAhead:
        """Return the list of a field that has one, made when it is first asked for.

        A list is a window with all its parts, and most are never asked for.
        """
        if id(field) not in self._lists:
            self._lists[id(field)] = self._makers[id(field)]()
        return self._lists[id(field)]

    @Slot(object)
    def _follow(self, rows: Sequence[MetadataRow]) -> None:
        """Attach to fields that were added."""
        for row in rows:
            self._attach(row.editor, row.spec.name, is_list=row.spec.is_list)

    @Slot()
    def refresh_soon(self) -> None:
        """Count anew what photos carry, beside the window, once no more come in.

        It takes a second at size, and an import that still runs would have it done again and again.
        """
        self._quiet.start()

    @Slot()
    def _count(self) -> None:
        self._counting.run()

    def _attach(self, field: QWidget, name: str, *, is_list: bool) -> None:
        kind = self._place.desk.vocabularies.kind_for(name)
        if kind and is_line_or_text(field):
            offer = partial(self._complete, kind, name)
            company = partial(self._place.desk.vocabularies.company, name)
            self._makers[id(field)] = partial(
                TypeAhead, field, offer, is_list=is_list, company=company
            )

    def _complete(self, kind: str, name: str, prefix: str) -> list[str]:
        try:
            found = self._place.desk.vocabularies.complete(kind, prefix, field=name)
        except MediaDeskError:
            return []  # a damaged file of terms must not stop who types; its window tells of it
        return [one.text for one in found]

    @Slot(object)
    def _offer(self, field: QWidget) -> None:
        if id(field) in self._makers:
            self.list_at(field).offer()


def _refreshed(vocabularies: Vocabularies, _context: JobContext) -> None:
    vocabularies.refresh_values_in_use()


def _nothing(_outcome: None) -> None:
    """Go on."""
