"""Controlled vocabularies as tab-indented text, in which programs for photos exchange keywords.

A line is a term; a tab more makes it a term below the one above. A term in [brackets] only orders
others and is never written into a photo; a line in {braces} is another word for the term above it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

#: What a file may hold.
MOST_TERMS: Final = 500_000
DEEPEST_TERM: Final = 32
LONGEST_TERM: Final = 1_000
_MOST_WARNINGS: Final = 200


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a vocabulary with what lies below it.

    Attributes:
        name: As it is preferred.
        synonyms: Other words and spellings for it.
        children: The terms below it, in the file's order.
        is_exported: Whether photos may carry it; if not, it only orders others.
    """

    name: str
    synonyms: tuple[str, ...] = ()
    children: tuple["Term", ...] = ()
    is_exported: bool = True


@dataclass(frozen=True, slots=True)
class TermFile:
    """A vocabulary as it was read.

    Attributes:
        terms: The uppermost terms.
        warnings: What is odd about it: line from 1, and a sentence.
    """

    terms: tuple[Term, ...]
    warnings: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Node:
    """A term while its file is read."""

    name: str
    is_exported: bool
    synonyms: list[str]
    children: list["_Node"]

    def term(self) -> Term:
        """Return the term that it became."""
        children = tuple(child.term() for child in self.children)
        return Term(self.name, tuple(self.synonyms), children, self.is_exported)


def read_terms(text: str) -> TermFile:
    """Read a vocabulary; what cannot be understood is left out with a warning."""
    root = _Node("", is_exported=False, synonyms=[], children=[])
    above = [root]
    warnings: list[tuple[int, str]] = []
    number = 0
    for line_number, line in enumerate(text.split("\n"), start=1):
        said = line.strip()
        if not said:
            continue
        depth = len(line) - len(line.lstrip("\t"))
        problem = _problem(said, depth, len(above))
        if not problem and number >= MOST_TERMS:
            warnings.append((line_number, f"There are more than {MOST_TERMS:,} terms."))
            break
        if problem:
            warnings.append((line_number, problem))
        depth = min(depth, len(above) - 1, DEEPEST_TERM - 1)
        if len(said) > LONGEST_TERM:
            continue
        if _is_between(said, "{}"):
            above[depth].synonyms.append(said[1:-1].strip())
            continue
        number += 1
        del above[depth + 1 :]
        is_exported = not _is_between(said, "[]")
        name = said if is_exported else said[1:-1].strip()
        node = _Node(name, is_exported, [], [])
        above[depth].children.append(node)
        above.append(node)
    terms = tuple(child.term() for child in root.children)
    return TermFile(terms, tuple(warnings[:_MOST_WARNINGS]))


def term_text(terms: tuple[Term, ...]) -> str:
    """Return terms as the text of a file."""
    return "".join(f"{line}\n" for line in _lines(terms, 0))


def flat(terms: tuple[Term, ...], above: tuple[Term, ...] = ()) -> Iterator[tuple[Term, ...]]:
    """Yield every term with those above it: (animals, dog)."""
    for term in terms:
        path = (*above, term)
        yield path
        yield from flat(term.children, path)


def merged(have: tuple[Term, ...], new: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return terms with others added: the same term at the same place takes both's synonyms."""
    order = {term.name: term for term in have}
    for term in new:
        old = order.get(term.name)
        if old is None:
            order[term.name] = term
            continue
        synonyms = tuple(dict.fromkeys((*old.synonyms, *term.synonyms)))
        children = merged(old.children, term.children)
        order[term.name] = replace(old, synonyms=synonyms, children=children)
    return tuple(order.values())


def can_be_kept(name: str) -> bool:
    """Return whether a file can hold a name, and gives it back as it is."""
    is_marked = _is_between(name, "[]") or _is_between(name, "{}")
    has_ends = any(sign in name for sign in "\t\n\r")
    return 0 < len(name) <= LONGEST_TERM and name == name.strip() and not is_marked and not has_ends


def _lines(terms: tuple[Term, ...], depth: int) -> Iterator[str]:
    for term in terms:
        name = term.name if term.is_exported else f"[{term.name}]"
        yield "\t" * depth + name
        for synonym in term.synonyms:
            yield "\t" * (depth + 1) + f"{{{synonym}}}"
        yield from _lines(term.children, depth + 1)


def _problem(said: str, depth: int, levels: int) -> str:
    if len(said) > LONGEST_TERM:
        return f"A term is longer than {LONGEST_TERM:,} characters; it is left out."
    if depth >= DEEPEST_TERM:
        return f"Terms lie more than {DEEPEST_TERM} deep; this one is taken up."
    if depth >= levels:
        return "There are tabs and no term above; the term is taken one step below the last one."
    if _is_between(said, "{}") and levels == 1:
        return "There is another word and no term above it."
    return ""


def _is_between(said: str, signs: str) -> bool:
    return len(said) > 2 and said[0] == signs[0] and said[-1] == signs[1]
