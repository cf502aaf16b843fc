"""Ask the files behind a published picture what they say of themselves, for rules to compare."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

from mediadesk.attribution.evidence import shown_part
from mediadesk.edits.credential_traces import credential_edits
from mediadesk.edits.frame_map import Size
from mediadesk.metadata.fields import field
from mediadesk.metadata.reconcile import Conflict, reconcile
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Match
from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.errors import OutsideError
from mediadesk.model.field_content import as_values, first_value
from mediadesk.model.intake import Raster
from mediadesk.model.own_words import FileWords, OwnWords
from mediadesk.model.photo import Origin, Reading
from mediadesk.model.placement import Placement
from mediadesk.model.region import PersonRegion, ShownPerson
from mediadesk.paths import is_file
from mediadesk.services.checks.shown_persons import published_frame, shown_persons

#: Only where less of a picture is shown can a person be cut off it.
_WHOLE_AREA: Final = 0.98
#: Turned less than this, a frame lies on the original as its four sides say.
_SMALLEST_TURN_DEGREES: Final = 0.5
#: A picture of a page is small; a larger file is an original, whose words the catalogue holds.
_LARGEST_BYTES: Final = 64 * 1024 * 1024
#: Where the families of metadata disagree on these, a credit may come out wrong.
_TELLING: Final = ("description", "creators", "credit_line", "copyright_notice", "usage_terms")
#: Actions that C2PA's conformance programme counts as changing nothing that readers see.
_NOT_EDITORIAL: Final = frozenset({"c2pa.enhanced", "c2pa.resized.proportional"})


class ReadsFields(Protocol):
    """Reads the metadata fields of a picture file, and its pixels."""

    def fields(self, path: Path) -> tuple[Reading, ...]:
        """Return what a file's metadata say of it, family by family."""
        ...

    def load(self, path: Path) -> Raster:
        """Return a file's pixels as displayed."""
        ...


class ReadsCredentials(Protocol):
    """Reads the Content Credentials of a picture file."""

    def credentials(self, path: Path) -> ContentCredentials | None:
        """Return a file's Content Credentials, checked now; None where it has none."""
        ...


class FileWitness:
    """Says what the files behind a picture tell; a file that cannot be read tells nothing.

    Args:
        files: Reads metadata fields.
        traces: Reads Content Credentials.
        persons: Says where a file locates named persons in its picture.
    """

    def __init__(
        self,
        files: ReadsFields,
        traces: ReadsCredentials,
        persons: Callable[[Path], tuple[PersonRegion, ...]],
    ) -> None:
        self._files = files
        self._traces = traces
        self._persons = persons

    def words(self, placement: Placement, match: Match | None, dossier: Dossier | None) -> OwnWords:
        """Return what the published file and, where it is known, the original say."""
        published = self._said(placement.file) if placement.file is not None else None
        if match is None or dossier is None:
            return OwnWords(published)
        is_same = match.matched_by == "hash"
        readings = dossier.readings
        return OwnWords(
            published=published,
            original=published if is_same else self._original(dossier),
            is_same_file=is_same,
            persons=self._located(placement, match, dossier),
            disagreeing=tuple(
                field(conflict.field).label
                for conflict in reconcile(readings).conflicts
                if conflict.field in _TELLING and not _is_shortened(conflict)
            ),
            has_iim=any(reading.origin is Origin.IIM for reading in readings),
            untold=() if is_same else tuple(_untold(published, dossier)),
        )

    def _said(self, path: Path) -> FileWords | None:
        try:
            if path.stat().st_size > _LARGEST_BYTES:
                return None
            return _words(self._files.fields(path), self._traces.credentials(path))
        except (OutsideError, OSError):
            return None

    def _original(self, dossier: Dossier) -> FileWords:
        """Return what an original said when it came in, and its credentials as they are now."""
        return _words(dossier.readings, self._credentials(dossier.photo.path))

    def _credentials(self, path: Path) -> ContentCredentials | None:
        try:
            return self._traces.credentials(path) if is_file(path) else None
        except OutsideError:
            return None

    def _located(
        self, placement: Placement, match: Match, dossier: Dossier
    ) -> tuple[ShownPerson, ...]:
        seen = match.comparison
        part = shown_part(seen, placement.crop)
        path = dossier.photo.path
        is_turned = seen is not None and abs(seen.rotation_degrees) > _SMALLEST_TURN_DEGREES
        if (part.area >= _WHOLE_AREA and not is_turned) or not is_file(path):
            return ()
        try:
            persons = self._persons(path)
        except OutsideError:
            return ()
        if not persons:
            return ()
        original = Size(dossier.photo.width_px, dossier.photo.height_px)
        published = self._published_size(placement.file, seen, original)
        return shown_persons(persons, published_frame(seen, original, published), placement.crop)

    def _published_size(self, path: Path | None, seen: Comparison | None, original: Size) -> Size:
        """Return a published file's size: by its crop, or by itself where a turn cut that short."""
        if seen is None:
            return original
        if path is not None and abs(seen.rotation_degrees) > _SMALLEST_TURN_DEGREES:
            try:
                raster = self._files.load(path)
                return Size(raster.width_px, raster.height_px)
            except (OutsideError, OSError):
                pass
        return Size(
            max(1, round(seen.crop.width * original.width_px * seen.scale)),
            max(1, round(seen.crop.height * original.height_px * seen.scale)),
        )


def _is_shortened(conflict: Conflict) -> bool:
    """Return whether only IIM says something else, because it cannot hold what XMP says.

    A credit line of more than 32 bytes is worded shorter there, on purpose.
    """
    limit = field(conflict.field).iim_bytes
    best, *others = conflict.values
    size = len(first_value(conflict.values[best]).encode())
    return 0 < limit < size and set(others) == {Origin.IIM}


def _untold(published: FileWords | None, dossier: Dossier) -> Iterator[str]:
    """Yield actions of sound credentials that changed the picture's look and that no log has."""
    credentials = published.credentials if published is not None else None
    if credentials is None or not credentials.is_sound:
        return
    logged = {edit.kind for edit in dossier.edits}
    for told in credential_edits(credentials):
        if told.kind not in logged and told.source not in _NOT_EDITORIAL:
            yield told.source


def _words(readings: Sequence[Reading], credentials: ContentCredentials | None) -> FileWords:
    values = reconcile(readings).values
    source_type = first_value(values.get("digital_source_type", ""))
    return FileWords(
        creators=as_values(values.get("creators", ())),
        credit=first_value(values.get("credit_line", "")),
        copyright=first_value(values.get("copyright_notice", "")),
        source_type=source_type.rstrip("/").rpartition("/")[2],
        credentials=credentials,
    )
