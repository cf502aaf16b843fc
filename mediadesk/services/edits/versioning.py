"""Versions of a photo: ways to develop it that are kept until a file is made of one."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from mediadesk.model.changes import JournalEntry, Step
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.version import Version
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf, Records
from mediadesk.services.settings import Settings


class Versioning:
    """Keeps versions with their journal entries; every change can be undone."""

    def __init__(self, *, records: Records, shelf: PhotoShelf, settings: Settings) -> None:
        self._records = records
        self._shelf = shelf
        self._settings = settings

    def of(self, photo_id: int) -> tuple[Version, ...]:
        """Return the versions of a photo, in the order in which they were made.

        Raises:
            UserError: There is no such photo.
        """
        return known_dossier(self._shelf, photo_id).versions

    def new(self, photo_id: int, plan: RenderPlan, name: str = "", version_id: str = "") -> Version:
        """Keep a plan as a new version of a photo.

        Args:
            photo_id: The photo.
            plan: What would be done to it.
            name: What it is called; "Version 3" where nobody says.
            version_id: Unique hex string of a version that was shown before it is kept.

        Raises:
            UserError: There is no such photo, or it has a version of that name.
        """
        dossier = known_dossier(self._shelf, photo_id)
        wanted = _tidy(name) or _next_name(dossier.versions)
        version = Version(version_id or uuid.uuid4().hex, photo_id, wanted, plan)
        self._put(version, dossier)
        return version

    def drawn_up(self, photo_id: int, plan: RenderPlan, known: Sequence[Version]) -> Version:
        """Return the version that a plan will be, as far as the others are known; keep nothing."""
        return Version(uuid.uuid4().hex, photo_id, _next_name(known), plan)

    def save(self, version: Version) -> JournalEntry:
        """Save a version, its plan or its name; saving what is there already journals nothing.

        Raises:
            UserError: There is no such photo, the name is empty, or another version has it.
        """
        dossier = known_dossier(self._shelf, version.photo_id)
        named = replace(version, name=_tidy(version.name))
        if not named.name:
            msg = f"A version of {dossier.photo.path.name} needs a name."
            raise UserError(msg)
        return self._put(named, dossier)

    def remove(self, version: Version) -> JournalEntry:
        """Remove a version; files that were made of it stay.

        Raises:
            UserError: There is no such photo.
        """
        photo = known_dossier(self._shelf, version.photo_id).photo
        what = f"{version.name} of {photo.path.name} removed"
        return self._records.apply(Step(what, self._settings.person, (), (version,)))

    def _put(self, version: Version, dossier: Dossier) -> JournalEntry:
        file = dossier.photo.path.name
        taken = (v.name.casefold() for v in dossier.versions if v.id != version.id)
        if version.name.casefold() in taken:
            msg = f"{file} has a version called {version.name!r} already; choose another name."
            raise UserError(msg)
        what = f"{version.name} of {file}"
        return self._records.apply(Step(what, self._settings.person, (version,)))


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _next_name(versions: Sequence[Version]) -> str:
    taken = {version.name.casefold() for version in versions}
    number = len(versions) + 1
    while f"version {number}" in taken:
        number += 1
    return f"Version {number}"
