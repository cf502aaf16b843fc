"""What must be known before a photo is printed."""

from mediadesk import paths
from mediadesk.delivery.notices import Notice, Weight, notices
from mediadesk.delivery.sheet_words import SheetVocabulary
from mediadesk.model.credit import Credit
from tests.fakes.delivered import an_item

TEXT = (paths.resources() / "delivery" / "sheet.toml").read_text(encoding="utf-8")
WORDS = SheetVocabulary.from_text(TEXT).words("en")


def test_a_photo_with_caption_and_credit_needs_no_notice() -> None:
    assert notices(an_item(), WORDS) == ()


def test_a_credit_that_names_nobody_is_missing() -> None:
    assert notices(an_item(credit=Credit(1)), WORDS) == (
        Notice(Weight.MISSING, "No credit on record"),
    )


def test_a_line_that_cannot_be_composed_is_missing() -> None:
    assert [notice.weight for notice in notices(an_item(line=""), WORDS)] == [Weight.MISSING]


def test_a_credit_line_as_supplied_is_a_credit() -> None:
    assert notices(an_item(credit=Credit(1, line="Kremlin")), WORDS) == ()


def test_a_missing_caption_is_told() -> None:
    assert notices(an_item(" \n"), WORDS) == (Notice(Weight.MISSING, "No caption"),)


def test_mandatory_wording_and_conditions_bind() -> None:
    item = an_item(
        credit=Credit(1, sources=("X",), mandatory="Courtesy of X"),
        fields={"instructions": "No archive", "usage_terms": "Editorial use"},
    )

    assert [notice.text for notice in notices(item, WORDS)] == [
        "Mandatory wording: Courtesy of X",
        "Instructions: No archive",
        "Terms of use: Editorial use",
    ]


def test_what_was_said_as_mandatory_wording_is_not_said_twice() -> None:
    item = an_item(
        credit=Credit(1, sources=("X",), mandatory="Courtesy of X"),
        fields={"instructions": "Courtesy of X"},
    )

    assert len(notices(item, WORDS)) == 1
