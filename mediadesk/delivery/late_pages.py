"""The writers of laid-out pages behind their port, their libraries loaded at first use."""

from functools import cached_property
from pathlib import Path

from typing_extensions import override

from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews


class LateContactSheetWriter(DeliveryWriter):
    """Writes contact sheets.

    Args:
        previews: The small pictures.
        files: The pictures themselves.
        resources: Folder of the shipped resources; its fonts and its sheets' words are used.
    """

    def __init__(self, *, previews: Previews, files: PictureFiles, resources: Path) -> None:
        self._previews = previews
        self._files = files
        self._resources = resources

    @cached_property
    def _writer(self) -> DeliveryWriter:
        from mediadesk.delivery.contact_sheet import ContactSheetWriter  # noqa: PLC0415 - fpdf2
        from mediadesk.delivery.font_finding import FontShelf  # noqa: PLC0415
        from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415

        return ContactSheetWriter(
            previews=self._previews,
            files=self._files,
            fonts=FontShelf(self._resources / "fonts"),
            vocabulary=SheetVocabulary.from_text(_words(self._resources)),
        )

    @property
    @override
    def name(self) -> str:
        return "contact-sheet"

    @property
    @override
    def label(self) -> str:
        return "Contact sheet (PDF)"

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".pdf",)

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        return self._writer.write(delivery, out, context)


class LateCaptionSheetWriter(DeliveryWriter):
    """Writes caption sheets as DOCX.

    Args:
        previews: The small pictures.
        resources: Folder of the shipped resources; its sheets' words are used.
    """

    def __init__(self, *, previews: Previews, resources: Path) -> None:
        self._previews = previews
        self._resources = resources

    @cached_property
    def _writer(self) -> DeliveryWriter:
        from mediadesk.delivery.docx_captions import CaptionSheetWriter  # noqa: PLC0415 - docx
        from mediadesk.delivery.sheet_words import SheetVocabulary  # noqa: PLC0415

        return CaptionSheetWriter(
            previews=self._previews,
            vocabulary=SheetVocabulary.from_text(_words(self._resources)),
        )

    @property
    @override
    def name(self) -> str:
        return "docx"

    @property
    @override
    def label(self) -> str:
        return "Caption sheet (DOCX)"

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".docx",)

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        return self._writer.write(delivery, out, context)


class LateIndesignWriter(DeliveryWriter):
    """Writes InDesign documents and snippets."""

    @cached_property
    def _writer(self) -> DeliveryWriter:
        from mediadesk.delivery.idml_snippet import IndesignWriter  # noqa: PLC0415 - loads lxml

        return IndesignWriter()

    @property
    @override
    def name(self) -> str:
        return "idml"

    @property
    @override
    def label(self) -> str:
        return "InDesign (IDML document, IDMS snippet)"

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".idml", ".idms")

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        return self._writer.write(delivery, out, context)


def _words(resources: Path) -> str:
    return (resources / "delivery" / "sheet.toml").read_text(encoding="utf-8")
