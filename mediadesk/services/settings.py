"""What a person chose: one table of every setting, kept between two starts."""

import getpass
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.services.ports.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its dotted name, its default, and what it means to a person.

    Attributes:
        name: Dotted name.
        default: The value until somebody chooses another.
        meaning: One sentence for the settings page of the manual.
    """

    name: str
    default: str
    meaning: str


#: Settings that the program keeps for itself begin so; they hold one text each and no default.
STATE_PREFIX: Final = "state."

#: Shortcuts that a person changed begin so, followed by the action's name.
SHORTCUT_PREFIX: Final = "shortcut."

#: What follows "write." in the names of settings, by the format that people know; whatever is not
#: here is written into sidecars only.
WRITTEN_FORMATS: Final[Mapping[str, str]] = {
    "JPEG": "jpeg",
    "TIFF": "tiff",
    "PNG": "png",
    "WebP": "webp",
    "PSD": "psd",
    "GIF": "gif",
}
_OTHER_FORMATS: Final = "other"

#: Where records are written, a setting a format.
WRITING_SETTINGS: Final[tuple[Setting, ...]] = (
    *(
        Setting(
            f"write.{name}",
            "embed",
            f"Where records of {shown} files are written: embed, sidecar, both or never.",
        )
        for shown, name in WRITTEN_FORMATS.items()
    ),
    Setting(
        f"write.{_OTHER_FORMATS}",
        "sidecar",
        "The same for camera RAW, HEIC and all other files: sidecar or never.",
    ),
    Setting("write.keep_dates", "no", "Whether a written file keeps its date: yes or no."),
)


def writing_setting(shown_format: str) -> str:
    """Return the setting that says where records of a format's files are written."""
    return f"write.{WRITTEN_FORMATS.get(shown_format, _OTHER_FORMATS)}"


SETTINGS: Final[tuple[Setting, ...]] = (
    Setting("person.name", "", "Your name in the journal and the edit log; else the login name."),
    Setting("person.organisation", "", "The house you edit for, named in the edit log."),
    Setting("credit.style", "feminine-perspective-magazine", "The house style of credit lines."),
    Setting("caption.language", "en", "The language captions are written in: dates, spelling."),
    Setting("lint.profile", "plain", "What captions are held to: a profile of the lint."),
    Setting("vocabulary.synonyms", "no", "Whether a keyword brings synonyms along: yes or no."),
    Setting("vocabulary.parents", "no", "Whether a keyword brings those above along: yes, no."),
    Setting("codes.files", "", "Files of code replacements, separated by semicolons."),
    Setting("codes.delimiter", "=", "The sign around codes, as in =rm10=."),
    Setting("codes.hot", "", "Codes that need no delimiters, separated by semicolons; * for all."),
    Setting("import.template", "", "The caption template applied to new photos; else none."),
    Setting("check.profile", "founding-magazine", "The profile published pictures are judged by."),
    Setting("deliver.form", "docx", "The form of delivery that is offered first."),
    Setting("deliver.folder", "", "The folder deliveries are offered to go to."),
    Setting(
        "edit.programs",
        "",
        'Programs to edit pictures in beside those found: "GIMP = /opt/gimp; Krita = krita".',
    ),
    Setting("edit.folder", "", "Where copies lie while another program works on them."),
    Setting("export.recipe", "web", "The recipe that is offered first when photos are exported."),
    Setting("export.folder", "", "The folder exports are offered to go to."),
    Setting("credentials.certificate", "", "The certificate (PEM) exported files are signed with."),
    Setting("credentials.key", "", "The private key (PEM) of that certificate."),
    Setting("credentials.time_authority", "", "Who stamps the time of signatures; else nobody."),
    *WRITING_SETTINGS,
    Setting("appearance.theme", "dark", "The colours of the window: dark or light."),
)


class Settings:
    """Settings by name; reading is from memory, every change is kept at once.

    Args:
        store: Where they are kept.
        overrides: Values for this run only, as a command line gives them.
    """

    def __init__(self, *, store: SettingsStore, overrides: Mapping[str, str] | None = None) -> None:
        self._store = store
        self._values = dict(store.load())
        self._overrides = dict(overrides or {})

    def get(self, name: str) -> str:
        """Return a setting, its default where nobody chose.

        Raises:
            UserError: There is no such setting.
        """
        default = _default(name)
        return self._overrides.get(name, self._values.get(name, default))

    def put(self, name: str, value: str) -> None:
        """Choose a setting and keep it.

        Raises:
            UserError: There is no such setting.
            OutsideError: The settings file cannot be written.
        """
        self.put_all({name: value})

    def put_all(self, values: dict[str, str]) -> None:
        """Choose several settings and keep them in one write."""
        for name in values:
            _default(name)
        for name in values:
            self._overrides.pop(name, None)
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values.update(values)
        self._store.save(self._values)

    @property
    def person(self) -> str:
        """Who is at the desk."""
        return self.get("person.name") or _login_name()

    @property
    def organisation(self) -> str:
        """The house that person edits for."""
        return self.get("person.organisation")


def _default(name: str) -> str:
    if name.startswith((STATE_PREFIX, SHORTCUT_PREFIX)):
        return ""
    for setting in SETTINGS:
        if setting.name == name:
            return setting.default
    msg = f"There is no setting called {name!r}."
    raise UserError(msg)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no password entry, as in some containers
        return "unknown"
