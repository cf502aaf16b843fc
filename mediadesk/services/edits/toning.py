"""What helps to set a photo's tone: its histogram, levels that fit it, a grey to balance by."""

from dataclasses import replace
from typing import Final

from mediadesk.edits.levels import Levels, stretched
from mediadesk.edits.white_balance import greying
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.intake import Raster
from mediadesk.model.tones import Tones
from mediadesk.services.edits.derivation import completed
from mediadesk.services.ports.darkroom import Darkroom, Negative

#: What comes before the levels; the rest works on what they leave.
_BEFORE_LEVELS: Final = frozenset({"temperature", "tint", "exposure"})
#: Light of a channel below which noise is most of a colour, and above which it is cut off.
_DARKEST: Final = 0.004
_BRIGHTEST: Final = 0.97


class Toning:
    """Looks at an opened photo as a plan makes it; pure functions, safe in a worker thread."""

    def __init__(self, darkroom: Darkroom) -> None:
        self._darkroom = darkroom

    def tones(self, negative: Negative, plan: RenderPlan) -> Tones:
        """Count the tones of what a plan makes of a photo.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        return self._darkroom.tones(negative, _framed(negative, plan))

    def with_lost_marked(self, raster: Raster) -> Raster:
        """Return a picture in which what is wholly black or white stands out."""
        return self._darkroom.with_lost_marked(raster)

    def levels(self, negative: Negative, plan: RenderPlan) -> Levels:
        """Return the levels by which what a plan makes of a photo has all tones.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        amounts = tuple(pair for pair in plan.amounts if pair[0] in _BEFORE_LEVELS)
        return stretched(self.tones(negative, replace(plan, amounts=amounts, spots=())))

    def balance(
        self, negative: Negative, plan: RenderPlan, across: float, down: float
    ) -> tuple[float, float]:
        """Return temperature and tint by which the colour at a point becomes grey.

        Args:
            negative: The photo, opened.
            plan: The plan by which it is shown.
            across: The point, in fractions of the width of what is shown.
            down: The same of its height.

        Raises:
            UserError: There are no colours to balance, or the point is too dark or too bright to
                tell its colour.
        """
        if plan.grayscale or negative.cells.shape[2] < 3:
            msg = "A black and white picture has no colours to balance."
            raise UserError(msg)
        light = self._darkroom.light_at(negative, _framed(negative, plan), across, down)
        if min(light) < _DARKEST:
            msg = "That is too dark, or too strong a colour, to be balanced; pick a lighter grey."
            raise UserError(msg)
        if max(light) > _BRIGHTEST:
            msg = "That is too bright to tell its colour; pick a darker grey."
            raise UserError(msg)
        return greying(light)


def _framed(negative: Negative, plan: RenderPlan) -> RenderPlan:
    return completed(plan, negative.width_px, negative.height_px)
