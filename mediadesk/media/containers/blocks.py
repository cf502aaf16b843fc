"""What a picture file's metadata stand in, and the one interface of all containers."""

from dataclasses import dataclass
from typing import Protocol


class ContainerFaultError(ValueError):
    """A file's structure is damaged, or has no room for what is to be put in; says which."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The raw metadata blocks of a file; b"" for a block it has not.

    Attributes:
        exif: TIFF structure with the Exif tags, without the "Exif" header; of a TIFF file b"",
            because there the file itself is that structure.
        xmp: The XMP packet.
        extended: The rest of the XMP, where a container splits it (XMP part 3, 1.1.3.1).
        iim: IIM datasets.
        digest: MD5 that Photoshop kept of the IIM block.
    """

    exif: bytes = b""
    xmp: bytes = b""
    extended: bytes = b""
    iim: bytes = b""
    digest: bytes = b""


class Container(Protocol):
    """A file format whose metadata blocks can be taken out and put in.

    Attributes:
        name: What people call it.
        most_xmp_bytes: The longest packet it holds; 0 for no limit.
        most_exif_bytes: The longest Exif structure it holds; 0 for no limit.
        holds_iim: Whether it has a place for IIM.
        holds_digest: Whether it has a place for Photoshop's digest beside the IIM block.
        is_tiff: Whether the file itself is the structure that holds the Exif tags.
    """

    name: str
    most_xmp_bytes: int
    most_exif_bytes: int
    holds_iim: bool
    holds_digest: bool
    is_tiff: bool

    def blocks(self, data: bytes) -> Blocks:
        """Return the metadata blocks of a file.

        Raises:
            ContainerFaultError: The file's structure is damaged.
        """
        ...

    def with_blocks(self, data: bytes, blocks: Blocks) -> bytes:
        """Return a file with other metadata blocks, every other byte as it was.

        A block that is as it was stays where it is, byte for byte; an empty one is taken out.

        Raises:
            ContainerFaultError: The file's structure is damaged, or a block does not fit.
        """
        ...

    def picture(self, data: bytes) -> tuple[bytes, ...]:
        """Return the stored picture data of a file, for comparing before and after.

        Raises:
            ContainerFaultError: The file's structure is damaged.
        """
        ...
