"""Entries of an index made of photographs' pixels: of rendered pictures, and drawn from those.

Such entries crowd an index as that many real photos would, word by word.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.features import KEPT, KeptFeatures, pack, unpack
from mediadesk.media.index.vocabulary import CODE_BITS, VALUES, vocabulary
from mediadesk.model.edit import Fingerprint

Pixels = NDArray[np.uint8]


def rendered(others: Sequence[Pixels], chance: np.random.Generator) -> Pixels:
    """Return a picture made from the pixels of others."""
    form = chance.choice(("one", "one", "two", "four"))
    if form == "one":
        return piece(others, (512, int(chance.integers(300, 512))), chance)
    if form == "two":
        return np.hstack([piece(others, (256, 384), chance) for _ in range(2)])
    rows = [np.hstack([piece(others, (256, 192), chance) for _ in range(2)]) for _ in range(2)]
    return np.vstack(rows)


def piece(others: Sequence[Pixels], size: tuple[int, int], chance: np.random.Generator) -> Pixels:
    """Return part of one picture: cropped, warped a little, toned, maybe mirrored."""
    grey = others[int(chance.integers(len(others)))]
    height, width = grey.shape
    edge = float(chance.uniform(0.32, 1.0))
    left, top = chance.uniform(0, 1 - edge) * width, chance.uniform(0, 1 - edge) * height
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * (edge * width, edge * height)
    corners += (left, top)
    corners += chance.normal(0, 0.02, (4, 2)) * (width, height)
    if chance.random() < 0.5:
        corners = corners[[1, 0, 3, 2]]
    goal = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), goal)
    warped = cv2.warpPerspective(grey, matrix, size, borderMode=cv2.BORDER_REFLECT)
    return (255 * (warped / 255.0) ** chance.uniform(0.6, 1.6)).astype(np.uint8)


class Drawing:
    """Draws entries from those of rendered pictures."""

    def __init__(self, prints: Sequence[Fingerprint], chance: np.random.Generator) -> None:
        self._chance = chance
        features = [unpack(one.local) for one in prints]
        self._many = np.array([len(one.word) for one in features])
        self._starts = np.cumsum(self._many) - self._many
        self._word = np.concatenate([one.word for one in features]).astype(np.int64)
        self._code = np.concatenate([one.code for one in features])
        self._place = np.concatenate([one.place for one in features]).astype(np.int64)
        self._near = [self._neighbours(half) for half in vocabulary().halves]

    def entries(self, many: int) -> list[Fingerprint]:
        """Return so many entries."""
        chance = self._chance
        usable = np.flatnonzero(self._many >= 40)
        sources = usable[chance.integers(0, len(usable), (many, 3))]
        which = chance.integers(0, chance.integers(1, 4, (many, 1)), (many, KEPT))
        source = np.take_along_axis(sources, which, axis=1)
        at = self._starts[source] + (chance.random((many, KEPT)) * self._many[source]).astype(
            np.int64
        )
        word = self._moved(0, self._word[at] // VALUES) * VALUES
        word += self._moved(1, self._word[at] % VALUES)
        # Of three random bits all are set once in eight.
        turned = chance.integers(0, 1 << CODE_BITS, at.shape)
        for _ in range(2):
            turned &= chance.integers(0, 1 << CODE_BITS, at.shape)
        code = self._code[at] ^ turned
        place = self._placed(self._place[at], (many, KEPT))
        packed = (word << CODE_BITS | code) << 16 | place
        none, nowhere = np.zeros(KEPT, "<u4"), np.zeros(KEPT, "<u2")
        header = pack(KeptFeatures(none, none, nowhere, 1.5))[:8]
        wholes = chance.integers(0, 1 << 63, many)
        rows = packed.astype("<u8")
        return [
            Fingerprint(int(whole), header + row.tobytes())
            for whole, row in zip(wholes, rows, strict=True)
        ]

    def _placed(self, place: NDArray[np.int64], shape: tuple[int, int]) -> NDArray[np.int64]:
        chance = self._chance
        x, y, size = place & 63, place >> 6 & 63, place >> 12
        x = np.where(chance.random((shape[0], 1)) < 0.5, 63 - x, x)
        x = np.clip(x + chance.integers(-8, 9, shape), 0, 63)
        y = np.clip(y + chance.integers(-8, 9, shape), 0, 63)
        size = np.clip(size + chance.integers(-1, 2, shape), 0, 15)
        return x | y << 6 | size << 12

    def _neighbours(self, values: NDArray[np.float32]) -> NDArray[np.intp]:
        """Return for each value eight to move to: itself twice, and the nearest."""
        far = ((values[:, None] - values[None]) ** 2).sum(axis=2)
        near = np.argsort(far, axis=1)[:, :7]
        return np.concatenate((near[:, :1], near), axis=1)

    def _moved(self, half: int, value: NDArray[np.int64]) -> NDArray[np.int64]:
        return self._near[half][value, self._chance.integers(0, 8, value.shape)]
