"""Layouts with coded pictures for Scribus and InDesign; Scribus opens both kinds, and prints them.

Scribus prints its own documents, so what it shows is the truth of them. Of InDesign's it takes the
frames, groups and scales, but puts every picture into the upper left corner of its frame, not
mirrored, and upright where the frame is turned (its importer sets offset and turn to 0), so only
such are made in frames that are not turned; it writes them down as its own, which are read too.
"""

import math
import os
import random
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from tests.benchmarks.geometry_documents import SIZE_PX, Made, cut, png, words_of
from tests.fakes.indesign import Package, Placed, moved, paragraph, text_frame

#: Opens what it is given, prints it, and saves it again; Scribus runs it.
_SCRIPT: Final = """
import scribus
for line in open({jobs!r}):
    source, printed, saved = line.rstrip("\\n").split("\\t")
    scribus.openDoc(source)
    out = scribus.PDFfile()
    out.file, out.compress, out.downsample = printed, 0, 0
    out.save()
    if saved:
        scribus.saveDocAs(saved)
    scribus.closeDoc()
"""
_PAGE: Final = (595.0, 842.0)
#: Where Scribus puts the first page, and how far below the next one is.
_FIRST_AT: Final = (100.0, 20.0)
_NEXT_PAGE: Final = 882.0
#: Frames stand in cells so large, two side by side and three below each other.
_CELL: Final = (270.0, 262.0)
_MARGIN: Final = (40.0, 44.0)
_A_PAGE: Final = 6
_CAPTION_PT: Final = 16.0
_FONT: Final = 'FONT="DejaVu Sans Book" FONTSIZE="6"'


def printed(path: Path, folder: Path) -> Path:
    """Return what Scribus prints of a document, as PDF."""
    out = folder / f"{path.stem}-{path.suffix[1:]}-printed.pdf"
    if not out.exists():
        _opened([(path, out, None)], folder)
    return out


def _opened(jobs: list[tuple[Path, Path, Path | None]], folder: Path) -> None:
    """Have Scribus open documents, print each, and save those for which a file is named."""
    listed = folder / "jobs.txt"
    lines = ["\t".join(str(one.absolute()) if one else "" for one in job) for job in jobs]
    listed.write_text("\n".join(lines), "utf-8")
    script = folder / "print.py"
    script.write_text(_SCRIPT.format(jobs=str(listed.absolute())), "utf-8")
    run = ["scribus", "-g", "-ns", "-py", str(script)]
    screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(run, check=True, capture_output=True, timeout=300, env=screen)


@dataclass(frozen=True, slots=True)
class _Shot:
    """A picture to be shown: its size in points, and which part of it a frame lets through."""

    size_pt: tuple[float, float]
    part: tuple[float, float, float, float]

    @property
    def scales(self) -> tuple[float, float]:
        """Points a pixel."""
        return self.size_pt[0] / SIZE_PX[0], self.size_pt[1] / SIZE_PX[1]

    @property
    def frame_pt(self) -> tuple[float, float]:
        """Width and height of the frame."""
        left, top, right, bottom = self.part
        return (right - left) * self.size_pt[0], (bottom - top) * self.size_pt[1]


def _shot(rng: random.Random, *, from_corner: bool = False) -> _Shot:
    left, top, right, bottom = cut(rng)
    part = (0.0, 0.0, 1 - left - right, 1 - top - bottom)
    if not from_corner:
        part = (left, top, 1 - right, 1 - bottom)
    room = (rng.uniform(90, 160), rng.uniform(80, 130))
    shares = (part[2] - part[0], part[3] - part[1])
    return _Shot((room[0] / shares[0], room[1] / shares[1]), part)


# Scribus


