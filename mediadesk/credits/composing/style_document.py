"""A house style's TOML text changed in one place, the rest left as a person wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AbstractTable, Item

from mediadesk.model.errors import UserError

#: What may stand there.
Value: TypeAlias = str | bool | list[str]

#: Where a value stands: ("name",), ("forms", "long"), ("words", "de", "photo").
Keys: TypeAlias = tuple[str, ...]

_LITERAL_QUOTES: Final = "'''"


@dataclass(frozen=True, slots=True)
class StyleDocument:
    """A style's text, read and changed by key; comments, order and spacing stay.

    Attributes:
        text: The TOML.
    """

    text: str

    def table(self) -> dict[str, object]:
        """Return all of it as plain Python.

        Raises:
            UserError: The text is not TOML.
        """
        held: dict[str, object] = _parsed(self.text).unwrap()
        return held

    def value(self, keys: Keys) -> object:
        """Return what stands under a key as plain Python; None where nothing does.

        Raises:
            UserError: The text is not TOML.
        """
        held: Any = self.table()
        for key in keys:
            held = held.get(key) if isinstance(held, Mapping) else None
        return held

    def with_value(self, keys: Keys, value: Value) -> "StyleDocument":
        """Return the document with another value under a key; tables are made where missing.

        Raises:
            UserError: The text is not TOML, or a key on the way holds no table.
        """
        document = _parsed(self.text)
        table: Any = document
        for depth, key in enumerate(keys[:-1], start=1):
            if key not in table:
                # [words.de] needs no [words] of its own above it.
                table[key] = tomlkit.table(is_super_table=depth < len(keys) - 1)
            table = table[key]
            if not isinstance(table, AbstractTable | Mapping):
                msg = f"{'.'.join(keys[:depth])} in the house style has to be a table."
                raise UserError(msg)
        last = keys[-1]
        if last in table and table[last].unwrap() == value:
            return self
        table[last] = _item(value)
        return StyleDocument(tomlkit.dumps(document))

    def without(self, keys: Keys) -> "StyleDocument":
        """Return the document without a key, and without tables that are empty then.

        Raises:
            UserError: The text is not TOML.
        """
        document = _parsed(self.text)
        tables: list[Any] = [document]
        for key in keys:
            if not isinstance(tables[-1], Mapping) or key not in tables[-1]:
                return self
            tables.append(tables[-1][key])
        del tables[-2][keys[-1]]
        for depth in range(len(keys) - 1, 0, -1):
            if not tables[depth]:
                del tables[depth - 1][keys[depth - 1]]
        return StyleDocument(tomlkit.dumps(document))


def _parsed(text: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(text)
    except (TOMLKitError, RecursionError) as error:
        msg = f"The house style is not TOML: {error}."
        raise UserError(msg) from error


def _item(value: Value) -> Item:
    if not isinstance(value, str):
        return tomlkit.item(value)
    if "\n" in value and _may_be_literal(value):
        # Parsed, because TOML drops the newline right after the opening quotes, and tomlkit's own
        # makers of strings have differed in whether they add it.
        return tomlkit.value(f"{_LITERAL_QUOTES}\n{value}{_LITERAL_QUOTES}")
    if '"' in value and "'" not in value and _may_be_literal(value):
        return tomlkit.string(value, literal=True)
    return tomlkit.string(value)


def _may_be_literal(value: str) -> bool:
    shown = all(c.isprintable() or c in "\n\t" for c in value)
    return shown and _LITERAL_QUOTES not in value and not value.endswith("'")
