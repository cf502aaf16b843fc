"""Run `mediadesk fetch`: fetch published pages from the web."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.fetching import fetching
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.fetched_documents import tell_missing
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.services.checks.check_shapes import Shape
from mediadesk.services.checks.fetching import Fetched


def run(options: Namespace, session: Session) -> Exit:
    """Fetch each page, and tell which file it is now."""
    folder = options.into.expanduser().absolute() if options.into else None
    with opened_bench(session) as bench:
        job = bench.get(fetching).job(options.addresses, folder)
        fetched = job(session.terminal.job_context())
    if options.json:
        session.terminal.emit(_shape(fetched))
    else:
        for one in fetched.documents:
            pictures = count(one.pictures, "picture")
            session.terminal.say(f"{one.address} -> {one.path} ({pictures})")
        tell_missing(fetched, session.terminal)
    if not fetched.documents:
        return Exit.NOT_DONE
    is_whole = not fetched.failed and not any(one.missing for one in fetched.documents)
    return Exit.DONE if is_whole else Exit.FINDINGS


def _shape(fetched: Fetched) -> Shape:
    return {
        "fetched": [
            {
                "address": one.address,
                "path": str(one.path),
                "pictures": one.pictures,
                "missing": list(one.missing),
            }
            for one in fetched.documents
        ],
        "failed": [{"address": one.address, "error": one.error} for one in fetched.failed],
    }
