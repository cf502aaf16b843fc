"""Find the credit in a printed text: where it begins, where it ends, how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.anchors import Anchors
from mediadesk.credits.endings import Endings
from mediadesk.credits.lexicon import Sense
from mediadesk.credits.parties import Names
from mediadesk.credits.text_view import TextView
from mediadesk.credits.tokens import Token

_STOPS: Final = frozenset(".!?…。！？")
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
#: What stands between the names of a credit.
_CONNECTS: Final = (
    *_LABELS, *_STATUS, Sense.BY, Sense.VIA, Sense.FOR, Sense.ON, Sense.COURTESY, Sense.AND,
    Sense.EDIT, Sense.PLACEHOLDER, Sense.GENERIC_GIVER, Sense.POOL,
)  # fmt: skip
#: Words of a sentence that a credit at the end may hold and still be one.
_PROSE_ALLOWED: Final = 3
#: Labels tried; a text that is all labels is no caption, and is read in linear time anyway.
_ANCHORS_TRIED: Final = 12
#: Words that begin the name of a licence.
_LICENCE_KEYS: Final = frozenset({"cc", "cc0", "cc by", "cc by sa", "cc by nc", "cc by nd"})
#: Tokens between the title of a picture and its licence.
_LONGEST_ATTRIBUTION: Final = 16
#: Up to this many tokens from the beginning, a comma parts names rather than clauses.
_SHORT_LIST: Final = 6
#: Tokens a name may have before the first separator.
_LONGEST_LEAD: Final = 5


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
        view = TextView(tokens, self._names)
        signs, shapes = _BySigns(view), _ByShape(view)
        found = (
            signs.labelled()
            or shapes.bracketed()
            or shapes.licensed()
            or shapes.structured()
            or signs.leading()
            or shapes.bare()
        )
        return _Widening(view).widened(found) if found else None


class _BySigns:
    """Finds credits by a label, or by an agency at the beginning."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._anchors = Anchors(view)
        self._endings = Endings(view, self._anchors)

    def labelled(self) -> Span | None:
        """Find "Foto: ...", "© ...", "Photo by ...", "Courtesy of ..."."""
        first: Span | None = None
        tried = 0
        for at in range(self._view.size):
            strength = self._anchors.strength(at)
            if not strength:
                continue
            tried += 1
            if tried > _ANCHORS_TRIED:
                break
            found = self._span_from(at, strength)
            if found is None:
                continue
            if found.end < self._view.size or not self._view.prose_between(at, self._view.size):
                is_later = first is not None and strength < 0.85
                return first if is_later else found
            first = first or found
        return first

    def _span_from(self, at: int, strength: float) -> Span | None:
        """Return the credit that a label begins, up to the end or to where the caption goes on."""
        close = self._view.closing(at)
        if close and self._endings.caption_begins(close + 1):
            return Span(at, close + 1, strength)
        leads = at <= 1 and self._view.prose_between(at, self._view.size) > 0
        end = self._endings.end_from(at) if leads else 0
        if not end and self._view.is_credit_like(at):
            return Span(at, self._view.size, strength)
        end = end or (self._endings.end_from(at) if strength >= 0.8 else 0)
        return Span(at, end, strength - 0.1) if end else None

    def leading(self) -> Span | None:
        """Find "APA/Georg Hochmuth Lotte Tobisch besuchte ..." at the beginning."""
        end = self._endings.end_from(0)
        if not end:
            return self._agency_before_title()
        head = self._view.tokens[:end]
        has_photo_party = any(t.has(Sense.PHOTO_PARTY) for t in head)
        is_linked = any(self._view.is_link(at) for at in range(end))
        has_party = any(t.has(Sense.PARTY) for t in head)
        if has_photo_party or (is_linked and has_party):
            return Span(0, end, 0.6)
        return None

    def _agency_before_title(self) -> Span | None:
        """Find "Reuters Sergey Brin, Larry Page": an agency, then a title without a sentence."""
        head = self._view.tokens[:4]
        if len(head) < 4 or not head[0].has(Sense.PHOTO_PARTY):
            return None
        is_title = all(t.is_word and t.is_capital and not t.senses for t in head[1:3])
        return Span(0, 1, 0.4) if is_title else None


