"""Develop a photo while somebody looks on: the same steps as rendering, at screen resolution."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mediadesk.attribution.profile import Profile
from mediadesk.credits.normalise import fold
from mediadesk.edits.amounts import kinds_of
from mediadesk.edits.disclosure import Caution, cautions
from mediadesk.edits.frames import Size, cut_off
from mediadesk.edits.slots import slots_from
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Raster
from mediadesk.model.region import PersonRegion, Slot
from mediadesk.paths import is_file
from mediadesk.services.edits.derivation import completed
from mediadesk.services.known_photos import known_photo
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.darkroom import Darkroom, Negative


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A person whom a plan cuts off.

    Attributes:
        person: Who, and where in the original.
        is_in_caption: Whether the caption names them, so that readers will look for them.
    """

    person: PersonRegion
    is_in_caption: bool


class Developing:
    """Shows what a plan makes of a photo, and what has to be known of it; nothing is written."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        darkroom: Darkroom,
        profile: Callable[[], Profile] = lambda: Profile(""),
        slots_text: Callable[[], str] = str,
    ) -> None:
        self._shelf = shelf
        self._darkroom = darkroom
        self._profile = profile
        self._slots_text = slots_text

    def open(self, photo_id: int, longest_edge_px: int) -> Negative:
        """Decode a photo and reduce it once, for `show`; takes a moment, so call it in a job.

        Raises:
            UserError: There is no such photo.
            OutsideError: Its file is gone or damaged.
        """
        return self._darkroom.open(self._file(photo_id), longest_edge_px)

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

    def persons(self, photo_id: int) -> tuple[PersonRegion, ...]:
        """Return the named persons that a photo's metadata locate; reads the file.

        Raises:
            UserError: There is no such photo.
            OutsideError: Its file is gone or damaged.
        """
        return self._darkroom.persons(self._file(photo_id))

    def left_out(
        self, persons: Iterable[PersonRegion], plan: RenderPlan, negative: Negative, caption: str
    ) -> tuple[LeftOut, ...]:
        """Return the persons whom a plan cuts off, those that the caption names first.

        Quick enough to be asked while a crop is dragged.

        Args:
            persons: Those of the photo: `persons`.
            plan: The plan as it stands.
            negative: The photo, opened.
            caption: Its caption.
        """
        size = Size(negative.width_px, negative.height_px)
        whole = completed(plan, negative.width_px, negative.height_px)
        said = fold(caption)
        found = (LeftOut(p, _is_named(p.name, said)) for p in cut_off(persons, whole, size))
        return tuple(sorted(found, key=lambda one: not one.is_in_caption))

    def slots(self) -> tuple[Slot, ...]:
        """Return the outlet's slots for pictures, in their order.

        Raises:
            UserError: The file of slots is wrong; the sentence names the fault.
        """
        return slots_from(self._slots_text())

    def cautions(self, plan: RenderPlan) -> tuple[Caution, ...]:
        """Return what whoever carries out a plan has to know of its edits, by the desk's profile.

        Raises:
            UserError: The profile in the settings is not there or wrong.
        """
        profile = self._profile()
        return cautions(kinds_of(plan), profile.discloses, profile.blocks)

    def _file(self, photo_id: int) -> Path:
        photo = known_photo(self._shelf, photo_id)
        if not is_file(photo.path):
            msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
            raise OutsideError(msg)
        return photo.path


def _is_named(name: str, folded_caption: str) -> bool:
    """Return whether a caption names somebody: whole, or by the last part of the name."""
    parts = fold(name).split()
    words = re.findall(r"[\w'-]+", folded_caption)
    return bool(parts) and (fold(name) in folded_caption or parts[-1] in words)
