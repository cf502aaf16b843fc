"""What says that a model made or edited a published picture, and whether its text tells so."""

from typing import Final

from mediadesk.attribution.case import Case
from mediadesk.model.edit import EditKind

#: Digital source types that must be told as AI (IPTC NewsCodes; C2PA conformance rubric).
AI_TYPES: Final = frozenset(
    {
        "trainedAlgorithmicMedia",
        "compositeWithTrainedAlgorithmicMedia",
        "compositeSynthetic",
        "trainedAlgorithmicData",
    }
)
#: schema.org names the same types with an ending of its own.
_SCHEMA_ENDING: Final = "DigitalSource"
_AI_EDITS: Final = {
    EditKind.AI_EDIT: "the edit log says that it was edited with AI",
    EditKind.AI_ENLARGE: "the edit log says that it was enlarged with AI",
}


def ai_sign(case: Case) -> str:
    """Return what says that a model had a part in the picture; "" where nothing does."""
    source_type = case.source_type()
    if source_type in AI_TYPES:
        return f"its digital source type is {source_type}"
    if case.dossier is not None and case.dossier.credit_or_empty.kind == "ai-generated":
        return "the record calls it AI-generated"
    logged = case.dossier.edits if case.dossier is not None else ()
    told = next((_AI_EDITS[edit.kind] for edit in logged if edit.kind in _AI_EDITS), "")
    return told or _in_credentials(case) or _in_markup(case)


def is_told_as_ai(case: Case) -> bool:
    """Return whether the text beside the picture says that a model had a part in it."""
    return (
        case.signs.says_ai or case.parsed.kind == "ai-generated" or "ai-edited" in case.parsed.edits
    )


def _in_credentials(case: Case) -> str:
    for words in (case.own_words.published, case.own_words.original):
        credentials = words.credentials if words is not None else None
        if credentials is None:
            continue
        said = (*credentials.source_types, *(a.source_type for a in credentials.actions))
        found = next((one for one in said if one in AI_TYPES), "")
        if found:
            return f"its Content Credentials say {found}"
    return ""


def _in_markup(case: Case) -> str:
    markup = case.placement.markup
    said = markup.source_type.removesuffix(_SCHEMA_ENDING) if markup is not None else ""
    types = {one.casefold() for one in AI_TYPES}
    return f"the page's structured data say {said}" if said.casefold() in types else ""
