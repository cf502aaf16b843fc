"""What the variables of captions hold for a photo: its fields, its file, the day, the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.captions.dates import DateLanguages, FactDate, fact_date
from mediadesk.captions.variables import Facts, FactValue
from mediadesk.metadata.fields import FIELDS, ValueKind
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import FieldContent
from mediadesk.services.ports.catalogue import Clock
from mediadesk.services.records.recording import fields_of
from mediadesk.services.settings import Settings


@dataclass(frozen=True, slots=True)
class VariableInfo:
    """A variable as it is offered to people.

    Attributes:
        name: As it is written between braces.
        label: What a picture editor calls it.
        example: How it may be written, with its braces.
    """

    name: str
    label: str
    example: str


#: Variables beside the fields of the field table.
FILE_VARIABLES: Final[tuple[VariableInfo, ...]] = (
    VariableInfo("filename", "File name", "{filename}"),
    VariableInfo("stem", "File name without suffix", "{stem}"),
    VariableInfo("folder", "Folder the file lies in", "{folder}"),
    VariableInfo("width", "Width in pixels", "{width}"),
    VariableInfo("height", "Height in pixels", "{height}"),
    VariableInfo("format", "File format", "{format}"),
    VariableInfo("photo_id", "Number in the catalogue", "{photo_id:6}"),
    VariableInfo("taken", "When it was taken, by the camera's clock", "{taken:%H:%M}"),
    VariableInfo("sequence", "Number among the photos that are changed together", "{sequence:3}"),
    VariableInfo("today", "Today", "{today:%-d %B %Y}"),
    VariableInfo("user", "Your name", "{user}"),
    VariableInfo("organisation", "The house you edit for", "{organisation}"),
)

_DATES: Final = frozenset(spec.name for spec in FIELDS if spec.kind is ValueKind.DATE)
_EXAMPLES: Final = {"description": "{description}", "headline": "{headline:upper}"}

#: Every name a variable may have.
KNOWN_VARIABLES: Final = frozenset(
    (*(spec.name for spec in FIELDS), *(one.name for one in FILE_VARIABLES))
)


def variable_table() -> tuple[VariableInfo, ...]:
    """Return every variable: the fields in the order of the field table, then the file's."""
    fields = tuple(
        VariableInfo(spec.name, spec.label, _example(spec.name, is_list=spec.is_list))
        for spec in FIELDS
    )
    return fields + FILE_VARIABLES


class PhotoFacts:
    """Gathers what variables hold."""

    def __init__(self, *, dates: DateLanguages, clock: Clock, settings: Settings) -> None:
        self._dates = dates
        self._clock = clock
        self._settings = settings

    def facts(
        self,
        dossier: Dossier,
        *,
        sequence: int = 1,
        language: str = "",
        fields: Mapping[str, FieldContent] | None = None,
    ) -> Facts:
        """Return what is known of a photo.

        Args:
            dossier: The photo.
            sequence: Its number among the photos that are changed together.
            language: BCP 47 tag of the language dates are worded in; "" for the desk's.
            fields: Its fields, where they read otherwise than on record.
        """
        said = fields_of(dossier) if fields is None else fields
        values: dict[str, FactValue] = {
            name: _value(name, content) for name, content in said.items() if content
        }
        words = self._dates.of(language or self._settings.get("caption.language"))
        return Facts(words, KNOWN_VARIABLES, values | self._beside(dossier, sequence))

    def _beside(self, dossier: Dossier, sequence: int) -> dict[str, FactValue]:
        photo = dossier.photo
        facts: dict[str, FactValue] = {
            "filename": photo.path.name,
            "stem": photo.path.stem,
            "folder": photo.path.parent.name,
            "width": photo.width_px,
            "height": photo.height_px,
            "format": photo.format,
            "photo_id": photo.id,
            "sequence": sequence,
            "today": FactDate(self._clock.now().astimezone(), has_clock=True),
            "user": self._settings.person,
            "organisation": self._settings.organisation,
        }
        if photo.taken_at is not None:
            facts["taken"] = FactDate(photo.taken_at, has_clock=True)
        return facts


def _value(name: str, content: FieldContent) -> FactValue:
    if name in _DATES and isinstance(content, str):
        return fact_date(content) or content
    return content


def _example(name: str, *, is_list: bool) -> str:
    if name in _DATES:
        return f"{{{name}:%A %-d %B %Y}}"
    return f"{{{name}: and}}" if is_list else _EXAMPLES.get(name, f"{{{name}}}")
