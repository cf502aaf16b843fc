"""Terms offered while somebody types: those of the vocabularies, then what photos carry."""

from typing import Final

from mediadesk.captions.vocabularies import Completion, in_use
from mediadesk.services.captions.vocabulary_files import KINDS, VocabularyFiles, kind_named
from mediadesk.services.ports.values_in_use import ValuesInUse
from mediadesk.services.settings import Settings

#: Values in use that are kept of one field.
_MOST_IN_USE: Final = 20_000

_YES: Final = "yes"
_KEYWORDS: Final = "keywords"


class Vocabularies:
    """Keeps vocabularies and offers their terms; they learn nothing by themselves.

    Args:
        files: The files of vocabularies.
        used: What photos carry.
        settings: What a person chose.

    Attributes:
        files: The files of vocabularies.
    """

    def __init__(self, *, files: VocabularyFiles, used: ValuesInUse, settings: Settings) -> None:
        self.files = files
        self._used = used
        self._settings = settings
        self._in_use: dict[str, tuple[tuple[str, int], ...]] = {}

    def kind_for(self, field: str) -> str:
        """Return the vocabulary that a field is filled from; "" where there is none."""
        return next((kind.name for kind in KINDS if field in kind.fields), "")

    def complete(
        self, kind: str, prefix: str, limit: int = 12, *, field: str = ""
    ) -> tuple[Completion, ...]:
        """Return what may be meant, the vocabulary's terms first, then values in use.

        Args:
            kind: Name of a vocabulary.
            prefix: What is typed so far.
            limit: How many are returned at most.
            field: The field that is typed in; "" for the first one of the kind.

        Raises:
            UserError: There is no such vocabulary.
        """
        found = self.files.vocabulary(kind).complete(prefix, limit)
        if len(found) >= limit or not prefix.strip():
            return found
        used = self._in_use.get(field or kind_named(kind).fields[0], ())
        known = [one.text for one in found]
        return (*found, *in_use(used, prefix, known, limit - len(found)))

    def refresh_values_in_use(self) -> None:
        """Count anew what photos carry, for all fields with a vocabulary; a second at size.

        Run it off the window's thread, at the start and after imports.
        """
        names = [name for kind in KINDS for name in kind.fields]
        counted = {name: self._used.values_in_use(name, _MOST_IN_USE) for name in names}
        self._in_use = counted

    def preferred(self, kind: str, text: str) -> str:
        """Return the preferred spelling of a term; "" where the vocabulary does not know it."""
        return self.files.vocabulary(kind).preferred(text)

    def preferred_in(self, field: str, text: str) -> str:
        """Return the preferred spelling of what a field holds; "" where nobody knows it."""
        kind = self.kind_for(field)
        return self.preferred(kind, text) if kind else ""

    def company(self, field: str, text: str) -> tuple[str, ...]:
        """Return what goes along with a term chosen for a field, as the settings want it.

        Keywords alone bring anything: the terms above them, and their other words.
        """
        if field != _KEYWORDS:
            return ()
        _, *company = self.files.vocabulary(self.kind_for(field)).company(
            text,
            synonyms=self._settings.get("vocabulary.synonyms") == _YES,
            parents=self._settings.get("vocabulary.parents") == _YES,
        )
        return tuple(company)
