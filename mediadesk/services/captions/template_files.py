"""Caption templates as a desk keeps them: shipped ones to read, its own to write and exchange."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.captions.templates import CaptionTemplate
from mediadesk.metadata.fields import FIELDS
from mediadesk.model.errors import UserError
from mediadesk.services.captions.photo_facts import KNOWN_VARIABLES
from mediadesk.services.own_names import file_stem, free_name
from mediadesk.services.ports.own_texts import OwnTexts
from mediadesk.services.settings import Settings

_FIELDS: Final = frozenset(spec.name for spec in FIELDS if spec.is_editable)


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """A template in the list.

    Attributes:
        name: By which it is chosen.
        title: What people call it.
        description: A sentence on when to use it.
        is_own: Whether it is the desk's own, and may be changed.
        fault: What is wrong with its file; "" where it can be used.
    """

    name: str
    title: str
    description: str
    is_own: bool
    fault: str = ""


class TemplateFiles:
    """Lists, reads and keeps caption templates.

    Args:
        shipped: The texts of the templates that come with the program.
        own: The desk's own.
        settings: What a person chose.
    """

    def __init__(self, *, shipped: Mapping[str, str], own: OwnTexts, settings: Settings) -> None:
        self._shipped = shipped
        self._own = own
        self._settings = settings

    def entries(self) -> tuple[TemplateEntry, ...]:
        """Return every template: the desk's own first, each group by title."""
        own = self._own.texts()
        texts = {**self._shipped, **own}
        entries = [_entry(name, text, is_own=name in own) for name, text in texts.items()]
        return tuple(sorted(entries, key=lambda e: (not e.is_own, e.title.casefold(), e.name)))

    def text(self, name: str) -> str:
        """Return the file of a template.

        Raises:
            UserError: There is no such template.
        """
        texts = {**self._shipped, **self._own.texts()}
        if name not in texts:
            msg = f"There is no caption template {name!r}; `mediadesk template list` lists them."
            raise UserError(msg)
        return texts[name]

    def template(self, name: str) -> CaptionTemplate:
        """Return a template.

        Raises:
            UserError: There is no such template, or its file is wrong.
        """
        return CaptionTemplate.from_text(self.text(name), name, _FIELDS)

    def save(self, template: CaptionTemplate) -> None:
        """Keep an own template under its name.

        Raises:
            UserError: A line cannot be understood. What was kept stays.
            OutsideError: The folder of templates cannot be written.
        """
        self.save_text(template.name, template.text)

    def save_text(self, name: str, text: str) -> None:
        """Keep the file of an own template.

        Raises:
            UserError: It is no template; the sentence says why. What was kept stays.
            OutsideError: The folder of templates cannot be written.
        """
        if not name or file_stem(name) != name:
            msg = f"A template cannot be called {name!r}: small letters, digits and hyphens."
            raise UserError(msg)
        CaptionTemplate.from_text(text, name, _FIELDS).check(KNOWN_VARIABLES)
        self._own.put(name, text)

    def create(self, title: str) -> CaptionTemplate:
        """Return a template without lines, not kept yet.

        Raises:
            UserError: The title has no letter or digit.
        """
        return CaptionTemplate(self._free_name(file_stem(title)), title.strip())

    def delete(self, name: str) -> None:
        """Set an own template aside; a shipped one of that name shows again.

        Raises:
            UserError: It is not the desk's own, or imports apply it.
            OutsideError: The folder of templates refuses.
        """
        if name not in self._own.texts():
            msg = f"The caption template {name!r} is not your own; it stays."
            raise UserError(msg)
        if self._settings.get("import.template") == name and name not in self._shipped:
            msg = f"Imports apply the caption template {name!r}; choose another one first."
            raise UserError(msg)
        self._own.remove(name)

    def import_file(self, path: Path) -> str:
        """Take a template's file in as an own one; return its name, which no other one has.

        Raises:
            UserError: The file is no template; the sentence says why.
            OutsideError: It cannot be read, or the folder of templates cannot be written.
        """
        text = self._own.read_file(path)
        name = self._free_name(file_stem(path.stem) or "template")
        self.save_text(name, text)
        return name

    def export_file(self, name: str, path: Path) -> None:
        """Write a template's file, for another desk to import.

        Raises:
            UserError: There is no such template.
            OutsideError: It cannot be written.
        """
        self._own.write_file(path, self.text(name))

    def _free_name(self, stem: str) -> str:
        if not stem:
            msg = "A caption template needs a name with a letter or a digit in it."
            raise UserError(msg)
        return free_name(stem, {**self._shipped, **self._own.texts()})


def _entry(name: str, text: str, *, is_own: bool) -> TemplateEntry:
    try:
        template = CaptionTemplate.from_text(text, name, _FIELDS)
    except UserError as error:
        return TemplateEntry(name, name, "", is_own, str(error))
    return TemplateEntry(name, template.title, template.description, is_own)
