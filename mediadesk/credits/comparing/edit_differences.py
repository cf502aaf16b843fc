"""Whether a printed credit tells what was done to a picture, and who did it."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from mediadesk.credits.comparing.parties_named import KnowsParties, Wording, on_record
from mediadesk.credits.composing.compose import CreditFacts, contributions_of
from mediadesk.credits.edit_words import EDIT_WORDS, kinds_stated, kinds_told, words_for
from mediadesk.credits.names_alike import is_misspelt
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import Contribution, EditCredit, PrintedCredit
from mediadesk.model.edit import EditKind
from mediadesk.model.finding import Difference, DifferenceKind, Part

#: Words for one role, each beside the name under which it is compared; others stand for themselves.
_ROLES: Final = {
    "montage": "composite", "collage": "composite", "compositing": "composite",
    "photo illustration": "illustration", "drawing": "illustration",
    "restoration": "retouching", "retouch": "retouching",
    "image processing": "enhancement", "processing": "enhancement", "toning": "enhancement",
    "crop": "cropping", "colourisation": "colorization",
}  # fmt: skip
#: Roles that any work on a picture is.
_ANY_WORK: Final = frozenset({"modification", "editing", "art", "edits", "bearbeitung"})
#: What makes a picture, so that whoever did it is named as its maker too.
_MAKING: Final = frozenset({"illustration", "composite", "art"})


def edit_differences(
    printed: PrintedCredit,
    facts: CreditFacts,
    discloses: Collection[EditKind],
    own_line: PrintedCredit | None = None,
) -> Iterator[Difference]:
    """Yield the edits that should be told and are not, and those told without ground."""
    stated = kinds_stated(printed.edits)
    for kind in kinds_told(facts.edits, discloses):
        if kind not in stated:
            yield Difference(DifferenceKind.EDIT_UNDISCLOSED, expected=words_for(kind).participle)
    roles = {fold(role) for c in facts.contributions for role in c.roles}
    done = {e.kind for e in facts.edits} | {w.kind for w in EDIT_WORDS if fold(w.role) in roles}
    own = own_line.edits if own_line is not None else ()
    for word in printed.edits:
        if word in own or (word == "modified" and done):
            continue
        if not kinds_stated((word,)) & done:
            yield Difference(DifferenceKind.EDIT_UNSUPPORTED, printed=word)


class EditorComparison:
    """Those who worked on a picture, on record and in print."""

    def __init__(
        self,
        printed: PrintedCredit,
        facts: CreditFacts,
        known: KnowsParties,
        own_line: PrintedCredit | None = None,
    ) -> None:
        self._printed = printed
        self._facts = facts
        self._on_record = contributions_of(facts)
        self._print = Wording(printed, known)
        self._own_line = own_line

    def differences(self, *, names_editors: bool) -> Iterator[Difference]:
        """Yield who is not named, or is named for what somebody else did.

        Args:
            names_editors: Whether whoever edited the picture has to be named. Who is named
                wrongly is told in either case.
        """
        strange = list(self._strangers())
        for one in self._on_record:
            name = one.person.strip() or one.organisation.strip()
            if self._print.names(name):
                yield from self._wrong_role(one, name)
                continue
            misprint = next((n for n in self._all_names() if is_misspelt(n, name)), None)
            instead = next((n for n in strange if n != misprint), None)
            if misprint:
                yield Difference(DifferenceKind.PARTY_MISSPELT, name, misprint, Part.EDITOR)
            elif instead:
                yield Difference(DifferenceKind.PARTY_WRONG, name, instead, Part.EDITOR)
                strange.remove(instead)
            elif names_editors:
                yield Difference(DifferenceKind.EDITOR_MISSING, expected=name, part=Part.EDITOR)

    def _all_names(self) -> tuple[str, ...]:
        return tuple(party.name for party in reversed(self._print.parties))

    def _strangers(self) -> Iterator[str]:
        """Yield persons named for an edit whom the record does not know."""
        known = [n for c in self._on_record for n in (c.person, c.organisation)]
        known += [party.name for party in on_record(self._facts)]
        for credit in self._printed.edit_credits:
            for name in credit.names:
                is_known = any(self._print.is_same(name, k) or is_misspelt(name, k) for k in known)
                if not is_known:
                    yield name

    def _wrong_role(self, one: Contribution, name: str) -> Iterator[Difference]:
        done = _roles(one.roles)
        printed = self._roles_in(self._printed, name)
        own = self._roles_in(self._own_line, name) if self._own_line is not None else frozenset()
        if printed and done and not printed & (done | own | _ANY_WORK) and not done & _ANY_WORK:
            yield Difference(
                DifferenceKind.ROLE_WRONG,
                f"{name} ({', '.join(one.roles)})",
                f"{name} ({', '.join(sorted(printed))})",
                Part.EDITOR,
            )
        elif not printed and self._is_named_as_maker(name) and not done & _MAKING:
            yield Difference(DifferenceKind.PARTY_MISPLACED, name, name, Part.EDITOR, Part.MAKER)

    def _roles_in(self, line: PrintedCredit, name: str) -> frozenset[str]:
        """Return the roles for which a line names somebody; of one named twice, all."""
        named = (credit for credit in line.edit_credits if self._is_in(name, credit))
        return frozenset(role for credit in named for role in _roles(credit.roles))

    def _is_in(self, name: str, credit: EditCredit) -> bool:
        return any(self._print.is_same(name, n) for n in (*credit.names, *credit.organizations))

    def _is_named_as_maker(self, name: str) -> bool:
        """Whether somebody who only edited a picture is printed as its maker."""
        if any(self._print.is_same(name, maker) for maker in self._facts.credit.creators):
            return False
        own = self._own_line.creators if self._own_line is not None else ()
        if any(self._print.is_same(name, maker) for maker in own):
            return False
        return any(self._print.is_same(name, maker) for maker in self._printed.creators)


def _roles(words: Iterable[str]) -> frozenset[str]:
    folded = (fold(word) for word in words)
    return frozenset(_ROLES.get(word, word) for word in folded if word)
