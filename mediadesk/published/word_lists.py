"""Read the files of words by which readers know captions, credits and furniture."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence

from mediadesk.model.errors import UserError


def word_lists(toml: str, what: str, names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the lists of words in a TOML file, by their names.

    Args:
        toml: The file's text.
        what: What errors call the file, such as "list of style names".
        names: The lists that it must have.

    Raises:
        UserError: The text is not TOML, or a list is missing or no list of words.
    """
    try:
        lists = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        msg = f"The {what} cannot be read: {error}. Mend the file."
        raise UserError(msg) from error
    for name in names:
        words = lists.get(name)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            msg = f'The {what} lacks the list "{name}". Add it.'
            raise UserError(msg)
    return lists
