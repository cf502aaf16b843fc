"""What a person typed and what is not yet saved, kept so that it survives a crash."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

#: The form of drafts that are plans; they come back when their photo is developed.
DEVELOPING: Final = "developing"


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts in a form that are not yet in the record.

    Attributes:
        form: The form they were typed in: "caption", "credit", "metadata", "named",
            "developing".
        photo_ids: The photos they are for.
        language: BCP 47 tag of the caption; "" where the form has none.
        texts: By name of the field, as the form means it.
    """

    form: str
    photo_ids: tuple[int, ...]
    language: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What tells it from other drafts: form, photos and language, fit for a file's name."""
        about = f"{self.photo_ids}/{self.language}".encode(errors="surrogatepass")
        return f"{self.form}-{hashlib.sha256(about).hexdigest()[:16]}"
