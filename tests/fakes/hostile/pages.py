"""Web pages and feeds that lie, loop or burst."""

import json
from collections.abc import Mapping
from typing import Final

from tests.fakes.hostile.making import FIGURE, Maker, page, written

IMAGE: Final = {"@type": "ImageObject", "contentUrl": "a.jpg"}


MAKERS: Final[Mapping[str, Maker]] = {
    "page of 2 MB times size": written("large.html", lambda n: page("<p>x y z</p>" * 180_000 * n)),
    "many figures": written(
        "figures.html", lambda n: page("".join(FIGURE.format(f"a{i}.jpg") for i in range(300 * n)))
    ),
    "many pictures in a figure": written(
        "one-figure.html",
        lambda n: page(
            f"<figure>{''.join(f'<img src=a{i}.jpg>' for i in range(300 * n))}<figcaption>"
            f"x</figcaption></figure>"
        ),
    ),
    "deep elements": written("deep.html", lambda n: page("<div>" * 1000 * n)),
    "deep figures": written("deep-figures.html", lambda n: page("<figure><img src=a>" * 1000 * n)),
    "deep inline": written("deep-inline.html", lambda n: page("<b><i><span>" * 1000 * n + "x")),
    "nested lists of pictures": written(
        "wide-deep.html", lambda n: page(("<div>" * 200 + "<img src=a>" * 20 + "</div>" * 200) * n)
    ),
    "a word without end": written(
        "word.html",
        lambda n: page(
            f"<figure><img src=a.jpg><figcaption>{'x' * 200_000 * n}</figcaption></figure>"
        ),
    ),
    "a credit without end": written(
        "brackets.html",
        lambda n: page(
            f"<figure><img src=a.jpg><figcaption>{'(Photo: ' * 20_000 * n}</figcaption></figure>"
        ),
    ),
    "a set of sources without end": written(
        "srcset.html", lambda n: page(f"<img srcset='{'a.jpg 1w, ' * 10_000 * n}'>")
    ),
    "attributes without end": written(
        "attributes.html",
        lambda n: page(f"<img {' '.join(f'data-src{i}=/a{i}.jpg' for i in range(2_000 * n))}>"),
    ),
    "structured data nested": written(
        "ld.html",
        lambda n: page("", f"<script type='application/ld+json'>{'[' * 10_000 * n}</script>"),
    ),
    "structured data wide": written(
        "ld-wide.html",
        lambda n: page(
            "", f"<script type='application/ld+json'>{json.dumps([IMAGE] * 5_000 * n)}</script>"
        ),
    ),
    "a data address without end": written(
        "data.html", lambda n: page(f"<img src='data:image/png;base64,{'A' * 300_000 * n}'>")
    ),
    "unclosed everything": written(
        "unclosed.html", lambda n: page("<a <b <img <figure " * 5_000 * n)
    ),
    "styles without end": written(
        "style.html",
        lambda n: page(FIGURE.format("a.jpg"), f"<style>{'@media{' * 20_000 * n}</style>"),
    ),
    "utf-16 that is utf-8": written(
        "utf16.html", lambda _n: page(FIGURE.format("ä.jpg"), "<meta charset=utf-16>")
    ),
    "utf-7": written("utf7.html", lambda _n: page("+ADw-img src=a+AD4-", "<meta charset=utf-7>")),
    "latin-1 that says utf-8": written(
        "latin.html",
        lambda _n: page(FIGURE.format("a.jpg") + "Größe", "<meta charset=utf-8>").encode("latin-1"),
    ),
    "half of utf-16": written(
        "odd16.html", lambda _n: b"\xff\xfe" + page(FIGURE.format("a")).encode("utf-16-le")[:-1]
    ),
    "zero bytes between": written(
        "nul.html", lambda _n: page(FIGURE.format("a.jpg")).replace("a", "a\0")
    ),
    "files of the machine": written(
        "files.html",
        lambda _n: page(
            "".join(
                FIGURE.format(src)
                for src in (
                    "file:///etc/passwd",
                    "/dev/zero",
                    "../../../../../../etc/passwd",
                    "pipe.jpg",
                    "a" * 5000 + ".jpg",
                    "http://127.0.0.1:9/x.jpg",
                    "//127.0.0.1:9/y.jpg",
                    "ftp://127.0.0.1/z.jpg",
                    "http://[::1",
                    "javascript:1",
                    "\\\\server\\share\\x.jpg",
                )
            )
        ),
    ),
}
