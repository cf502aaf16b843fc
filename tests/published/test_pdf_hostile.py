"""PDF documents that are damaged, locked or hostile end in one sentence."""

import sys
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.model.errors import OutsideError
from mediadesk.published.own_process import ProcessLimits, read_in_own_process
from mediadesk.published.pdf import document as pdf
from mediadesk.published.pdf import drawn as pdf_drawn
from mediadesk.published.pdf import objects as pdf_objects
from mediadesk.published.pdf import reading as pdf_reading
from tests.published.pdf_written import Written, layout_tools, placed, read


def a_document(folder: Path, **options: object) -> Path:
    written = Written()
    written.image("Im0")
    written.page(placed("Im0", (300, 0, 0, 200, 100, 500)))
    return written.save(folder, **options)


def test_a_locked_document_says_so(tmp_path: Path) -> None:
    path = a_document(tmp_path, encryption=pikepdf.Encryption(owner="one", user="two"))
    with pytest.raises(OutsideError, match="locked with a password"):
        read(path)


def test_objects_behind_a_password_say_nothing_where_pages_may_be_read(tmp_path: Path) -> None:
    path = a_document(tmp_path, encryption=pikepdf.Encryption(owner="one", user="two"))
    assert pdf_objects.document_objects(path) == pdf_objects.DocumentObjects()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"GIF89a", b"%PDF-1.4\n1 0 obj\n<<"])
def test_what_is_no_pdf_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    with pytest.raises(OutsideError, match="damaged or no PDF"):
        read(path)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_document_cut_off_is_read_or_refused(tmp_path: Path, share: float) -> None:
    path = a_document(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with suppress(OutsideError):  # nothing else may come out
        assert read(path).placements is not None


def test_a_missing_document_says_so(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        read(tmp_path / "gone.pdf")


def test_too_many_pages_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reading, "_MOST_PAGES", 0)
    with pytest.raises(OutsideError, match="pages"):
        read(a_document(tmp_path))


def test_a_page_that_draws_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_drawn, "_MOST_OBJECTS", 0)
    with pytest.raises(OutsideError, match="draws more on page 1"):
        read(a_document(tmp_path))


def test_forms_that_multiply_are_read_within_bounds(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    written.form("F0", placed("Im0", (300, 0, 0, 200, 100, 500)))
    for depth in range(1, 7):
        written.form(f"F{depth}", f"/F{depth - 1} Do " * 3)
    written.page("/F6 Do")

    assert read(written.save(tmp_path)).placements


def test_a_document_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = a_document(tmp_path)
    (found,) = pdf.PdfReader(layout_tools(tmp_path)).read(path).placements
    assert found.file is not None
    assert found.file.is_file()


def test_what_goes_wrong_there_is_told_here(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(OutsideError, match="damaged or no PDF"):
        pdf.PdfReader(layout_tools(tmp_path)).read(path)


def test_reading_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="took longer"):
        read_in_own_process(hang, tmp_path / "slow.pdf", limits=ProcessLimits(timeout_s=0.5))


def test_the_time_it_took_is_told_in_whole_seconds(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"slow\.pdf took longer than 1 s to read\."):
        read_in_own_process(hang, tmp_path / "slow.pdf", limits=ProcessLimits(timeout_s=1.003))


@pytest.mark.skipif(sys.platform == "win32", reason="the system counts no processor's time there")
def test_a_reader_that_keeps_the_processor_busy_is_ended(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"busy\.pdf kept the processor busy for more than 1 s"):
        read_in_own_process(spin, tmp_path / "busy.pdf", limits=ProcessLimits(cpu_s=1))


def test_reading_that_dies_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="brought the program"):
        read_in_own_process(die, tmp_path / "deadly.pdf")


def test_reading_that_needs_too_much_memory_is_ended(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="memory"):
        read_in_own_process(swell, tmp_path / "large.pdf")


def test_any_other_failure_is_told_with_its_kind(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"odd.pdf cannot be read \(ZeroDivisionError\)"):
        read_in_own_process(stumble, tmp_path / "odd.pdf")


numbers = st.one_of(
    st.floats(-1e4, 1e4), st.sampled_from((0.0, 1e-9, 1e9, -1e30, 3.4e38, 1e-38, 0.5))
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    matrix=st.lists(numbers, min_size=6, max_size=6),
    clip=st.lists(st.tuples(st.sampled_from("ml"), numbers, numbers), max_size=6),
)
def test_no_matrix_and_no_clip_brings_the_reader_down(
    tmp_path: Path, matrix: list[float], clip: list[tuple[str, float, float]]
) -> None:
    path = " ".join(f"{x:f} {y:f} {step}" for step, x, y in clip)
    written = Written()
    written.image("Im0", 30, 20)
    written.page(placed("Im0", matrix, path) * 2)

    for found in read(written.save(tmp_path)).placements:
        assert found.effective_ppi is not None
        assert found.effective_ppi >= 0


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=200), st.integers(0, 2000))
def test_damage_anywhere_is_read_over_or_told(tmp_path: Path, junk: bytes, at: int) -> None:
    path = a_document(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + junk + whole[at + len(junk) :])
    with suppress(OutsideError):
        assert isinstance(read(path).placements, tuple)


def hang(path: Path) -> None:
    """Never return."""
    import time

    while path:
        time.sleep(1)


def spin(_path: Path) -> None:
    while True:
        pass


def die(path: Path) -> None:
    """End the process at once, as a crash in a library does."""
    import os

    os._exit(3 if path else 4)


def swell(path: Path) -> int:
    """Ask for more memory than a process may have."""
    return len(bytearray(1 << 40)) + len(path.name)


def stumble(path: Path) -> float:
    """Fail in a way that nobody foresaw."""
    return len(path.name) / 0
