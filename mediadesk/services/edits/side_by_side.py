"""One photo in all its forms: the original, its versions, and the files that were made of it."""

from dataclasses import dataclass
from typing import Final

from mediadesk.edits.frame_map import ITSELF, FrameMap, Size, frame_map
from mediadesk.edits.taken_together import framing_logged, framing_planned
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Edit, RenderPlan
from mediadesk.model.errors import MediaDeskError, StoppedError
from mediadesk.model.intake import Raster
from mediadesk.model.photo import Photo
from mediadesk.model.version import Version
from mediadesk.services.browsing import Browsing
from mediadesk.services.edits.comparing import Comparing, since
from mediadesk.services.edits.derivation import completed, edits_of
from mediadesk.services.edits.developing import Developing
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf

#: A row of more pictures says nothing; the keys 1 to 9 pick among so many.
MOST_FORMS: Final = 9


@dataclass(frozen=True, slots=True)
class PhotoForm:
    """One form of a photo: a file of the catalogue, or a version that is no file yet.

    Attributes:
        photo: The file; of a version, the photo that would be developed.
        version: The version; None for a file.
        size: How large it is or would be.
        lies: Where it lies on the first original, as its log or plan says.
        done: What was done since the original.
        raster: Its pixels, reduced; None where they cannot be shown.
        fault: Why they cannot be shown.
    """

    photo: Photo
    version: Version | None
    size: Size
    lies: FrameMap
    done: tuple[Edit, ...]
    raster: Raster | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class PhotoForms:
    """All forms of a photo, the first original first.

    Attributes:
        forms: Those that are shown.
        left_out: How many there are beyond these.
    """

    forms: tuple[PhotoForm, ...]
    left_out: int = 0


class SideBySide:
    """Loads the forms of a photo."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        comparing: Comparing,
        browsing: Browsing,
        developing: Developing,
    ) -> None:
        self._shelf = shelf
        self._comparing = comparing
        self._browsing = browsing
        self._developing = developing

    def job(self, photo_id: int, longest_edge_px: int) -> Job[PhotoForms]:
        """Return the job that loads all forms of the photo that a photo was made from.

        A form that cannot be shown comes with the reason.

        Raises (when run):
            UserError: There is no such photo.
        """

        def load(context: JobContext) -> PhotoForms:
            return self._loaded(photo_id, longest_edge_px, context)

        return load

    def _loaded(self, photo_id: int, longest_edge_px: int, context: JobContext) -> PhotoForms:
        family = tuple(
            known_dossier(self._shelf, photo.id) for photo in self._comparing.family(photo_id)
        )
        asked = [(dossier, version) for dossier in family for version in (None, *dossier.versions)]
        forms = []
        for number, (dossier, version) in enumerate(asked[:MOST_FORMS]):
            context.step(number, min(MOST_FORMS, len(asked)), dossier.photo.path.name)
            file = self._file(dossier, family[0], longest_edge_px, is_seen=version is None)
            forms.append(file if version is None else self._version(file, version, longest_edge_px))
        return PhotoForms(tuple(forms), len(asked) - len(forms))

    def _file(
        self, dossier: Dossier, root: Dossier, longest_edge_px: int, *, is_seen: bool
    ) -> PhotoForm:
        photo, done = dossier.photo, since(root, dossier)
        size = Size(photo.width_px, photo.height_px)
        first = Size(root.photo.width_px, root.photo.height_px)
        lies = ITSELF if dossier is root else frame_map(framing_logged(done), first, size)
        raster, fault = None, ""
        if is_seen:
            try:
                raster = self._browsing.picture(photo.id, longest_edge_px)
            except StoppedError:
                raise
            except MediaDeskError as error:
                fault = str(error)
        return PhotoForm(photo, None, size, lies, done, raster, fault)

    def _version(self, file: PhotoForm, version: Version, longest_edge_px: int) -> PhotoForm:
        plan = completed(version.plan, file.size.width_px, file.size.height_px)
        raster, fault = None, ""
        try:
            negative = self._developing.open(file.photo.id, longest_edge_px)
            raster = self._developing.show(negative, plan)
        except StoppedError:
            raise
        except MediaDeskError as error:
            fault = str(error)
        size = _planned_size(plan, file.size)
        lies = frame_map(framing_planned(plan), file.size, size).then(file.lies)
        done = (*file.done, *edits_of(plan))
        return PhotoForm(file.photo, version, size, lies, done, raster, fault)


def _planned_size(plan: RenderPlan, size: Size) -> Size:
    """Return how large a plan makes a picture."""
    crop = framing_planned(plan).crop
    wide = max(1, round(crop.width * size.width_px * plan.scale))
    high = max(1, round(crop.height * size.height_px * plan.scale))
    quarters = plan.rotation_degrees / 90
    is_on_its_side = abs(quarters - round(quarters)) < 1e-6 and round(quarters) % 2 == 1
    return Size(high, wide) if is_on_its_side else Size(wide, high)