def _frame(number: int, at: tuple[float, float], shot: _Shot, **changes: object) -> str:
    """Return a picture frame whose upper left corner is at a place of the document."""
    (across, down), (left, top, _, _) = shot.scales, shot.part
    values: dict[str, object] = {
        "XPOS": at[0], "YPOS": at[1], "PTYPE": 2, "WIDTH": shot.frame_pt[0],
        "HEIGHT": shot.frame_pt[1], "FRTYPE": 0, "CLIPEDIT": 0, "PWIDTH": 0, "LOCALSCX": across,
        "LOCALSCY": down, "LOCALX": -left * SIZE_PX[0], "LOCALY": -top * SIZE_PX[1],
        "LOCALROT": 0, "PICART": 1, "SCALETYPE": 1, "RATIO": 0, "PFILE": f"{number}.png",
        "LAYER": 0, "NEXTITEM": -1, "BACKITEM": -1, "OwnPage": 0,
    } | changes  # fmt: skip
    width, height = values["WIDTH"], values["HEIGHT"]
    box = f"M0 0 L{width} 0 L{width} {height} L0 {height} L0 0 Z"
    values = {"path": box, "copath": box} | values
    return f"<PAGEOBJECT {_attributes(values)}/>"


def _attributes(values: dict[str, object]) -> str:
    return " ".join(f"{name}={quoteattr(str(value))}" for name, value in values.items())


#: Returns a frame, and where it ends below.
Way = Callable[[int, tuple[float, float], random.Random], tuple[str, float]]


def _end(size_pt: tuple[float, float], top: float, turn: float = 0.0) -> float:
    """Return where a box ends below that is turned about its upper left corner."""
    turned_by = math.radians(turn)
    return top + max(0.0, size_pt[0] * math.sin(turned_by)) + size_pt[1] * math.cos(turned_by)


