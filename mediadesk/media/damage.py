"""What decoders raise over damaged or hostile files, turned into a sentence for people."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from warnings import catch_warnings, simplefilter

from PIL import Image

from mediadesk.model.errors import OutsideError

#: Decoders written for sound files fall over broken ones in all these ways; each was met in
#: public collections of broken pictures. None of them says anything about the program.
DECODER_ERRORS: Final = (
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)


@contextmanager
def damage_told(path: Path, what: str) -> Iterator[None]:
    """Turn whatever a decoder raises into an OutsideError, and swallow its warnings.

    Args:
        path: The file, for the sentence.
        what: What could not be done, such as "cannot be decoded".
    """
    # Warning filters are one for the process: two threads of the desktop that decode at once may
    # leave them at "ignore", which costs nothing there. Workers have one thread.
    with catch_warnings():
        simplefilter("ignore")
        try:
            yield
        except MemoryError as error:
            msg = f"{path.name} {what}: it would need more memory than a picture may take."
            raise OutsideError(msg) from error
        except OSError as error:
            raise OutsideError(_file_sentence(path, what, error)) from error
        except DECODER_ERRORS as error:
            msg = f"{path.name} {what}: the file is damaged ({_detail(error)})."
            raise OutsideError(msg) from error


def _file_sentence(path: Path, what: str, error: OSError) -> str:
    if error.errno is not None and error.strerror:
        return f"{path} cannot be read: {error.strerror}."
    return f"{path.name} {what}: the file is damaged ({_detail(error)})."


def _detail(error: BaseException) -> str:
    """Return a decoder's own words in one line, its type where it has none."""
    words = " ".join(str(error).split())[:160].rstrip(".")
    return words or type(error).__name__
