"""What the services need of picture files; OutsideError says why a file could not be used."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Final, Protocol, TypeAlias
from zlib import crc32

from mediadesk.model.credit import Contribution
from mediadesk.model.edit import Comparison, Edit, Fingerprint, KeptPrint, RenderPlan
from mediadesk.model.intake import Failure, Intake, Raster
from mediadesk.model.output import Output
from mediadesk.model.photo import Reading
from mediadesk.services.ports.credentials import Signing

#: Longest edge of a preview of a larger picture; a smaller one keeps its size.
PREVIEW_EDGE_PX: Final = 512

_HASH_MASK: Final = (1 << 64) - 1


class IntakeWorkers(Protocol):
    """Read picture files in worker processes."""

    def take_in(
        self, paths: Sequence[Path], stop: Event | None = None
    ) -> Iterator[Intake | Failure]:
        """Yield one outcome a path, in any order, previews written to the cache.

        Closing the iterator stops the workers; setting `stop` ends it early, within a moment even
        where a file holds its worker up. A file that hangs, exhausts memory or kills its
        worker comes back as a Failure.
        """
        ...


class PictureFiles(Protocol):
    """Find and read single picture files."""

    def find(self, roots: Iterable[Path]) -> Iterator[Path | Failure]:
        """Yield picture files below the roots, sorted within each folder; hidden ones left out.

        A root that is itself a file is yielded whatever its name. A folder that cannot be
        entered is a Failure.
        """
        ...

    def read(self, path: Path) -> Intake:
        """Read one file in this process, without writing a preview."""
        ...

    def fields(self, path: Path) -> tuple[Reading, ...]:
        """Return what a file's metadata say of it, family by family."""
        ...

    def inside(self, folder: Path) -> tuple[Path, ...]:
        """Return the pictures that lie in a folder itself, sorted by name; hidden ones left out."""
        ...

    def sidecar_times(self, folder: Path) -> Mapping[str, int]:
        """Return the modification times (ns) of a folder's sidecars, by name of the photo.

        Raises:
            OutsideError: The folder cannot be entered.
        """
        ...

    def content_hash(self, path: Path) -> str:
        """Return the SHA-256 of a file's bytes, lower-case hex."""
        ...

    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        """Decode a picture for the screen: oriented, in sRGB, not larger than asked for."""
        ...


class Previews(Protocol):
    """The cache of small pictures; JPEG files named by content hash."""

    def thumbnail(self, sha256: str) -> bytes | None:
        """Return the JPEG of at most 512 px, or None where the cache has none."""
        ...

    def thumbnail_file(self, sha256: str) -> Path | None:
        """Return the file of the thumbnail, or None where the cache has none."""
        ...

    def make(self, path: Path, sha256: str) -> bytes:
        """Make the thumbnail anew from the file, keep it, and return it."""
        ...

    def carry(self, sha256: str, new_sha256: str) -> None:
        """Let the thumbnail of a picture count for other bytes that show the same picture."""
        ...


