"""Run `mediadesk spelling`: check spelling, keep the words of the house."""

from argparse import Namespace

from mediadesk import paths
from mediadesk.bootstrap.wiring.spelling import spelling
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.task import require_words
from mediadesk.cli.usage.spelling import TASKS
from mediadesk.model.errors import UserError


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    require_words("spelling", options.task, TASKS[options.task], options.words)
    with opened_bench(session) as bench:
        if options.task == "check":
            return _check(bench, options, session)
        if options.task == "languages":
            return _languages(bench, options, session)
        house = bench.get(spelling).house
        for word in options.words:
            (house.learn if options.task == "learn" else house.forget)(word)
        words = house.words()
    session.terminal.answer({"words": list(words)}, *words, as_json=options.json)
    return Exit.DONE


def _languages(bench: Workbench, options: Namespace, session: Session) -> Exit:
    books = bench.get(spelling).languages()
    if options.json:
        session.terminal.emit(
            [{"language": book.language, "path": str(book.path)} for book in books]
        )
        return Exit.DONE
    for book in books:
        session.terminal.say(f"{book.language:<8}  {book.path}")
    folder = paths.dictionary_folder(paths.settings_file())
    session.terminal.note(
        f"For another language, put its Hunspell files (xx_YY.aff and xx_YY.dic) into {folder}, or "
        "install a dictionary for the system or for LibreOffice."
    )
    return Exit.DONE


def _check(bench: Workbench, options: Namespace, session: Session) -> Exit:
    text = " ".join(options.words)
    if bench.get(spelling).book_for(options.language) is None:
        msg = "There is no dictionary of that language; `mediadesk spelling languages` tells more."
        raise UserError(msg)
    found = bench.get(spelling).misspelt(text, options.language)
    told = [
        {
            "word": one.word,
            "start": one.start,
            "end": one.end,
            "suggestions": list(bench.get(spelling).suggestions(one.word, options.language)),
        }
        for one in found
    ]
    if options.json:
        session.terminal.emit(told)
    else:
        for one in found:
            meant = ", ".join(bench.get(spelling).suggestions(one.word, options.language))
            session.terminal.say(f"{one.word}: {meant or 'nothing is like it'}")
    return Exit.FINDINGS if found else Exit.DONE
