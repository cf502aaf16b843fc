"""The JSON of everything known of a photo."""

from collections.abc import Mapping
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.credits.edit_words import words_for
from mediadesk.edits.supplied import answered_for
from mediadesk.metadata.fields import FIELDS, ValueKind
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.model.credit import EditCredit, PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import EditKind
from mediadesk.services.checks import check_shapes
from mediadesk.services.records.reconciling import open_conflicts
from mediadesk.services.records.recording import fields_of

_IN_LANGUAGES: Final = frozenset(spec.name for spec in FIELDS if spec.kind is ValueKind.LANGUAGES)


def photo(dossier: Dossier, *, languages: bool = False) -> check_shapes.Shape:
    """Return everything known of a photo.

    Args:
        dossier: The photo; with number 0 where the catalogue does not know it.
        languages: Whether texts that exist in several languages become objects by language.
    """
    read = reconcile(dossier.readings)
    undecided = {conflict.field for conflict in open_conflicts(dossier)}
    metadata = {name: json_shapes.content(said) for name, said in fields_of(dossier).items()}
    if languages:
        metadata |= _in_languages(metadata, read.languages)
    return {
        **json_shapes.photo_head(dossier.photo),
        "metadata": metadata,
        "conflicts": [
            {
                **json_shapes.conflict(c.field, {o.value: said for o, said in c.values.items()}),
                "open": c.field in undecided,
            }
            for c in read.conflicts
        ],
        "credit": check_shapes.credit(credit_on_record(dossier)),
        "contributions": [json_shapes.contribution(one) for one in dossier.contributions],
        "edits": [json_shapes.edit(one) for one in dossier.edits],
        "placements": [json_shapes.usage(one) for one in dossier.usages],
    }


def credit_on_record(dossier: Dossier) -> PrintedCredit:
    """Return the credit on record in the form of a printed one taken apart."""
    credit = dossier.credit_or_empty
    edits = tuple(
        dict.fromkeys(words_for(edit.kind).stated_as[0] for edit in answered_for(dossier.edits))
    )
    editors = tuple(
        EditCredit(one.roles, _named(one.person), _named(one.organisation))
        for one in dossier.contributions
    )
    named = bool(credit.creators or credit.sources or credit.via or credit.courtesy)
    return PrintedCredit(
        kind=_kind(dossier),
        creators=credit.creators,
        organizations=credit.sources,
        via=credit.via,
        courtesy=credit.courtesy,
        commissioned_for=credit.commissioned_for,
        licence=credit.licence,
        copyright=credit.copyright,
        edits=edits,
        edit_credits=editors,
        complete=named and (not edits or bool(editors)),
        caption_part=dossier.caption_in().text,
        credit_part=credit.line,
        confidence=1.0 if named else 0.0,
    )


def _kind(dossier: Dossier) -> str:
    if any(edit.kind is EditKind.COMPOSITE for edit in dossier.edits):
        return "composite"
    return "photo" if dossier.credit_or_empty.names_somebody else "unknown"


def _named(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _in_languages(
    metadata: Mapping[str, object], read: Mapping[str, Mapping[str, str]]
) -> dict[str, object]:
    """Return the texts of fields with languages, each by language; the default is the record's."""
    return {
        name: {
            **{language or DEFAULT_LANGUAGE: text for language, text in read.get(name, {}).items()},
            DEFAULT_LANGUAGE: said,
        }
        for name, said in metadata.items()
        if name in _IN_LANGUAGES
    }