def _plain(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    shot = _shot(rng)
    return _frame(number, at, shot), _end(shot.frame_pt, at[1])


def _turned(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    return _leaning(number, at, rng)


def _mirrored(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    flips: dict[str, object] = {rng.choice(("FLIPPEDH", "FLIPPEDV")): 1}
    shot = _shot(rng)
    return _frame(number, at, shot, **flips), _end(shot.frame_pt, at[1])


def _turned_mirrored(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    flips: dict[str, object] = {"FLIPPEDH": 1, "FLIPPEDV": rng.choice((0, 1))}
    return _leaning(number, at, rng, **flips)


def _leaning(
    number: int, at: tuple[float, float], rng: random.Random, **changes: object
) -> tuple[str, float]:
    shot, turn = _shot(rng), rng.uniform(-18, 18)
    place = (at[0] + 40, at[1] + 45)
    return _frame(number, place, shot, ROT=turn, **changes), _end(shot.frame_pt, place[1], turn)


def _turned_within(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    flips: dict[str, object] = {"FLIPPEDH": 1} if rng.random() < 0.5 else {}
    shot = _shot(rng)
    turn = rng.uniform(-25, 25)
    return _frame(number, at, shot, LOCALROT=turn, **flips), _end(shot.frame_pt, at[1])


def _with_white(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    across, down = rng.uniform(0, 200), rng.uniform(0, 150)
    shot = _shot(rng)
    return _frame(number, at, shot, LOCALX=across, LOCALY=down), _end(shot.frame_pt, at[1])


def _oval(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    shot = _shot(rng)
    (width, height), k = shot.frame_pt, 0.5523
    x, y = width / 2, height / 2
    path = (
        f"M{width} {y} C{width} {y + k * y} {x + k * x} {height} {x} {height} "
        f"C{x - k * x} {height} 0 {y + k * y} 0 {y} C0 {y - k * y} {x - k * x} 0 {x} 0 "
        f"C{x + k * x} 0 {width} {y - k * y} {width} {y} Z"
    )
    turn, place = rng.uniform(-12, 12), (at[0] + 40, at[1] + 30)
    frame = _frame(number, place, shot, FRTYPE=1, path=path, copath=path, ROT=turn)
    return frame, _end(shot.frame_pt, place[1], turn)


def _odd_shape(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    shot = _shot(rng)
    width, height = shot.frame_pt
    left, top = rng.uniform(0, 0.3) * width, rng.uniform(0, 0.3) * height
    path = f"M{left} {top} L{width} {height * 0.4} L{width * 0.6} {height} L{left} {height * 0.8} Z"
    frame = _frame(number, at, shot, FRTYPE=3, CLIPEDIT=1, path=path, copath=path)
    return frame, _end(shot.frame_pt, at[1])


def _grouped(number: int, at: tuple[float, float], rng: random.Random) -> tuple[str, float]:
    """Return a group that was stretched and turned, and that cuts its member."""
    shot = _shot(rng)
    width, height = shot.frame_pt
    was = (width + 8, height * rng.uniform(0.7, 1.1))
    now = (was[0] * rng.uniform(0.6, 1.1), was[1] * rng.uniform(0.6, 1.1))
    inner = _frame(number, at, shot, gXpos=4, gYpos=3, ROT=rng.choice((0, rng.uniform(-8, 8))))
    box = f"M0 0 L{now[0]} 0 L{now[0]} {now[1]} L0 {now[1]} L0 0 Z"
    turn = rng.uniform(-10, 10)
    values: dict[str, object] = {
        "XPOS": at[0] + 30, "YPOS": at[1] + 30, "PTYPE": 12, "WIDTH": now[0], "HEIGHT": now[1],
        "FRTYPE": 0, "CLIPEDIT": 1, "ROT": turn, "groupWidth": was[0],
        "groupHeight": was[1], "groupClips": 1, "path": box, "copath": box, "LAYER": 0,
        "FLIPPEDH": rng.choice((0, 1)), "NEXTITEM": -1, "BACKITEM": -1, "OwnPage": 0,
    }  # fmt: skip
    return f"<PAGEOBJECT {_attributes(values)}>{inner}</PAGEOBJECT>", _end(now, at[1] + 30, turn)


_SCRIBUS_WAYS: Final[tuple[Way, ...]] = (
    _plain, _turned, _mirrored, _turned_mirrored, _turned_within, _with_white, _oval, _odd_shape,
    _grouped,
)  # fmt: skip


def _cells() -> Iterator[tuple[int, float, float]]:
    """Yield the page and the place on it of one cell after the other."""
    for at in range(2 * _A_PAGE):
        row, column = divmod(at % _A_PAGE, 2)
        yield at // _A_PAGE, _MARGIN[0] + column * _CELL[0], _MARGIN[1] + row * _CELL[1]


def _words(box: tuple[float, float, float, float], text: str, page: int) -> str:
    left, top, width, height = box
    path = f"M0 0 L{width} 0 L{width} {height} L0 {height} L0 0 Z"
    values = {
        "XPOS": left, "YPOS": top, "PTYPE": 4, "WIDTH": width, "HEIGHT": height, "FRTYPE": 0,
        "CLIPEDIT": 0, "PWIDTH": 0, "ANNAME": f"Caption {left:.0f} {top:.0f}", "LAYER": 0,
        "path": path, "copath": path, "COLUMNS": 1, "NEXTITEM": -1, "BACKITEM": -1,
        "OwnPage": page,
    }  # fmt: skip
    return (
        f"<PAGEOBJECT {_attributes(values)}><StoryText><DefaultStyle/>"
        f"<ITEXT {_FONT} CH={quoteattr(text)}/><trail/></StoryText></PAGEOBJECT>"
    )


def scribus(folder: Path, rng: random.Random) -> Made:
    """Write a Scribus document, and have Scribus save it again, packed."""
    words = words_of(rng, len(_SCRIBUS_WAYS))
    items = ""
    for (number, (caption, credit)), (page, x, y) in zip(words.items(), _cells(), strict=False):
        left, top = _FIRST_AT[0] + x, _FIRST_AT[1] + page * _NEXT_PAGE + y
        frame, below = _SCRIBUS_WAYS[number](number, (left, top), rng)
        words_at = (left, below + 4, _CELL[0] - 30, _CAPTION_PT)
        items += frame + _words(words_at, f"{caption} Photo: {credit}", page)
    size: dict[str, object] = {"PAGEWIDTH": _PAGE[0], "PAGEHEIGHT": _PAGE[1]}
    sheets = "".join(
        f'<{kind} PAGEXPOS="{_FIRST_AT[0]}" PAGEYPOS="{_FIRST_AT[1] + at * _NEXT_PAGE}" NUM="{at}" '
        f'NAM="{name}" Size="Custom" {_attributes(size)}/>'
        for kind, at, name in (("MASTERPAGE", 0, "Normal"), ("PAGE", 0, ""), ("PAGE", 1, ""))
    )
    about: dict[str, object] = {
        **size, "ANZPAGES": 2, "DFONT": "DejaVu Sans Book", "DSIZE": 12, "ScratchLeft": 100,
        "ScratchRight": 100, "ScratchTop": 20, "ScratchBottom": 20, "GapVertical": 40,
        "GapHorizontal": 0, "BOOK": 0, "PEN": "None", "BRUSH": "None", "CPICT": "None",
    }  # fmt: skip
    path = folder / "layout.sla"
    path.write_text(
        f'<SCRIBUSUTF8NEW Version="1.5.8"><DOCUMENT {_attributes(about)}>'
        '<LAYERS NUMMER="0" LEVEL="0" NAME="Background" SICHTBAR="1" DRUCKEN="1"/>'
        f"{sheets}{items}</DOCUMENT></SCRIBUSUTF8NEW>",
        "utf-8",
    )
    for number in words:
        (folder / f"{number}.png").write_bytes(png(number))
    out, again = folder / "layout-sla-printed.pdf", folder / "again.sla.gz"
    _opened([(path, out, again)], folder)
    return Made(SIZE_PX, words, {"sla": path, "sla saved by scribus": again, "pdf by scribus": out})


# InDesign


def _in_corner(number: int, shot: _Shot, at: tuple[float, float], folder: Path) -> Placed:
    """Return a frame whose picture begins at its upper left corner."""
    scale = shot.scales[0] * 96 / 72
    width, height = shot.frame_pt
    return Placed(
        name=f"{number}.png",
        size_px=SIZE_PX,
        ppi=96,
        matrix=(scale, 0, 0, scale, 0, 0),
        frame=(0, 0, width, height),
        at=moved(*at),
        identifier=f"u{number}",
        folder=folder.absolute().as_uri(),
    )


def _square_pixels(shot: _Shot) -> _Shot:
    scale = min(shot.scales)
    return _Shot((SIZE_PX[0] * scale, SIZE_PX[1] * scale), shot.part)


def indesign(folder: Path, rng: random.Random) -> Made:
    """Write an InDesign package, and have Scribus save it as its own."""
    words = words_of(rng, _A_PAGE)
    items, stories = "", []
    for (number, (caption, credit)), (_, x, y) in zip(words.items(), _cells(), strict=False):
        shot = _square_pixels(_shot(rng, from_corner=True))
        top = y - 400
        picture = _in_corner(number, shot, (x, top), folder)
        below = _end(shot.frame_pt, top)
        frame = picture.xml()
        if number % 2:
            frame = f'<Group Self="g{number}" ItemTransform="1 0 0 1 6 9">{frame}</Group>'
            below += 9
        stories.append((f"st{number}", paragraph(f"{caption} Photo: {credit}", "Caption")))
        items += frame + text_frame(f"st{number}", (x, below + 4, 220, 16))
        (folder / f"{number}.png").write_bytes(png(number))
    path = Package(items, tuple(stories)).write(folder / "layout.idml")
    out, again = folder / "layout-idml-printed.pdf", folder / "again.sla"
    _opened([(path, out, again)], folder)
    return Made(SIZE_PX, words, {"idml": path, "idml to sla": again})