class Miniatures(Protocol):
    """Very small pictures for reports; nothing is kept of them."""

    def miniature(self, path: Path, edge_px: int) -> bytes:
        """Return a JPEG of a picture file, its longest edge not over so many pixels.

        Raises:
            OutsideError: The file cannot be read as a picture.
        """
        ...


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a derivative's metadata say beyond what they carry over from its original.

    Attributes:
        readings: Fields of the field table, written over those of the original, in XMP and in
            IIM; one whose origin is IIM is for IIM alone, where it comes after the others, and
            leaves the field out where it is empty.
        contributions: Everybody who worked on the picture.
        edits: The steps that made it, oldest first, with their software and time.
        made_at: When it is made; None leaves the moment untold.
        software: What makes it, with its version.
    """

    readings: tuple[Reading, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    edits: tuple[Edit, ...] = ()
    made_at: datetime | None = None
    software: str = ""


@dataclass(frozen=True, slots=True)
class RenderOrder:
    """A derivative to be made.

    Attributes:
        original: The file it is made from; never touched.
        plan: What is done to the pixels.
        out: The file to write; its suffix names the format.
        imprint: What is written into its metadata.
        output: How the file is written.
        signing: What Content Credentials are signed with; None for none.
    """

    original: Path
    plan: RenderPlan
    out: Path
    imprint: Imprint = field(default_factory=Imprint)
    output: Output = field(default_factory=Output)
    signing: Signing | None = None


@dataclass(frozen=True, slots=True)
class CutField:
    """A field that did not fit its IIM dataset whole, and how many bytes it allows."""

    field: str
    most_bytes: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """A derivative file just written.

    Attributes:
        path: The file.
        width_px: Its width.
        height_px: Its height.
        cut: What had to be shortened in IIM; XMP has it whole.
        is_signed: Whether it carries Content Credentials made here.
    """

    path: Path
    width_px: int
    height_px: int
    cut: tuple[CutField, ...] = ()
    is_signed: bool = False


class Renderer(Protocol):
    """Make derivative files."""

    def render(self, order: RenderOrder) -> Rendered:
        """Render a plan to a new file, atomically, with the original's metadata carried over.

        The imprint is written on top of it, into XMP (and IIM where the original has it), and
        read back. On any failure nothing is left behind.

        Raises:
            UserError: `out` exists, its folder cannot be written, its suffix names no format, or
                the plan cannot be carried out on this picture.
            OutsideError: The original cannot be decoded, or the disk is full.
        """
        ...


@dataclass(frozen=True, slots=True)
class TakenPrint:
    """What an index remembers of a fingerprint it took in: its number, and a sum to know it by."""

    sequence: int
    checksum: int

    @classmethod
    def of(cls, kept: KeptPrint) -> "TakenPrint":
        """Return what is remembered of a fingerprint."""
        told = f"{kept.photo_id} {kept.fingerprint.whole & _HASH_MASK}".encode()
        return cls(kept.sequence, crc32(kept.fingerprint.local, crc32(told)))


class Fingerprinter(Protocol):
    """Make the fingerprints that the catalogue keeps."""

    def fingerprint(self, path: Path) -> Fingerprint:
        """Return the fingerprint of a picture file.

        Raises:
            OutsideError: The file cannot be decoded.
        """
        ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """A photo that a picture may show, worth a comparison.

    Attributes:
        photo_id: The photo.
        score: How likely it is, 0..1.
    """

    photo_id: int
    score: float


#: Returns the fingerprints of photos by number, without those the catalogue has not.
PrintsOf: TypeAlias = Callable[[Sequence[int]], Mapping[int, Fingerprint]]


class PhotoIndex(Protocol):
    """Finds photos by what their pictures show; made from the catalogue, which is the truth."""

    @property
    def newest(self) -> int:
        """The highest sequence number taken in; 0 where there is none."""
        ...

    @property
    def taken(self) -> tuple[TakenPrint, ...]:
        """Some of the fingerprints taken in last, by which to see whether it still fits."""
        ...

    def take_in(self, prints: Sequence[KeptPrint]) -> None:
        """Add fingerprints in the order of their numbers; a photo's newest is the one it has."""
        ...

    def tidy(self) -> None:
        """Put what was added bit by bit into order, which may take a minute.

        Raises:
            OutsideError: The disk is full or write-protected.
        """
        ...

    def clear(self) -> None:
        """Forget everything."""
        ...

    def candidates(
        self,
        image: Path,
        at_most: int,
        kept: PrintsOf,
        *,
        thorough: bool = False,
        turned: bool = False,
    ) -> tuple[Candidate, ...]:
        """Return photos worth a comparison with a picture, the likeliest first.

        Photos that the catalogue has no more may be among them.

        Args:
            image: The picture.
            at_most: How many photos are wanted.
            kept: Asked for the fingerprints of some hundred photos where the index alone leaves a
                doubt.
            thorough: Whether to look for mirrored ones too where another is beyond doubt.
            turned: Whether to look for the picture turned on its sides and on its head, and not
                as it stands.

        Raises:
            OutsideError: The picture cannot be decoded.
        """
        ...


class Comparer(Protocol):
    """Say from the pixels what one picture has to do with another."""

    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        """Register the derived picture on the original and verify by warping.

        Args:
            original: The picture it may come from.
            derived: The picture in question.
            thorough: Whether to try slower ways where the fast one, which settles nearly all
                real pairs, finds nothing.

        Raises:
            OutsideError: One of the files cannot be decoded.
        """
        ...
