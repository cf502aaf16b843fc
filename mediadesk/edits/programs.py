"""Names of programs as files carry them: which ones change pixels, and which never do."""

import re
from typing import Final

#: Programs that are opened to change a picture's content; beginnings of the names they write.
PICTURE_EDITORS: Final[tuple[str, ...]] = (
    "Adobe Photoshop", "Adobe Lightroom", "Adobe Illustrator", "Photoshop", "Lightroom", "GIMP",
    "Affinity Photo", "Affinity", "darktable", "RawTherapee", "ART", "Krita", "Capture One",
    "DxO", "Luminar", "ON1", "Topaz", "Pixelmator", "Aperture", "Picasa", "paint.net",
    "Paint Shop Pro", "PaintShop", "Corel PHOTO-PAINT", "Snapseed", "VSCO", "Photomator",
    "Photopea", "Canva", "Polarr", "Pixlr", "PhotoScape", "Photo Ninja", "Nik Collection",
    "Color Efex", "Silver Efex", "Zoner", "Exposure X", "GraphicConverter", "IrfanView",
    "XnView", "XnConvert", "ImageMagick", "FastStone", "Aurora HDR", "Photomatix", "PTGui",
    "Hugin", "Helicon", "Nikon Capture", "Capture NX", "NX Studio", "Digital Photo Professional",
    "Silkypix", "Imaging Edge", "Waifu2x", "Gigapixel", "Remini", "MediaDesk", "digiKam",
    "Gwenview", "Fotoxx", "Paint 3D", "Microsoft Windows Photo", "Windows Photo Editor", "ACDSee",
)  # fmt: skip

#: Parts of programs of those names that write metadata and leave pixels alone.
_NO_EDITORS: Final = re.compile(
    r"bridge|camera raw|transfer|download|importer|elements organizer", re.IGNORECASE
)

_BEGINNINGS: Final = tuple(name.casefold() for name in PICTURE_EDITORS)


def is_picture_editor(software: str) -> bool:
    """Return whether a name a file carries is that of a program which changes pictures.

    The version of a camera's or a telephone's firmware ("Ver.1.10", "14.4.2") is none, nor is a
    program that copies files or writes captions.
    """
    name = software.strip().casefold()
    return any(_begins(name, known) for known in _BEGINNINGS) and not _NO_EDITORS.search(name)


def _begins(name: str, known: str) -> bool:
    """Return whether a name begins with a known one as a word: "ART 1.2", not "Artist"."""
    return name.startswith(known) and not name[len(known) : len(known) + 1].isalpha()
