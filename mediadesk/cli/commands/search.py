"""Run `mediadesk search`: find photos with the desktop's query language."""

from argparse import Namespace

from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_desk
from mediadesk.i18n.counting import count
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk


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
