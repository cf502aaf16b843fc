"""Run `mediadesk check`: judge every picture of published documents."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from mediadesk.attribution.baseline import Baseline
from mediadesk.bootstrap.wiring.baselining import baseline_files
from mediadesk.bootstrap.wiring.check_keeping import reporting
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.check_watch import CheckWatch
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.fetched_documents import fetch_pictures, named_documents
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.results import write_pieces
from mediadesk.model.finding import DocumentReport, Severity
from mediadesk.services.checks.adoption import Adoption
from mediadesk.services.checks.check_run import CheckOrder, CheckRun


def run(options: Namespace, session: Session) -> Exit:
    """Check, and tell what came of it."""
    with opened_bench(session) as bench:
        files = bench.get(baseline_files)
        baseline = files.read(options.baseline) if options.baseline else None
        target = options.write_baseline
        adopts = Adoption(files.read_or_new(target).folder) if target else None
        watch = CheckWatch(baseline, adopts, Severity(options.severity))
        bench.get(indexing).prepare(session.terminal.job_context())
        named = named_documents(bench, options.documents, session.terminal)
        if options.fetch_pictures:
            fetch_pictures(bench, named.paths, session.terminal)
        run = bench.get(checking).run(_order(named.paths, options, session))
        reports = watch.over(run.reports(session.terminal.job_context()))
        pieces = _pieces(bench, run, reports, options.format, baseline)
        write_pieces(pieces, options.output, session.terminal)
        if adopts is not None:
            by, at = bench.settings.person, bench.clock.now()
            files.change(target, partial(adopts.laid_over, by=by, at=at))
            session.terminal.note(f"Written to {target}.")
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
