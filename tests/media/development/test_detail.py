"""Sharpening draws no lines along edges, and noise reduction leaves no specks."""

import numpy as np

from mediadesk.media.development import detail


def test_the_most_sharpening_draws_no_line_along_an_edge() -> None:
    edge = np.clip((np.arange(40) - 18) / 4, 0, 1) * 0.6 + 0.2  # a soft step of four pixels
    colours = np.tile(edge.astype(np.float32), (12, 1))[..., None].repeat(3, axis=2)
    crisp = detail.sharpened(np.ascontiguousarray(colours), 1.0, 1.0)
    assert np.abs(np.diff(crisp[6, :, 0])).max() > 1.2 * np.abs(np.diff(edge)).max()
    assert crisp.max() <= 0.8 + 0.035
    assert crisp.min() >= 0.2 - 0.05


def test_texture_is_sharpened_beyond_what_is_around_it() -> None:
    texture = 0.5 + 0.04 * (np.indices((24, 24)).sum(axis=0) % 4 < 2)
    colours = np.ascontiguousarray(texture.astype(np.float32)[..., None].repeat(3, axis=2))
    assert np.ptp(detail.sharpened(colours, 1.0, 1.0)) > 1.3 * np.ptp(colours)


def test_noise_reduction_leaves_no_specks() -> None:
    cells = np.full((40, 40, 3), 120, np.uint8)
    cells[20, 20] = 145  # stands out by thrice the noise that is looked for
    assert np.ptp(detail.denoised(cells, 1.0, 1.0)) <= 6


def test_noise_reduction_calms_noise_and_keeps_edges_steep() -> None:
    chance = np.random.default_rng(4)
    clean = np.where(np.arange(96) < 48, 60, 180)
    noisy = clean[None, :, None] + chance.normal(0, 4, (96, 96, 3))
    calm = detail.denoised(noisy.astype(np.uint8), 1.0, 1.0).astype(np.int64)
    assert calm[:, 60:90].std() < 2.5
    assert (calm[:, 48, 0] - calm[:, 47, 0]).mean() > 90
