"""Walk from finding to finding through the pictures of a document."""

from collections.abc import Sequence

from mediadesk.model.finding import Judgement


def next_place(
    judgements: Sequence[Judgement], at: tuple[int, int], by: int
) -> tuple[int, int] | None:
    """Return picture and finding of the next (1) or previous (-1) open finding.

    Waived findings are passed over, and those that a baseline holds; after the last comes the first
    again. None where nothing is open.
    """
    places = [
        (row, place)
        for row, judgement in enumerate(judgements)
        for place, finding in enumerate(judgement.findings)
        if finding.is_open
    ]
    if not places:
        return None
    if by > 0:
        return next((place for place in places if place > at), places[0])
    return next((place for place in reversed(places) if place < at), places[-1])
