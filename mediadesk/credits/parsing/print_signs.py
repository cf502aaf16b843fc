"""What a printed caption and credit tell beside the parties they name: status, repeats, glue."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from mediadesk.credits.names_alike import edit_distance
from mediadesk.credits.normalise import cleaned, fold
from mediadesk.credits.parsing.tokens import Token, tokens_of
from mediadesk.credits.words.lexicon import Lexicon, Sense
from mediadesk.model.credit import PrintedCredit, PrintSigns

_LONGEST: Final = 6000
_LABELS: Final = (Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL)
#: Kinds and edits in print that tell of a model.
_AI: Final = frozenset({"ai-generated", "ai-edited"})
_COMPOSED: Final = frozenset({"composite", "photo-illustration", "composited"})
#: What stands between the parties of a credit.
_BETWEEN: Final = re.compile(r"\s*(?:[/|,;·•()\[\]]|\s[-–—]\s|\b(?:via|and|und|et|y)\b)\s*")
#: A name of fewer letters may stand twice by chance.
_SHORTEST_NAME: Final = 6
#: One to three words before a colon: "World CupPhoto credit:".
_BEFORE_COLON: Final = re.compile(r"((?:[^\W\d_]{1,24} ){0,2}[^\W\d_]{2,40}) ?[:：]")

#: Letters of a caption's last word to which a label may be glued; "McPhoto" is a name.
_SHORTEST_WORD: Final = 3


class PrintReader:
    """Reads signs out of printed words by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def signs(self, caption: str, credit: str, parsed: PrintedCredit) -> PrintSigns:
        """Return what a caption and a credit tell; a text of any length, in linear time.

        Args:
            caption: As printed.
            credit: As printed; "" where the document does not part it from the caption.
            parsed: Both, taken apart.
        """
        caption, credit = cleaned(caption[:_LONGEST]), cleaned(credit[:_LONGEST])
        line = credit or parsed.credit_part
        said = tokens_of(caption, self._lexicon)
        said += tokens_of(credit, self._lexicon, in_credit=True)
        kinds = {t.senses[s] for t in said for s in (Sense.KIND, Sense.EDIT) if t.has(s)}
        kinds |= {parsed.kind, *parsed.edits}
        alone = self._alone(parsed)
        return PrintSigns(
            says_file=_any(said, Sense.ARCHIVE) or parsed.kind == "archive",
            says_handout=_any(said, Sense.HANDOUT, Sense.COURTESY) or parsed.kind == "handout",
            says_symbol=_any(said, Sense.SYMBOL),
            says_ai=bool(kinds & _AI) or _any(said, Sense.AI_TOOL),
            says_composed=bool(kinds & _COMPOSED),
            showcase=alone if self._lexicon.is_showcase(alone) else "",
            library=alone if self._lexicon.is_library(alone) else "",
            repeated=tuple(_repeated(line, parsed)),
            glued=self._glued(f"{caption} {credit}"),
        )

    def _alone(self, parsed: PrintedCredit) -> str:
        """Return the one party that a credit names, "" where it names none or several."""
        named = (*parsed.creators, *parsed.organizations, *parsed.via, *parsed.courtesy)
        is_alone = len(set(named)) == 1 and not (parsed.commissioned_for or parsed.copyright)
        return named[0] if is_alone else ""

    def _glued(self, text: str) -> str:
        for found in _BEFORE_COLON.finditer(text):
            words = found.group(1)
            for at in range(_SHORTEST_WORD, len(words)):
                before = words[at - _SHORTEST_WORD : at]
                is_within = before.isalpha() and before[-1].islower() and words[at].isupper()
                if is_within and self._is_label(words[at:]):
                    return words
        return ""

    def _is_label(self, words: str) -> bool:
        tokens = tokens_of(words, self._lexicon)
        return len(tokens) == 1 and tokens[0].has(*_LABELS)


def _any(tokens: Sequence[Token], *senses: Sense) -> bool:
    return any(token.has(*senses) for token in tokens)


def _repeated(line: str, parsed: PrintedCredit) -> Iterator[str]:
    """Yield persons who stand twice in a credit, the second time perhaps misspelt.

    A house stands twice where it gave several pictures, and a maker who also worked on the
    picture, or owns it, is rightly named for each.
    """
    working = {fold(name) for credit in parsed.edit_credits for name in credit.names}
    holder = fold(parsed.copyright)
    parts = [fold(part) for part in _BETWEEN.split(line) if part]
    persons = {fold(name) for name in parsed.creators} - working - {holder}
    told: set[str] = set()
    for one, other in combinations(parts[:60], 2):
        shared = next((p for p in persons if p in (one, other)), "")
        if not shared or len(shared) < _SHORTEST_NAME or shared in told:
            continue
        if one == other or (" " in shared and edit_distance(one, other, 1) == 1):
            told.add(shared)
            yield next(name for name in parsed.creators if fold(name) == shared)
