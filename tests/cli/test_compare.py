"""What `compare` says in words of two pictures that are no derivative of each other."""

import pytest

from mediadesk.cli.commands.compare import _MEANINGS
from mediadesk.cli.main import main
from mediadesk.model.edit import Verdict
from tests.media.scene_making import saved, scene


@pytest.mark.parametrize(
    ("derived", "sentence"),
    [(scene(3).resize((16, 11)), "too little"), (scene(4), "nothing of the other")],
    ids=["too small", "another picture"],
)
def test_a_verdict_that_tells_of_no_edit_says_what_it_means(tmp_path, capsys, derived, sentence):
    original = saved(scene(3), tmp_path / "original.jpg")
    other = saved(derived, tmp_path / "other.jpg")
    catalogue = str(tmp_path / "desk.mediadesk")
    pair = (str(original), str(other))
    assert main(["--catalogue", catalogue, "compare", *pair], lambda *_: 99) == 0
    assert sentence in capsys.readouterr().out


def test_every_verdict_but_derived_has_its_meaning() -> None:
    assert {*_MEANINGS, Verdict.DERIVED} == {*Verdict}
