"""What others did in the catalogue since one last looked: in another window, program or place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeskMark:
    """How far the catalogue was followed.

    Attributes:
        entry: Number of the newest journal entry; 0 where there is none.
        check: Number of the newest check of a document; 0 where there is none.
        shelf: Another number each time photos came, left or sort differently.
    """

    entry: int = 0
    check: int = 0
    shelf: int = 0


@dataclass(frozen=True, slots=True)
class DeskNews:
    """What others did in the catalogue behind a mark.

    Of documents that were checked it is told whoever did it.

    Attributes:
        mark: How far it is followed now.
        photo_ids: The photos that others' changes are about and that are there.
        gone_ids: Those that others took off the shelf.
        is_shelf_new: Whether others brought or took photos, saw some elsewhere, or had them sort
            differently.
        are_collections_new: Whether collections were made, renamed, filled or removed.
        are_waivers_new: Whether findings were accepted, or that was taken back.
        are_checks_new: Whether documents were checked.
    """

    mark: DeskMark
    photo_ids: frozenset[int] = frozenset()
    gone_ids: frozenset[int] = frozenset()
    is_shelf_new: bool = False
    are_collections_new: bool = False
    are_waivers_new: bool = False
    are_checks_new: bool = False
