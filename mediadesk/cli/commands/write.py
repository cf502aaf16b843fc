"""Write the record of photos into their files, or into XMP sidecars beside them.

Only fields that the record says otherwise than the file are written; everything else in the file
stays byte for byte. Each file is written beside, read back and moved into place, or left as it was.
The settings write.jpeg, write.tiff and so on say where; --embed and --sidecar say it for this run.

A field that another program changed in the file since it was read is left alone and listed; name
it with --keep to write the record over it, or with --take to put the file's word on record. Files
that carry Content Credentials are written with --consent alone: their signature no longer holds
afterwards. A sidecar leaves them as they are.
"""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.i18n.counting import count
from mediadesk.metadata.fields import field
from mediadesk.model.errors import UserError
from mediadesk.services.desk import Desk
from mediadesk.services.ports.writing import FieldDispute, WriteOutcome, WriteTarget
from mediadesk.services.records.write_orders import WriteWish
from mediadesk.services.records.writing import WriteSummary

EXAMPLE: Final = "mediadesk write kim.jpg 12 --sidecar"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "photos", metavar="PHOTO", nargs="*", help="a catalogue number or the path of a photo"
    )
    parser.add_argument(
        "--unwritten", action="store_true", help="every photo whose record changed since"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--embed", action="store_true", help="into the files themselves")
    where.add_argument("--sidecar", action="store_true", help="into XMP files beside them")
    where.add_argument("--both", action="store_true", help="into both")
    parser.add_argument(
        "--consent", action="store_true", help="into files with Content Credentials as well"
    )
    parser.add_argument(
        "--keep", metavar="FIELD", action="append", default=[], help="the record's word holds"
    )
    parser.add_argument(
        "--take", metavar="FIELD", action="append", default=[], help="the file's word holds"
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be written")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Write, and say what came of it."""
    for name in (*options.keep, *options.take):
        field(name)
    wish = WriteWish(_target(options), options.consent, frozenset(options.keep))
    with opened_desk(session) as desk:
        numbers = [desk.browsing.resolve(photo) for photo in options.photos]
        if options.unwritten:
            numbers += desk.writing.unwritten()
        elif not numbers:
            msg = "No photo is named: give catalogue numbers or paths, or --unwritten."
            raise UserError(msg)
        context = session.terminal.job_context()
        if options.take:
            _take(desk, desk.writing.plan_job(numbers, wish)(context), options.take)
        job = desk.writing.plan_job if options.dry_run else desk.writing.job
        summary = job(numbers, wish)(context)
    if options.json:
        session.terminal.emit(_shape(summary))
    else:
        for line in _told(summary, is_trial=options.dry_run):
            session.terminal.say(line)
    is_whole = not (summary.failed or summary.need_consent or summary.conflicts)
    return Exit.DONE if is_whole else Exit.FINDINGS


def _target(options: Namespace) -> WriteTarget | None:
    if options.both:
        return WriteTarget.BOTH
    if options.embed:
        return WriteTarget.EMBED
    return WriteTarget.SIDECAR if options.sidecar else None


def _take(desk: Desk, found: WriteSummary, names: list[str]) -> None:
    """Put the file's word on record where both say something else."""
    taken: dict[int, list[FieldDispute]] = defaultdict(list)
    for outcome, dispute in (*found.conflicts, *found.news):
        if dispute.field in names:
            taken[outcome.photo_id].append(dispute)
    if taken:
        desk.writing.take_from_file(taken)


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
    content = dispute.file if isinstance(dispute.file, str) else "; ".join(dispute.file)
    return f'"{content}"' if content else "nothing"
