"""A text that is being written is none yet for whoever lists its folder."""

from pathlib import Path

import pytest

from mediadesk import whole_files
from mediadesk.storage.files.atomic_text import write_whole


def test_a_text_on_its_way_has_another_ending_than_the_texts_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def flushed(path: Path) -> None:
        seen.extend(path.parent.glob("*.json"))

    monkeypatch.setattr(whole_files, "flush", flushed)
    write_whole(tmp_path / "draft.json", "{}")
    assert seen == []
    assert (tmp_path / "draft.json").read_text(encoding="utf-8") == "{}"
