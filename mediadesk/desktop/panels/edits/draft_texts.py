"""Who is named for a picture, as a text that survives a crash, and read back from it."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from mediadesk.model.credit import Contribution

#: Who is named for one photo.
Named: TypeAlias = tuple[Contribution, ...]

_KEY: Final = "named"
#: Roles, names and houses are typed into cells, which hold neither line breaks nor tabs.
_BETWEEN_PERSONS: Final = "\n"
_BETWEEN_PARTS: Final = "\t"
_BETWEEN_ROLES: Final = ", "
_PARTS: Final = 4


def as_texts(named: Named) -> Mapping[str, str]:
    """Return who is named as a text: a line each, of roles, person, organisation and id."""
    return {_KEY: _BETWEEN_PERSONS.join(map(_as_line, named))}


def from_texts(texts: Mapping[str, str], photo_id: int) -> Named:
    """Return who is named for a photo; lines that say something else are passed over."""
    lines = (line.split(_BETWEEN_PARTS) for line in texts.get(_KEY, "").split(_BETWEEN_PERSONS))
    return tuple(
        Contribution(parts[3], photo_id, _roles(parts[0]), parts[1], parts[2])
        for parts in lines
        if len(parts) == _PARTS
    )


def _as_line(one: Contribution) -> str:
    said = (_BETWEEN_ROLES.join(one.roles), one.person, one.organisation, one.id)
    return _BETWEEN_PARTS.join(" ".join(part.split()) for part in said)


def _roles(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(_BETWEEN_ROLES)))
