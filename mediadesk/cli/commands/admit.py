"""Run `mediadesk admit`: take published pictures into the catalogue, as they are printed."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from mediadesk.bootstrap.wiring.check_keeping import admitting
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.errors import MediaDeskError, OutsideError, UserError
from mediadesk.model.finding import Status
from mediadesk.model.placement import Placement
from mediadesk.services.checks.check_shapes import Shape
from mediadesk.services.jobs import JobContext


def run(options: Namespace, session: Session) -> Exit:
    """Find the unknown pictures, take them in, and tell of each."""
    context = session.terminal.job_context()
    document = Path(options.document).expanduser().absolute()
    admitted: list[Shape] = []
    failed: list[Shape] = []
    with opened_bench(session) as bench:
        bench.get(indexing).prepare(context)
        wanted = _wanted(bench, document, options.pictures)
        named = options.into or bench.settings.get("check.picture_folder")
        folder = Path(named).expanduser().absolute() if named else None
        for done, placed in enumerate(wanted):
            context.step(done, len(wanted), placed.image)
            about: Shape = {"image": placed.image, "locator": placed.locator}
            try:
                taken = bench.get(admitting).job(document, placed, folder)(JobContext())
            except MediaDeskError as error:
                failed.append({**about, "error": str(error)})
            else:
                path, is_new = str(taken.path), taken.is_new
                admitted.append({**about, "id": taken.photo_id, "path": path, "is_new": is_new})
        bench.get(indexing).follow_import(sum(bool(one["is_new"]) for one in admitted), context)
    if options.json:
        told: Shape = {"document": str(document)}
        session.terminal.emit({**told, "admitted": admitted, "failed": failed})
    else:
        _tell(session, admitted, failed)
    return Exit.FINDINGS if failed else Exit.DONE


def _wanted(bench: Workbench, document: Path, named: Sequence[str]) -> tuple[Placement, ...]:
    """Return the unknown pictures of a document, those named, or all of them.

    Raises:
        UserError: A picture is named that is not unknown there.
        OutsideError: The document cannot be read.
    """
    report = bench.get(checking).judge().document_report(document, JobContext())
    if report.error:
        raise OutsideError(report.error)
    unknown = tuple(one.placement for one in report.judgements if one.status is Status.UNKNOWN)
    for name in named:
        if not any(name in (one.image, one.locator) for one in unknown):
            msg = f"{document.name} shows no unknown picture {name!r}; `check` lists its pictures."
            raise UserError(msg)
    return tuple(one for one in unknown if not named or {one.image, one.locator} & set(named))


def _tell(session: Session, admitted: Sequence[Shape], failed: Sequence[Shape]) -> None:
    if not admitted and not failed:
        session.terminal.say("Every picture is in the catalogue already.")
    for one in admitted:
        how = "is photo" if one["is_new"] else "was in the catalogue already, as photo"
        session.terminal.say(f"{one['locator']} {how} {one['id']}: {one['path']}")
    for one in failed:
        session.terminal.note(f"{one['locator']}: {one['error']}")
