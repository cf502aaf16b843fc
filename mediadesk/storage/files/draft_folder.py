"""Drafts in a folder beside the catalogue, a small file each: the port DraftStore."""

import json
from pathlib import Path
from typing import Final

from mediadesk.model.draft import Draft
from mediadesk.model.errors import OutsideError
from mediadesk.storage.files.atomic_text import write_whole

_SUFFIX: Final = ".json"
#: A caption of 200 KB is far below; anything larger is not ours.
_LARGEST_BYTES: Final = 20_000_000


def draft_folder(catalogue: Path) -> Path:
    """Return the folder of drafts beside a catalogue."""
    return catalogue.with_name(f"{catalogue.name}-drafts")


class DraftFolder:
    """Keeps each draft whole or not at all; the folder comes with the first one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def drafts(self) -> tuple[Draft, ...]:
        """Return the drafts that are kept; damaged ones are passed over."""
        if not self._folder.is_dir():
            return ()
        read = (_draft(path) for path in sorted(self._folder.glob(f"*{_SUFFIX}")))
        return tuple(draft for draft in read if draft is not None)

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one of that name.

        Raises:
            OutsideError: The disk refuses.
        """
        body = {
            "form": draft.form,
            "photo_ids": list(draft.photo_ids),
            "language": draft.language,
            "texts": dict(draft.texts),
        }
        path = self._path(draft.name)
        try:
            write_whole(path, json.dumps(body, ensure_ascii=True))
        except OSError as error:
            msg = f"What you are typing cannot be kept in {path}: {error.strerror}. Save it now."
            raise OutsideError(msg) from error

    def drop(self, name: str) -> None:
        """Forget the draft of a name; none is no error.

        Raises:
            OutsideError: The disk refuses.
        """
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            msg = f"The draft {path} cannot be removed: {error.strerror}."
            raise OutsideError(msg) from error

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{_SUFFIX}"


def _draft(path: Path) -> Draft | None:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return None
        body = json.loads(path.read_bytes())
        texts = {str(name): str(text) for name, text in body["texts"].items()}
        numbers = tuple(int(number) for number in body["photo_ids"])
        return Draft(str(body["form"]), numbers, str(body["language"]), texts)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None  # damaged, or of another version: no start fails for it
