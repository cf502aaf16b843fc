#!/usr/bin/env python3
"""The one door: set the project up, run it, check it, measure it, take its pictures.

    python3 packaging/tasks.py run          open the desktop on the sample desk
    python3 packaging/tasks.py test         set up and run every check and test
    python3 packaging/tasks.py check        the same without set-up; --fast leaves the tests out
    python3 packaging/tasks.py bench NAME   one benchmark with what follows; without a name, a list
    python3 packaging/tasks.py screenshots  the README's pictures, from the sample desk
    python3 packaging/tasks.py sample       make the sample desk's pictures and article anew
    python3 packaging/tasks.py lock         write packaging/constraints.txt anew
    python3 packaging/tasks.py hooks        run the fast checks before every commit

Standard library only: this file runs on a machine that has nothing but Python 3.11.
"""

import argparse
import ast
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import qt_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BENCHMARKS = ROOT / "tests" / "benchmarks"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
OLDEST_PYTHON = (3, 11)

#: Every check of `check --fast`, in order; each is handed to the project's own Python.
FAST_CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    ("lint", ("-m", "ruff", "check", "--quiet", ".")),
    (
        "import contracts",
        ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
    ),
    ("types", ("-m", "mypy")),
)


def main() -> int:
    """Do the named task; return its exit status."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"MediaDesk needs Python 3.11 or newer; this is {platform.python_version()}.")
        return 2
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK")
    for name, task in TASKS.items():
        command = tasks.add_parser(name, help=(task.__doc__ or "").splitlines()[0])
        command.set_defaults(run=task)
        if name == "check":
            command.add_argument("--fast", action="store_true", help="leave the tests out")
        if name in {"test", "check", "run"}:
            command.add_argument("rest", nargs="*", help="handed on to what is run")
        if name == "bench":
            command.add_argument("name", nargs="?", help="which; without it all are listed")
            command.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to it")
    options = parser.parse_args()
    os.chdir(ROOT)
    return int(options.run(options))


def run(options: argparse.Namespace) -> int:
    """Open the desktop on the sample desk; without a display print its check."""
    python = set_up(extras="")
    if _has_display():
        return _call(python, "-m", "mediadesk", "demo", *options.rest)
    print("There is no display: here is the check of the sample page instead.\n", flush=True)
    status = _call(python, "-m", "mediadesk", "demo", *options.rest)
    if status not in {0, 1}:  # 1: it has findings, as it should
        return status
    picture = ROOT / "screenshots-out" / "grid.png"
    taken = _take_pictures(python, picture.parent, "grid")
    if taken == 0:
        print(f"\nA picture of the window was written to {picture}.")
    return taken


def test(options: argparse.Namespace) -> int:
    """Set up and run every check and test."""
    set_up(extras="dev")
    options.fast = False
    return check(options)


def check(options: argparse.Namespace) -> int:
    """Run format, lint, import contracts, types and tests."""
    python = _python()
    if not python.is_file():
        print("Nothing is set up yet: run `python3 packaging/tasks.py test` first.")
        return 2
    failed = [name for name, arguments in FAST_CHECKS if not _passes(python, name, arguments)]
    if failed:
        print(f"Failed: {', '.join(failed)}.")
        return 1
    if options.fast:
        return 0
    print("tests", flush=True)
    return _call(python, "-m", "pytest", "--quiet", "--numprocesses", "auto", *options.rest)


def bench(options: argparse.Namespace) -> int:
    """Run one benchmark, or list them; they print figures and assert nothing."""
    about = benchmarks()
    if options.name in about:
        return _call(set_up("dev"), "-m", f"tests.benchmarks.{options.name}", *options.rest)
    if options.name is not None:
        print(f"There is no benchmark {options.name}; there are:")
    for name, what in about.items():
        print(f"{name:<16} {what}")
    return 0 if options.name is None else 2


def benchmarks() -> dict[str, str]:
    """Return what each benchmark measures, by its name; what they share is none."""
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in sorted(BENCHMARKS.glob("*.py"))
    }
    return {
        name: (ast.get_docstring(ast.parse(text)) or "").splitlines()[0]
        for name, text in texts.items()
        if "__main__" in text
    }


def screenshots(_options: argparse.Namespace) -> int:
    """Render the README's pictures from the sample desk."""
    python = set_up(extras="")
    return _take_pictures(python, ROOT / "resources" / "screenshots", *PICTURES)


