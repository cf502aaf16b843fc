"""Of a copy that was bent or squeezed out of shape nobody says that it shows nothing of it."""

import cv2
import numpy as np
import pytest
from PIL import Image

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Verdict
from tests.media.scene_making import saved, scene


def _bent(picture, strength):
    """Return a picture bent as by a lens; below nothing, a barrel."""
    high, wide = np.asarray(picture).shape[:2]
    y, x = np.indices((high, wide), dtype=np.float32)
    across, down = (x - wide / 2) / (wide / 2), (y - high / 2) / (wide / 2)
    by = 1 - strength * (across**2 + down**2)
    to = (wide / 2 + across * by * wide / 2, high / 2 + down * by * wide / 2)
    return Image.fromarray(cv2.remap(np.asarray(picture), *to, cv2.INTER_CUBIC))


@pytest.mark.parametrize("strength", [0.02, 0.03])
def test_a_bent_copy_is_never_called_unrelated(tmp_path, strength):
    before = saved(scene(75), tmp_path / "original.jpg")
    after = saved(_bent(scene(75), strength), tmp_path / "derived.jpg")
    found = PixelComparer().compare(before, after)
    assert found.verdict is not Verdict.UNRELATED


def test_where_it_cannot_be_told_no_more_than_half_is_claimed(tmp_path):
    before = saved(scene(75), tmp_path / "original.jpg")
    after = saved(_bent(scene(75), 0.03), tmp_path / "derived.jpg")
    found = PixelComparer().compare(before, after)
    assert found.verdict is Verdict.CANNOT_TELL
    assert 0 < found.confidence <= 0.5
