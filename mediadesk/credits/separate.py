"""Find the credit in a printed text: where it begins, where it ends, how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from mediadesk.credits.lexicon import Sense
from mediadesk.credits.parties import Names
from mediadesk.credits.tokens import Token

_STOPS: Final = frozenset(".!?…。！？")
_CLOSING: Final = frozenset("\"'”’»“)]›")
_LINKS: Final = frozenset("/|•·–—-∙")
_OPEN: Final = frozenset("([（［【")
_CLOSE: Final = frozenset(")]）］】")
_LABELS: Final = (Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS)
_STATUS: Final = (Sense.SYMBOL, Sense.ARCHIVE, Sense.HANDOUT, Sense.KIND)
#: What goes on with a credit, even with a capital.
_GOES_ON: Final = (
    Sense.ARCHIVE, Sense.HANDOUT, Sense.POOL, Sense.PARTY, Sense.VIA, Sense.EDIT, Sense.SYMBOL,
    Sense.COURTESY, Sense.LABEL_RIGHTS, Sense.PLACEHOLDER,
)  # fmt: skip
#: Words of a sentence that a credit at the end may hold and still be one.
_PROSE_ALLOWED: Final = 3
#: Labels tried; a text that is all labels is no caption, and is read in linear time anyway.
_ANCHORS_TRIED: Final = 12
#: Up to this many tokens from the beginning, a comma parts names rather than clauses.
_SHORT_LIST: Final = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens of the credit, from start up to end, and how sure it is that they are one.

    Attributes:
        start: First token.
        end: Behind the last token.
        confidence: 0..1.
    """

    start: int
    end: int
    confidence: float


