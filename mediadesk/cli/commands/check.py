"""Run `mediadesk check`: judge every picture of published documents."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from mediadesk.attribution.baseline import Baseline
from mediadesk.bootstrap.wiring.check_keeping import reporting
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.baseline_files import baseline_or_new, read_baseline
from mediadesk.cli.check_watch import CheckWatch
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.fetched_documents import fetch_pictures, named_documents
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.results import write_pieces, write_result
from mediadesk.model.finding import DocumentReport, Severity
from mediadesk.services.checks.check_run import CheckOrder, CheckRun


def run(options: Namespace, session: Session) -> Exit:
    """Check, and tell what came of it."""
    baseline = read_baseline(options.baseline) if options.baseline else None
    adopts = baseline_or_new(options.write_baseline) if options.write_baseline else None
    watch = CheckWatch(baseline, adopts, Severity(options.severity))
    with opened_bench(session) as bench:
        bench.get(indexing).prepare(session.terminal.job_context())
        named = named_documents(bench, options.documents, session.terminal)
        if options.fetch_pictures:
            fetch_pictures(bench, named.paths, session.terminal)
        run = bench.get(checking).run(_order(named.paths, options, session))
        reports = watch.over(run.reports(session.terminal.job_context()))
        pieces = _pieces(bench, run, reports, options.format, baseline)
        write_pieces(pieces, options.output, session.terminal)
        if adopts is not None:
            adopted = watch.adopted(adopts, bench.settings.person)
            write_result(adopted.to_text(), options.write_baseline, session.terminal)
            return Exit.DONE if watch.is_read and named.are_whole else Exit.FINDINGS
    return Exit.DONE if watch.is_clean and named.are_whole else Exit.FINDINGS


def _order(paths: tuple[Path, ...], options: Namespace, session: Session) -> CheckOrder:
    return CheckOrder(
        paths=paths,
        profile=session.profile,
        only=tuple(options.only),
        keep=not options.no_keep,
        jobs=options.jobs,
    )


def _pieces(
    bench: Workbench,
    run: CheckRun,
    reports: Iterable[DocumentReport],
    form: str,
    baseline: Baseline | None,
) -> Iterator[str]:
    frame = bench.get(reporting).frame(
        run.profile, len(run.documents), Path.cwd(), baseline.folder if baseline else None
    )
    return bench.get(reporting).pieces(form, reports, frame)
