"""The parser of printed credits, loaded at first use."""

from mediadesk.bootstrap.knowledge import LateParser
from mediadesk.bootstrap.workbench import Workbench


def parser(_bench: Workbench) -> LateParser:
    """Return what takes printed captions and credits apart."""
    return LateParser()
