"""Make collections and change what is in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog, QMessageBox

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.collection import Collection
from mediadesk.services.collecting import Collecting
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class _Offer:
    """Photos that are to go into a collection, and those there are, by name."""

    photo_ids: tuple[int, ...]
    collections: Mapping[str, Collection]


class CollectionsHandler(QObject):
    """Every change can be undone; photos themselves are never touched.

    Changes are saved beside the window, in the order in which they were asked for.
    """

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._collecting = place.desk.collecting
        self._offering = AwaitedJob(place.runner, done=self._ask_which, failed=self._ask_nothing)
        #: What is to be asked about, a question after another: the photos of each.
        self._asked: list[tuple[int, ...]] = []
        parts.sidebar.photos_dropped.connect(self.put_in)

    @Slot()
    def create(self) -> None:
        """Ask for a name and make a collection of the selected photos."""
        self._create(self._parts.pictures.selected_ids())

    @Slot()
    def add(self) -> None:
        """Ask for a collection and put the selected photos into it.

        One that is just being made is offered, too. Asked of other photos while the first question
        waits for the catalogue, it is a question of its own; of the same photos, it is the same.
        """
        photo_ids = self._parts.pictures.selected_ids()
        if photo_ids not in self._asked:
            self._asked.append(photo_ids)
            if len(self._asked) == 1:
                self._offer_next()

    @Slot(object, object)
    def put_in(self, collection: Collection, photo_ids: Sequence[int]) -> None:
        """Put photos into a collection."""
        told = translated("{photos} put into {name}.").format(
            photos=count(len(photo_ids), "photo"), name=collection.name
        )
        self._save(partial(self._collecting.add, collection, photo_ids), told)

    @Slot()
    def take_out(self) -> None:
        """Take the selected photos out of the collection that is shown."""
        collection = self._parts.sidebar.collection
        photo_ids = self._parts.pictures.selected_ids()
        if collection is not None and photo_ids:
            told = translated("{photos} taken out of {name}; they stay in the catalogue.").format(
                photos=count(len(photo_ids), "photo"), name=collection.name
            )
            self._save(partial(self._collecting.remove, collection, photo_ids), told)

    @Slot()
    def rename(self) -> None:
        """Ask for another name for the collection that is shown."""
        collection = self._parts.sidebar.collection
        if collection is None:
            return
        name = self._ask_name(translated("Rename collection"), collection.name)
        if name:
            told = translated("Renamed to {name}.").format(name=name)
            self._save(partial(self._collecting.rename, collection, name), told)

    @Slot()
    def delete(self) -> None:
        """Remove the collection that is shown, after asking."""
        collection = self._parts.sidebar.collection
        if collection is None:
            return
        words = translated("Delete the collection {name}? Its photos stay in the catalogue.")
        answer = QMessageBox.question(
            self._parts.window,
            translated("Delete collection"),
            as_written(words.format(name=collection.name)),
        )
        if answer == QMessageBox.StandardButton.Yes:
            told = translated("{name} is deleted.").format(name=collection.name)
            self._save(partial(self._collecting.delete, collection), told)

    def _create(self, photo_ids: tuple[int, ...]) -> None:
        name = self._ask_name(translated("New collection"), "")
        if name:
            told = translated("{photos} in the new collection {name}.").format(
                photos=count(len(photo_ids), "photo"), name=name
            )
            self._save(partial(self._collecting.create, name, photo_ids), told)

    def _offer_next(self) -> None:
        """Look up what is there for the next question, once what came before it is saved."""
        if self._asked:
            self._place.saves.then(partial(self._offer, self._asked[0]))

    def _offer(self, photo_ids: tuple[int, ...]) -> None:
        self._offering.run(partial(_offer, self._collecting, photo_ids))

    def _ask_nothing(self, error: BaseException) -> None:
        """Tell why nothing can be asked: no question that waits would fare better."""
        self._asked.clear()
        self._place.reporter.report(error)

    def _ask_which(self, offer: _Offer) -> None:
        if offer.collections:
            self._ask_among(offer)
        else:
            self._create(offer.photo_ids)
        self._asked.remove(offer.photo_ids)
        self._offer_next()

    def _ask_among(self, offer: _Offer) -> None:
        title = translated("Add to collection")
        label = translated("Put the selected photos into")
        name, accepted = QInputDialog.getItem(
            self._parts.window, title, label, list(offer.collections), editable=False
        )
        if accepted:
            self.put_in(offer.collections[name], offer.photo_ids)

    def _ask_name(self, title: str, name: str) -> str:
        label = translated("Name of the collection")
        typed, accepted = QInputDialog.getText(self._parts.window, title, label, text=name)
        return " ".join(typed.split()) if accepted else ""

    def _save(self, change: Callable[[], object], told: str) -> None:
        """Have a change saved; what is told once it is."""
        self._place.saves.save(
            partial(_saved, change),
            done=partial(self._tell, told),
            failed=self._place.reporter.report,
        )

    def _tell(self, sentence: str, _outcome: None) -> None:
        self._place.hub.collections_changed.emit()
        self._place.reporter.inform(sentence)


def _saved(change: Callable[[], object], _context: JobContext) -> None:
    change()


def _offer(collecting: Collecting, photo_ids: tuple[int, ...], _context: JobContext) -> _Offer:
    return _Offer(photo_ids, {held.name: held for held, _count in collecting.collections()})
