"""Values in use: counted over all photos, the items of lists one by one."""

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.photo import FieldValue


def test_values_are_counted_the_most_used_first(catalogue, new_photo) -> None:
    for number, keywords in enumerate((("park", "dog"), ("dog",), ("noon",), ("dog", "noon"))):
        new = new_photo(
            f"/p/{number}.jpg",
            caption=Caption(0, headline='["quoted"' if number else "Visit", writer="Rosa"),
            credit=Credit(0, creators=("Ann Lee", "Bo Ek") if number else ("Ann Lee",)),
            fields=(FieldValue(0, "keywords", keywords), FieldValue(0, "city", "Oslo")),
        )
        catalogue.add_photos([new], "Rosa", "import")
    assert catalogue.values_in_use("keywords", 2) == (("dog", 3), ("noon", 2))
    assert catalogue.values_in_use("city", 9) == (("Oslo", 4),)
    assert catalogue.values_in_use("creators", 9) == (("Ann Lee", 4), ("Bo Ek", 3))
    assert catalogue.values_in_use("caption_writer", 9) == (("Rosa", 4),)
    assert catalogue.values_in_use("headline", 1) == (('["quoted"', 3),)
    assert catalogue.values_in_use("contributors", 9) == ()
    assert catalogue.values_in_use("state", 9) == ()


def test_values_are_counted_as_they_were_written(catalogue, new_photo) -> None:
    signs = 'Ørsta "sentrum" [a, b]'
    fields = (FieldValue(0, "keywords", (signs, "")), FieldValue(0, "city", signs))
    new = new_photo("/p/1.jpg", caption=Caption(0, headline='["a", "b"]'), fields=fields)
    catalogue.add_photos([new], "Rosa", "import")
    assert catalogue.values_in_use("keywords", 9) == ((signs, 1),)
    assert catalogue.values_in_use("city", 9) == ((signs, 1),)
    assert catalogue.values_in_use("headline", 9) == (('["a", "b"]', 1),)
