"""Find the shared libraries and fonts Qt needs on Linux, and install or name what is missing."""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

#: Debian and Ubuntu packages by the library they hold; the names Qt 6.8 to 6.11 link against.
PACKAGE_OF_LIBRARY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

#: Without any font Qt draws empty boxes and warns at every start.
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")

#: What the program loads of Qt: these, and the plug-ins that put windows on the screen.
LOADED = ("libQt6Core*", "libQt6Gui*", "libQt6Widgets*", "libQt6Svg*", "libQt6DBus*")
PLUGINS = ("platforms/libqxcb.so", "platforms/libqoffscreen.so")


def ensure(python: Path) -> None:
    """Install what Qt misses on Debian or Ubuntu, or print the one line that does."""
    if platform.system() != "Linux":
        return
    packages = missing_packages(python)
    if not packages:
        return
    line = f"apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Qt needs {', '.join(packages)}: installing.", flush=True)
        quiet = {
            "stdout": subprocess.DEVNULL,
            "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        }
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        done = subprocess.run(line.split(), check=False, **quiet)
        if done.returncode == 0 and not missing_packages(python):
            return
    print(f"Qt cannot start without {', '.join(packages)}. Install them with:\n  sudo {line}")
    raise SystemExit(2)


def missing_packages(python: Path) -> tuple[str, ...]:
    """Return the packages that hold what Qt misses, sorted."""
    packages = {PACKAGE_OF_LIBRARY.get(name, name) for name in _missing_libraries(python)}
    if not _has_fonts():
        packages.add(FONT_PACKAGE)
    return tuple(sorted(packages))


def _missing_libraries(python: Path) -> set[str]:
    ldd = shutil.which("ldd")
    where = subprocess.run(
        [python, "-c", "import PySide6; print(PySide6.__path__[0])"],
        capture_output=True,
        text=True,
        check=False,
    )
    if ldd is None or where.returncode != 0:
        return set()
    qt = Path(where.stdout.strip()) / "Qt"
    libraries = [path for pattern in LOADED for path in (qt / "lib").glob(pattern)]
    libraries += [qt / "plugins" / name for name in PLUGINS]
    return set(_not_found(ldd, libraries))


def _not_found(ldd: str, libraries: Iterable[Path]) -> Iterable[str]:
    for library in libraries:
        listing = subprocess.run([ldd, library], capture_output=True, text=True, check=False).stdout
        yield from re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE)


def _has_fonts() -> bool:
    suffixes = {".ttf", ".otf", ".ttc", ".pfb"}
    folders = (*FONT_FOLDERS, str(Path.home() / ".fonts"), str(Path.home() / ".local/share/fonts"))
    files = (path for folder in folders for path in Path(folder).rglob("*"))
    return any(path.suffix.lower() in suffixes for path in files)
