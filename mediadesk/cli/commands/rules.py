"""Run `mediadesk rules`: list the rules, or explain one."""

from argparse import Namespace

from mediadesk.attribution.registry import RuleInfo, rule_named, rule_table
from mediadesk.captions.lint.registry import explanations
from mediadesk.cli.command import Exit, Session


def run(options: Namespace, session: Session) -> Exit:
    """Print the list, or one rule's explanation."""
    table = (*rule_table(), *(RuleInfo(*said) for said in explanations()))
    if options.rule:
        wanted = options.rule.strip().casefold()
        of_captions = {key: rule for rule in table for key in (rule.code.casefold(), rule.name)}
        _explain(of_captions.get(wanted) or rule_named(options.rule), options, session)
    elif options.json:
        session.terminal.emit([_shape(rule) for rule in table])
    else:
        for rule in table:
            session.terminal.say(
                f"{rule.code}  {rule.name:<25}  {rule.severity:<7}  {rule.summary}"
            )
    return Exit.DONE


def _explain(rule: RuleInfo, options: Namespace, session: Session) -> None:
    if options.json:
        session.terminal.emit(_shape(rule))
    else:
        told = f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.explanation}"
        session.terminal.say_text(told)


def _shape(rule: RuleInfo) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "explanation": rule.explanation,
    }
