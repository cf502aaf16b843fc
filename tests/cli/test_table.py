"""Every command of the contract is in the table, and each explains itself."""

from argparse import Namespace
from inspect import cleandoc

import pytest

from mediadesk.cli.arguments import command_named, read_command
from mediadesk.cli.table import COMMANDS
from mediadesk.model.errors import UserError

#: What scripts may rely on, from the first release on. Commands may be added, not renamed.
PROMISED = [
    "import",
    "search",
    "show",
    "set",
    "undo",
    "redo",
    "credit",
    "parse-credit",
    "edit",
    "history",
    "compare",
    "identify",
    "extract",
    "check",
    "deliver",
    "rules",
    "catalogue",
    "doctor",
    "demo",
]

commands = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)


def test_every_promised_command_is_there() -> None:
    assert set(PROMISED) <= {command.name for command in COMMANDS}


def test_names_are_unique() -> None:
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))


@commands
def test_a_command_says_what_it_does_and_shows_an_example(command) -> None:
    usage = command.usage()
    first, _, rest = cleandoc(usage.__doc__ or "").partition("\n")
    assert first.endswith((".", "?"))
    assert rest.strip()
    assert usage.EXAMPLE.startswith("mediadesk ")
    assert f" {command.name}" in usage.EXAMPLE


@commands
def test_help_shows_options_and_example(command, capsys) -> None:
    given = Namespace(catalogue=None, profile="", rest=["--help"])
    usage = command.usage()
    with pytest.raises(SystemExit) as leaving:
        read_command(command, usage, given)
    shown = capsys.readouterr().out
    assert leaving.value.code == 0
    assert usage.EXAMPLE in shown
    assert "--json" in shown


def test_a_mistyped_command_is_told_what_was_perhaps_meant() -> None:
    with pytest.raises(UserError, match="'check'"):
        command_named("chekc")
