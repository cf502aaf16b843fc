"""Show where a published picture stands: the page around it, the photo behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mediadesk.edits.frame_map import ITSELF, FrameMap, Framing, Size, frame_map, laid_map
from mediadesk.model.edit import Comparison
from mediadesk.model.errors import OutsideError
from mediadesk.model.finding import Judgement
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.page_region import PageFlow, PagePlan, PageRegion, RegionPicture
from mediadesk.model.photo import Photo
from mediadesk.paths import is_there
from mediadesk.services.checks.documents import reader_of
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.documents import DocumentReader
from mediadesk.services.ports.pictures import PictureFiles, Previews

#: Longest edge of the photo and of the published picture on the screen.
SIGHT_EDGE_PX: Final = 1280
_MAY_BE: Final = (
    "It looks alike, and the pixels cannot tell whether the picture was made from this photo or is"
    " another frame: look at both."
)
#: Longest edge of the other pictures of the page.
_NEIGHBOUR_EDGE_PX: Final = 480


@dataclass(frozen=True, slots=True)
class PageSight:
    """A published picture where it stands, and the photo that it shows.

    Attributes:
        region: The part of the document around it; None where it cannot be shown.
        reason: Why it cannot; "" where it can.
        pictures: The pictures in the region that could be decoded, by their files.
        photo: The photo, or the one it may be; None where neither is known, or its file is gone.
        photo_note: Why there is none, that it only may be the one, or that a small preview stands
            in for it; "" otherwise.
        lies: Where what the document shows lies on the photo; None where that is not known.
    """

    region: PageRegion | None
    reason: str
    pictures: dict[Path, Raster]
    photo: Raster | None
    photo_note: str = ""
    lies: FrameMap | None = None


class PageViewing:
    """Reads the page again for one picture; nothing is kept."""

    def __init__(
        self,
        *,
        readers: Sequence[DocumentReader],
        shelf: PhotoShelf,
        files: PictureFiles,
        previews: Previews,
        linked_file: Callable[[str], Path | None],
    ) -> None:
        self._readers = readers
        self._shelf = shelf
        self._files = files
        self._previews = previews
        self._linked_file = linked_file

    def job(self, document: Path, judgement: Judgement) -> Job[PageSight]:
        """Return the job that shows a published picture beside its photo.

        What cannot be shown is a part of the sight, with the reason.
        """

        def look(context: JobContext) -> PageSight:
            region, reason = self._region(document, judgement)
            context.check()
            pictures = self._pictures(region, judgement, context)
            photo, note = self._photo(judgement)
            lies = self._lies(judgement)
            return PageSight(region, reason, pictures, photo, note, lies)

        return look

    def _region(self, document: Path, judgement: Judgement) -> tuple[PageRegion | None, str]:
        if not is_there(document):
            return None, f"{document.name} is not there any more, so its page cannot be shown."
        try:
            region = reader_of(document, self._readers).region(document, judgement.placement)
        except OutsideError as error:
            return None, str(error)
        if region is None:
            kind = document.suffix.lstrip(".").upper() or "Such"
            return None, f"{kind} documents cannot be drawn here; the picture is shown alone."
        return self._with_linked(region), ""

    def _with_linked(self, region: PageRegion) -> PageRegion:
        """Return a region with the files of the photos that its document links by their paths."""
        if isinstance(region, PageFlow):
            parts = tuple(
                self._at_hand(part) if isinstance(part, RegionPicture) else part
                for part in region.parts
            )
            return replace(region, parts=parts)
        if isinstance(region, PagePlan):
            planned = (replace(one, picture=self._at_hand(one.picture)) for one in region.pictures)
            return replace(region, pictures=tuple(planned))
        return region

    def _at_hand(self, picture: RegionPicture) -> RegionPicture:
        if picture.file is not None:
            return picture
        return replace(picture, file=self._linked_file(picture.image))

    def _pictures(
        self, region: PageRegion | None, judgement: Judgement, context: JobContext
    ) -> dict[Path, Raster]:
        wanted = {placed.file: placed.is_this for placed in _pictures_in(region) if placed.file}
        if judgement.placement.file is not None:
            wanted[judgement.placement.file] = True
        found = {}
        for path, is_this in wanted.items():
            context.check()
            raster = self._loaded(path, SIGHT_EDGE_PX if is_this else _NEIGHBOUR_EDGE_PX)
            if raster is not None:
                found[path] = raster
        return found

    def _photo(self, judgement: Judgement) -> tuple[Raster | None, str]:
        if judgement.nearest_photo_id is None:
            return None, "No photo of the catalogue is known to be this picture."
        photo = known_dossier(self._shelf, judgement.nearest_photo_id).photo
        raster, note = self._raster(photo)
        said = (note,) if judgement.photo_id is not None else (_MAY_BE, note)
        return raster, " ".join(filter(None, said))

    def _raster(self, photo: Photo) -> tuple[Raster | None, str]:
        """Return a photo for the screen, and what is to be said of it."""
        raster = self._loaded(photo.path, SIGHT_EDGE_PX)
        if raster is not None:
            return raster, ""
        preview = self._previews.thumbnail_file(photo.sha256)
        raster = self._loaded(preview, SIGHT_EDGE_PX) if preview is not None else None
        if raster is not None:
            return raster, f"{photo.path.name} is not at hand; this is its small preview."
        return None, f"{photo.path.name} cannot be opened; reconnect its disk."

    def _lies(self, judgement: Judgement) -> FrameMap | None:
        seen, placed = judgement.comparison, judgement.placement
        if judgement.photo_id is None or (seen is None and placed.crop is None):
            return None
        photo = known_dossier(self._shelf, judgement.photo_id).photo
        laid = laid_map(
            placed.crop or Box.whole(),
            mirrored=placed.mirrored,
            turned_degrees=placed.turned_degrees,
        )
        return laid.then(_file_on(Size(photo.width_px, photo.height_px), seen))

    def _loaded(self, path: Path, edge_px: int) -> Raster | None:
        try:
            return self._files.load(path, edge_px)
        except OutsideError:
            return None  # the rest is shown; the check itself says what is wrong with the file


def _file_on(original: Size, seen: Comparison | None) -> FrameMap:
    """Return how the file of a published picture lies on its photo; whole where it was not seen."""
    if seen is None:
        return ITSELF
    framing = Framing(seen.crop, seen.scale, seen.rotation_degrees, seen.flipped)
    return frame_map(framing, original, _published_size(seen, original))


def _published_size(seen: Comparison, original: Size) -> Size:
    """Return the size of a published picture by its crop and scale: what is loaded is smaller."""
    width = max(1, round(seen.crop.width * original.width_px * seen.scale))
    height = max(1, round(seen.crop.height * original.height_px * seen.scale))
    is_on_its_side = round(seen.rotation_degrees / 90) % 2 == 1
    return Size(height, width) if is_on_its_side else Size(width, height)


def _pictures_in(region: PageRegion | None) -> tuple[RegionPicture, ...]:
    if isinstance(region, PageFlow):
        return tuple(part for part in region.parts if isinstance(part, RegionPicture))
    if isinstance(region, PagePlan):
        return tuple(planned.picture for planned in region.pictures)
    return ()
