"""Run `mediadesk compare`: recover from the pixels what was done to a picture."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.inspecting import inspecting
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.json_lines import JsonLines, opened_lines
from mediadesk.cli.opening import opened_bench
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.paths import is_there
from mediadesk.services.checks import check_shapes

#: What a verdict means that leaves nothing to be told of an edit.
_MEANINGS: Final = {
    Verdict.IDENTICAL: "the same picture; nothing was done to it",
    Verdict.UNRELATED: "the one shows nothing of the other",
    Verdict.CANNOT_TELL: (
        "too little is in the pictures to tell by, or they agree in much and not in all, as two"
        " frames of one scene do: look at them"
    ),
}


def run(options: Namespace, session: Session) -> Exit:
    """Compare two pictures, or many pairs."""
    single = options.original is not None and options.derived is not None
    if single == (options.pairs is not None) or (options.original and not options.derived):
        msg = "Give either ORIGINAL and DERIVED, or --pairs FILE. See `mediadesk compare --help`."
        raise UserError(msg)
    with opened_bench(session) as bench:
        if options.pairs is not None:
            return _compare_pairs(options.pairs, bench, session)
        seen = _compared(bench, options.original, options.derived)
    session.terminal.answer(check_shapes.comparison(seen), *_told(seen), as_json=options.json)
    return Exit.DONE


def _compare_pairs(file: str, bench: Workbench, session: Session) -> Exit:
    failed = 0
    with opened_lines(file) as lines:
        rows = JsonLines(lines, ("original", "derived"), session.terminal)
        for row in rows:
            answer: check_shapes.Shape = {"id": row["id"], "comparison": None}
            try:
                seen = _compared(bench, str(row["original"]), str(row["derived"]))
                answer["comparison"] = check_shapes.comparison(seen)
            except (OutsideError, UserError) as error:
                answer["error"] = str(error)
                failed += 1
            session.terminal.emit_line(answer)
    return Exit.FINDINGS if failed or rows.left_out else Exit.DONE


def _compared(bench: Workbench, original: str, derived: str) -> Comparison:
    return bench.get(inspecting).compare(_file(bench, original), _file(bench, derived))


def _file(bench: Workbench, reference: str) -> Path:
    """Return the file of a catalogue number or a path; a file of that name comes first."""
    path = Path(reference).expanduser()
    if is_there(path) or not (reference.isascii() and reference.isdigit()):
        return path
    return bench.get(browsing).dossier(bench.get(browsing).resolve(reference)).photo.path


def _told(seen: Comparison) -> Iterator[str]:
    yield f"{seen.verdict}  (confidence {seen.confidence:.2f})"
    if seen.verdict is not Verdict.DERIVED:
        yield _MEANINGS[seen.verdict]
        return
    edges = ", ".join(f"{edge:.1%}" for edge in seen.crop.as_tuple())
    yield f"shown: {seen.crop.area:.1%} of the original (left, top, right, bottom: {edges})"
    yield f"scale: {seen.scale:.3f} pixels for each original one"
    if abs(seen.rotation_degrees) >= 0.05:
        yield f"turned by {seen.rotation_degrees:.1f} degrees, counter-clockwise positive"
    if seen.flipped:
        yield "mirrored left to right"
    if seen.grayscale:
        yield "converted to black and white"
    for name, amount in seen.tone:
        yield f"{name}: {amount:.2f}"
    for area in seen.altered:
        corner = ", ".join(f"{edge:.1%}" for edge in area.as_tuple())
        yield f"not from the original: {corner}"
