"""The credit of a photo as a record, who else worked on it, and a printed credit taken apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made a picture, who supplied it, on what terms: the record that is never improvised.

    Attributes:
        photo_id: The photo.
        creators: Persons who made it, in order.
        sources: Agencies, libraries, owners to be named, in order.
        via: Parties it passed through.
        courtesy: Owners who lent it.
        commissioned_for: The outlet it was made for.
        licence: SPDX-like licence name, such as "CC-BY-4.0"; "" where none was given.
        licence_url: Where the licence or the web statement of rights stands.
        copyright: The copyright notice.
        mandatory: Wording the supplier demands.
        line: The credit line as supplied (IPTC Credit Line), untouched.
        status: "handout", "pool", "file", ... where the supplier says so.
    """

    photo_id: int
    creators: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    courtesy: tuple[str, ...] = ()
    commissioned_for: str = ""
    licence: str = ""
    licence_url: str = ""
    copyright: str = ""
    mandatory: str = ""
    line: str = ""
    status: str = ""

    @property
    def names_somebody(self) -> bool:
        """Whether a maker or a source is on record."""
        return bool(self.creators or self.sources or self.via or self.courtesy or self.copyright)


@dataclass(frozen=True, slots=True)
class Contribution:
    """Who did what to a picture beside taking it.

    Attributes:
        id: Unique hex string.
        photo_id: The photo it was done to.
        roles: What was done: "art", "cropping", "enhancement", "retouching", ...
        person: Who did it.
        organisation: For whom.
    """

    id: str
    photo_id: int
    roles: tuple[str, ...]
    person: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class EditCredit:
    """A printed "cropping: Somebody / Some house": roles, names, organisations."""

    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedCredit:
    """A printed caption and credit taken apart; what the text says, not what is true.

    The keys and their values are those of the command line's `parse-credit`.

    Attributes:
        kind: "photo", "composite", "illustration", ..., "unknown".
        creators: Persons who made it, in printed order.
        organizations: Agencies, libraries, outlets, in printed order, each once.
        via: The party after a via-word.
        courtesy: Owners named as lenders or givers.
        commissioned_for: The outlet after "for".
        licence: SPDX-like name, or "".
        copyright: The holder after ©, or "".
        edits: What the text says was done: "cropped", "enlarged", "composited", ...
        edit_credits: Who is named for it.
        complete: A maker or source is named, and somebody for every stated edit.
        caption_part: The words that are caption.
        credit_part: The words that are credit.
        confidence: 0..1.
    """

    kind: str = "unknown"
    creators: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    courtesy: tuple[str, ...] = ()
    commissioned_for: str = ""
    licence: str = ""
    copyright: str = ""
    edits: tuple[str, ...] = ()
    edit_credits: tuple[EditCredit, ...] = ()
    complete: bool = False
    caption_part: str = ""
    credit_part: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class ComposedCredit:
    """A credit line ready for the layout.

    Attributes:
        text: The line.
        style: Name of the house style that worded it.
        form: "long", "short", "print", "web" or "iim".
    """

    text: str
    style: str
    form: str

    @property
    def size_bytes(self) -> int:
        """Length in UTF-8, as IIM counts it."""
        return len(self.text.encode())
