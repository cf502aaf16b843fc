"""Run `mediadesk codes`: list, try and check code replacements such as =rm10=."""

from argparse import Namespace
from pathlib import Path

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.code_files import code_files
from mediadesk.bootstrap.wiring.codes import codes
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.captions.code_file import CodeEntry
from mediadesk.captions.codes import Expansion
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.task import require_words
from mediadesk.cli.usage.codes import TASKS
from mediadesk.i18n.counting import count


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    require_words("codes", options.task, TASKS[options.task], options.words)
    tasks = {
        "list": _list,
        "expand": _expand,
        "add": _add,
        "use": _use,
        "drop": _drop,
        "files": _tell_files,
        "check": _check,
    }
    with opened_bench(session) as bench:
        return tasks[options.task](bench, options, session)


def _list(bench: Workbench, options: Namespace, session: Session) -> Exit:
    text = options.words[0] if options.words else ""
    found = bench.get(code_files).book().matching(text, options.limit)
    total = len(bench.get(code_files).book())
    session.terminal.answer(
        {"total": total, "codes": [_shape(entry) for entry in found]},
        *(f"{entry.code:<16}  {' | '.join(entry.words)}" for entry in found),
        as_json=options.json,
    )
    return Exit.DONE


def _expand(bench: Workbench, options: Namespace, session: Session) -> Exit:
    outcome = _expanded(bench, options.words[0], options.photo)
    if options.json:
        session.terminal.emit(
            {"text": outcome.text, "codes": list(outcome.codes), "unknown": list(outcome.unknown)}
        )
    else:
        session.terminal.say_text(outcome.text)
        for code in outcome.unknown:
            session.terminal.note(f"There is no code {code!r}.")
    return Exit.FINDINGS if outcome.unknown else Exit.DONE


def _expanded(bench: Workbench, text: str, photo: str | None) -> Expansion:
    """Return a text with its codes replaced, the variables in their words filled for a photo."""
    if photo is None:  # and no catalogue is opened
        return bench.get(code_files).book().expand_all(text)
    return bench.get(codes).expand_all(text, bench.get(browsing).resolve(photo))


def _add(bench: Workbench, options: Namespace, session: Session) -> Exit:
    code, *words = options.words
    bench.get(code_files).add(code, tuple(words))
    kept = code.strip()
    session.terminal.answer({"code": kept}, f"{kept} is kept.", as_json=options.json)
    return Exit.DONE


def _use(bench: Workbench, options: Namespace, session: Session) -> Exit:
    source = bench.get(code_files).use(_path(options))
    told = f"{count(source.codes, 'code')} of {source.path} can be used."
    shape = {"path": str(source.path), "codes": source.codes}
    session.terminal.answer(shape, told, as_json=options.json)
    return Exit.DONE


def _drop(bench: Workbench, options: Namespace, session: Session) -> Exit:
    path = _path(options)
    bench.get(code_files).drop(path)
    told = f"{path} is used no more."
    session.terminal.answer({"path": str(path)}, told, as_json=options.json)
    return Exit.DONE


def _tell_files(bench: Workbench, options: Namespace, session: Session) -> Exit:
    sources = bench.get(code_files).sources()
    if options.json:
        session.terminal.emit(
            [
                {
                    "path": str(one.path),
                    "codes": one.codes,
                    "own": one.is_own,
                    "fault": one.fault or None,
                }
                for one in sources
            ]
        )
        return Exit.DONE
    for one in sources:
        session.terminal.say(f"{one.codes:>7,}  {one.path}  {one.fault}".rstrip())
    return Exit.DONE


def _check(bench: Workbench, options: Namespace, session: Session) -> Exit:
    warnings = (
        bench.get(code_files).faults_of(_path(options))
        if options.words
        else bench.get(code_files).warnings()
    )
    if options.json:
        session.terminal.emit(
            [
                {"path": one.source, "line": one.line or None, "message": one.message}
                for one in warnings
            ]
        )
    else:
        for one in warnings:
            where = f"{one.source}, line {one.line}" if one.line else one.source
            session.terminal.say(f"{where}: {one.message}")
        if not warnings:
            session.terminal.say("Nothing is odd about the codes.")
    return Exit.FINDINGS if warnings else Exit.DONE


def _path(options: Namespace) -> Path:
    return Path(options.words[0]).expanduser().absolute()


def _shape(entry: CodeEntry) -> dict[str, object]:
    return {"code": entry.code, "words": list(entry.words), "path": entry.source}
