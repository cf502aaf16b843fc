"""Where the desk finds its resources and keeps its files."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("mediadesk", appauthor=False)


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


def preview_cache() -> Path:
    """Return the folder of the preview cache; it may be deleted at any time."""
    return Path(_DIRS.user_cache_dir) / "previews"


def log_file() -> Path:
    """Return where unexpected errors are written down."""
    return Path(_DIRS.user_log_dir) / "mediadesk.log"


def sample_desk() -> Path:
    """Return the folder of the sample desk: copies that a person may change."""
    return Path(_DIRS.user_data_dir) / "sample"
