"""Wire what the window curates beside fields: captions, conflicts, collections, drafts."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.captioning import Captioning
from mediadesk.services.collecting import Collecting
from mediadesk.services.drafting import Drafting
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.storage.addresses import beside
from mediadesk.storage.files.draft_folder import DraftFolder, draft_folder


def captioning(bench: Workbench) -> Captioning:
    """Return the use case of captions."""
    held = bench.get(catalogue)
    return Captioning(records=held, shelf=held, settings=bench.settings)


def reconciling(bench: Workbench) -> Reconciling:
    """Return the use case of deciding where a file's families of metadata disagree."""
    held = bench.get(catalogue)
    return Reconciling(records=held, shelf=held, settings=bench.settings)


def collecting(bench: Workbench) -> Collecting:
    """Return the use case of collections."""
    held = bench.get(catalogue)
    return Collecting(records=held, shelf=held, settings=bench.settings)


def drafting(bench: Workbench) -> Drafting:
    """Return the use case of what is typed and not yet saved."""
    return Drafting(store=DraftFolder(draft_folder(beside(bench.address))))
