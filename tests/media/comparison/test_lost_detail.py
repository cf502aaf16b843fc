"""Detail that is gone from one part of a picture, and kept elsewhere."""

import cv2
import numpy as np

from mediadesk.media.comparison.lost_detail import lost_detail

GRAIN = cv2.GaussianBlur(np.random.default_rng(5).normal(0, 1, (120, 160)), (0, 0), 1.5)
PICTURE = np.clip(128 + 60 * GRAIN / GRAIN.std(), 0, 255).astype(np.uint8)
EVERYWHERE = np.ones(PICTURE.shape, bool)


def lost(derived: np.ndarray, original: np.ndarray = PICTURE) -> np.ndarray:
    return lost_detail(derived, original.astype(np.float32), EVERYWHERE)


def test_a_blurred_part_has_lost_its_detail() -> None:
    derived = PICTURE.copy()
    derived[40:80, 50:100] = cv2.GaussianBlur(PICTURE, (0, 0), 4)[40:80, 50:100]
    found = lost(derived)
    assert found[50:70, 60:90].all()
    assert not found[:25].any()


def test_what_is_lost_everywhere_is_lost_nowhere() -> None:
    assert not lost(cv2.GaussianBlur(PICTURE, (0, 0), 2)).any()


def test_a_plain_picture_has_nothing_to_lose() -> None:
    plain = np.full_like(PICTURE, 90)
    assert not lost(plain, plain).any()
