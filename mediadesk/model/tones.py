"""How the tones of a picture are spread: what a histogram shows."""

from dataclasses import dataclass
from typing import Final

#: Tones that a screen tells apart: 8 bits.
LEVELS: Final = 256
_NONE: Final = (0,) * LEVELS


@dataclass(frozen=True, slots=True)
class Tones:
    """The pixels of a picture counted by tone, as the screen shows them (sRGB, 8 bits).

    Attributes:
        light: Pixels of each brightness (ITU-R BT.709), from black to white.
        red: Pixels of each amount of red.
        green: Pixels of each amount of green.
        blue: Pixels of each amount of blue.
        black_share: Part of the pixels that are black in every colour: nothing can be seen there.
        white_share: Part of the pixels that are white in every colour: paper shows through there.
    """

    light: tuple[int, ...] = _NONE
    red: tuple[int, ...] = _NONE
    green: tuple[int, ...] = _NONE
    blue: tuple[int, ...] = _NONE
    black_share: float = 0.0
    white_share: float = 0.0

    @property
    def colours(self) -> tuple[tuple[int, ...], ...]:
        """Red, green and blue, in this order."""
        return (self.red, self.green, self.blue)
