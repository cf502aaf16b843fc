"""The desk as its faces see it: one object with every use case on it."""

from dataclasses import dataclass

from mediadesk.services.browsing import Browsing
from mediadesk.services.captioning import Captioning
from mediadesk.services.checking import Checking
from mediadesk.services.code_replacing import Codes
from mediadesk.services.collecting import Collecting
from mediadesk.services.comparing import Comparing
from mediadesk.services.crediting import Crediting
from mediadesk.services.delivering import Delivering
from mediadesk.services.developing import Developing
from mediadesk.services.drafting import Drafting
from mediadesk.services.editing import Editing
from mediadesk.services.evidence_log import EvidenceLog
from mediadesk.services.exporting import Exporting
from mediadesk.services.history import History
from mediadesk.services.homecoming import Receiving
from mediadesk.services.identifying import Identifying
from mediadesk.services.importing import Importing
from mediadesk.services.indexing import Indexing
from mediadesk.services.inspecting import Inspecting
from mediadesk.services.linting import Linting
from mediadesk.services.outside_editing import OutsideEditing
from mediadesk.services.page_viewing import PageViewing
from mediadesk.services.ports.catalogue import CatalogueCare
from mediadesk.services.reconciling import Reconciling
from mediadesk.services.recording import Recording
from mediadesk.services.relating import Relating
from mediadesk.services.reporting import Reporting
from mediadesk.services.settings import Settings
from mediadesk.services.side_by_side import SideBySide
from mediadesk.services.spelling import Spelling
from mediadesk.services.style_trials import StyleTrials
from mediadesk.services.styling import Styling
from mediadesk.services.template_files import TemplateFiles
from mediadesk.services.templating import Templating
from mediadesk.services.versioning import Versioning
from mediadesk.services.vocabularies import Vocabularies
from mediadesk.services.waiving import Waiving
from mediadesk.services.watching import Watching
from mediadesk.services.writing import Writing


@dataclass(frozen=True, slots=True)
class Desk:
    """Every use case, wired by bootstrap and handed to the window or the command line.

    Attributes:
        browsing: Look photos up, list, search them, load their pictures.
        importing: Take files in.
        recording: Any field of the field table, read and set.
        reconciling: Where a file's families of metadata disagree, and whose word is taken.
        writing: Records written into picture files and sidecars.
        drafting: What is typed and not yet saved.
        captioning: Captions.
        templates: Caption templates as they are kept.
        templating: Caption templates tried and applied, and texts with variables.
        codes: Code replacements.
        linting: What may be wrong with captions.
        vocabularies: Terms that are offered while somebody types.
        spelling: The spell check.
        crediting: Credits and the credit line.
        delivering: Photos handed over to the layout, as files and as texts.
        editing: Derivatives and the edit log.
        evidence: What was done to a photo by all that is known, and what disagrees.
        outside: Photos edited in other programs.
        receiving: Derivatives made elsewhere, taken in.
        relating: Derivatives find their originals by themselves.
        developing: What a plan makes of a photo, live on the screen.
        versioning: Ways to develop a photo that are kept.
        exporting: Files made by recipe.
        history: Undo, redo, the journal.
        collecting: Collections.
        indexing: The index by which photos are found, kept in step.
        identifying: Which photo a picture shows.
        comparing: A derivative held against its original, pixels and log.
        side_by_side: One photo in all its forms.
        inspecting: Look at files that the catalogue need not know; compare two.
        checking: Judge published documents.
        page_viewing: A published picture where it stands, beside its photo.
        waiving: Findings that persons accepted.
        watching: Folders in which whatever arrives is checked.
        reporting: What a check came to, written for people and for machines.
        styling: House styles read and written.
        style_trials: House styles tried before they are saved.
        settings: What a person chose.
        care: The catalogue file itself.
    """

    browsing: Browsing
    importing: Importing
    recording: Recording
    reconciling: Reconciling
    writing: Writing
    drafting: Drafting
    captioning: Captioning
    templates: TemplateFiles
    templating: Templating
    codes: Codes
    linting: Linting
    vocabularies: Vocabularies
    spelling: Spelling
    crediting: Crediting
    delivering: Delivering
    editing: Editing
    evidence: EvidenceLog
    outside: OutsideEditing
    receiving: Receiving
    relating: Relating
    developing: Developing
    versioning: Versioning
    exporting: Exporting
    history: History
    collecting: Collecting
    indexing: Indexing
    identifying: Identifying
    comparing: Comparing
    side_by_side: SideBySide
    inspecting: Inspecting
    checking: Checking
    page_viewing: PageViewing
    waiving: Waiving
    watching: Watching
    reporting: Reporting
    styling: Styling
    style_trials: StyleTrials
    settings: Settings
    care: CatalogueCare

    def close(self) -> None:
        """Let go of the catalogue."""
        self.care.close()
