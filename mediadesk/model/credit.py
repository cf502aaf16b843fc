"""The credit of a photo as a record, who else worked on it, and a printed credit taken apart."""

from dataclasses import dataclass
from typing import Final

#: What a picture may be that is not simply a photo.
PICTURE_KINDS: Final = (
    "photo-illustration", "illustration", "composite", "ai-generated", "screenshot", "video-still",
    "graphic",
)  # fmt: skip


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
        kind: What the picture is: "" for a photo, else one of `PICTURE_KINDS`.
        work_url: The page of the picture, where it was found or bought.
        changes: Notices of earlier changes, as they were given; they stay with the picture
            (CC BY 4.0, 3(a)(1)(B)).
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
    kind: str = ""
    work_url: str = ""
    changes: tuple[str, ...] = ()

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
        copyright_year: The year of that claim, or "".
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
    copyright_year: str = ""
    edits: tuple[str, ...] = ()
    edit_credits: tuple[EditCredit, ...] = ()
    complete: bool = False
    caption_part: str = ""
    credit_part: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class PrintSigns:
    """What the words of a printed caption and credit tell beside the parties they name.

    Attributes:
        says_file: It is called a file or archive picture.
        says_handout: It is called a handout, or said to be supplied.
        says_symbol: It is called a symbol, stock or representational picture.
        says_ai: A model is said to have made or edited it.
        says_composed: It is called a montage, a composite, a photo illustration.
        showcase: Where somebody showed it, such as a social network, if the credit names nobody
            else; "" else.
        library: The picture library, if the credit names nobody else; "" else.
        repeated: Names that stand twice in the credit, as printed.
        glued: The words around a place where a credit begins without a space before it.
    """

    says_file: bool = False
    says_handout: bool = False
    says_symbol: bool = False
    says_ai: bool = False
    says_composed: bool = False
    showcase: str = ""
    library: str = ""
    repeated: tuple[str, ...] = ()
    glued: str = ""


@dataclass(frozen=True, slots=True)
class ComposedCredit:
    """A credit line ready for the layout.

    Attributes:
        text: The line.
        style: Name of the house style that worded it.
        form: "long", "short", "print", "web" or "iim".
        language: BCP 47 tag of the language it is worded in, which is another than was asked for
            where that one is not worded.
    """

    text: str
    style: str
    form: str
    language: str = "en"

    @property
    def size_bytes(self) -> int:
        """Length in UTF-8, as IIM counts it."""
        return len(self.text.encode())
