"""The faults seeded into a made site: what each does to the words or pixels of a picture."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PIL import Image, ImageFilter, ImageOps, ImageStat

from tests.benchmarks.seeded_records import AGENCIES, FAMILY, GIVEN, LICENCES, Words

#: Mean saturation, of 255, up to which a picture was grey from the start.
GREY_SATURATION: Final = 12
_Changed = Callable[[Words, random.Random], Words]
_Painted = Callable[[Image.Image, random.Random], Image.Image]


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault.

    Attributes:
        name: What the table calls it.
        rules: Codes of rules of which one has to speak.
        sorts: Sorts of record it can be done to; empty for all.
        words: What it does to what is printed.
        pixels: What it does to the picture.
        kind: "words", or what the site does: "swap" two pictures' credits, "stranger" for a picture
            of no record, "other" for another catalogue picture, "caption" of another picture.
        fits: Whether it can be done to such words at all.
        shows: Whether it can be seen in the picture of such a file.
    """

    name: str
    rules: frozenset[str]
    sorts: frozenset[str] = frozenset()
    words: _Changed = lambda words, _: words
    pixels: _Painted = lambda image, _: image
    kind: str = "words"
    fits: Callable[[Words], bool] = lambda _: True
    shows: Callable[[Path], bool] = lambda _: True


def slipped(name: str, chance: random.Random) -> str:
    """Return a name with a slip of the pen in its longest word."""
    words = name.split()
    at = max(range(len(words)), key=lambda n: len(words[n]))
    word = words[at]
    place = chance.randrange(1, len(word) - 2)
    way = chance.randrange(3)
    if way == 0:
        wrong = word[:place] + word[place + 1 :]
    elif way == 1:
        wrong = word[: place + 1] + word[place] + word[place + 1 :]
    else:
        wrong = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if wrong == word:
        wrong = word[:place] + ("u" if word[place] != "u" else "o") + word[place + 1 :]
    return " ".join((*words[:at], wrong, *words[at + 1 :]))


def _other_person(words: Words, chance: random.Random) -> Words:
    given = chance.choice([g for g in GIVEN if g not in words.makers[0]])
    family = chance.choice([f for f in FAMILY if f not in words.makers[0]])
    return replace(words, makers=(f"{given} {family}",))


def _other_agency(words: Words, chance: random.Random) -> Words:
    return replace(words, agency=chance.choice([a for a in AGENCIES if a != words.agency]))


def _other_licence(words: Words, chance: random.Random) -> Words:
    _, name, url = chance.choice([entry for entry in LICENCES if entry[1] != words.licence])
    return replace(words, licence=name, licence_url=url)


def _cropped(image: Image.Image, chance: random.Random) -> Image.Image:
    width, height = image.size
    left, top = chance.uniform(0.02, 0.2), chance.uniform(0.02, 0.2)
    share = chance.uniform(0.6, 0.78)
    box = (left * width, top * height, (left + share) * width, (top + share) * height)
    left, top, right, bottom = map(round, box)
    return image.crop((left, top, right, bottom))


