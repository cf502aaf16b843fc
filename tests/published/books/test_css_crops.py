"""What part of a picture a book's styles show: each way to cut it off, and when nobody knows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.published.books.css_crops import CssCrops
from mediadesk.published.books.style_sheets import StyleSheets
from mediadesk.published.pages.markup.html_tree import parse_page
from tests.fakes.office import png

TALL = "aspect-ratio: 1 / 2"
COVER = "width: 300px; height: 300px; object-fit: cover"
HIDING = "width: 300px; height: 200px; overflow: hidden; position: relative"
SVG = "<svg viewBox='0 0 600 600' {}><image href='a.png' width='600' height='600' {}/></svg>"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crops") / "a.png"
    path.write_bytes(png(600, 400))
    return path


def shown(body: str, file: Path, sheet: str = "") -> tuple[float, ...]:
    root = parse_page(f"<html><body>{body}</body></html>".encode(), "page")
    element = next(root.iter("img", "image"))
    sheets = StyleSheets()
    sheets.add(sheet)
    box = CssCrops(sheets).of(element, file)
    return tuple(round(edge, 4) for edge in box.as_tuple()) if box is not None else ()


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("", ()),
        ("width: 300px; height: 300px", ()),
        ("width: 300px; height: 300px; object-fit: contain", ()),
        (COVER, (0.1667, 0, 0.8333, 1)),
        (f"{COVER}; object-position: left", (0, 0, 0.6667, 1)),
        (f"{COVER}; object-position: 100% 50%", (0.3333, 0, 1, 1)),
        (f"{COVER}; object-position: -75px 0", (0.1667, 0, 0.8333, 1)),
        (f"{COVER}; object-position: top right", (0.3333, 0, 1, 1)),
        (f"{COVER}; object-position: var(--x)", ()),
        ("width: 4in; height: 2in; object-fit: cover; object-position: top", (0, 0, 1, 0.75)),
        ("width: 300px; height: 200px; object-fit: none", (0.25, 0.25, 0.75, 0.75)),
        ("width: 900px; height: 900px; object-fit: scale-down", ()),
        (f"{TALL}; object-fit: cover", (0.3333, 0, 0.6667, 1)),
        (f"{TALL}; width: 100%; object-fit: cover", (0.3333, 0, 0.6667, 1)),
        (f"{TALL}; height: 200px; object-fit: cover", (0.3333, 0, 0.6667, 1)),
        ("width: 100%; height: 200px; object-fit: cover", ()),
        ("clip-path: inset(25% 0 0 10%); width: 300px", (0.1, 0.25, 1, 1)),
        (
            "clip-path: inset(20px round 4px); width: 300px; height: 200px",
            (0.0667, 0.1, 0.9333, 0.9),
        ),
        ("clip-path: circle(40%)", ()),
    ],
)
def test_an_img_is_shown_by_its_own_style(
    file: Path, style: str, expected: tuple[float, ...]
) -> None:
    assert shown(f"<img src='a.png' style='{style}'>", file) == expected


@pytest.mark.parametrize(
    ("box", "style", "expected"),
    [
        (
            HIDING,
            "position: absolute; left: -100px; top: -50px; width: 600px",
            (0.1667, 0.125, 0.6667, 0.625),
        ),
        (HIDING, "margin: -40px 0 0 -60px", (0.1, 0.1, 0.6, 0.6)),
        (HIDING, "width: 100%; height: 100%; object-fit: cover", ()),
        ("width: 300px; height: 100px; overflow: hidden", "width: 100%", (0, 0, 1, 0.5)),
        ("height: 100px; overflow: hidden", "width: 300px", (0, 0, 1, 0.5)),
        ("width: 300px; height: 100px", "width: 300px", ()),
        (HIDING, "transform: scale(2)", ()),
        (HIDING, "position: absolute; right: 0", ()),
    ],
)
def test_a_box_that_hides_what_is_outside_cuts_it_off(
    file: Path, box: str, style: str, expected: tuple[float, ...]
) -> None:
    assert shown(f"<div style='{box}'><img src='a.png' style='{style}'></div>", file) == expected


@pytest.mark.parametrize(
    ("svg", "image", "expected"),
    [
        ("", "", ()),
        ("", "preserveAspectRatio='xMidYMid slice'", (0.1667, 0, 0.8333, 1)),
        ("", "preserveAspectRatio='xMinYMax slice'", (0, 0, 0.6667, 1)),
        ("", "preserveAspectRatio='none'", ()),
        ("", "x='300'", (0, 0, 0.5, 1)),
        ("", "transform='rotate(9)'", ()),
    ],
)
def test_a_drawing_shows_what_lies_in_its_viewport(
    file: Path, svg: str, image: str, expected: tuple[float, ...]
) -> None:
    assert shown(SVG.format(svg, image), file) == expected


@pytest.mark.parametrize(
    ("sheet", "is_cut"),
    [
        ("img { width: 300px; height: 300px; object-fit: cover }", True),
        ("/* img {} */ figure.wide > img { width: 300px; height: 300px; object-fit: cover }", True),
        ("body .wide img { width: 300px; height: 300px; object-fit: cover }", True),
        ("@media screen { img { width: 300px; height: 300px; object-fit: cover } }", True),
        ("@media speech { img { width: 300px; height: 300px; object-fit: cover } }", False),
        ("img { width: 300px; height: 300px; object-fit: cover } #a { object-fit: fill }", False),
        (
            "#a { object-fit: fill } img { width: 9px; height: 9px; object-fit: cover !important }",
            True,
        ),
        ("figure + img, img:hover { width: 300px; height: 300px; object-fit: cover }", False),
        ("aside img { width: 300px; height: 300px; object-fit: cover }", False),
    ],
)
def test_sheets_are_read_by_their_selectors(file: Path, sheet: str, *, is_cut: bool) -> None:
    body = "<figure class='small wide'><img id='a' src='a.png'></figure>"
    assert bool(shown(body, file, sheet)) == is_cut


def test_without_the_file_nobody_knows() -> None:
    assert shown(f"<img src='a.png' style='{COVER}'>", Path("gone.png")) == ()


@given(st.text("{}@;:/*!.#> abc%()\\\"'1", max_size=300), st.text(max_size=100))
def test_any_text_is_a_sheet(sheet: str, style: str) -> None:
    sheets = StyleSheets()
    sheets.add(sheet)
    root = parse_page(b"<html><body><p><img src=a></p></body></html>", "page")
    element = next(root.iter("img"))
    element.set("class", "a b")
    sheets.of(element)
    assert style is not None


def test_sheets_without_end_are_not_read_to_it() -> None:
    sheets = StyleSheets()
    for bad in (
        "@media{" * 100_000,
        "img{width:1px}" * 100_000,
        "a " * 200_000 + "{}",
        "/*" * 200_000,
    ):
        sheets.add(bad)
    assert len(sheets._rules) <= 4_000
