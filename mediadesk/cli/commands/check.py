"""Judge every picture of published documents: is its credit complete and correct?

In folders every document that can be read is checked. The exit status is 1 where any picture is
not complete or a document could not be read.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.check_text import check_text
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.cli.results import json_text, write_result
from mediadesk.model.finding import CheckReport

EXAMPLE: Final = "mediadesk --profile web-newsroom check article.html ~/site --format json"

FORMATS: Final = ("text", "json")


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


def run(options: Namespace, session: Session) -> Exit:
    """Check, and tell what came of it."""
    with opened_desk(session) as desk:
        job = desk.checking.job(options.documents, session.profile)
        report = job(session.terminal.job_context())
    write_result(_worded(report, options.format), options.output, session.terminal)
    return Exit.DONE if report.is_clean else Exit.FINDINGS


def _worded(report: CheckReport, form: str) -> str:
    if form == "json":
        return json_text(json_shapes.check_report(report))
    return check_text(report)
