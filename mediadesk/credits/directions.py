"""Keep the order in which a line is read where scripts run both ways."""

import re
import unicodedata
from typing import Final

RIGHT_TO_LEFT: Final = "rtl"

#: Marks without width: each counts as a letter of its direction (UAX #9, "implicit marks").
LEFT_MARK: Final = "\u200e"
RIGHT_MARK: Final = "\u200f"

_RIGHTWARD: Final = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
#: A run of one direction: words of it with what stands between them inside a name. Slashes, commas,
#: colons and brackets belong to the line, not to the run.
_LEFT_RUN: Final = re.compile(
    r"[A-Za-z0-9\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]"
    r"(?:[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc/|,;:()\[\]\u060c\u061b]*"
    r"[A-Za-z0-9\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff.])?"
)
_RIGHT_RUN: Final = re.compile(rf"[{_RIGHTWARD}](?:[\s{_RIGHTWARD}.'’-]*[{_RIGHTWARD}])?")


def runs_against(text: str, direction: str) -> bool:
    """Return whether a text has letters that run against the direction of its line."""
    against = {"L"} if direction == RIGHT_TO_LEFT else {"R", "AL"}
    return any(unicodedata.bidirectional(letter) in against for letter in text)


def foreign_runs(direction: str) -> re.Pattern[str]:
    """Return what finds the runs of a line that run against its direction."""
    return _LEFT_RUN if direction == RIGHT_TO_LEFT else _RIGHT_RUN


def in_reading_order(text: str, direction: str) -> str:
    """Return a line of plain text whose names are shown in the order in which they are read.

    Between two Latin names a slash counts as Latin, so that in an Arabic line "Name / Agency" would
    be shown with the agency where the reader looks for the maker, and a full stop or bracket after
    a name would jump to its other side; between two Arabic names in an English line likewise.
    A mark of the line's direction before and after each such name hands what stands between them
    back to the line. Marks, not isolates (U+2068, U+2069): programs for layout have known marks
    since Unicode 1.1, and several still print a box for an isolate.
    """
    if direction == RIGHT_TO_LEFT:
        mark, own = RIGHT_MARK, LEFT_MARK
    else:
        mark, own = LEFT_MARK, RIGHT_MARK
    if not runs_against(text, direction):
        return text

    def marked(found: re.Match[str]) -> str:
        run = found.group()
        # What a run ends with may be neutral ("Inc."): a mark of its own direction keeps it there.
        inner = "" if run[-1].isalpha() else own
        return f"{mark}{run}{inner}{mark}"

    return foreign_runs(direction).sub(marked, text).replace(mark * 2, mark)
