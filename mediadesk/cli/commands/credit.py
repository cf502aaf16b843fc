"""Run `mediadesk credit`: print the credit line of a photo."""

from argparse import Namespace
from collections.abc import Sequence

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.crediting import crediting
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.credit import ComposedCredit
from mediadesk.model.errors import UserError
from mediadesk.services.credits.crediting import Crediting


def run(options: Namespace, session: Session) -> Exit:
    """Compose the line and print it."""
    with opened_bench(session) as bench:
        photo_ids = [bench.get(browsing).resolve(photo) for photo in options.photos]
        line = _line(bench.get(crediting), photo_ids, options)
    if options.language and not _is_in(line.language, options.language):
        session.terminal.note(
            f"The house style {line.style} has no words in {options.language!r}; "
            f"the line is in {line.language!r}."
        )
    shape, lines = json_shapes.composed(line), line.text.split("\n")
    session.terminal.answer(shape, *lines, as_json=options.json)
    return Exit.DONE


def _line(desk: Crediting, photo_ids: Sequence[int], options: Namespace) -> ComposedCredit:
    """Return the line that was asked for, of one photo or of several.

    Raises:
        UserError: As for `Crediting.series_line`, or captions are asked for of several photos.
    """
    if not options.with_caption:
        return desk.series_line(
            photo_ids, options.style, options.form, options.language, options.arrangement
        )
    if len(photo_ids) > 1:
        msg = "--with-caption is for one photo: name one, or leave it out for one line of them all."
        raise UserError(msg)
    return desk.line_with_caption(photo_ids[0], options.style, options.form, options.language)


def _is_in(language: str, asked: str) -> bool:
    """Return whether a line is in the language asked for, or in the one that is a variety of."""
    tag = asked.lower().replace("_", "-")
    return tag == language or tag.startswith(f"{language}-")
