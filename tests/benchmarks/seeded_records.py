"""Records for the photos of a made site: who made each, on what terms, what was done to it."""

import random
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

_CNXML: Final = "{http://cnx.rice.edu/cnxml}"
#: What a book prints behind a caption is not the caption.
_CREDIT: Final = re.compile(
    r"\s*\((?:photo\s+)?(?:courtesy|credit|image|source)\b.*\Z", re.I | re.S
)
_WORDS: Final = re.compile(r"\s+")

GIVEN: Final = (
    "Anna", "Boris", "Camille", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas",
    "Karin", "Lukas", "Marta", "Nadia", "Oscar", "Paula", "Renate", "Stefan", "Tomasz", "Valeria",
)  # fmt: skip
FAMILY: Final = (
    "Abendroth", "Bergström", "Castellano", "Dombrowski", "Eriksson", "Fontaine", "Gutierrez",
    "Hoffmann", "Ivanova", "Jimenez", "Kowalczyk", "Lindqvist", "Moreau", "Novak", "Okafor",
    "Petrenko", "Rasmussen", "Schuster", "Takahashi", "Villanueva",
)  # fmt: skip
AGENCIES: Final = ("Reuters", "AFP", "dpa", "EPA", "AP", "ANSA", "EFE", "Getty Images")
EDITOR: Final = "Rosa Yamamoto"
HOUSE: Final = "Feminine-Perspective-Magazine"
LICENCES: Final = (
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-2.0", "CC BY 2.0", "https://creativecommons.org/licenses/by/2.0/"),
)

#: Sort of record -> how many of a hundred photos have one.
SORTS: Final = {
    "plain": 33, "maker": 8, "agency": 4, "via": 9, "licensed": 16, "mandatory": 5, "edited": 13,
    "generated": 4, "montage": 3, "file": 3, "owned": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """What is printed beside a picture, part by part; the truth of a record is such words too.

    Attributes:
        caption: The caption.
        makers: Persons.
        agency: The house.
        via: Whom it came through.
        licence: The licence's name as printed.
        licence_url: Its address, linked.
        work_url: The picture's page, linked.
        notice: A notice of earlier changes.
        mandatory: Wording the supplier demands, in place of names.
        copyright: The notice.
        edits: What the picture is said to be: "cropped".
        editor: Who is named for it.
        label: "AI-generated image", "Photo montage", "File photo".
        alt: The alternative text.
        markup_credit: `creditText` of the page's structured data; "" for none.
    """

    caption: str = ""
    makers: tuple[str, ...] = ()
    agency: str = ""
    via: str = ""
    licence: str = ""
    licence_url: str = ""
    work_url: str = ""
    notice: str = ""
    mandatory: str = ""
    copyright: str = ""
    edits: tuple[str, ...] = ()
    editor: str = ""
    label: str = ""
    alt: str = ""
    markup_credit: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A photo of the catalogue, with what is true of it.

    Attributes:
        photo_id: Its number; 0 before it was taken in.
        path: The file that is published (made smaller).
        sort: Key of `SORTS`.
        words: What should be printed beside it.
    """

    path: Path
    sort: str
    words: Words
    photo_id: int = 0


@dataclass(slots=True)
class Book:
    """Captions and running text, read from a book at run time.

    Attributes:
        captions: By the name of the picture's file.
        loose: Captions of other pictures.
        paragraphs: Its text.
    """

    captions: dict[str, str] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


def read_book(folder: Path) -> Book:
    """Return what the CNXML chapters of a folder print."""
    book = Book()
    for path in sorted(folder.glob("*.cnxml")):
        root = ET.parse(path).getroot()  # noqa: S314 - the reader's own book
        for figure in root.iter(f"{_CNXML}figure"):
            said = " ".join(_text(caption) for caption in figure.iter(f"{_CNXML}caption"))
            caption = _CREDIT.sub("", said).strip()
            if not 25 <= len(caption) <= 300 or "redit" in caption:
                continue
            for image in figure.iter(f"{_CNXML}image"):
                book.captions[Path(image.get("src") or "").name] = caption
            book.loose.append(caption)
        texts = (_text(paragraph) for paragraph in root.iter(f"{_CNXML}para"))
        book.paragraphs += [text for text in texts if 200 <= len(text) <= 1200]
    return book


def words_for(sort: str, caption: str, chance: random.Random) -> Words:
    """Return what is true of a photo of a sort."""
    maker, agency = _name(chance), chance.choice(AGENCIES)
    alone = Words(caption, (maker,), alt=described(caption))
    plain = replace(alone, agency=agency)
    giver = chance.choice(("BelTA", "KCNA", "Anadolu", "TASS"))
    edit = chance.choice(("cropped", "mirrored", "converted"))
    labels = {"generated": "AI-generated image", "montage": "Photo montage", "file": "File photo"}
    by_sort = {
        "maker": alone,
        "owned": replace(alone, copyright=f"© 2024 {maker}"),
        "agency": replace(plain, makers=()),
        "via": replace(alone, agency=giver, via="Reuters"),
        "licensed": _licensed(alone, chance),
        "mandatory": replace(plain, mandatory=f"{maker}/{agency}, all rights reserved"),
        "edited": replace(plain, edits=(edit,), editor=EDITOR),
    }
    return by_sort.get(sort) or replace(plain, label=labels.get(sort, ""))


def described(caption: str) -> str:
    """Return an alternative text that is not the caption once more."""
    return f"Seen here: {' '.join(caption.split()[:9]).rstrip('.,;:')}"


def _licensed(words: Words, chance: random.Random) -> Words:
    _, name, url = chance.choice(LICENCES)
    notice = chance.choice(("", "", f"Colours restored by {_name(chance)}"))
    work = f"https://pictures.example.org/{chance.randrange(10_000, 99_999)}"
    return replace(words, licence=name, licence_url=url, work_url=work, notice=notice)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"


def _text(element: ET.Element) -> str:
    return _WORDS.sub(" ", "".join(element.itertext())).strip()
