"""How deep texts within tables within text boxes may go."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from mediadesk.model.errors import OutsideError

_DEEPEST: Final = 40


class Nesting:
    """Counts how deep a reader is in a document.

    Args:
        name: What errors call the document.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Go one step deeper, and back.

        Raises:
            OutsideError: It is nested more deeply than any text.
        """
        self._depth += 1
        if self._depth > _DEEPEST:
            msg = f"{self._name} is nested more deeply than any text. Check where it comes from."
            raise OutsideError(msg)
        yield
        self._depth -= 1
