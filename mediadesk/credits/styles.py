"""The house styles at hand, each read when it is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from mediadesk.credits.house_style import HouseStyle
from mediadesk.model.errors import UserError

#: The house style of a desk that has not chosen one.
DEFAULT_STYLE: Final = "feminine-perspective-magazine"


@dataclass(frozen=True, slots=True)
class HouseStyles:
    """Every house style at hand; each is read when it is first asked for.

    Attributes:
        texts: The files' contents by style name.
    """

    texts: Mapping[str, str]
    _read: dict[str, HouseStyle] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> "HouseStyles":
        """Return the styles of some files, given as {file name: content}."""
        return cls(MappingProxyType({PurePath(name).stem: text for name, text in texts.items()}))

    @property
    def names(self) -> tuple[str, ...]:
        """The styles' names: the default first, then by letter."""
        return tuple(sorted(self.texts, key=lambda name: (name != DEFAULT_STYLE, name)))

    def style(self, name: str = "") -> HouseStyle:
        """Return a style by its name; the default where none is named.

        Raises:
            UserError: There is no such style, or its file is wrong.
        """
        name = name or DEFAULT_STYLE
        if name not in self.texts:
            msg = f"There is no house style {name!r}; there are {', '.join(self.names)}."
            raise UserError(msg)
        if name not in self._read:
            # Only here: Jinja2 takes 25 ms to load, and most commands compose no line.
            from mediadesk.credits.style_file import read_style  # noqa: PLC0415

            self._read[name] = read_style(name, self.texts[name])
        return self._read[name]
