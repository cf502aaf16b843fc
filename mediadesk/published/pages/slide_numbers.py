"""Take the number of a slide from the captions of a gallery: "3/12 Fog on the pier"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mediadesk.published.pages.editorial.weighing import Sighting

_NUMBERED: Final = re.compile(
    r"\A[\[(]?(?P<at>\d{1,3})\s?(?:/|of|von|de|sur|di|van|из)\s?(?P<all>\d{1,3})[\])]?[\s:.|–-]+"
)
#: One caption may begin with a share, such as "1/2 cup of sugar"; several of one gallery do not.
_FEWEST: Final = 2


def without_slide_numbers(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return sightings whose captions no longer begin with their number of a gallery's slides."""
    found = [_NUMBERED.match(sighting.caption) for sighting in sightings]
    sizes = Counter(number["all"] for number in found if number is not None)
    return [
        replace(sighting, caption=sighting.caption[number.end() :])
        if number is not None and sizes[number["all"]] >= _FEWEST
        else sighting
        for sighting, number in zip(sightings, found, strict=True)
    ]
