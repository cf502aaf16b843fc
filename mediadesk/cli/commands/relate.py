"""Run `mediadesk relate`: look for the originals of photos, and link them."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.wiring.relating import relating
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.services.edits.relating import NOTHING_NEW, sentence


def run(options: Namespace, session: Session) -> Exit:
    """Look, link, and say what was linked to what."""
    context = session.terminal.job_context()
    with opened_bench(session) as bench:
        resolve = bench.get(browsing).resolve
        named = list(dict.fromkeys(resolve(one) for one in options.photos))
        bench.get(indexing).prepare(context)
        linked = bench.get(relating).job(named or None)(context)
    if options.json:
        session.terminal.emit({"linked": [json_shapes.relation(one) for one in linked]})
    else:
        for one in linked:
            session.terminal.say(f"{one.derived.path} comes from {one.original.path}")
        session.terminal.note(sentence(linked) or NOTHING_NEW)
    return Exit.DONE
