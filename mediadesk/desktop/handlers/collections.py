"""Make collections and change what is in them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog, QMessageBox

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.collection import Collection


class CollectionsHandler(QObject):
    """Every change can be undone; photos themselves are never touched."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        parts.sidebar.photos_dropped.connect(self.put_in)

    @Slot()
    def create(self) -> None:
        """Ask for a name and make a collection of the selected photos."""
        name = self._ask_name(translated("New collection"), "")
        if name:
            photo_ids = self._parts.pictures.selected_ids()
            collection = self._place.desk.collecting.create(name, photo_ids)
            self._tell(
                translated("{photos} in the new collection {name}.").format(
                    photos=count(len(photo_ids), "photo"), name=collection.name
                )
            )

    @Slot()
    def add(self) -> None:
        """Ask for a collection and put the selected photos into it."""
        known = {c.name: c for c, _count in self._place.desk.collecting.collections()}
        if not known:
            self.create()
            return
        title = translated("Add to collection")
        label = translated("Put the selected photos into")
        name, accepted = QInputDialog.getItem(
            self._parts.window, title, label, list(known), editable=False
        )
        if accepted:
            self.put_in(known[name], self._parts.pictures.selected_ids())

    @Slot(object, object)
    def put_in(self, collection: Collection, photo_ids: Sequence[int]) -> None:
        """Put photos into a collection."""
        self._place.desk.collecting.add(collection, photo_ids)
        self._tell(
            translated("{photos} put into {name}.").format(
                photos=count(len(photo_ids), "photo"), name=collection.name
            )
        )

    @Slot()
    def take_out(self) -> None:
        """Take the selected photos out of the collection that is shown."""
        collection = self._parts.sidebar.collection
        photo_ids = self._parts.pictures.selected_ids()
        if collection is not None and photo_ids:
            self._place.desk.collecting.remove(collection, photo_ids)
            self._tell(
                translated("{photos} taken out of {name}; they stay in the catalogue.").format(
                    photos=count(len(photo_ids), "photo"), name=collection.name
                )
            )

    @Slot()
    def rename(self) -> None:
        """Ask for another name for the collection that is shown."""
        collection = self._parts.sidebar.collection
        if collection is None:
            return
        name = self._ask_name(translated("Rename collection"), collection.name)
        if name and name != collection.name:
            self._place.desk.collecting.rename(collection, name)
            self._tell(translated("Renamed to {name}.").format(name=name))

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
            self._place.desk.collecting.delete(collection)
            self._tell(translated("{name} is deleted.").format(name=collection.name))

    def _ask_name(self, title: str, name: str) -> str:
        label = translated("Name of the collection")
        typed, accepted = QInputDialog.getText(self._parts.window, title, label, text=name)
        return typed.strip() if accepted else ""

    def _tell(self, sentence: str) -> None:
        self._place.hub.collections_changed.emit()
        self._place.reporter.inform(sentence)
