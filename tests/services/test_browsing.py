"""Looking photos up: what a query is handed on as."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from mediadesk.metadata.fields import FIELD_RECORD, FIELDS, FieldSpec
from mediadesk.model.dossier import PhotoCard
from mediadesk.model.errors import UserError
from mediadesk.model.scope import Scope
from mediadesk.search.tree import Query, Words
from mediadesk.services.browsing import Browsing
from mediadesk.storage.fulltext import COLUMNS
from tests.fakes.catalogue import FakeCatalogue
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews


class AskedShelf(FakeCatalogue):
    """Remembers what it was asked for."""

    asked: Query | None = None

    def photo_ids(self, scope: Scope, query: Query | None) -> NDArray[np.int64]:
        self.asked = query
        return super().photo_ids(scope, query)


@pytest.fixture
def shelf() -> AskedShelf:
    return AskedShelf()


@pytest.fixture
def browsing(shelf: AskedShelf) -> Browsing:
    return Browsing(
        shelf=shelf,
        files=FakePictures(),
        previews=FakePreviews(),
        restrictions=lambda asked: tuple(asked.lower().split("; ")),
    )


EDITABLE = [spec for spec in FIELDS if spec.is_editable]
OTHERS = [spec.name for spec in FIELDS if not spec.is_editable]


@pytest.mark.parametrize("spec", EDITABLE, ids=lambda spec: spec.name)
def test_every_field_that_the_catalogue_keeps_can_be_searched(
    shelf: AskedShelf, browsing: Browsing, spec: FieldSpec
) -> None:
    browsing.photo_ids(Scope(query=f"{spec.name}:kim"))
    assert isinstance(shelf.asked, Words)
    kept = {*COLUMNS, *(one.name for one in FIELDS if one.record == FIELD_RECORD)}
    assert shelf.asked.field in {*kept, "web_statement", "work_url"}


@pytest.mark.parametrize("name", OTHERS)
def test_what_only_the_file_tells_is_not_searched(browsing: Browsing, name: str) -> None:
    with pytest.raises(UserError, match="which is no field"):
        browsing.photo_ids(Scope(query=f"{name}:kim"))


def test_a_card_tells_what_the_supplier_asks(browsing: Browsing, shelf: AskedShelf) -> None:
    plain = PhotoCard(1, "0" * 64, "a.jpg", "/a.jpg", "", True, True, False)
    shelf.cards = lambda _ids: (plain, replace(plain, id=2, asked="NO SALES; NO CROP"))
    assert [card.restrictions for card in browsing.cards((1, 2))] == [(), ("no sales", "no crop")]
