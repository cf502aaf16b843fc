"""Run `mediadesk catalogue`: look after the catalogue: info, backup, check, upgrade."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import CatalogueCare


def run(options: Namespace, session: Session) -> Exit:
    """Do one task of care."""
    if (options.task == "backup") != (options.file is not None):
        msg = "`catalogue backup` needs the FILE to write, the other tasks take none."
        raise UserError(msg)
    with opened_bench(session) as bench:
        if options.task == "backup":
            return _back_up(bench.get(catalogue), options, session)
        if options.task == "check":
            return _check(bench.get(catalogue), options, session)
        return _tell(bench.get(catalogue), options, session)


def _back_up(care: CatalogueCare, options: Namespace, session: Session) -> Exit:
    target = options.file.expanduser().absolute()
    care.back_up(target)
    told = f"Backed up to {target}."
    session.terminal.answer({"path": str(target)}, told, as_json=options.json)
    return Exit.DONE


def _check(care: CatalogueCare, options: Namespace, session: Session) -> Exit:
    faults = care.faults()
    told = faults or ("The catalogue is sound.",)
    session.terminal.answer({"faults": list(faults)}, *told, as_json=options.json)
    return Exit.FINDINGS if faults else Exit.DONE


def _tell(care: CatalogueCare, options: Namespace, session: Session) -> Exit:
    """Tell of the catalogue; opening it has upgraded it where it was older."""
    information = dict(care.information())
    if options.json:
        session.terminal.emit(information)
        return Exit.DONE
    if options.task == "upgrade":
        session.terminal.say(f"The catalogue is at revision {information.get('revision')}.")
        return Exit.DONE
    for name, value in information.items():
        session.terminal.say(f"{name}: {value:,}" if isinstance(value, int) else f"{name}: {value}")
    return Exit.DONE
