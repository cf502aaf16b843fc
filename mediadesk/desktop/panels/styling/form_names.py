"""What people call the forms of a credit line."""

from collections.abc import Mapping
from typing import Final

from mediadesk.i18n.translated import translated

_NAMES: Final[Mapping[str, str]] = {
    "long": "Long",
    "short": "Short",
    "print": "Print",
    "web": "Web",
    "iim": "IIM",
}


def form_name(form: str) -> str:
    """Return what a form is called."""
    return translated(_NAMES[form])
