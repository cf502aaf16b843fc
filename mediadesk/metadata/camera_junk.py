"""Texts that cameras and programs write where a caption, a name or a notice should stand."""

import re
from typing import Final

_MAKERS: Final = (
    "APPLE|CANON|DJI|FUJIFILM|GOPRO|HASSELBLAD|LEICA|NIKON|OLYMPUS|PANASONIC|PENTAX|PHASE ONE|RICOH"
    "|SIGMA|SONY"
)

#: Matched against the whole text, in any case. Cameras of the makes named write these by default.
JUNK: Final[tuple[str, ...]] = (
    r"OLYMPUS DIGITAL CAMERA",
    r"SONY DSC",
    r"SAMSUNG( DIGITAL CAMERA)?",
    r"SAMSUNG CSC",
    r"KONICA MINOLTA.*",
    r"MINOLTA DIGITAL CAMERA",
    r"DIGITAL CAMERA",
    r"DIGIMAX.*",
    r"DCIM.*",
    r"\d{3}_?DCIM",
    r"KODAK Digital Still Camera",
    r"CASIO COMPUTER CO\.?,? ?LTD\.?",
    r"(NIKON|CANON|EASTMAN KODAK COMPANY|PENTAX|HP|JENOPTIK|AIPTEK)",
    r"BENQ DIGITAL CAMERA",
    r"HP PHOTOSMART.*",
    r"MEDION.*",
    r"TRUST .*CAMERA",
    r"Photographer|Owner|Unknown|User|Picasa|unknown",
    r"DEFAULT|UNTITLED|NONE|N/A",
    r"(Created|Made) with (GIMP|The GIMP).*",
    r"(AppleMark|Processed with VSCO.*|Screenshot|<?Untitled>?)",
    r"CREATOR: gd-jpeg v.*",
    r"File written by Adobe Photoshop.*",
    r"LEAD Technologies.*",
    r"(ACD Systems )?Digital Imaging",
    # A camera that signs with its model: "Hasselblad X1D"; but "Sony 2021" is a notice.
    rf"({_MAKERS})( CORPORATION)?(?! (19|20)\d\d$)( [A-Z]+){{0,2}} [A-Z-]*\d[\w-]*( [\w-]+)?",
    r"[\W_]*",
)

_ANY: Final = re.compile("|".join(f"(?:{pattern})" for pattern in JUNK), re.IGNORECASE)


def is_junk(text: str) -> bool:
    """Return whether a text says nothing: a camera's default, a program's mark, blanks."""
    return _ANY.fullmatch(text.strip()) is not None
