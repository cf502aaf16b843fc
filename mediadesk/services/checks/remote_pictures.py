"""Fetch the pictures that documents show from the web and that do not lie beside them.

What news agencies and editing systems send (ninjs, NewsML, WXR) names its pictures by address, and
so do pages saved without their pictures. They are fetched where a person asks for it; from then on
they are the files of those pictures, as long as they are kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.placement import Placement
from mediadesk.services.checks.picture_fetching import fetched_pictures
from mediadesk.services.checks.web_addresses import is_address
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.documents import ReadDocument
from mediadesk.services.ports.web import FetchedPictures, Web


@dataclass(frozen=True, slots=True)
class PicturesCame:
    """What came of the pictures of documents.

    Attributes:
        count: How many were fetched.
        missing: Of each that did not come, why, in a sentence.
    """

    count: int
    missing: tuple[str, ...] = ()


def address_of(placement: Placement) -> str:
    """Return where a picture is on the web that has no file here; "" for any other."""
    if placement.decorative or placement.file is not None:
        return ""
    image = placement.image
    whole = f"https:{image}" if image.startswith("//") else image
    return whole if is_address(whole) else ""


def file_of(kept: FetchedPictures, image: str) -> Path | None:
    """Return the file of a picture that was fetched, as a document names it; else None."""
    address = address_of(Placement(image, ""))
    return kept.find(address) if address else None


class RemotePictures:
    """Fetches pictures and keeps them by their addresses.

    Args:
        web: Asks servers.
        kept: Where they are kept.
        extract: Reads the pictures of a document.
    """

    def __init__(
        self, web: Web, kept: FetchedPictures, extract: Callable[[Path], ReadDocument]
    ) -> None:
        self._web = web
        self._kept = kept
        self._extract = extract

    def job(self, documents: Sequence[Path]) -> Job[PicturesCame]:
        """Return the job that fetches what documents show from the web; each address once.

        A document that cannot be read is passed over: its check says why. A newsroom's own servers
        are asked as well, as a browser would that opens the document.
        """

        def fetch(context: JobContext) -> PicturesCame:
            wanted: dict[str, None] = {}
            for done, path in enumerate(documents):
                context.step(done, len(documents), path.name)
                wanted.update(dict.fromkeys(self._addresses(path)))
            missing: list[str] = []
            addresses = tuple(wanted)
            came = fetched_pictures(self._web, addresses, context.stop, goes_inside=True)
            for done, one in enumerate(came, start=1):
                if one.answer is not None:
                    self._kept.keep(one.address, one.answer)
                else:
                    missing.append(one.error)
                context.step(done, len(addresses), one.address)
            return PicturesCame(len(addresses) - len(missing), tuple(missing))

        return fetch

    def _addresses(self, path: Path) -> tuple[str, ...]:
        try:
            placements = self._extract(path).placements
        except (OutsideError, UserError):
            return ()
        return tuple(filter(None, map(address_of, placements)))
