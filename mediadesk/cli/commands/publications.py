"""Tell which documents were checked, or every check of one and what changed from each to the next.

Changes are a credit that was dropped or reads otherwise, a caption that drifted, a picture that was
swapped, added or is gone, and findings that are new or mended.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from mediadesk.attribution.changes import changes_between
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.model.placement import Publication
from mediadesk.model.publication_change import PastCheck, PublicationChange

EXAMPLE: Final = "mediadesk publications ~/site/article.html"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("document", metavar="DOCUMENT", nargs="?", type=Path, help="only this one")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """List the documents, or the checks of one."""
    with opened_desk(session) as desk:
        if options.document is None:
            _list(desk.checking.publications(), options, session)
            return Exit.DONE
        path = options.document.expanduser().absolute()
        told = tuple(_with_changes(desk.checking.checks(path)))
    if not told:
        msg = f"{path} has not been checked yet; `mediadesk check` it first."
        raise UserError(msg)
    if options.json:
        shapes = [json_shapes.past_check(check, changes) for check, changes in told]
        session.terminal.emit({"path": str(path), "checks": shapes})
        return Exit.DONE
    for check, changes in told:
        _tell(check, changes, session)
    return Exit.DONE


def _list(publications: Sequence[Publication], options: Namespace, session: Session) -> None:
    if options.json:
        session.terminal.emit(
            [
                {
                    "path": str(one.path),
                    "title": one.title,
                    "checked": one.checked_at.isoformat(),
                    "profile": one.profile,
                }
                for one in publications
            ]
        )
        return
    for one in publications:
        session.terminal.say(f"{one.checked_at:%Y-%m-%d %H:%M}  {one.path}  {one.title}")


def _with_changes(
    checks: Sequence[PastCheck],
) -> Iterator[tuple[PastCheck, tuple[PublicationChange, ...]]]:
    """Yield checks, newest first, each with what was different from the one before it.

    A check that could not read the document says nothing of its pictures, and is passed over.
    """
    read = [check for check in checks if not check.error]
    earlier = {id(later): before for later, before in pairwise(read)}
    for check in checks:
        before = earlier.get(id(check))
        yield check, changes_between(before.pictures, check.pictures) if before else ()


def _tell(check: PastCheck, changes: Sequence[PublicationChange], session: Session) -> None:
    published = check.publication
    said = check.error or count(len(check.pictures), "picture")
    session.terminal.say(f"{published.checked_at:%Y-%m-%d %H:%M}  {published.profile}  {said}")
    for change in changes:
        session.terminal.say(f"  {change.kind:<16} {change.locator}: {_words(change)}")


def _words(change: PublicationChange) -> str:
    if change.before and change.after:
        return f"{change.before} -> {change.after}"
    return change.before or change.after or change.image
