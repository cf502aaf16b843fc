"""Edit a photo in another program: lend a copy, notice that it was saved, take the result in."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from mediadesk.model.edit import Edit
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.intake import Failure
from mediadesk.paths import is_file
from mediadesk.services.edits.homecoming import Credited, Homecoming, Receiving
from mediadesk.services.edits.outings import Outing, Outings
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import Clock, PhotoShelf
from mediadesk.services.ports.pictures import PictureFiles
from mediadesk.services.ports.programs import (
    EditFolder,
    FileStamp,
    OutsideProgram,
    ProgramLauncher,
)
from mediadesk.services.settings import Settings

#: The setting that names programs: "GIMP = /opt/gimp/bin/gimp --new-instance; Krita = krita".
PROGRAMS_SETTING: Final = "edit.programs"

#: A file that was not written to for so long is saved; programs write large ones in pieces.
QUIET: Final = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Lent:
    """The lending shelf of a desk: programs, and the folder that copies lie in.

    Attributes:
        launcher: Finds and starts programs.
        folder: Holds copies.
        files: Reads pictures.
    """

    launcher: ProgramLauncher
    folder: EditFolder
    files: PictureFiles


class OutsideEditing:
    """Sends copies of photos out and takes what comes back in; originals never leave."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        lent: Lent,
        receiving: Receiving,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._shelf = shelf
        self._lent = lent
        self._receiving = receiving
        self._clock = clock
        self._settings = settings
        self._outings = Outings(shelf=shelf, settings=settings)

    def programs(self) -> tuple[OutsideProgram, ...]:
        """Return the programs that a person named, then those found on this machine."""
        named = tuple(programs_in(self._settings.get(PROGRAMS_SETTING)))
        taken = {program.name.casefold() for program in named}
        found = (p for p in self._lent.launcher.found() if p.name.casefold() not in taken)
        return (*named, *found)

    def program(self, name: str) -> OutsideProgram:
        """Return a program by its name, or by the beginning of it.

        Raises:
            UserError: There is none of that name.
        """
        known = self.programs()
        wanted = name.strip().casefold()
        exact = [p for p in known if p.name.casefold() == wanted]
        begun = [p for p in known if wanted and p.name.casefold().startswith(wanted)]
        if exact or begun:
            return (exact or begun)[0]
        names = ", ".join(p.name for p in known) or "none was found"
        msg = (
            f"No program called {name!r} is known ({names}). Name it in the setting "
            f'"{PROGRAMS_SETTING}", as in "{name or "GIMP"} = /path/to/program".'
        )
        raise UserError(msg)

    def begin(self, photo_id: int, program: OutsideProgram) -> Outing:
        """Lend a copy of a photo to a program and start it.

        Raises:
            UserError: There is no such photo.
            OutsideError: The original is gone, cannot be copied, or the program does not start.
        """
        photo = known_dossier(self._shelf, photo_id).photo
        if not is_file(photo.path):
            msg = f"{photo.path} is not there any more; reconnect its disk or import it again."
            raise OutsideError(msg)
        copy = self._lent.folder.lend(photo.path)
        stamp = self._lent.folder.stamp(copy) or FileStamp(0, 0)
        self._lent.launcher.open(program, copy)
        return Outing(photo_id, program, copy, stamp)

    def remember(self, outings: Sequence[Outing]) -> None:
        """Keep what is out for the next start.

        Raises:
            OutsideError: The settings file cannot be written.
        """
        self._outings.keep(outings)

    def remembered(self) -> tuple[Outing, ...]:
        """Return what was out at the last start, as far as photo and copy are still there."""
        return self._outings.kept()

    def returned(self, outing: Outing) -> bool:
        """Return whether something was saved, over the copy or beside it, and is quiet since."""
        return self._result(outing) is not None

    def job(self, outing: Outing) -> Job[Homecoming]:
        """Return the job that reads what came back and says what was done to it.

        Raises (when run):
            UserError: Nothing was saved yet, or the photo is not in the catalogue any more.
            OutsideError: The result cannot be read.
        """

        def receive(context: JobContext) -> Homecoming:
            context.step(0, 2, outing.path.name)
            result = self._result(outing)
            original = known_dossier(self._shelf, outing.photo_id).photo
            if result is None:
                msg = f"Nothing was saved from {outing.program.name} yet; save the picture there."
                raise UserError(msg)
            context.step(1, 2, result.name)
            found = self._receiving.look(original.id, result)
            return replace(found, edits=tuple(_by_program(found.edits, outing.program)))

        return receive

    def accept(
        self, homecoming: Homecoming, edits: Sequence[Edit], by: str = "", organisation: str = ""
    ) -> int:
        """Make what came back a derivative in the catalogue; return its number.

        The file is copied beside its original first. The step can be undone; the file stays.

        Args:
            homecoming: What the job brought.
            edits: Those of its edits that hold, corrected where a person knows better.
            by: Who edited; the person at the desk where it is "".
            organisation: For whom.

        Raises:
            UserError: The original is not in the catalogue any more.
            OutsideError: The disk failed.
        """
        original = known_dossier(self._shelf, homecoming.original_id).photo
        home = self._lent.folder.bring_home(homecoming.intake.path, original.path)
        intake = self._lent.files.read(home)
        brought = replace(homecoming, intake=intake)
        return self._receiving.accept(brought, edits, Credited(by, organisation))

    def _result(self, outing: Outing) -> Path | None:
        """Return the picture that was saved last, once nobody writes to it any more."""
        saved = sorted(self._saved(outing), key=lambda pair: pair[1].modified_ns)
        if not saved:
            return None
        path, stamp = saved[-1]
        written = datetime.fromtimestamp(stamp.modified_ns / 1e9, UTC)
        return path if self._clock.now() - written >= QUIET else None

    def _saved(self, outing: Outing) -> Iterator[tuple[Path, FileStamp]]:
        for path in self._lent.files.find((outing.path.parent,)):
            if isinstance(path, Failure):
                continue
            stamp = self._lent.folder.stamp(path)
            if stamp is None or not stamp.size_bytes:
                continue
            if path != outing.path or self._is_changed(outing, stamp):
                yield path, stamp

    def _is_changed(self, outing: Outing, stamp: FileStamp) -> bool:
        """Return whether the copy is another file than the one lent; a mere touch is none."""
        if stamp == outing.stamp:
            return False
        original = self._shelf.photo(outing.photo_id)
        if stamp.size_bytes != outing.stamp.size_bytes or original is None:
            return True
        return self._lent.files.content_hash(outing.path) != original.sha256


def programs_in(text: str) -> Iterator[OutsideProgram]:
    """Yield the programs that a setting names: "Name = command with options; Name = command".

    A part that says no command is passed over.
    """
    for part in text.split(";"):
        name, _, command = part.partition("=")
        try:
            words = tuple(shlex.split(command))
        except ValueError:  # a quotation mark that is never closed
            continue
        if name.strip() and words:
            yield OutsideProgram(name.strip(), words)


def _by_program(edits: Sequence[Edit], program: OutsideProgram) -> Iterator[Edit]:
    """Yield edits with the program they were made in, where nothing names another."""
    for edit in edits:
        yield edit if edit.software else replace(edit, software=program.name)
