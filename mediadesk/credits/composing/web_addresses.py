"""Which addresses a record's links may lead to."""

import re
from typing import Final

#: Nothing but the web: a record's "javascript:" or "data:" address must never become a link.
_WEB: Final = re.compile(r"https?://[^\s<>\"'\\^`{|}/?#][^\s<>\"'\\^`{|}]{0,2000}", re.IGNORECASE)


def is_web_address(address: str) -> bool:
    """Return whether an address is a whole one of the web."""
    return _WEB.fullmatch(address) is not None
