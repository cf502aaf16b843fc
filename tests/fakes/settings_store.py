"""A settings store in memory."""

from collections.abc import Mapping


class FakeSettingsStore:
    """Keeps what it is given and counts the writes."""

    def __init__(self, **values: str) -> None:
        self.kept = {name.replace("__", "."): value for name, value in values.items()}
        self.writes = 0

    def load(self) -> Mapping[str, str]:
        return dict(self.kept)

    def update(self, values: Mapping[str, str], otherwise: Mapping[str, str]) -> Mapping[str, str]:
        self.save({**(self.kept or otherwise), **values})
        return self.load()

    def save(self, values: Mapping[str, str]) -> None:
        self.kept = dict(values)
        self.writes += 1
