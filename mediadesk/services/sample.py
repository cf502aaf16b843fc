"""Fill the sample desk: its photos taken in, a derivative made, a collection put together."""

import shutil
import tomllib
from pathlib import Path
from typing import Final

from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.scope import Scope
from mediadesk.services.desk import Desk
from mediadesk.services.edits.editing import EditRequest
from mediadesk.services.jobs import JobContext

_PHOTOS: Final = "photos"
_DONE: Final = ".filled"


def lay_out_sample(shipped: Path, folder: Path) -> None:
    """Copy the shipped sample into a folder a person may write to; what is there stays.

    Raises:
        OutsideError: The folder cannot be written.
    """
    try:
        for source in sorted(shipped.rglob("*")):
            target = folder / source.relative_to(shipped)
            if source.is_file() and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    except OSError as error:
        msg = f"The sample desk could not be laid out in {folder}: {error.strerror or error}."
        raise OutsideError(msg) from error


def fill_sample(desk: Desk, folder: Path) -> Path:
    """Do once what `desk.toml` says; return the sample article."""
    script = tomllib.loads((folder / "desk.toml").read_text(encoding="utf-8"))
    article = folder / str(script["article"])
    if (folder / _DONE).exists() and len(desk.browsing.photo_ids(Scope())):
        return article
    photos = folder / _PHOTOS
    desk.settings.put_all({f"person.{key}": text for key, text in script["person"].items()})
    derivatives = script.get("derivative", ())
    are_new = not any((photos / str(wanted["out"])).exists() for wanted in derivatives)
    taken_in = desk.importing.job([photos])(JobContext())
    if are_new:  # else one that was made before waits to find its original again
        desk.relating.pass_over(taken_in.added)
    for wanted in derivatives:
        _derive(desk, photos, wanted)
    for wanted in script.get("collection", ()):
        found = [desk.browsing.resolve(str(photos / name)) for name in wanted["photos"]]
        if wanted["name"] not in {held.name for held, _ in desk.collecting.collections()}:
            desk.collecting.create(wanted["name"], found)
    (folder / _DONE).touch()
    return article


def _derive(desk: Desk, photos: Path, wanted: dict[str, object]) -> None:
    out = photos / str(wanted["out"])
    if out.exists():
        return  # made before, and taken in with the others
    crop, roles = wanted["crop"], wanted["roles"]
    request = EditRequest(
        photo_id=desk.browsing.resolve(str(photos / str(wanted["original"]))),
        plan=RenderPlan(
            crop=Box(*crop) if isinstance(crop, list) else None,
            scale=float(str(wanted["scale"])),
        ),
        out=out,
        by=str(wanted["by"]),
        organisation=str(wanted["organisation"]),
        roles=tuple(roles) if isinstance(roles, list) else (),
    )
    desk.editing.job(request)(JobContext())
