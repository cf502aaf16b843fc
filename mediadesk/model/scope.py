"""Which photos are looked at, and in what order."""

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """How photos are sorted.

    ADDED: The newest import first, and in each the photo that was taken first.
    TAKEN: The photo that was taken last comes first.
    NAME: By the name of the file, numbers by value.
    """

    ADDED = "added"
    TAKEN = "taken"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Scope:
    """A set of photos: all of them, narrowed by what is given.

    Attributes:
        folder: Only photos seen in this folder.
        with_subfolders: And in the folders below it.
        collection_id: Only photos of this collection.
        query: Only photos that a query in the search language finds.
        order: How they are sorted.
    """

    folder: str | None = None
    with_subfolders: bool = True
    collection_id: str | None = None
    query: str = ""
    order: Order = Order.ADDED


@dataclass(frozen=True, slots=True)
class FirstPhotos:
    """The beginning of a scope.

    Attributes:
        total: How many photos are in it.
        photo_ids: The numbers of the first ones, in its order.
    """

    total: int
    photo_ids: tuple[int, ...]
