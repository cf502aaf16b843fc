"""Take a printed caption and credit apart, whatever the language and the house."""

from collections.abc import Sequence
from typing import Final

from mediadesk.credits.east_asian import EastAsianCredit, east_asian_credit
from mediadesk.credits.gathered import Gathered
from mediadesk.credits.lexicon import Lexicon, Sense
from mediadesk.credits.normalise import cleaned
from mediadesk.credits.parties import Names
from mediadesk.credits.picture_kinds import edits_of_caption, kind_of
from mediadesk.credits.reading import read_credit
from mediadesk.credits.separate import Separator, Span
from mediadesk.credits.tokens import Token, tokens_of
from mediadesk.model.credit import PrintedCredit

#: Of a longer text only the end is read: credits stand there, and a megabyte is no caption.
_LONGEST: Final = 6000
#: The most a credit may claim where markup or sheer length say that this is no printed line.
_DOUBTFUL: Final = 0.2


class CreditParser:
    """Takes printed lines apart by the words of a lexicon; holds no state between lines."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names = Names(lexicon)
        self._separator = Separator(self._names)

    def parse(self, text: str) -> PrintedCredit:
        """Return what a printed caption and credit says.

        Never raises for any text; what it could not make out is missing, and the confidence low.
        The time is linear in the length of the text.
        """
        line = cleaned(text[-2 * _LONGEST :])
        ahead, line = line[:-_LONGEST], line[-_LONGEST:]
        asian = east_asian_credit(line)
        if asian:
            return self._east_asian(ahead, line, asian)
        tokens = tokens_of(line, self._lexicon)
        span, sure = self._separator.find(tokens)
        if span is None:
            return self._without_credit(f"{ahead}{line}", tokens, sure)
        caption, credit = _parts(line, tokens, span)
        found, licence = read_credit(credit, self._lexicon, self._names)
        rest = [*tokens[: span.start], *tokens[span.end :]]
        for edit in edits_of_caption(rest):
            found.add_edit(edit)
        is_doubtful = len(text) > _LONGEST or "<" in text
        return PrintedCredit(
            kind=kind_of(found, rest, has_credit=True),
            creators=found.creators,
            organizations=found.organizations,
            via=found.via,
            courtesy=found.courtesy,
            commissioned_for=found.commissioned_for,
            licence=licence,
            copyright=found.holder,
            edits=tuple(found.edits),
            edit_credits=found.edit_credits,
            complete=_is_complete(found),
            caption_part=f"{ahead}{caption}",
            credit_part=credit,
            confidence=min(span.confidence, _DOUBTFUL) if is_doubtful else span.confidence,
        )

    def _east_asian(self, ahead: str, line: str, asian: EastAsianCredit) -> PrintedCredit:
        names = tokens_of(" ".join(asian.houses), self._lexicon)
        is_photo = bool(asian.person) or any(t.has(Sense.PHOTO_PARTY) for t in names)
        rest = (line[: asian.start].strip(), line[asian.end :].strip())
        return PrintedCredit(
            kind="handout" if asian.giver else "photo" if is_photo or asian.houses else "unknown",
            creators=(asian.person,) if asian.person else (),
            organizations=asian.houses,
            courtesy=(asian.giver,) if asian.giver else (),
            complete=True,
            caption_part=ahead + " ".join(part for part in rest if part),
            credit_part=line[asian.start : asian.end],
            confidence=0.8,
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
