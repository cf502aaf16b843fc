"""Records to JSON and to columns, and back unchanged."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Record
from mediadesk.model.edit import Fingerprint
from mediadesk.model.finding import Judgement
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Descent, Photo, Reading
from mediadesk.model.placement import Placement, Publication
from mediadesk.storage.codec import from_json, from_row, from_text, to_json, to_row, to_text
from mediadesk.storage.record_tables import KINDS

EAST = timezone(timedelta(hours=5, minutes=45))

fractions = st.lists(st.floats(0, 1, allow_nan=False), min_size=2, max_size=2, unique=True).map(
    sorted
)
boxes = st.tuples(fractions, fractions).map(lambda at: Box(at[0][0], at[1][0], at[0][1], at[1][1]))
st.register_type_strategy(Box, boxes)
st.register_type_strategy(Path, st.text("ab/.é", min_size=1).map(Path))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(datetime, st.datetimes(timezones=st.sampled_from((None, UTC, EAST))))

RECORDS: tuple[Any, ...] = get_args(Record)
OTHERS: tuple[Any, ...] = (Photo, Reading, Fingerprint, Placement, Publication, Judgement)


@pytest.mark.parametrize("kind", [*RECORDS, *OTHERS], ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_record_comes_back_from_json_unchanged(kind: Any, data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    assert from_text(kind, to_text(record)) == record
    assert json.loads(to_text(record)) == to_json(record)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_record_comes_back_from_columns_unchanged(kind: Any, data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    assert from_row(kind, {**to_row(record), "column of the table only": 1}) == record


def test_every_kind_of_record_has_its_table_with_a_column_for_each_field() -> None:
    assert {kind.record for kind in KINDS} == set(RECORDS)
    for kind in KINDS:
        if kind.record is not Descent:  # a cell of the photo's own row
            assert set(kind.record.__dataclass_fields__) <= set(kind.table.c.keys())


def test_what_holds_its_default_is_left_out() -> None:
    assert to_json(Caption(7)) == {"photo_id": 7}


def test_a_key_of_a_newer_version_is_passed_over() -> None:
    assert from_json(Caption, {"photo_id": 7, "mood": "blue"}) == Caption(7)


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError, match="no record holds"):
        to_text(object())


def test_a_value_of_no_member_of_a_union_is_refused() -> None:
    with pytest.raises(ValueError, match="is none of"):
        from_json(str | None, [])
