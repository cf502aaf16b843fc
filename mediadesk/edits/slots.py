"""The slots of an outlet's pages, read from a TOML file that a picture editor may change."""

import tomllib
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.model.region import Slot

_KEYS: Final = ("name", "width_px", "height_px")
_MOST_PX: Final = 100_000


def slots_from(text: str) -> tuple[Slot, ...]:
    """Return the slots of a file, in its order.

    Raises:
        UserError: It is no TOML or holds something else than slots; the sentence names the fault.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The file of slots is not valid TOML: {error}."
        raise UserError(msg) from error
    rows = table.get("slot", [])
    if table.keys() - {"slot"} or not isinstance(rows, list):
        msg = "The file of slots should hold nothing but [[slot]] tables."
        raise UserError(msg)
    slots = tuple(_slot(row, number) for number, row in enumerate(rows, start=1))
    names = [slot.name.casefold() for slot in slots]
    for name in names:
        if names.count(name) > 1:
            msg = f"The file of slots has two called {name!r}."
            raise UserError(msg)
    return slots


def _slot(row: object, number: int) -> Slot:
    if not isinstance(row, dict) or row.keys() - set(_KEYS):
        msg = f"Slot {number} should have {', '.join(_KEYS)} and no more."
        raise UserError(msg)
    name = row.get("name")
    if not isinstance(name, str) or not name.strip():
        msg = f"Slot {number} needs a name."
        raise UserError(msg)
    return Slot(name.strip(), _pixels(row, "width_px", name), _pixels(row, "height_px", name))


def _pixels(row: dict[str, object], key: str, name: str) -> int:
    value = row.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_PX:
        msg = f"{key} of the slot {name!r} should be a whole number from 1 to {_MOST_PX:,}."
        raise UserError(msg)
    return value
