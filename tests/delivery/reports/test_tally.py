"""What a check came to is counted, and told without counts of nothing."""

import pytest

from mediadesk.delivery.reports.tally import Tally


@pytest.mark.parametrize(
    ("known", "waived", "said"),
    [
        (0, 0, ""),
        (0, 1, "1 finding waived."),
        (0, 2, "2 findings waived."),
        (1, 0, "1 finding known already."),
        (3, 2, "3 findings known already, 2 waived."),
    ],
)
def test_what_is_settled_is_told_in_a_sentence(known: int, waived: int, said: str) -> None:
    assert Tally(known=known, waived=waived).settled == said
