"""A document over time: each of its checks with what had changed since the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediadesk.attribution.changes import changes_between
from mediadesk.model.publication_change import PastCheck, PublicationChange


@dataclass(frozen=True, slots=True)
class CheckedAgain:
    """A check, and what was different from the one before it; nothing for the first."""

    check: PastCheck
    changes: tuple[PublicationChange, ...] = ()


def with_changes(checks: Sequence[PastCheck]) -> Iterator[CheckedAgain]:
    """Yield checks, newest first, each with what was different from the one before it.

    A check that could not read the document says nothing of its pictures, and is passed over.
    """
    read = [check for check in checks if not check.error]
    earlier = {id(later): before for later, before in pairwise(read)}
    for check in checks:
        before = earlier.get(id(check))
        changes = _changes(before, check) if before else ()
        yield CheckedAgain(check, changes)


def _changes(before: PastCheck, check: PastCheck) -> tuple[PublicationChange, ...]:
    alike = before.publication.profile == check.publication.profile
    return changes_between(before.pictures, check.pictures, by_same_rules=alike)
