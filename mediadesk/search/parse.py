"""Parse the search language into a tree.

Words are looked for anywhere and may go on: `kim jo` finds "Kim Yo-Jong". `"kim yo-jong"` is a
phrase; `-`, `NOT`, `OR` and parentheses do what they say; `creator:freed` looks in one field;
`has:caption` and `no:credit` ask for properties, `rating:3+` for that many stars or more. People
search while they type, so what is not finished yet (a quote, a parenthesis, an operator, a field
without its word) is not an error.
"""

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.search.fields import FIELDS, PROPERTIES, SCALES
from mediadesk.search.tokens import Sort, Token, tokens
from mediadesk.search.tree import All, Any, Has, Not, Query, Words

#: More than any person types; what is longer was pasted by mistake.
_LONGEST: Final = 2_000
_DEEPEST: Final = 32

#: A step of a scale and all above it, as people type it: "3+", ">=3".
_OR_MORE: Final = re.compile(r"(?:>=|≥)(?P<above>\d)\+?|(?P<plus>\d)\+")

#: Words that ask for a property, and whether it must be missing.
_ASKING: Final = {"has": False, "is": False, "no": True}

_STARTS: Final = frozenset({Sort.WORD, Sort.PHRASE, Sort.FIELD, Sort.NOT, Sort.OPEN})


def parse_query(text: str, names: Collection[str] = ()) -> Query | None:
    """Return the tree of a query; None where it asks for nothing.

    Args:
        text: What was typed.
        names: Names of further fields that may stand before a colon, each for itself.

    Raises:
        UserError: A field or property nobody knows, a parenthesis too many, or a query too long;
            the sentence says where.
    """
    if len(text) > _LONGEST:
        msg = f"The search is {len(text):,} characters long; {_LONGEST:,} are the most."
        raise UserError(msg)
    return _Parser(tuple(tokens(text)), names).whole()


class _Parser:
    """Recursive descent over the tokens of one query."""

    def __init__(self, pieces: tuple[Token, ...], names: Collection[str]) -> None:
        self._pieces = pieces
        self._fields = {**{name: name for name in names}, **FIELDS}
        self._at = 0
        self._depth = 0
        self._field = ""

    def whole(self) -> Query | None:
        """Return the tree of all tokens."""
        tree = self._alternatives()
        extra = self._peek()
        if extra is not None:
            msg = (
                f'The search has one ")" too many at character {extra.at + 1}; '
                "take it out or open the parenthesis before."
            )
            raise UserError(msg)
        return tree

    def _peek(self) -> Token | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _take(self) -> Token:
        piece = self._pieces[self._at]
        self._at += 1
        return piece

    def _skip(self, sort: Sort) -> bool:
        piece = self._peek()
        if piece is None or piece.sort is not sort:
            return False
        self._at += 1
        return True

    def _alternatives(self) -> Query | None:
        terms = [self._together()]
        while self._skip(Sort.OR):
            terms.append(self._together())
        found = tuple(term for term in terms if term is not None)
        if not found:
            return None
        return found[0] if len(found) == 1 else Any(found)

    def _together(self) -> Query | None:
        terms: list[Query] = []
        piece = self._peek()
        while piece is not None and (piece.sort in _STARTS or piece.sort is Sort.AND):
            if not self._skip(Sort.AND):
                term = self._term(self._take())
                terms.extend(() if term is None else (term,))
            piece = self._peek()
        if not terms:
            return None
        return terms[0] if len(terms) == 1 else All(tuple(terms))

    def _term(self, piece: Token) -> Query | None:
        match piece.sort:
            case Sort.NOT:
                return self._negated(piece)
            case Sort.OPEN:
                return self._group(piece)
            case Sort.FIELD:
                return self._in_field(piece)
        return _words(piece, self._field)

    def _negated(self, piece: Token) -> Query | None:
        following = self._peek()
        if following is None or following.sort not in _STARTS:
            return None
        self._deepen(piece)
        term = self._term(self._take())
        self._depth -= 1
        return None if term is None else Not(term)

    def _group(self, piece: Token) -> Query | None:
        self._deepen(piece)
        tree = self._alternatives()
        self._skip(Sort.CLOSE)
        self._depth -= 1
        return tree

    def _in_field(self, piece: Token) -> Query | None:
        if piece.text not in _ASKING and piece.text not in self._fields:
            msg = (
                f'The search has "{piece.text}:" at character {piece.at + 1}, which is no field. '
                f"{self._advice(piece.text)}has:, is: and no: ask for "
                f"{', '.join(sorted(PROPERTIES))}."
            )
            raise UserError(msg)
        following = self._peek()
        if following is None or following.sort not in {Sort.WORD, Sort.PHRASE, Sort.OPEN}:
            return None
        value = self._take()
        if piece.text in _ASKING:
            return _property(value, is_missing=_ASKING[piece.text])
        if value.sort is not Sort.OPEN:
            return _words(value, self._fields[piece.text])
        around, self._field = self._field, self._fields[piece.text]
        tree = self._group(value)
        self._field = around
        return tree

    def _advice(self, written: str) -> str:
        """Return the fields whose names are near what was written, else the common ones."""
        near = get_close_matches(written, self._fields, n=3)
        if near:
            return f"Did you mean {' or '.join(f'{name}:' for name in near)}? "
        return f"Common fields are {', '.join(sorted(FIELDS))}; "

    def _deepen(self, piece: Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            msg = f"The search is nested too deep at character {piece.at + 1}; make it simpler."
            raise UserError(msg)


def _words(piece: Token, field: str) -> Query | None:
    text = " ".join(piece.text.split())
    if not any(sign.isalnum() for sign in text):
        return None
    least = _OR_MORE.fullmatch(text) if field in SCALES else None
    if least is not None:
        steps = range(int(least["above"] or least["plus"]), SCALES[field] + 1)
        return Any(tuple(Words(str(step), field, is_prefix=False) for step in steps))
    is_finished = piece.sort is Sort.PHRASE and piece.is_closed
    return Words(text, field, is_prefix=not is_finished)


def _property(piece: Token, *, is_missing: bool) -> Query:
    wanted = PROPERTIES.get(piece.text.lower())
    if wanted is None:
        msg = (
            f'The search asks for "{piece.text}" at character {piece.at + 1}, which is no '
            f"property. Properties are {', '.join(sorted(PROPERTIES))}."
        )
        raise UserError(msg)
    return Not(Has(wanted)) if is_missing else Has(wanted)
