"""Another program on the same catalogue."""

import sqlite3
from pathlib import Path


class OtherProgram:
    """Another program that may hold the catalogue's lock for writing."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)

    def lock(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def end(self) -> None:
        self.let_go()
        self._connection.close()
