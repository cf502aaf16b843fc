"""Run `mediadesk import`: add photos to the catalogue, folders recursively."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.wiring.importing import importing
from mediadesk.bootstrap.wiring.relating import relating
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.model.intake import ImportSummary
from mediadesk.paths import absence, is_there
from mediadesk.services.edits.relating import sentence
from mediadesk.services.identity.kinship import Relation


def run(options: Namespace, session: Session) -> Exit:
    """Import, and say what came of it."""
    roots = [path.expanduser().absolute() for path in options.paths]
    missing = next((root for root in roots if not is_there(root)), None)
    if missing is not None:
        msg = f"{missing} {absence(missing)}; nothing was imported."
        raise UserError(msg)
    with opened_bench(session) as bench:
        context = session.terminal.job_context()
        summary = bench.get(importing).job(roots)(context)
        bench.get(indexing).follow_import(len(summary.added), context)
        related: tuple[Relation, ...] = ()
        if options.no_relate:
            bench.get(relating).pass_over(summary.added)
        else:
            related = bench.get(relating).job()(context)
    if options.json:
        told = json_shapes.import_summary(summary)
        session.terminal.emit({**told, "related": len(related)})
    else:
        _tell(summary, session)
        if related:
            session.terminal.say(sentence(related))
    return Exit.FINDINGS if summary.failed else Exit.DONE


def _tell(summary: ImportSummary, session: Session) -> None:
    added = count(len(summary.added), "photo")
    session.terminal.say(
        f"{added} added, {summary.updated:,} updated, {summary.unchanged:,} unchanged, "
        f"{len(summary.failed):,} failed, in {summary.seconds:.1f} s."
    )
    for told in (*summary.failed, *summary.warnings):
        session.terminal.note(f"{told.path}: {told.error}")
