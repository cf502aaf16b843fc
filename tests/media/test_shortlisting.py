import pytest
from PIL import ImageOps

from mediadesk.media.fingerprint import fingerprint_of, wanted_fingerprint_of
from mediadesk.media.shortlisting import PreparedShortlist
from mediadesk.model.edit import Fingerprint
from tests.media.scene_making import grey, scene

_SEEDS = range(30)


@pytest.fixture(scope="module")
def known() -> PreparedShortlist:
    return PreparedShortlist([fingerprint_of(grey(scene(seed))) for seed in _SEEDS])


def _best(known, picture):
    return known.shortlist(wanted_fingerprint_of(grey(picture)), 3)[0]


def test_the_whole_picture_is_found_with_a_high_score(known):
    place, score = _best(known, scene(7).resize((400, 267)))
    assert place == 7
    assert score > 0.9


def test_a_crop_of_a_fifth_is_found(known):
    place, _ = _best(known, scene(11).crop((300, 200, 700, 470)))
    assert place == 11


def test_a_mirrored_crop_is_found(known):
    place, _ = _best(known, ImageOps.mirror(scene(5)).crop((100, 50, 800, 500)))
    assert place == 5


def test_scores_fall_and_stay_within_bounds(known):
    scores = [score for _, score in known.shortlist(wanted_fingerprint_of(grey(scene(2))), 20)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_nothing_known_gives_an_empty_list():
    assert PreparedShortlist([]).shortlist(Fingerprint(1), 5) == ()


def test_pictures_without_features_are_found_by_their_hash():
    known = PreparedShortlist([Fingerprint(-1), Fingerprint(5)])
    assert known.shortlist(Fingerprint(5), 5)[0][0] == 1
