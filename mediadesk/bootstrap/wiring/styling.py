"""Wire the reading, writing and trying of house styles."""

from mediadesk.bootstrap.knowledge import texts
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.crediting import own_styles, styles
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.credits.style_trials import StyleTrials
from mediadesk.services.credits.styling import Styling


def styling(bench: Workbench) -> Styling:
    """Return the use case of house styles read and written."""
    return Styling(styles=bench.get(styles), own=bench.get(own_styles), settings=bench.settings)


def style_trials(bench: Workbench) -> StyleTrials:
    """Return the use case of house styles tried before they are saved."""
    known = bench.get(parser)
    return StyleTrials(
        styles=bench.get(styles),
        shelf=bench.get(catalogue),
        parse=known.parse,
        canonical=known.canonical,
        examples=_examples,
    )


def _examples() -> str:
    return texts("examples")["credit_records"]
