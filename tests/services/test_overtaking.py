"""What two people type into one record at a time: both stays, or somebody is asked."""

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.errors import DisputedError, OvertakenError
from mediadesk.services.overtaking import laid_over, once_not_overtaken

READ = Caption(1, headline="Arrival", text="Kim arrives.")


def test_what_others_changed_in_other_parts_stays() -> None:
    now = Caption(1, headline="Arrival", text="Kim arrives.", writer="Ann Lee")
    typed = Caption(1, headline="The arrival", text="Kim arrives.")
    wanted = laid_over(now, READ, typed, "kim.jpg")
    assert wanted == Caption(1, headline="The arrival", text="Kim arrives.", writer="Ann Lee")


def test_a_part_that_both_changed_is_told_with_what_it_says_now() -> None:
    now = Caption(1, headline="They meet", text="Kim arrives.")
    typed = Caption(1, headline="The arrival", text="Kim arrives.")
    with pytest.raises(DisputedError, match=r"headline of kim\.jpg.*“They meet”"):
        laid_over(now, READ, typed, "kim.jpg")


def test_the_same_change_made_twice_is_no_dispute() -> None:
    typed = Caption(1, headline="The arrival", text="Kim arrives.")
    assert laid_over(typed, READ, typed, "kim.jpg") == typed


def test_names_of_a_credit_are_told_as_a_person_writes_them() -> None:
    read, now = Credit(1, ("Ann",)), Credit(1, ("Ann", "Bo"))
    with pytest.raises(DisputedError, match="“Ann; Bo”"):
        laid_over(now, read, Credit(1, ("Cy",)), "kim.jpg")


def test_a_change_that_was_overtaken_is_made_anew() -> None:
    refused = [OvertakenError("first"), OvertakenError("second")]

    def change() -> str:
        if refused:
            raise refused.pop()
        return "done"

    assert once_not_overtaken(change) == "done"
