"""Misspelt words as faults of a caption: listed, gone to and mended like those of the lint."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from mediadesk.captions.lint.case import CaptionFault
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Severity
from mediadesk.services.captions.spelling import Spelling

#: Fields whose misspelt words are marked.
_SPELLED: Final = ("description", "alt_text", "extended_description")

#: A text with more unknown words is in another language; to suggest something takes a tenth of a
#: second each.
_MOST_WORDS: Final = 6

#: The name of such a fault.
MISSPELT: Final = "misspelt"


def misspelt_faults(
    spelling: Spelling,
    typed: Mapping[str, str],
    language: str,
    others: Sequence[CaptionFault],
    known: Iterable[str] = (),
) -> tuple[CaptionFault, ...]:
    """Return the misspelt words of texts, but for those that other faults are about already.

    Args:
        spelling: Knows the words.
        typed: Texts by field.
        language: BCP 47 tag of the language they are written in; "" for that of the settings.
        others: What else may be wrong with them.
        known: Names that are right in them: those on the photo's record.
    """
    known = tuple(known)
    found = [
        (field, word)
        for field in _SPELLED
        for word in spelling.misspelt(typed.get(field, ""), language, known)
        if not any(
            one.field == field and one.start < word.end and word.start < one.end for one in others
        )
    ]
    return tuple(
        CaptionFault(
            rule="",
            name=MISSPELT,
            severity=Severity.INFO,
            field=field,
            start=word.start,
            end=word.end,
            message=translated("“{word}” is in no dictionary.").format(word=word.word),
            replacement=next(iter(spelling.suggestions(word.word, language, limit=1)), None),
        )
        for field, word in found[:_MOST_WORDS]
    )
