"""Run `mediadesk check`: judge every picture of published documents."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from mediadesk.attribution.baseline import Baseline
from mediadesk.cli.baseline_files import baseline_or_new, read_baseline
from mediadesk.cli.check_json import json_pieces
from mediadesk.cli.check_watch import CheckWatch
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.cli.results import write_pieces, write_result
from mediadesk.model.finding import DocumentReport, Severity
from mediadesk.services.checks.check_run import CheckOrder, CheckRun
from mediadesk.services.desk import Desk


def run(options: Namespace, session: Session) -> Exit:
    """Check, and tell what came of it."""
    baseline = read_baseline(options.baseline) if options.baseline else None
    adopts = baseline_or_new(options.write_baseline) if options.write_baseline else None
    watch = CheckWatch(baseline, adopts, Severity(options.severity))
    with opened_desk(session) as desk:
        desk.indexing.prepare(session.terminal.job_context())
        run = desk.checking.run(_order(options, session))
        reports = watch.over(run.reports(session.terminal.job_context()))
        pieces = _pieces(desk, run, reports, options.format, baseline)
        write_pieces(pieces, options.output, session.terminal)
        if adopts is not None:
            adopted = watch.adopted(adopts, desk.settings.person)
            write_result(adopted.to_text(), options.write_baseline, session.terminal)
            return Exit.DONE if watch.is_read else Exit.FINDINGS
    return Exit.DONE if watch.is_clean else Exit.FINDINGS


def _order(options: Namespace, session: Session) -> CheckOrder:
    return CheckOrder(
        paths=tuple(options.documents),
        profile=session.profile,
        only=tuple(options.only),
        keep=not options.no_keep,
        jobs=options.jobs,
    )


def _pieces(
    desk: Desk,
    run: CheckRun,
    reports: Iterable[DocumentReport],
    form: str,
    baseline: Baseline | None,
) -> Iterator[str]:
    if form == "json":
        return json_pieces(reports)
    frame = desk.reporting.frame(
        run.profile, len(run.documents), Path.cwd(), baseline.folder if baseline else None
    )
    return desk.reporting.pieces(form, reports, frame)
