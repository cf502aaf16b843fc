"""Run `mediadesk parse-credit`: take a printed caption and credit apart."""

from argparse import Namespace
from collections.abc import Callable, Iterator

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.json_lines import JsonLines, opened_lines
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import UserError
from mediadesk.services.checks import check_shapes


def run(options: Namespace, session: Session) -> Exit:
    """Parse one text or many lines."""
    if (options.text is None) == (options.lines is None):
        msg = "Give either one TEXT or --lines FILE. See `mediadesk parse-credit --help`."
        raise UserError(msg)
    parse = LateParser().parse
    if options.lines is not None:
        return _parse_lines(options.lines, parse, session)
    parsed = parse(options.text)
    session.terminal.answer(check_shapes.credit(parsed), *_told(parsed), as_json=options.json)
    return Exit.DONE


def _parse_lines(file: str, parse: Callable[[str], PrintedCredit], session: Session) -> Exit:
    with opened_lines(file) as lines:
        rows = JsonLines(lines, ("text",), session.terminal)
        for row in rows:
            parsed = parse(str(row["text"]))
            session.terminal.emit_line({"id": row["id"], "parsed": check_shapes.credit(parsed)})
    return Exit.FINDINGS if rows.left_out else Exit.DONE


def _told(parsed: PrintedCredit) -> Iterator[str]:
    """Yield what the text says, a line each, without what it does not say."""
    for name, value in check_shapes.credit(parsed).items():
        if name == "edit_credits":
            for one in parsed.edit_credits:
                who = " / ".join((*one.names, *one.organizations))
                yield f"{', '.join(one.roles)}: {who}"
        elif isinstance(value, list):
            if value:
                yield f"{name}: {', '.join(value)}"
        elif isinstance(value, bool):
            yield f"{name}: {'yes' if value else 'no'}"
        elif value is not None and value != "":
            yield f"{name}: {value}"
