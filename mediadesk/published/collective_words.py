"""How captions and credits that are printed once for several pictures are worded."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Self

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.model.placement import Placement

_ENDS: Final = (("places_above", "places_below"), ("places_left", "places_right"))
#: Lists of words for pages, and how far on the page is that each means; 0 is the one beside.
_PAGES: Final[Mapping[str, int]] = {"pages_facing": 0, "pages_before": -1, "pages_after": 1}
#: The lists of words that the file of style names has to have for this.
COLLECTIVE_LISTS: Final = (
    *(name for ends in _ENDS for name in ends),
    *_PAGES,
    "several_pictures",
    "credit_lists",
    "all_pictures",
)
_LONGEST_CREDIT: Final = 200
_LONGEST_LINE: Final = 4000
_MOST_NUMBERED: Final = 200
_NUMBER: Final = r"\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?"
_JOINT: Final = r"\s?(?:[,&–—-]|and|und|et|y|e|en|och|og)\s?"
#: Parts of a figure, told apart by letters.
_PARTS: Final = (
    re.compile(r"\(a\)|\ba\)", re.IGNORECASE),
    re.compile(r"\(b\)|\bb\)", re.IGNORECASE),
)
_PART_ALONE: Final = re.compile(r"\(?[a-z]\)?[.:]?", re.IGNORECASE)
_RANGE: Final = re.compile(r"(\d{1,3})\s?[–—-]\s?(\d{1,3})")


@dataclass(frozen=True, slots=True)
class CollectedCredits:
    """The credits that a list in a document gives.

    Attributes:
        by_number: The credit by the number of its picture, such as "3" or "2.1a".
        of_all: The credit of every picture that has no other; "" for none.
    """

    by_number: Mapping[str, str] = field(default_factory=dict)
    of_all: str = ""

    def credit(self, number: str) -> str:
        """Return the credit of a picture by the "Fig. 3: " before its caption; "" for none."""
        found = re.search(_NUMBER, number.lower())
        return (self.by_number.get(found[0], "") if found else "") or self.of_all

    def credited(self, placement: Placement, number: str) -> Placement:
        """Return a placement with its credit in the list, if none is printed beside it.

        Args:
            placement: The picture as published.
            number: The "Fig. 3: " before its caption; "" for none.
        """
        if placement.credit or placement.decorative:
            return placement
        credit = self.credit(number)
        return replace(placement, credit=credit, is_bylined=True) if credit else placement


@dataclass(frozen=True, slots=True)
class CollectiveWords:
    """Tells captions and credits for several pictures from those for one.

    Attributes:
        ends: For each direction, the patterns of the names of its two ends.
        several: Matches a label that is one for several pictures.
        lists: Folded headings of lists of credits.
        list_line: Matches a line that is such a heading and goes on with the list.
        all_line: Matches a line that credits all pictures.
        entry: Matches an entry of a list: numbers of pictures, and their credit.
        between: Matches what stands between two entries in one line.
        pages: Matches the beginning of a caption for a picture on another page, by how far on
            that is; 0 is the page beside.
    """

    ends: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    several: re.Pattern[str]
    lists: frozenset[str]
    list_line: re.Pattern[str]
    all_line: re.Pattern[str]
    entry: re.Pattern[str]
    between: re.Pattern[str]
    pages: tuple[tuple[int, re.Pattern[str]], ...]

    @classmethod
    def from_lists(cls, lists: Mapping[str, Sequence[str]], counters: Iterable[str]) -> Self:
        """Make the patterns of lists of words, and of words that stand before a number."""
        headings, every = _either(lists["credit_lists"]), _either(lists["all_pictures"])
        numbered = rf"(?:{_either(counters)})s?\.?\s{{0,2}}\d"
        return cls(
            tuple((_place(lists[one]), _place(lists[other])) for one, other in _ENDS),
            re.compile(rf"(?<!\w)(?:{_either(lists['several_pictures'])})\s?[:：]", re.IGNORECASE),
            frozenset(map(fold, lists["credit_lists"])),
            re.compile(rf"\s*(?:{headings})(?:\s?[:：–—-]\s?|\s(?={numbered}))(.+)", re.IGNORECASE),
            re.compile(
                rf"\s*(?:{every})(?:\s?[:：©]\s?|\s(?=by |von |par |por |di |av |door |©))"
                rf"(?:by |von |par |por |di |av |door )?(.{{2,{_LONGEST_CREDIT}}})",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\s*(?:(?:{_either(counters)})s?\.?\s{{0,2}})?"
                rf"(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,20}})"
                rf"\s?[:：.)–—-]?\s(?P<credit>\S.{{1,{_LONGEST_CREDIT}}})\Z",
                re.IGNORECASE,
            ),
            re.compile(rf"\s?;\s?|\s(?={numbered})", re.IGNORECASE),
            tuple(
                (
                    far,
                    re.compile(
                        rf"(?:[(\[]?(?:{_either(lists[name])})[)\]]?\s?[:：,.–—|]|[(\[](?:"
                        rf"{_either(lists[name])})[)\]])\s",
                        re.IGNORECASE,
                    ),
                )
                for name, far in _PAGES.items()
            ),
        )

    def page_meant(self, text: str) -> int | None:
        """Return how far on the page is that a caption begins by naming; 0 is the page beside.

        Returns:
            None where it names no other page.
        """
        return next((far for far, begins in self.pages if begins.match(text)), None)

    def is_for_stacked(self, text: str) -> bool:
        """Whether a caption under the last of pictures one above the other is for all of them."""
        return self._names_both_ends(text, 0) or self.several.search(text) is not None

    def is_for_row(self, text: str) -> bool:
        """Whether a caption below one of the pictures that stand in a row is for all of them."""
        return self._names_both_ends(text, 1) or self.several.search(text) is not None

    @staticmethod
    def says_nothing(text: str) -> bool:
        """Whether a text beside a picture is empty, or no more than the letter of its part."""
        return not text or _PART_ALONE.fullmatch(text) is not None

    def collected(self, lines: Sequence[str]) -> CollectedCredits:
        """Return what the lists of credits among the lines of a document say."""
        by_number: dict[str, str] = {}
        of_all = ""
        in_list = False
        for line in map(cleaned, lines):
            if not line or len(line) > _LONGEST_LINE:
                in_list = in_list and not line
                continue
            every, going_on = self.all_line.fullmatch(line), self.list_line.fullmatch(line)
            if every is not None:
                of_all = of_all or every[1].rstrip(".")
            elif fold(line) in self.lists:
                in_list = True
            elif going_on is not None or in_list:
                entries = tuple(self._entries(going_on[1] if going_on is not None else line))
                in_list = in_list and bool(entries)
                for number, credit in entries:
                    by_number.setdefault(number, credit)
        return CollectedCredits(by_number, of_all)

    def _names_both_ends(self, text: str, direction: int) -> bool:
        if all(end.search(text) for end in self.ends[direction]):
            return True
        return all(part.search(text) for part in _PARTS)

    def _entries(self, line: str) -> Iterator[tuple[str, str]]:
        for part in self.between.split(line):
            found = self.entry.match(part)
            if found is not None:
                credit = found["credit"].strip().rstrip(".")
                for number in _numbers(found["numbers"]):
                    yield number, credit


def _numbers(text: str) -> Iterator[str]:
    """Yield the numbers that "3", "2.1a, 4" and "5-7" stand for."""
    spans = [(int(found[1]), int(found[2])) for found in _RANGE.finditer(text)]
    for first, last in spans:
        if first < last <= first + _MOST_NUMBERED:
            yield from map(str, range(first, last + 1))
    if not spans:
        yield from (found[0].lower() for found in re.finditer(_NUMBER, text, re.IGNORECASE))


def _place(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of "Top: ", "(top)" and "Top, "."""
    either = _either(words)
    return re.compile(
        rf"(?:\A|(?<=[.;!?)\s]))(?:{either})\s?[:：]|\((?:{either})\)|(?:\A|[.!?]\s)(?:{either}),\s",
        re.IGNORECASE,
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
