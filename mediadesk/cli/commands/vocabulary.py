"""Run `mediadesk vocabulary`: keep keywords, people and places, exchange them as files."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from mediadesk.bootstrap.wiring.vocabularies import vocabularies
from mediadesk.bootstrap.wiring.vocabulary_files import vocabulary_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.captions.term_file import flat
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.task import require_words
from mediadesk.cli.usage.vocabulary import TASKS
from mediadesk.services.captions.vocabulary_files import KINDS

#: Between a term and those above it.
_BELOW: Final = ">"


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    require_words("vocabulary", options.task, TASKS[options.task], options.words)
    tasks = {"list": _list, "add": _add, "import": _import, "export": _export}
    with opened_bench(session) as bench:
        tasks[options.task](bench, options, session)
    return Exit.DONE


def _list(bench: Workbench, options: Namespace, session: Session) -> None:
    if not options.words:
        _list_kinds(bench, options, session)
        return
    kind, *prefix = options.words
    terms: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
    if prefix:
        bench.get(vocabularies).refresh_values_in_use()
        found = bench.get(vocabularies).complete(kind, prefix[0], options.limit)
        terms = [(one.text, one.path, (one.matched,) if one.matched else ()) for one in found]
    else:
        paths = flat(bench.get(vocabulary_files).vocabulary(kind).terms)
        terms = [
            (path[-1].name, tuple(term.name for term in path[:-1]), path[-1].synonyms)
            for path in paths
            if path[-1].is_exported
        ][: options.limit]
    if options.json:
        session.terminal.emit(
            [
                {"term": name, "above": list(above), "words": list(said)}
                for name, above, said in terms
            ]
        )
        return
    for name, above, said in terms:
        told = f" {_BELOW} ".join((*above, name))
        session.terminal.say(f"{told}  ({', '.join(said)})" if said else told)


def _list_kinds(bench: Workbench, options: Namespace, session: Session) -> None:
    sizes = [(kind, len(bench.get(vocabulary_files).vocabulary(kind.name))) for kind in KINDS]
    if options.json:
        session.terminal.emit(
            [
                {"kind": kind.name, "terms": size, "fields": list(kind.fields)}
                for kind, size in sizes
            ]
        )
        return
    for kind, size in sizes:
        session.terminal.say(f"{kind.name:<14} {size:>7,}  {', '.join(kind.fields)}")
        for line, warning in bench.get(vocabulary_files).warnings(kind.name):
            session.terminal.note(f"{kind.name}, line {line}: {warning}")


def _add(bench: Workbench, options: Namespace, session: Session) -> None:
    kind, said, *words = options.words
    *above, name = (part.strip() for part in said.split(_BELOW))
    bench.get(vocabulary_files).add(kind, name, tuple(words), tuple(above))
    shape = {"kind": kind, "term": name}
    session.terminal.answer(shape, f"{name} is kept.", as_json=options.json)


def _import(bench: Workbench, options: Namespace, session: Session) -> None:
    kind, file = options.words
    path = Path(file).expanduser().absolute()
    size = bench.get(vocabulary_files).import_file(kind, path, replaces=options.replace)
    shape = {"kind": kind, "terms": size}
    session.terminal.answer(shape, f"{kind} has {size:,} terms now.", as_json=options.json)


def _export(bench: Workbench, options: Namespace, session: Session) -> None:
    kind, file = options.words
    path = Path(file).expanduser().absolute()
    bench.get(vocabulary_files).export_file(kind, path)
    told = f"{kind} is written to {path}."
    session.terminal.answer({"path": str(path)}, told, as_json=options.json)
