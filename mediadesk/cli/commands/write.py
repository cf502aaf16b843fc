"""Run `mediadesk write`: write records into picture files or XMP sidecars."""

from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.writing import writing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.metadata.fields import field
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import as_one_text
from mediadesk.services.ports.writing import FieldDispute, WriteOutcome, WriteTarget
from mediadesk.services.records.write_orders import WriteWish
from mediadesk.services.records.writing import WriteSummary


def run(options: Namespace, session: Session) -> Exit:
    """Write, and say what came of it."""
    for name in (*options.keep, *options.take):
        field(name)
    wish = WriteWish(_target(options), options.consent, frozenset(options.keep))
    with opened_bench(session) as bench:
        numbers = [bench.get(browsing).resolve(photo) for photo in options.photos]
        if options.unwritten:
            numbers += bench.get(writing).unwritten()
        elif not numbers:
            msg = "No photo is named: give catalogue numbers or paths, or --unwritten."
            raise UserError(msg)
        context = session.terminal.job_context()
        if options.take:
            _take(bench, bench.get(writing).plan_job(numbers, wish)(context), options.take)
        job = bench.get(writing).plan_job if options.dry_run else bench.get(writing).job
        summary = job(numbers, wish)(context)
    told = _told(summary, is_trial=options.dry_run)
    session.terminal.answer(_shape(summary), *told, as_json=options.json)
    is_whole = not (summary.failed or summary.need_consent or summary.conflicts)
    return Exit.DONE if is_whole else Exit.FINDINGS


def _target(options: Namespace) -> WriteTarget | None:
    if options.both:
        return WriteTarget.BOTH
    if options.embed:
        return WriteTarget.EMBED
    return WriteTarget.SIDECAR if options.sidecar else None


def _take(bench: Workbench, found: WriteSummary, names: list[str]) -> None:
    """Put the file's word on record where both say something else."""
    taken: dict[int, list[FieldDispute]] = defaultdict(list)
    for outcome, dispute in (*found.conflicts, *found.news):
        if dispute.field in names:
            taken[outcome.photo_id].append(dispute)
    if taken:
        bench.get(writing).take_from_file(taken)


def _shape(summary: WriteSummary) -> dict[str, object]:
    waiting = [_failed(one) for one in summary.need_consent]
    failed = [{"path": str(one.path), "error": one.error} for one in summary.failed]
    return {
        "written": len(summary.written),
        "unchanged": len(summary.unchanged),
        "failed": [*failed, *waiting],
        "truncated": [
            {"path": str(one.path), "field": cut.field, "bytes": cut.most_bytes}
            for one in summary.written
            for cut in one.cut
        ],
        "conflicts": [_dispute(one, dispute) for one, dispute in summary.conflicts],
        "changed_outside": [_dispute(one, dispute) for one, dispute in summary.news],
        "files": [str(path) for one in summary.written for path in one.targets],
    }


def _failed(one: WriteOutcome) -> dict[str, object]:
    return {"path": str(one.path), "error": _consent(one), "needs_consent": True}


def _dispute(one: WriteOutcome, dispute: FieldDispute) -> dict[str, object]:
    return {
        "path": str(one.path),
        "field": dispute.field,
        "language": dispute.language,
        "record": dispute.record,
        "file": dispute.file,
        "before": dispute.before,
    }


def _told(summary: WriteSummary, *, is_trial: bool) -> Iterator[str]:
    verb = "would be written" if is_trial else "written"
    yield (
        f"{count(len(summary.written), 'photo')} {verb}, {len(summary.unchanged):,} unchanged, "
        f"{len(summary.failed) + len(summary.need_consent):,} not written."
    )
    for one in summary.written:
        for cut in one.cut:
            room = f"{cut.most_bytes:,} bytes" if cut.most_bytes else "no room"
            yield f"{one.path}: {cut.field} is cut outside of XMP, which has it whole ({room})."
    for failure in summary.failed:
        yield f"{failure.path}: {failure.error}"
    for one in summary.need_consent:
        yield f"{one.path}: {_consent(one)}"
    for one, dispute in summary.conflicts:
        said = f"the file says {_text(dispute)} since it was read"
        yield f"{one.path}: {dispute.field} was not written: {said}; --keep or --take it."
    for one, dispute in summary.news:
        yield f"{one.path}: {dispute.field} was changed in the file to {_text(dispute)}."


def _consent(one: WriteOutcome) -> str:
    return (
        f"{one.path.name} carries Content Credentials signed by {one.signer}. Saving changes the "
        "signed bytes: they will be shown as invalid. Write with --consent, or leave the file as "
        "it is with --sidecar."
    )


def _text(dispute: FieldDispute) -> str:
    content = as_one_text(dispute.file)
    return f'"{content}"' if content else "nothing"
