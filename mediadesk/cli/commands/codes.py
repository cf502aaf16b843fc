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
from mediadesk.cli.usage.codes import TASKS
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    fewest, most, words = TASKS[options.task]
    if not fewest <= len(options.words) <= most:
        msg = f"It is written `codes {options.task}{f' {words}' if words else ''}`."
        raise UserError(msg)
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
    found = bench.get(code_files).book().matching(text, max(0, options.limit))
    if options.json:
        total = len(bench.get(code_files).book())
        session.terminal.emit({"total": total, "codes": [_shape(entry) for entry in found]})
        return Exit.DONE
    for entry in found:
        session.terminal.say(f"{entry.code:<16}  {' | '.join(entry.words)}")
    return Exit.DONE


def _expand(bench: Workbench, options: Namespace, session: Session) -> Exit:
    outcome = _expanded(bench, options.words[0], options.photo)
    if options.json:
        session.terminal.emit(
            {"text": outcome.text, "codes": list(outcome.codes), "unknown": list(outcome.unknown)}
        )
    else:
        session.terminal.say(outcome.text)
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
    return _tell({"code": code.strip()}, f"{code.strip()} is kept.", options, session)


def _use(bench: Workbench, options: Namespace, session: Session) -> Exit:
    source = bench.get(code_files).use(_path(options))
    told = f"{count(source.codes, 'code')} of {source.path} can be used."
    return _tell({"path": str(source.path), "codes": source.codes}, told, options, session)


def _drop(bench: Workbench, options: Namespace, session: Session) -> Exit:
    path = _path(options)
    bench.get(code_files).drop(path)
    return _tell({"path": str(path)}, f"{path} is used no more.", options, session)


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


def _tell(shape: dict[str, object], told: str, options: Namespace, session: Session) -> Exit:
    if options.json:
        session.terminal.emit(shape)
    else:
        session.terminal.say(told)
    return Exit.DONE


def _path(options: Namespace) -> Path:
    return Path(options.words[0]).expanduser().absolute()


def _shape(entry: CodeEntry) -> dict[str, object]:
    return {"code": entry.code, "words": list(entry.words), "path": entry.source}
