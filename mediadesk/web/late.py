"""The web behind its port, its library loaded at the first address that somebody names."""

from functools import cached_property
from threading import Event

from typing_extensions import override

from mediadesk.services.ports.web import Answer, Web


class LateWeb(Web):
    """Servers, asked by HTTP."""

    @cached_property
    def _web(self) -> Web:
        from mediadesk.web.http_web import HttpWeb  # noqa: PLC0415 - loads requests

        return HttpWeb()

    @override
    def fetch(
        self, address: str, most_bytes: int, stop: Event, *, goes_inside: bool = True
    ) -> Answer:
        return self._web.fetch(address, most_bytes, stop, goes_inside=goes_inside)

    @override
    def is_inside(self, address: str) -> bool:
        return self._web.is_inside(address)
