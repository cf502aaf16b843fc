"""Texts of documents made fit for XML and HTML, which know no control characters."""

import re
from typing import Final

#: What is no character of XML 1.0 (section 2.2).
_UNSOUND: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sound(text: str) -> str:
    """Return a text with what is no character of XML replaced."""
    return _UNSOUND.sub("\ufffd", text)
