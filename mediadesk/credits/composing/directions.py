"""Keep the order in which a line is read where scripts run both ways."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

RIGHT_TO_LEFT: Final = "rtl"

#: Marks without width: each counts as a letter of its direction (UAX #9, "implicit marks").
LEFT_MARK: Final = "\u200e"
RIGHT_MARK: Final = "\u200f"

_RIGHTWARD: Final = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
#: A run of one direction: words of it with what stands between them inside a name. Slashes, commas,
#: colons and brackets belong to the line, not to the run.
_LEFT_RUN: Final = re.compile(
    r"https?://[^\s()<>\u060c]{1,2000}"  # a mark inside an address would be copied with it
    r"|[A-Za-z0-9\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]"
    r"(?:[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc/|,;:()\[\]\u060c\u061b]*"
    r"[A-Za-z0-9\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff.])?"
)
_RIGHT_RUN: Final = re.compile(rf"[{_RIGHTWARD}](?:[\s{_RIGHTWARD}.'’-]*[{_RIGHTWARD}])?")


def runs_against(text: str, direction: str) -> bool:
    """Return whether a text has letters that run against the direction of its line."""
    against = {"L"} if direction == RIGHT_TO_LEFT else {"R", "AL"}
    return any(unicodedata.bidirectional(letter) in against for letter in text)


def foreign_runs(text: str, direction: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every run of a line that runs against its direction.

    A bare number is none: it stands where it should in either direction. "14-15" is one, because
    in a line to the left its dash would turn it round.
    """
    pattern = _LEFT_RUN if direction == RIGHT_TO_LEFT else _RIGHT_RUN
    for found in pattern.finditer(text):
        if not found.group().isdigit():
            yield found.span()


def in_reading_order(text: str, direction: str) -> str:
    """Return a line of plain text whose names are shown in the order in which they are read.

    Between two Latin names a slash counts as Latin, so that in an Arabic line "Name / Agency" would
    be shown with the agency where the reader looks for the maker, and a full stop or bracket after
    a name would jump to its other side; between two Arabic names in an English line likewise.
    A mark of the line's direction before and after each such name hands what stands between them
    back to the line. Marks, not isolates (U+2068, U+2069): programs for layout have known marks
    since Unicode 1.1, and several still print a box for an isolate.
    """
    if not runs_against(text, direction):
        return text
    marks = (RIGHT_MARK, LEFT_MARK)
    mark, own = marks if direction == RIGHT_TO_LEFT else marks[::-1]
    made, end = "", 0
    for start, stop in foreign_runs(text, direction):
        run = text[start:stop]
        # What a run ends with may be neutral ("Inc."): a mark of its own direction keeps it there.
        inner = "" if run[-1].isalpha() else own
        made += f"{text[end:start]}{mark}{run}{inner}{mark}"
        end = stop
    return (made + text[end:]).replace(mark * 2, mark)
