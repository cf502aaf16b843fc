"""Photos put together by hand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Collection:
    """A named set of photos; its id is a unique hex string."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CollectionMember:
    """A photo's place in a collection."""

    collection_id: str
    photo_id: int


@dataclass(frozen=True, slots=True)
class FolderCount:
    """How many photos were seen in exactly the same folders.

    Most lie in one. One that lies in two is a photo in each of them and one photo of the folder
    above both, so whoever counts above them has to know.

    Attributes:
        paths: The folders, in their order.
        photos: How many photos were seen in these and no others.
    """

    paths: tuple[str, ...]
    photos: int
