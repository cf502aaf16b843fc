"""Run `mediadesk demo`: show the sample desk."""

from argparse import Namespace

from mediadesk.bootstrap.desk import open_sample_desk
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session, WindowOrder
from mediadesk.cli.display import has_display


def run(options: Namespace, session: Session) -> Exit:
    """Lay the sample out, then open the desktop on it or print its check."""
    if has_display() and not options.json:
        return Exit(session.open_window(WindowOrder(profile=session.profile, is_sample=True)))
    desk, article = open_sample_desk()
    try:
        job = desk.checking.job([article], session.profile)
        report = job(session.terminal.job_context())
        frame = desk.reporting.frame("", len(report.documents), article.parent)
        text = "".join(desk.reporting.pieces("text", report.documents, frame))
    finally:
        desk.close()
    if options.json:
        session.terminal.emit(json_shapes.check_report(report))
    else:
        session.terminal.say_text(text)
    return Exit.DONE if report.is_clean else Exit.FINDINGS
