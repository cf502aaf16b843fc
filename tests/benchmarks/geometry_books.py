"""Books with coded pictures in the ways that styles and drawings cut them; what browsers show."""

import random
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PIL import Image

from tests.benchmarks.geometry_documents import BODY, SIZE_PX, Made, png, words_of, write_zip

#: What every run of the browser needs to start without a screen and without the network.
_BROWSER: Final = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-sync", "--no-first-run", "--hide-scrollbars",
)  # fmt: skip
_PAGE_PX: Final = (900, 6_000)
#: Finer than the pages are laid out: an edge is then told to half a pixel of CSS.
_SCREEN_SCALE: Final = 2
_CONTAINER: Final = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
_PACKAGE: Final = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Fog</dc:title></metadata>'
    '<manifest><item id="c" href="text/c.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="c"/></spine></package>'
)
_SHEET: Final = """
figure { margin: 20px 0; }
figcaption { font-style: italic; }
.wide img { width: 640px; height: 200px; object-fit: cover; }
figure > .tall img { aspect-ratio: 2 / 5; width: 200px; object-fit: cover; }
@media speech { img { object-fit: none !important; } }
"""


def _img(number: int, style: str = "", more: str = "") -> str:
    return f'<img src="../images/{number}.png" alt="A pier" style="{style}" {more}/>'


def _size(rng: random.Random) -> tuple[int, int]:
    return rng.randint(200, 500), rng.randint(150, 400)


def _offset(rng: random.Random) -> tuple[int, int]:
    return rng.randint(-200, 0), rng.randint(-150, 0)


def _place(rng: random.Random) -> str:
    return f"object-position: {rng.randint(0, 100)}% {rng.randint(0, 100)}%"


def _fitted(fit: str) -> Callable[[int, random.Random], str]:
    def shown(number: int, rng: random.Random) -> str:
        width, height = _size(rng)
        size = f"width: {width}px; height: {height}px"
        return _img(number, f"{size}; object-fit: {fit}; {_place(rng)}")

    return shown


def _by_sheet(number: int, rng: random.Random) -> str:
    return f'<div class="wide">{_img(number, _place(rng))}</div>'


def _by_shape(number: int, rng: random.Random) -> str:
    return f'<div class="tall">{_img(number, _place(rng))}</div>'


def _hidden(inner: str) -> Callable[[int, random.Random], str]:
    def shown(number: int, rng: random.Random) -> str:
        (width, height), (left, top) = _size(rng), _offset(rng)
        box = f"width: {width}px; height: {height}px; overflow: hidden; position: relative"
        style = inner.format(left=left, top=top)
        return f'<div style="{box}">{_img(number, style)}</div>'

    return shown


def _sliced(number: int, rng: random.Random) -> str:
    width, height = _size(rng)
    align = rng.choice(("xMidYMid", "xMinYMax", "xMaxYMin"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><image href="../images/{number}.png" '
        f'width="{width}" height="{height}" preserveAspectRatio="{align} slice"/></svg>'
    )


def _viewed(number: int, rng: random.Random) -> str:
    left, top = _offset(rng)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" '
        f'viewBox="100 50 400 400"><image href="../images/{number}.png" x="{left + 200}" '
        f'y="{top + 100}" width="900" height="600"/></svg>'
    )


def _inset(number: int, rng: random.Random) -> str:
    return _img(number, f"width: {_size(rng)[0]}px; clip-path: inset(10% 5% 20% 15%)")


_WAYS: Final = (
    _fitted("cover"), _by_sheet, _hidden("margin: {top}px 0 0 {left}px; width: 900px"),
    _hidden("position: absolute; left: {left}px; top: {top}px; width: 800px"), _sliced, _viewed,
    _inset, _by_shape, _fitted("none"),
)  # fmt: skip


def book(folder: Path, rng: random.Random) -> Made:
    """Write a book of one chapter, and have a browser print the chapter as PDF."""
    words = words_of(rng, len(_WAYS))
    figures = ""
    for number, (caption, credit) in words.items():
        figures += (
            f"<figure>{_WAYS[number](number, rng)}<figcaption>{caption} Photo: {credit}"
            f"</figcaption></figure><p>{BODY}</p>"
        )
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Fog</title>'
        '<link rel="stylesheet" href="../style.css"/></head><body><h1>Fog</h1>'
        f"<p>{BODY}</p>{figures}</body></html>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER,
        "book.opf": _PACKAGE, "text/c.xhtml": chapter, "style.css": _SHEET,
        **{f"images/{n}.png": png(n) for n in words},
    }  # fmt: skip
    path = write_zip(folder / "book.epub", parts, "mimetype")
    out = folder / "book.pdf"
    page = unpacked(path, folder)
    run = [*_BROWSER, f"--print-to-pdf={out}", "--no-pdf-header-footer", page.as_uri()]
    subprocess.run(run, check=True, capture_output=True, timeout=300)
    return Made(SIZE_PX, words, {"epub": path, "pdf by a browser": out})


def unpacked(path: Path, folder: Path) -> Path:
    """Return the chapter of a book that was unpacked."""
    target = folder.absolute() / "unpacked-book"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(target)
    return target / "text" / "c.xhtml"


def screens(path: Path, folder: Path) -> Iterator[Image.Image]:
    """Yield what a browser shows of a book, at some pixels of the screen for one of CSS."""
    shot = folder.absolute() / "book.png"
    page = unpacked(path, folder)
    size = ",".join(map(str, _PAGE_PX))
    scale = f"--force-device-scale-factor={_SCREEN_SCALE}"
    run = [*_BROWSER, scale, f"--screenshot={shot}", f"--window-size={size}", page.as_uri()]
    subprocess.run(run, check=True, capture_output=True, timeout=300)
    with Image.open(shot) as image:
        yield image.convert("RGB")
