"""Hand the selected photos over to a layout."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.delivering.choices import DeliveryChoices
from mediadesk.desktop.panels.delivering.dialog import DeliveryDialog
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.deliveries.delivering import Delivered, DeliveryRequest

#: So many of the photos that lack something are named; the sentence has to be read.
_MOST_NAMED: Final = 3


class DeliveringHandler(QObject):
    """Asks for form and file, writes the delivery beside the window's work, and tells."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._path = Path()

    @Slot()
    def deliver(self) -> None:
        """Ask what is to be delivered, and deliver it."""
        self._parts.inspector.commit()
        pictures = self._parts.pictures
        chosen = pictures.selected_ids() or (pictures.current_id,)
        dialog = DeliveryDialog(chosen, self._choices(), self._parts.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.start(dialog.request)

    def start(self, request: DeliveryRequest) -> None:
        """Write a delivery."""
        settings = self._place.desk.settings
        settings.put_all({"deliver.form": request.form, "deliver.folder": str(request.out.parent)})
        job = self._place.desk.delivering.job(request)
        self._work.start(translated("Delivering"), job, self._tell)

    @Slot()
    def open_folder(self) -> None:
        """Open the folder that the last delivery went to."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _choices(self) -> DeliveryChoices:
        desk = self._place.desk
        kept = desk.settings.get("deliver.folder")
        own = (translated("The house’s own"), "")
        languages = ((name, tag) for tag, name in desk.styling.languages())
        return DeliveryChoices(
            forms=[(label, name) for name, label in desk.delivering.forms.items()],
            form=desk.settings.get("deliver.form"),
            styles=[(entry.title, entry.name) for entry in desk.styling.entries()],
            style=self._parts.inspector.line.style_name or desk.settings.get("credit.style"),
            languages=[own, *languages],
            folder=Path(kept) if kept else Path.home(),
            suffixes=desk.delivering.suffixes,
        )

    def _tell(self, delivered: Delivered) -> None:
        self._path = delivered.path
        button = translated("Open folder")
        tone = Tone.OK if delivered.is_complete and not delivered.remarks else Tone.WARNING
        fix = "\n".join(delivered.remarks)
        said = Message(in_words(delivered), tone, fix, button, self.open_folder)
        self._parts.messages.say(said)


def in_words(delivered: Delivered) -> str:
    """Return what a delivery came to, and which photos lack something."""
    photos = count(len(delivered.photos), translated("photo"), translated("photos"))
    said = [
        translated("{photos} delivered to {name}.").format(photos=photos, name=delivered.path.name)
    ]
    for lacking, words in (
        (delivered.without_credit, translated("Without a credit: {names}.")),
        (delivered.without_caption, translated("Without a caption: {names}.")),
    ):
        if lacking:
            names = ", ".join(photo.path.name for photo in lacking[:_MOST_NAMED])
            more = len(lacking) - _MOST_NAMED
            if more > 0:
                names += translated(" and {number:,} more").format(number=more)
            said.append(words.format(names=names))
    return " ".join(said)
