"""The emblem over a document's title is told from its pictures."""

import pytest

from mediadesk.paths import resources
from mediadesk.published.flow.content import Drawing, FlowPicture, Paragraph
from mediadesk.published.flow.letterhead import emblems
from mediadesk.published.style_names import StyleNames


@pytest.fixture(scope="module")
def names() -> StyleNames:
    return StyleNames.from_text((resources() / "reading/style-names.toml").read_text("utf-8"))


def holding(width_pt: float, height_pt: float) -> Paragraph:
    picture = FlowPicture("one", width_pt=width_pt, height_pt=height_pt)
    return Paragraph("", drawings=(Drawing((picture,)),))


EMBLEM, PHOTO = holding(140, 60), holding(450, 300)
SENDER = Paragraph("The Harbour Courier")
TITLE = Paragraph("The piers are open again", ("Title",))
SUBHEAD = Paragraph("What came of it", level=2)
STORY = Paragraph("It rained on the harbour. " * 10)


@pytest.mark.parametrize("flow", [(EMBLEM, SENDER, TITLE, STORY), (SENDER, EMBLEM, SUBHEAD)])
def test_a_small_picture_over_the_title_is_an_emblem(
    names: StyleNames, flow: tuple[Paragraph, ...]
) -> None:
    assert [one.reference for one in emblems(flow, names)] == ["one"]


@pytest.mark.parametrize(
    "flow",
    [
        (PHOTO, TITLE, STORY),
        (TITLE, EMBLEM, STORY),
        (EMBLEM, SENDER, STORY),
        (STORY, EMBLEM, SUBHEAD),
        (holding(0, 0), TITLE),
    ],
)
def test_other_pictures_are_none(names: StyleNames, flow: tuple[Paragraph, ...]) -> None:
    assert not list(emblems(flow, names))
