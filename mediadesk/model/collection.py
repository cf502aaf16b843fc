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
    """A folder photos were seen in, and how many lie directly in it."""

    path: str
    photos: int
