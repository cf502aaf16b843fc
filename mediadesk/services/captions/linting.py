"""What may be wrong with a photo's caption, on record or as it is being typed."""

from collections.abc import Callable, Mapping
from typing import Final

from mediadesk.captions.lint.case import CaptionFault, Knowledge, LintCase
from mediadesk.captions.lint.profile import LintProfile
from mediadesk.captions.lint.registry import faults_of, rules_of
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import FieldContent
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.records.recording import fields_of
from mediadesk.services.settings import Settings

_FALLBACK: Final = "plain"


class Linting:
    """Judges captions under the profile that the settings name.

    Args:
        shelf: The photos.
        profiles: The profiles by name.
        knowledge: Makes what the rules know; asked once, at the first question.
        settings: What a person chose.
    """

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        profiles: Mapping[str, LintProfile],
        knowledge: Callable[[], Knowledge],
        settings: Settings,
    ) -> None:
        self._shelf = shelf
        self._profiles = profiles
        self._make_knowledge = knowledge
        self._knowledge: Knowledge | None = None
        self._settings = settings

    def profiles(self) -> tuple[tuple[str, str], ...]:
        """Return every profile: name and what people call it, by name."""
        return tuple((name, self._profiles[name].title) for name in sorted(self._profiles))

    def of_photo(self, photo_id: int, profile: str = "") -> tuple[CaptionFault, ...]:
        """Return the faults of a photo as it is on record.

        Raises:
            UserError: There is no such photo or profile.
        """
        return self.faults(known_dossier(self._shelf, photo_id), profile=profile)

    def faults(
        self,
        dossier: Dossier,
        changed: Mapping[str, FieldContent] | None = None,
        *,
        profile: str = "",
    ) -> tuple[CaptionFault, ...]:
        """Return the faults of a photo, by field and place; a few milliseconds a caption.

        Args:
            dossier: The photo.
            changed: Fields as they are being typed, in place of what is on record.
            profile: A profile's name; "" for that of the settings.

        Raises:
            UserError: There is no such profile, or it names a rule that there is not.
        """
        fields = {**fields_of(dossier), **(changed or {})}
        chosen = self._profile(profile)
        if self._knowledge is None:
            self._knowledge = self._make_knowledge()
        language = self._settings.get("caption.language")
        case = LintCase(fields, chosen, self._knowledge, language)
        return faults_of(case, rules_of(chosen))

    def _profile(self, name: str) -> LintProfile:
        wanted = name or self._settings.get("lint.profile")
        if wanted in self._profiles:
            return self._profiles[wanted]
        if not name and _FALLBACK in self._profiles:  # a wrong setting must not stop who types
            return self._profiles[_FALLBACK]
        msg = f"There is no lint profile {wanted!r}; there are {', '.join(sorted(self._profiles))}."
        raise UserError(msg)
