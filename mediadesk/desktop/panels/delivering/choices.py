"""What a delivery can be chosen from, and what was chosen last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeliveryChoices:
    """The choices of the dialog; pairs are (label, key).

    Attributes:
        forms: The forms at hand.
        form: The one chosen last.
        styles: House styles.
        style: The one that is chosen in the window.
        languages: Languages of captions and credit lines; the house's own first, with key "".
        folder: Where the file is suggested to go.
        suffixes: Returns the suffixes of a form's files, the usual one first.
    """

    forms: Sequence[tuple[str, str]]
    form: str
    styles: Sequence[tuple[str, str]]
    style: str
    languages: Sequence[tuple[str, str]]
    folder: Path
    suffixes: Callable[[str], Sequence[str]]
