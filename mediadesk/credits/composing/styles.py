"""The house styles at hand, each read when it is first asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import PurePath
from types import MappingProxyType
from typing import Final, Protocol

from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.wording import Wordings
from mediadesk.model.errors import UserError

#: The house style of a desk that has not chosen one.
DEFAULT_STYLE: Final = "feminine-perspective-magazine"

#: A style is like one that is like one that is ...: no further than this.
_DEEPEST: Final = 8


def _none() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class StyleSources:
    """What a style's files say, as they say it.

    Attributes:
        settings: The keys beside the tables.
        parts: The named parts' templates.
        forms: The forms' templates.
    """

    settings: Mapping[str, object]
    parts: Mapping[str, str]
    forms: Mapping[str, str]


class _HasSource(Protocol):
    @property
    def source(self) -> str: ...


class _Described(Protocol):
    """A style file as it was read; said here so that Jinja2 need not be loaded to say it."""

    @property
    def settings(self) -> Mapping[str, object]: ...

    @property
    def parts(self) -> Mapping[str, _HasSource]: ...

    @property
    def forms(self) -> Mapping[str, _HasSource]: ...

    def check(self, wordings: Wordings, /) -> None: ...

    def house_style(self, wordings: Wordings, /) -> HouseStyle: ...


class HouseStyles:
    """Every house style at hand: those shipped, and those of the desk's own, which may change."""

    def __init__(
        self,
        shipped: Mapping[str, str],
        wording: Mapping[str, str],
        own: Callable[[], Mapping[str, str]] = _none,
    ) -> None:
        """Hold styles; nothing is read yet.

        Args:
            shipped: The files' contents by style name.
            wording: The contents of the shared wording files by language.
            own: Gives the desk's own styles as they are now, by name; they go before shipped ones.
        """
        self._shipped = MappingProxyType(dict(shipped))
        self._wording = wording
        self._wordings: Wordings | None = None
        self._own = own
        self._read: dict[str, HouseStyle] = {}
        #: The own styles those read were made of: when one changes, all are made anew.
        self._known_own: Mapping[str, str] = {}

    @classmethod
    def from_texts(cls, styles: Mapping[str, str], wording: Mapping[str, str]) -> "HouseStyles":
        """Return the styles of some files, both given as {file name: content}."""
        own = _by_stem(styles)
        return cls({}, _by_stem(wording), lambda: own)

    @property
    def texts(self) -> Mapping[str, str]:
        """The files' contents by style name, as they are now."""
        return {**self._shipped, **self._own()}

    @property
    def names(self) -> tuple[str, ...]:
        """The styles' names: the default first, then by letter."""
        return tuple(sorted(self.texts, key=lambda name: (name != DEFAULT_STYLE, name)))

    @property
    def wordings(self) -> Wordings:
        """The words of every language.

        Raises:
            UserError: A wording file is wrong.
        """
        if self._wordings is None:
            self._wordings = Wordings.from_texts(self._wording)
        return self._wordings

    def style(self, name: str = "") -> HouseStyle:
        """Return a style by its name; the default where none is named.

        Raises:
            UserError: There is no such style, or its file is wrong.
        """
        name = name or DEFAULT_STYLE
        own = dict(self._own())
        if own != self._known_own:
            self._known_own = own
            self._read.clear()
        if name not in self._read:
            self._read[name] = self._made(name, own)
        return self._read[name]

    def trial(self, name: str, text: str) -> HouseStyle:
        """Return a style as a text describes it that is not saved yet.

        Raises:
            UserError: The text is wrong; the sentence says where.
        """
        return self._made(name, {**self._own(), name: text})

    @property
    def shipped_names(self) -> frozenset[str]:
        """The names of the styles that come with the program."""
        return frozenset(self._shipped)

    def base_of(self, name: str, like: str) -> StyleSources:
        """Return what a style has from the one it is like, and from those that one is like.

        Raises:
            UserError: There is no such style, or its file is wrong.
        """
        others = {own: text for own, text in self._own().items() if own != name}
        base, _ = self._laid_over(like, others)
        return StyleSources(
            base.settings,
            {part: template.source for part, template in base.parts.items()},
            {form: template.source for form, template in base.forms.items()},
        )

    def _made(self, name: str, own: Mapping[str, str]) -> HouseStyle:
        described, is_own = self._laid_over(name, own)
        style = described.house_style(self.wordings)
        if is_own:  # those that are shipped were checked by the tests, which takes as long again
            described.check(self.wordings)
        return style

    def _laid_over(self, name: str, own: Mapping[str, str]) -> "tuple[_Described, bool]":
        """Return a style laid over those it is like, and whether one of them is the desk's own."""
        # Only here: Jinja2 takes 25 ms to load, and most commands compose no line.
        from mediadesk.credits.composing.style_file import StyleFile, read_style_file  # noqa: PLC0415

        chain: list[StyleFile] = []
        shelf, following, is_own = own, name, False
        while following:
            shelf = self._shelf_of(following, shelf, [file.name for file in chain])
            is_own = is_own or shelf is own
            chain.append(read_style_file(following, shelf[following]))
            following = chain[-1].like
            # One's own "ap" may be like "ap": then the shipped one is meant.
            shelf = self._shipped if following == chain[-1].name else own
        return reduce(lambda base, file: file.over(base), reversed(chain)), is_own

    def _shelf_of(
        self, name: str, shelf: Mapping[str, str], before: Sequence[str]
    ) -> Mapping[str, str]:
        """Return where the style of a name lies, own before shipped.

        Raises:
            UserError: There is none, or styles are like each other in a circle.
        """
        shelf = shelf if name in shelf else self._shipped
        if name not in shelf:
            asked = (
                f"The house style {before[-1]!r} is like" if before else "There is no house style"
            )
            msg = f"{asked} {name!r}; there are {', '.join(self.names)}."
            raise UserError(msg)
        if len(before) == _DEEPEST:
            ways = " -> ".join((*before, name))
            msg = f"House styles are like each other in a circle: {ways}."
            raise UserError(msg)
        return shelf


def _by_stem(files: Mapping[str, str]) -> Mapping[str, str]:
    return {PurePath(name).stem: text for name, text in files.items()}
