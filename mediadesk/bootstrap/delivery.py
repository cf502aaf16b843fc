"""Put the writers of deliveries together."""

from mediadesk import paths
from mediadesk.delivery.csv_merge import DataMergeWriter, PlainTableWriter
from mediadesk.delivery.html_figure import HtmlFigureWriter
from mediadesk.delivery.indesign.tagged_text import TaggedTextWriter
from mediadesk.delivery.json_ld import JsonLdWriter
from mediadesk.delivery.late_pages import (
    late_caption_sheet,
    late_contact_sheet,
    late_indesign,
)
from mediadesk.delivery.ninjs import NinjsWriter
from mediadesk.services.ports.delivery import DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews


def delivery_writers(previews: Previews, files: PictureFiles) -> tuple[DeliveryWriter, ...]:
    """Return a writer for every form of delivery, in the order people are offered them."""
    resources = paths.resources()
    return (
        DataMergeWriter(),
        TaggedTextWriter(),
        late_indesign(),
        late_caption_sheet(previews=previews, resources=resources),
        late_contact_sheet(previews=previews, files=files, resources=resources),
        HtmlFigureWriter(),
        JsonLdWriter(),
        NinjsWriter(),
        PlainTableWriter(),
    )
