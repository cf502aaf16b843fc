"""Wire credits and the house styles that word them."""

from mediadesk import paths
from mediadesk.bootstrap.knowledge import texts
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.services.credits.crediting import Crediting
from mediadesk.storage.files.own_text_folder import OwnTextFolder


def own_styles(bench: Workbench) -> OwnTextFolder:
    """Return the folder of the desk's own house styles."""
    return OwnTextFolder(paths.style_folder(bench.settings_file))


def styles(bench: Workbench) -> HouseStyles:
    """Return the house styles, the shipped ones and the desk's own."""
    return HouseStyles(texts("styles"), texts("wording"), bench.get(own_styles).texts)


def crediting(bench: Workbench) -> Crediting:
    """Return the use case of credits and the credit line."""
    held = bench.get(catalogue)
    return Crediting(
        records=held,
        shelf=held,
        styles=bench.get(styles),
        parse=bench.get(parser).parse,
        settings=bench.settings,
    )
