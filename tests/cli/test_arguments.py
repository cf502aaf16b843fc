"""Global options stand before or behind the command; faults are one sentence."""

import pytest

from mediadesk.cli.arguments import command_named, read_command, read_globals
from mediadesk.model.errors import UserError


def read(*arguments: str):
    given = read_globals(arguments)
    command = command_named(given.command)
    return read_command(command, command.usage(), given)


def test_no_command_is_none() -> None:
    assert read_globals([]).command is None
    given = read_globals(["--catalogue", "x.db"])
    assert (given.command, given.catalogue) == (None, "x.db")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--catalogue", "x.db", "rules", "C101"),
        ("rules", "--catalogue", "x.db", "C101"),
        ("rules", "C101", "--catalogue=x.db"),
    ],
    ids=["before", "behind", "last"],
)
def test_the_catalogue_may_be_named_before_or_behind_the_command(arguments) -> None:
    options = read(*arguments)
    assert (options.catalogue, options.rule) == ("x.db", "C101")


def test_an_option_right_behind_the_command_belongs_to_it() -> None:
    assert read("rules", "--json").json


@pytest.mark.parametrize(
    "arguments",
    [("rules", "--nonsense"), ("rules", "--js"), ("--nonsense", "rules"), ("--catalogue",)],
    ids=["unknown", "abbreviated", "unknown global", "without its value"],
)
def test_a_wrong_option_is_one_sentence_that_points_to_the_help(arguments) -> None:
    with pytest.raises(UserError, match="--help") as raised:
        read(*arguments)
    assert "\n" not in str(raised.value)


def test_what_stands_behind_two_dashes_is_no_option() -> None:
    assert read("search", "--json", "--", "-draft").query == ["-draft"]
    assert read("show", "--", "-dash.jpg").photo == "-dash.jpg"
