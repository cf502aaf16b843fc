"""Read the note that lies beside a picture under its name: its caption and credit, text or JSON."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.model.errors import OutsideError
from mediadesk.paths import is_file
from mediadesk.published.file_bytes import read_bounded
from mediadesk.published.pages.markup.page_text import decode_page

_LARGEST_BYTES: Final = 1 << 20
_LONGEST_TEXT: Final = 20_000
_MOST_MAKERS: Final = 20

#: What galleries, download programs and ExifTool (`exiftool -json`) call these, the best first;
#: letters only, so that "Credit-Line", "credit_line" and "XMP:CreditLine" are one.
_CAPTION_KEYS: Final = ("caption", "captionabstract", "description", "imagedescription", "text")
_CREDIT_KEYS: Final = ("creditline", "credit", "attribution", "copyrightnotice", "copyright")
_MAKER_KEYS: Final = ("creator", "creators", "photographer", "byline", "artist", "author")
_ALT_KEYS: Final = ("alttext", "alt", "alttextaccessibility")
#: Where a key leads to an object: its name, its text, its words in the default language.
_INNER_KEYS: Final = ("name", "text", "value", "xdefault", "en")

_NOT_LETTER: Final = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is said of a picture outside a page.

    Attributes:
        caption: Its caption; a credit may stand at the end.
        credit: Its credit line.
        makers: Who made it.
        alt: Its alternative text.
    """

    caption: str = ""
    credit: str = ""
    makers: tuple[str, ...] = ()
    alt: str = ""


def sidecar_of(picture: Path) -> Sidecar:
    """Return what the notes beside a picture say; nothing where there are none.

    "kim.jpg" has its notes in "kim.jpg.json", "kim.json", "kim.jpg.txt" or "kim.txt"; the first
    that says anything counts. A damaged one says nothing.
    """
    for ending, read in ((".json", _of_json), (".txt", _of_text)):
        for file in (picture.with_name(picture.name + ending), picture.with_suffix(ending)):
            said = read(_content(file))
            if said != Sidecar():
                return said
    return Sidecar()


def _content(file: Path) -> str:
    if not is_file(file):
        return ""
    try:
        return decode_page(read_bounded(file, _LARGEST_BYTES))
    except OutsideError:
        return ""


def _of_text(text: str) -> Sidecar:
    return Sidecar(caption=cleaned(text[:_LONGEST_TEXT]))


def _of_json(text: str) -> Sidecar:
    try:
        found = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return Sidecar()
    if isinstance(found, list) and len(found) == 1:  # ExifTool lists the one file
        found = found[0]
    if not isinstance(found, dict):
        return Sidecar()
    said = _by_letters(found)
    makers = (name for key in _MAKER_KEYS for name in _texts(said.get(key)))
    return Sidecar(
        caption=_first(said, _CAPTION_KEYS),
        credit=_first(said, _CREDIT_KEYS),
        makers=tuple(dict.fromkeys(makers))[:_MOST_MAKERS],
        alt=_first(said, _ALT_KEYS),
    )


def _by_letters(found: Mapping[str, object]) -> dict[str, object]:
    """Return an object's values by the letters of their keys, without a group before a colon."""
    said: dict[str, object] = {}
    for key, value in found.items():
        said.setdefault(_NOT_LETTER.sub("", key.rpartition(":")[2]).casefold(), value)
    return said


def _first(said: Mapping[str, object], keys: Iterable[str]) -> str:
    return next((text for key in keys for text in _texts(said.get(key))), "")


def _texts(value: object) -> Sequence[str]:
    """Return the texts of a value: one, those of a list, or the one that an object is about."""
    if isinstance(value, list):
        return [text for one in value[:_MOST_MAKERS] for text in _own_texts(one)]
    return _own_texts(value)


def _own_texts(value: object) -> Sequence[str]:
    if isinstance(value, dict):
        inner = _by_letters(value)
        value = next((inner[key] for key in _INNER_KEYS if inner.get(key)), "")
    text = cleaned(value[:_LONGEST_TEXT]) if isinstance(value, str) else ""
    return [text] if text else []
