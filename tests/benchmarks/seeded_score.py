"""Count which seeded faults a check found, and what it told of pictures without a fault."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mediadesk.model.finding import CheckReport, Judgement, Severity
from tests.benchmarks.seeded_faults import Fault


@dataclass(frozen=True, slots=True)
class Seeded:
    """A picture of the site: where it stands, and the fault at it, if any."""

    page: str
    source: str
    fault: Fault | None


@dataclass(slots=True)
class Row:
    """What came of one kind of fault."""

    seeded: int = 0
    found: int = 0
    rules: Counter[str] = field(default_factory=Counter)


def outcome(
    report: CheckReport, seeded: Sequence[Seeded]
) -> Iterator[tuple[Seeded, Judgement | None]]:
    """Yield each picture of the site with what the check says of it."""
    judged = {
        (document.path.name, judgement.placement.image): judgement
        for document in report.documents
        for judgement in document.judgements
        if judgement.is_editorial
    }
    for one in seeded:
        yield one, judged.get((one.page, one.source))


def score(pairs: Sequence[tuple[Seeded, Judgement | None]]) -> bool:
    """Print what was found and what was told wrongly; return whether all is as it should be."""
    faulty = [(one, one.fault, j) for one, j in pairs if one.fault is not None]
    clean = [(one, j) for one, j in pairs if one.fault is None]
    missed = _print_found(faulty)
    false = _print_false(clean)
    return not missed and not false


def _print_found(faulty: Sequence[tuple[Seeded, Fault, Judgement | None]]) -> int:
    rows: dict[str, Row] = defaultdict(Row)
    missed = []
    for one, fault, judgement in faulty:
        told = [f.rule for f in judgement.findings] if judgement is not None else []
        row = rows[fault.name]
        row.seeded += 1
        row.found += bool(fault.rules & set(told))
        row.rules.update(told)
        if not fault.rules & set(told):
            missed.append((one, fault, judgement))
    print(f"{'fault':<36}{'seeded':>7}{'found':>7}  rules that spoke")
    for name, row in rows.items():
        rules = ", ".join(f"{rule} {n}" for rule, n in row.rules.most_common(6))
        print(f"{name:<36}{row.seeded:>7}{row.found:>7}  {rules}")
    seeded, found = (sum(getattr(row, key) for row in rows.values()) for key in ("seeded", "found"))
    print(f"{len(rows)} kinds, {seeded} seeded, {found} found")
    for one, fault, judgement in missed:
        print(f"  MISSED {fault.name} at {one.page} {one.source}: {_told(judgement)}")
    return len(missed)


def _print_false(clean: Sequence[tuple[Seeded, Judgement | None]]) -> int:
    false, beside = [], Counter[str]()
    for one, judgement in clean:
        if judgement is None:
            false.append(f"{one.page} {one.source}: not read")
            continue
        for finding in judgement.findings:
            if finding.severity is Severity.ERROR:
                told = f"{finding.rule} {finding.message} [{_printed(judgement)}]"
                false.append(f"{one.page} {one.source}: {told}")
            else:
                beside[f"{finding.rule} {finding.severity}"] += 1
    print(f"{len(clean)} clean pictures, {len(false)} false errors; told beside: {dict(beside)}")
    for line in false:
        print(f"  FALSE {line}")
    return len(false)


def _told(judgement: Judgement | None) -> str:
    if judgement is None:
        return "not read"
    told = " ".join(f"{f.rule} {f.message}" for f in judgement.findings)
    return f"{told} [{_printed(judgement)}]"


def _printed(judgement: Judgement) -> str:
    return f"{judgement.placement.caption} | {judgement.placement.credit}"
