"""Run `mediadesk catalogue`: look after the catalogue: info, backup, check, upgrade, copy."""

from argparse import Namespace
from pathlib import Path

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.usage.catalogue import TASKS
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import CatalogueCare


def run(options: Namespace, session: Session) -> Exit:
    """Do one task of care."""
    if TASKS[options.task] != bool(options.place):
        msg = (
            "`catalogue backup` needs the FILE to write, `catalogue copy` the FILE or URL of a new"
            " catalogue; the other tasks take none."
        )
        raise UserError(msg)
    with opened_bench(session) as bench:
        if options.task == "backup":
            return _back_up(bench.get(catalogue), options, session)
        if options.task == "copy":
            return _copy(bench.get(catalogue), options, session)
        if options.task == "check":
            return _check(bench.get(catalogue), options, session)
        return _tell(bench.get(catalogue), options, session)


def _back_up(care: CatalogueCare, options: Namespace, session: Session) -> Exit:
    target = Path(options.place).expanduser().absolute()
    care.back_up(target)
    told = f"Backed up to {target}."
    session.terminal.answer({"path": str(target)}, told, as_json=options.json)
    return Exit.DONE


def _copy(care: CatalogueCare, options: Namespace, session: Session) -> Exit:
    place = care.copy_to(options.place, session.terminal.job_context())
    photos = count(int(care.information()["photos"]), "photo")
    told = f"Copied {photos} to {place}. Open it with `mediadesk --catalogue {place}`."
    session.terminal.answer({"path": place}, told, as_json=options.json)
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
