"""Where drafts are kept between a crash and the next start."""

from typing import Protocol

from mediadesk.model.draft import Draft


class DraftStore(Protocol):
    """Keeps what is typed and not yet saved."""

    def drafts(self) -> tuple[Draft, ...]:
        """Return the drafts that are kept; damaged ones are passed over."""
        ...

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one of that name.

        Raises:
            OutsideError: The disk refuses.
        """
        ...

    def drop(self, name: str) -> None:
        """Forget the draft of a name; none is no error.

        Raises:
            OutsideError: The disk refuses.
        """
        ...
