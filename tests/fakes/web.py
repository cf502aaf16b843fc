"""A web of a few addresses, and a server of them for what really asks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from typing_extensions import override

from mediadesk.model.errors import OutsideError, StoppedError
from mediadesk.services.ports.web import Answer, Web


@dataclass
class FakeWeb(Web):
    """Answers from a table.

    Attributes:
        answers: What there is, by address.
        inside: Addresses within this machine or its network.
        asked: What was asked for, in order, each with whether it might lead inside.
    """

    answers: Mapping[str, Answer]
    inside: frozenset[str] = frozenset()
    asked: list[tuple[str, bool]] = field(default_factory=list)

    @override
    def fetch(
        self, address: str, most_bytes: int, stop: Event, *, goes_inside: bool = True
    ) -> Answer:
        self.asked.append((address, goes_inside))
        if stop.is_set():
            raise StoppedError
        if address not in self.answers:
            msg = f"{address} is not fetched: there is nothing at this address."
            raise OutsideError(msg)
        return self.answers[address]

    @override
    def is_inside(self, address: str) -> bool:
        return address in self.inside


@dataclass(frozen=True)
class Said:
    """What a server says at one path."""

    content: bytes = b""
    kind: str = "text/html"
    status: int = 200
    location: str = ""
    announced_bytes: int | None = None


@contextmanager
def served(paths: Mapping[str, Said]) -> Iterator[str]:
    """Lend the address of a server on this machine that has these paths."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = paths.get(self.path, Said(status=404))
            self.send_response(said.status)
            if said.kind:
                self.send_header("Content-Type", said.kind)
            if said.location:
                self.send_header("Location", said.location)
            length = len(said.content) if said.announced_bytes is None else said.announced_bytes
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(said.content)

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the tests tell."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
