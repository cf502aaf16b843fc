"""A stand-in for the credit parser: splits at a photo label, at ©, or at closing brackets."""

import re
from typing import Final

from mediadesk.model.credit import PrintedCredit

_SPLITS: Final = (
    re.compile(r"\A(.*?)\s*(\((?:Photo|Foto|Bild|AP|[^()]*/)[^()]*\))\Z", re.DOTALL),
    re.compile(r"\A(.*?)\s*((?:Photo|Foto|Image|Credit|Photo credit)\s?: .*)\Z", re.DOTALL),
    re.compile(r"\A(.*?)\s*(©.*)\Z", re.DOTALL),
    re.compile(r"\A()([\w .]{3,30}/\w{2,12})\Z"),
)


def parse_credit(text: str, *, is_credit: bool = False) -> PrintedCredit:
    """Take a printed text apart the way the real parser does, for a few plain forms."""
    if is_credit:
        return PrintedCredit(credit_part=text)
    for split in _SPLITS:
        found = split.match(text)
        if found:
            caption, credit = found.groups()
            return PrintedCredit(caption_part=caption, credit_part=credit, confidence=0.9)
    return PrintedCredit(caption_part=text)
