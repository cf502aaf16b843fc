"""Put the writers of deliveries together."""

from mediadesk import paths
from mediadesk.delivery.late import late_writers
from mediadesk.services.ports.delivery import DeliveryWriter
from mediadesk.services.ports.pictures import PictureFiles, Previews


def delivery_writers(previews: Previews, files: PictureFiles) -> tuple[DeliveryWriter, ...]:
    """Return a writer for every form of delivery, in the order people are offered them."""
    return late_writers(previews=previews, files=files, resources=paths.resources())
