"""Find photos with the query language of the desktop.

Words are searched everywhere; `credit:reuters` in one field; quotes keep words together; a minus
excludes. An empty query lists everything.
"""

from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.i18n.counting import count
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk

EXAMPLE: Final = "mediadesk search 'kim credit:kremlin' --limit 20"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to look for")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=100, help="photos listed at most (100)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Search and list."""
    with opened_desk(session) as desk:
        found = desk.browsing.photo_ids(Scope(query=" ".join(options.query)))
        listed = [int(photo_id) for photo_id in found[: max(0, options.limit)]]
        photos = [
            json_shapes.found_photo(card, _credit(desk, card.id))
            for card in desk.browsing.cards(listed)
        ]
    if options.json:
        session.terminal.emit({"total": len(found), "photos": photos})
        return Exit.DONE
    for photo in photos:
        session.terminal.say(f"{photo['id']:>7}  {photo['path']}  {photo['credit']}".rstrip())
    session.terminal.note(f"{count(len(found), 'photo')} found.")
    return Exit.DONE


def _credit(desk: Desk, photo_id: int) -> str:
    """Return the credit line as supplied, else who is on record."""
    credit = desk.browsing.dossier(photo_id).credit_or_empty
    return credit.line or " / ".join((*credit.creators, *credit.sources))
