"""Let most of a row speak for the rest of it: pictures built alike are the story's, or are not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from mediadesk.published.pages.editorial.weighing import Sighting, is_editorial

_FEWEST_OTHERS: Final = 3
_MOST_OF_OTHERS: Final = 0.75


def with_agreement(
    sightings: Sequence[Sighting], rows: Iterable[Sequence[etree._Element]]
) -> list[Sighting]:
    """Mark the pictures of whose rows most others belong to the story.

    A figure among ten of its kind is one of them, though its file be called "arrow-keys.jpg".
    """
    known = {sighting.picture.element: sighting for sighting in sightings}
    agreeing: set[etree._Element] = set()
    for row in rows:
        if len(row) <= _FEWEST_OTHERS:
            continue
        shown = [element for element in row if element in known and is_editorial(known[element])]
        others = len(row) - 1
        agreeing.update(
            element
            for element in row
            if len(shown) - (element in shown) >= _MOST_OF_OTHERS * others
        )
    return [
        replace(s, is_of_story_row=True) if s.picture.element in agreeing else s for s in sightings
    ]
