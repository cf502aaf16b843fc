"""What came of writing, in words: a sentence for all, lines for those who ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.desktop.widgets.look import Tone
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import field
from mediadesk.model.field_content import as_one_text
from mediadesk.model.photo import FieldContent
from mediadesk.services.ports.writing import FieldDispute
from mediadesk.services.records.writing import WriteSummary

_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class WriteLine:
    """One thing worth knowing of one file.

    Attributes:
        path: The file.
        what: What became of it, in a word or two.
        why: The reason, or what is left out.
        tone: How bad it is.
        photo_id: The photo; 0 where that is not known.
    """

    path: Path
    what: str
    why: str
    tone: Tone
    photo_id: int = 0


def in_words(summary: WriteSummary) -> str:
    """Return what writing came to, in a sentence."""
    counted = (
        (len(summary.written), translated("{photos} written")),
        (len(summary.unchanged), translated("{photos} unchanged")),
        (len(summary.failed), translated("{photos} not written")),
        (len({one.photo_id for one, _ in summary.conflicts}), translated("{photos} in conflict")),
        (len(summary.need_consent), translated("{photos} waiting for your consent")),
    )
    said = [
        words.format(photos=count(number, translated("photo"), translated("photos")))
        for number, words in counted
        if number
    ]
    return ", ".join(said) + "." if said else translated("Nothing was to be written.")


def lines(summary: WriteSummary) -> tuple[WriteLine, ...]:
    """Return everything worth knowing, the worst first."""
    return (*_failures(summary), *_disputes(summary), *_signed(summary), *_cuts(summary))


def _failures(summary: WriteSummary) -> Iterator[WriteLine]:
    for one in summary.failed:
        yield WriteLine(one.path, translated("Not written"), one.error, Tone.ERROR)


def _signed(summary: WriteSummary) -> Iterator[WriteLine]:
    words = translated("Carries Content Credentials signed by {signer}.")
    for one in summary.need_consent:
        said = words.format(signer=one.signer or translated("somebody unnamed"))
        what = translated("Waits for consent")
        yield WriteLine(one.path, what, said, Tone.WARNING, one.photo_id)


def _disputes(summary: WriteSummary) -> Iterator[WriteLine]:
    both = translated("{field}: the record says “{record}”, the file now says “{file}”.")
    for one, dispute in summary.conflicts:
        yield WriteLine(
            one.path, translated("In conflict"), _said(both, dispute), Tone.WARNING, one.photo_id
        )
    only = translated("{field}: another program wrote “{file}”; it was left as it is.")
    for one, dispute in summary.news:
        yield WriteLine(
            one.path,
            translated("New in the file"),
            _said(only, dispute),
            Tone.NEUTRAL,
            one.photo_id,
        )


def _cuts(summary: WriteSummary) -> Iterator[WriteLine]:
    words = translated("{field} is cut in {family}; XMP has it whole.")
    for one in summary.outcomes:
        for cut in one.cut:
            said = words.format(field=translated(field(cut.field).label), family="IIM")
            yield WriteLine(one.path, translated("Cut"), said, Tone.NEUTRAL, one.photo_id)


def _said(words: str, dispute: FieldDispute) -> str:
    return words.format(
        field=translated(field(dispute.field).label),
        record=_short(dispute.record),
        file=_short(dispute.file),
    )


def _short(content: FieldContent) -> str:
    text = " ".join(as_one_text(content).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
