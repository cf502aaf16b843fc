"""Every command, by name; its modules are loaded when it is called, so that starting stays quick.

What a command takes and what it does are a module each: no help waits for what the command needs.
"""

import importlib
from dataclasses import dataclass
from typing import Final, cast

from mediadesk.cli.command import CommandModule, UsageModule


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: As it is typed.
        module: Its module in `mediadesk.cli.usage` and in `mediadesk.cli.commands`.
        summary: What it does, in a line.
    """

    name: str
    module: str
    summary: str

    def usage(self) -> UsageModule:
        """Return what it takes."""
        return cast("UsageModule", importlib.import_module(f"mediadesk.cli.usage.{self.module}"))

    def load(self) -> CommandModule:
        """Return what it does."""
        module = importlib.import_module(f"mediadesk.cli.commands.{self.module}")
        return cast("CommandModule", module)


COMMANDS: Final[tuple[Command, ...]] = (
    Command("import", "import_photos", "add photos to the catalogue, folders recursively"),
    Command("search", "search", "find photos with the desktop's query language"),
    Command("show", "show", "tell everything known of a photo"),
    Command("set", "set_fields", "edit fields of one or many photos"),
    Command("template", "template", "apply caption templates to photos, keep and exchange them"),
    Command("fields", "fields", "list the fields of photos, or explain one"),
    Command("codes", "codes", "list, try and check code replacements such as =rm10="),
    Command("lint", "lint", "tell what may be wrong with the captions of photos"),
    Command("vocabulary", "vocabulary", "keep keywords, people and places, exchange them as files"),
    Command("spelling", "spelling", "check spelling, keep the words of the house"),
    Command("undo", "undo", "take the last change back"),
    Command("redo", "redo", "do the last change that was taken back again"),
    Command("write", "write", "write records into picture files or XMP sidecars"),
    Command("credit", "credit", "print the credit line of a photo"),
    Command("parse-credit", "parse_credit", "take a printed caption and credit apart"),
    Command("edit", "edit", "render an edited version of a photo and log the edits"),
    Command("edit-in", "edit_in", "edit a photo in another program and log what was done"),
    Command("adopt", "adopt", "link a picture edited elsewhere to its original and log it"),
    Command("relate", "relate", "look for the originals of photos, and link them"),
    Command("export", "export", "make files of photos by a recipe: size, format, name"),
    Command("history", "history", "tell what was done to a photo, and on what evidence"),
    Command("compare", "compare", "recover from the pixels what was done to a picture"),
    Command("identify", "identify", "find the catalogue photo that a picture shows"),
    Command("check", "check", "judge every picture of published documents"),
    Command("fetch", "fetch", "fetch published pages from the web, each as one file"),
    Command("admit", "admit", "take unknown published pictures into the catalogue"),
    Command("watch", "watch", "check what arrives in a folder, as it arrives"),
    Command("baseline", "baseline", "tell what a baseline knows, or take out what is mended"),
    Command("publications", "publications", "tell what was checked, and what changed since"),
    Command("extract", "extract", "list the pictures of published documents"),
    Command("rules", "rules", "list the rules, or explain one"),
    Command("deliver", "deliver", "write photos, captions and credits for the layout"),
    Command("catalogue", "catalogue", "look after the catalogue: info, backup, check, upgrade"),
    Command("doctor", "doctor", "tell versions, libraries, folders and health"),
    Command("demo", "demo", "show the sample desk"),
)
