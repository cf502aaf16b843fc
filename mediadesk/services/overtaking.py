"""Changes made from records that somebody else may change first."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.errors import DisputedError, OvertakenError

T = TypeVar("T")
R = TypeVar("R", Caption, Credit)

#: So many programs may change one photo at once; each begins again when another was first.
_MOST_ATTEMPTS: Final = 50


def once_not_overtaken(change: Callable[[], T]) -> T:
    """Return what a change comes to, made anew as long as others change the same photos first."""
    for _ in range(_MOST_ATTEMPTS - 1):
        with suppress(OvertakenError):
            return change()
    return change()


def laid_over(record: R, read: R, typed: R, name: str) -> R:
    """Return a record as it is by now, with what a person typed in the place of what was read.

    Args:
        record: As it is by now.
        read: As it was when the person began.
        typed: As the person left it; what is the same as it was read was not typed.
        name: What the photo is called, for the error's sentence.

    Raises:
        DisputedError: Somebody else changed meanwhile the very thing that was typed.
    """
    parts = {one.name: getattr(typed, one.name) for one in fields(typed)}
    changed: dict[str, Any] = {
        part: value for part, value in parts.items() if value != getattr(read, part)
    }
    for part, value in changed.items():
        now = getattr(record, part)
        if now not in (getattr(read, part), value):
            told = "; ".join(now) if isinstance(now, tuple) else str(now)
            msg = (
                f"Somebody else changed the {part.replace('_', ' ')} of {name} meanwhile; it says "
                f"“{told}” now. What you typed stands in its field and is not saved: leave the "
                "field again to save it all the same."
            )
            raise DisputedError(msg)
    return replace(record, **changed)
