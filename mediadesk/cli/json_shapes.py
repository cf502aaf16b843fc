"""The JSON that scripts rely on: one function a record."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mediadesk.edits.credential_traces import ai_source_type
from mediadesk.edits.evidence import Disagreement
from mediadesk.model.credit import ComposedCredit, Contribution
from mediadesk.model.dossier import PhotoCard
from mediadesk.model.edit import Edit, Match
from mediadesk.model.edit_traces import ContentCredentials, ManifestAction
from mediadesk.model.finding import CheckReport, Status
from mediadesk.model.intake import Failure, ImportSummary
from mediadesk.model.photo import Photo
from mediadesk.model.placement import Placement, Usage
from mediadesk.model.publication_change import PastCheck, PublicationChange
from mediadesk.services.checks import check_shapes
from mediadesk.services.checks.check_shapes import Shape
from mediadesk.services.identity.kinship import Relation


def import_summary(summary: ImportSummary) -> Shape:
    """Return what an import came to."""
    return {
        "added": len(summary.added),
        "updated": summary.updated,
        "unchanged": summary.unchanged,
        "failed": [failure(one) for one in summary.failed],
        "warnings": [warning(one) for one in summary.warnings],
        "seconds": round(summary.seconds, 3),
    }


def failure(one: Failure) -> Shape:
    """Return a file that could not be read."""
    return {"path": str(one.path), "error": one.error}


def warning(one: Failure) -> Shape:
    """Return a file that was taken in though something is odd about it."""
    return {"path": str(one.path), "warning": one.error}


def found_photo(card: PhotoCard, credit: str) -> Shape:
    """Return a photo as a search lists it."""
    return {"id": card.id, "path": card.path, "headline": card.headline, "credit": credit}


def photo_head(photo: Photo) -> Shape:
    """Return what a photo is as a file."""
    return {
        "id": photo.id or None,
        "path": str(photo.path),
        "sha256": photo.sha256,
        "format": photo.format,
        "width": photo.width_px,
        "height": photo.height_px,
    }


def content(value: str | Sequence[str] | Mapping[str, str]) -> object:
    """Return a field's value: a text, a list, or an object of languages."""
    if isinstance(value, str):
        return value
    return dict(value) if isinstance(value, Mapping) else list(value)


def conflict(field: str, values: Mapping[str, str | Sequence[str]]) -> Shape:
    """Return a field about which the families of metadata disagree."""
    return {"field": field, "values": {str(name): content(said) for name, said in values.items()}}


def contribution(one: Contribution) -> Shape:
    """Return who did what to a picture."""
    return {"roles": list(one.roles), "name": one.person, "organisation": one.organisation}


def composed(line: ComposedCredit) -> Shape:
    """Return a credit line ready for the layout."""
    return {
        "text": line.text,
        "style": line.style,
        "form": line.form,
        "bytes": line.size_bytes,
    }


def edit(one: Edit) -> Shape:
    """Return a step in a photo's history."""
    parameters: Shape = {}
    if one.crop is not None:
        parameters["crop"] = check_shapes.box(one.crop)
    if one.scale is not None:
        parameters["scale"] = one.scale
    if one.rotation_degrees is not None:
        parameters["rotation"] = one.rotation_degrees
    parameters.update(one.amounts)
    if one.note:
        parameters["note"] = one.note
    if one.regions:
        parameters["regions"] = [check_shapes.box(region) for region in one.regions]
    return {
        "kind": one.kind.value,
        "parameters": parameters,
        "by": one.by,
        "organisation": one.organisation,
        "when": one.done_at.isoformat() if one.done_at is not None else None,
        "software": one.software,
        "evidence": one.evidence.value,
        "source": one.source,
    }


def conflict_of_edits(one: Disagreement) -> Shape:
    """Return where the evidence of an edit disagrees."""
    return {
        "kind": one.kind.value,
        "sentence": one.sentence,
        "advice": one.advice,
        "edits": [edit(entry) for entry in one.edits],
    }


def credentials(found: ContentCredentials | None) -> Shape | None:
    """Return what a file's Content Credentials say; None where it has none."""
    if found is None:
        return None
    return {
        "state": found.state.value,
        "problem": found.problem or None,
        "signer": found.signer or None,
        "issuer": found.issuer or None,
        "signed": found.signed_at.isoformat() if found.signed_at is not None else None,
        "generator": found.generator or None,
        "title": found.title or None,
        "complete": found.is_complete,
        "ai": ai_source_type(found) or None,
        "actions": [_action(one) for one in found.actions],
        "ingredients": [
            {"title": one.title, "relationship": one.relationship} for one in found.ingredients
        ],
    }


def _action(one: ManifestAction) -> Shape:
    return {
        "action": one.action,
        "when": one.at.isoformat() if one.at is not None else None,
        "software": one.software,
        "digital_source_type": one.source_type or None,
        "description": one.description or None,
    }


def match(found: Match, path: Path | str) -> Shape:
    """Return a catalogue photo that a picture shows."""
    return {
        "id": found.photo_id,
        "path": str(path),
        "confidence": round(found.confidence, 3),
        "matched_by": found.matched_by,
        "comparison": check_shapes.comparison(found.comparison)
        if found.comparison is not None
        else None,
    }


def relation(found: Relation) -> Shape:
    """Return a derivative that found its original."""
    return {
        "id": found.derived.id,
        "path": str(found.derived.path),
        "original": {"id": found.original.id, "path": str(found.original.path)},
        "comparison": check_shapes.comparison(found.comparison),
    }


def extracted(path: Path | str, placed: Iterable[Placement], error: str = "") -> Shape:
    """Return the pictures of a document, or why it could not be read."""
    return {
        "document": str(path),
        "placements": [check_shapes.placement(one) for one in placed],
        "error": error or None,
    }


def usage(one: Usage) -> Shape:
    """Return where a photo was published."""
    return {
        "document": str(one.publication.path),
        "title": one.publication.title,
        "checked": one.publication.checked_at.isoformat(),
        "status": one.status,
        **check_shapes.placement(one.placement),
    }


def past_check(check: PastCheck, changes: Iterable[PublicationChange]) -> Shape:
    """Return one check of a document, and what was different from the one before."""
    counted = [picture.status for picture in check.pictures]
    return {
        "checked": check.publication.checked_at.isoformat(),
        "profile": check.publication.profile,
        "title": check.publication.title,
        "error": check.error or None,
        "pictures": len(counted),
        **{status: counted.count(status) for status in sorted(set(counted))},
        "changes": [check_shapes.change(one) for one in changes],
    }


def check_report(report: CheckReport) -> Shape:
    """Return what a check came to."""
    summary: Shape = {"pictures": report.pictures}
    for status in (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG, Status.UNKNOWN):
        summary[status.value] = report.count(status)
    summary["unreadable"] = sum(bool(one.error) for one in report.documents)
    return {
        "documents": [check_shapes.document(one) for one in report.documents],
        "summary": summary,
    }
