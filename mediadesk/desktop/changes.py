"""The one place where changes of records are told, so that every panel that cares refreshes."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """Tells what changed; whoever changed it need not know who shows it.

    Signals:
        changed: Records of these photos changed (frozenset of photo ids).
        photos_added: Photos came into the catalogue (tuple of photo ids).
        photos_left: Photos were taken off the shelf again (tuple of photo ids).
        collections_changed: Collections were made, renamed, filled or removed.
        publications_changed: A document was checked.
        waivers_changed: Waivers were given or taken back.
    """

    changed = Signal(object)
    photos_added = Signal(object)
    photos_left = Signal(object)
    collections_changed = Signal()
    publications_changed = Signal()
    waivers_changed = Signal()

    def tell_changed(self, photo_ids: Iterable[int]) -> None:
        """Tell that records of photos changed; nothing is told of none."""
        touched = frozenset(photo_ids)
        if touched:
            self.changed.emit(touched)
