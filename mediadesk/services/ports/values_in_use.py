"""What photos of the catalogue carry in a field, for type-ahead."""

from typing import Protocol


class ValuesInUse(Protocol):
    """Counts values."""

    def values_in_use(self, field_name: str, at_most: int) -> tuple[tuple[str, int], ...]:
        """Return the values of a field, the items of a list one by one, the most used first.

        Args:
            field_name: Name in the field table.
            at_most: How many are returned.
        """
        ...
