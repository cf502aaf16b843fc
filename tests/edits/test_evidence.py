"""Sources that say different things of the same edit are found, and nothing else is."""

import pytest

from mediadesk.edits.evidence import disagreements
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.geometry import Box

HALF = Box(0, 0, 0.5, 1)
ABOUT_HALF = Box(0, 0, 0.51, 1)
THIRD = Box(0, 0, 0.33, 1)


def edit(evidence: Evidence, kind: EditKind = EditKind.CROP, **details: object) -> Edit:
    return Edit(f"{evidence}-{details}", 7, kind, evidence, **details)


@pytest.mark.parametrize(
    "log",
    [
        (),
        (edit(Evidence.DECLARED, crop=HALF),),
        (edit(Evidence.DECLARED, crop=HALF), edit(Evidence.RECOVERED, crop=ABOUT_HALF)),
        (edit(Evidence.DECLARED), edit(Evidence.RECOVERED, crop=HALF)),
        (edit(Evidence.MADE_HERE, crop=HALF), edit(Evidence.MADE_HERE, crop=THIRD)),
        (
            edit(Evidence.DECLARED, EditKind.ENLARGE, scale=2.0),
            edit(Evidence.RECOVERED, EditKind.ENLARGE, scale=2.01),
        ),
    ],
    ids=["empty", "one source", "nearly alike", "no box", "two steps", "nearly the same scale"],
)
def test_sources_agree(log) -> None:
    assert disagreements(log) == ()


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (EditKind.CROP, {"crop": HALF}, {"crop": THIRD}),
        (EditKind.ENLARGE, {"scale": 2.0}, {"scale": 1.5}),
        (EditKind.ROTATE, {"rotation_degrees": 3.0}, {"rotation_degrees": -3.0}),
    ],
    ids=["box", "scale", "turn"],
)
def test_sources_disagree(kind, one, other) -> None:
    log = (edit(Evidence.METADATA, kind, **one), edit(Evidence.RECOVERED, kind, **other))
    (found,) = disagreements(log)
    assert (found.kind, found.edits) == (kind, log)
