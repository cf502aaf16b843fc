"""The more agrees the surer, the more moved the less sure, and nothing is certain."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.comparison.agreement import Agreement
from mediadesk.media.comparison.capture_facts import SameMoment
from mediadesk.media.comparison.confidence import confidence_of, doubt_of, with_rival
from mediadesk.media.comparison.exposures.exposures import ExposureSigns
from mediadesk.media.comparison.moments import Motion

_shares = st.floats(0, 1)


def _agreement(share=0.95, followed=200, drifted=0.0, displaced=0):
    seen = np.zeros((4, 4), np.float32)
    motion = Motion(drifted, 0.0, displaced, 10)
    return Agreement(seen, seen > 0, share, 0.9, 0.5, motion, followed)


@given(_shares, _shares)
def test_the_more_agrees_the_surer(one, other):
    low, high = sorted((one, other))
    assert confidence_of(_agreement(low)) <= confidence_of(_agreement(high))


@given(st.floats(0, 0.1), st.floats(0, 0.1))
def test_the_more_has_drifted_the_less_sure(one, other):
    low, high = sorted((one, other))
    assert confidence_of(_agreement(drifted=high)) <= confidence_of(_agreement(drifted=low))


def test_nothing_is_certain():
    assert 0.95 < confidence_of(_agreement(1.0, 400)) < 1


def test_a_part_that_moved_takes_confidence():
    assert confidence_of(_agreement(displaced=3)) < confidence_of(_agreement())


@given(_shares, st.floats(-1, 1))
def test_a_rival_place_halves_confidence_at_most(confidence, likeness):
    assert confidence / 2 - 0.001 <= with_rival(confidence, likeness) <= confidence + 0.001


def test_a_place_unlike_all_others_takes_nothing():
    assert with_rival(0.98, 0.7) == 0.98


def test_texture_that_posterising_took_raises_no_doubt():
    lost = _agreement(share=0.7)
    doubts = [
        doubt_of(lost, ExposureSigns(has_few_tones=has_few), SameMoment.UNTOLD)
        for has_few in (True, False)
    ]
    assert doubts[0] < 0.2
    assert doubts[0] < doubts[1]


@given(st.sampled_from(SameMoment), st.floats(0, 1), st.floats(0, 1))
def test_files_that_deny_it_outweigh_what_is_seen(moment, one, other):
    signs = ExposureSigns(unlike=one, unseen=other)
    denied = doubt_of(_agreement(), signs, SameMoment.DENIED)
    assert doubt_of(_agreement(), signs, moment) <= denied
    assert denied > 0.9


def test_lively_detail_of_a_tilted_print_raises_no_doubt():
    tilted = replace(_agreement(), motion=Motion(0.0, 2.0, 0, 10))
    doubts = [
        doubt_of(tilted, ExposureSigns(unlike=unlike), SameMoment.UNTOLD) for unlike in (0, 0.4)
    ]
    assert doubts[0] == doubts[1]


@pytest.mark.parametrize(("tilted_px", "is_doubted"), [(0.0, True), (2.0, False)])
def test_edges_beside_the_originals_are_another_frames_but_for_a_tilted_print(
    tilted_px, is_doubted
):
    agreement = replace(_agreement(), motion=Motion(0.0, tilted_px, 0, 10))
    doubt = doubt_of(agreement, ExposureSigns(beside_px=1.0), SameMoment.UNTOLD)
    assert (doubt > 0.8) is is_doubted


def test_edges_beside_by_what_rounding_moves_raise_no_doubt():
    none, little = (
        doubt_of(_agreement(), ExposureSigns(beside_px=px), SameMoment.UNTOLD) for px in (0, 0.05)
    )
    assert none == little


def test_colours_scattered_by_an_edit_to_their_limits_alone_are_no_proof_of_another_frame():
    far, farther = (
        doubt_of(_agreement(share=1.0), ExposureSigns(scatter=told), SameMoment.UNTOLD)
        for told in (6.4, 20)
    )
    assert 0.1 < far < 0.6
    assert farther < 0.6


@pytest.mark.parametrize("sign", ["turned_px", "wandered"])
@given(_shares, _shares)
def test_the_more_it_turned_or_its_light_wandered_the_likelier_another_exposure(sign, one, other):
    low, high = (
        doubt_of(_agreement(), ExposureSigns(**{sign: amount}), SameMoment.UNTOLD)
        for amount in sorted((one, other))
    )
    assert low <= high


def test_a_turn_by_a_hair_in_another_light_is_another_exposure():
    usual, other = (
        doubt_of(_agreement(), ExposureSigns(turned_px=px, wandered=levels), SameMoment.UNTOLD)
        for px, levels in ((0.01, 0.2), (0.1, 1.0))
    )
    assert usual < 0.05
    assert other > 0.5


def test_a_tilted_print_may_be_turned():
    agreement = _agreement()
    tilted = replace(agreement, motion=replace(agreement.motion, tilted_px=1.0))
    doubts = [doubt_of(tilted, ExposureSigns(turned_px=px), SameMoment.UNTOLD) for px in (0.0, 0.2)]
    assert doubts[0] == doubts[1]
