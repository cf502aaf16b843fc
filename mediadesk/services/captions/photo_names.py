"""The names on a photo's record, which are spelt right wherever its caption says them."""

from collections.abc import Iterator
from typing import Final

from mediadesk.model.dossier import Dossier

#: Fields that hold names of persons, houses, places and events.
_FIELDS: Final = (
    "persons_shown",
    "organisations_shown",
    "event",
    "sublocation",
    "city",
    "state",
    "country",
)


def names_on_record(dossier: Dossier) -> tuple[str, ...]:
    """Return the names of who and what a photo shows, and of who made it, each once."""
    return tuple(dict.fromkeys(name for name in _names(dossier) if name))


def _names(dossier: Dossier) -> Iterator[str]:
    for field in _FIELDS:
        yield from dossier.field(field)
    credit = dossier.credit_or_empty
    yield from (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    for one in dossier.contributions:
        yield from (one.person, one.organisation)
