"""Pictures that can be told from each other, and a page that shows one."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

PAGE = """<!doctype html><html lang="en"><head><title>Summit</title></head><body><article>
<h1>At the summit</h1>
<p>A long first paragraph that makes this an article and not a list of teasers, so that its figures
count as part of the story that is told here, at length and in more than one sentence.</p>
<figure><img src="kim.jpg" alt="A park"><figcaption>The park at noon. {credit}</figcaption></figure>
<p>Another paragraph follows the figure, with enough words to be one.</p>
</article></body></html>"""


def draw(path: Path, seed: int, size: tuple[int, int] = (480, 360)) -> Path:
    """Draw a picture with enough in it to be told from others."""
    dice = np.random.default_rng(seed)
    coarse = dice.integers(0, 255, (size[1] // 24, size[0] // 24, 3), dtype=np.uint8)
    picture = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, w, h = (int(n) for n in dice.integers(0, (size[0], size[1], 90, 90)))
        colour = tuple(int(n) for n in dice.integers(0, 255, 3))
        pen.rectangle((x, y, x + w + 4, y + h + 4), fill=colour)
    picture.save(path, quality=92)
    return path


def page(folder: Path, credit: str, name: str = "page.html") -> Path:
    """Write a page that shows kim.jpg with a credit printed below it."""
    path = folder / name
    path.write_text(PAGE.format(credit=credit), encoding="utf-8")
    return path
