"""The adapters that make and write pictures behind their ports, loaded at first use.

Apart from those of `late`, which only look at pictures: most commands make none.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from threading import Event

from typing_extensions import override

from mediadesk.model.edit import Comparison, RenderPlan
from mediadesk.model.intake import Failure, Raster
from mediadesk.model.region import PersonRegion
from mediadesk.model.tones import Tones
from mediadesk.services.ports.credentials import Signing, SigningChecker
from mediadesk.services.ports.darkroom import Darkroom, Negative
from mediadesk.services.ports.pictures import (
    Rendered,
    Renderer,
    RenderOrder,
)
from mediadesk.services.ports.superposing import Superposed, Superposing
from mediadesk.services.ports.writing import RecordWriters, WriteOrder, WriteOutcome


class LateWriters(RecordWriters):
    """Worker processes that write records into files."""

    @override
    def write(
        self, orders: Iterable[WriteOrder], total: int, stop: Event | None = None
    ) -> Iterator[WriteOutcome | Failure]:
        from mediadesk.media.writing.writers import WriterPool  # noqa: PLC0415 - loads pebble

        return WriterPool().write(orders, total, stop)

    @override
    def settle(self, paths: Iterable[Path]) -> None:
        from mediadesk.media.writing.writers import WriterPool  # noqa: PLC0415 - loads pebble

        WriterPool().settle(paths)


class LateRenderer(Renderer):
    """Makes derivative files."""

    @cached_property
    def _renderer(self) -> Renderer:
        from mediadesk.media.derivatives.rendering import PictureRenderer  # noqa: PLC0415 - loads exiv2

        return PictureRenderer()

    @override
    def render(self, order: RenderOrder) -> Rendered:
        return self._renderer.render(order)


class LateCertificates(SigningChecker):
    """Looks over what Content Credentials are signed with."""

    @override
    def require_usable(self, signing: Signing) -> None:
        from mediadesk.media.derivatives.credentials_signing import CertificateDesk  # noqa: PLC0415 - c2pa

        CertificateDesk().require_usable(signing)


class LateDarkroom(Darkroom):
    """Develops pictures while somebody looks on."""

    @cached_property
    def _darkroom(self) -> Darkroom:
        from mediadesk.media.development.darkroom import ScreenDarkroom  # noqa: PLC0415 - loads Pillow

        return ScreenDarkroom()

    @override
    def open(self, path: Path, longest_edge_px: int) -> Negative:
        return self._darkroom.open(path, longest_edge_px)

    @override
    def show(self, negative: Negative, plan: RenderPlan) -> Raster:
        return self._darkroom.show(negative, plan)

    @override
    def persons(self, path: Path) -> tuple[PersonRegion, ...]:
        return self._darkroom.persons(path)

    @override
    def show_uncropped(self, negative: Negative, plan: RenderPlan) -> Raster:
        return self._darkroom.show_uncropped(negative, plan)

    @override
    def tones(self, negative: Negative, plan: RenderPlan) -> Tones:
        return self._darkroom.tones(negative, plan)

    @override
    def with_lost_marked(self, raster: Raster) -> Raster:
        return self._darkroom.with_lost_marked(raster)

    @override
    def light_at(
        self, negative: Negative, plan: RenderPlan, across: float, down: float
    ) -> tuple[float, float, float]:
        return self._darkroom.light_at(negative, plan, across, down)


class LateSuperposing(Superposing):
    """Lays pictures over each other."""

    @cached_property
    def _superposing(self) -> Superposing:
        from mediadesk.media.comparison.superposing import PixelSuperposing  # noqa: PLC0415 - loads OpenCV

        return PixelSuperposing()

    @override
    def superpose(
        self, original: Path, derived: Path, seen: Comparison, longest_edge_px: int
    ) -> Superposed:
        return self._superposing.superpose(original, derived, seen, longest_edge_px)
