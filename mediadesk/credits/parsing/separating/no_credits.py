"""Stretches of a text that look like its credit and are none, or are more than it."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from mediadesk.credits.parsing.marks import DASHES, STROKES
from mediadesk.credits.parsing.names.name_ends import LEGAL_FORMS
from mediadesk.credits.parsing.separating.marked_text import SURE_ANCHOR, MarkedText
from mediadesk.credits.parsing.separating.word_sorts import COARSE, NAMES, PARTIES
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Of a credit without a label, in a script without spaces: longest name in letters, most names.
_LONGEST_UNSPACED_NAME: Final = 8
_MOST_UNSPACED_NAMES: Final = 4
#: Marks of a sentence or a headline in these scripts, that stand between no names.
_SENTENCE_MARKS: Final = frozenset("，。？！?!；…《》【】「」")
_OPEN: Final = {"(": ")", "（": "）", "[": "]"}
_CLOSING: Final = frozenset(_OPEN.values())
#: Fewest tokens of a word, a mark, a label and a name.
_LEAST_WITH_LABEL: Final = 4
#: Parts between strokes: who is to be seen, who took the picture, for whom.
_SHOWN_MAKER_HOUSE: Final = 3
_LEAST_OF_FULL_NAME: Final = 2
#: Words of a maker's name; four may be who is to be seen, and the maker.
_LONGEST_SHORT_NAME: Final = 3
_INITIAL: Final = "initial"
#: Words that say when a report came out, and how near to its byline they stand, in tokens.
_CAME_OUT: Final = frozenset(
    {"published", "updated", "posted", "veroffentlicht", "aktualisiert", "publie", "publiee",
     "publicado", "actualizado", "atualizado", "pubblicato", "aggiornato", "gepubliceerd",
     "bijgewerkt", "publicerad", "uppdaterad", "publisert", "oppdatert", "opdateret",
     "opublikowano", "aktualizacja"}
)  # fmt: skip
_NEAR_DATE: Final = 8
#: Labels of the day on which a report came out, at the head of its data.
_DATES: Final = frozenset({"datum", "date", "fecha", "data", "дата"})
#: Words by which somebody speaks of himself, which captions do only in quotes, and the fewest words
#: of a sentence that tell.
_SPEAKERS: Final = frozenset(
    {"i", "j", "my", "me", "we", "our", "us", "ich", "mich", "mir", "mein", "meine",
     "wir", "uns", "unser", "unsere", "je", "nous", "notre", "nos", "mon", "ma", "moi", "yo",
     "nosotros", "nuestra", "nuestro", "io", "noi", "nostra", "nostro", "eu", "nossa", "nosso",
     "ik", "wij", "jag", "jeg"}
)  # fmt: skip
_LEAST_SAID: Final = 3
#: What stands before the caption of a numbered picture, in words: "Fig. 3", "Fig.3", "3".
_WORD_AND_NUMBER: Final = 2
_NUMBER: Final = re.compile(r"(?:[^\W\d_]{1,14}\.)?\d{1,3}")
#: Bars of a line that calls a page by its names, and is nothing else.
_BARS_OF_TITLE: Final = 2


#: Says whether the stretch of a text from one token up to another is of a sort that is no credit.
Test: TypeAlias = Callable[[MarkedText, int, int], bool]


def _is_unspaced_sentence(text: MarkedText, start: int, end: int) -> bool:
    """Whether a stretch in a script without spaces says more than names do, and has no label."""
    if text.is_spaced:
        return False
    inner = text.view.tokens[start:end]
    words = [token for token in inner if token.is_word]
    if any(token.senses for token in words):
        return False
    if any(token.text in _SENTENCE_MARKS for token in inner):
        return True
    longest = max((len(token.text) for token in words), default=0)
    goes_on = len(words) > 1 and text.letter(start - 1) == COARSE["unspaced"]
    return goes_on or longest > _LONGEST_UNSPACED_NAME or len(words) > _MOST_UNSPACED_NAMES


def _has_caption_before_brackets(text: MarkedText, start: int, end: int) -> bool:
    """Whether names stand before brackets that have maker and house: "Ann Lee (Bo Ek/AFP)"."""
    if text.coarse[end - 1] != COARSE["close"]:
        return False
    at = _bracket_at_end(text.view.tokens, start, end)
    if at <= start or any(sort not in NAMES for sort in text.sorts[start:at]):
        return False
    inner, sorts = text.view.tokens[at + 1 : end - 1], text.sorts[at + 1 : end - 1]
    is_joined = any(t.text in STROKES or t.has(Sense.VIA) for t in inner)
    names = sum(sort in NAMES for sort in sorts)
    return is_joined and names > 1 and any(sort in PARTIES for sort in sorts)


def _has_caption_before_label(text: MarkedText, start: int, end: int) -> bool:
    """Whether one word, no party, stands before a mark and a label: "Pier / Photo by Ann Lee"."""
    sort = text.sorts[start]
    if end - start < _LEAST_WITH_LABEL or sort not in NAMES or sort in PARTIES:
        return False
    is_joined = text.view.tokens[start + 1].text in STROKES
    return is_joined and text.anchors[start + 2] >= SURE_ANCHOR


def _has_caption_before_maker(text: MarkedText, start: int, end: int) -> bool:
    """Whether a full name stands before one with initials and a house: "Jane Doe / A. Lee / AP".

    Makers of one picture are written alike; the other is who is to be seen.
    """
    if text.coarse.count(COARSE["slash"], start, end) < _SHOWN_MAKER_HOUSE - 1:
        return False
    parts: list[list[str]] = [[]]
    for token, sort in zip(text.view.tokens[start:end], text.sorts[start:end], strict=True):
        if token.text in STROKES:
            parts.append([])
        else:
            parts[-1].append(sort)
    if len(parts) != _SHOWN_MAKER_HOUSE or len(parts[0]) < _LEAST_OF_FULL_NAME:
        return False
    is_full = all(sort in NAMES and sort != _INITIAL for sort in parts[0])
    is_short = len(parts[1]) > 1 and parts[1][0] == _INITIAL
    return is_full and is_short


def _has_caption_before_dash(text: MarkedText, start: int, end: int) -> bool:
    """Whether a full name stands before a dash, and maker and house behind it.

    "Jane Doe - Ann Lee/AFP": two makers are seldom parted so, and never spaced otherwise.
    """
    dash = start + text.run_from(start)
    slash = dash + 1 + text.run_from(min(dash + 1, text.size))
    if slash >= end or dash - start < _LEAST_OF_FULL_NAME or slash - dash <= _LEAST_OF_FULL_NAME:
        return False
    is_spaced = text.spaced[dash] and text.spaced[dash + 1] and not text.spaced[slash]
    is_joined = text.sorts[dash] == "dash" and text.sorts[slash] == "slash"
    return is_joined and is_spaced and text.sorts[slash + 1] in PARTIES


def _is_dateline(text: MarkedText, start: int, end: int) -> bool:
    """Whether an agency stands in brackets behind a place and before a report: "Rome (AP) —"."""
    tokens = text.view.tokens
    if start or end + 1 >= text.size or tokens[end].text not in DASHES:
        return False
    at = _bracket_at_end(tokens, start, end)
    if at < 1:
        return False
    before, inner = tokens[start:at], tokens[at + 1 : end - 1]
    if len(inner) != 1 or text.sorts[at + 1] not in PARTIES:
        return False
    is_named = text.view.names.is_known_person(before) or any(t.senses for t in before)
    return not is_named or any(t.has(Sense.PLACE) for t in before)


def _is_title_of_site(text: MarkedText, start: int, end: int) -> bool:
    """Whether a whole text is names parted by bars, and no maker or agency among them.

    "Harbour News | HN | harbournews.com", "Editors | The Herald": so pages are called.
    """
    is_part = start > 0 or end < text.size
    if not text.bars or (is_part and text.bars < _BARS_OF_TITLE):
        return False
    if text.has_anchor(0, text.size):
        return False
    is_told = text.prose_between(0, text.size) > 0
    return not is_told and not any(letter in text.whom for letter in "anS")


def _is_symbol_alone(text: MarkedText, start: int, end: int) -> bool:
    """Whether a stretch only says that the picture stands for many: "(Symbolbild)"."""
    if text.coarse.find(COARSE["status"], start, end) < 0:
        return False
    words = [token for token in text.view.tokens[start:end] if token.is_word]
    return all(token.has(Sense.SYMBOL) for token in words)


def _begins_at_place_mark(text: MarkedText, start: int, _end: int) -> bool:
    """Whether a stretch begins with where somebody stands: "Ana Holm (E) e Bo Ek Foto: AFP"."""
    if not start or text.coarse[start] != COARSE["open"] or text.letter(start + 2) == "$":
        return False
    opening, inner, closing = (token.text for token in text.view.tokens[start : start + 3])
    return len(inner) == 1 and inner.isalpha() and closing == _OPEN.get(opening)


def _is_byline(text: MarkedText, _start: int, _end: int) -> bool:
    """Whether the whole text says whose the report is: "By Reuters", "Mit Material von dpa".

    "By Ana Holm, Reuters" is one too; makers of pictures are parted from houses by a stroke.
    """
    first, tokens = text.view.tokens[0], text.view.tokens[1:]
    is_by = text.sorts[0] == "by" and first.is_capital
    if not is_by and not first.has(Sense.OTHER_ROLE):
        return False
    if not any(t.has(Sense.PARTY) for t in tokens) or any(t.has(Sense.AI_TOOL) for t in tokens):
        return False  # "Created with Midjourney"
    named = NAMES if is_by and COARSE["slash"] not in text.coarse else ()
    return all(
        t.has(Sense.PARTY, Sense.AND) or not t.is_word or sort in named
        for t, sort in zip(tokens, text.sorts[1:], strict=True)
    )


def _is_dated_byline(text: MarkedText, start: int, end: int) -> bool:
    """Whether the text begins with whose it is and goes on with when it came out.

    "AFP/The Herald - Published: 28 Apr", "Ana Holm Updated 3 May 2020".
    """
    if text.view.tokens[0].key in _DATES and text.size > 1 and text.view.tokens[1].text == ":":
        return any(
            t.has(Sense.LABEL_SOURCE, Sense.LABEL_MAKER) for t in text.view.tokens[start:end]
        )
    if start > 1:
        return False
    near = text.view.tokens[1 : end + _NEAR_DATE]
    return any(t.key in _CAME_OUT and t.is_capital for t in near)


def _is_of_embedded_post(text: MarkedText, start: int, _end: int) -> bool:
    """Whether a stretch begins with or behind the byline of a post: "A post shared by Ana"."""
    return start >= text.post


def _is_who_speaks(text: MarkedText, start: int, end: int) -> bool:
    """Whether a bare name stands behind words somebody says of himself: "Ich bleibe. Ana Holm"."""
    if not start or end < text.size or any(s not in NAMES for s in text.sorts[start:end]):
        return False
    is_told = text.prose_between(0, start) > _LEAST_SAID
    return is_told and any(_is_of_speaker(t) for t in text.view.tokens[:start])


def _is_of_speaker(token: Token) -> bool:
    return token.key.partition(" ")[0] in _SPEAKERS  # "J'ai", "I've"


def _goes_past_date(text: MarkedText, start: int, end: int) -> bool:
    """Whether a caption's words stand behind a name and a date: "Foto: Ana Holm 02.03.2022 Tor".

    Where a house or a label stands behind the date, the credit goes on.
    """
    at = next((at for at in text.dates if start + 1 < at < end - 1), 0)
    return at > 0 and text.whom.find("a", at, end) < 0 and not text.has_anchor(at, end)


def _goes_past_bar(text: MarkedText, start: int, end: int) -> bool:
    """Whether a bar parts a labelled credit from its caption: "Foto: Ana Holm | Der Hafen bei"."""
    if not text.bars or text.anchors[start] < SURE_ANCHOR:
        return False
    tokens = text.view.tokens
    at = next((at for at in range(start + 2, end - 1) if tokens[at].text == "|"), 0)
    return at > 0 and text.prose_between(at, end) > 1 and not text.has_anchor(at, end)


def _cuts_short_name(text: MarkedText, start: int, _end: int) -> bool:
    """Whether a name is cut that a stroke joins to a house: "Yiu | Yu Hoi/AP".

    It begins with the text, with "by" or with a given name. Behind a place or a house a maker may
    begin: "Lavant Ana Holm/AP".
    """
    before = text.run_before(start)
    first, size = start - before, before + text.run_from(start)
    if not before or size == before or size > _LONGEST_SHORT_NAME:
        return False
    begins = first == 0 or text.sorts[first - 1] == "by" or text.sorts[first] == "name"
    is_joined = text.letter(first + size) == COARSE["slash"]
    is_place = any(token.has(Sense.PLACE) for token in text.view.tokens[first:start])
    return begins and is_joined and not is_place and "house" not in text.sorts[first:start]


def _cuts_name_in_capitals(text: MarkedText, start: int, end: int) -> bool:
    """Whether a name in capitals is cut, or taken on with: "PHOTO BY ANA HOLM The ferry lands"."""
    if text.anchors[start] < SURE_ANCHOR:
        return False
    first = start + 1
    while first < text.size and not text.view.tokens[first].is_word:
        first += 1
    last = first
    while last < text.size and _is_in_capitals(text.view.tokens[last]):
        last += 1
    if last - first < _LEAST_OF_FULL_NAME or last >= text.size:
        return False
    following = text.view.tokens[last]
    is_told = bool(following.senses) and not following.has(Sense.FILLER, Sense.PARTICLE)
    is_of_name = following.text.isupper() or is_told or following.key in LEGAL_FORMS
    goes_on = following.is_capital and not is_of_name
    return goes_on and first < end != last


def _is_told_by_number(text: MarkedText, start: int, end: int) -> bool:
    """Whether a stretch is all that a numbered picture's caption says: "Fig. 3. Grand Canyon"."""
    before = [token.text for token in text.view.tokens[:start] if token.is_word]
    is_number = 0 < len(before) <= _WORD_AND_NUMBER and _NUMBER.fullmatch(before[-1]) is not None
    if not is_number or text.has_anchor(start, end):
        return False
    return all(sort in NAMES for sort in text.sorts[start:end])


