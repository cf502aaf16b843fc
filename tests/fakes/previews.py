"""A preview cache in memory that can lose pictures."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from mediadesk.model.errors import OutsideError


def jpeg(width_px: int = 60, height_px: int = 40) -> bytes:
    """Return a small picture."""
    stream = BytesIO()
    Image.new("RGB", (width_px, height_px), (40, 90, 160)).save(stream, "JPEG")
    return stream.getvalue()


class FakePreviews:
    """Holds previews by hash; makes one for any file but those named "gone..."."""

    def __init__(self, kept: dict[str, bytes] | None = None) -> None:
        self.kept = kept or {}
        self.files: dict[str, Path] = {}
        self.made: list[Path] = []
        self.carried: list[tuple[str, str]] = []

    def thumbnail(self, sha256: str) -> bytes | None:
        return self.kept.get(sha256)

    def thumbnail_file(self, sha256: str) -> Path | None:
        return self.files.get(sha256)

    def make(self, path: Path, sha256: str) -> bytes:
        if path.name.startswith("gone"):
            msg = f"{path} cannot be read: No such file or directory."
            raise OutsideError(msg)
        self.made.append(path)
        return jpeg()

    def carry(self, sha256: str, new_sha256: str) -> None:
        self.carried.append((sha256, new_sha256))

    def miniature(self, path: Path, edge_px: int) -> bytes:
        return self.make(path, "")
