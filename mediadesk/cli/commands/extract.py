"""Run `mediadesk extract`: list the pictures of published documents."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.errors import MediaDeskError
from mediadesk.paths import is_folder
from mediadesk.services.checks import check_shapes


def run(options: Namespace, session: Session) -> Exit:
    """Read each document and list what it shows."""
    context = session.terminal.job_context()
    with opened_bench(session) as bench:
        results = []
        documents = [one for named in options.documents for one in _documents(bench, named)]
        for done, path in enumerate(documents):
            context.step(done, len(documents), path)
            results.append(_extracted(bench, path))
    if options.json:
        session.terminal.emit(results)
    else:
        _tell(results, session)
    return Exit.FINDINGS if any(result["error"] for result in results) else Exit.DONE


def _documents(bench: Workbench, named: str) -> Sequence[str]:
    """Return what is to be read: a file as it is named, of a folder all documents in it."""
    if not is_folder(Path(named)):
        return (named,)
    return [str(path) for path in bench.get(checking).documents((Path(named),))] or (named,)


def _extracted(bench: Workbench, path: str) -> check_shapes.Shape:
    try:
        read = bench.get(checking).extract(Path(path))
    except MediaDeskError as error:
        return json_shapes.extracted(path, (), str(error))
    return json_shapes.extracted(path, read.placements)


def _tell(results: list[check_shapes.Shape], session: Session) -> None:
    for result in results:
        session.terminal.say(str(result["document"]))
        if result["error"]:
            session.terminal.note(f"  {result['error']}")
        placements = result["placements"]
        for placed in placements if isinstance(placements, list) else []:
            session.terminal.say(f"  {placed['locator']}: {placed['image']}")
            for name in ("caption", "credit", "alt"):
                if placed[name]:
                    session.terminal.say(f"    {name}: {placed[name]}")
