"""Keep the fingerprints of very many made photos in a file, as a catalogue does in a table."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from mediadesk.model.edit import Fingerprint, KeptPrint


class PrintFile:
    """Fingerprints of photos numbered from 1.

    Args:
        folder: Where they are kept: packed features one after another, and where each begins.
    """

    def __init__(self, folder: Path) -> None:
        self._packed, self._ends = folder / "prints.bin", folder / "prints.ends"

    def add(self, prints: Sequence[KeptPrint]) -> None:
        """Add the fingerprints of the next photos."""
        begin = self._packed.stat().st_size if self._packed.exists() else 0
        sizes = [len(one.fingerprint.local) for one in prints]
        with self._packed.open("ab") as file:
            file.write(b"".join(one.fingerprint.local for one in prints))
        with self._ends.open("ab") as file:
            file.write((begin + np.cumsum(sizes, dtype=np.int64)).tobytes())

    def of(self, numbers: Sequence[int]) -> Mapping[int, Fingerprint]:
        """Return the fingerprints of some photos; of the whole frame they say nothing."""
        ends = np.memmap(self._ends, np.int64, "r")
        told: dict[int, Fingerprint] = {}
        with self._packed.open("rb") as file:
            for number in numbers:
                begin = int(ends[number - 2]) if number > 1 else 0
                file.seek(begin)
                told[number] = Fingerprint(0, file.read(int(ends[number - 1]) - begin))
        return told
