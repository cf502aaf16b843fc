"""Open a catalogue and put every use case on it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from mediadesk import paths
from mediadesk.bootstrap.caption_desk import CaptionOrder, caption_desk
from mediadesk.bootstrap.check_desk import CheckOrder, CheckTools, check_desk
from mediadesk.bootstrap.delivery import delivery_writers
from mediadesk.bootstrap.edit_desk import EditOrder, EditTools, edit_desk
from mediadesk.bootstrap.knowledge import (
    LateParser,
    profiles,
    read_text,
    texts,
)
from mediadesk.bootstrap.writing_desk import writing_desk
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.media.late import (
    LateComparer,
    LateFingerprinter,
    LateIndex,
    LatePictureFiles,
    LatePreviews,
    LateTraces,
    LateWorkers,
)
from mediadesk.model.finding import DocumentReport
from mediadesk.services.browsing import Browsing
from mediadesk.services.captions.captioning import Captioning
from mediadesk.services.checks.checking import ProfileShelf
from mediadesk.services.checks.document_judging import DocumentJudge
from mediadesk.services.collecting import Collecting
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.credits.style_trials import StyleTrials
from mediadesk.services.credits.styling import Styling
from mediadesk.services.deliveries.delivering import Delivering
from mediadesk.services.desk import Desk
from mediadesk.services.drafting import Drafting
from mediadesk.services.edits.relating import Relating
from mediadesk.services.history import History
from mediadesk.services.identity.identifying import Identifying
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.check_workers import CheckDemands
from mediadesk.services.records.importing import FileReading, Importing
from mediadesk.services.records.inspecting import Inspecting
from mediadesk.services.records.reconciling import Reconciling
from mediadesk.services.records.recording import Recording
from mediadesk.services.sample import fill_sample, lay_out_sample
from mediadesk.services.settings import Settings
from mediadesk.storage.draft_folder import DraftFolder, draft_folder
from mediadesk.storage.opening import file_of, index_folder, open_catalogue
from mediadesk.storage.settings_file import SettingsFile
from mediadesk.storage.style_folder import StyleFolder
from mediadesk.storage.watch_notes import watch_folder

#: Stands in for the option that names the catalogue.
CATALOGUE_VARIABLE = "MEDIADESK_CATALOGUE"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return datetime.now(UTC)


def open_desk(
    catalogue: str | None = None, profile: str = "", *, settings_file: Path | None = None
) -> Desk:
    """Open a catalogue and put every use case on it.

    Args:
        catalogue: Path of the catalogue, made where missing; else the environment's, else the
            one in the user's data folder.
        profile: Profile of checks, for this desk only; else the one in the settings.
        settings_file: Where settings are kept; else in the user's configuration folder.

    Raises:
        UserError: The catalogue cannot be used, with the reason.
        OutsideError: The disk failed.
    """
    clock = SystemClock()
    address = catalogue or os.environ.get(CATALOGUE_VARIABLE) or paths.default_catalogue()
    settings = Settings(
        store=SettingsFile(settings_file or paths.settings_file()),
        overrides={"check.profile": profile} if profile else {},
    )
    held = open_catalogue(address, clock)
    files, comparer, traces = LatePictureFiles(), LateComparer(), LateTraces()
    previews = LatePreviews(paths.preview_cache())
    own_styles = StyleFolder(paths.style_folder(settings_file or paths.settings_file()))
    shelf_of_profiles = ProfileShelf(profiles(), read_text)
    styles, parser = house_styles(own_styles.texts), LateParser()
    parse = parser.parse
    indexing = Indexing(
        catalogue=held,
        index=LateIndex(index_folder(file_of(address))),
        previews=previews,
        fingerprinter=LateFingerprinter(),
    )
    identifying = Identifying(
        catalogue=held,
        files=files,
        traces=traces,
        previews=previews,
        comparer=comparer,
        indexing=indexing,
    )
    crediting = Crediting(records=held, shelf=held, styles=styles, parse=parse, settings=settings)
    browsing = Browsing(shelf=held, files=files, previews=previews)
    edits = edit_desk(
        EditOrder(
            catalogue=held,
            tools=EditTools(files, previews, comparer, traces),
            crediting=crediting,
            profile=lambda: shelf_of_profiles.profile(settings.get("check.profile")),
            clock=clock,
            settings=settings,
            settings_file=settings_file,
        )
    )
    recording = Recording(records=held, shelf=held, settings=settings)
    words = caption_desk(CaptionOrder(held, recording, parse, clock, settings, settings_file))
    checks = check_desk(
        CheckOrder(
            catalogue=held,
            tools=CheckTools(
                files, previews, traces, edits.darkroom.persons, identifying, parser, styles
            ),
            profiles=shelf_of_profiles,
            judged=partial(judged_by, _Opening(str(address), profile, settings_file)),
            watch_folder=watch_folder(file_of(address)),
            clock=clock,
            settings=settings,
            settings_file=settings_file,
        )
    )
    return Desk(
        browsing=browsing,
        importing=Importing(
            catalogue=held,
            reading=FileReading(files, LateWorkers(paths.preview_cache()), parse),
            clock=clock,
            settings=settings,
            stamp=words.templating.stamp,
        ),
        reconciling=Reconciling(records=held, shelf=held, settings=settings),
        recording=recording,
        writing=writing_desk(held, recording, previews, parse, settings),
        drafting=Drafting(store=DraftFolder(draft_folder(file_of(address)))),
        captioning=Captioning(records=held, shelf=held, settings=settings),
        templates=words.templates,
        templating=words.templating,
        codes=words.codes,
        linting=words.linting,
        vocabularies=words.vocabularies,
        spelling=words.spelling,
        crediting=crediting,
        delivering=Delivering(
            shelf=held,
            styles=styles,
            writers=delivery_writers(previews, files),
            clock=clock,
            settings=settings,
        ),
        editing=edits.editing,
        exporting=edits.exporting,
        evidence=edits.evidence,
        outside=edits.outside,
        receiving=edits.receiving,
        relating=Relating(
            catalogue=held, likely=identifying.likely, pixels=edits.pixels, settings=settings
        ),
        developing=edits.developing,
        versioning=edits.versioning,
        history=History(catalogue=held, settings=settings),
        collecting=Collecting(records=held, shelf=held, settings=settings),
        indexing=indexing,
        identifying=identifying,
        inspecting=Inspecting(
            files=files, comparer=comparer, traces=traces, parse=parse, clock=clock
        ),
        comparing=edits.comparing,
        side_by_side=edits.side_by_side,
        checking=checks.checking,
        page_viewing=checks.page_viewing,
        waiving=checks.waiving,
        watching=checks.watching,
        reporting=checks.reporting,
        styling=Styling(styles=styles, own=own_styles, settings=settings),
        style_trials=StyleTrials(
            styles=styles,
            shelf=held,
            parse=parse,
            canonical=parser.canonical,
            examples=_examples,
        ),
        settings=settings,
        care=held,
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a worker opens its own desk with: the arguments of `open_desk`."""

    catalogue: str
    profile: str
    settings_file: Path | None


