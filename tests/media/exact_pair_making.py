"""Derived pictures in web size, and second frames turned by a hair or lit a little otherwise."""

import io

import cv2
import numpy as np
from PIL import Image

from mediadesk.media.comparison.exposures.exact_laying import laid_exactly
from mediadesk.media.comparison.registration import Laying
from tests.media.scene_making import scene

#: Left, top, right and bottom of what is cut out.
PART = (60, 40, 960, 640)
SIZE = (480, 320)


def original(number=5):
    """Return a picture with detail of many colours that is neither black nor white."""
    pixels = np.asarray(scene(number).resize((1000, 680), Image.Resampling.BICUBIC), np.float32)
    return whole(cv2.GaussianBlur(pixels, (0, 0), 1.5) * 0.7 + 38)


def made_smaller(picture, quality=85):
    """Return the part of a picture in web size, saved as JPEG."""
    small = Image.fromarray(picture).crop(PART).resize(SIZE, Image.Resampling.LANCZOS)
    file = io.BytesIO()
    small.save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


def turned(picture, degrees):
    """Return a picture turned about its middle; finer than OpenCV's own steps of 1/32 pixel."""
    high, wide = picture.shape[:2]
    large = cv2.resize(picture, (4 * wide, 4 * high), interpolation=cv2.INTER_CUBIC)
    matrix = cv2.getRotationMatrix2D((2 * wide - 0.5, 2 * high - 0.5), degrees, 1.0)
    large = cv2.warpAffine(large, matrix, (4 * wide, 4 * high), flags=cv2.INTER_CUBIC)
    return cv2.resize(large, (wide, high), interpolation=cv2.INTER_AREA)


def laid(before, after):
    """Return a picture laid under what was made of its part, from half a pixel beside it."""
    scale = (PART[2] - PART[0]) / SIZE[0]
    laying = Laying(np.array([[scale, 0, PART[0] + 0.5], [0, scale, PART[1] - 0.5]]))
    return laid_exactly(before, cv2.cvtColor(after, cv2.COLOR_RGB2GRAY), laying)


def whole(levels):
    """Return levels as whole numbers from 0 to 255."""
    return np.asarray(levels).round().clip(0, 255).astype(np.uint8)
