"""Values in IIM's own form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.iim_forms import from_iim, to_iim


@pytest.mark.parametrize(
    ("field", "iim", "xmp"),
    [
        ("subject_codes", "IPTC:15054000", "15054000"),
        ("subject_codes", "IPTC:15054000:sport:soccer:", "15054000"),
        ("subject_codes", "sport", "sport"),
        ("intellectual_genre", "012:Feature", "Feature"),
        ("intellectual_genre", "Feature", "Feature"),
        ("headline", "012:Feature", "012:Feature"),
    ],
)
def test_iim_is_read_as_xmp_writes_it(field: str, iim: str, xmp: str) -> None:
    assert from_iim(field, iim) == xmp


@given(st.sampled_from(["subject_codes", "intellectual_genre", "city"]), st.text(max_size=12))
def test_what_is_written_in_iims_form_reads_back(field: str, text: str) -> None:
    assert from_iim(field, to_iim(field, from_iim(field, text))) == from_iim(field, text)
