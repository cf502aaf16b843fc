"""Run `mediadesk identify`: find the catalogue photo that a picture shows."""

from argparse import Namespace
from pathlib import Path

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.identifying import identifying, indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.edit import Match
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.paths import absence, is_file
from mediadesk.services.checks import check_shapes


def run(options: Namespace, session: Session) -> Exit:
    """Look each picture up."""
    context = session.terminal.job_context()
    results = []
    with opened_bench(session) as bench:
        bench.get(indexing).prepare(context)
        for done, image in enumerate(options.images):
            context.step(done, len(options.images), image)
            results.append(_identified(bench, image))
    if options.json:
        session.terminal.emit(results)
    else:
        _tell(results, session)
    return Exit.FINDINGS if any("error" in result for result in results) else Exit.DONE


def _identified(bench: Workbench, image: str) -> check_shapes.Shape:
    try:
        found = bench.get(identifying).look_up_all(_existing(image))
    except (OutsideError, UserError) as error:
        return {"image": image, "matches": [], "possible": None, "error": str(error)}
    possible = _shape(bench, found.possible) if found.possible is not None else None
    shapes = [_shape(bench, match) for match in found.matches]
    return {"image": image, "matches": shapes, "possible": possible}


def _shape(bench: Workbench, found: Match) -> check_shapes.Shape:
    return json_shapes.match(found, bench.get(browsing).dossier(found.photo_id).photo.path)


def _existing(image: str) -> Path:
    path = Path(image).expanduser().absolute()
    if not is_file(path):
        msg = f"{image} {absence(path)}; check the path."
        raise UserError(msg)
    return path


def _tell(results: list[check_shapes.Shape], session: Session) -> None:
    for result in results:
        session.terminal.say(str(result["image"]))
        if "error" in result:
            session.terminal.note(f"  {result['error']}")
            continue
        matches = result["matches"]
        for one in matches if isinstance(matches, list) else []:
            session.terminal.say(f"  {one['confidence']:.2f}  photo {one['id']}  {one['path']}")
        if not matches:
            session.terminal.say(f"  {_unproven(result['possible'])}")


def _unproven(possible: object) -> str:
    if not isinstance(possible, dict):
        return "not found in the catalogue"
    return (
        f"may be photo {possible['id']}  {possible['path']} "
        "(they look alike, and the pixels cannot tell)"
    )
