"""What a house demands of a published picture, read from a TOML file that it can change."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Final, Self

from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

_KEYS: Final[tuple[str, ...]] = (
    "title",
    "house_style",
    "discloses",
    "blocks",
    "crop_below",
    "enlarged_above",
    "turned_above",
    "toned_above",
    "names_editors",
    "context",
    "countries",
    "archive_after_days",
    "ignores",
    "severity",
)


class Context(StrEnum):
    """What pictures are printed for."""

    NEWS = "news"
    FEATURE = "feature"
    ART = "art"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, slots=True)
class Profile:
    """The demands of one house.

    Attributes:
        name: The file's name without suffix.
        title: What people call it.
        house_style: Name of the house style that credit lines should follow; "" for the desk's.
        discloses: The kinds of edit that must be stated in print.
        blocks: The kinds of edit that are not printed unless somebody named answers for them.
        crop_below: Share of the picture's area, 0..1; showing less counts as cropped.
        enlarged_above: Printed pixels per original pixel; more counts as enlarged.
        turned_above: Degrees; more counts as rotated, less as straightened.
        toned_above: Stops of exposure or of warmth, or departure of contrast or saturation from
            the factor 1; more counts as a change of tone.
        names_editors: Whether whoever edited a picture must be named.
        context: What pictures are printed for; None where a profile leaves it open.
        countries: Where the house publishes, as country codes of two letters, capitals; empty
            where a profile leaves it open.
        archive_after_days: A picture older than its story by more days has to be called a file
            picture; 0 where age does not count.
        ignores: Names of the rules that are not applied.
        severities: (rule name, severity) pairs that depart from the rules' own.
    """

    name: str
    title: str = ""
    house_style: str = ""
    discloses: frozenset[EditKind] = frozenset()
    blocks: frozenset[EditKind] = frozenset()
    crop_below: float = 0.97
    enlarged_above: float = 1.05
    turned_above: float = 2.0
    toned_above: float = 0.25
    names_editors: bool = False
    context: Context | None = None
    countries: frozenset[str] = frozenset()
    archive_after_days: int = 0
    ignores: frozenset[str] = frozenset()
    severities: tuple[tuple[str, Severity], ...] = ()

    @classmethod
    def from_text(cls, text: str, name: str) -> Self:
        """Read a profile from the text of its TOML file.

        Raises:
            UserError: The text is not a profile; the sentence names the fault.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise UserError(f"The profile {name} is not valid TOML: {error}.") from error
        unknown = sorted(table.keys() - set(_KEYS))
        if unknown:
            msg = (
                f"The profile {name} has a key {unknown[0]!r}, which means nothing; "
                f"known are {', '.join(_KEYS)}."
            )
            raise UserError(msg)
        source = _Table(table, name)
        return cls(
            name=name,
            title=source.text("title") or name,
            house_style=source.text("house_style"),
            discloses=frozenset(source.kinds("discloses")),
            blocks=frozenset(source.kinds("blocks")),
            crop_below=source.number("crop_below", 0.97, within=(0.0, 1.0)),
            enlarged_above=source.number("enlarged_above", 1.05, within=(1.0, 100.0)),
            turned_above=source.number("turned_above", 2.0, within=(0.0, 180.0)),
            toned_above=source.number("toned_above", 0.25, within=(0.0, 10.0)),
            names_editors=source.flag("names_editors"),
            context=source.context("context"),
            countries=frozenset(text.upper() for text in source.texts("countries")),
            archive_after_days=int(source.number("archive_after_days", 0, within=(0, 36_500))),
            ignores=frozenset(source.texts("ignores")),
            severities=source.severities("severity"),
        )

    def severity_of(self, rule_name: str, usual: Severity) -> Severity:
        """Return how much a rule's findings weigh in this house."""
        return dict(self.severities).get(rule_name, usual)


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles a desk knows by name."""

    by_name: tuple[tuple[str, Profile], ...]

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Self:
        """Read profiles from some files, given as {file name: content}."""
        named = {PurePath(name).stem: text for name, text in texts.items()}
        return cls(tuple((name, Profile.from_text(named[name], name)) for name in sorted(named)))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, sorted."""
        return tuple(name for name, _ in self.by_name)

    def profile(self, name: str) -> Profile:
        """Return the profile of a name.

        Raises:
            UserError: There is none; the sentence lists those that are.
        """
        found = dict(self.by_name).get(name)
        if found is None:
            msg = (
                f"There is no profile called {name!r}; there are {', '.join(self.names)}, "
                f"or give the path of a profile file.{did_you_mean(name, self.names)}"
            )
            raise UserError(msg)
        return found


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table read key by key, each fault told with the profile's name."""

    values: Mapping[str, object]
    profile: str

    def text(self, key: str) -> str:
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self._fault(key, "a text in quotes")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self._fault(key, "a list of texts")
        if not all(isinstance(entry, str) for entry in value):
            raise self._fault(key, "a list of texts")
        return tuple(str(entry) for entry in value)

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self._fault(key, "true or false")
        return value

    def number(self, key: str, default: float, within: tuple[float, float]) -> float:
        value = self.values.get(key, default)
        lowest, highest = within
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not isinstance(value, int | float) or not is_number or not lowest <= value <= highest:
            raise self._fault(key, f"a number from {lowest:g} to {highest:g}")
        return float(value)

    def kinds(self, key: str) -> tuple[EditKind, ...]:
        try:
            return tuple(EditKind(word) for word in self.texts(key))
        except ValueError as error:
            raise self._fault(key, f"a list of {', '.join(EditKind)}") from error

    def context(self, key: str) -> Context | None:
        word = self.text(key)
        if word and word not in tuple(Context):
            raise self._fault(key, f"one of {', '.join(Context)}")
        return Context(word) if word else None

    def severities(self, key: str) -> tuple[tuple[str, Severity], ...]:
        table = self.values.get(key, {})
        if not isinstance(table, dict):
            raise self._fault(key, "a table of rule names")
        try:
            return tuple((str(name), Severity(str(word))) for name, word in sorted(table.items()))
        except ValueError as error:
            raise self._fault(key, f"a table of {', '.join(Severity)} by rule name") from error

    def _fault(self, key: str, wanted: str) -> UserError:
        return UserError(f"In the profile {self.profile}, {key} should be {wanted}.")
