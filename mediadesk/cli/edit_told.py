"""An edit told in a line, for people."""

from collections.abc import Iterator
from typing import Final

from mediadesk.i18n.moments import sortable
from mediadesk.model.edit import Edit

#: As wide as a day and a time.
_UNDATED: Final = "undated         "


def edit_line(edit: Edit) -> str:
    """Return when an edit was made, what it was, by whom and with what, and who says so."""
    return " ".join(_told(edit))


def _told(edit: Edit) -> Iterator[str]:
    yield sortable(edit.done_at) if edit.done_at is not None else _UNDATED
    yield edit.kind.value
    if edit.crop is not None:
        yield f"to {edit.crop.area:.1%} of the original"
    if edit.scale is not None:
        yield f"{edit.scale:.2f} times"
    if edit.rotation_degrees is not None:
        yield f"by {edit.rotation_degrees:.1f} degrees"
    yield from (f"{name} {amount:g}" for name, amount in edit.amounts)
    who = " / ".join(name for name in (edit.by, edit.organisation) if name)
    if who:
        yield f"by {who}"
    if edit.software:
        yield f"with {edit.software}"
    yield f"({edit.evidence}: {edit.source})" if edit.source else f"({edit.evidence})"
