"""What a house style's templates may speak of, made of the facts (resources/styles/README.md)."""

from collections.abc import Collection, Mapping
from typing import Final

from mediadesk.credits.composing.facts import CreditFacts, contributions_of, once, tidy
from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.web_addresses import is_web_address
from mediadesk.credits.composing.wording import Wording
from mediadesk.credits.edit_words import kinds_told
from mediadesk.credits.licences import licence_name, licence_url
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import Contribution, Credit

#: The word that labels each kind of picture (a key of a wording's [words]).
LABELS: Final[Mapping[str, str]] = {
    "": "photo",
    "photo-illustration": "photo_illustration",
    "illustration": "illustration",
    "composite": "montage",
    "ai-generated": "ai_image",
    "screenshot": "screenshot",
    "video-still": "video_still",
    "graphic": "graphic",
}

#: A "licence" that is none, and has a word of its own in every language.
PUBLIC_DOMAIN: Final = "PD"

#: Roles of those who made something new of a picture: they are named with its makers.
ARTISTS: Final = frozenset(
    {"illustration", "photo illustration", "montage", "composite", "collage", "graphic"}
)

#: Kinds that are made of photographs, whose makers are named as such beside the artist.
_MADE_OF_PHOTOS: Final = frozenset({"", "photo-illustration", "composite"})

#: "Photo is cropped" would be untrue of a drawing.
_IS_A_PHOTO: Final = frozenset({""})

#: What a copyright notice may say beside the names without saying anything new: the claim itself,
#: and the labels of those who write the credit there ("Credit: Ann Lee Photos / Alamy").
_CLAIM: Final = frozenset(
    {"all", "and", "by", "c", "copyright", "credit", "image", "photo", "photograph"}
    | {"photographer", "photography", "photos", "picture", "reserved", "rights"}
)


def variables(facts: CreditFacts, style: HouseStyle, form: str) -> dict[str, object]:
    """Return what a template may speak of."""
    wording = style.wording(facts.language)
    credit = facts.credit
    return {
        "form": form,
        "language": wording.language,
        "words": wording.words,
        "marks": wording.marks,
        "positions": wording.positions,
        **_names(credit),
        **_terms(credit, wording),
        **_worked_on(facts, style, wording),
        **_headings(facts),
    }


def _names(credit: Credit) -> dict[str, object]:
    return {
        "creators": once(credit.creators),
        "sources": once(credit.sources),
        "via": once(credit.via),
        "courtesy": once(credit.courtesy),
        "commissioned_for": tidy(credit.commissioned_for),
        "supplied": "" if credit.names_somebody else _one_line(credit.line),
    }


def _terms(credit: Credit, wording: Wording) -> dict[str, object]:
    status = credit.status.strip().casefold()
    return {
        "licence": _licence(credit.licence, wording),
        "licence_url": _address(credit.licence_url) or licence_url(credit.licence),
        "work_url": _address(credit.work_url),
        "copyright": _notice(credit),
        "mandatory": _one_line(credit.mandatory),
        "status": status,
        "status_word": wording.status.get(status, _one_line(credit.status)),
        "changes": tuple(filter(None, map(_one_line, credit.changes))),
    }


def _worked_on(facts: CreditFacts, style: HouseStyle, wording: Wording) -> dict[str, object]:
    kind = facts.credit.kind
    told = kinds_told(facts.edits, style.discloses)
    edits = once(wording.edits[edit.value] for edit in told)
    people = contributions_of(facts)
    artists = [one for one in people if ARTISTS.intersection(_roles(one))]
    sentence = "edited_photo" if kind in _IS_A_PHOTO else "edited_picture"
    return {
        "kind": kind,
        "label": wording.words[_label(facts.credit, bool(artists))],
        "edits": edits,
        "edit_kinds": tuple(edit.value for edit in told),
        "edited": wording.phrase(sentence, wording.series(edits)),
        "artists": tuple(_worded(one, wording, only=ARTISTS) for one in artists),
        "editors": tuple(
            _worded(one, wording, without=ARTISTS)
            for one in people
            if style.names_editors and (set(_roles(one)) - ARTISTS or not one.roles)
        ),
        "contributions": tuple(_worded(one, wording) for one in people if style.names_editors),
    }


def _label(credit: Credit, has_artists: bool) -> str:  # noqa: FBT001  (one of two facts)
    if has_artists and credit.kind in _MADE_OF_PHOTOS:
        return "photos" if len(once(credit.creators)) > 1 else "photo"
    return LABELS.get(credit.kind, "picture")


def _worded(
    one: Contribution,
    wording: Wording,
    only: Collection[str] | None = None,
    without: Collection[str] = (),
) -> dict[str, object]:
    roles = [r for r in _roles(one) if (only is None or r in only) and r not in without]
    return {
        "roles": once(wording.roles.get(role, role) for role in roles),
        "person": tidy(one.person),
        "organisation": tidy(one.organisation),
    }


def _roles(one: Contribution) -> tuple[str, ...]:
    return tuple(role.strip() for role in one.roles if role.strip())


def _headings(facts: CreditFacts) -> dict[str, object]:
    caption = facts.caption
    headline = _one_line(caption.headline) if caption else ""
    return {
        "caption": caption.text.strip() if caption else "",
        "headline": headline,
        "title": _one_line(facts.title) or headline,
    }


def _notice(credit: Credit) -> str:
    """Return the copyright notice, unless it says no more than the names beside it."""
    named = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    words = {word for name in named for word in fold(name).split()} | _CLAIM
    claimed = (word for word in fold(credit.copyright).split() if not word.isdigit())
    says_more = not named or any(word not in words for word in claimed)
    return _one_line(credit.copyright) if says_more else ""


def _licence(identifier: str, wording: Wording) -> str:
    """Return what people call a licence, or several joined by AND, in the language."""
    named = []
    for one in identifier.split(" AND "):
        name = _one_line(licence_name(one))
        is_free = one.strip() == PUBLIC_DOMAIN
        bare = name.replace("CC-", "CC ", 1) if name.startswith("CC-") else name
        named.append(wording.words["public_domain"] if is_free else bare)
    return wording.series(once(named))


def _address(text: str) -> str:
    return text.strip() if is_web_address(text.strip()) else ""


def _one_line(text: str) -> str:
    """Return a text on one line, without what cannot be printed."""
    shown = "".join(c if c.isprintable() or c.isspace() else "" for c in text)
    return " ".join(shown.split())
