"""Decode the bytes of a saved page, whatever they claim to be."""

import codecs
import re
from typing import Final

#: Where a page may declare its encoding (HTML 13.2.3.2 prescribes 1024 bytes; pages overrun it).
_PRESCAN_BYTES: Final = 8192
_DECLARED: Final = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.\-]{2,40})"""
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The WHATWG encoding standard reads these labels as their Windows supersets.
_AS_BROWSERS_READ: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
#: Encodings a browser would never take from a declaration within the page.
_NO_TEXT_ENCODINGS: Final = ("utf-7", "utf-16", "utf-32", "punycode", "idna", "escape")
_ESCAPED: Final = b"\x1b"
_BAD_UTF8_SHARE: Final = 0.02


def decode_page(data: bytes, charset: str = "") -> str:
    """Return a page's text by its byte order mark, its bytes, its server's word, its declaration.

    Valid UTF-8 is UTF-8 whatever the page declares: no text in another 8-bit encoding is valid
    UTF-8 by chance, but declarations survive conversions. Undeclared bytes that are no UTF-8
    are read as Windows-1252, as browsers do.

    Args:
        data: The page.
        charset: What the server calls its encoding, which counts before the page's own
            declaration (HTML 13.2.3.2); "" where nobody said.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = _known(charset) or _declared(data)
    if declared is not None and declared.startswith("iso2022") and _ESCAPED in data:
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _is_utf16_without_mark(data):
        return data.decode(
            "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be", "replace"
        )
    if declared is None or declared == "utf-8":
        return _damaged_utf8_or_1252(data)
    return data.decode(declared, "replace")


def _declared(data: bytes) -> str | None:
    """Return Python's name of the encoding the page declares, None where it declares none."""
    found = _DECLARED.search(data[:_PRESCAN_BYTES])
    return None if found is None else _known(found.group(1).decode("ascii"))


def _known(label: str) -> str | None:
    """Return Python's name of an encoding by its label; None where there is no such encoding."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)
    except (LookupError, UnicodeError, TypeError):
        return None
    if name.startswith(_NO_TEXT_ENCODINGS):
        return "utf-8"
    return _AS_BROWSERS_READ.get(name, name)


def _is_utf16_without_mark(data: bytes) -> bool:
    head = data[:_PRESCAN_BYTES]
    return head.count(0) > len(head) // 3 and b"<" in head


def _damaged_utf8_or_1252(data: bytes) -> str:
    """Decide by how much of what is not ASCII fails to be UTF-8."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    foreign = sum(1 for byte in data if byte > 0x7F)
    return (
        text
        if bad <= _BAD_UTF8_SHARE * foreign + 3 and bad * 4 < foreign
        else data.decode("cp1252", "replace")
    )
