"""Look for the originals of photos in the background, and have them linked."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.edits.relating import NOTHING_NEW, Relating
from mediadesk.services.edits.relating import sentence as told_of
from mediadesk.services.identity.kinship import Relation
from mediadesk.services.jobs import JobContext

#: Finds what was made from other photos.
_DERIVATIVES: Final = "is:derivative"


class RelatingHandler(QObject):
    """Finds what photos were made from: of those that came in, and of those that are chosen."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._question = Question(place.runner, place.reporter.report)

    def resume(self) -> None:
        """Take up a look that was cut short, and one for an import that was; if there was any."""
        self._question.ask(partial(_is_behind, self._place.desk.relating), self._resume)

    def find_waiting(self) -> None:
        """Look for the originals of all that came in and were not looked at yet."""
        self._look(None, self._link)

    def find(self, photo_ids: Sequence[int]) -> None:
        """Look for the originals of photos."""
        if photo_ids:
            self._look(photo_ids, self._link)

    @Slot()
    def find_chosen(self) -> None:
        """Look for the originals of the selected photos, and say so where there are none."""
        chosen = self._parts.pictures.chosen_ids()
        if chosen:
            self._look(chosen, self._link_or_tell)

    def _resume(self, is_behind: bool) -> None:  # noqa: FBT001 - the answer to a question
        if is_behind:
            self.find_waiting()

    def _look(
        self, photo_ids: Sequence[int] | None, found: Callable[[Sequence[Relation]], None]
    ) -> None:
        job = self._place.desk.relating.find_job(photo_ids)
        self._work.start(translated("Looking for originals"), job, found)

    def _link_or_tell(self, relations: Sequence[Relation]) -> None:
        if relations:
            self._link(relations)
        else:
            self._place.reporter.inform(translated(NOTHING_NEW))

    def _link(self, relations: Sequence[Relation]) -> None:
        """Have derivatives linked that found their originals."""
        if relations:
            self._place.saves.save(
                partial(_linked, self._place.desk, relations),
                done=self._tell_linked,
                failed=self._place.reporter.report,
            )

    def _tell_linked(self, linked: Sequence[Relation]) -> None:
        if linked:
            pairs = ((one.derived.id, one.original.id) for one in linked)
            self._place.hub.tell_changed(photo_id for pair in pairs for photo_id in pair)
            shown = partial(self._show_linked, tuple(one.derived.id for one in linked))
            said = Message(told_of(linked), Tone.OK, "", translated("Show"), shown)
            self._parts.messages.say(said)

    def _show_linked(self, photo_ids: Sequence[int]) -> None:
        """Show the derivative; where there are several, list all of them."""
        self._parts.inspector.commit()
        pictures = self._parts.pictures
        if len(photo_ids) == 1:
            pictures.go_to(photo_ids[0])
            return
        pictures.show_scope(Scope(order=pictures.listing.scope.order))
        pictures.search.field.setText(_DERIVATIVES)


def _is_behind(relating: Relating, _context: JobContext) -> bool:
    return relating.is_behind()


def _linked(
    desk: Desk, relations: Sequence[Relation], _context: JobContext
) -> tuple[Relation, ...]:
    return desk.relating.link(relations)
