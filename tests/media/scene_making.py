"""Made-up scenes full of shapes, each unlike any other, for tests that compare pictures."""

from pathlib import Path

import cv2
import numpy as np
from PIL import Image


def scene(seed: int, width: int = 900, height: int = 600) -> Image.Image:
    """Return a picture of overlapping coloured shapes over a soft, grainy ground."""
    rng = np.random.default_rng(seed)
    ground = rng.normal(0, 1, (height, width, 3)).astype(np.float32)
    ground = cv2.GaussianBlur(ground, (0, 0), width / 25)
    ground = 120 + 50 * ground / np.abs(ground).max()
    pixels = np.ascontiguousarray(ground.clip(0, 255).astype(np.uint8))
    for _ in range(140):
        colour = tuple(int(c) for c in rng.integers(0, 255, 3))
        x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
        size = int(rng.integers(8, 60))
        if rng.random() < 0.5:
            cv2.circle(pixels, (x, y), size // 2, colour, -1, cv2.LINE_AA)
        else:
            corner = (x + size, y + int(rng.integers(8, 60)))
            cv2.rectangle(pixels, (x, y), corner, colour, -1)
    grain = rng.normal(0, 3, pixels.shape)
    return Image.fromarray((pixels + grain).clip(0, 255).astype(np.uint8))


def grey(image: Image.Image, edge_px: int = 512) -> np.ndarray:
    """Return a picture in grey at the size fingerprints are made of."""
    small = image.convert("L")
    small.thumbnail((edge_px, edge_px))
    return np.asarray(small)


def saved(image: Image.Image, path: Path, quality: int = 90, **options: object) -> Path:
    """Save a picture and return its path."""
    image.save(path, quality=quality, **options)
    return path
