"""Run `mediadesk template`: apply caption templates to photos, keep and exchange them."""

from argparse import Namespace
from pathlib import Path

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.templating import templates, templating
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.task import require_words
from mediadesk.cli.usage.template import TASKS
from mediadesk.i18n.counting import count
from mediadesk.model.field_content import as_one_text
from mediadesk.services.captions.photo_facts import variable_table
from mediadesk.services.captions.templating import LinePreview


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    require_words("template", options.task, TASKS[options.task], options.words)
    tasks = {
        "list": _list,
        "variables": _variables,
        "show": _show,
        "apply": _apply,
        "save": _save,
        "import": _import,
        "export": _export,
    }
    with opened_bench(session) as bench:
        tasks[options.task](bench, options, session)
    return Exit.DONE


def _list(bench: Workbench, options: Namespace, session: Session) -> None:
    entries = bench.get(templates).entries()
    if options.json:
        session.terminal.emit(
            [
                {
                    "name": one.name,
                    "title": one.title,
                    "description": one.description,
                    "own": one.is_own,
                    "fault": one.fault or None,
                }
                for one in entries
            ]
        )
        return
    for one in entries:
        session.terminal.say(f"{one.name:<24}  {one.fault or one.description or one.title}")


def _variables(_bench: Workbench, options: Namespace, session: Session) -> None:
    table = variable_table()
    session.terminal.answer(
        [{"name": one.name, "label": one.label, "example": one.example} for one in table],
        *(f"{one.example:<40}  {one.label}" for one in table),
        as_json=options.json,
    )


def _show(bench: Workbench, options: Namespace, session: Session) -> None:
    name, *photos = options.words
    template = bench.get(templates).template(name)
    if photos:
        photo_id = bench.get(browsing).resolve(photos[0])
        previews = bench.get(templating).preview(template, photo_id, sequence=options.first_number)
        _tell_previews(previews, options, session)
        return
    if options.json:
        lines = [
            {
                "field": line.field,
                "text": line.text,
                "mode": line.mode.value,
                "applied": line.is_applied,
            }
            for line in template.lines
        ]
        session.terminal.emit({"name": name, "title": template.title, "lines": lines})
        return
    for line in template.lines:
        tick = "x" if line.is_applied else " "
        session.terminal.say(f"[{tick}] {line.field:<20}  {line.mode.value:<7}  {line.text}")


def _tell_previews(previews: tuple[LinePreview, ...], options: Namespace, session: Session) -> None:
    if options.json:
        session.terminal.emit(
            [
                {
                    "field": one.field,
                    "before": json_shapes.content(one.before),
                    "after": json_shapes.content(one.after),
                    "applied": one.is_applied,
                    "faults": [fault.message for fault in one.faults],
                    "empty": list(one.empty),
                }
                for one in previews
            ]
        )
        return
    for one in previews:
        tick = "x" if one.is_applied else " "
        after = as_one_text(one.after)
        session.terminal.say(f"[{tick}] {one.field:<20}  {after}")
        for fault in one.faults:
            session.terminal.note(f"{one.field}, character {fault.start + 1}: {fault.message}")


def _apply(bench: Workbench, options: Namespace, session: Session) -> None:
    name, *photos = options.words
    template = bench.get(templates).template(name)
    photo_ids = [bench.get(browsing).resolve(photo) for photo in photos]
    changed = bench.get(templating).apply(template, photo_ids, first_number=options.first_number)
    told = f"{count(changed, 'photo')} changed."
    session.terminal.answer({"changed": changed}, told, as_json=options.json)


def _save(bench: Workbench, options: Namespace, session: Session) -> None:
    title, photo = options.words
    template = bench.get(templating).snapshot(bench.get(browsing).resolve(photo), title)
    bench.get(templates).save(template)
    _tell_name(template.name, options, session)


def _import(bench: Workbench, options: Namespace, session: Session) -> None:
    path = Path(options.words[0]).expanduser()
    _tell_name(bench.get(templates).import_file(path), options, session)


def _export(bench: Workbench, options: Namespace, session: Session) -> None:
    name, file = options.words
    path = Path(file).expanduser().absolute()
    bench.get(templates).export_file(name, path)
    told = f"{name} is written to {path}."
    session.terminal.answer({"path": str(path)}, told, as_json=options.json)


def _tell_name(name: str, options: Namespace, session: Session) -> None:
    told = f"The template is kept as {name}."
    session.terminal.answer({"name": name}, told, as_json=options.json)
