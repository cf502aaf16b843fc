"""What tells that a file has changed since it was looked at last."""

from pathlib import Path

from mediadesk.services.ports.text_files import FileStamp


def file_stamp(path: Path) -> FileStamp:
    """Return modification time and size; None where the file cannot be looked at."""
    try:
        seen = path.stat()
    except (OSError, ValueError):
        return None
    return seen.st_mtime_ns, seen.st_size
