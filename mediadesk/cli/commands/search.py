"""Run `mediadesk search`: find photos with the desktop's query language."""

from argparse import Namespace
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.model.credit import Credit
from mediadesk.model.curated import Extract
from mediadesk.model.scope import Scope

#: All that is asked of a photo's records.
_CREDIT: Final = Extract(captions=False, contributions=False, fields=frozenset())


def run(options: Namespace, session: Session) -> Exit:
    """Search and list."""
    with opened_bench(session) as bench:
        looked, scope = bench.get(browsing), Scope(query=" ".join(options.query))
        found = looked.first_photos(scope, options.limit)
        held = bench.get(catalogue).curated(found.photo_ids, _CREDIT)
        photos = [
            json_shapes.found_photo(card, _said(held[card.id].credit_or_empty))
            for card in looked.cards(found.photo_ids)
            if card.id in held
        ]
    if options.json:
        session.terminal.emit({"total": found.total, "photos": photos})
        return Exit.DONE
    for photo in photos:
        session.terminal.say(f"{photo['id']:>7}  {photo['path']}  {photo['credit']}".rstrip())
    session.terminal.note(f"{count(found.total, 'photo')} found.")
    return Exit.DONE


def _said(credit: Credit) -> str:
    """Return the credit line as supplied, else who is on record."""
    return credit.line or " / ".join((*credit.creators, *credit.sources))
