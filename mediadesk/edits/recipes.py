"""Export recipes, read from TOML files that a picture editor can change."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

from mediadesk.edits.naming import require_pattern
from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.model.output import ColourProfile, MetadataPolicy, Output
from mediadesk.model.recipe import Recipe, SizeWish

#: What a format is called in a recipe, and the suffix of its files.
FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {"jpeg": ".jpg", "tiff": ".tif", "png": ".png", "webp": ".webp"}
)

_KEYS: Final = (
    *("title", "note", "format", "quality", "lossless", "chroma", "profile", "bits"),
    *("longest_edge_px", "box_px", "megapixels", "enlarge", "ratio", "sharpen"),
    *("metadata", "position", "name", "sign"),
)
_SIZES: Final = ("longest_edge_px", "box_px", "megapixels")
_CHROMA: Final = ("4:4:4", "4:2:0")
_MOST_EDGE_PX: Final = 65_000
_MOST_MEGAPIXELS: Final = 500.0

T = TypeVar("T", bound=StrEnum)


def recipe_from(text: str, name: str, *, is_own: bool = False) -> Recipe:
    """Read a recipe from the text of its TOML file.

    Raises:
        UserError: It is no recipe; the sentence names the file and the key.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"The recipe {name}.toml is not valid TOML: {error}.") from error
    source = _Table(table, name)
    source.require_known()
    suffix = FORMATS[source.choice("format", tuple(FORMATS), "jpeg")]
    return Recipe(
        name=name,
        title=source.text("title") or name,
        note=source.text("note"),
        suffix=suffix,
        size=_size(source),
        ratio=source.ratio("ratio"),
        naming=source.pattern("name"),
        output=_output(source),
        signs=source.flag("sign", default=True),
        is_own=is_own,
    )


