"""Ask servers by HTTP for what a person named, within bounds of size and time."""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests
from requests import exceptions
from typing_extensions import override

from mediadesk import __version__
from mediadesk.model.content_type import ContentType
from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.services.ports.web import Answer, Web

#: How long a server may take to be reached, and to say the next word.
_PATIENCE_S: Final = (10.0, 20.0)
#: How long one answer may take altogether: a server that drips is let go.
_LONGEST_S: Final = 120.0
_MOST_REDIRECTS: Final = 10
_CHUNK_BYTES: Final = 1 << 16
#: Servers that answer by what a browser would take send their pictures as browsers get them.
_HEADERS: Final = {
    "User-Agent": f"Mozilla/5.0 (compatible; MediaDesk/{__version__})",
    "Accept": "text/html,application/xhtml+xml,image/avif,image/webp,*/*;q=0.8",
}
#: What people can do about answers that are no page, by their status (RFC 9110, section 15).
_REFUSALS: Final = {
    401: "it asks for a name and a password. Save the page in a browser and check the file.",
    403: "it is not given to programs. Save the page in a browser and check the file.",
    404: "there is nothing at this address.",
    410: "it was taken away.",
    429: "it was asked too often. Try again in some minutes.",
    451: "it may not be shown for legal reasons.",
}
_NO_ADDRESS: Final = (
    exceptions.InvalidSchema,
    exceptions.InvalidURL,
    exceptions.MissingSchema,
)
#: The end of the sentence by what went wrong; a class stands before those it is made from.
_FAILURES: Final[tuple[tuple[type[Exception], str], ...]] = (
    (exceptions.SSLError, "the server cannot prove who it is. Ask whoever runs it."),
    (exceptions.ProxyError, "the proxy cannot be reached. Check the network's settings."),
    (exceptions.Timeout, "the server does not answer. Try again later."),
    (exceptions.TooManyRedirects, "the server sends from one address to the next without end."),
    (exceptions.ConnectionError, "there is no such server, or no network. Check the address."),
    (exceptions.ContentDecodingError, "what came is packed in a way that is damaged."),
)
_ANY_FAILURE: Final = "the connection broke. Try again."


class HttpWeb(Web):
    """Asks servers, through the proxy of the system where one is set.

    Args:
        resolve: Returns the numeric addresses of a host; raises OSError where there is none.
        longest_s: How long one answer may take altogether.
        now_s: Tells the time, in seconds.
    """

    def __init__(
        self,
        resolve: Callable[[str], tuple[str, ...]] | None = None,
        longest_s: float = _LONGEST_S,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolve = resolve or _numbers
        self._longest_s = longest_s
        self._now_s = now_s

    @override
    def fetch(
        self, address: str, most_bytes: int, stop: Event, *, goes_inside: bool = True
    ) -> Answer:
        with _told(address), requests.Session() as session:
            session.max_redirects = _MOST_REDIRECTS
            session.headers.update(_HEADERS)

            def watch(answer: requests.Response, **_asked: object) -> None:
                target = session.get_redirect_target(answer)
                if target is None:
                    return
                try:
                    self._require_fit(urljoin(answer.url, target), goes_inside=goes_inside)
                except _RefusedError:
                    answer.close()  # nobody else holds it yet
                    raise

            if not goes_inside:
                self._require_fit(address, goes_inside=False)
            hooks = {"response": watch}
            with session.get(address, stream=True, timeout=_PATIENCE_S, hooks=hooks) as answer:
                _require_found(answer)
                content = b"".join(self._chunks(answer, most_bytes, stop))
                kind = ContentType.of(answer.headers.get("Content-Type", ""))
                return Answer(answer.url, kind.media_type, content, kind.charset)

    @override
    def is_inside(self, address: str) -> bool:
        try:
            numbers = self._resolve(urlsplit(address).hostname or "")
            return any(not ipaddress.ip_address(number).is_global for number in numbers)
        except (OSError, ValueError):
            return False  # nobody is reached there

    def _require_fit(self, address: str, *, goes_inside: bool) -> None:
        """Refuse what leads elsewhere than to servers of the web."""
        if urlsplit(address).scheme not in {"http", "https"}:
            msg = "the server sends on to what is no address of the web."
            raise _RefusedError(msg)
        if not goes_inside and self.is_inside(address):
            msg = "it leads into your own network, where a page from outside has no business."
            raise _RefusedError(msg)

    def _chunks(self, answer: requests.Response, most_bytes: int, stop: Event) -> Iterator[bytes]:
        """Yield an answer as it comes, unpacked.

        Raises:
            StoppedError: A stop was asked for.
        """
        until_s = self._now_s() + self._longest_s
        left_bytes = most_bytes
        for chunk in answer.iter_content(_CHUNK_BYTES):
            if stop.is_set():
                raise StoppedError
            left_bytes -= len(chunk)
            if left_bytes < 0:
                msg = f"it is larger than {most_bytes / 2**20:,.0f} MB."
                raise _RefusedError(msg)
            if self._now_s() > until_s:
                msg = f"it did not come whole within {self._longest_s:,.0f} s. Try again later."
                raise _RefusedError(msg)
            yield chunk


class _RefusedError(Exception):
    """An answer that is not taken, with the end of the sentence that says why."""


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Say in a sentence what became of an address.

    Raises:
        UserError: It is no address.
        OutsideError: Nothing came of it.
    """
    try:
        yield
    except _NO_ADDRESS as error:
        msg = f"{address} is no address of the web. One begins with https:// and a server's name."
        raise UserError(msg) from error
    except _RefusedError as error:
        msg = f"{address} is not fetched: {error}"
        raise OutsideError(msg) from error
    except (exceptions.RequestException, OSError, ValueError) as error:
        why = next((said for kind, said in _FAILURES if isinstance(error, kind)), _ANY_FAILURE)
        msg = f"{address} is not fetched: {why}"
        raise OutsideError(msg) from error


def _require_found(answer: requests.Response) -> None:
    status = answer.status_code
    if answer.ok:
        return
    said = _REFUSALS.get(
        status, f"the server answered {status} {answer.reason or ''}".strip() + "."
    )
    raise _RefusedError(said)


def _numbers(host: str) -> tuple[str, ...]:
    return tuple(str(found[4][0]) for found in socket.getaddrinfo(host, None))
