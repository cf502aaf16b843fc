"""Judge every picture of published documents: is its credit complete and correct?

In folders every document that can be read is checked, several at a time. The exit status is 1
where any picture is not complete or a document could not be read. To adopt an archive, write what
is found into a baseline once; with it, known findings are told and do not count.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

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

EXAMPLE: Final = "mediadesk --profile web-newsroom check ~/site --format html --output check.html"

FORMATS: Final = ("text", "json", "sarif", "junit", "html")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "documents", metavar="DOCUMENT|FOLDER", nargs="+", type=Path, help="what to check"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to tell (text)")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write there instead")
    parser.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as json"
    )
    parser.add_argument(
        "--baseline", metavar="FILE", type=Path, help="findings that are known and do not count"
    )
    parser.add_argument(
        "--write-baseline", metavar="FILE", type=Path, help="adopt what is found now"
    )
    parser.add_argument(
        "--only", metavar="RULE", action="append", default=[], help="apply this rule alone"
    )
    parser.add_argument(
        "--severity",
        choices=[severity.value for severity in Severity],
        default=Severity.INFO.value,
        help="tell only findings that weigh so much (info)",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_count, default=0, help="documents at a time (all processors)"
    )
    parser.add_argument(
        "--no-keep", action="store_true", help="leave the catalogue as it is: a trial"
    )


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


def _count(text: str) -> int:
    """Return a number of workers; 0 is as many as there are processors."""
    number = int(text)
    if not 0 <= number <= 256:
        raise ValueError(text)
    return number