class Recipes:
    """Every recipe at hand: those shipped, and the desk's own, which may change meanwhile."""

    def __init__(self, shipped: Mapping[str, str], own: Callable[[], Mapping[str, str]]) -> None:
        """Hold recipes; nothing is read yet.

        Args:
            shipped: The files' contents by name.
            own: Gives the desk's own as they are now, by name; they go before shipped ones.
        """
        self._shipped = MappingProxyType(dict(shipped))
        self._own = own

    def all(self) -> tuple[Recipe, ...]:
        """Return those that can be used, by title; what is wrong with others `faults` tells."""
        found = [read for read in self._read() if isinstance(read, Recipe)]
        return tuple(sorted(found, key=lambda recipe: recipe.title.casefold()))

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with recipes that cannot be used, a sentence each."""
        return tuple(str(read) for read in self._read() if isinstance(read, UserError))

    def named(self, name: str) -> Recipe:
        """Return a recipe by its name.

        Raises:
            UserError: There is none of that name, or its file is wrong.
        """
        own = self._own()
        texts = {**self._shipped, **own}
        if name not in texts:
            msg = f"There is no recipe {name!r}; there are {', '.join(sorted(texts))}."
            raise UserError(msg + did_you_mean(name, texts))
        return recipe_from(texts[name], name, is_own=name in own)

    def _read(self) -> list[Recipe | UserError]:
        own = self._own()
        return [
            _recipe_or_fault(text, name, is_own=name in own)
            for name, text in {**self._shipped, **own}.items()
        ]


def _recipe_or_fault(text: str, name: str, *, is_own: bool) -> Recipe | UserError:
    try:
        return recipe_from(text, name, is_own=is_own)
    except UserError as error:
        return error


def _size(source: "_Table") -> SizeWish:
    said = [key for key in _SIZES if source.has(key)]
    if len(said) > 1:
        msg = f"{source.where(said[1])} and {said[0]} cannot both say how large files are."
        raise UserError(msg)
    return SizeWish(
        longest_edge_px=source.whole("longest_edge_px", 1, _MOST_EDGE_PX),
        box_px=source.pair("box_px", _MOST_EDGE_PX),
        megapixels=source.number("megapixels", 0.01, _MOST_MEGAPIXELS),
        enlarges=source.flag("enlarge", default=False),
    )


def _output(source: "_Table") -> Output:
    return Output(
        quality=source.whole("quality", 1, 100),
        is_lossless=source.flag("lossless", default=False),
        full_colour=source.choice("chroma", _CHROMA, _CHROMA[0]) == _CHROMA[0],
        profile=ColourProfile(source.choice("profile", tuple(ColourProfile), "original")),
        deep=source.bits("bits") == 16,
        sharpening=source.number("sharpen", 0, 1) or 0.0,
        metadata=MetadataPolicy(source.choice("metadata", tuple(MetadataPolicy), "all")),
        keeps_position=source.flag("position", default=True),
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """The keys of a recipe's file, each asked for as what it must be."""

    table: Mapping[str, object]
    name: str

    def has(self, key: str) -> bool:
        return key in self.table

    def where(self, key: str) -> str:
        return f"The recipe {self.name}.toml: {key}"

    def require_known(self) -> None:
        unknown = sorted(self.table.keys() - set(_KEYS))
        if unknown:
            msg = f"{self.where(unknown[0])} means nothing; known are {', '.join(_KEYS)}."
            raise UserError(msg)

    def text(self, key: str, default: str = "") -> str:
        found = self.table.get(key, default)
        if not isinstance(found, str):
            raise self._wrong(key, 'a text in quotes, as in "..."')
        return found

    def flag(self, key: str, *, default: bool) -> bool:
        found = self.table.get(key, default)
        if not isinstance(found, bool):
            raise self._wrong(key, "true or false")
        return found

    def choice(self, key: str, known: tuple[str, ...], default: str) -> str:
        found = self.table.get(key, default)
        if not isinstance(found, str) or found not in known:
            raise self._wrong(key, f"one of {', '.join(str(one) for one in known)}")
        return found

    def whole(self, key: str, least: int, most: int) -> int | None:
        found = self.table.get(key)
        if found is None:
            return None
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            raise self._wrong(key, f"a whole number from {least:,} to {most:,}")
        return found

    def bits(self, key: str) -> int:
        found = self.table.get(key, 16)
        if found not in (8, 16) or not isinstance(found, int):
            raise self._wrong(key, "8 or 16")
        return found

    def number(self, key: str, least: float, most: float) -> float | None:
        found = self.table.get(key)
        if found is None:
            return None
        if not isinstance(found, int | float) or isinstance(found, bool):
            raise self._wrong(key, f"a number from {least:g} to {most:g}")
        if not least <= found <= most:
            raise self._wrong(key, f"a number from {least:g} to {most:g}")
        return float(found)

    def pair(self, key: str, most: int) -> tuple[int, int] | None:
        found = self.table.get(key)
        if found is None:
            return None
        if (
            not isinstance(found, list)
            or len(found) != 2
            or not all(_is_edge(e, most) for e in found)
        ):
            raise self._wrong(key, "a width and a height, as in [1080, 1350]")
        return found[0], found[1]

    def ratio(self, key: str) -> tuple[int, int] | None:
        found = self.text(key)
        if not found:
            return None
        wide, _, high = found.partition(":")
        if not (wide.isdecimal() and high.isdecimal() and int(wide) and int(high)):
            raise self._wrong(key, 'a shape, as in "4:5"')
        return int(wide), int(high)

    def pattern(self, key: str) -> str:
        found = self.text(key, "{stem}-{recipe}")
        try:
            require_pattern(found)
        except UserError as error:
            raise UserError(f"{self.where(key)} cannot be used. {error}") from error
        return found

    def _wrong(self, key: str, wanted: str) -> UserError:
        return UserError(f"{self.where(key)} is {self.table[key]!r}; it must be {wanted}.")


def _is_edge(found: object, most: int) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= most
