"""Findings that a baseline holds: what can be taken out of it again, what is left to adopt."""

from mediadesk.model.finding import DocumentReport, Finding, Judgement, Status


def adopted_rule(judgement: Judgement | None, finding: Finding | None) -> str:
    """Return by which rule a baseline holds what is current; "" where it holds nothing of it.

    Of a picture that was adopted without a finding, its status stands for the rule.
    """
    if judgement is None:
        return ""
    if finding is not None:
        return finding.rule if finding.is_known else ""
    is_bare = judgement.is_known and not judgement.findings
    return judgement.status.value if is_bare else ""


def is_adopted(judgement: Judgement) -> bool:
    """Return whether a picture is not complete, and a baseline holds all that keeps it from it."""
    return judgement.is_known and judgement.status is not Status.COMPLETE


def adopted_findings(report: DocumentReport) -> int:
    """Return how many findings of a document a baseline holds, pictures without any included."""
    return sum(
        sum(one.is_known for one in judged.findings) or bool(adopted_rule(judged, None))
        for judged in report.judgements
    )


def open_findings(report: DocumentReport) -> int:
    """Return how many findings of a document can be adopted, pictures without any included."""
    return sum(
        sum(one.is_open for one in judged.findings) or bool(judged.is_open and not judged.findings)
        for judged in report.judgements
        if judged.is_editorial
    )
