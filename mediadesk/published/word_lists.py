"""Lists of words in data files, and the names that they match by their parts."""

import re
import tomllib
from collections.abc import Sequence
from typing import Final

from mediadesk.model.errors import UserError

#: "mediaCaption" is two parts; "dNvPen" is a build tool's hash and stays one.
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z])")
_NOT_WORD: Final = re.compile(r"[\W_]+")
_NOTHING: Final = re.compile(r"(?!)")
#: Longest name that is looked at: a class attribute of a megabyte is not read to its end.
_LONGEST_NAME: Final = 2000


def read_word_lists(toml: str, names: Sequence[str], file: str) -> dict[str, list[str]]:
    """Return the named lists of a TOML file.

    Args:
        toml: The file's text.
        names: The lists it must have.
        file: What an error calls the file, such as "list of style names".

    Raises:
        UserError: The text is not TOML, or a list is missing or no list of words.
    """
    try:
        lists = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        msg = f"The {file} cannot be read: {error}. Mend the file."
        raise UserError(msg) from error
    for name in names:
        words = lists.get(name)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            msg = f'The {file} lacks the list "{name}". Add it.'
            raise UserError(msg)
    return {name: lists[name] for name in names}


def parts_of(name: str) -> str:
    """Return a name as lower-case parts, each between hyphens: "-media-caption-credit-"."""
    apart = _CAMEL.sub("-", name[:_LONGEST_NAME])
    return f"-{_NOT_WORD.sub('-', apart).lower().strip('-')}-"


def name_pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern for a list; "*" at an end or within stands for anything short."""
    return re.compile("|".join(map(_alternative, words))) if words else _NOTHING


def _alternative(word: str) -> str:
    start = "" if word.startswith("*") else "-"
    end = "" if word.endswith("*") else "-"
    inner = "[^ ]{0,20}".join(re.escape(piece) for piece in word.strip("*").split("*"))
    return f"{start}{inner}{end}"
