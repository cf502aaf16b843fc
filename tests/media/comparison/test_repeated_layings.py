"""A laying that agrees in part gives way to one that agrees in all."""

import numpy as np
import pytest
from PIL import Image

from mediadesk.media.comparison.comparing import registered
from mediadesk.media.comparison.registration import Laying, crop_of
from mediadesk.media.comparison.working_picture import loaded_pair
from tests.media.scene_making import saved, scene

_PERIOD_PX = 100


def _facade():
    """Return a picture of which the upper two thirds repeat themselves, as windows do."""
    picture = np.asarray(scene(41, 900, 600)).copy()
    picture[:400] = np.tile(picture[:400, :_PERIOD_PX], (1, 9, 1))
    return Image.fromarray(picture)


def _beside(periods):
    """Return a way to propose a laying so many periods beside the right one."""
    matrix = np.array([[1.0, 0, 200 + periods * _PERIOD_PX], [0, 1.0, 60]])
    return lambda derived, original: iter([Laying(matrix)])


@pytest.mark.parametrize("first", [0, 1], ids=["the right one first", "the other first"])
def test_a_laying_that_agrees_in_part_gives_way_to_one_that_agrees_in_all(tmp_path, first):
    part = _facade().crop((200, 60, 700, 560))
    pair = loaded_pair(
        saved(_facade(), tmp_path / "original.png"), saved(part, tmp_path / "derived.png")
    )
    assert registered(*pair, (_beside(1),))[1].agrees
    overlay, _ = registered(*pair, (_beside(first), _beside(1 - first)))
    found = crop_of(overlay.laying, pair[0].grey, pair[1].grey)
    assert found.left == pytest.approx(200 / 900, abs=0.002)
