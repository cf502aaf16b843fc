"""What fetching published pages needs of the outside: the web, and archives of what came."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Answer:
    """What the web answered to one address.

    Attributes:
        address: Where it came from in the end, redirects followed.
        media_type: What the server says it is, in small letters and without parameters:
            "text/html"; "" where it does not say.
        content: The bytes, unpacked.
        charset: The encoding that the server names for a text; "" where it names none.
    """

    address: str
    media_type: str
    content: bytes
    charset: str = ""


class Web(Protocol):
    """Asks servers. Nothing but fetching ever does, and only for addresses that a person named."""

    def fetch(
        self, address: str, most_bytes: int, stop: Event, *, goes_inside: bool = True
    ) -> Answer:
        """Return what an address holds.

        Args:
            address: An absolute http or https address.
            most_bytes: A longer answer is refused.
            stop: Set where nobody waits any more.
            goes_inside: Whether it may lead into this machine or its own network. Pages from
                outside have no business there (server-side request forgery, CWE-918).

        Raises:
            UserError: It is no address.
            OutsideError: There is no such server or page, it takes too long, or is too large.
            StoppedError: A stop was asked for.
        """
        ...

    def is_inside(self, address: str) -> bool:
        """Return whether an address leads into this machine or its own network."""
        ...


class PageArchive(Protocol):
    """An archive under way: a page, and then its pictures."""

    def add(self, answer: Answer, asked: str) -> None:
        """Add what came, under the address by which the page asks for it.

        Raises:
            OSError: The disk refuses.
        """
        ...


class PageArchives(Protocol):
    """Keeps fetched pages, each with its pictures as one file that the readers read."""

    def pictures_of(self, page: Answer) -> tuple[str, ...]:
        """Return the absolute addresses of a page's editorial pictures, each once, in order.

        Raises:
            OutsideError: It is no page.
        """
        ...

    def writing(self, target: Path, address: str) -> AbstractContextManager[PageArchive]:
        """Lend an archive that takes its place, whole, once the block ends well.

        Args:
            target: The file it becomes.
            address: Where the page was asked for.

        Raises:
            OSError: The disk refuses; whatever was there before is there still.
        """
        ...

    def address_of(self, archive: Path) -> str:
        """Return where the page of an archive was asked for; "" for what was not written here."""
        ...


class FetchedPictures(Protocol):
    """Pictures that documents show from the web, kept by their addresses once they were fetched."""

    def keep(self, address: str, answer: Answer) -> Path:
        """Keep a picture in place of what was kept of its address before; return its file.

        Raises:
            OutsideError: The disk refuses.
        """
        ...

    def find(self, address: str) -> Path | None:
        """Return the file of an address; None where it was never fetched, or is gone again."""
        ...
