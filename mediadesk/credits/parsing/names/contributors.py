"""Who stands in the slot of a contributor, beside a stock library or an agency that has such."""

from typing import Final

from mediadesk.credits.parsing.marks import STROKES
from mediadesk.credits.parsing.names.candidate import DOMAIN, Candidate, is_acronym

#: What those call themselves who make pictures for libraries.
_STUDIO_WORDS: Final = frozenset(
    {"images", "imagery", "imaging", "productions", "studio", "studios", "photography", "photos",
     "pictures", "creative", "creatives", "visuals"}
)  # fmt: skip


def is_contributor(it: Candidate) -> bool | None:
    """Whether a name is a contributor's; None where it does not stand in such a slot.

    A contributor counts as a person whatever the name, unless it is an address or a public
    institution.
    """
    if not it.around.beside_stock or it.has_public_word:
        return True if _is_studio_of_contributor(it) else None
    if _is_behind_contributor(it):
        return False
    if it.around.behind_person and is_acronym(it.name):
        return None
    return not DOMAIN.match(it.name) or "_" in it.name or _is_joined(it)


def _is_studio_of_contributor(it: Candidate) -> bool:
    """Whether a maker of stock pictures stands beside an agency: "Brightwell Images/Getty".

    What passes on through an agency is another: "Brightwell Images via Getty Images".
    """
    around = it.around
    is_studio = len(it.run) > 1 and it.run[-1].key in _STUDIO_WORDS
    return is_studio and _is_joined(it) and around.beside_library and not around.licensed


def _is_joined(it: Candidate) -> bool:
    """Whether a mark joins a name to a house, and not "via"."""
    return it.around.before_house or it.around.mark_before in STROKES


def _is_behind_contributor(it: Candidate) -> bool:
    """Whether a library stands before a word, and its contributor before that: "A/iStock/B"."""
    around = it.around
    is_word = len(it.run) == 1 and it.name.istitle() and it.is_nameless
    return is_word and around.behind_stock and around.behind_person and not around.after_by
