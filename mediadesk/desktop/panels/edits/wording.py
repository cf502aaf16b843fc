"""Say an entry of the edit log in words."""

from typing import Final

from mediadesk.desktop.edit_words import said, said_first
from mediadesk.edits.evidence import Disagreement
from mediadesk.edits.traces import is_mere_save
from mediadesk.i18n.counting import count
from mediadesk.i18n.moments import date_and_time
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit, Evidence

#: What an entry rests on, as it is told to people.
EVIDENCE_WORDS: Final[dict[Evidence, str]] = {
    Evidence.MADE_HERE: "made here",
    Evidence.DECLARED: "declared by a person",
    Evidence.METADATA: "read from the file’s metadata",
    Evidence.CREDENTIALS: "stated by signed Content Credentials",
    Evidence.RECOVERED: "recovered from the pixels",
}

#: What stands over the entries that rest on it.
_HEADINGS: Final[dict[Evidence, str]] = {
    Evidence.MADE_HERE: "Made here",
    Evidence.DECLARED: "Declared by a person",
    Evidence.METADATA: "Read from the file",
    Evidence.CREDENTIALS: "Content Credentials, signed",
    Evidence.RECOVERED: "Recovered from the pixels",
}

#: Who speaks, in a sentence about what disagrees.
_WITNESSES: Final[dict[Evidence, str]] = {
    Evidence.MADE_HERE: "the log says",
    Evidence.DECLARED: "a person says",
    Evidence.METADATA: "the file says",
    Evidence.CREDENTIALS: "Content Credentials say",
    Evidence.RECOVERED: "the pixels say",
}

#: Parts of a file's metadata, by the prefix of what stands in them.
_SOURCES: Final = {
    "xmpMM": "its history",
    "photoshop": "Photoshop’s history",
    "crs": "Camera Raw settings",
    "aux": "Camera Raw’s enhancements",
    "Photo Mechanic crop": "Photo Mechanic’s crop",
    "Software": "the program that wrote it",
    "c2pa": "unsigned credentials",
}
_NAMES_SOURCE: Final = frozenset({Evidence.METADATA})


def what(edit: Edit) -> str:
    """Return what was done, with its parameters."""
    return translated("Saved") if is_mere_save(edit) else said_first(edit)


def who(edit: Edit) -> str:
    """Return by whom and for whom; "nobody named" where the log does not say."""
    named = " / ".join(part for part in (edit.by, edit.organisation) if part)
    return named or translated("nobody named")


def when(edit: Edit) -> str:
    """Return when, by the desk's own clock; "" where unknown."""
    return date_and_time(edit.done_at) if edit.done_at else ""


def evidence(edit: Edit) -> str:
    """Return what the entry rests on."""
    return translated(EVIDENCE_WORDS[edit.evidence])


def full(edit: Edit) -> str:
    """Return everything an entry says, a line each."""
    underline = " · ".join(part for part in (who(edit), when(edit), evidence(edit)) if part)
    lines = [what(edit), underline]
    if edit.source:
        lines.append(translated("stands in {source}").format(source=edit.source))
    if edit.software:
        lines.append(translated("with {software}").format(software=edit.software))
    if edit.note:
        lines.append(edit.note)
    return "\n".join(lines)


def source_family(source: str) -> str:
    """Return what of a file a source is part of: "xmpMM" of "xmpMM:History"."""
    head = source.partition(":")[0] if ":" in source else source.partition(".")[0]
    return head if head in _SOURCES else source if source in _SOURCES else ""


def heading(evidence: Evidence, family: str) -> str:
    """Return the heading over the entries of one source."""
    words = translated(_HEADINGS[evidence])
    source = _SOURCES.get(family, "")
    return f"{words}: {translated(source)}" if source and evidence in _NAMES_SOURCE else words


def planned() -> str:
    """Return the heading over what a program keeps beside the pixels and has not done."""
    return translated("Kept beside the pixels, not carried out")


def proposed(number: int) -> str:
    """Return the heading over what was found and is not in the log yet."""
    found = count(number, translated("edit"), translated("edits"))
    return translated("Found, not in the log yet: {found}").format(found=found)


def disagreement(one: Disagreement) -> str:
    """Return what the sources of a log say against each other, in a sentence."""
    words: dict[str, str] = {}
    for edit in one.edits:
        words[translated(_WITNESSES[edit.evidence])] = said(edit)
    sentence = "; ".join(
        translated("{witness} “{said}”").format(witness=witness, said=told)
        for witness, told in words.items()
    )
    return f"{sentence[0].upper()}{sentence[1:]}."


def what_to_do(_one: Disagreement) -> str:
    """Return what a person does about a disagreement."""
    return translated("Compare the pictures, then remove the entry that is wrong.")
