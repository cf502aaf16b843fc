"""Values that IIM writes in a form of its own, and how XMP writes the same."""

import re
from typing import Final

#: IIM 4.2, 2:12 Subject Reference: provider, number, name, matter, detail, with colons between.
_SUBJECT: Final = re.compile(r"[^:]*:(?P<code>\d{8})(?::.*)?", re.DOTALL)
#: IIM 4.2, 2:04 Object Attribute Reference: three digits and a colon before the name.
_ATTRIBUTE: Final = re.compile(r"\d{3}:(?P<name>.+)", re.DOTALL)

_SUBJECTS: Final = "subject_codes"
_GENRE: Final = "intellectual_genre"


def from_iim(field: str, text: str) -> str:
    """Return a dataset's text as XMP writes it: "IPTC:15054000" -> "15054000"."""
    if field == _SUBJECTS and (found := _SUBJECT.fullmatch(text)):
        return found["code"]
    if field == _GENRE and (found := _ATTRIBUTE.fullmatch(text)):
        return found["name"]
    return text


def to_iim(field: str, text: str) -> str:
    """Return a text as IIM writes it: "15054000" -> "IPTC:15054000:::"."""
    if field == _SUBJECTS and re.fullmatch(r"\d{8}", text):
        return f"IPTC:{text}:::"
    if field == _GENRE and text and _ATTRIBUTE.fullmatch(text) is None:
        return f"000:{text}"
    return text