def judged_by(opening: _Opening, demands: CheckDemands, path: Path) -> DocumentReport:
    """Return what a check says of one document; runs in a worker process."""
    return _judge(opening, demands).document_report(path, JobContext())


@cache
def _judge(opening: _Opening, demands: CheckDemands) -> DocumentJudge:
    """Return the worker's judge, made at its first document."""
    desk = open_desk(opening.catalogue, opening.profile, settings_file=opening.settings_file)
    return desk.checking.judge(demands.profile, demands.only)


def open_sample_desk(folder: Path | None = None, *, profile: str = "") -> tuple[Desk, Path]:
    """Open the sample desk, laid out and filled the first time; return it and its article.

    It has a catalogue and settings of its own, so that trying things out leaves no trace elsewhere.
    """
    home = folder or paths.sample_desk()
    lay_out_sample(paths.resources() / "sample", home)
    desk = open_desk(str(home / "sample.mediadesk"), profile, settings_file=home / "settings.json")
    return desk, fill_sample(desk, home)


def house_styles(own: Callable[[], Mapping[str, str]]) -> HouseStyles:
    """Return the house styles that are shipped, and the desk's own as they are now."""
    return HouseStyles(texts("styles"), texts("wording"), own)


def _examples() -> str:
    return texts("examples")["credit_records"]
