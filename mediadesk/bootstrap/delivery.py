"""Put the writers of deliveries and of reports together."""

from mediadesk import paths
from mediadesk.delivery.csv_merge import DataMergeWriter, PlainTableWriter
from mediadesk.delivery.html_figure import HtmlFigureWriter
from mediadesk.delivery.json_ld import JsonLdWriter
from mediadesk.delivery.late_pages import (
    LateCaptionSheetWriter,
    LateContactSheetWriter,
    LateIndesignWriter,
)
from mediadesk.delivery.ninjs import NinjsWriter
from mediadesk.delivery.reports.html import HtmlReport
from mediadesk.delivery.reports.junit import JunitReport
from mediadesk.delivery.reports.sarif import SarifReport
from mediadesk.delivery.reports.text import TextReport
from mediadesk.delivery.tagged_text import TaggedTextWriter
from mediadesk.services.ports.delivery import DeliveryWriter
from mediadesk.services.ports.pictures import Miniatures, PictureFiles, Previews
from mediadesk.services.ports.reports import ReportWriter


def delivery_writers(previews: Previews, files: PictureFiles) -> tuple[DeliveryWriter, ...]:
    """Return a writer for every form of delivery, in the order people are offered them."""
    resources = paths.resources()
    return (
        DataMergeWriter(),
        TaggedTextWriter(),
        LateIndesignWriter(),
        LateCaptionSheetWriter(previews=previews, resources=resources),
        LateContactSheetWriter(previews=previews, files=files, resources=resources),
        HtmlFigureWriter(),
        JsonLdWriter(),
        NinjsWriter(),
        PlainTableWriter(),
    )


def report_writers(miniatures: Miniatures) -> tuple[ReportWriter, ...]:
    """Return a writer for every form of a check's report, in the order people are offered them."""
    style = paths.resources() / "reports" / "check.css"
    return (TextReport(), HtmlReport(miniatures, style), SarifReport(), JunitReport())
