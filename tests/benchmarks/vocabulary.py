"""Make the vocabulary of fingerprints from a folder of photographs.

    python -m tests.benchmarks.vocabulary PHOTOS_DIR OUT.npz [most photos]

Of every photograph some copies are made: cropped, at other sizes, tones and qualities, turned a
little. Where a blob of the photograph is found again in a copy, the two descriptions say what may
change of one place; the descriptions of all places say what tells places apart. The file holds
averages over all of them, and nothing of a single picture.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

from mediadesk.media.features import at_size
from mediadesk.media.index.blobs import RUNGS_AN_OCTAVE, Blobs, find_blobs
from mediadesk.media.index.descriptions import describe
from mediadesk.media.index.features import EDGE_PX, KEPT, strongest
from mediadesk.media.index.vocabulary import CODE_BITS, VALUES, WORD_DIRECTIONS

COPIES = 5
#: Of every so many photographs one is copied; two hundred are enough for what may change.
WITH_COPIES = 4
#: Added to what changes of one place, so that no direction is trusted blindly.
CAUTION = 0.05
DRAWN_FOR_VALUES = 60_000

Rows = NDArray[np.float32]


def copies(
    picture: Image.Image, chance: np.random.Generator
) -> Iterator[tuple[Image.Image, NDArray[np.float64]]]:
    """Yield changed copies, each with the matrix from its pixels to those of the photograph."""
    for _ in range(COPIES):
        share = float(np.exp(chance.uniform(np.log(0.08), 0)))
        stretch = chance.uniform(0.75, 1.33)
        wide, high = min(1.0, (share * stretch) ** 0.5), min(1.0, (share / stretch) ** 0.5)
        left, top = chance.uniform(0, 1 - wide), chance.uniform(0, 1 - high)
        x, y = left * picture.width, top * picture.height
        angle = float(np.radians(chance.normal(0, 1.2)))
        edge = int(chance.choice((300, 480, 640, 800, 1024)))
        scale = wide * picture.width / edge
        size = (edge, max(1, round(high * picture.height / scale)))
        cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
        matrix = np.array([[cos, -sin, x], [sin, cos, y]])
        soft = picture.filter(ImageFilter.GaussianBlur(max(0.0, 0.45 * (scale - 1))))
        copy = soft.transform(
            size, Image.Transform.AFFINE, tuple(matrix.ravel()), Image.Resampling.BICUBIC
        )
        yield toned(copy, chance), matrix


def toned(copy: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Return a copy in another tone and quality."""
    copy = ImageEnhance.Brightness(copy).enhance(chance.uniform(0.8, 1.25))
    copy = ImageEnhance.Contrast(copy).enhance(chance.uniform(0.8, 1.3))
    if chance.random() < 0.3:
        copy = copy.filter(ImageFilter.UnsharpMask(1.2, 80, 2))
    if chance.random() < 0.2:
        copy = copy.filter(ImageFilter.GaussianBlur(0.8))
    stream = BytesIO()
    copy.save(stream, "JPEG", quality=int(chance.choice((20, 50, 75, 90))))
    return Image.open(stream)


def small(picture: Image.Image) -> NDArray[np.uint8]:
    """Return a picture as fingerprints look at it."""
    return at_size(np.asarray(picture.convert("L")), EDGE_PX)


