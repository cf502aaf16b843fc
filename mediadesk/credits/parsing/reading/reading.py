"""Read the credit part of a printed line: a walk over its tokens, one name at a time."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from mediadesk.credits.parsing.marks import SEPARATES
from mediadesk.credits.parsing.names.name_ends import LEGAL_FORMS
from mediadesk.credits.parsing.names.name_words import Names
from mediadesk.credits.parsing.names.parties import Party
from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.parsing.reading.edit_steps import take_joined_kind
from mediadesk.credits.parsing.reading.gathered import Gathered
from mediadesk.credits.parsing.reading.plain_credit import plain_credit
from mediadesk.credits.parsing.reading.reading_steps import act_on_meaning
from mediadesk.credits.parsing.reading.walk import Walk
from mediadesk.credits.parsing.titles import (
    end_of_contributor,
    end_of_description,
    end_of_giver,
    end_of_title,
)
from mediadesk.credits.parsing.tokens import Token, tokens_of
from mediadesk.credits.words.lexicon import Sense

_POOL_PHOTO: Final = re.compile(r"^(?:via|photo) |[ -]?(?:photo|foto|new)$", re.IGNORECASE)


def read_credit(text: str, names: Names, caption: Sequence[Token] = ()) -> tuple[Gathered, str]:
    """Return what a credit part says, and the licence it names.

    Args:
        text: The credit part, cleaned.
        names: Sorts names.
        caption: What stands beside it, which may tell whose a name is.
    """
    credit = plain_credit(text, names)
    tokens = tokens_of(credit.text, names.lexicon, in_credit=True)
    walk = Walk(tokens, credit.text, names, caption)
    _read(walk)
    return walk.found, credit.licence


def _read(walk: Walk) -> None:
    """Walk to the end of the credit."""
    title_end = 0
    for at, token in enumerate(walk.tokens):
        if token.has(Sense.CAPTION_LABEL):
            break
        title_end = max(
            title_end, end_of_title(walk.tokens, at), _take_quoted(walk, at), _pass_over(walk, at)
        )
        if at < title_end:
            continue
        if not token.is_word and not token.senses:
            walk.is_alias = walk.is_alias and token.text not in SEPARATES
            if not _parts_legal_form(walk, at):
                walk.mark(at, token)
        elif token.has(Sense.ALIAS) or walk.is_alias:
            walk.flush(at)
            walk.is_alias = True
        elif not act_on_meaning(walk, at, token):
            _word(walk, at, token)
    walk.flush(len(walk.tokens) - 1)
    walk.found.settle_illustration(has_source_photo=walk.has_source_photo)
    walk.found.holder, walk.found.holder_year = walk.holder.name, walk.holder.year


def _parts_legal_form(walk: Walk, at: int) -> bool:
    """Whether a comma parts a firm from what it is by law: "Apple, Inc."."""
    following = walk.neighbours.next(at)
    is_form = following is not None and following.key in LEGAL_FORMS
    is_firm = bool(walk.run) and not walk.names.is_known_person(walk.run)
    return walk.tokens[at].text == "," and is_form and is_firm


def _take_quoted(walk: Walk, at: int) -> int:
    """Take a quoted name beside a library or behind thanks whole; return where it ends, else 0."""
    end = end_of_contributor(walk.tokens, at)
    giver_end = 0 if end or walk.tokens[at].is_word else end_of_giver(walk.tokens, at)
    if giver_end:
        walk.run.clear()  # "Cedida por la": an article.
    if end or giver_end:
        walk.flush(at)
        name = walk.text[walk.tokens[at].end : walk.tokens[(end or giver_end) - 1].start].strip()
        walk.place(Party(name, is_person=bool(end)))
    return end or giver_end


def _pass_over(walk: Walk, at: int) -> int:
    """Pass over brackets that tell what a picture shows; return where they end, else 0."""
    if walk.tokens[at].text != "(" or not (walk.run or walk.clause.persons or walk.clause.houses):
        return 0
    end = end_of_description(walk.tokens, at)
    head = list(takewhile(lambda token: token.is_capital, walk.tokens[at + 1 : end]))
    if not end or walk.names.is_known_person(head[:2]) or (head and walk.names.is_house(head)):
        return 0
    walk.flush(at)
    return end


def _is_whole(walk: Walk, at: int) -> bool:
    """Whether no word behind a pool belongs to its name: "PHOTO POOL ANA HOLM"."""
    behind = walk.neighbours.words_behind(at)
    return not walk.neighbours.begins_name(at + 1) or walk.names.is_known_person(behind[:2])


def _word(walk: Walk, at: int, token: Token) -> None:
    if token.has(Sense.POOL) and not walk.run and _is_whole(walk, at):
        # "Pool photo" is the pool's, as "AP Photo" is AP's.
        name = _POOL_PHOTO.sub("", token.text)
        if walk.clause.in_rights:
            walk.holder.extend((token,))
        walk.found.flags.add("photo")
        walk.found.put(Party(name, is_person=False), Slot.MAKER)
        return
    if not take_joined_kind(walk, at, token):
        walk.run.append(token)
