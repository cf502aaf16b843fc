"""The table of every setting: its default, its meaning, and how it is chosen in a window."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class SettingPage(StrEnum):
    """The pages of the settings window, in its order."""

    PERSON = "You and your house"
    CREDIT = "Credit and check"
    CAPTIONS = "Captions"
    CODES = "Code replacements"
    WRITING = "Writing into files"
    EXPORT = "Editing and export"
    CREDENTIALS = "Content Credentials"
    APPEARANCE = "Appearance"


class SettingKind(StrEnum):
    """How a setting is chosen."""

    LINE = "a line of text"
    CHOICE = "one of several values"
    SWITCH = "yes or no"
    FILE = "a file"
    FOLDER = "a folder"
    CODE_FILES = "files of codes in their order"


class Offer(StrEnum):
    """Where the values of a choice come from, if the table does not say them."""

    NOTHING = ""
    STYLES = "house styles"
    CHECK_PROFILES = "profiles of the check"
    LANGUAGES = "languages of credit lines and dictionaries"
    LINT_PROFILES = "profiles of the caption lint"
    TEMPLATES = "caption templates"
    FORMS = "forms of delivery"
    RECIPES = "export recipes"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its dotted name, its default, and what it means to a person.

    Attributes:
        name: Dotted name.
        default: The value until somebody chooses another.
        meaning: One sentence for the settings page of the manual.
        page: The page of the settings window that it stands on.
        label: What it is called there.
        kind: How it is chosen.
        choices: The values of a choice, each with its label.
        offer: Where the values of a choice come from instead.
        takes_file: Whether a choice may also be a file, told by its path.
        is_plain: Whether label and page say it all, so that its meaning is a tooltip only.
        unset: What counts while its default is empty and nothing was chosen.
    """

    name: str
    default: str
    meaning: str
    page: SettingPage
    label: str
    kind: SettingKind = SettingKind.LINE
    choices: tuple[tuple[str, str], ...] = ()
    offer: Offer = Offer.NOTHING
    takes_file: bool = False
    is_plain: bool = False
    unset: str = ""


YES: Final = "yes"
NO: Final = "no"

_NEVER: Final = ("never", "Never")
_BESIDE: Final = ("sidecar", "Into a sidecar beside it")

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
            f"Where records of {shown} files are written.",
            SettingPage.WRITING,
            shown,
            SettingKind.CHOICE,
            (("embed", "Into the file"), _BESIDE, ("both", "Into both"), _NEVER),
            is_plain=True,
        )
        for shown, name in WRITTEN_FORMATS.items()
    ),
    Setting(
        f"write.{_OTHER_FORMATS}",
        "sidecar",
        "Where records of camera RAW, HEIC and all other files are written.",
        SettingPage.WRITING,
        "All other files",
        SettingKind.CHOICE,
        (_BESIDE, _NEVER),
    ),
    Setting(
        "write.keep_dates",
        NO,
        "A file that is written into keeps the date it had.",
        SettingPage.WRITING,
        "Files keep their dates",
        SettingKind.SWITCH,
    ),
)

_PERSON_SETTINGS: Final = (
    Setting(
        "person.name",
        "",
        "Your name in credit lines, journal and edit log; else these two have your login name.",
        SettingPage.PERSON,
        "Your name",
        unset="Your login name, not in print",
    ),
    Setting(
        "person.organisation",
        "",
        "The house you edit for, named in the edit log.",
        SettingPage.PERSON,
        "Your house",
        unset="None",
    ),
)

_CREDIT_SETTINGS: Final = (
    Setting(
        "credit.style",
        "feminine-perspective-magazine",
        "The house style of credit lines.",
        SettingPage.CREDIT,
        "House style",
        SettingKind.CHOICE,
        offer=Offer.STYLES,
    ),
    Setting(
        "check.profile",
        "founding-magazine",
        "The profile published pictures are judged by.",
        SettingPage.CREDIT,
        "Profile of the check",
        SettingKind.CHOICE,
        offer=Offer.CHECK_PROFILES,
        takes_file=True,
    ),
    Setting(
        "check.baseline",
        "",
        "The baseline whose findings the window passes over; commands are given theirs.",
        SettingPage.CREDIT,
        "Baseline of the check",
        SettingKind.FILE,
        unset="None: every finding counts",
    ),
)

_CAPTION_SETTINGS: Final = (
    Setting(
        "caption.language",
        "en",
        "The language captions are written in: dates, spelling.",
        SettingPage.CAPTIONS,
        "Language",
        SettingKind.CHOICE,
        offer=Offer.LANGUAGES,
    ),
    Setting(
        "lint.profile",
        "plain",
        "What captions are held to: a profile of the lint.",
        SettingPage.CAPTIONS,
        "Captions are held to",
        SettingKind.CHOICE,
        offer=Offer.LINT_PROFILES,
    ),
    Setting(
        "import.template",
        "",
        "The caption template applied to new photos; else none.",
        SettingPage.CAPTIONS,
        "Template for imports",
        SettingKind.CHOICE,
        offer=Offer.TEMPLATES,
    ),
    Setting(
        "vocabulary.synonyms",
        NO,
        "A keyword chosen of those offered brings its other words along.",
        SettingPage.CAPTIONS,
        "Keywords bring their other words along",
        SettingKind.SWITCH,
    ),
    Setting(
        "vocabulary.parents",
        NO,
        "A keyword chosen of those offered brings those above it along.",
        SettingPage.CAPTIONS,
        "Keywords bring those above them along",
        SettingKind.SWITCH,
    ),
)

