"""The tree a search query is parsed into; storage translates it."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """A word or a phrase anywhere in a photo's texts, or in one field.

    Attributes:
        text: The words; a phrase where there are several.
        field: Name of the field they must stand in; "" for any.
        is_prefix: Whether the last word may go on.
    """

    text: str
    field: str = ""
    is_prefix: bool = True


@dataclass(frozen=True, slots=True)
class Has:
    """A property: "caption", "credit", "edits", "original", "unwritten" holds."""

    what: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    term: "Query"


@dataclass(frozen=True, slots=True)
class All:
    """Everything must hold; no terms: always."""

    terms: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one must hold."""

    terms: tuple["Query", ...]


Query: TypeAlias = Words | Has | Not | All | Any
