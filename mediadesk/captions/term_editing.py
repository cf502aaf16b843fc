"""Vocabularies changed a term at a time; what is returned is new, what was there stays as it is."""

from dataclasses import replace
from typing import TypeAlias

from mediadesk.captions.term_file import DEEPEST_TERM, Term, can_be_kept
from mediadesk.captions.vocabularies import folded
from mediadesk.model.errors import UserError

Terms: TypeAlias = tuple[Term, ...]

#: Where a term stands: its number among the uppermost terms, then among those below, and so on.
Place: TypeAlias = tuple[int, ...]


def term_at(terms: Terms, place: Place) -> Term:
    """Return the term at a place.

    Raises:
        IndexError: There is none.
    """
    term = terms[place[0]]
    return term if len(place) == 1 else term_at(term.children, place[1:])


def below(terms: Terms, place: Place) -> Terms:
    """Return the terms right below a place; the uppermost ones for ()."""
    return term_at(terms, place).children if place else terms


def with_added(terms: Terms, above: Place, term: Term) -> tuple[Terms, Place]:
    """Return terms with one more behind those below a place, and where it stands.

    Raises:
        UserError: A name cannot be kept, stands there already, or lies too deep.
    """
    siblings = below(terms, above)
    if len(above) >= DEEPEST_TERM:
        msg = f"Terms lie at most {DEEPEST_TERM} deep; put {term.name} higher up."
        raise UserError(msg)
    _refuse_name(term, siblings)
    return _with_below(terms, above, (*siblings, term)), (*above, len(siblings))


def with_changed(terms: Terms, place: Place, term: Term) -> Terms:
    """Return terms with another one at a place.

    Raises:
        UserError: A name cannot be kept, or stands there already.
    """
    above, at = place[:-1], place[-1]
    siblings = below(terms, above)
    _refuse_name(term, (*siblings[:at], *siblings[at + 1 :]))
    return _with_below(terms, above, (*siblings[:at], term, *siblings[at + 1 :]))


def without(terms: Terms, place: Place) -> Terms:
    """Return terms without the one at a place and all that lies below it."""
    above, at = place[:-1], place[-1]
    siblings = below(terms, above)
    return _with_below(terms, above, (*siblings[:at], *siblings[at + 1 :]))


def how_many(terms: Terms) -> int:
    """Return how many terms there are, those below counted."""
    return sum(1 + how_many(term.children) for term in terms)


def _with_below(terms: Terms, place: Place, children: Terms) -> Terms:
    if not place:
        return children
    at = place[0]
    changed = replace(terms[at], children=_with_below(terms[at].children, place[1:], children))
    return (*terms[:at], changed, *terms[at + 1 :])


def _refuse_name(term: Term, siblings: Terms) -> None:
    for name in (term.name, *term.synonyms):
        if not can_be_kept(name):
            told = f"{name!r} cannot be kept" if name else "A term without a name cannot be kept"
            msg = f"{told}: a name has no tabs or line ends, and no brackets or braces around it."
            raise UserError(msg)
    if any(folded(other.name) == folded(term.name) for other in siblings):
        msg = f"{term.name} stands there already."
        raise UserError(msg)
