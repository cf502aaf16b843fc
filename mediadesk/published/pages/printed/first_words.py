"""Know quickly that a text can be none of some phrases: by its first word."""

from collections.abc import Iterable
from typing import Final

from mediadesk.credits.normalise import fold

#: What may stand before the first word, or right after it.
_EDGES: Final = " \t\n\u00a0:»›>→…._–—-–•*([（【：=/"


class FirstWords:
    """The first words of some phrases.

    Args:
        phrases: Folded phrases.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._words = {phrase.partition(" ")[0] for phrase in phrases}
        self._known: dict[str, bool] = {}

    def may_begin(self, text: str) -> bool:
        """Whether a text begins with a word that one of the phrases begins with."""
        words = text.lstrip(_EDGES).split(maxsplit=1)
        if not words:
            return False
        known = self._known.get(words[0])
        if known is None:
            # "Photo:Lee" is a word for the eye too; punctuation folds to a space.
            known = self._known[words[0]] = fold(words[0]).partition(" ")[0] in self._words
        return known
