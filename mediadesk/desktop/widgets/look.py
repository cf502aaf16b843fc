"""What widgets that paint for themselves are painted with: colours by role, and icons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtGui import QColor, QIcon


class Tone(StrEnum):
    """What a colour says; never said by colour alone."""

    NEUTRAL = "neutral"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, by what they are for.

    Attributes:
        window: Behind everything.
        panel: Panels, lists and fields.
        raised: What lies on a panel: buttons, headers, a selected cell.
        text: Text on any of the three.
        text_muted: Text of less weight.
        accent: Focus, links, the current thing.
        error: Something is wrong.
        warning: Something is to be looked at.
        ok: All is well.
        unknown: Nobody can say.
        border: Thin lines between things.
        selection: Behind selected text and list lines.
        canvas: Behind pictures.
    """

    window: QColor
    panel: QColor
    raised: QColor
    text: QColor
    text_muted: QColor
    accent: QColor
    error: QColor
    warning: QColor
    ok: QColor
    unknown: QColor
    border: QColor
    selection: QColor
    canvas: QColor

    def tone(self, tone: Tone) -> QColor:
        """Return the colour that says a tone."""
        match tone:
            case Tone.OK:
                return self.ok
            case Tone.WARNING:
                return self.warning
            case Tone.ERROR:
                return self.error
            case Tone.UNKNOWN:
                return self.unknown
            case Tone.NEUTRAL:
                return self.text_muted


class IconSource(Protocol):
    """Draws the icons of the program in any colour."""

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """Return an icon by its name, in a colour; in the text's colour where none is given."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and icons that go together."""

    colours: Colours
    icons: IconSource
