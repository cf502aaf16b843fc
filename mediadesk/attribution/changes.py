"""Tell what became of a published document between two checks."""

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from mediadesk.model.finding import Judgement
from mediadesk.model.publication_change import ChangeKind, CheckedPicture, PublicationChange

_Pair: TypeAlias = tuple[CheckedPicture, CheckedPicture]

#: What a picture is known again by; None where this sign says nothing.
_Sign: TypeAlias = Callable[[CheckedPicture], Hashable | None]

#: What says something only where both checks held the pictures to the same rules.
_OF_FINDINGS: Final = frozenset({ChangeKind.FINDING_NEW, ChangeKind.FINDING_MENDED})
#: The surest first.
_SIGNS: Final[tuple[_Sign, ...]] = (
    lambda picture: (picture.image, picture.locator),
    lambda picture: picture.image,
    lambda picture: picture.picture or None,
    lambda picture: picture.photo_id,
    lambda picture: folded(picture.caption) or None,
)


def checked_pictures(judgements: Iterable[Judgement]) -> tuple[CheckedPicture, ...]:
    """Return what is kept of a check: its editorial pictures."""
    return tuple(_checked(judged) for judged in judgements if judged.is_editorial)


def changes_between(
    earlier: Sequence[CheckedPicture],
    later: Sequence[CheckedPicture],
    *,
    by_same_rules: bool = True,
) -> tuple[PublicationChange, ...]:
    """Return what is different, in the order of the later check; what is gone comes last.

    A picture is known again by its address in the document, by its bytes, by the photo it shows,
    and at last by the caption under it: then another picture took its place. A picture only
    compressed anew is the same picture, where the catalogue knows the photo it shows.

    Args:
        earlier: The pictures of one check.
        later: Those of a later one.
        by_same_rules: Whether both were judged alike; if not, findings that are there or not there
            tell of the rules, and nothing of the document.
    """
    pairs, gone, added = _paired(earlier, later)
    places = {id(picture): place for place, picture in enumerate(later)}
    told = [(places[id(now)], list(_differences(was, now))) for was, now in pairs]
    told += [(places[id(now)], [_change(ChangeKind.PICTURE_ADDED, now)]) for now in added]
    told.sort(key=lambda entry: entry[0])
    changes = [change for _place, changes in told for change in changes]
    if not by_same_rules:
        changes = [change for change in changes if change.kind not in _OF_FINDINGS]
    return (*changes, *(_change(ChangeKind.PICTURE_GONE, was) for was in gone))


def folded(text: str) -> str:
    """Return a printed text in the form in which two are compared: spaces, forms of letters."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _checked(judged: Judgement) -> CheckedPicture:
    placed = judged.placement
    rules = {found.name for found in judged.findings if not found.waived_by}
    return CheckedPicture(
        image=placed.image,
        locator=placed.locator,
        caption=placed.caption,
        credit=placed.credit,
        status=judged.status.value,
        photo_id=judged.photo_id,
        picture=judged.picture,
        rules=tuple(sorted(rules)),
    )


def _paired(
    earlier: Sequence[CheckedPicture], later: Sequence[CheckedPicture]
) -> tuple[list[_Pair], list[CheckedPicture], list[CheckedPicture]]:
    """Return pictures seen twice, those that are gone, and those that were added."""
    gone, added = list(earlier), list(later)
    pairs: list[_Pair] = []
    for sign in _SIGNS:
        waiting: dict[Hashable, list[CheckedPicture]] = {}
        for was in gone:
            waiting.setdefault(sign(was), []).append(was)
        waiting.pop(None, None)
        matched = [(waiting[sign(now)].pop(0), now) for now in added if waiting.get(sign(now))]
        pairs += matched
        seen = {id(one) for pair in matched for one in pair}
        gone = [was for was in gone if id(was) not in seen]
        added = [now for now in added if id(now) not in seen]
    return pairs, gone, added


def _differences(was: CheckedPicture, now: CheckedPicture) -> Iterator[PublicationChange]:
    if _is_swapped(was, now):
        yield _change(ChangeKind.PICTURE_SWAPPED, now, _named(was), _named(now))
    if folded(was.caption) != folded(now.caption):
        yield _change(ChangeKind.CAPTION_DRIFTED, now, was.caption, now.caption)
    before, after = folded(was.credit), folded(now.credit)
    if before != after:
        kind = ChangeKind.CREDIT_CHANGED
        if not (before and after):
            kind = ChangeKind.CREDIT_DROPPED if before else ChangeKind.CREDIT_ADDED
        yield _change(kind, now, was.credit, now.credit)
    for rule in sorted(set(now.rules) - set(was.rules)):
        yield _change(ChangeKind.FINDING_NEW, now, after=rule)
    for rule in sorted(set(was.rules) - set(now.rules)):
        yield _change(ChangeKind.FINDING_MENDED, now, before=rule)


def _is_swapped(was: CheckedPicture, now: CheckedPicture) -> bool:
    if was.photo_id is not None and now.photo_id is not None:
        return was.photo_id != now.photo_id
    if was.picture and now.picture:
        return was.picture != now.picture
    return was.image != now.image


def _named(picture: CheckedPicture) -> str:
    """Return what a person knows a picture by: photo and address."""
    known = f"photo {picture.photo_id}, " if picture.photo_id is not None else ""
    return f"{known}{picture.image}"


def _change(
    kind: ChangeKind, picture: CheckedPicture, before: str = "", after: str = ""
) -> PublicationChange:
    return PublicationChange(kind, picture.image, picture.locator, before, after)
