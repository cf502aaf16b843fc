"""The catalogue's database in use: readers side by side, writers one after another."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from mediadesk.services.ports.catalogue import Clock
from mediadesk.storage import shelf_state
from mediadesk.storage.dialects.dialect import Dialect, Place


class Database:
    """The database of a catalogue.

    Attributes:
        place: Where it is kept.
        own_shelves: The numbers that the shelf had by what was written here, and not by others
            who use the catalogue.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        with place.told_in_words():
            self._engines = place.connect().knowing(place.dialect)
        self._turn = threading.Lock()
        self.own_shelves = set[int]()

    @property
    def dialect(self) -> Dialect:
        """What is spoken there."""
        return self.place.dialect

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that sees one moment of the catalogue, whatever others write.

        Raises:
            OutsideError: The disk or the network failed, or the catalogue is damaged.
        """
        with self.place.told_in_words(), self._engines.readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection in a transaction: all of it is kept, or nothing where it raises.

        Raises:
            OutsideError: The disk or the network failed, the catalogue is damaged or gone, or
                another program holds it.
        """
        with (
            self._turn,
            self.place.told_in_words(),
            self._engines.writers.connect() as connection,
        ):
            shelf_state.given(connection)  # what a transaction gave that was rolled back
            with connection.begin():
                yield connection
                self.place.require_in_place()
            self.own_shelves.update(shelf_state.given(connection))

    def close(self) -> None:
        """Let go of it."""
        self.place.close()


class CataloguePart:
    """One port's share of the catalogue: what every share needs."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        #: The journal entries that were written here, and not by others who use the catalogue.
        self._authored = set[int]()

    def _whose(self, who: str) -> str | None:
        """Return whose steps a person takes back; None for everybody's."""
        return who if self._database.place.is_shared else None