def _is_in_capitals(token: Token) -> bool:
    is_name = not token.has(Sense.PARTY, Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.VIA)
    return token.is_word and token.text.isupper() and len(token.text) > 1 and is_name


def _bracket_at_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the bracket opens that a stretch ends in; -1 where it ends in none."""
    closing = tokens[end - 1].text
    if closing not in _CLOSING:
        return -1
    for at in range(end - 2, start - 1, -1):
        if tokens[at].text in _OPEN:
            return at if _OPEN[tokens[at].text] == closing else -1
        if tokens[at].text == closing:
            return -1
    return -1


#: What looks like a credit and is none, or is more than it -> how it is told. Such stretches are
#: not weighed at all, which makes the others surer; each has a test that needs it.
_NO_CREDITS: Final[Mapping[str, Test]] = {
    "sentence without spaces": _is_unspaced_sentence,
    "caption before brackets": _has_caption_before_brackets,
    "caption before label": _has_caption_before_label,
    "caption before maker": _has_caption_before_maker,
    "caption before dash": _has_caption_before_dash,
    "dateline": _is_dateline,
    "title of site": _is_title_of_site,
    "symbol alone": _is_symbol_alone,
    "place mark": _begins_at_place_mark,
    "byline": _is_byline,
    "data of report": _is_dated_byline,
    "embedded post": _is_of_embedded_post,
    "who speaks": _is_who_speaks,
    "goes past date": _goes_past_date,
    "goes past bar": _goes_past_bar,
    "cuts short name": _cuts_short_name,
    "cuts name in capitals": _cuts_name_in_capitals,
    "caption of number": _is_told_by_number,
}


def what_it_is(text: MarkedText, start: int, end: int) -> str:
    """Return what a stretch is that cannot be the credit as it stands; "" where it may be it."""
    for what, is_such in _NO_CREDITS.items():
        if is_such(text, start, end):
            return what
    return ""
