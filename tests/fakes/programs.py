"""A launcher that starts nothing, and a folder of copies whose clock tests turn."""

from pathlib import Path

from mediadesk.services.ports.programs import FileStamp, OutsideProgram

GIMP = OutsideProgram("GIMP", ("gimp",))


class FakeLauncher:
    """Has the programs it is given; remembers what was opened in which."""

    def __init__(self, *programs: OutsideProgram) -> None:
        self.programs = programs or (GIMP,)
        self.opened: list[tuple[str, Path]] = []

    def found(self) -> tuple[OutsideProgram, ...]:
        return self.programs

    def open(self, program: OutsideProgram, path: Path) -> None:
        self.opened.append((program.name, path))


class FakeFolder:
    """Copies into a folder; a file's time is what the test says, else long ago."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times: dict[Path, int] = {}

    def lend(self, original: Path) -> Path:
        home = self.folder / original.stem
        home.mkdir(parents=True)
        copy = home / original.name
        copy.write_bytes(original.read_bytes())
        return copy

    def stamp(self, path: Path) -> FileStamp | None:
        if not path.exists():
            return None
        return FileStamp(path.stat().st_size, self.times.get(path, 0))

    def bring_home(self, result: Path, original: Path) -> Path:
        home = original.with_name(f"{original.stem}-edited{result.suffix}")
        home.write_bytes(result.read_bytes())
        return home
