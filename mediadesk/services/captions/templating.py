"""Caption templates tried and applied, to one photo or many, as one undo step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.captions.patterns import PatternFault, read_pattern
from mediadesk.captions.templates import CaptionTemplate, TemplateLine, as_pattern
from mediadesk.captions.variables import Facts, Filled, faults_of, fill
from mediadesk.i18n.counting import count
from mediadesk.metadata.fields import FIELDS, field
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import as_one_text
from mediadesk.model.field_edit import FieldEdit
from mediadesk.model.photo import FieldContent
from mediadesk.services.captions.photo_facts import (
    KNOWN_VARIABLES,
    PhotoFacts,
    VariableInfo,
    variable_table,
)
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier, many_dossiers
from mediadesk.services.ports.catalogue import CuratedShelf
from mediadesk.services.records.recording import Recording, content_after, fields_of
from mediadesk.services.settings import Settings

#: What no two photos share: a snapshot leaves it unticked.
_OF_ONE_PHOTO: Final = frozenset(
    {
        "date_created", "alt_text", "extended_description", "image_guid", "registry_entries",
        "supplier_image_id", "image_regions", "rating", "label",
    }
)  # fmt: skip

#: What is only known from the file's own metadata, which is read photo by photo.
_OF_FILES: Final = frozenset(spec.name for spec in FIELDS if not spec.is_editable)


@dataclass(frozen=True, slots=True)
class LinePreview:
    """What a line of a template would do to a photo.

    Attributes:
        field: The field.
        before: What it holds.
        after: What it would hold.
        is_applied: Whether the line is ticked.
        faults: What is not understood, at its place in the line's text.
        empty: Variables that hold nothing for this photo.
    """

    field: str
    before: FieldContent
    after: FieldContent
    is_applied: bool
    faults: tuple[PatternFault, ...] = ()
    empty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """What a line makes of a photo: its preview, and the change where there is one to be made."""

    preview: LinePreview
    edit: FieldEdit | None


def _unexpanded(text: str, _facts: Facts) -> str:
    """Leave codes as they are."""
    return text


class Templating:
    """Tries and applies caption templates, and fills any text with variables.

    Args:
        files: The templates, as they are kept.
        shelf: The photos.
        recording: Changes fields.
        facts: What variables hold.
        settings: What a person chose.
        expand: Puts the words of codes (=rm10=) in their place.
    """

    def __init__(
        self,
        *,
        files: TemplateFiles,
        shelf: CuratedShelf,
        recording: Recording,
        facts: PhotoFacts,
        settings: Settings,
        expand: Callable[[str, Facts], str] = _unexpanded,
    ) -> None:
        self._files = files
        self._shelf = shelf
        self._recording = recording
        self._facts = facts
        self._settings = settings
        self._expand = expand

    def variables(self) -> tuple[VariableInfo, ...]:
        """Return every variable that a text may have."""
        return variable_table()

    def faults(self, text: str) -> tuple[PatternFault, ...]:
        """Return what is wrong with a text with variables."""
        return faults_of(read_pattern(text), KNOWN_VARIABLES)

    def filled(self, text: str, photo_id: int, *, sequence: int = 1, language: str = "") -> Filled:
        """Return a text with variables as it reads for a photo; never fails for what it says.

        Raises:
            UserError: There is no such photo.
        """
        dossier = known_dossier(self._shelf, photo_id)
        facts = self._facts.facts(dossier, sequence=sequence, language=language)
        return fill(read_pattern(text), facts)

    def preview(
        self, template: CaptionTemplate, photo_id: int, *, sequence: int = 1
    ) -> tuple[LinePreview, ...]:
        """Return what each line of a template would do to a photo, those not ticked too.

        Raises:
            UserError: There is no such photo.
        """
        dossier = known_dossier(self._shelf, photo_id)
        return tuple(made.preview for made in self._lines(template, dossier, sequence))

    def apply(
        self, template: CaptionTemplate, photo_ids: Sequence[int], *, first_number: int = 1
    ) -> int:
        """Apply the ticked lines to photos as one undo step; return how many photos changed.

        The photos are numbered in the order given. An empty text clears a field that it replaces;
        a text whose variables all hold nothing leaves the field as it is.

        Raises:
            UserError: No such photo, or a line that cannot be understood; nothing was changed.
        """
        return self.job(template, photo_ids, first_number=first_number)(JobContext())

    def job(
        self, template: CaptionTemplate, photo_ids: Sequence[int], *, first_number: int = 1
    ) -> Job[int]:
        """Return the job that applies a template, as `apply` does; stopped, it changes nothing."""

        def work(context: JobContext) -> int:
            template.check(KNOWN_VARIABLES)
            wanted = tuple(dict.fromkeys(photo_ids))
            edits = {}
            for done, dossier in enumerate(
                many_dossiers(self._shelf, wanted, with_readings=_asks_files(template))
            ):
                context.step(done, len(wanted), dossier.photo.path.name)
                said = self._edits(template, dossier, first_number + done)
                if said:
                    edits[dossier.photo.id] = said
            context.step(len(wanted), len(wanted))
            what = f"template {template.title} on {count(len(wanted), 'photo')}"
            return self._recording.edit(edits, what)

        return work

    def stamp(self, photo_ids: Sequence[int]) -> str:
        """Apply the template that the settings name for imports; return why it could not be."""
        name = self._settings.get("import.template")
        if not name:
            return ""
        try:
            self.apply(self._files.template(name), photo_ids)
        except UserError as error:
            return f"The template for imports was not applied. {error}"
        return ""

    def snapshot(self, photo_id: int, title: str) -> CaptionTemplate:
        """Return a template of all fields that a photo has, not kept yet.

        What holds for that one photo only (its date, its alt text) is in it without a tick.

        Raises:
            UserError: There is no such photo, or the title has no letter or digit.
        """
        lines = tuple(
            TemplateLine(
                name, as_pattern(as_one_text(content)), is_applied=name not in _OF_ONE_PHOTO
            )
            for name, content in fields_of(known_dossier(self._shelf, photo_id)).items()
            if field(name).is_editable
        )
        return replace(self._files.create(title), lines=lines)

    def _edits(
        self, template: CaptionTemplate, dossier: Dossier, number: int
    ) -> tuple[FieldEdit, ...]:
        made = (made.edit for made in self._lines(template, dossier, number))
        return tuple(edit for edit in made if edit is not None)

    def _lines(self, template: CaptionTemplate, dossier: Dossier, number: int) -> Iterator[_Made]:
        """Work a template off line by line; a line sees what the ticked ones above it made."""
        said: dict[str, FieldContent] = dict(fields_of(dossier))
        for line in template.lines:
            facts = self._facts.facts(
                dossier, sequence=number, language=template.language, fields=said
            )
            spec = field(line.field)
            before = said.get(line.field, "")
            filled = line.filled(facts, is_list=spec.is_list)
            text = self._expand(filled.text, facts)
            edit = FieldEdit(line.field, text, line.mode)
            is_idle = bool(line.text) and not text.strip()
            after = before if is_idle else content_after(spec, before, edit)
            if line.is_applied:
                said[line.field] = after
            preview = LinePreview(
                line.field, before, after, line.is_applied, filled.faults, filled.empty
            )
            yield _Made(preview, None if is_idle or not line.is_applied else edit)


def _asks_files(template: CaptionTemplate) -> bool:
    """Return whether a template has variables that only the photos' files can tell."""
    variables = (one for line in template.lines for one in line.pattern.variables)
    return any(one.text in _OF_FILES for variable in variables for one in variable.alternatives)
