"""What a PDF's tags call a caption is one; which picture's, its place says."""

from pathlib import Path

from pikepdf import Dictionary, Name

from tests.published.pdf_written import Written, column, marked, placed, read, text

UPPER, LOWER = (200, 0, 0, 140, 60, 600), (200, 0, 0, 140, 60, 400)


def said(written: Written, folder: Path) -> list[tuple[str, str]]:
    return [(one.caption, one.credit) for one in read(written.save(folder)).placements]


def with_two(operators: str, kinds: list[str]) -> Written:
    written = Written()
    written.image("A")
    written.image("B")
    pictures = marked("Figure", 0, placed("A", UPPER)) + marked("Figure", 1, placed("B", LOWER))
    written.tagged_page(pictures + operators, kinds)
    return written


def test_figures_written_before_all_text_have_the_captions_near_them(tmp_path: Path) -> None:
    operators = marked("Caption", 2, text("Fog on the pier.", 60, 586, 11))
    operators += marked("P", 3, column(60, 780)) + marked("P", 4, column(60, 570, 2))
    operators += marked("Caption", 5, text("Nets on the quay.", 60, 386, 11))
    kinds = ["Figure", "Figure", "Caption", "P", "P", "Caption"]
    found = said(with_two(operators, kinds), tmp_path)
    assert found == [("Fog on the pier.", ""), ("Nets on the quay.", "")]


def test_one_caption_is_not_given_to_the_figure_it_merely_follows(tmp_path: Path) -> None:
    operators = marked("Caption", 2, text("Fog on the pier.", 60, 586, 11))
    found = said(with_two(operators, ["Figure", "Figure", "Caption"]), tmp_path)
    assert found == [("Fog on the pier.", ""), ("", "")]


def test_a_line_of_several_marks_is_one_line(tmp_path: Path) -> None:
    operators = marked("Span", 2, text("HARBOUR:", 60, 586, 8))
    operators += marked("P", 3, text("fog on the pier.", 106, 586, 8)) + column(60, 300)
    found = said(with_two(operators, ["Figure", "Figure", "P", "P"]), tmp_path)
    assert found[0] == ("HARBOUR: fog on the pier.", "")


def test_a_credit_below_a_tagged_caption_is_read_too(tmp_path: Path) -> None:
    operators = marked("Caption", 2, text("Fog on the pier.", 60, 588, 8))
    operators += marked("P", 3, text("Photo: Ann Lee / Wire", 60, 580, 6)) + column(60, 300)
    found = said(with_two(operators, ["Figure", "Figure", "Caption", "P"]), tmp_path)
    assert found[0] == ("Fog on the pier.", "Ann Lee / Wire")


def test_a_tables_own_caption_is_no_pictures(tmp_path: Path) -> None:
    operators = marked("Caption", 2, text("Landings by year " * 5, 60, 586, 11)) + column(60, 360)
    written = with_two(operators, ["Figure", "Figure", "Caption"])
    section = written.pdf.Root.StructTreeRoot.K
    caption = section.K[2]
    table = Dictionary(Type=Name.StructElem, S=Name.Table, P=section, K=caption)
    section.K[2] = caption.P = written.pdf.make_indirect(table)
    assert said(written, tmp_path)[0] == ("", "")
