"""Where the desk finds its resources and keeps its files."""

import os
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

_DIRS: Final = PlatformDirs("mediadesk", appauthor=False)


def is_file(path: Path) -> bool:
    """Return whether a path leads to a file.

    Unlike the question to a Path, this one has an answer where the system refuses to look: in a
    locked folder, or for a name that is too long.
    """
    return os.path.isfile(path)  # noqa: PTH113 - never raises


def is_folder(path: Path) -> bool:
    """Return whether a path leads to a folder; not where the system refuses to look."""
    return os.path.isdir(path)  # noqa: PTH112 - never raises


def is_there(path: Path) -> bool:
    """Return whether a path leads anywhere; not where the system refuses to look."""
    return os.path.exists(path)  # noqa: PTH110 - never raises


def absence(path: Path) -> str:
    """Return why a path leads nowhere, as a sentence goes on behind it: "is not there"."""
    try:
        path.stat()
    except FileNotFoundError:
        return "is not there"
    except OSError as error:
        return f"cannot be reached ({error.strerror})"
    except ValueError:
        return "is no path"
    return "is not a file"


def resources() -> Path:
    """Return the folder of shipped resources: in the wheel, or in the checkout."""
    package = Path(__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def default_catalogue() -> Path:
    """Return where the catalogue lies unless it is named."""
    return Path(_DIRS.user_data_dir) / "catalogue.mediadesk"


def settings_file() -> Path:
    """Return the file that keeps the person's settings."""
    return Path(_DIRS.user_config_dir) / "settings.json"


def style_folder(settings: Path) -> Path:
    """Return the folder of the desk's own house styles: beside its settings."""
    return settings.parent / "styles"


def recipe_folder(settings: Path) -> Path:
    """Return the folder of the desk's own export recipes: beside its settings."""
    return settings.parent / "recipes"


def terms_folder(settings: Path) -> Path:
    """Return the folder of what the desk's own suppliers ask: beside its settings."""
    return settings.parent / "terms"


def template_folder(settings: Path) -> Path:
    """Return the folder of the desk's own caption templates: beside its settings."""
    return settings.parent / "templates"


def own_codes(settings: Path) -> Path:
    """Return the file of the desk's own code replacements: beside its settings."""
    return settings.parent / "codes.txt"


def vocabulary_folder(settings: Path) -> Path:
    """Return the folder of the desk's vocabularies: beside its settings."""
    return settings.parent / "vocabularies"


def dictionary_folder(settings: Path) -> Path:
    """Return the folder of the person's own Hunspell dictionaries: beside the settings."""
    return settings.parent / "dictionaries"


def own_words(settings: Path) -> Path:
    """Return the file of the words that are right in this house: beside the settings."""
    return settings.parent / "words.txt"


def preview_cache() -> Path:
    """Return the folder of the preview cache; it may be deleted at any time."""
    return Path(_DIRS.user_cache_dir) / "previews"


def unpacked_pictures() -> Path:
    """Return the folder for pictures out of documents; it may be deleted at any time."""
    return Path(_DIRS.user_cache_dir) / "unpacked"


def fetched_pages() -> Path:
    """Return the folder of pages that were fetched from the web, each as one file."""
    return Path(_DIRS.user_data_dir) / "fetched"


def edit_folder() -> Path:
    """Return the folder of copies that other programs work on."""
    return Path(_DIRS.user_data_dir) / "edits"


def log_file() -> Path:
    """Return where unexpected errors are written down."""
    return Path(_DIRS.user_log_dir) / "mediadesk.log"


def sample_desk() -> Path:
    """Return the folder of the sample desk: copies that a person may change."""
    return Path(_DIRS.user_data_dir) / "sample"
