"""What a file's compression took away is known, or reckoned from what it left."""

import pytest

from mediadesk.media.comparison.working_picture import loaded_pair
from tests.media.scene_making import saved, scene


def _steps(path):
    return loaded_pair(path, path)[1].fine.jpeg_steps


@pytest.mark.parametrize("suffix", [".webp", ".avif"])
def test_the_fewer_bits_a_pixel_has_the_coarser_its_steps_were(tmp_path, suffix):
    coarse, fine = (
        _steps(saved(scene(71), tmp_path / f"{quality}{suffix}", quality)) for quality in (5, 95)
    )
    assert coarse.min() > 1.5 * fine.max()


def test_the_steps_of_a_jpeg_are_those_it_names(tmp_path):
    coarse, fine = (_steps(saved(scene(71), tmp_path / f"{q}.jpg", q)) for q in (50, 90))
    assert (coarse[0, 0], fine[0, 0]) == (16, 3)


def test_a_format_that_loses_nothing_has_steps_of_one(tmp_path):
    scene(71).save(tmp_path / "whole.png")
    assert (_steps(tmp_path / "whole.png") == 1).all()


def test_of_a_palette_it_is_not_known(tmp_path):
    scene(71).quantize(64).save(tmp_path / "palette.png")
    assert _steps(tmp_path / "palette.png") is None
