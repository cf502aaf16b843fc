"""A saving before the last is told by the steps that it left in the pixels."""

import io

import numpy as np
import pytest
from PIL import Image

from mediadesk.media.comparison.exposures.block_frequencies import compressed, frequencies_of
from mediadesk.media.comparison.exposures.earlier_saving import EarlierSaving, earlier_saving
from mediadesk.media.comparison.exposures.tiles import TILE_PX
from tests.media.scene_making import scene


def _as_jpeg(picture, quality):
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return Image.open(stream)


def _steps(jpeg):
    return np.array(jpeg.quantization[0], dtype=np.float64).reshape(8, 8)


def _grey(picture):
    return np.asarray(picture.convert("L"))


@pytest.mark.parametrize(("left", "top"), [(0, 0), (3, 6), (7, 0)])
@pytest.mark.parametrize("quality", [30, 50])
def test_the_coarser_saving_is_told_with_its_grid_wherever_it_was_cropped(quality, left, top):
    first = _as_jpeg(scene(3), quality)
    last = _as_jpeg(first.crop((8 - left, 8 - top, *first.size)), 92)
    found = earlier_saving(_grey(last), _steps(last))
    assert found is not None
    assert (found.left, found.top) == (left, top)
    assert found.steps[:4, :4] == pytest.approx(_steps(first)[:4, :4], rel=0.15)


def test_a_copy_without_loss_tells_of_its_saving():
    first = _as_jpeg(scene(4), 40)
    assert earlier_saving(_grey(first), np.ones((8, 8))) is not None


@pytest.mark.parametrize("quality", [25, 60, 90])
def test_of_a_picture_saved_once_no_other_saving_is_told(quality):
    once = _as_jpeg(scene(5), quality)
    assert earlier_saving(_grey(once), _steps(once)) is None


def test_a_finer_saving_before_is_none_that_matters():
    last = _as_jpeg(_as_jpeg(scene(6), 95), 50)
    assert earlier_saving(_grey(last), _steps(last)) is None


@pytest.mark.parametrize("size", [(16, 16), (40, 200), (500, 400)])
def test_of_one_colour_nothing_is_told(size):
    assert earlier_saving(np.full(size, 90, np.uint8), np.ones((8, 8))) is None


def test_tiles_are_moved_to_where_its_blocks_begin():
    tiles = np.random.default_rng(2).uniform(60, 190, (2 * TILE_PX, TILE_PX)).astype(np.float32)
    steps = np.full((8, 8), 24.0)
    part = tiles[5:-3, 3:-5]
    part[:] = compressed(frequencies_of(part), steps, part.shape)
    moved = EarlierSaving(steps, left=3, top=5).on_grid(tiles)
    inner = frequencies_of(moved[8 : TILE_PX - 8, 8 : TILE_PX - 8]) / steps
    assert inner == pytest.approx(np.round(inner), abs=1e-3)
