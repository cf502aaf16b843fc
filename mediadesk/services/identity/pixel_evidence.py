"""What the pixels say of a picture and a catalogue photo, whose file may be gone."""

from dataclasses import dataclass, replace
from pathlib import Path

from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.errors import OutsideError
from mediadesk.model.photo import Photo
from mediadesk.paths import is_file
from mediadesk.services.ports.pictures import PREVIEW_EDGE_PX, Comparer, Previews


@dataclass(frozen=True, slots=True)
class PixelEvidence:
    """Compares pictures with photos.

    Attributes:
        comparer: Compares two files.
        previews: Keeps small pictures of photos.
    """

    comparer: Comparer
    previews: Previews

    def of(self, photo: Photo, image: Path, *, thorough: bool) -> Comparison | None:
        """Return what the pixels say; None where nothing of the photo can be looked at.

        Where its file is gone or damaged, its preview speaks for it.
        """
        seen = self._compared(photo.path, image, thorough=thorough)
        if seen is not None:
            return seen
        preview = self.previews.thumbnail_file(photo.sha256)
        seen = self._compared(preview, image, thorough=thorough) if preview is not None else None
        return _as_of_original(seen, photo) if seen is not None else None

    def _compared(self, original: Path, image: Path, *, thorough: bool) -> Comparison | None:
        if not is_file(original):
            return None
        try:
            return self.comparer.compare(original, image, thorough=thorough)
        except OutsideError:
            return None  # another candidate may still be readable


def _as_of_original(seen: Comparison, photo: Photo) -> Comparison:
    """Return what was seen of a photo's preview as it holds of the photo."""
    shrunk = min(1.0, PREVIEW_EDGE_PX / max(photo.width_px, photo.height_px, 1))
    if shrunk == 1.0:
        return seen
    verdict = Verdict.DERIVED if seen.verdict is Verdict.IDENTICAL else seen.verdict
    return replace(seen, verdict=verdict, scale=round(seen.scale * shrunk, 5))
