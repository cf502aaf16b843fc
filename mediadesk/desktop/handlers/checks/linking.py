"""Link a published picture to the photo that it may be, once a person saw that it is."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.checks.picture_folder import with_folder
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.checking.strangers import possible_photo, stranger
from mediadesk.desktop.panels.checking.wording import picture_name
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.placement import Placement
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class _Link:
    """What is linked: a picture of a document to a photo.

    Attributes:
        document: What it is published in.
        picture: The picture there.
        photo_id: The photo that it was made from.
        folder: Where a picture goes that lies inside the document.
    """

    document: Path
    picture: Placement
    photo_id: int
    folder: Path | None


class LinkingHandler(QObject):
    """Makes the current picture a derivative of the photo beside it, as one step.

    Signals:
        linked: A published picture is a derivative in the catalogue.
    """

    linked = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        parts.check.deeds.link_asked.connect(self.link)

    @Slot()
    def link(self) -> None:
        """Link the current picture; it inherits caption, credit and who worked on the photo."""
        check = self._parts.check
        document, picture = check.document, stranger(check.judgement)
        photo_id = possible_photo(check.judgement)
        if document is None or picture is None or photo_id is None:
            return
        begin = partial(self._begin, document, picture, photo_id)
        with_folder(self._place.desk, self._parts.window, picture, begin)

    def _begin(
        self, document: Path, picture: Placement, photo_id: int, folder: Path | None
    ) -> None:
        told = translated("Linking {name}").format(name=picture_name(picture.image))
        job = partial(_linked, self._place.desk, _Link(document, picture, photo_id, folder))
        self._work.start(told, job, self._show, writes=True)

    def _show(self, names: tuple[str, str]) -> None:
        said = translated("{name} is linked to {original}, and has its caption and credit.")
        self._place.reporter.inform(said.format(name=names[0], original=names[1]))
        self._place.hub.photos_added.emit(())
        self.linked.emit()


def _linked(desk: Desk, link: _Link, context: JobContext) -> tuple[str, str]:
    """Return the names of the picture and of the photo that it is linked to now."""
    file = desk.admitting.lasting_file(link.document, link.picture, link.folder)
    context.check()
    found = desk.receiving.look(link.photo_id, file)
    desk.receiving.accept(found, found.edits, None)
    desk.indexing.follow_import(1, context)
    return file.name, desk.browsing.dossier(link.photo_id).photo.path.name
