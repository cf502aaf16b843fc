"""Put the writers of deliveries together."""

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
from mediadesk.delivery.tagged_text import TaggedTextWriter
from mediadesk.services.ports.delivery import DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews


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
