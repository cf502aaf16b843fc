"""House styles as a desk keeps them: shipped ones to read, its own to write, import and export."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.composing.wording import FALLBACK_LANGUAGE
from mediadesk.model.errors import UserError
from mediadesk.services.credits.style_trials import told_in
from mediadesk.services.own_names import file_stem, free_name
from mediadesk.services.ports.own_texts import OwnTexts
from mediadesk.services.settings import Settings

#: What a style that is made from nothing begins as.
_BLANK: Final = 'like = "plain"\nname = ""\ndescription = ""\n'


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style in the list.

    Attributes:
        name: By which it is chosen: the stem of its file.
        title: What people call it.
        description: A sentence on when to use it.
        is_own: Whether it is the desk's own, and may be changed.
        is_chosen: Whether the desk's credit lines are worded by it.
    """

    name: str
    title: str
    description: str
    is_own: bool
    is_chosen: bool = False


class Styling:
    """Lists, reads and keeps house styles."""

    def __init__(self, *, styles: HouseStyles, own: OwnTexts, settings: Settings) -> None:
        self._styles = styles
        self._own = own
        self._settings = settings

    def entries(self) -> tuple[StyleEntry, ...]:
        """Return every style: the desk's own first, each group by title."""
        own = self._own.texts()
        entries = [self._entry(name, text, own) for name, text in self._styles.texts.items()]
        return tuple(sorted(entries, key=lambda e: (not e.is_own, e.title.casefold(), e.name)))

    def text(self, name: str) -> str:
        """Return the file of a style.

        Raises:
            UserError: There is no such style.
        """
        texts = self._styles.texts
        if name not in texts:
            msg = f"There is no house style {name!r}; it may have been removed."
            raise UserError(msg)
        return texts[name]

    def is_own(self, name: str) -> bool:
        """Return whether a style is the desk's own."""
        return name in self._own.texts()

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Return the languages that lines are worded in: tag and own name, English first."""
        worded = self._styles.wordings.languages
        tags = sorted(worded, key=lambda tag: (tag != FALLBACK_LANGUAGE, tag))
        return tuple((tag, worded[tag].name) for tag in tags)

    def save(self, name: str, text: str) -> None:
        """Keep an own style.

        Raises:
            UserError: The text is no style; the sentence says where. What was kept stays.
            OutsideError: The folder of styles cannot be written.
        """
        self._styles.trial(name, text)
        self._own.put(name, text)

    def duplicate(self, name: str, title: str, text: str | None = None) -> str:
        """Make an own style out of another one; return its name.

        Args:
            name: The style.
            title: What the new one is called.
            text: How it reads now, where it has been changed and not saved.

        Raises:
            UserError: There is no such style, it is wrong, or the title is empty.
            OutsideError: The folder of styles cannot be written.
        """
        return self._add(title, text if text is not None else self.text(name))

    def create(self, title: str) -> str:
        """Make an own style that words nothing differently from the plain one; return its name.

        Raises:
            UserError: The title is empty.
            OutsideError: The folder of styles cannot be written.
        """
        return self._add(title, _BLANK)

    def delete(self, name: str) -> None:
        """Take an own style off the shelf; a shipped one of that name shows again.

        Raises:
            UserError: It is not the desk's own, or other styles or the settings need it.
            OutsideError: The folder of styles refuses.
        """
        own = self._own.texts()
        if name not in own:
            msg = f"The house style {name!r} came with the program; it stays."
            raise UserError(msg)
        if name not in self._styles.shipped_names:
            _refuse_if_needed(name, own, self._settings.get("credit.style"))
        self._own.remove(name)

    def choose(self, name: str) -> None:
        """Word the desk's credit lines by a style from now on.

        Raises:
            UserError: There is no such style, or it is wrong.
            OutsideError: The settings cannot be written.
        """
        self._styles.style(name)
        self._settings.put("credit.style", name)

    def import_file(self, path: Path) -> str:
        """Take a style's file in as an own style; return its name, which no other one has.

        Raises:
            UserError: The file is no style; the sentence says where.
            OutsideError: It cannot be read, or the folder of styles cannot be written.
        """
        text = self._own.read_file(path)
        name = free_name(file_stem(path.stem) or "style", self._styles.texts)
        self.save(name, text)
        return name

    def export_file(self, path: Path, text: str) -> None:
        """Write a style's text to a file, for another desk to import.

        Raises:
            OutsideError: It cannot be written.
        """
        self._own.write_file(path, text)

    def _add(self, title: str, text: str) -> str:
        stem = file_stem(title)
        if not stem:
            msg = "A house style needs a name with a letter or a digit in it."
            raise UserError(msg)
        # Only here: tomlkit takes 40 ms to load, and the command line writes no styles.
        from mediadesk.credits.composing.style_document import StyleDocument  # noqa: PLC0415

        name = free_name(stem, self._styles.texts)
        self.save(name, StyleDocument(text).with_value(("name",), title.strip()).text)
        return name

    def _entry(self, name: str, text: str, own: Mapping[str, str]) -> StyleEntry:
        return StyleEntry(
            name=name,
            title=told_in(text, "name") or name,
            description=told_in(text, "description"),
            is_own=name in own,
            is_chosen=name == self._settings.get("credit.style"),
        )


def _refuse_if_needed(name: str, own: Mapping[str, str], chosen: str) -> None:
    if chosen == name:
        msg = f"The desk's credit lines are worded by {name!r}; choose another style first."
        raise UserError(msg)
    needing = [n for n, text in own.items() if n != name and told_in(text, "like") == name]
    if needing:
        msg = f"{', '.join(sorted(needing))} is like {name!r}; change that first."
        raise UserError(msg)
