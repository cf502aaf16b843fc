"""Compose a credit line: the facts on record, worded by a house style."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.edit_words import kinds_told, words_for
from mediadesk.credits.house_style import HouseStyle
from mediadesk.credits.licences import licence_name, licence_url
from mediadesk.credits.normalise import fold
from mediadesk.model.caption import Caption
from mediadesk.model.credit import ComposedCredit, Contribution, Credit
from mediadesk.model.edit import Edit
from mediadesk.model.errors import UserError

#: IIM 4.2, dataset 2:110: Credit is "up to 32 octets".
IIM_CREDIT_BYTES: Final = 32

_SENTENCE_ENDS: Final = ".!?…。！？"
_CLAIM: Final = frozenset({"c", "copyright", "by", "and"})
_TRAILING: Final = " /|,;:-–—·("


@dataclass(frozen=True, slots=True)
class CreditFacts:
    """What a credit line is composed from.

    Attributes:
        caption: The caption it stands beside, where there is one.
        credit: The credit on record.
        contributions: Who else worked on the picture.
        edits: The edit log.
        language: BCP 47 tag of the wording.
    """

    caption: Caption | None
    credit: Credit
    contributions: tuple[Contribution, ...] = ()
    edits: tuple[Edit, ...] = ()
    language: str = "en"


def compose(facts: CreditFacts, style: HouseStyle, form: str = "long") -> ComposedCredit:
    """Return the credit line of a form.

    Args:
        facts: What is on record.
        style: The house's wording.
        form: "long", "short", "print", "web" (HTML) or "iim" (at most 32 bytes of UTF-8).

    Raises:
        UserError: Nothing is on record, the style has no such form or its template fails, or the
            record holds no name that fits IIM whole.
    """
    _require_something(facts)
    parts = style.parts(form, _variables(facts, style))
    text = _fitting(parts) if form == "iim" else _joined(parts, style)
    if not text:
        msg = (
            f"The house style {style.id} makes no {form} credit line of what is on record: "
            "name the maker or the source of the picture."
        )
        raise UserError(msg)
    return ComposedCredit(text, style.id, form)


def compose_with_caption(
    facts: CreditFacts, style: HouseStyle, form: str = "long"
) -> ComposedCredit:
    """Return caption and credit as they stand under the picture, in one text.

    Raises:
        UserError: As for `compose`.
    """
    credit = compose(facts, style, form)
    caption = facts.caption.text.strip() if facts.caption else ""
    if not caption:
        return credit
    if caption.rstrip("\"'”’»)")[-1:] not in _SENTENCE_ENDS:
        caption += "."
    return ComposedCredit(f"{caption} {credit.text}", style.id, form)


def contributions_of(facts: CreditFacts) -> tuple[Contribution, ...]:
    """Return who worked on the picture: those on record, and any other name in the edit log.

    Entries of the same person for the same house are one, their roles in order of mention.
    """
    recorded = [c for c in facts.contributions if c.person.strip() or c.organisation.strip()]
    named = {fold(c.person) for c in recorded}
    logged = [
        Contribution(e.id, e.photo_id, (words_for(e.kind).role,), e.by, e.organisation)
        for e in facts.edits
        if e.by.strip() and fold(e.by) not in named
    ]
    merged: dict[tuple[str, str], Contribution] = {}
    for one in (*recorded, *logged):
        key = (fold(one.person), fold(one.organisation))
        roles = merged[key].roles if key in merged else ()
        merged[key] = Contribution(
            one.id, one.photo_id, _once((*roles, *one.roles)), one.person, one.organisation
        )
    return tuple(merged.values())


def _require_something(facts: CreditFacts) -> None:
    credit = facts.credit
    if credit.names_somebody or credit.line.strip() or credit.mandatory.strip():
        return
    if facts.edits or contributions_of(facts):
        return
    msg = "There is no credit on record for this picture: name its maker or its source."
    raise UserError(msg)


def _variables(facts: CreditFacts, style: HouseStyle) -> dict[str, object]:
    credit, language = facts.credit, facts.language
    words = style.words(language)
    told = kinds_told(facts.edits, style.discloses)
    contributions = contributions_of(facts) if style.names_editors else ()
    return {
        "caption": facts.caption.text.strip() if facts.caption else "",
        "headline": facts.caption.headline.strip() if facts.caption else "",
        "creators": _once(credit.creators),
        "sources": _once(credit.sources),
        "via": _once(credit.via),
        "courtesy": _once(credit.courtesy),
        "commissioned_for": credit.commissioned_for.strip(),
        "licence": licence_name(credit.licence),
        "licence_url": credit.licence_url.strip() or licence_url(credit.licence),
        "copyright": _notice(credit),
        "mandatory": credit.mandatory.strip(),
        "status": credit.status.strip(),
        "supplied": "" if credit.names_somebody else credit.line.strip(),
        "edits": _once(style.edit_word(kind, language) for kind in told),
        "contributions": tuple(
            {
                "roles": tuple(words.get(f"role:{role}", role) for role in one.roles),
                "person": one.person.strip(),
                "organisation": one.organisation.strip(),
            }
            for one in contributions
        ),
        "words": words,
    }


def _notice(credit: Credit) -> str:
    """Return the copyright notice, unless it says no more than the names beside it."""
    named = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    words = {word for name in named for word in fold(name).split()} | _CLAIM
    claimed = (word for word in fold(credit.copyright).split() if not word.isdigit())
    return "" if named and all(word in words for word in claimed) else credit.copyright.strip()


def _once(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        if name.strip():
            kept.setdefault(fold(name), " ".join(name.split()))
    return tuple(kept.values())


def _joined(parts: tuple[str, ...], style: HouseStyle) -> str:
    if "." in style.joint:
        parts = (
            *(part.rstrip(".") if _ends_once(part) else part for part in parts[:-1]),
            *parts[-1:],
        )
    text = style.joint.join(parts)
    if style.closes and text and text[-1] not in _SENTENCE_ENDS:
        text += "."
    return text


def _ends_once(part: str) -> bool:
    return part.endswith(".") and not part.endswith("..")


def _fitting(candidates: tuple[str, ...]) -> str:
    """Return the first candidate of at most 32 bytes, else the last one cut between words."""
    for candidate in candidates:
        if len(candidate.encode()) <= IIM_CREDIT_BYTES:
            return candidate
    for candidate in reversed(candidates):
        words = candidate.split()
        while words and len(" ".join(words).rstrip(_TRAILING).encode()) > IIM_CREDIT_BYTES:
            words.pop()
        if words:
            return " ".join(words).rstrip(_TRAILING)
    if not candidates:
        return ""
    msg = (
        f"No name of this credit fits the {IIM_CREDIT_BYTES} bytes of IIM Credit whole: "
        f"{candidates[-1]}. Shorten it in the record, or leave IIM Credit empty."
    )
    raise UserError(msg)
