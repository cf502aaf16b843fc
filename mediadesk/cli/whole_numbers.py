"""Whole numbers that options take, within bounds."""

from argparse import ArgumentTypeError
from collections.abc import Callable
from typing import Final

#: Nobody reads more lines than that, and no count needs to be larger.
MOST: Final = 1_000_000


def whole_number(least: int = 0, most: int = MOST) -> Callable[[str], int]:
    """Return what reads an option's text as a whole number, for argparse."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            msg = f"{text!r} is no whole number from {least:,} to {most:,}"
            raise ArgumentTypeError(msg)
        return number

    return read
