"""What a house demands of a caption, read from a TOML file that it can change."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

_KEYS: Final = ("title", "needs", "says", "ignores", "longest", "shortest", "severity")

#: What a caption can be asked for.
NEEDS: Final = ("who", "where", "when", "alt")
SAYS: Final = ("where", "when")


@dataclass(frozen=True, slots=True)
class LintProfile:
    """The demands of one house on captions.

    Attributes:
        name: The file's name without suffix.
        title: What people call it.
        needs: What has to be on record, of `NEEDS`.
        says: What the caption itself has to say, of `SAYS`.
        longest: Most characters of a field.
        shortest: Fewest characters of a field that is not empty.
        ignores: Names of the rules that are not applied.
        severities: Severities that depart from the rules' own, by rule name.
    """

    name: str
    title: str = ""
    needs: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    longest: Mapping[str, int] = field(default_factory=dict)
    shortest: Mapping[str, int] = field(default_factory=dict)
    ignores: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @classmethod
    def from_text(cls, text: str, name: str) -> "LintProfile":
        """Read a profile from the text of its TOML file.

        Raises:
            UserError: The text is no profile; the sentence names the fault.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"The lint profile {name} is not valid TOML: {error}."
            raise UserError(msg) from error
        unknown = sorted(table.keys() - set(_KEYS))
        if unknown:
            raise _fault(name, unknown[0], f"one of {', '.join(_KEYS)}")
        return cls(
            name,
            str(table.get("title", name)),
            _names(table, "needs", name, NEEDS),
            _names(table, "says", name, SAYS),
            _lengths(table, "longest", name),
            _lengths(table, "shortest", name),
            _names(table, "ignores", name),
            _severities(table, name),
        )

    def severity_of(self, rule_name: str, usual: Severity) -> Severity:
        """Return how much a rule's faults weigh in this house."""
        return self.severities.get(rule_name, usual)


def _names(
    table: Mapping[str, object], key: str, name: str, known: tuple[str, ...] = ()
) -> frozenset[str]:
    said = table.get(key, [])
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise _fault(name, key, "a list of texts")
    if known and not set(said) <= set(known):
        raise _fault(name, key, f"a list of {', '.join(known)}")
    return frozenset(map(str, said))


def _lengths(table: Mapping[str, object], key: str, name: str) -> Mapping[str, int]:
    said = table.get(key, {})
    if not isinstance(said, dict) or not all(
        isinstance(one, int) and not isinstance(one, bool) and one > 0 for one in said.values()
    ):
        raise _fault(name, key, "a table of fields and numbers of characters")
    return MappingProxyType({str(field): int(number) for field, number in said.items()})


def _severities(table: Mapping[str, object], name: str) -> Mapping[str, Severity]:
    said = table.get("severity", {})
    try:
        read = {str(rule): Severity(str(word)) for rule, word in dict(said).items()}  # type: ignore[call-overload]
    except (ValueError, TypeError) as error:
        raise _fault(name, "severity", f"a table of {', '.join(Severity)} by rule") from error
    return MappingProxyType(read)


def _fault(name: str, key: str, wanted: str) -> UserError:
    return UserError(f"In the lint profile {name}, {key} should be {wanted}.")
