"""Readers of layouts for tests, made with the shipped words and a plain parser."""

from pathlib import Path

from mediadesk.model.placement import Placement
from mediadesk.paths import resources
from mediadesk.published.indesign.document import IdmlReader
from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from tests.fakes.credit_parsing import parse_credit
from tests.fakes.indesign import Package


def layout_tools(unpacked: Path) -> LayoutTools:
    """Return what readers of layouts are made with."""

    def words(name: str) -> str:
        return (resources() / "reading" / f"{name}.toml").read_text("utf-8")

    return LayoutTools(
        parse_credit,
        ReadingWords.from_text(words("words")),
        StyleNames.from_text(words("style-names")),
        LayoutNames.from_text(words("layout-names")),
        UnpackedPictures(unpacked),
    )


def read_idml(path: Path) -> tuple[Placement, ...]:
    """Return the pictures of a layout."""
    return IdmlReader(layout_tools(path.parent / "unpacked")).read(path).placements


def placed_in(folder: Path, package: Package) -> tuple[Placement, ...]:
    """Write a package and return its pictures as read."""
    return read_idml(package.write(folder / "issue.idml"))
