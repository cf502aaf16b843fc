"""T203 camera-text-left: the caption is what a camera or a program wrote."""

import re
from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.rule import LintRule
from mediadesk.model.finding import Severity

_FIELDS: Final = ("description", "headline", "alt_text")
_FILE_NAME: Final = re.compile(
    r"(?:IMG|DSC[FN]?|PICT|P\d|MG|CIMG|DJI|GOPR|PXL|Screenshot)[_ -]?\w*\d{3,}\w*(?:\.\w{3,4})?"
    r"|[\w -]{1,80}\.(?:jpe?g|tiff?|png|heic|nef|cr[23]|arw)",
    re.IGNORECASE,
)


class CameraTextLeft(LintRule):
    """The caption is a camera's own text, or the name of a file.

    Why it matters: it says nothing, and looks in every list as if the picture were captioned.
    Example: "OLYMPUS DIGITAL CAMERA", "DSC_0815.JPG".
    To mend: clear it, and write a caption.
    """

    code = "T203"
    name = "camera-text-left"
    severity = Severity.ERROR
    message = "{words!r} is no caption; a camera or a program wrote it."

    @override
    def check(self, case: LintCase) -> Iterator[CaptionFault]:
        """Yield a fault for every field that holds such a text alone."""
        for field in _FIELDS:
            text = case.text(field)
            bare = text.strip()
            if bare and (case.knowledge.is_junk(bare) or _FILE_NAME.fullmatch(bare)):
                yield self.fault(case, field, (0, len(text)), "", words=bare[:40])
