"""Wire the making of files: derivatives and exports."""

from mediadesk import paths
from mediadesk.bootstrap.knowledge import texts
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.crediting import crediting
from mediadesk.bootstrap.wiring.developing import developing
from mediadesk.bootstrap.wiring.pictures import picture_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.edits.recipes import Recipes
from mediadesk.media.late_making import LateCertificates, LateRenderer
from mediadesk.services.edits.deriving import Deriving
from mediadesk.services.edits.editing import Editing
from mediadesk.services.edits.exporting import Exporting
from mediadesk.storage.files.own_text_folder import OwnTextFolder


def deriving(bench: Workbench) -> Deriving:
    """Return what makes every derivative."""
    return Deriving(
        catalogue=bench.get(catalogue),
        files=bench.get(picture_files),
        renderer=LateRenderer(),
        compose_line=bench.get(crediting).line_of,
        clock=bench.clock,
        settings=bench.settings,
    )


def editing(bench: Workbench) -> Editing:
    """Return the use case of derivatives and the edit log."""
    return Editing(deriving=bench.get(deriving))


def exporting(bench: Workbench) -> Exporting:
    """Return the use case of files made by recipe."""
    own = OwnTextFolder(paths.recipe_folder(bench.settings_file), "export recipe")
    return Exporting(
        deriving=bench.get(deriving),
        recipes=Recipes(texts("recipes"), own.texts),
        credentials=LateCertificates(),
        persons=bench.get(developing).persons,
        settings=bench.settings,
    )
