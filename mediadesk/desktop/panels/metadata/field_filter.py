"""Which fields of the form are shown: those that answer a few letters, or that hold something."""

from dataclasses import dataclass

from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.metadata.fields import FIELDS, FieldSpec


@dataclass(frozen=True, slots=True)
class FieldFilter:
    """A question to the fields.

    Attributes:
        words: What a field's name and label must hold, in small letters.
        only_filled: Whether empty fields are hidden.
        by_help: Whether what a field is for is looked through, because none is called so.
    """

    words: tuple[str, ...] = ()
    only_filled: bool = False
    by_help: bool = False

    @classmethod
    def of(cls, text: str, *, only_filled: bool) -> "FieldFilter":
        """Return the question that a text asks."""
        words = tuple(text.casefold().split())
        by_help = not any(_holds(_name(spec), words) for spec in FIELDS)
        return cls(words, only_filled, by_help)

    def answers(self, row: MetadataRow, *, is_several: bool) -> bool:
        """Whether a row is shown.

        Args:
            row: The row.
            is_several: Whether many photos are shown: what only a file can tell is told of one.
        """
        spec = row.spec
        if not spec.is_editable and (is_several or not row.is_filled):
            return False
        if self.only_filled and not row.is_filled and not row.is_touched:
            return False
        is_named = _holds(_name(spec), self.words)
        return is_named or (self.by_help and _holds(spec.help.casefold(), self.words))


def _name(spec: FieldSpec) -> str:
    return f"{spec.name} {spec.label}".casefold()


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)