class Separator:
    """Parts caption and credit by labels, brackets, separators, agencies and names."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def find(self, tokens: Sequence[Token]) -> Span | None:
        """Return where the credit stands; None where the text has none."""
        if not tokens:
            return None
        view = _View(tokens, self._names)
        found = (
            view.labelled()
            or view.bracketed()
            or view.structured()
            or view.leading()
            or view.bare()
        )
        return view.widened(found) if found else None


class _View:
    """One text, looked at from several sides."""

    def __init__(self, tokens: Sequence[Token], names: Names) -> None:
        self._tokens = tokens
        self._names = names
        self._size = len(tokens)
        self._prose = [self._is_prose(at) for at in range(self._size)]
        self._forgive_edit_sentences()
        self._before = [0, *accumulate(int(p) for p in self._prose)]

    # Ways to find a credit

    def labelled(self) -> Span | None:
        """Find "Foto: ...", "© ...", "Photo by ...", "Courtesy of ..."."""
        tried = 0
        for at in range(self._size):
            strength = self._anchor(at)
            if not strength:
                continue
            tried += 1
            if tried > _ANCHORS_TRIED:
                return None
            leads = at <= 1 and self._prose_between(at, self._size) > 0
            end = self._end_from(at) if leads else 0
            if not end and self._is_credit_like(at):
                return Span(at, self._size, strength)
            end = end or (self._end_from(at) if strength >= 0.8 else 0)
            if end:
                return Span(at, end, strength - 0.1)
        return None

    def bracketed(self) -> Span | None:
        """Find "(AP)", "(Jane Doe/The Post)", "[Rex]" at the end."""
        last = self._size - 1
        while last > 0 and self._tokens[last].text in _STOPS:
            last -= 1
        if self._tokens[last].text not in _CLOSE:
            return None
        start = last - 1
        while start >= 0 and self._tokens[start].text not in _OPEN and last - start < 40:
            start -= 1
        inner = self._tokens[start + 1 : last]
        if start < 0 or not inner or self._prose_between(start, last) > 1:
            return None
        confidence = self._names_in(inner, alone=self._is_boundary(start))
        return Span(start, self._size, confidence) if confidence else None

    def structured(self) -> Span | None:
        """Find "Jane Doe/Reuters", "| Alex Wong/Getty", "Dee Myers Getty Images" at the end."""
        zone = self._zone()
        if zone >= self._size:
            return None
        marks = [
            at
            for at in range(zone, self._size)
            if self._tokens[at].has(Sense.PARTY) or self._is_link(at)
            or self._tokens[at].has(Sense.VIA, Sense.POOL)
        ]  # fmt: skip
        if not marks:
            return None
        first = marks[0]
        at_boundary = self._is_boundary(zone)
        has_party = any(self._tokens[at].has(Sense.PARTY) for at in marks)
        lead = first - zone
        if at_boundary and lead <= 5 and (has_party or self._is_house_or_person(zone)):
            return Span(zone, self._size, 0.8)
        if not has_party and not self._is_house_or_person(first + 1):
            return None
        start = self._start_of_lead(zone, first)
        photo = any(t.has(Sense.PHOTO_PARTY) for t in self._tokens[start:])
        linked = any(self._is_link(at) for at in range(start, self._size))
        return Span(start, self._size, 0.7) if photo or linked or at_boundary else None

    def leading(self) -> Span | None:
        """Find "APA/Georg Hochmuth Lotte Tobisch besuchte ..." at the beginning."""
        end = self._end_from(0)
        if not end:
            return None
        head = self._tokens[:end]
        has_party = any(t.has(Sense.PARTY) for t in head)
        return Span(0, end, 0.6 if has_party else 0.4)

    def bare(self) -> Span | None:
        """Find a name standing by itself behind the last sentence."""
        zone = self._zone()
        run = self._tokens[zone:]
        while run and (run[-1].text in _STOPS or "@" in run[-1].text[1:]):
            run = run[:-1]
        if not 2 <= len(run) <= 4 or not self._is_boundary(zone) or not all(t.is_word for t in run):
            return None
        if any(t.has(*_LABELS, *_STATUS, Sense.PLACE) for t in run):
            return None
        known = self._names.is_known_person(run)
        if known or (zone > 0 and all(t.is_capital for t in run)):
            return Span(zone, self._size, 0.6 if known else 0.35)
        return None

    def widened(self, span: Span) -> Span:
        """Take in the brackets, dashes and status words that touch the credit."""
        start, end = span.start, span.end
        wider = self._touching(start)
        while wider < start:
            start, wider = wider, self._touching(wider)
        while end < self._size and self._tokens[end].text in (*_CLOSE, "."):
            end += 1
        return Span(start, end, span.confidence)

    def _touching(self, start: int) -> int:
        """Return where the credit begins with what stands right before it."""
        if start == 0:
            return start
        before = self._tokens[start - 1]
        if before.text in _LINKS or before.text in _OPEN or before.has(*_LABELS):
            return start - 1
        if before.text in _CLOSE:
            opening = self._opening(start - 1)
            status = any(t.has(*_STATUS) for t in self._tokens[opening:start])
            return opening if status else start
        if before.text == ";" or (before.text == "," and start - 1 <= _SHORT_LIST):
            return self._clause_start(start - 1)
        if self._is_boundary(start - 1) and before.has(Sense.SYMBOL, Sense.ARCHIVE):
            return start - 1
        return start

    # What a place in the text is

    def _is_prose(self, at: int) -> bool:
        token = self._tokens[at]
        if token.senses or not token.text[0].islower():
            return False
        around = [self._tokens[i].text for i in (at - 1, at + 1) if 0 <= i < self._size]
        return not any(text in "/|@_" for text in around) and "." not in token.text

    def _forgive_edit_sentences(self) -> None:
        """Sentences such as "The image has been cropped ..." belong to the credit."""
        for at, token in enumerate(self._tokens):
            if not token.has(Sense.EDIT_SENTENCE):
                continue
            end = at
            while end < self._size and self._tokens[end].text not in _STOPS:
                end += 1
            if any(t.has(Sense.EDIT) for t in self._tokens[at:end]):
                self._prose[at:end] = [False] * (end - at)

    def _prose_between(self, start: int, end: int) -> int:
        return self._before[end] - self._before[start]

    def _is_link(self, at: int) -> bool:
        token = self._tokens[at]
        if token.text not in _LINKS:
            return False
        following = self._tokens[at + 1] if at + 1 < self._size else None
        return token.text in "/|" or token.spaced or (following is not None and following.spaced)

    def _is_boundary(self, at: int) -> bool:
        """Whether a sentence ends before a token, or the text begins with it."""
        if at == 0:
            return True
        before = at - 1
        while before > 0 and self._tokens[before].text in _CLOSING:
            before -= 1
        return self._tokens[before].text in _STOPS or self._tokens[at - 1].text in _CLOSING

    def _anchor(self, at: int) -> float:
        """Return how surely a credit begins at a token: 0 where it does not."""
        token = self._tokens[at]
        following = self._tokens[at + 1] if at + 1 < self._size else None
        if token.has(Sense.COURTESY):
            free = token.is_capital or self._is_boundary(at) or self._opens(at)
            return 0.85 if free and following is not None else 0.0
        if token.has(Sense.LABEL_RIGHTS):
            return 0.9 if following is not None else 0.0
        if token.has(*_LABELS) or token.has(Sense.KIND) or self._is_status_label(at):
            return self._label_strength(at, following)
        if token.has(Sense.EDIT) and (self._is_boundary(at) or self._opens(at)):
            return 0.8 if " of" in token.key or " by" in token.key else 0.0
        if token.has(Sense.VIA) and self._opens(at):
            return 0.7
        if token.has(Sense.HANDOUT) and following is not None and following.text == "/":
            return 0.7 if self._is_boundary(at) else 0.0
        return 0.0

    def _is_status_label(self, at: int) -> bool:
        token = self._tokens[at]
        return (
            token.has(Sense.SYMBOL, Sense.ARCHIVE)
            and at + 1 < self._size
            and (self._tokens[at + 1].text == ":")
        )

    def _label_strength(self, at: int, following: Token | None) -> float:
        token = self._tokens[at]
        if following is None:
            return 0.0
        ends_in_by = token.key.endswith((" by", " von", " par", " por"))
        free = token.is_capital or self._is_boundary(at) or self._opens(at)
        if following.text == ":":
            return 0.9 if free or not token.has(Sense.KIND) else 0.0
        if ends_in_by or following.has(Sense.BY, Sense.LABEL_RIGHTS, Sense.COURTESY):
            return 0.85 if free or ends_in_by else 0.0
        return self._weak_label_strength(at, following) if free else 0.0

    def _weak_label_strength(self, at: int, following: Token) -> float:
        """Return how surely a label without a mark behind it begins a credit."""
        token = self._tokens[at]
        if following.text == "/" and self._is_boundary(at):
            return 0.7
        if following.key == "of" and self._is_boundary(at):
            named = any(t.has(Sense.BY) for t in self._tokens[at + 2 : at + 9])
            return 0.7 if named else 0.0
        if token.has(Sense.KIND) and not token.has(*_LABELS):
            return 0.0
        if following.has(*_LABELS, Sense.KIND, Sense.VIA, Sense.COURTESY):
            return 0.8
        if not following.is_capital and not following.has(Sense.PARTY):
            return 0.0
        return 0.7 if self._names_in(self._tokens[at + 1 : at + 8], alone=True) else 0.0

    def _opens(self, at: int) -> bool:
        return at > 0 and self._tokens[at - 1].text in (*_OPEN, *_LINKS, ";", '"')

    def _is_credit_like(self, start: int) -> bool:
        """Whether everything from a token on reads like a credit."""
        if any(t.has(Sense.CAPTION_LABEL) for t in self._tokens[start + 1 :]):
            return False
        words = sum(t.is_word for t in self._tokens[start:])
        prose = self._prose_between(start, self._size)
        return prose <= _PROSE_ALLOWED and prose * 3 <= words + 1 and words < 80

    def _names_in(self, inner: Sequence[Token], *, alone: bool) -> float:
        if any(t.has(Sense.PARTY) for t in inner):
            return 0.85
        if any(t.has(*_LABELS) or t.text == ":" for t in inner[:2]) and len(inner) > 1:
            return 0.7
        words = [t for t in inner if t.is_word]
        if not words or not words[0].is_capital:
            return 0.5 if alone and len(words) == 1 and self._names.is_house(words) else 0.0
        if self._names.is_known_person(words):
            return 0.75 if alone else 0.5
        if self._names.is_house(words):
            return 0.6 if alone else 0.0
        capital = all(t.is_capital and not t.has(*_STATUS, Sense.PLACE) for t in words)
        return 0.5 if alone and capital and len(words) <= 4 else 0.0

    def _zone(self) -> int:
        """Return where the last stretch without a sentence begins."""
        at = self._size
        while at > 0 and self._tokens[at - 1].text in _STOPS:
            at -= 1
        while at > 0 and not self._ends_zone(at - 1):
            at -= 1
        return at

    def _ends_zone(self, at: int) -> bool:
        token = self._tokens[at]
        if self._prose[at] or token.text in _STOPS or token.text in '"”»':
            return True
        if token.text.isdigit() and not token.has(Sense.PARTY):
            return True
        is_small = token.has(Sense.ON, Sense.AND, Sense.FILLER) and token.text.islower()
        return is_small and not self._is_inner(at)

    def _is_inner(self, at: int) -> bool:
        """Whether a small word stands inside a name or between two."""
        ahead = self._tokens[at + 1 :]
        return any(self._is_link(i) for i in range(at - 3, at) if i >= 0) or (
            self._tokens[at].has(Sense.AND, Sense.EDIT) and any(t.text in "/" for t in ahead[:4])
        )

    def _start_of_lead(self, zone: int, first: int) -> int:
        """Return where a name begins that runs up to the first separator or agency."""
        lead = self._tokens[zone:first]
        if not lead or not self._tokens[first - 1].is_word or not self._is_link(first):
            return first
        persons = [at for at in range(len(lead)) if self._names.is_known_person(lead[at:])]
        is_tight = self._tokens[first].text == "/" and not self._tokens[first].spaced
        if not is_tight:
            # "..., Joe Biden / AFP": whom the picture shows, not who took it.
            two = len(lead) >= 4 and len(persons) > 1
            return zone + _last_person(persons) if two else first
        if persons:
            return zone + (_last_person(persons) if len(lead) - persons[0] > 3 else persons[0])
        return max(zone, first - 2)

    def _is_house_or_person(self, at: int) -> bool:
        run = list(self._tokens[at : at + 4])
        words: list[Token] = []
        for token in run:
            if not token.is_word:
                break
            words.append(token)
        return bool(words) and (
            self._names.is_known_person(words) or self._names.is_house(words)
            or (len(words) == 1 and words[0].text.isupper())
        )  # fmt: skip

    def _end_from(self, start: int) -> int:
        """Return where a credit that begins at a token ends and the caption goes on; 0 if never."""
        end, at = 0, start
        while at < self._size and not self._prose[at]:
            token = self._tokens[at]
            if token.has(Sense.CAPTION_LABEL) and at > start:
                return at
            if token.has(Sense.PARTY):
                end = at = at + 1
                if self._caption_begins(at):
                    return end
                continue
            length = self._person_at(at) or self._contributor_at(at)
            if length:
                at += length
                end = at
                if self._caption_begins(at):
                    return end
                continue
            at += 1
        return 0

    def _person_at(self, at: int) -> int:
        for length in (4, 3, 2):
            run = self._tokens[at : at + length]
            initials = any(t.text.endswith(".") or t.has(Sense.PARTICLE) for t in run[1:-1])
            if len(run) < length or (length > 2 and not initials):
                continue
            if all(t.is_word for t in run) and self._names.is_known_person(run):
                return length
        return 0

    def _contributor_at(self, at: int) -> int:
        """Return 1 where the single name of a contributor stands behind a stock library."""
        behind = (
            at > 1 and self._tokens[at - 1].text in "/|" and (self._tokens[at - 2].has(Sense.STOCK))
        )
        return int(behind and self._tokens[at].is_word and not self._tokens[at].senses)

    def _caption_begins(self, at: int) -> bool:
        """Whether a sentence that is no credit begins at a token."""
        if at >= self._size:
            return False
        token = self._tokens[at]
        if not (token.is_word or token.text in "\"“„«'‘"):
            return False
        if (token.senses and not token.is_capital) or token.has(*_GOES_ON):
            return False
        starts = token.is_capital or token.text[0].isdigit() or not token.is_word
        linked = any(self._is_link(i) for i in range(at, min(at + 4, self._size)))
        return starts and not linked and self._prose_between(at, self._size) >= 1

    def _opening(self, close: int) -> int:
        """Return the bracket that a closing one closes, or the closing one."""
        for at in range(close, max(-1, close - 20), -1):
            if self._tokens[at].text in _OPEN:
                return at
        return close

    def _clause_start(self, end: int) -> int:
        """Return where a clause before a separator begins, where it can be part of the credit."""
        at = end
        while at > 0 and not self._prose[at - 1] and self._tokens[at - 1].text not in _STOPS:
            at -= 1
        clause = self._tokens[at:end]
        good = 0 < len(clause) <= 10 and self._is_boundary(at)
        return at if good and self._names_in(clause, alone=True) >= 0.6 else end + 1


def _last_person(starts: Sequence[int]) -> int:
    """Return where the last of several persons begins, of the places where a name can begin."""
    last = starts[-1]
    return last - 1 if last - 1 in starts else last
