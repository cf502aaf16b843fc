"""Keeps what is typed in step with the disk, and brings it back after a crash."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.draft import DEVELOPING, Draft
from mediadesk.services.jobs import JobContext

#: So much typing a crash may cost.
_INTERVAL_MS: Final = 1000


class DraftingForm(Protocol):
    """A form that can tell what is typed in it, and show it again."""

    form_name: str

    def drafts(self) -> Sequence[Draft]:
        """Return what is typed and not saved."""
        ...

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo is shown."""
        ...


class DraftKeeper(QObject):
    """Looks every second what is typed; the disk is written beside the main thread."""

    def __init__(self, place: Workplace, forms: Sequence[DraftingForm], parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._forms = {form.form_name: form for form in forms}
        self._kept: Mapping[str, Draft] = {}
        self._coming: tuple[Draft, ...] | None = None  # what a job under way keeps
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, messages: MessageBar) -> int:
        """Hand the forms what was typed before a crash, and look after what is typed now.

        Args:
            messages: Where it is told that something is back.

        Returns:
            The first photo that something was typed for; 0 for none.
        """
        found = self._place.desk.drafting.drafts()
        self._kept = {draft.name: draft for draft in found}
        for draft in found:
            form = self._forms.get(draft.form)
            if form is not None:
                form.restore(draft)
        self._timer.start()
        if not found:
            return 0
        messages.say(restored_message(found))
        return next((i for draft in found for i in draft.photo_ids), 0)

    @Slot()
    def keep(self) -> None:
        """Keep what is typed now, where that is something else than what is kept."""
        typed = {draft.name: draft for draft in self._typed()}
        if self._coming is not None or typed == self._kept:
            return
        self._coming = tuple(typed.values())
        self._place.runner.run(
            self._place.desk.drafting.job(self._kept, self._coming),
            done=self._take,
            failed=self._fail,
        )

    def end(self) -> None:
        """Forget what is saved by now; called when no job is under way any more."""
        self._timer.stop()
        drafting, context = self._place.desk.drafting, JobContext()
        if self._coming is not None:  # nobody tells any more whether that job came to its end
            self._kept = drafting.job(self._kept, self._coming)(context)
        drafting.job(self._kept, self._typed())(context)

    def _typed(self) -> tuple[Draft, ...]:
        return tuple(draft for form in self._forms.values() for draft in form.drafts())

    def _take(self, kept: Mapping[str, Draft]) -> None:
        self._coming = None
        self._kept = kept

    def _fail(self, error: BaseException) -> None:
        self._coming = None
        self._timer.stop()  # one warning is enough; the next start looks again
        self._place.reporter.report(error)


def restored_message(drafts: Sequence[Draft]) -> Message:
    """Return the notice that something of before a crash is back, with all its words."""
    developed = [draft for draft in drafts if draft.form == DEVELOPING]
    typed = [draft for draft in drafts if draft.form != DEVELOPING]
    sentences = []
    if typed:
        sentences.append(
            translated(
                "MediaDesk ended before something you typed was saved. It stands in the form of "
                "{photos} again; leave the field to save it."
            ).format(photos=_photos(typed))
        )
    if developed:
        sentences.append(
            translated(
                "MediaDesk ended before what you changed in {photos} was kept. Develop it (D) to "
                "go on from there."
            ).format(photos=_photos(developed))
        )
    words = (f"{name}: {text}" for draft in drafts for name, text in draft.texts.items())
    return Message(" ".join(sentences), Tone.WARNING, "\n".join(words))


def _photos(drafts: Sequence[Draft]) -> str:
    photos = {photo_id for draft in drafts for photo_id in draft.photo_ids}
    return count(len(photos), translated("photo"), translated("photos"))
