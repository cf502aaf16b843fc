"""The data files that are shipped, for tests of what is made of them."""

from mediadesk.paths import resources


def shipped(kind: str) -> dict[str, str]:
    """Return the files of one kind, by name."""
    folder = resources() / kind
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.toml")}
