"""Wire what is done to pictures: developed, made, exported, edited elsewhere, compared, told."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from mediadesk import paths
from mediadesk.attribution.profile import Profile
from mediadesk.bootstrap.knowledge import read_text, texts
from mediadesk.edits.recipes import Recipes
from mediadesk.media.edit_folder import CopyFolder
from mediadesk.media.late import LateCertificates, LateDarkroom, LateRenderer, LateSuperposing
from mediadesk.media.programs import DesktopPrograms
from mediadesk.services.browsing import Browsing
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.edits.comparing import Comparing
from mediadesk.services.edits.deriving import Deriving, DerivingCatalogue
from mediadesk.services.edits.developing import Developing
from mediadesk.services.edits.editing import Editing
from mediadesk.services.edits.evidence_log import EvidenceCatalogue, EvidenceLog
from mediadesk.services.edits.exporting import Exporting
from mediadesk.services.edits.homecoming import HomeCatalogue, Receiving
from mediadesk.services.edits.outside_editing import Lent, OutsideEditing
from mediadesk.services.edits.side_by_side import SideBySide
from mediadesk.services.edits.versioning import Versioning
from mediadesk.services.identity.pixel_evidence import PixelEvidence
from mediadesk.services.ports.catalogue import Clock
from mediadesk.services.ports.pictures import Comparer, PictureFiles, Previews
from mediadesk.services.ports.traces import TraceReader
from mediadesk.services.settings import Settings
from mediadesk.storage.style_folder import StyleFolder


class EditCatalogue(DerivingCatalogue, EvidenceCatalogue, HomeCatalogue, Protocol):
    """What the editing of pictures needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class EditTools:
    """What pictures are read and judged with.

    Attributes:
        files: Reads picture files.
        previews: The cache of small pictures.
        comparer: Says what one picture has to do with another.
        traces: Reads what files tell of their editing.
    """

    files: PictureFiles
    previews: Previews
    comparer: Comparer
    traces: TraceReader


@dataclass(frozen=True, slots=True)
class EditOrder:
    """What the editing of pictures needs of the desk.

    Attributes:
        catalogue: The records.
        tools: What pictures are read and judged with.
        crediting: Composes credit lines.
        profile: Says what must be disclosed.
        clock: Tells the moment.
        settings: What a person chose.
        settings_file: Beside which the desk's own recipes lie; None for the user's folder.
    """

    catalogue: EditCatalogue
    tools: EditTools
    crediting: Crediting
    profile: Callable[[], Profile]
    clock: Clock
    settings: Settings
    settings_file: Path | None = None


@dataclass(frozen=True, slots=True)
class EditDesk:
    """The use cases of editing pictures, and what other use cases share with them."""

    developing: Developing
    versioning: Versioning
    editing: Editing
    exporting: Exporting
    outside: OutsideEditing
    receiving: Receiving
    evidence: EvidenceLog
    comparing: Comparing
    side_by_side: SideBySide
    pixels: PixelEvidence
    darkroom: LateDarkroom


def edit_desk(order: EditOrder) -> EditDesk:
    """Return the use cases of editing pictures, wired."""
    held, tools, clock, settings = order.catalogue, order.tools, order.clock, order.settings
    pixels = PixelEvidence(tools.comparer, tools.previews)
    receiving = Receiving(
        catalogue=held, files=tools.files, pixels=pixels, clock=clock, settings=settings
    )
    deriving = Deriving(
        catalogue=held,
        files=tools.files,
        renderer=LateRenderer(),
        compose_line=order.crediting.line_of,
        clock=clock,
        settings=settings,
    )
    darkroom = LateDarkroom()
    developing = Developing(
        shelf=held,
        darkroom=darkroom,
        profile=order.profile,
        slots_text=partial(read_text, paths.resources() / "slots.toml"),
    )
    comparing = Comparing(
        shelf=held, files=tools.files, comparer=tools.comparer, superposing=LateSuperposing()
    )
    browsing = Browsing(shelf=held, files=tools.files, previews=tools.previews)
    return EditDesk(
        developing=developing,
        versioning=Versioning(records=held, shelf=held, settings=settings),
        editing=Editing(deriving=deriving),
        exporting=Exporting(
            deriving=deriving,
            recipes=Recipes(texts("recipes"), own_recipes(order.settings_file).texts),
            credentials=LateCertificates(),
            persons=developing.persons,
            settings=settings,
        ),
        outside=OutsideEditing(
            shelf=held,
            lent=_lending_shelf(settings, tools.files),
            receiving=receiving,
            clock=clock,
            settings=settings,
        ),
        receiving=receiving,
        evidence=EvidenceLog(catalogue=held, traces=tools.traces, pixels=pixels, settings=settings),
        comparing=comparing,
        side_by_side=SideBySide(
            shelf=held, comparing=comparing, browsing=browsing, developing=developing
        ),
        pixels=pixels,
        darkroom=darkroom,
    )


def own_recipes(settings_file: Path | None) -> StyleFolder:
    """Return the folder of the desk's own export recipes."""
    folder = paths.recipe_folder(settings_file or paths.settings_file())
    return StyleFolder(folder, "export recipe")


def _lending_shelf(settings: Settings, files: PictureFiles) -> Lent:
    folder = Path(settings.get("edit.folder") or paths.edit_folder())
    table = partial(read_text, paths.resources() / "programs.toml")
    return Lent(DesktopPrograms(table), CopyFolder(folder.expanduser()), files)
