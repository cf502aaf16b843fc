"""Fetch pictures from the web, a few at a time, within bounds."""

import mimetypes
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Event
from typing import Final
from urllib.parse import urlsplit

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.ports.web import Answer, Web

_MOST_PICTURE_BYTES: Final = 64 * 2**20
#: No article shows as much; what is left out is told.
_MOST_PICTURES: Final = 500
_MOST_BYTES: Final = 2**30
#: As many as browsers ask one server for at a time, or fewer.
_AT_A_TIME: Final = 4
#: What servers say of files that they know nothing of.
UNNAMED_TYPES: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})


@dataclass(frozen=True, slots=True)
class FetchedPicture:
    """What came of one picture.

    Attributes:
        address: Where it was asked for.
        answer: What came, under the media type of a picture; None where nothing did.
        error: Why it did not come, in a sentence; "" where it did.
    """

    address: str
    answer: Answer | None = None
    error: str = ""


def fetched_pictures(
    web: Web, addresses: Sequence[str], stop: Event, *, goes_inside: bool
) -> Iterator[FetchedPicture]:
    """Yield what came of each picture, in the order asked; few of them are held at a time.

    Args:
        web: Asks servers.
        addresses: Where the pictures are.
        stop: Set where nobody waits any more.
        goes_inside: Whether they may lead into this machine or its own network.

    Raises:
        StoppedError: A stop was asked for.
    """

    def fetch(address: str) -> FetchedPicture:
        try:
            answer = web.fetch(address, _MOST_PICTURE_BYTES, stop, goes_inside=goes_inside)
        except (OutsideError, UserError) as error:
            return FetchedPicture(address, error=str(error))
        return _as_picture(answer, address)

    left_bytes = _MOST_BYTES
    with ThreadPoolExecutor(_AT_A_TIME) as threads:
        for begin in range(0, len(addresses), _AT_A_TIME):
            some = addresses[begin : begin + _AT_A_TIME]
            if begin >= _MOST_PICTURES or left_bytes <= 0:
                yield from map(_left_out, some)
                continue
            for came in threads.map(fetch, some):
                left_bytes -= len(came.answer.content) if came.answer else 0
                yield came


def media_type(answer: Answer, address: str) -> str:
    """Return the media type of an answer; by the name in its address where the server has none."""
    if answer.media_type not in UNNAMED_TYPES:
        return answer.media_type
    return mimetypes.guess_type(urlsplit(address).path)[0] or answer.media_type


def _as_picture(answer: Answer, address: str) -> FetchedPicture:
    kind = media_type(answer, address)
    if kind.startswith("image/"):
        return FetchedPicture(address, replace(answer, media_type=kind))
    said = kind or "without a type"
    return FetchedPicture(
        address, error=f"{address} is not fetched: what came is no picture, but {said}."
    )


def _left_out(address: str) -> FetchedPicture:
    why = "there are too many pictures, or too large ones."
    return FetchedPicture(address, error=f"{address} is not fetched: {why}")
