"""What every test shares: Qt without a screen, and the corpus where it is at hand."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How fast examples are made says how busy the machine is, nothing of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test its own home, so that nobody's real catalogue is touched."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("MEDIADESK_CATALOGUE", raising=False)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the shared test material; skip where it is not at hand."""
    folder = os.environ.get("MEDIADESK_CORPUS", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("MEDIADESK_CORPUS does not point to the shared test material")
    return Path(folder)


@pytest.fixture(scope="session")
def server() -> "Iterator[object]":
    """Start a PostgreSQL server for shared desks; skip where there is none to be started."""
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip("psycopg, the driver of shared desks, is not installed")
    from tests.fakes.postgresql import Server, programs

    binaries = programs()
    if binaries is None:
        pytest.skip("there is no PostgreSQL here: neither installed nor with the development tools")
    try:
        started = Server(binaries)
    except PermissionError:
        pytest.skip(f"nobody may run {binaries}, and PostgreSQL does not run as root")
    yield started
    started.close()