def sample(_options: argparse.Namespace) -> int:
    """Make the pictures and the article of the sample desk anew."""
    return _call(set_up(extras="dev"), ROOT / "packaging" / "make_sample.py")


def lock(_options: argparse.Namespace) -> int:
    """Resolve the dependencies afresh and write packaging/constraints.txt."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = _python(Path(folder))
        status = _call(python, "-m", "pip", "install", "--quiet", f"{ROOT}[dev]")
        if status:
            return status
        frozen = subprocess.run(
            [python, "-m", "pip", "freeze", "--exclude", "mediadesk"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    CONSTRAINTS.write_text(f"# Written by `packaging/tasks.py lock`.\n{frozen}", encoding="utf-8")
    return 0


def hooks(_options: argparse.Namespace) -> int:
    """Have git run the fast checks before every commit."""
    return _call(set_up(extras="dev"), "-m", "pre_commit", "install")


def set_up(extras: str) -> Path:
    """Make `.venv`, install the locked dependencies where they changed, return its Python."""
    python = _python()
    if not python.is_file():
        print("Making .venv ...", flush=True)
        _make_venv()
    wanted = _fingerprint()
    for kind in ("", "dev") if extras else ("",):
        stamp = VENV / f".installed-{kind or 'run'}"
        if stamp.is_file() and stamp.read_text() == wanted:
            continue
        print(f"Installing {'the development tools' if kind else 'MediaDesk'} ...", flush=True)
        target = f"{ROOT}[{kind}]" if kind else str(ROOT)
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        status = subprocess.run([*pip, "-c", CONSTRAINTS, "-e", target], check=False).returncode
        if status:
            print("The installation failed; the reason stands above. Is there a network?")
            raise SystemExit(2)
        stamp.write_text(wanted)
    _compile(python)
    qt_libraries.ensure(python)
    return python


def _compile(python: Path) -> None:
    """Compile the modules that changed, which pip leaves out where an install stays editable.

    Where Python is told to write no bytecode, each command would compile 450 modules anew, for as
    long as all the rest of its start takes.
    """
    subprocess.run([python, "-m", "compileall", "-q", ROOT / "mediadesk"], check=False)


def _make_venv() -> None:
    try:
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    except (subprocess.CalledProcessError, OSError, ImportError):
        # Debian and Ubuntu keep ensurepip in a package of its own
        shutil.rmtree(VENV, ignore_errors=True)
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        line = f"apt-get install -y {package}"
        if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
            subprocess.run(["apt-get", "update", "-qq"], check=False)
            if subprocess.run(line.split(), check=False).returncode == 0:
                # a fresh process, because this one has looked for ensurepip already
                subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
                return
        print(f"Python cannot make virtual environments here. Install that with:\n  sudo {line}")
        raise SystemExit(2) from None


def _fingerprint() -> str:
    parts = (ROOT / "pyproject.toml").read_bytes(), CONSTRAINTS.read_bytes()
    return hashlib.sha256(
        b"\0".join((sys.version.encode(), str(ROOT).encode(), *parts))
    ).hexdigest()


def _python(folder: Path = VENV) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _passes(python: Path, name: str, arguments: tuple[str, ...]) -> bool:
    """Run a check; what it prints is worth reading only where it fails."""
    print(name, flush=True)
    done = subprocess.run([python, *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def _take_pictures(python: Path, folder: Path, *views: str) -> int:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [python, ROOT / "packaging" / "window_pictures.py", folder, *views]
    return subprocess.run(command, check=False, env=environment).returncode


def _has_display() -> bool:
    if platform.system() != "Linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _call(*command: str | Path) -> int:
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 130


#: Views of the window that the README shows.
PICTURES = ("grid", "crop", "compare", "check")

TASKS = {
    task.__name__: task for task in (run, test, check, bench, screenshots, sample, lock, hooks)
}


if __name__ == "__main__":
    sys.exit(main())
