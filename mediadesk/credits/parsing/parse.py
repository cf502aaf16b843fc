"""Take a printed caption and credit apart, whatever the language and the house."""

import re
from collections.abc import Sequence
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.credits.parsing.east_asian import east_asian_span
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.picture_kinds import edits_of_caption, kind_of
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.reading import read_credit
from mediadesk.credits.parsing.separating.separate import Separator, Span
from mediadesk.credits.parsing.tokens import Token, tokens_of
from mediadesk.credits.words.lexicon import Lexicon
from mediadesk.model.credit import PrintedCredit

#: Of a longer text only the end is read: credits stand there, and a megabyte is no caption.
_LONGEST: Final = 6000
#: The most a credit may claim where markup or sheer length say that this is no printed line.
_DOUBTFUL: Final = 0.2
#: A document that marks a text as a credit is right about that; the names in it may be misread.
_MARKED: Final = 0.9
#: Two names joined by a stroke and nothing else, which no caption is: "Chanel/Holm".
_PAIR: Final = re.compile(
    r"(?:[^\W\d_][\w.&'’+-]{1,30} ?){1,3}/ ?(?:[^\W\d_][\w.'’-]{1,30} ?){1,3}"
)
#: Share of credits that are read rightly, of those that name so many parties; that tell of edits or
#: of the kind of picture; that have a number. Measured on lines at first sight.
_BY_PARTIES: Final = (1.0, 1.0, 1.0, 0.99, 0.86)
_SAYS_WHAT_WAS_DONE: Final = 0.9
_HAS_NUMBER: Final = 0.9
#: How many credits found by the wordings of Japanese, Chinese and Korean pages are right.
_EAST_ASIAN: Final = 0.8


class CreditParser:
    """Takes printed lines apart by the words of a lexicon; holds no state between lines."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names = Names(lexicon)
        self._separator = Separator(self._names)

    def parse(self, text: str, *, is_credit: bool = False) -> PrintedCredit:
        """Return what a printed caption and credit says.

        Never raises for any text; what it could not make out is missing, and the confidence low.
        The time is linear in the length of the text.

        Args:
            text: As printed.
            is_credit: Whether a document's own structure says that all of it is the credit.
        """
        line = cleaned(text[-2 * _LONGEST :])
        ahead, line = line[:-_LONGEST], line[-_LONGEST:]
        if is_credit and line:
            return self._read(ahead, line, (), _DOUBTFUL if len(text) > _LONGEST else _MARKED)
        asian = east_asian_span(line)
        if asian:
            # A mark in place of the credit keeps its sides apart.
            start, end = asian
            rest = tokens_of(f"{line[:start]} ¦ {line[end:]}", self._lexicon)
            caption = " ".join(f"{line[:start]} {line[end:]}".split())
            credit, sure = line[start:end], _EAST_ASIAN
        else:
            tokens = tokens_of(line, self._lexicon, in_credit=bool(_PAIR.fullmatch(line)))
            span, sure = self._separator.find(tokens)
            if span is None:
                return self._without_credit(f"{ahead}{line}", tokens, sure)
            caption, credit = _parts(line, tokens, span)
            rest, sure = [*tokens[: span.start], *tokens[span.end :]], span.confidence
        is_doubtful = len(text) > _LONGEST or "<" in text
        sure = min(sure, _DOUBTFUL) if is_doubtful else sure
        return self._read(f"{ahead}{caption}", credit, rest, sure)

    def _read(
        self, caption: str, credit: str, rest: Sequence[Token], confidence: float
    ) -> PrintedCredit:
        found, licence = read_credit(credit, self._names, rest)
        for edit in edits_of_caption(rest):
            found.add_edit(edit)
        return PrintedCredit(
            kind=kind_of(found, rest, has_credit=True),
            creators=found.creators,
            organizations=found.organizations,
            via=found.via,
            courtesy=found.courtesy,
            commissioned_for=found.commissioned_for,
            licence=licence,
            copyright=found.holder,
            copyright_year=found.holder_year if found.holder else "",
            edits=tuple(found.edits),
            edit_credits=found.edit_credits,
            complete=_is_complete(found),
            caption_part=caption,
            credit_part=credit,
            confidence=confidence * _share_read_rightly(found, has_number=_has_number(credit)),
        )

    def _without_credit(self, line: str, tokens: Sequence[Token], sure: float) -> PrintedCredit:
        nothing = Gathered(self._lexicon)
        return PrintedCredit(
            kind=kind_of(nothing, tokens, has_credit=False),
            edits=edits_of_caption(tokens),
            caption_part=line,
            confidence=min(sure, _DOUBTFUL) if len(line) > _LONGEST else sure,
        )


def _parts(line: str, tokens: Sequence[Token], span: Span) -> tuple[str, str]:
    start = tokens[span.start].start
    end = tokens[span.end - 1].end
    caption = " ".join(part for part in (line[:start].strip(), line[end:].strip()) if part)
    return caption, line[start:end].strip()


def _is_complete(found: Gathered) -> bool:
    """Whether a maker or source is named, and somebody for the edits where any is stated."""
    return found.names_somebody and (not found.edits or bool(found.edit_credits))


def _share_read_rightly(found: Gathered, *, has_number: bool) -> float:
    """Return how many credits that say as much are read rightly, of a hundred of the plainest."""
    named = (*found.creators, *found.organizations, *found.via, *found.courtesy)
    shares = [_BY_PARTIES[min(len(named), len(_BY_PARTIES) - 1)]]
    if found.edits or found.kinds:
        shares.append(_SAYS_WHAT_WAS_DONE)
    if has_number and not found.holder:
        shares.append(_HAS_NUMBER)
    return min(shares)


def _has_number(credit: str) -> bool:
    return any(c.isdigit() for c in credit)
