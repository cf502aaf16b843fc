"""Read the command line: global options first, then the chosen command's own."""

import difflib
from argparse import PARSER, SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from inspect import cleandoc
from typing import Final, NoReturn

from typing_extensions import override

from mediadesk.cli.command import UsageModule
from mediadesk.cli.table import COMMANDS, Command
from mediadesk.model.errors import UserError

_WIDTH: Final = max(len(command.name) for command in COMMANDS)


class OneLineParser(ArgumentParser):
    """Tells a wrong command line in one sentence instead of a page of usage."""

    @override
    def error(self, message: str) -> NoReturn:
        msg = f"{message}. See `{self.prog} --help`."
        raise UserError(msg)


def read_globals(arguments: Sequence[str]) -> Namespace:
    """Return catalogue and profile, command (each None where none is given) and the rest.

    Args:
        arguments: The command line without the program's name.

    Raises:
        UserError: The global options are wrong.
        SystemExit: Help was asked for and has been printed.
    """
    parser = OneLineParser(
        prog="mediadesk",
        description="A desk for picture editors: captions, credits, the edit log, and the check "
        "of every published picture. Without a command, the desktop opens.",
        epilog=_overview(),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
        usage="mediadesk [--catalogue PATH|URL] [--profile NAME|FILE] COMMAND ...",
    )
    _add_globals(parser, None, "")
    parser.add_argument("--version", action="store_true", help="tell the version and leave")
    # One list of words: a command and a rest apart would take "--" from the command's own words.
    parser.add_argument("words", nargs=PARSER, default=[], help=SUPPRESS).required = False
    given = parser.parse_args(arguments)
    given.command, given.rest = next(iter(given.words), None), given.words[1:]
    return given


def command_named(name: str) -> Command:
    """Return a command by its name.

    Raises:
        UserError: There is none; the sentence says which was perhaps meant.
    """
    for command in COMMANDS:
        if command.name == name:
            return command
    near = difflib.get_close_matches(name, [command.name for command in COMMANDS], n=1)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    msg = f"There is no command {name!r}. {hint}`mediadesk --help` lists them."
    raise UserError(msg)


def read_command(command: Command, usage: UsageModule, given: Namespace) -> Namespace:
    """Return the options of a command; the global ones may stand behind its name too.

    Raises:
        UserError: They are wrong.
        SystemExit: Help was asked for and has been printed.
    """
    parser = OneLineParser(
        prog=f"mediadesk {command.name}",
        description=cleandoc(usage.__doc__ or ""),
        epilog=f"example:\n  {usage.EXAMPLE}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_globals(parser, given.catalogue, given.profile)
    usage.add_arguments(parser)
    return parser.parse_args(given.rest)


def _add_globals(parser: ArgumentParser, catalogue: str | None, profile: str) -> None:
    parser.add_argument(
        "--catalogue",
        metavar="PATH|URL",
        default=catalogue,
        help="a catalogue file, made where missing, or the URL of a shared one; "
        "else MEDIADESK_CATALOGUE, else the one in your data folder",
    )
    parser.add_argument(
        "--profile",
        metavar="NAME|FILE",
        default=profile,
        help="the profile that published pictures are judged by",
    )


def _overview() -> str:
    lines = (f"  {command.name:<{_WIDTH}}  {command.summary}" for command in COMMANDS)
    return "commands:\n" + "\n".join(lines) + "\n\n`mediadesk COMMAND --help` tells more of each."