class _ByShape:
    """Finds credits without a label: by brackets, separators, licences and names at the end."""

    def __init__(self, view: TextView) -> None:
        self._view = view

    def bracketed(self) -> Span | None:
        """Find "(AP)", "(Jane Doe/The Post)", "[Rex]" at the end."""
        last = self._view.size - 1
        while last > 0 and self._view.tokens[last].text in _STOPS:
            last -= 1
        if self._view.tokens[last].text not in _CLOSE:
            return None
        start = last - 1
        while start >= 0 and self._view.tokens[start].text not in _OPEN and last - start < 40:
            start -= 1
        inner = self._view.tokens[start + 1 : last]
        if start < 0 or not inner or self._view.prose_between(start, last) > 1:
            return None
        confidence = self._view.names_in(inner, alone=self._view.is_boundary(start))
        if not confidence:
            return None
        # "Jane Doe (AP)": the name stands before the bracket.
        for length in (4, 3, 2):
            name = self._view.tokens[max(0, start - length) : start]
            if self._view.is_boundary(start - len(name)) and self._view.names.is_known_person(name):
                return Span(start - len(name), self._view.size, confidence)
        return Span(start, self._view.size, confidence)

    def licensed(self) -> Span | None:
        """Find "Title by Somebody, CC BY 4.0", which needs no label."""
        at = next((i for i, t in enumerate(self._view.tokens) if t.key in _LICENCE_KEYS), None)
        if at is None or not self._view.is_credit_like(at):
            return None
        start = at
        while start > 0 and not self._view.prose[start - 1] and not self._view.is_boundary(start):
            start -= 1
        is_whole = self._view.is_boundary(start) and at - start <= _LONGEST_ATTRIBUTION
        return Span(start if is_whole else at, self._view.size, 0.7)

    def structured(self) -> Span | None:
        """Find "Jane Doe/Reuters", "| Alex Wong/Getty", "Dee Myers Getty Images" at the end."""
        zone = self._zone()
        if zone >= self._view.size:
            return None
        marks = [
            at
            for at in range(zone, self._view.size)
            if self._view.tokens[at].has(Sense.PARTY) or self._view.is_link(at)
            or self._view.tokens[at].has(Sense.VIA, Sense.POOL)
        ]  # fmt: skip
        if not marks:
            return None
        first = marks[0]
        at_boundary = self._view.is_boundary(zone)
        has_party = any(self._view.tokens[at].has(Sense.PARTY) for at in marks)
        behind_mark = first > 0 and not self._view.tokens[first - 1].is_word
        is_chained = not self._view.tokens[first].has(Sense.PARTY)
        is_linked = behind_mark or first - zone <= 1 or is_chained
        is_named = has_party or self._view.is_house_or_person(zone) or self._is_tight(zone, first)
        if at_boundary and first - zone <= _LONGEST_LEAD and is_named and is_linked:
            return Span(zone, self._view.size, 0.8 if has_party else 0.6)
        is_behind = self._view.is_house_or_person(first + 1) or self._is_tight(first - 2, first)
        if not has_party and not is_behind:
            return None
        start = self._start_of_lead(zone, first)
        photo = any(t.has(Sense.PHOTO_PARTY) for t in self._view.tokens[start:])
        linked = any(self._view.is_link(at) for at in range(start, self._view.size))
        is_free = photo or linked or (at_boundary and start == zone)
        return Span(start, self._view.size, 0.7) if is_free else None

    def _is_tight(self, start: int, link: int) -> bool:
        """Whether a name of two words or more runs up to a slash without spaces: "Abc Def/Ghi"."""
        name = self._view.tokens[max(0, start) : link]
        behind = self._view.tokens[link : link + 2]
        if len(name) < 2 or len(behind) < 2 or behind[0].text != "/" or behind[0].spaced:
            return False
        return all(t.is_word and t.is_capital and not t.senses for t in (*name, behind[1]))

    def bare(self) -> Span | None:
        """Find a name standing by itself behind the last sentence."""
        zone = self._zone()
        run = self._view.tokens[zone:]
        while run and (run[-1].text in _STOPS or "@" in run[-1].text[1:]):
            run = run[:-1]
        if (
            not 2 <= len(run) <= 4
            or not self._view.is_boundary(zone)
            or not all(t.is_word for t in run)
        ):
            return None
        if any(t.has(*_LABELS, *_STATUS, Sense.PLACE) for t in run):
            return None
        known = self._view.names.is_known_person(run)
        if known or (zone > 0 and all(t.is_capital for t in run)):
            return Span(zone, self._view.size, 0.6 if known else 0.35)
        return None

    def _zone(self) -> int:
        """Return where the last stretch without a sentence begins."""
        at = self._view.size
        while at > 0 and self._view.tokens[at - 1].text in _STOPS:
            at -= 1
        while at > 0 and not self._ends_zone(at - 1):
            at -= 1
        return at

    def _ends_zone(self, at: int) -> bool:
        token = self._view.tokens[at]
        if self._view.prose[at] or token.text in _STOPS or token.text in '"”»':
            return True
        if token.text.isdigit() and not token.has(Sense.PARTY):
            return True
        is_small = token.has(Sense.ON, Sense.AND, Sense.FILLER) and token.text.islower()
        return is_small and not self._is_inner(at)

    def _is_inner(self, at: int) -> bool:
        """Whether a small word stands inside a name or between two."""
        ahead = self._view.tokens[at + 1 :]
        return any(self._view.is_link(i) for i in range(at - 3, at) if i >= 0) or (
            self._view.tokens[at].has(Sense.AND, Sense.EDIT)
            and any(t.text in "/" for t in ahead[:4])
        )

    def _start_of_lead(self, zone: int, first: int) -> int:
        """Return where a name begins that runs up to the first separator or agency."""
        lead = self._view.tokens[zone:first]
        if not lead or not self._view.tokens[first - 1].is_word or not self._view.is_link(first):
            return first
        persons = [at for at in range(len(lead)) if self._view.names.is_known_person(lead[at:])]
        is_tight = self._view.tokens[first].text == "/" and not self._view.tokens[first].spaced
        if not is_tight:
            # "..., Joe Biden / AFP": whom the picture shows, not who took it.
            two = len(lead) >= 4 and len(persons) > 1
            return zone + _last_person(persons) if two else first
        if persons:
            return zone + (_last_person(persons) if len(lead) - persons[0] > 3 else persons[0])
        return max(zone, first - 2)


