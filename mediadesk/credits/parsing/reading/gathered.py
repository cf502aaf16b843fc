"""What has been gathered from a credit while it is read: parties by slot, edits, kinds."""

from dataclasses import dataclass, field
from typing import Final

from mediadesk.credits.normalise import fold
from mediadesk.credits.parsing.names.parties import Party
from mediadesk.credits.parsing.reading.clause import Slot
from mediadesk.credits.words.lexicon import Lexicon
from mediadesk.model.credit import EditCredit

#: How the addresses of houses end, that are named beside them.
_TOP_LEVEL: Final = frozenset({"com", "org", "net", "de", "fr", "uk", "es", "it"})


@dataclass(slots=True)
class _Done:
    """Who is named for some roles, so far."""

    roles: list[str]
    names: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)


class Gathered:
    """Collects the parties, edits and kinds of one credit, each once, in printed order.

    Attributes:
        commissioned_for: The outlet after "for".
        kinds: Values of `kind` that words named, in printed order.
        edits: Values of `edits`.
        flags: "photo" (a photo word or photo agency), "archive", "handout", "giver".
        holder: The copyright holder as printed.
        holder_year: The year of the claim, "" where none is printed.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._creators: dict[str, str] = {}
        self._organizations: dict[str, str] = {}
        self._via: dict[str, str] = {}
        self._courtesy: dict[str, str] = {}
        self._done: list[_Done] = []
        self.commissioned_for = ""
        self.kinds: list[str] = []
        self.edits: list[str] = []
        self.flags: set[str] = set()
        self.holder = ""
        self.holder_year = ""

    @property
    def creators(self) -> tuple[str, ...]:
        """The persons."""
        return tuple(self._creators.values())

    @property
    def organizations(self) -> tuple[str, ...]:
        """The houses, without those after "via" and those that gave the picture."""
        elsewhere = {*self._via, *self._courtesy}
        return tuple(n for key, n in self._organizations.items() if key not in elsewhere)

    @property
    def via(self) -> tuple[str, ...]:
        """The parties after "via"."""
        return tuple(self._via.values())

    @property
    def courtesy(self) -> tuple[str, ...]:
        """The parties that lent or gave the picture."""
        return tuple(n for key, n in self._courtesy.items() if key not in self._via)

    @property
    def edit_credits(self) -> tuple[EditCredit, ...]:
        """Who is named for what was done."""
        return tuple(
            EditCredit(tuple(d.roles), tuple(d.names), tuple(d.organizations))
            for d in self._done
            if d.names or d.organizations
        )

    @property
    def names_somebody(self) -> bool:
        """Whether a maker or a source is named."""
        return bool(
            self._creators or self._via or self._courtesy or self._organizations
            or self.commissioned_for
        )  # fmt: skip

    def add_edit(self, edit: str) -> None:
        """Note something that was done, once."""
        if edit not in self.edits:
            self.edits.append(edit)

    def add_kind(self, kind: str) -> None:
        """Note a kind of picture."""
        if kind not in self.kinds:
            self.kinds.append(kind)

    def open_roles(self, roles: list[str]) -> None:
        """Begin a list of those who did something."""
        self._done.append(_Done(list(roles)))

    def settle_illustration(self, *, has_source_photo: bool) -> None:
        """Decide, at the end, whether an illustration was made of photographs.

        Only then does it say that a picture was changed, and who drew it is who changed it.
        """
        if "illustration" not in self.kinds:
            return
        if has_source_photo:
            self.add_kind("photo-illustration")
            self.add_edit("modified")
        else:
            self._done = [done for done in self._done if done.roles != ["illustration"]]

    def put(self, party: Party, slot: Slot) -> None:
        """Note a party where its slot says."""
        if party.is_photo:
            self.flags.add("photo")
        is_shown = slot is Slot.COURTESY or "screenshot" in self.kinds
        if party.is_tool and not is_shown:  # A picture of the program is not drawn by it.
            self.add_kind("ai-generated")
            self.add_edit("ai-generated")
        if slot is Slot.VIA:
            self._once(self._via, party)
        elif slot is Slot.FOR:
            self.commissioned_for = self.commissioned_for or party.name
        elif slot is Slot.COURTESY:
            self._once(self._courtesy, party)
        elif slot is Slot.ROLE:
            self._put_doer(party)
        else:
            self._put_maker(party)
            if slot is Slot.ARTIST:
                self._put_artist(party)

    def move_to_courtesy(self, name: str) -> None:
        """Take a house that released the picture itself out of the makers."""
        found = self._organizations.pop(self._lexicon.canonical(name), None)
        if found is not None:
            self._courtesy[self._lexicon.canonical(name)] = found

    def _put_maker(self, party: Party) -> None:
        self._once(self._creators if party.is_person else self._organizations, party)

    def _put_doer(self, party: Party) -> None:
        if self._done:
            names = self._done[-1].names if party.is_person else self._done[-1].organizations
            if party.name not in names:
                names.append(party.name)

    def _put_artist(self, party: Party) -> None:
        """Credit the first person and the first house that is no picture agency."""
        if not self._done or party.is_tool:
            return
        done = self._done[-1]
        if party.is_photo and (len(self._creators) != 1 or not done.names):
            return  # The agency is another maker's.
        if party.is_person and not done.names and not done.organizations:
            done.names.append(party.name)
        elif not party.is_person and not done.organizations:
            done.organizations.append(party.name)

    def _once(self, where: dict[str, str], party: Party) -> None:
        key = fold(party.name) if party.is_person else self._lexicon.canonical(party.name)
        key = key or party.name
        if any(is_misprint(key, known) or _is_site_of(key, known) for known in where):
            return
        where.setdefault(key, party.name)


def _is_site_of(key: str, house: str) -> bool:
    """Whether a folded name is the address of a house: "alamy com" of "alamy"."""
    site, _, top = key.rpartition(" ")
    return site == house.replace(" ", "") and top in _TOP_LEVEL


def is_misprint(one: str, other: str) -> bool:
    """Whether two folded names of some length differ in one letter only."""
    if one == other or min(len(one), len(other)) < 8 or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    same = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    rest = short[same + 1 :] if len(short) == len(long) else short[same:]
    return long[same + 1 :] == rest
