"""How long a plan takes: shown on the screen at 1,600 px, and exported from 24 megapixels.

    OMP_NUM_THREADS=1 python -m tests.benchmarks.rendering

Prints the median and the worst of several runs.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import tifffile
from PIL import Image

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.development.darkroom import ScreenDarkroom
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box
from mediadesk.services.ports.darkroom import Negative
from mediadesk.services.ports.pictures import RenderOrder

_TONE = RenderPlan(
    crop=Box(0.05, 0.05, 0.95, 0.95),
    amounts=(("temperature", 20.0), ("exposure", 0.4), ("contrast", 1.1), ("saturation", 1.2)),
)
_FULL = RenderPlan(
    crop=Box(0.1, 0.1, 0.9, 0.9),
    rotation_degrees=2.0,
    flipped=True,
    amounts=(*_TONE.amounts, ("black_point", 0.03), ("gamma", 1.1), ("denoise", 0.4),
             ("sharpen", 0.5)),
    spots=(Spot(0.3, 0.3, 0.005), Spot(0.6, 0.5, 0.005)),
)  # fmt: skip
_LIVE_RUNS = 15
_EXPORT_RUNS = 3


def _timed(what: str, work: Callable[[int], object], runs: int, unit: str, per_second: int) -> None:
    """Print how long work takes by the clock, and how much of a processor: others may be busy."""
    clock, processor = [], []
    for run in range(runs):
        begun, used = time.perf_counter(), time.process_time()
        work(run)
        clock.append((time.perf_counter() - begun) * per_second)
        processor.append((time.process_time() - used) * per_second)
    print(
        f"{what}: median {statistics.median(clock):.1f} {unit}, worst {max(clock):.1f} {unit},"
        f" of a processor {statistics.median(processor):.1f} {unit}"
    )


def _scene(width: int, height: int) -> Image.Image:
    rng = np.random.default_rng(4)
    coarse = Image.fromarray(rng.integers(0, 256, (height // 40, width // 40, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC)).astype(np.int16)
    grain = rng.integers(-6, 7, smooth.shape, dtype=np.int16)
    return Image.fromarray(np.clip(smooth + grain, 0, 255).astype(np.uint8))


def main() -> None:
    """Measure and print."""
    cv2.setNumThreads(1)
    darkroom = ScreenDarkroom()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scene = _scene(6000, 4000)
        scene.save(folder / "o.jpg", quality=92)
        tifffile.imwrite(folder / "o.tif", np.asarray(scene).astype(np.uint16) * 257)
        _timed("open at 1,600 px", lambda _: darkroom.open(folder / "o.jpg", 1600), 3, "ms", 1000)
        negative = darkroom.open(folder / "o.jpg", 1600)
        deep = darkroom.open(folder / "o.tif", 1600)
        for what, plan in (("crop and tone", _TONE), ("full plan", _FULL)):
            live = (("8 bits", negative), ("16 bits", deep))
            for depth, opened in live:
                _timed(
                    f"show, {what}, {depth}",
                    _showing(darkroom, opened, plan),
                    _LIVE_RUNS,
                    "ms",
                    1000,
                )
            for source, suffix in (("o.jpg", ".jpg"), ("o.tif", ".tif")):
                orders = [
                    RenderOrder(folder / source, plan, folder / f"{what}{run}{suffix}")
                    for run in range(_EXPORT_RUNS)
                ]
                _timed(
                    f"export of 24 MP {suffix}, {what}", _exporting(orders), _EXPORT_RUNS, "s", 1
                )


def _showing(
    darkroom: ScreenDarkroom, negative: Negative, plan: RenderPlan
) -> Callable[[int], object]:
    return lambda _: darkroom.show(negative, plan)


def _exporting(orders: list[RenderOrder]) -> Callable[[int], object]:
    renderer = PictureRenderer()
    return lambda run: renderer.render(orders[run])


if __name__ == "__main__":
    main()