class _Widening:
    """Takes in what touches a credit: brackets, dashes, status words, names before a comma."""

    def __init__(self, view: TextView) -> None:
        self._view = view

    def widened(self, span: Span) -> Span:
        """Take in the brackets, dashes and status words that touch the credit."""
        start, end = span.start, span.end
        wider = self._touching(start)
        while wider < start:
            start, wider = wider, self._touching(wider)
        while end < self._view.size and self._view.tokens[end].text in (*_CLOSE, "."):
            end += 1
        return Span(start, end, span.confidence)

    def _touching(self, start: int) -> int:
        """Return where the credit begins with what stands right before it."""
        if start == 0:
            return start
        before = self._view.tokens[start - 1]
        opening = self._view.open_bracket(start)
        if opening < start:
            return opening
        is_label = before.has(*_LABELS, Sense.BY) and before.is_capital
        is_status = before.has(Sense.SYMBOL, Sense.ARCHIVE) and self._view.is_boundary(start - 1)
        if before.text in _LINKS or before.text == "©" or is_label or is_status:
            return start - 1
        if before.text == ";" or (before.text == "," and start - 1 <= _SHORT_LIST):
            return self._clause_start(start - 1)
        return self._with_status(start)

    def _with_status(self, start: int) -> int:
        """Return where "(Symbolbild)" or "File photo." begins before a credit."""
        before = self._view.tokens[start - 1]
        if before.text in _CLOSE:
            opening = self._view.opening(start - 1)
            inner = self._view.tokens[opening:start]
            return opening if any(t.has(*_STATUS) for t in inner) else start
        if before.text == "." and start > 1 and self._view.is_boundary(start - 2):
            is_status = self._view.tokens[start - 2].has(Sense.ARCHIVE, Sense.SYMBOL)
            return start - 2 if is_status else start
        return start

    def _clause_start(self, end: int) -> int:
        """Return where a clause before a separator begins, where it can be part of the credit."""
        at = end
        while (
            at > 0 and not self._view.prose[at - 1] and self._view.tokens[at - 1].text not in _STOPS
        ):
            at -= 1
        clause = self._view.tokens[at:end]
        good = 0 < len(clause) <= 10 and self._view.is_boundary(at)
        return at if good and self._view.names_in(clause, alone=True) >= 0.6 else end + 1


def _last_person(starts: Sequence[int]) -> int:
    """Return where the last of several persons begins, of the places where a name can begin."""
    last = starts[-1]
    return last - 1 if last - 1 in starts else last
