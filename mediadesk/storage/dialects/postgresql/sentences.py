"""What a person is told where a server, or the way to it, fails."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.exc import DBAPIError

from mediadesk.model.errors import MediaDeskError, OutsideError, UserError

#: How long a writer waits for the others, in seconds.
PATIENCE_S: Final = 15

_BUSY: Final = (
    "was not changed: others have been writing to it for "
    f"{PATIENCE_S} seconds. Let them come to their end and try again."
)
_FULL: Final = "was not changed any more: the server's disk is full. Have room made and try again."
_LOST: Final = (
    "was lost in the middle: {reason}. What was being saved was not kept, unless it had just been "
    "saved: look at it, and do it again where it is missing."
)
_UNREACHED: Final = (
    "could not be reached: {reason}. See that the server runs, and that the address, the name and "
    "the password are right."
)
_FORBIDDEN: Final = "does not allow that: {reason}. Ask whoever looks after the server."
_OTHER: Final = "could not be used: {reason}. Ask whoever looks after the server."

#: By SQLSTATE (PostgreSQL's appendix A): what is said of the shared desk.
_BY_STATE: Final[Mapping[str, tuple[type[MediaDeskError], str]]] = {
    "55P03": (OutsideError, _BUSY),  # lock not available
    "53100": (OutsideError, _FULL),  # disk full
    "42501": (UserError, _FORBIDDEN),  # insufficient privilege
    "25006": (UserError, _FORBIDDEN),  # read-only transaction
}

#: Classes of SQLSTATE by which a server says that it lets a connection go.
_GOING: Final = ("08", "57P", "25P03")


def told(name: str, secret: str, error: DBAPIError) -> MediaDeskError:
    """Return what a person is told of a failure.

    Args:
        name: What the shared desk is called.
        secret: A password that must not stand in it; "" where there is none.
        error: What the driver said.
    """
    # libpq asks back on lines of its own ("Is the server running on that host ...?").
    reason = next(iter(str(error.orig).strip().splitlines()), "").rstrip(".")
    if secret:
        reason = reason.replace(secret, "***")
    state = str(getattr(error.orig, "sqlstate", None) or "")
    kind, sentence = _BY_STATE.get(state, (OutsideError, _OTHER))
    if error.connection_invalidated or state.startswith(_GOING):
        sentence = _LOST
    elif not state and type(error.orig).__name__ == "OperationalError":
        sentence = _UNREACHED
    return kind(f"The shared desk {name} {sentence.format(reason=reason)}")
