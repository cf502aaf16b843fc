"""The lines that every house prints are those a picture editor has read and approved.

After a change of a style or a wording, `MEDIADESK_GOLDEN=keep pytest tests/credits/test_golden.py`
writes the table anew; read the difference before it is committed.
"""

import difflib
import os

import pytest

from mediadesk.credits.composing.styles import HouseStyles
from tests.credits import golden_table
from tests.credits.conftest import shipped

STYLES = HouseStyles.from_texts(shipped("styles"), shipped("wording"))
NOW = golden_table.pages(STYLES)
if os.environ.get("MEDIADESK_GOLDEN") == "keep":
    golden_table.keep(NOW)
KEPT = golden_table.kept()


def test_every_house_and_language_has_its_page() -> None:
    assert set(KEPT) == set(NOW)


@pytest.mark.parametrize("page", NOW)
def test_the_lines_are_those_that_were_approved(page: str) -> None:
    approved, composed = KEPT.get(page, "").splitlines(), NOW[page].splitlines()
    changes = list(
        difflib.unified_diff(approved, composed, "approved", "composed", lineterm="", n=1)
    )
    assert not changes, "\n".join(changes)
