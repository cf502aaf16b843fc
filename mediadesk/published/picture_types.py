"""What files of pictures are called by their media types."""

from typing import Final

#: What reads pictures goes by the suffix where several readers might do.
SUFFIX_BY_TYPE: Final = {
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/avif": ".avif",
    "image/heic": ".heic",
    "image/tiff": ".tif",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
}