_CODE_SETTINGS: Final = (
    Setting(
        "codes.delimiter",
        "=",
        "The sign around codes, as in =rm10=.",
        SettingPage.CODES,
        "Sign around codes",
    ),
    Setting(
        "codes.hot",
        "",
        "Codes that need no delimiters, separated by semicolons; * for all.",
        SettingPage.CODES,
        "Hot codes",
        unset="None",
    ),
    Setting(
        "codes.files",
        "",
        "Files of code replacements, separated by semicolons.",
        SettingPage.CODES,
        "Files of codes",
        SettingKind.CODE_FILES,
    ),
)

_EXPORT_SETTINGS: Final = (
    Setting(
        "deliver.form",
        "docx",
        "The form of delivery that is offered first.",
        SettingPage.EXPORT,
        "Form of delivery",
        SettingKind.CHOICE,
        offer=Offer.FORMS,
    ),
    Setting(
        "deliver.folder",
        "",
        "The folder deliveries are offered to go to.",
        SettingPage.EXPORT,
        "Folder for deliveries",
        SettingKind.FOLDER,
        unset="The home folder",
    ),
    Setting(
        "export.recipe",
        "web",
        "The recipe that is offered first when photos are exported.",
        SettingPage.EXPORT,
        "Export recipe",
        SettingKind.CHOICE,
        offer=Offer.RECIPES,
    ),
    Setting(
        "export.folder",
        "",
        "The folder exports are offered to go to.",
        SettingPage.EXPORT,
        "Folder for exports",
        SettingKind.FOLDER,
        unset="The home folder",
    ),
    Setting(
        "edit.programs",
        "",
        'Programs to edit pictures in beside those found: "GIMP = /opt/gimp; Krita = krita".',
        SettingPage.EXPORT,
        "More programs",
        unset="Those found on this machine",
    ),
    Setting(
        "check.picture_folder",
        "",
        "Where pictures are put that are taken into the catalogue out of documents.",
        SettingPage.CREDIT,
        "Folder for pictures out of documents",
        SettingKind.FOLDER,
        unset="Asked for at the first picture",
    ),
    Setting(
        "edit.folder",
        "",
        "Where copies lie while another program works on them.",
        SettingPage.EXPORT,
        "Folder for copies at work",
        SettingKind.FOLDER,
        unset="In the data folder",
    ),
)

_CREDENTIAL_SETTINGS: Final = (
    Setting(
        "credentials.certificate",
        "",
        "The certificate (PEM) exported files are signed with.",
        SettingPage.CREDENTIALS,
        "Certificate",
        SettingKind.FILE,
        unset="None: exports are not signed",
    ),
    Setting(
        "credentials.key",
        "",
        "The private key (PEM) of that certificate.",
        SettingPage.CREDENTIALS,
        "Private key",
        SettingKind.FILE,
        unset="None",
    ),
    Setting(
        "credentials.time_authority",
        "",
        "Who stamps the time of signatures; else nobody.",
        SettingPage.CREDENTIALS,
        "Time-stamp authority",
        unset="Nobody",
    ),
)

#: How large letters may be, in pixels; 24 of a screen of 96 an inch are 18 points.
TEXT_SIZES: Final = (
    ("11", "Small"),
    ("13", "Usual"),
    ("16", "Large"),
    ("20", "Larger"),
    ("24", "Largest"),
)

_APPEARANCE_SETTINGS: Final = (
    Setting(
        "appearance.theme",
        "dark",
        "The colours of the window: dark or light.",
        SettingPage.APPEARANCE,
        "Theme",
        SettingKind.CHOICE,
        (("dark", "Dark"), ("light", "Light")),
    ),
    Setting(
        "appearance.text_size",
        "13",
        "How large the letters of the window are, in pixels of a plain screen.",
        SettingPage.APPEARANCE,
        "Size of text",
        SettingKind.CHOICE,
        TEXT_SIZES,
    ),
)

SETTINGS: Final[tuple[Setting, ...]] = (
    *_PERSON_SETTINGS,
    *_CREDIT_SETTINGS,
    *_CAPTION_SETTINGS,
    *_CODE_SETTINGS,
    *WRITING_SETTINGS,
    *_EXPORT_SETTINGS,
    *_CREDENTIAL_SETTINGS,
    *_APPEARANCE_SETTINGS,
)


def writing_setting(shown_format: str) -> str:
    """Return the setting that says where records of a format's files are written."""
    return f"write.{WRITTEN_FORMATS.get(shown_format, _OTHER_FORMATS)}"