def _patched(image: Image.Image, chance: random.Random) -> Image.Image:
    """Cover a part with another one, as a clone stamp does, or blur it away."""
    width, height = image.size
    size = (width // 5, height // 4)
    at = (round(width * chance.uniform(0.35, 0.6)), round(height * chance.uniform(0.3, 0.6)))
    source = (0, 0) if chance.random() < 0.5 else (width - size[0], 0)
    patch = image.crop((*source, source[0] + size[0], source[1] + size[1]))
    soft = Image.new("L", size, 0)
    soft.paste(255, (6, 6, size[0] - 6, size[1] - 6))
    painted = image.copy()
    painted.paste(patch, at, soft.filter(ImageFilter.GaussianBlur(3)))
    return painted


def _is_coloured(path: Path) -> bool:
    """Whether a picture has colours that can be taken from it."""
    with Image.open(path) as opened:
        small = opened.convert("RGB").resize((64, 64), Image.Resampling.BOX)
    return ImageStat.Stat(small.convert("HSV").getchannel("S")).mean[0] > GREY_SATURATION


def _codes(*codes: str) -> frozenset[str]:
    return frozenset(codes)


_NAMED: Final = _codes("plain", "maker", "via", "file")
_HOUSED: Final = _codes("plain", "file")
_UNCUT: Final = _codes("plain", "maker", "agency", "via", "file")

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        "credit dropped", _codes("C101"),
        words=lambda w, _: replace(
            w, makers=(), agency="", via="", licence="", notice="", mandatory="", copyright="",
            label="", edits=(), editor="", work_url="", markup_credit="",
        ),
    ),
    Fault(
        "maker misspelt", _codes("C103"), _NAMED,
        words=lambda w, c: replace(w, makers=(slipped(w.makers[0], c),)),
    ),
    Fault(
        "agency misspelt", _codes("C103"), _HOUSED,
        words=lambda w, c: replace(w, agency=slipped(w.agency, c)),
        fits=lambda w: len(w.agency) > 5,
    ),
    Fault("wrong person", _codes("C104"), _NAMED, words=_other_person),
    Fault("wrong agency", _codes("C104"), _HOUSED, words=_other_agency),
    Fault("maker left out", _codes("C102"), _HOUSED, words=lambda w, _: replace(w, makers=())),
    Fault("agency left out", _codes("C102"), _HOUSED, words=lambda w, _: replace(w, agency="")),
    Fault("“via” left out", _codes("C102"), _codes("via"), words=lambda w, _: replace(w, via="")),
    Fault("names nobody", _codes("C102", "C105"), _codes("plain", "maker"),
          words=lambda w, _: replace(w, makers=("Handout",), agency="")),
    Fault("maker twice, once misspelt", _codes("C110", "C103"), _HOUSED,
          words=lambda w, c: replace(w, makers=(w.makers[0], slipped(w.makers[0], c)))),
    Fault("credits of two pictures swapped", _codes("C102", "C103", "C104", "C106"), _HOUSED,
          kind="swap"),
    Fault("licence missing", _codes("L101"), _codes("licensed"),
          words=lambda w, _: replace(w, licence="")),
    Fault("licence link missing", _codes("L104"), _codes("licensed"),
          words=lambda w, _: replace(w, licence_url="")),
    Fault("another licence", _codes("L103"), _codes("licensed"), words=_other_licence),
    Fault("link to the original missing", _codes("L108"), _codes("licensed"),
          words=lambda w, _: replace(w, work_url="")),
    Fault("change notice missing", _codes("L106"), _codes("licensed"),
          words=lambda w, _: replace(w, notice=""), fits=lambda w: bool(w.notice)),
    Fault("mandatory wording missing", _codes("L102"), _codes("mandatory"),
          words=lambda w, _: replace(w, mandatory="")),
    Fault("copyright of another", _codes("L105"), _codes("owned"),
          words=lambda w, _: replace(w, copyright="© 2024 Northern Heritage Trust")),
    Fault("crop undisclosed", _codes("C201"), _UNCUT, pixels=_cropped),
    Fault("flip undisclosed", _codes("C201"), _UNCUT, pixels=lambda i, _: ImageOps.mirror(i)),
    Fault("grey undisclosed", _codes("C201"), _UNCUT,
          pixels=lambda i, _: ImageOps.grayscale(i).convert("RGB"), shows=_is_coloured),
    Fault("logged edit undisclosed", _codes("C201"), _codes("edited"),
          words=lambda w, _: replace(w, edits=())),
    Fault("retouched region undisclosed", _codes("P103", "C201"), _UNCUT, pixels=_patched),
    Fault("edit claimed without evidence", _codes("C202"), _UNCUT,
          words=lambda w, _: replace(w, edits=("mirrored",))),
    Fault("editor not named", _codes("C203"), _codes("edited"),
          words=lambda w, _: replace(w, editor="")),
    Fault("editor misspelt", _codes("C103"), _codes("edited"),
          words=lambda w, c: replace(w, editor=slipped(w.editor, c))),
    Fault("alt missing", _codes("P102"), words=lambda w, _: replace(w, alt="")),
    Fault("alt repeats the caption", _codes("P110"), words=lambda w, _: replace(w, alt=w.caption)),
    Fault("caption of another picture", _codes("T101"), kind="caption"),
    Fault("picture swapped for an unknown one", _codes("P101"), kind="stranger"),
    Fault("picture swapped for another", _codes("C102", "C103", "C104"), _HOUSED, kind="other"),
    Fault("AI label missing", _codes("A101"), _codes("generated"),
          words=lambda w, _: replace(w, label="")),
    Fault("montage not called so", _codes("C208"), _codes("montage"),
          words=lambda w, _: replace(w, label="")),
    Fault("file photo not called so", _codes("T102"), _codes("file"),
          words=lambda w, _: replace(w, label="")),
    Fault("structured data credit another", _codes("S106"), _NAMED,
          words=lambda w, c: replace(w, markup_credit=_other_person(w, c).makers[0])),
)  # fmt: skip
