"""Wire caption templates and the variables that stand in them."""

from mediadesk import paths
from mediadesk.bootstrap.knowledge import texts
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.codes import codes
from mediadesk.bootstrap.wiring.facts import facts
from mediadesk.bootstrap.wiring.recording import recording
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.captions.templating import Templating
from mediadesk.storage.files.own_text_folder import OwnTextFolder


def templates(bench: Workbench) -> TemplateFiles:
    """Return the use case of caption templates as they are kept."""
    return TemplateFiles(
        shipped=texts("templates"),
        own=OwnTextFolder(paths.template_folder(bench.settings_file), "caption template"),
        settings=bench.settings,
    )


def templating(bench: Workbench) -> Templating:
    """Return the use case of templates tried and applied."""
    return Templating(
        files=bench.get(templates),
        shelf=bench.get(catalogue),
        recording=bench.get(recording),
        facts=bench.get(facts),
        settings=bench.settings,
        expand=bench.get(codes).expanded,
    )
