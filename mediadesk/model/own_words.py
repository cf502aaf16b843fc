"""What the files behind a published picture say of themselves: the published one, the original."""

from dataclasses import dataclass

from mediadesk.model.edit_traces import ContentCredentials
from mediadesk.model.region import ShownPerson


@dataclass(frozen=True, slots=True)
class FileWords:
    """What one picture file says of itself, as far as a check asks.

    Attributes:
        creators: Whom it names as makers.
        credit: The credit it asks for.
        copyright: Its copyright notice.
        source_type: Its digital source type, without the scheme.
        credentials: Its Content Credentials; None where it has none.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    copyright: str = ""
    source_type: str = ""
    credentials: ContentCredentials | None = None

    @property
    def names_somebody(self) -> bool:
        """Whether it says who made or owns the picture."""
        return bool(self.creators or self.credit or self.copyright)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the files behind a published picture say.

    Attributes:
        published: The file that was published; None where it is not at hand.
        original: The catalogue's file; None where there is none at hand.
        is_same_file: Whether both are the same bytes.
        persons: Named persons whom the original locates in its picture, and how much of each is
            published; looked up only where part of the picture is cut off.
        disagreeing: Labels of fields of which the original's families of metadata say different
            things.
        has_iim: Whether the original carries the old IIM block.
        untold: Actions of the published file's credentials that readers can see and no log has.
    """

    published: FileWords | None = None
    original: FileWords | None = None
    is_same_file: bool = False
    persons: tuple[ShownPerson, ...] = ()
    disagreeing: tuple[str, ...] = ()
    has_iim: bool = False
    untold: tuple[str, ...] = ()
