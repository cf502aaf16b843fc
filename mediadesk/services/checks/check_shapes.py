"""The shapes of a check's JSON, as scripts rely on them: documents, pictures, credits, findings."""

from typing import Final, TypeAlias

from mediadesk.model.credit import EditCredit, PrintedCredit
from mediadesk.model.edit import Comparison
from mediadesk.model.finding import DocumentReport, Finding, Judgement
from mediadesk.model.geometry import Box
from mediadesk.model.placement import Placement
from mediadesk.model.publication_change import PublicationChange

#: A JSON object.
Shape: TypeAlias = dict[str, object]

#: Decimals of fractions: a tenth of a pixel in a picture of 100,000.
_DECIMALS: Final = 6


def box(area: Box | None) -> list[float] | None:
    """Return left, top, right, bottom in fractions."""
    return None if area is None else [round(edge, _DECIMALS) for edge in area.as_tuple()]


def credit(parsed: PrintedCredit) -> Shape:
    """Return a printed caption and credit taken apart."""
    return {
        "kind": parsed.kind,
        "creators": list(parsed.creators),
        "organizations": list(parsed.organizations),
        "via": list(parsed.via),
        "courtesy": list(parsed.courtesy),
        "for": parsed.commissioned_for or None,
        "licence": parsed.licence or None,
        "copyright": _claim(parsed),
        "edits": list(parsed.edits),
        "edit_credits": [edit_credit(one) for one in parsed.edit_credits],
        "complete": parsed.complete,
        "caption_part": parsed.caption_part,
        "credit_part": parsed.credit_part,
        "confidence": round(parsed.confidence, 3),
    }


def _claim(parsed: PrintedCredit) -> Shape | None:
    """Return who claims the right in a picture, and since when: the shape of the credit corpus."""
    if not parsed.copyright:
        return None
    year = int(parsed.copyright_year) if parsed.copyright_year else None
    return {"holder": parsed.copyright, "year": year}


def edit_credit(one: EditCredit) -> Shape:
    """Return who is named in print for an edit."""
    return {
        "roles": list(one.roles),
        "names": list(one.names),
        "organizations": list(one.organizations),
    }


def comparison(seen: Comparison) -> Shape:
    """Return what the pixels say was done."""
    return {
        "verdict": seen.verdict.value,
        "crop": box(seen.crop),
        "scale": round(seen.scale, _DECIMALS),
        "rotation": round(seen.rotation_degrees, 3),
        "flipped": seen.flipped,
        "grayscale": seen.grayscale,
        "tone": {name: round(amount, 3) for name, amount in seen.tone},
        "altered": [box(area) for area in seen.altered],
        "confidence": round(seen.confidence, 3),
    }


def placement(placed: Placement) -> Shape:
    """Return a picture as a document shows it."""
    return {
        "image": placed.image,
        "locator": placed.locator,
        "caption": placed.caption,
        "credit": placed.credit,
        "alt": placed.alt,
        "crop": box(placed.crop),
        "effective_ppi": placed.effective_ppi,
        "decorative": placed.decorative,
    }


def finding(found: Finding) -> Shape:
    """Return what a rule found; who waived it stands beside it where somebody did."""
    shape: Shape = {
        "rule": found.rule,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "fix": found.fix,
    }
    if found.waived_by:
        shape["waived"] = {"by": found.waived_by, "reason": found.waiver_reason}
    if found.is_known:
        shape["known"] = True
    return shape


def change(one: PublicationChange) -> Shape:
    """Return what is different from the last check."""
    return {
        "kind": one.kind.value,
        "image": one.image,
        "locator": one.locator,
        "before": one.before,
        "after": one.after,
    }


def judgement(judged: Judgement) -> Shape:
    """Return what a check says of one picture."""
    seen = judged.comparison
    return {
        **placement(judged.placement),
        "photo": judged.photo_id,
        "possible_photo": judged.possible_photo_id,
        "matched_by": judged.matched_by or None,
        "seen": judged.placement.file is not None,
        "comparison": comparison(seen) if seen is not None else None,
        "parsed": credit(judged.parsed),
        "expected_credit": judged.expected_credit,
        "status": judged.status.value,
        "findings": [finding(one) for one in judged.findings],
        "known": judged.is_known,
    }


def document(report: DocumentReport) -> Shape:
    """Return what a check says of one document."""
    return {
        "path": str(report.path),
        "placements": [judgement(one) for one in report.judgements],
        "error": report.error or None,
        "title": report.title or None,
        "changes": [change(one) for one in report.changes],
    }
