"""Open a catalogue and put every use case on it, as the window needs them."""

from pathlib import Path

from mediadesk import paths
from mediadesk.bootstrap.wiring.baselining import adopting, baselining
from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.check_keeping import (
    admitting,
    page_viewing,
    reporting,
    waiving,
    watching,
)
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.codes import codes
from mediadesk.bootstrap.wiring.comparing import comparing, side_by_side
from mediadesk.bootstrap.wiring.crediting import crediting
from mediadesk.bootstrap.wiring.curating import captioning, collecting, drafting, reconciling
from mediadesk.bootstrap.wiring.delivering import delivering
from mediadesk.bootstrap.wiring.deriving import editing, exporting
from mediadesk.bootstrap.wiring.developing import developing, toning, versioning
from mediadesk.bootstrap.wiring.evidence import evidence
from mediadesk.bootstrap.wiring.fetching import fetching, remote_pictures
from mediadesk.bootstrap.wiring.following import following
from mediadesk.bootstrap.wiring.history import history
from mediadesk.bootstrap.wiring.identifying import identifying, indexing
from mediadesk.bootstrap.wiring.importing import importing
from mediadesk.bootstrap.wiring.inspecting import inspecting
from mediadesk.bootstrap.wiring.linting import linting
from mediadesk.bootstrap.wiring.outside import outside, receiving
from mediadesk.bootstrap.wiring.recording import recording
from mediadesk.bootstrap.wiring.relating import relating
from mediadesk.bootstrap.wiring.spelling import spelling_beside
from mediadesk.bootstrap.wiring.styling import style_trials, styling
from mediadesk.bootstrap.wiring.templating import templates, templating
from mediadesk.bootstrap.wiring.vocabularies import vocabularies
from mediadesk.bootstrap.wiring.writing import writing
from mediadesk.bootstrap.workbench import Opening, Workbench
from mediadesk.services.desk import Desk
from mediadesk.services.sample import fill_sample, lay_out_sample


def open_desk(
    address: str | None = None, profile: str = "", *, settings_file: Path | None = None
) -> Desk:
    """Open a catalogue and put every use case on it.

    Args:
        address: Path of the catalogue, made where missing; else the environment's, else the
            one in the user's data folder.
        profile: Profile of checks, for this desk only; else the one in the settings.
        settings_file: Where settings are kept; else in the user's configuration folder.

    Raises:
        UserError: The catalogue cannot be used, with the reason.
        OutsideError: The disk failed.
    """
    bench = Workbench(Opening(address, profile, settings_file))
    return Desk(
        browsing=bench.get(browsing),
        importing=bench.get(importing),
        reconciling=bench.get(reconciling),
        recording=bench.get(recording),
        writing=bench.get(writing),
        drafting=bench.get(drafting),
        captioning=bench.get(captioning),
        templates=bench.get(templates),
        templating=bench.get(templating),
        codes=bench.get(codes),
        linting=bench.get(linting),
        vocabularies=bench.get(vocabularies),
        spelling=bench.get(spelling_beside),
        crediting=bench.get(crediting),
        delivering=bench.get(delivering),
        editing=bench.get(editing),
        exporting=bench.get(exporting),
        evidence=bench.get(evidence),
        outside=bench.get(outside),
        receiving=bench.get(receiving),
        relating=bench.get(relating),
        developing=bench.get(developing),
        toning=bench.get(toning),
        versioning=bench.get(versioning),
        history=bench.get(history),
        following=bench.get(following),
        collecting=bench.get(collecting),
        indexing=bench.get(indexing),
        identifying=bench.get(identifying),
        inspecting=bench.get(inspecting),
        comparing=bench.get(comparing),
        side_by_side=bench.get(side_by_side),
        checking=bench.get(checking),
        page_viewing=bench.get(page_viewing),
        waiving=bench.get(waiving),
        baselining=bench.get(baselining),
        adopting=bench.get(adopting),
        fetching=bench.get(fetching),
        remote_pictures=bench.get(remote_pictures),
        admitting=bench.get(admitting),
        watching=bench.get(watching),
        reporting=bench.get(reporting),
        styling=bench.get(styling),
        style_trials=bench.get(style_trials),
        settings=bench.settings,
        care=bench.get(catalogue),
    )


def open_sample_desk(folder: Path | None = None, *, profile: str = "") -> tuple[Desk, Path]:
    """Open the sample desk, laid out and filled the first time; return it and its article.

    It has a catalogue and settings of its own, so that trying things out leaves no trace elsewhere.
    """
    home = folder or paths.sample_desk()
    lay_out_sample(paths.resources() / "sample", home)
    desk = open_desk(str(home / "sample.mediadesk"), profile, settings_file=home / "settings.json")
    return desk, fill_sample(desk, home)
