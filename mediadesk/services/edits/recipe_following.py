"""What a recipe makes of one photo: the plan with its shape and size, and a free name."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mediadesk.edits.frames import Size, cut_off
from mediadesk.edits.framing import Framing
from mediadesk.edits.naming import counted
from mediadesk.edits.sizing import shaped, wished_size
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Photo
from mediadesk.model.recipe import Recipe
from mediadesk.model.region import PersonRegion
from mediadesk.paths import is_there
from mediadesk.services.edits.derivation import completed

#: Names taken one after another before a folder is given up on.
_MOST_COUNTED: Final = 100_000


@dataclass(frozen=True, slots=True)
class SizedPlan:
    """A plan with a recipe's shape and size worked in, so that the log tells both.

    Attributes:
        plan: What is done.
        size_px: Exact width and height of the result.
    """

    plan: RenderPlan
    size_px: tuple[int, int]


def sized(
    plan: RenderPlan, recipe: Recipe, photo: Photo, persons: Sequence[PersonRegion] = ()
) -> SizedPlan:
    """Return what a recipe makes of a plan for a photo.

    Args:
        plan: How it is developed.
        recipe: The recipe.
        photo: The photo.
        persons: Who is where in it: a shape is cut about them.
    """
    width, height = photo.width_px, photo.height_px
    plan = completed(plan, width, height)
    if recipe.ratio is not None:
        plan = replace(plan, crop=_shape(plan, recipe.ratio, (width, height), persons))
    frame = Framing(plan, width, height).size
    planned = (max(1, round(frame[0] * plan.scale)), max(1, round(frame[1] * plan.scale)))
    size = wished_size(recipe.size, *planned)
    if size == planned:
        return SizedPlan(plan, size)
    longer = 0 if frame[0] >= frame[1] else 1
    return SizedPlan(replace(plan, scale=size[longer] / frame[longer]), size)


def free_path(folder: Path, name: str, taken: Collection[Path] = ()) -> Path:
    """Return a path nobody has: the name, else with a number behind it.

    Args:
        folder: Where the file goes; it need not be there yet.
        name: Its name.
        taken: Paths that are given away already.

    Raises:
        UserError: Far too many files have that name.
    """
    for candidate in _candidates(name):
        path = folder / candidate
        if path not in taken and not is_there(path) and not path.is_symlink():
            return path
    msg = f"The folder {folder} is full of files called {name}; choose another folder."
    raise UserError(msg)


def _candidates(name: str) -> Iterator[str]:
    yield name
    for number in range(2, _MOST_COUNTED):
        yield counted(name, number)


def cut_off_by(
    recipe: Recipe,
    plan: RenderPlan,
    fitted: SizedPlan,
    photo: Photo,
    persons: Sequence[PersonRegion],
) -> str:
    """Return a sentence on the persons whom a recipe's shape cuts off; "" where it does nobody."""
    if recipe.ratio is None:
        return ""
    size = Size(photo.width_px, photo.height_px)
    before = cut_off(persons, completed(plan, size.width_px, size.height_px), size)
    lost = [one.name for one in cut_off(persons, fitted.plan, size) if one not in before]
    shape = f"{recipe.ratio[0]}:{recipe.ratio[1]}"
    return f"The shape {shape} cuts off {', '.join(lost)}." if lost else ""


def _shape(
    plan: RenderPlan,
    ratio: tuple[int, int],
    size_px: tuple[int, int],
    persons: Sequence[PersonRegion],
) -> Box | None:
    """Return the crop that gives a frame its shape; a frame on its side has the shape turned."""
    width, height = size_px
    framed = Framing(plan, width, height).size
    kept = plan.crop or Box.whole()
    upright = Framing(replace(plan, rotation_degrees=0.0), width, height).size
    meant = ratio if framed == upright else (ratio[1], ratio[0])
    box = shaped(kept, meant, width, height, [one.box for one in persons])
    return plan.crop if _is_same(box, kept, width, height) else box


def _is_same(one: Box, other: Box, width: int, height: int) -> bool:
    """Whether two boxes keep the same pixels."""
    sides = zip(one.as_tuple(), other.as_tuple(), (width, height, width, height), strict=True)
    return all(abs(a - b) * pixels < 0.5 for a, b, pixels in sides)