def again(
    kept: Blobs, chosen: NDArray[np.intp], found: Blobs, matrix: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return which of the chosen blobs are found again, and as which."""
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    x = matrix[0, 0] * found.x + matrix[0, 1] * found.y + matrix[0, 2]
    y = matrix[1, 0] * found.x + matrix[1, 1] * found.y + matrix[1, 2]
    rung = found.rung + RUNGS_AN_OCTAVE * np.log2(scale)
    size = np.exp2(kept.rung[chosen] / RUNGS_AN_OCTAVE)[:, None]
    apart = np.hypot(kept.x[chosen][:, None] - x, kept.y[chosen][:, None] - y) / size
    apart = np.where(np.abs(kept.rung[chosen][:, None] - rung) < 1, apart, np.inf)
    if not apart.size:
        return chosen[:0], chosen[:0]
    nearest = apart.argmin(axis=1)
    good = apart[np.arange(len(chosen)), nearest] < 1.5
    return chosen[good], nearest[good]


def gathered(paths: list[Path]) -> tuple[Rows, Rows]:
    """Return all descriptions kept, and the differences of those of one place."""
    chance = np.random.default_rng(1)
    every: list[Rows] = []
    differing: list[Rows] = []
    for number, path in enumerate(paths):
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
        grey = small(picture)
        kept = find_blobs(grey)
        chosen = strongest(kept, KEPT)
        every.append(describe(kept, chosen))
        if number % WITH_COPIES:
            continue
        for copy, matrix in copies(picture, chance):
            seen = small(copy)
            found = find_blobs(seen)
            to_copy, to_kept = copy.width / seen.shape[1], grey.shape[1] / picture.width
            scaled = matrix * to_kept
            scaled[:, :2] *= to_copy
            ones, others = again(kept, chosen, found, scaled)
            differing.append(describe(kept, ones) - describe(found, others))
    return np.concatenate(every), np.concatenate(differing)


def directions(every: Rows, differing: Rows) -> Rows:
    """Return the directions that tell most (linear discriminant analysis)."""
    within = np.cov(differing.T) / 2
    within += CAUTION * np.trace(within) / len(within) * np.eye(len(within))
    spread, turned = np.linalg.eigh(within)
    whitened = turned / np.sqrt(spread)
    telling, turned = np.linalg.eigh(whitened.T @ np.cov(every.T) @ whitened)
    best = np.argsort(-telling)[: WORD_DIRECTIONS + CODE_BITS]
    return (whitened @ turned[:, best]).astype(np.float32)


def commonest(rows: Rows) -> Rows:
    """Return the values that stand for all others (k-means)."""
    cv2.setRNGSeed(1)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 1e-4)
    drawn = np.random.default_rng(2).permutation(len(rows))[:DRAWN_FOR_VALUES]
    _, _, centres = cv2.kmeans(  # type: ignore[call-overload]  # OpenCV takes None for no first labels
        np.ascontiguousarray(rows[drawn]), VALUES, None, criteria, 1, cv2.KMEANS_RANDOM_CENTERS
    )
    return np.asarray(centres, dtype=np.float32)


def main() -> None:
    """Gather, reckon, write."""
    suffixes = {".jpg", ".jpeg"}
    paths = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.suffix.lower() in suffixes)
    most = int(sys.argv[3]) if len(sys.argv) > 3 else len(paths)
    every, differing = gathered(paths[:: max(1, len(paths) // most)])
    print(f"{len(every)} descriptions, {len(differing)} found again")
    told = directions(every, differing)
    # The two halves of a word share the telling directions alike: 1, 4, 5, 8 ... and 2, 3, 6, 7 ...
    numbers = np.arange(WORD_DIRECTIONS)
    of_first = np.isin(numbers % 4, (0, 3))
    code = np.arange(WORD_DIRECTIONS, told.shape[1])
    told = told[:, np.concatenate((numbers[of_first], numbers[~of_first], code))]
    mean = every.mean(axis=0)
    along = (every - mean) @ told
    half = WORD_DIRECTIONS // 2
    np.savez_compressed(
        sys.argv[2],
        mean=mean,
        directions=told,
        first=commonest(along[:, :half]).astype(np.float16),
        second=commonest(along[:, half:WORD_DIRECTIONS]).astype(np.float16),
        thresholds=np.median(along[:, WORD_DIRECTIONS:], axis=0),
        spreads=along[:, WORD_DIRECTIONS:].std(axis=0),
    )


if __name__ == "__main__":
    main()
