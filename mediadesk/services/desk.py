"""The desk as its faces see it: one object with every use case on it."""

from dataclasses import dataclass

from mediadesk.services.browsing import Browsing
from mediadesk.services.captions.captioning import Captioning
from mediadesk.services.captions.code_replacing import Codes
from mediadesk.services.captions.linting import Linting
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.captions.template_files import TemplateFiles
from mediadesk.services.captions.templating import Templating
from mediadesk.services.captions.vocabularies import Vocabularies
from mediadesk.services.checks.admitting import Admitting
from mediadesk.services.checks.adopting import Adopting
from mediadesk.services.checks.baselining import Baselining
from mediadesk.services.checks.checking import Checking
from mediadesk.services.checks.fetching import Fetching
from mediadesk.services.checks.page_viewing import PageViewing
from mediadesk.services.checks.remote_pictures import RemotePictures
from mediadesk.services.checks.reporting import Reporting
from mediadesk.services.checks.waiving import Waiving
from mediadesk.services.checks.watching import Watching
from mediadesk.services.collecting import Collecting
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.credits.style_trials import StyleTrials
from mediadesk.services.credits.styling import Styling
from mediadesk.services.deliveries.delivering import Delivering
from mediadesk.services.drafting import Drafting
from mediadesk.services.edits.comparing import Comparing
from mediadesk.services.edits.developing import Developing
from mediadesk.services.edits.editing import Editing
from mediadesk.services.edits.evidence_log import EvidenceLog
from mediadesk.services.edits.exporting import Exporting
from mediadesk.services.edits.homecoming import Receiving
from mediadesk.services.edits.outside_editing import OutsideEditing
from mediadesk.services.edits.relating import Relating
from mediadesk.services.edits.side_by_side import SideBySide
from mediadesk.services.edits.toning import Toning
from mediadesk.services.edits.versioning import Versioning
from mediadesk.services.following import Following
from mediadesk.services.history import History
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.ports.catalogue import CatalogueCare
from mediadesk.services.records.importing import Importing
from mediadesk.services.records.inspecting import Inspecting
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording
from mediadesk.services.records.writing import Writing
from mediadesk.services.settings import Settings


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
        toning: Its histogram, levels that fit it, a grey to balance it by.
        versioning: Ways to develop a photo that are kept.
        exporting: Files made by recipe.
        history: Undo, redo, the journal.
        following: What others did since one last looked.
        collecting: Collections.
        indexing: The index by which photos are found, kept in step.
        identifying: Which photo a picture shows.
        comparing: A derivative held against its original, pixels and log.
        side_by_side: One photo in all its forms.
        inspecting: Look at files that the catalogue need not know; compare two.
        checking: Judge published documents.
        page_viewing: A published picture where it stands, beside its photo.
        waiving: Findings that persons accepted.
        baselining: The baseline whose findings are passed over.
        adopting: Findings adopted into baselines.
        fetching: Published pages fetched from the web.
        remote_pictures: Pictures that documents show from the web, fetched.
        admitting: Published pictures taken into the catalogue.
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
    toning: Toning
    versioning: Versioning
    exporting: Exporting
    history: History
    following: Following
    collecting: Collecting
    indexing: Indexing
    identifying: Identifying
    comparing: Comparing
    side_by_side: SideBySide
    inspecting: Inspecting
    checking: Checking
    page_viewing: PageViewing
    waiving: Waiving
    baselining: Baselining
    adopting: Adopting
    fetching: Fetching
    remote_pictures: RemotePictures
    admitting: Admitting
    watching: Watching
    reporting: Reporting
    styling: Styling
    style_trials: StyleTrials
    settings: Settings
    care: CatalogueCare

    def close(self) -> None:
        """Let go of the catalogue and the dictionaries."""
        self.spelling.close()
        self.care.close()
