"""Wire the editing of photos in other programs, and the taking in of what comes back."""

from functools import partial
from pathlib import Path

from mediadesk import paths
from mediadesk.bootstrap.knowledge import read_text
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.evidence import pixels
from mediadesk.bootstrap.wiring.pictures import picture_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.edit_folder import CopyFolder
from mediadesk.media.programs import DesktopPrograms
from mediadesk.services.edits.homecoming import Receiving
from mediadesk.services.edits.outside_editing import Lent, OutsideEditing


def receiving(bench: Workbench) -> Receiving:
    """Return the use case of derivatives made elsewhere, taken in."""
    return Receiving(
        catalogue=bench.get(catalogue),
        files=bench.get(picture_files),
        pixels=bench.get(pixels),
        clock=bench.clock,
        settings=bench.settings,
    )


def outside(bench: Workbench) -> OutsideEditing:
    """Return the use case of photos edited in other programs."""
    folder = Path(bench.settings.get("edit.folder") or paths.edit_folder())
    table = partial(read_text, paths.resources() / "programs.toml")
    lent = Lent(DesktopPrograms(table), CopyFolder(folder.expanduser()), bench.get(picture_files))
    return OutsideEditing(
        shelf=bench.get(catalogue),
        lent=lent,
        receiving=bench.get(receiving),
        clock=bench.clock,
        settings=bench.settings,
    )
