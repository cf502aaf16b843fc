"""Spell checking: the dictionaries there are, the words of the house.

languages                 the dictionaries found, and where more can be put
check TEXT                the misspelt words of a text, with what may be meant
learn WORD..., forget WORD...  the house's own words
words                     list them
"""

from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk import paths
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.model.errors import UserError
from mediadesk.services.desk import Desk

EXAMPLE: Final = "mediadesk spelling check 'A photgraph of Kim' --language en-GB"

_TASKS: Final = ("languages", "check", "learn", "forget", "words")
_NEEDS_WORDS: Final = frozenset({"check", "learn", "forget"})


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("task", choices=_TASKS, help="what to do")
    parser.add_argument("words", metavar="TEXT|WORD", nargs="*", help="see above")
    parser.add_argument("--language", metavar="TAG", default="", help="a language, such as de-AT")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Do one task."""
    if bool(options.words) != (options.task in _NEEDS_WORDS):
        msg = "`spelling check`, `learn` and `forget` need words, the other tasks take none."
        raise UserError(msg)
    with opened_desk(session) as desk:
        if options.task == "check":
            return _check(desk, options, session)
        if options.task == "languages":
            return _languages(desk, options, session)
        house = desk.spelling.house
        for word in options.words:
            (house.learn if options.task == "learn" else house.forget)(word)
        words = house.words()
    if options.json:
        session.terminal.emit({"words": list(words)})
    else:
        session.terminal.say("\n".join(words))
    return Exit.DONE


def _languages(desk: Desk, options: Namespace, session: Session) -> Exit:
    books = desk.spelling.languages()
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


def _check(desk: Desk, options: Namespace, session: Session) -> Exit:
    text = " ".join(options.words)
    if desk.spelling.book_for(options.language) is None:
        msg = "There is no dictionary of that language; `mediadesk spelling languages` tells more."
        raise UserError(msg)
    found = desk.spelling.misspelt(text, options.language)
    told = [
        {
            "word": one.word,
            "start": one.start,
            "end": one.end,
            "suggestions": list(desk.spelling.suggestions(one.word, options.language)),
        }
        for one in found
    ]
    if options.json:
        session.terminal.emit(told)
    else:
        for one in found:
            meant = ", ".join(desk.spelling.suggestions(one.word, options.language))
            session.terminal.say(f"{one.word}: {meant or 'nothing is like it'}")
    return Exit.FINDINGS if found else Exit.DONE
