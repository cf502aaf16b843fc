"""Run `mediadesk edit`: render an edited version of a photo and log the edits."""

from argparse import Namespace
from typing import Final

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.deriving import editing, exporting
from mediadesk.bootstrap.wiring.developing import developing, toning
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli import json_shapes
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.edits.amounts import AMOUNTS, adjusted, amount_info
from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.services.edits.deriving import Derived
from mediadesk.services.edits.editing import EditRequest, EditResult
from mediadesk.services.edits.exporting import ExportItem, ExportRequest
from mediadesk.services.jobs import JobContext

#: Tones are measured on a photo reduced to this longest edge.
_MEASURED_EDGE_PX: Final = 2048


def run(options: Namespace, session: Session) -> Exit:
    """Render and log."""
    plan = RenderPlan(
        crop=_box(options.crop) if options.crop else None,
        scale=options.scale,
        rotation_degrees=options.rotate,
        flipped=options.flip,
        grayscale=options.grayscale,
        amounts=_amounts(options.tone),
        spots=tuple(_spot(text) for text in options.spot),
    )
    is_measured = options.fit_levels or options.grey_at
    if plan.is_empty and not is_measured and not options.recipe:
        msg = (
            "Nothing is to be done: give --crop, --scale, --rotate, --flip, --grayscale, --tone,"
            " --grey-at, --fit-levels, --spot or --recipe."
        )
        raise UserError(msg)
    if plan.scale <= 0:
        msg = f"--scale {plan.scale:g} is no scale: give a number above 0."
        raise UserError(msg)
    with opened_bench(session) as bench:
        made = _made(options, plan, bench, session.terminal.job_context())
    edits = [json_shapes.edit(edit) for edit in made.edits]
    done = ", ".join(edit.kind.value for edit in made.edits) or "saved as it is"
    shape = {"path": str(made.path), "id": made.photo_id, "edits": edits}
    session.terminal.answer(shape, f"{made.path}: {done}", as_json=options.json)
    return Exit.DONE


def _made(
    options: Namespace, plan: RenderPlan, bench: Workbench, context: JobContext
) -> Derived | EditResult:
    photo_id = bench.get(browsing).resolve(options.photo)
    if options.fit_levels or options.grey_at:
        plan = _toned_by_itself(options, plan, photo_id, bench)
    out = options.out.expanduser().absolute()
    organisation = options.organisation or bench.settings.organisation
    roles = tuple(role.strip() for role in options.roles.split(",") if role.strip())
    if not options.recipe:
        edit = EditRequest(photo_id, plan, out, options.by, organisation, roles)
        return bench.get(editing).job(edit)(context)
    item = ExportItem(photo_id, plan)
    request = ExportRequest((item,), options.recipe, out.parent, options.by, organisation, roles)
    return bench.get(exporting).single_job(request, out)(context)


def _toned_by_itself(
    options: Namespace, plan: RenderPlan, photo_id: int, bench: Workbench
) -> RenderPlan:
    """Return a plan with the amounts that the photo's own tones ask for."""
    point = _point(options.grey_at) if options.grey_at else None
    negative = bench.get(developing).open(photo_id, _MEASURED_EDGE_PX)
    measures = bench.get(toning)
    if point is not None:
        temperature, tint = measures.balance(negative, plan, *point)
        plan = adjusted(plan, {"temperature": temperature, "tint": tint})
    if options.fit_levels:
        levels = measures.levels(negative, plan)
        plan = adjusted(plan, levels._asdict())
    if plan.is_empty and not options.recipe:
        msg = "By its own tones the photo needs no change: there is nothing to be done."
        raise UserError(msg)
    return plan


def _point(text: str) -> tuple[float, float]:
    try:
        across, down = (float(number) for number in text.split(","))
    except ValueError:
        across = down = -1.0
    if not (0 <= across <= 1 and 0 <= down <= 1):
        msg = f"--grey-at {text} is no point: give across,down in fractions, as in 0.4,0.3."
        raise UserError(msg)
    return across, down


def _box(text: str) -> Box:
    try:
        left, top, right, bottom = (float(edge) for edge in text.split(","))
        return Box(left, top, right, bottom)
    except ValueError as error:
        msg = (
            f"--crop {text} is no box: give left,top,right,bottom in fractions, as in 0.1,0,0.9,1."
        )
        raise UserError(msg) from error


def _spot(text: str) -> Spot:
    try:
        across, down, radius = (float(number) for number in text.split(","))
    except ValueError as error:
        msg = f"--spot {text} is no spot: give across,down,radius in fractions, as in 0.4,0.3,0.01."
        raise UserError(msg) from error
    return Spot(across, down, radius)


def _amounts(words: list[str]) -> tuple[tuple[str, float], ...]:
    pairs = [pair for word in words for pair in word.split(",") if pair.strip()]
    return tuple(_amount(pair) for pair in pairs)


def _amount(pair: str) -> tuple[str, float]:
    name, _, number = pair.partition("=")
    try:
        amount = float(number)
    except ValueError as error:
        msg = f"--tone {pair} is not understood: give a name and a number, as in contrast=1.2."
        raise UserError(msg) from error
    if amount_info(name.strip()) is None:
        known = ", ".join(info.name for info in AMOUNTS)
        msg = f"--tone knows no {name.strip()!r}; it knows {known}."
        raise UserError(msg)
    return name.strip(), amount
