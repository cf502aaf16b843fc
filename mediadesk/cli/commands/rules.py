"""List the rules that published pictures are judged by, or explain one.

A rule is named by its code or its name. Profiles decide which rules apply and what they weigh.
"""

from argparse import ArgumentParser, Namespace
from typing import Final

from mediadesk.attribution.registry import RuleInfo, rule_named, rule_table
from mediadesk.cli.command import Exit, Session

EXAMPLE: Final = "mediadesk rules C101"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="a rule's code or name")
    parser.add_argument("--json", action="store_true", help="write JSON")


def run(options: Namespace, session: Session) -> Exit:
    """Print the list, or one rule's explanation."""
    if options.rule:
        _explain(rule_named(options.rule), options, session)
    elif options.json:
        session.terminal.emit([_shape(rule) for rule in rule_table()])
    else:
        for rule in rule_table():
            session.terminal.say(
                f"{rule.code}  {rule.name:<20}  {rule.severity:<7}  {rule.summary}"
            )
    return Exit.DONE


def _explain(rule: RuleInfo, options: Namespace, session: Session) -> None:
    if options.json:
        session.terminal.emit(_shape(rule))
    else:
        session.terminal.say(f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.explanation}")


def _shape(rule: RuleInfo) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "explanation": rule.explanation,
    }
