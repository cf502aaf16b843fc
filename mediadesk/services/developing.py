"""Develop a photo while somebody looks on: the same steps as rendering, at screen resolution."""

from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Raster
from mediadesk.paths import is_file
from mediadesk.services.derivation import completed
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.darkroom import Darkroom, Negative


class Developing:
    """Shows what a plan makes of a photo; nothing is written."""

    def __init__(self, *, shelf: PhotoShelf, darkroom: Darkroom) -> None:
        self._shelf = shelf
        self._darkroom = darkroom

    def open(self, photo_id: int, longest_edge_px: int) -> Negative:
        """Decode a photo and reduce it once, for `show`; takes a moment, so call it in a job.

        Raises:
            UserError: There is no such photo.
            OutsideError: Its file is gone or damaged.
        """
        photo = self._shelf.photo(photo_id)
        if photo is None:
            msg = f"There is no photo {photo_id} in the catalogue."
            raise UserError(msg)
        if not is_file(photo.path):
            msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
            raise OutsideError(msg)
        return self._darkroom.open(photo.path, longest_edge_px)

    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        """Return what a plan makes of a photo, as an export will, but for the plan's scale.

        A pure function, safe in a worker thread.

        Raises:
            UserError: A crop that is turned reaches beyond the picture.
        """
        whole = completed(plan, negative.width_px, negative.height_px)
        return self._darkroom.show(negative, whole)

    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        """Return the whole photo mirrored, turned and toned: what a crop is drawn on."""
        return self._darkroom.show_uncropped(negative, plan)
