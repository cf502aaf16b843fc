"""Give pictures the credit that a story prints once for them: beside one of them, or in a line."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from mediadesk.published.pages.credits.closing_credit import ClosingCredit
from mediadesk.published.pages.editorial.weighing import Sighting, is_editorial
from mediadesk.published.pages.markup.reading_words import ReadingWords

#: "Fog | Ferry" names a source for each.
_EACH: Final = "|"


def with_credit_for_all(sightings: list[Sighting], words: ReadingWords) -> list[Sighting]:
    """Return the pictures with the credit that is said beside one of them to be for all."""
    for told in sightings:
        texts = (piece.text for piece in told.frame.pieces) if told.credit else ()
        if any(map(words.is_for_all, texts)) and is_editorial(told):
            return [
                s if s.credit or not is_editorial(s) else replace(s, credit=told.credit)
                for s in sightings
            ]
    return sightings


def with_closing_credit(
    sightings: list[Sighting], find: Callable[[], ClosingCredit | None]
) -> list[Sighting]:
    """Return the pictures with the credit that a line at the story's end gives them.

    One that names no picture is for all of them, if none has a credit of its own, or for the
    only one without.
    """
    if all(s.credit or s.position == "after" for s in sightings):
        return sightings
    found = find()
    if found is None:
        return sightings
    shown = [s for s in sightings if is_editorial(s)]
    bare = [s for s in shown if not s.credit and s.position != "after"]
    if found.is_of_lead:
        bare = [s for s in bare if s is shown[0]]
    elif len(bare) > 1 and (any(s.credit for s in shown) or _EACH in found.text):
        return sightings
    credited = {s.picture.order for s in bare}
    return [
        replace(s, caption=s.caption or found.caption, credit=found.text)
        if s.picture.order in credited
        else s
        for s in sightings
    ]
