"""What files of one name are called where they stand together: by the folder that differs."""

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path


def told_apart(paths: Collection[Path]) -> Mapping[Path, str]:
    """Return a short name of each file, with the nearest folder by which no other is called so.

    The folders between that one and the file are left out: "may/…/story.html".
    """
    named: dict[Path, str] = {}
    left, height = list(dict.fromkeys(paths)), 1
    while left:
        endings = Counter(path.parts[-height - 1 :] for path in left)
        settled = [path for path in left if _is_settled(path, height, endings)]
        named.update({path: _name(path, height) for path in settled})
        left = [path for path in left if path not in named]
        height += 1
    return named


def _is_settled(path: Path, height: int, endings: Counter[tuple[str, ...]]) -> bool:
    return endings[path.parts[-height - 1 :]] == 1 or len(path.parts) <= height + 1


def _name(path: Path, height: int) -> str:
    if len(path.parts) <= height:
        return path.name
    between = "…/" if height > 1 else ""
    return f"{path.parts[-height - 1]}/{between}{path.name}"
