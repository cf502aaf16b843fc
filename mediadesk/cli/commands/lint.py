"""Run `mediadesk lint`: tell what may be wrong with the captions of photos."""

from argparse import Namespace
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.linting import linting
from mediadesk.bootstrap.wiring.recording import recording
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.captions.lint.case import CaptionFault
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.finding import Severity

#: Mending changes places, so that what was found behind them has to be found anew.
_MOST_ROUNDS: Final = 50


def run(options: Namespace, session: Session) -> Exit:
    """Judge the photos, after mending where that was asked for."""
    with opened_bench(session) as bench:
        photo_ids = list(dict.fromkeys(bench.get(browsing).resolve(one) for one in options.photos))
        mended = _mend(bench, photo_ids, options.house) if options.mend else 0
        found = [(one, bench.get(linting).of_photo(one, options.house)) for one in photo_ids]
        paths = {one: str(bench.get(browsing).dossier(one).photo.path) for one in photo_ids}
    if options.json:
        photos = [
            {"id": one, "path": paths[one], "faults": [_shape(fault) for fault in faults]}
            for one, faults in found
        ]
        session.terminal.emit({"photos": photos, "mended": mended})
    else:
        for one, faults in found:
            for fault in faults:
                told = f"{fault.rule} {fault.severity}: {fault.field}: {fault.message}"
                session.terminal.say(f"{paths[one]}: {told}")
        number = sum(len(faults) for _, faults in found)
        session.terminal.note(f"{count(number, 'fault')} in {count(len(found), 'photo')}.")
    heavy = any(f.severity is not Severity.INFO for _, faults in found for f in faults)
    return Exit.FINDINGS if heavy else Exit.DONE


def _mend(bench: Workbench, photo_ids: list[int], house: str) -> int:
    """Mend what one change mends; return how many photos changed."""
    edits = {}
    for photo_id in photo_ids:
        dossier = bench.get(browsing).dossier(photo_id)
        texts: dict[str, str] = {}
        for _ in range(_MOST_ROUNDS):
            faults = bench.get(linting).faults(dossier, texts, profile=house)
            mend = next((fault.mend for fault in faults if fault.mend is not None), None)
            if mend is None or texts.get(mend.field) == mend.text:
                break
            texts[mend.field] = mend.text
        edits[photo_id] = tuple(FieldEdit(name, text) for name, text in texts.items())
    wanted = {photo_id: said for photo_id, said in edits.items() if said}
    return bench.get(recording).edit(wanted, f"captions of {count(len(wanted), 'photo')} mended")


def _shape(fault: CaptionFault) -> dict[str, object]:
    mend = fault.mend
    return {
        "rule": fault.rule,
        "name": fault.name,
        "severity": fault.severity.value,
        "field": fault.field,
        "start": fault.start,
        "end": fault.end,
        "message": fault.message,
        "replacement": fault.replacement,
        "mend": None if mend is None else {"field": mend.field, "text": mend.text},
    }
