"""The example records that house styles are tried on, read from their data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import UserError

_RECORD_KEYS: Final = frozenset(field.name for field in fields(Credit)) - {"photo_id"}


@dataclass(frozen=True, slots=True)
class Example:
    """One kind of picture that a desk meets.

    Attributes:
        name: What it is an example of: "Agency via a library".
        facts: What is on record of it.
    """

    name: str
    facts: CreditFacts


def read_examples(text: str) -> tuple[Example, ...]:
    """Return the examples of a TOML file, in its order.

    Raises:
        UserError: The file is not TOML, or an example says what no record holds.
    """
    try:
        entries = tomllib.loads(text).get("example", [])
        return tuple(_example(entry) for entry in entries)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        msg = f"The example records for house styles cannot be read: {error}."
        raise UserError(msg) from error


def _example(entry: Mapping[str, Any]) -> Example:
    record: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry["record"].items()
    }
    unknown = sorted(record.keys() - _RECORD_KEYS)
    if unknown:
        msg = f"the example {entry['name']!r} speaks of {', '.join(unknown)}"
        raise ValueError(msg)
    edits = enumerate(entry.get("edits", ()))
    contributions = enumerate(entry.get("contributions", ()))
    facts = CreditFacts(
        caption=Caption(0, text=str(entry.get("caption", ""))),
        credit=Credit(0, **record),
        contributions=tuple(_contribution(number, one) for number, one in contributions),
        edits=tuple(_edit(number, one) for number, one in edits),
        title=str(entry.get("title", "")),
    )
    return Example(str(entry["name"]), facts)


def _contribution(number: int, one: Mapping[str, Any]) -> Contribution:
    return Contribution(
        str(number), 0, tuple(one["roles"]), one.get("person", ""), one.get("organisation", "")
    )


def _edit(number: int, one: Mapping[str, Any]) -> Edit:
    kind, by = EditKind(one["kind"]), one.get("by", "")
    return Edit(str(number), 0, kind, Evidence.DECLARED, by, one.get("organisation", ""))
