"""What hostile documents are made of: pages, and makers that write one file into a folder.

Each maker takes `size`: so many times as large as it takes to be hostile at all. 1 serves tests,
100 is an attack.
"""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

Maker: TypeAlias = Callable[[Path, int], Path]

STORY: Final = "<p>The harbour is old and its piers were built by people who knew it.</p>" * 4
FIGURE: Final = "<figure><img src='{}'><figcaption>Fog. Photo: Ann Lee</figcaption></figure>"
LAUGHS: Final = (
    '<!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";"}">'.replace(
            f"&{chr(97 + n)};", f"&{chr(97 + n)};" * 10
        )
        for n in range(10)
    )
    + "]>"
)
OUTSIDE: Final = '<!DOCTYPE r [<!ENTITY k SYSTEM "file:///etc/passwd">]>'


def page(body: str, head: str = "") -> str:
    """Return an article around a body."""
    return (
        f"<!doctype html><html><head><title>Fog</title>{head}</head><body><article><h1>Fog</h1>"
        f"{STORY}{body}{STORY}</article></body></html>"
    )


def written(name: str, text: Callable[[int], str | bytes]) -> Maker:
    """Return the maker of a file."""

    def make(folder: Path, size: int) -> Path:
        content = text(size)
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


def zipped(name: str, members: Callable[[int], Mapping[str, str | bytes]]) -> Maker:
    """Return the maker of an archive."""

    def make(folder: Path, size: int) -> Path:
        path = folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            for member, content in members(size).items():
                out.writestr(member, content)
        return path

    return make
