"""Write the records of the selected photos into their files or sidecars."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.writing.details_dialog import WriteDetailsDialog
from mediadesk.desktop.panels.writing.wording import in_words, lines
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.scope import Scope
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.writing import FieldDispute, WriteOutcome, WriteTarget
from mediadesk.services.records.write_orders import WriteWish
from mediadesk.services.records.writing import WriteSummary, Writing

#: Finds what was changed and not written.
_UNWRITTEN: Final = "is:unwritten"


class WritingHandler(QObject):
    """Starts the writing, asks where something would break, tells what came of it."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._summary = WriteSummary()

    @property
    def summary(self) -> WriteSummary:
        """What the last writing came to."""
        return self._summary

    @Slot()
    def write(self) -> None:
        """Write the selected photos' records where the settings say."""
        self._write(self._parts.pictures.chosen_ids(), WriteWish())

    @Slot()
    def write_sidecars(self) -> None:
        """Write the selected photos' records into sidecars; the files stay as they are."""
        self._write(self._parts.pictures.chosen_ids(), WriteWish(target=WriteTarget.SIDECAR))

    @Slot()
    def show_unwritten(self) -> None:
        """List the photos whose records changed since they were written."""
        self._parts.inspector.commit()
        self._place.saves.then(self._list_unwritten)

    def _list_unwritten(self) -> None:
        pictures = self._parts.pictures
        pictures.show_scope(Scope(order=pictures.listing.scope.order))
        pictures.search.field.setText(_UNWRITTEN)

    @Slot()
    def show_details(self) -> None:
        """Name what could not be written as it should be."""
        dialog = WriteDetailsDialog(self._summary, self._parts.window)
        dialog.photo_asked.connect(self._parts.pictures.go_to)
        dialog.file_wins.connect(self._take_from_files)
        dialog.record_wins.connect(self._write_over)
        dialog.exec()

    def _write(self, photo_ids: Sequence[int], wish: WriteWish) -> None:
        self._parts.inspector.commit()
        if not photo_ids:
            return
        photos = count(len(photo_ids), translated("photo"), translated("photos"))
        what = translated("Writing {photos}").format(photos=photos)
        job = self._place.desk.writing.job(photo_ids, wish)
        self._work.start(what, job, partial(self._tell, wish), writes=True)

    def _tell(self, wish: WriteWish, summary: WriteSummary) -> None:
        self._summary = summary
        self._place.hub.tell_changed(one.photo_id for one in summary.outcomes)
        sentence = in_words(summary)
        if lines(summary):
            tone = Tone.WARNING if summary.failed or summary.conflicts else Tone.NEUTRAL
            said = Message(sentence, tone, "", translated("Details…"), self.show_details)
            self._parts.messages.say(said)
        else:
            self._place.reporter.inform(sentence)
        if summary.need_consent and not wish.consents:
            self._ask_consent(wish, summary.need_consent)

    def _ask_consent(self, wish: WriteWish, signed: Sequence[WriteOutcome]) -> None:
        """Ask before Content Credentials are broken, and say what that means."""
        box = QMessageBox(self._parts.window)
        box.setObjectName("consent")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translated("Content Credentials would break"))
        box.setText(as_written(consent_words(signed)))
        box.setInformativeText(
            translated(
                "A signature covers every byte of a file. Once caption or credit is written "
                "into it, it no longer matches: whoever checks it sees that the file was changed "
                "after it was signed, and cannot tell by whom. A sidecar leaves the file and its "
                "signature as they are."
            )
        )
        sidecar = box.addButton(
            translated("Write sidecars instead"), QMessageBox.ButtonRole.AcceptRole
        )
        anyway = box.addButton(
            translated("Write, and break the signature"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(translated("Leave them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(sidecar)
        box.exec()
        photo_ids = tuple(one.photo_id for one in signed)
        if box.clickedButton() is sidecar:
            self._write(photo_ids, WriteWish(target=WriteTarget.SIDECAR, wins=wish.wins))
        elif box.clickedButton() is anyway:
            self._write(photo_ids, WriteWish(wish.target, consents=True, wins=wish.wins))

    @Slot()
    def _take_from_files(self) -> None:
        disputes = self._disputes()
        self._place.saves.save(
            partial(_taken, self._place.desk.writing, disputes),
            done=partial(self._tell_taken, tuple(disputes)),
            failed=self._place.reporter.report,
        )

    def _tell_taken(self, photo_ids: Sequence[int], changed: int) -> None:
        self._place.hub.tell_changed(photo_ids)
        photos = count(changed, translated("photo"), translated("photos"))
        said = translated("{photos} took over what their files say.").format(photos=photos)
        self._place.reporter.inform(said)

    @Slot()
    def _write_over(self) -> None:
        disputes = self._disputes()
        fields = frozenset(one.field for several in disputes.values() for one in several)
        self._write(tuple(disputes), WriteWish(wins=fields))

    def _disputes(self) -> dict[int, list[FieldDispute]]:
        found: dict[int, list[FieldDispute]] = {}
        for one, dispute in (*self._summary.conflicts, *self._summary.news):
            found.setdefault(one.photo_id, []).append(dispute)
        return found


def _taken(
    writing: Writing, disputes: Mapping[int, Sequence[FieldDispute]], _context: JobContext
) -> int:
    return writing.take_from_file(disputes)


def consent_words(signed: Sequence[WriteOutcome]) -> str:
    """Return whose signatures would be broken, in a sentence."""
    signers = ", ".join(dict.fromkeys(one.signer for one in signed if one.signer))
    if len(signed) == 1:
        said = translated("{name} carries Content Credentials{by}.")
        by = translated(", signed by {signers}").format(signers=signers) if signers else ""
        return said.format(name=signed[0].path.name, by=by)
    said = translated("{photos} carry Content Credentials{by}.")
    by = translated(", signed by {signers}").format(signers=signers) if signers else ""
    return said.format(photos=count(len(signed), "photo"), by=by)
