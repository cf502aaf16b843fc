"""Judge one published picture: what the rules find, what was waived, what it comes to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.attribution.case import Case
from mediadesk.attribution.registry import ALL_RULES
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Severity, Status, Waiver
from mediadesk.model.placement import Placement

#: Worst first.
_WEIGHT: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

_EFFECTS: Final = {rule.code: rule.effect for rule in ALL_RULES}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one picture came to, and its findings, worst first."""

    status: Status
    findings: tuple[Finding, ...] = ()


def judge(case: Case, rules: Sequence[Rule], waivers: Iterable[Waiver] = ()) -> Outcome:
    """Judge one published picture.

    Args:
        case: The picture and everything known of it.
        rules: The rules that its profile applies.
        waivers: What persons accepted in this document; those given for another text are void.

    Returns:
        Its status and its findings. A waived finding stays, marked, and counts for nothing. Of
        what is left only errors decide: whatever contradicts the record makes it wrong, whatever
        is missing incomplete.
    """
    if case.placement.decorative:
        return Outcome(Status.NOT_EDITORIAL)
    found = [finding for rule in rules for finding in rule.check(case)]
    accepted = _accepted(case.placement, waivers)
    marked = [_marked(finding, accepted.get(finding.rule)) for finding in found]
    marked.sort(key=lambda f: (bool(f.waived_by), _WEIGHT[f.severity], f.rule))
    return Outcome(_status(case, marked), tuple(marked))


def printed_text(placement: Placement) -> str:
    """Return the text of a placement that a waiver is given for, white space folded."""
    return " ".join(f"{placement.caption} {placement.credit}".split())


def _accepted(placement: Placement, waivers: Iterable[Waiver]) -> dict[str, Waiver]:
    text = printed_text(placement)
    return {w.rule: w for w in waivers if w.image == placement.image and w.printed == text}


def _marked(finding: Finding, waiver: Waiver | None) -> Finding:
    if waiver is None:
        return finding
    return replace(finding, waived_by=waiver.by, waiver_reason=waiver.reason)


def _status(case: Case, findings: Iterable[Finding]) -> Status:
    if case.dossier is None:
        return Status.UNKNOWN
    counting = (f for f in findings if f.severity is Severity.ERROR and not f.waived_by)
    effects = {_EFFECTS[finding.rule] for finding in counting}
    for status in (Status.WRONG, Status.INCOMPLETE):
        if status in effects:
            return status
    return Status.COMPLETE
