"""Run `mediadesk export`: make files of photos by a recipe: size, format, name."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.deriving import exporting
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.terminal import Terminal
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.services.edits.exporting import ExportItem, ExportOutcome, ExportRequest


def run(options: Namespace, session: Session) -> Exit:
    """Export, and say what came of it."""
    with opened_bench(session) as bench:
        if not options.photos and not options.recipe:
            return _list(options, bench, session.terminal)
        request = _request(options, bench)
        if options.preview:
            return _preview(options, bench, request, session.terminal)
        outcome = bench.get(exporting).job(request)(session.terminal.job_context())
    if options.json:
        session.terminal.emit(_shape(outcome))
    else:
        _tell(outcome, session.terminal)
    return Exit.FINDINGS if outcome.failed else Exit.DONE


def _request(options: Namespace, bench: Workbench) -> ExportRequest:
    if not options.photos:
        raise UserError("There is nothing to export: name at least one photo.")
    if not options.recipe:
        names = ", ".join(recipe.name for recipe in bench.get(exporting).recipes())
        raise UserError(f"Say how files are made: --recipe with one of {names}.")
    if options.into is None:
        raise UserError("Say where the files go: --into FOLDER.")
    return ExportRequest(
        items=tuple(ExportItem(bench.get(browsing).resolve(photo)) for photo in options.photos),
        recipe=options.recipe,
        folder=options.into.expanduser().absolute(),
        by=options.by,
        organisation=options.organisation,
        signs=options.sign,
    )


def _preview(
    options: Namespace, bench: Workbench, request: ExportRequest, terminal: Terminal
) -> Exit:
    names = bench.get(exporting).names(request)
    terminal.answer({"names": list(names)}, *names, as_json=options.json)
    return Exit.DONE


def _list(options: Namespace, bench: Workbench, terminal: Terminal) -> Exit:
    recipes, faults = bench.get(exporting).recipes(), bench.get(exporting).faulty_recipes()
    if options.json:
        shapes = [
            {"name": one.name, "title": one.title, "note": one.note, "own": one.is_own}
            for one in recipes
        ]
        terminal.emit({"recipes": shapes, "faults": list(faults)})
    else:
        for recipe in recipes:
            terminal.say(f"{recipe.name}: {recipe.title}. {recipe.note}")
        for fault in faults:
            terminal.note(fault)
    return Exit.FINDINGS if faults else Exit.DONE


def _tell(outcome: ExportOutcome, terminal: Terminal) -> None:
    for made in outcome.exported:
        terminal.say(str(made.derived.path))
        if made.remark:
            terminal.note(f"{made.derived.path.name}: {made.remark}")
    for one in outcome.failed:
        terminal.note(f"{one.path or one.original_id}: {one.message}")
    failed = f", {len(outcome.failed):,} failed" if outcome.failed else ""
    terminal.note(f"{count(len(outcome.exported), 'file')} exported{failed}.")


def _shape(outcome: ExportOutcome) -> dict[str, object]:
    """Return what an export came to; photos by their numbers."""
    exported = [
        {
            "original": made.original_id,
            "id": made.derived.photo_id,
            "path": str(made.derived.path),
            "edits": [json_shapes.edit(edit) for edit in made.derived.edits],
            "signed": made.derived.is_signed,
            "remark": made.remark,
            "truncated": [{"field": c.field, "bytes": c.most_bytes} for c in made.derived.cut],
        }
        for made in outcome.exported
    ]
    failed = [
        {
            "original": one.original_id,
            "path": None if one.path is None else str(one.path),
            "error": one.message,
        }
        for one in outcome.failed
    ]
    return {"exported": exported, "failed": failed}
