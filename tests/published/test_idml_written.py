"""What the desk writes for InDesign, and what InDesign wrote, read back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.delivery.indesign.snippet import IndesignWriter
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item
from tests.published.layouts import read_idml


def delivered(folder: Path, *items: DeliveryItem, suffix: str = ".idml") -> Path:
    out = folder / f"photos{suffix}"
    IndesignWriter().write(Delivery(items), out, JobContext())
    return out


@pytest.mark.parametrize("suffix", [".idml", ".idms"])
def test_a_delivery_reads_back(tmp_path: Path, suffix: str) -> None:
    first = an_item(GREETING, FOUNDING_LINE, alt_text="Two people shake hands")
    second = an_item("The harbour at dawn.", "Photo: Ann Lee", name="b.jpg", size_px=(800, 1200))
    one, other = read_idml(delivered(tmp_path, first, second, suffix=suffix))
    assert (one.caption, one.alt) == (GREETING, "Two people shake hands")
    assert one.credit in FOUNDING_LINE
    assert "Kremlin" in one.credit
    assert (other.caption, other.credit) == ("The harbour at dawn.", "Ann Lee")
    for placed in (one, other):
        assert placed.crop is not None
        assert placed.crop.as_tuple() == (0, 0, 1, 1)
        assert not placed.decorative
        assert placed.carried is not None


@settings(max_examples=25, deadline=None)
@given(
    sizes=st.lists(
        st.tuples(st.integers(300, 9000), st.integers(300, 9000)), min_size=1, max_size=14
    )
)
def test_every_photo_of_a_sheet_keeps_its_own_caption(
    sizes: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    items = [
        an_item(f"Caption number {at}.", f"Photo: Maker {at}", name=f"{at}.jpg", size_px=size)
        for at, size in enumerate(sizes)
    ]
    read = read_idml(delivered(tmp_path_factory.mktemp("d"), *items))
    told = {one.image.rpartition("/")[2]: (one.caption, one.credit) for one in read}
    assert told == {
        f"{at}.jpg": (f"Caption number {at}.", f"Maker {at}") for at in range(len(sizes))
    }


@pytest.mark.corpus
def test_known_crops_of_real_layouts(corpus: Path) -> None:
    layouts = corpus / "dev" / "layouts"
    read = read_idml(layouts / "SimpleIDML__2articles-1photo.idml")
    by_name = {one.image.rpartition("/")[2]: one for one in read}
    tall, small = by_name["default2.jpg"], by_name["default.jpg"]
    assert tall.crop is not None
    assert small.crop is not None
    assert tall.crop.as_tuple() == pytest.approx((0, 0.2676, 1, 0.7324), abs=0.001)
    assert tall.effective_ppi == pytest.approx(591, abs=1)
    assert small.crop.as_tuple() == pytest.approx((0, 0, 1, 0.458), abs=0.001)
    assert small.effective_ppi == pytest.approx(84, abs=1)
    assert small.file is not None


@pytest.mark.corpus
def test_captions_of_a_newspaper_page(corpus: Path) -> None:
    read = read_idml(corpus / "dev" / "layouts" / "idmllib__example.idml")
    assert [bool(one.caption) for one in read] == [True] * 4
    assert all(one.locator.startswith("page A23, picture") for one in read)


@pytest.mark.corpus
def test_every_layout_of_the_corpus_is_read(corpus: Path) -> None:
    for path in sorted((corpus / "dev" / "layouts").glob("*.idm?")):
        for placed in read_idml(path):
            assert placed.crop is not None
            assert placed.effective_ppi
