"""What an export can be chosen from, and what was chosen last."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mediadesk.model.recipe import Recipe
from mediadesk.services.edits.exporting import ExportItem


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """The choices of the dialog.

    Attributes:
        pictures: What can be exported, in words, and what that is: the photos, their versions.
        recipes: The recipes at hand.
        recipe: Name of the one chosen last.
        faults: What is wrong with recipes that cannot be used, a sentence each.
        folder: Where files are suggested to go.
        can_sign: Whether the desk has a certificate.
    """

    pictures: Sequence[tuple[str, tuple[ExportItem, ...]]]
    recipes: Sequence[Recipe]
    recipe: str
    faults: Sequence[str]
    folder: Path
    can_sign: bool
