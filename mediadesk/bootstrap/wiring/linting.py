"""Wire the lint of captions."""

from functools import partial
from typing import Final

from mediadesk.bootstrap.knowledge import texts
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.facts import dates
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.vocabularies import vocabularies
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.lint.case import Knowledge
from mediadesk.captions.lint.registry import profiles_from
from mediadesk.captions.lint.words import LintWords
from mediadesk.metadata.camera_junk import is_junk
from mediadesk.services.captions.linting import Linting

#: Beside the profiles of the lint.
_WORDS: Final = "words"


def linting(bench: Workbench) -> Linting:
    """Return the use case of what may be wrong with captions."""
    profiles = {name: text for name, text in texts("lint").items() if name != _WORDS}
    return Linting(
        shelf=bench.get(catalogue),
        profiles=profiles_from(profiles),
        knowledge=partial(_knowledge, bench),
        settings=bench.settings,
    )


def _knowledge(bench: Workbench) -> Knowledge:
    return Knowledge(
        LintWords.from_text(texts("lint")[_WORDS]),
        DateReader(bench.get(dates)),
        bench.get(parser).parse,
        is_junk,
        bench.settings.get("codes.delimiter"),
        bench.get(vocabularies).preferred_in,
    )
