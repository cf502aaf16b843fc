"""Run `mediadesk credit`: print the credit line of a photo."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.crediting import crediting
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench


def run(options: Namespace, session: Session) -> Exit:
    """Compose the line and print it."""
    with opened_bench(session) as bench:
        photo_ids = [bench.get(browsing).resolve(photo) for photo in options.photos]
        line = bench.get(crediting).series_line(
            photo_ids, options.style, options.form, options.language, options.arrangement
        )
    if options.language and not _is_in(line.language, options.language):
        session.terminal.note(
            f"The house style {line.style} has no words in {options.language!r}; "
            f"the line is in {line.language!r}."
        )
    shape, lines = json_shapes.composed(line), line.text.split("\n")
    session.terminal.answer(shape, *lines, as_json=options.json)
    return Exit.DONE


def _is_in(language: str, asked: str) -> bool:
    """Return whether a line is in the language asked for, or in the one that is a variety of."""
    tag = asked.lower().replace("_", "-")
    return tag == language or tag.startswith(f"{language}-")
