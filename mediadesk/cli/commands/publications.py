"""Run `mediadesk publications`: tell what was checked, and what changed since."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.i18n.moments import sortable
from mediadesk.model.errors import UserError
from mediadesk.model.placement import Publication
from mediadesk.model.publication_change import PastCheck, PublicationChange
from mediadesk.services.checks.check_history import with_changes

#: So many checks of a document are told, the newest ones.
_MOST_CHECKS: Final = 100


def run(options: Namespace, session: Session) -> Exit:
    """List the documents, or the checks of one."""
    with opened_bench(session) as bench:
        if options.document is None:
            _list(bench.get(catalogue).publications(), options, session)
            return Exit.DONE
        path = options.document.expanduser().absolute()
        told = tuple(with_changes(bench.get(catalogue).checks(path, _MOST_CHECKS)))
    if not told:
        msg = f"{path} has not been checked yet; `mediadesk check` it first."
        raise UserError(msg)
    if options.json:
        shapes = [json_shapes.past_check(one.check, one.changes) for one in told]
        session.terminal.emit({"path": str(path), "checks": shapes})
        return Exit.DONE
    for one in told:
        _tell(one.check, one.changes, session)
    return Exit.DONE


def _list(documents: Sequence[Publication], options: Namespace, session: Session) -> None:
    if options.json:
        session.terminal.emit(
            [
                {
                    "path": str(one.path),
                    "title": one.title,
                    "checked": one.checked_at.isoformat(),
                    "profile": one.profile,
                }
                for one in documents
            ]
        )
        return
    for one in documents:
        session.terminal.say(f"{sortable(one.checked_at)}  {one.path}  {one.title}")


def _tell(check: PastCheck, changes: Sequence[PublicationChange], session: Session) -> None:
    published = check.publication
    said = check.error or count(len(check.pictures), "picture")
    session.terminal.say(f"{sortable(published.checked_at)}  {published.profile}  {said}")
    for change in changes:
        session.terminal.say(f"  {change.kind:<16} {change.locator}: {_words(change)}")


def _words(change: PublicationChange) -> str:
    if change.before and change.after:
        return f"{change.before} -> {change.after}"
    return change.before or change.after or change.image
