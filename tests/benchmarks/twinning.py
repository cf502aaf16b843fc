"""Make twins from one photo: two frames of its scene, of which neither was made from the other."""

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

Pair = tuple[Image.Image, Image.Image]
_EDGE_PX: Final = 1400


def _pixels(picture: Image.Image) -> NDArray[np.uint8]:
    picture = picture.copy()
    picture.thumbnail((_EDGE_PX, _EDGE_PX))
    return np.asarray(picture)


def _shot(pixels: NDArray[np.uint8], rng: Generator) -> Image.Image:
    """Return a frame with its own exposure and its own sensor noise."""
    lit = pixels * rng.uniform(0.92, 1.08) + rng.normal(0, rng.uniform(1.5, 4), pixels.shape)
    return Image.fromarray(lit.clip(0, 255).astype(np.uint8))


def _carried(pixels: NDArray[np.uint8], by_px: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return pixels fetched from so far away."""
    height, width = pixels.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    carried = cv2.remap(
        pixels, x + by_px[..., 0], y + by_px[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
    )
    return np.asarray(carried, dtype=np.uint8)


def _field(shape: tuple[int, ...], rng: Generator, cells: int) -> NDArray[np.float32]:
    """Return smooth random values, -1..1."""
    rough = rng.normal(0, 1, (cells, cells)).astype(np.float32)
    smooth = cv2.resize(rough, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(smooth / np.abs(smooth).max(), dtype=np.float32)


def _held(pixels: NDArray[np.uint8], rng: Generator) -> NDArray[np.uint8]:
    """Return what a hand-held camera sees a moment later: a little shifted, turned, cut."""
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-0.7, 0.7), 1.02)
    turn[:, 2] += rng.uniform(-0.01, 0.01, 2) * width
    seen = cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_CUBIC)
    edge = round(0.02 * width)
    return np.asarray(seen[edge:-edge, edge:-edge], dtype=np.uint8)


def _viewpoint(picture: Image.Image, rng: Generator) -> Pair:
    """The camera a step to the side: what is near moves more than what is far."""
    pixels = _pixels(picture)
    depth = _field(pixels.shape, rng, 4)
    depth = depth + 0.7 * (_field(pixels.shape, rng, 3) > 0.1)
    by_px = np.zeros((*pixels.shape[:2], 2), np.float32)
    by_px[..., 0] = depth * rng.uniform(0.006, 0.02) * pixels.shape[1]
    return _shot(pixels, rng), _shot(_held(_carried(pixels, by_px), rng), rng)


def _moved(picture: Image.Image, rng: Generator) -> Pair:
    """A camera on a stand; something moves through the picture."""
    pixels = _pixels(picture)
    height, width = pixels.shape[:2]
    shape = np.zeros((height, width), np.uint8)
    centre = (int(width * rng.uniform(0.3, 0.7)), int(height * rng.uniform(0.35, 0.65)))
    axes = (int(width * rng.uniform(0.07, 0.14)), int(height * rng.uniform(0.14, 0.28)))
    cv2.ellipse(shape, centre, axes, 0, 0, 360, 255, -1)
    step = (int(width * rng.choice((-1, 1)) * rng.uniform(0.015, 0.06)), int(height * 0.01))
    ground = cv2.inpaint(pixels, cv2.dilate(shape, np.ones((9, 9))), 3, cv2.INPAINT_TELEA)
    soft = cv2.GaussianBlur(shape, (0, 0), 2).astype(np.float32)[..., None] / 255
    after = ground * (1 - np.roll(soft, step, (1, 0))) + np.roll(pixels * soft, step, (1, 0))
    return _shot(pixels, rng), _shot(after.clip(0, 255).astype(np.uint8), rng)


def _burst(picture: Image.Image, rng: Generator) -> Pair:
    """A third of a second later, hand-held: leaves, faces and hands have moved by a little."""
    pixels = _pixels(picture)
    sway = np.stack([_field(pixels.shape, rng, 7) for _ in range(2)], axis=2)
    sway *= rng.uniform(0.004, 0.012) * pixels.shape[1]
    return _shot(pixels, rng), _shot(_held(_carried(pixels, sway), rng), rng)


def _apart(picture: Image.Image, rng: Generator) -> Pair:
    """Two crops of one picture that share nothing."""
    pixels = _pixels(picture)
    across, cut = int(rng.integers(2)), rng.uniform(0.4, 0.6)
    at = round(pixels.shape[across] * cut)
    one, other = np.split(pixels, [at], axis=across)
    return Image.fromarray(one), Image.fromarray(other)


def _overlapping(picture: Image.Image, rng: Generator) -> Pair:
    """Two crops of one picture that share half: either shows what the other has not."""
    pixels = _pixels(picture)
    width = pixels.shape[1]
    size = round(width * rng.uniform(0.55, 0.68))
    return Image.fromarray(pixels[:, :size]), Image.fromarray(pixels[:, width - size :])


def _still(picture: Image.Image, rng: Generator) -> Pair:
    """A camera on a stand, nothing moving: only the noise of the sensor is another."""
    scene = _without_noise(picture)
    return _shot(scene, rng), _shot(scene, rng)


def _refocused(picture: Image.Image, rng: Generator) -> Pair:
    """A camera on a stand that focuses nearer: what was sharp is not, what was not is."""
    scene = _without_noise(picture)
    depth = (_field(scene.shape, rng, 3) + 1) / 2
    far, near = rng.uniform(0, 0.35), rng.uniform(0.65, 1)
    most = rng.uniform(1.2, 4)
    one, other = (_defocused(scene, most * np.abs(depth - at)) for at in (far, near))
    return _shot(one, rng), _shot(other, rng)


def _without_noise(picture: Image.Image) -> NDArray[np.uint8]:
    """Return what the camera saw: noise that both frames have would be no noise of theirs."""
    size = (max(240, picture.width * 6 // 10), max(240, picture.height * 6 // 10))
    small = _pixels(picture.resize(size, Image.Resampling.LANCZOS))
    return np.asarray(cv2.bilateralFilter(small, 5, 12, 2), dtype=np.uint8)


def _defocused(pixels: NDArray[np.uint8], sigma_px: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Return pixels blurred by as much as is said for each, between steps of half a pixel."""
    steps = np.arange(0, float(sigma_px.max()) + 1, 0.5)
    seen = np.zeros(pixels.shape, np.float32)
    for step in steps:
        blurred = cv2.GaussianBlur(pixels, (0, 0), float(step)) if step else pixels
        share = np.clip(1 - np.abs(sigma_px - step) / 0.5, 0, 1)[..., None].astype(np.float32)
        seen += blurred * share
    return seen.clip(0, 255).astype(np.uint8)


TWINS: Final[dict[str, Callable[[Image.Image, Generator], Pair]]] = {
    "twin-viewpoint": _viewpoint,
    "twin-moved": _moved,
    "twin-burst": _burst,
    "twin-still": _still,
    "twin-refocused": _refocused,
    "twin-apart": _apart,
    "twin-overlapping": _overlapping,
}
