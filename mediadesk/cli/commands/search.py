"""Run `mediadesk search`: find photos with the desktop's query language."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.model.scope import Scope


def run(options: Namespace, session: Session) -> Exit:
    """Search and list."""
    with opened_bench(session) as bench:
        found = bench.get(browsing).photo_ids(Scope(query=" ".join(options.query)))
        listed = [int(photo_id) for photo_id in found[: max(0, options.limit)]]
        photos = [
            json_shapes.found_photo(card, _credit(bench, card.id))
            for card in bench.get(browsing).cards(listed)
        ]
    if options.json:
        session.terminal.emit({"total": len(found), "photos": photos})
        return Exit.DONE
    for photo in photos:
        session.terminal.say(f"{photo['id']:>7}  {photo['path']}  {photo['credit']}".rstrip())
    session.terminal.note(f"{count(len(found), 'photo')} found.")
    return Exit.DONE


def _credit(bench: Workbench, photo_id: int) -> str:
    """Return the credit line as supplied, else who is on record."""
    credit = bench.get(browsing).dossier(photo_id).credit_or_empty
    return credit.line or " / ".join((*credit.creators, *credit.sources))
