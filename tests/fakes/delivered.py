"""Photos with captions and credits, ready to be delivered."""

from datetime import UTC, datetime
from pathlib import Path

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import FieldContent, Photo
from mediadesk.services.ports.delivery import DeliveryItem

GREETING = "Vladimir Putin greeted by Kim Yo-Jong."
FOUNDING_LINE = "Photo credit: Kremlin. Photo is cropped and enlarged."


def an_item(
    caption: str = GREETING,
    line: str = FOUNDING_LINE,
    *,
    headline: str = "",
    alt_text: str = "",
    name: str = "greeting.jpg",
    credit: Credit | None = None,
    fields: dict[str, FieldContent] | None = None,
    size_px: tuple[int, int] = (1200, 800),
    file_format: str = "JPEG",
) -> DeliveryItem:
    """Return one photo; its credit names the Kremlin unless another is given."""
    photo = Photo(
        1, "ab" * 32, Path("/pictures") / name, file_format, *size_px, None, datetime.now(UTC)
    )
    return DeliveryItem(
        Dossier(
            photo,
            captions=(Caption(1, headline=headline, text=caption, alt_text=alt_text),),
            credit=Credit(1, sources=("Kremlin",)) if credit is None else credit,
        ),
        fields or {},
        {"print": line} if line else {},
    )
