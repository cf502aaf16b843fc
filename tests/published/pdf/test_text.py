"""The words of a PDF page are read as printed, however they were put there."""

from pathlib import Path

from pikepdf import Dictionary, Name

from mediadesk.model.placement import Placement
from tests.published.pdf_written import Written, column, placed, read, text

#: Of Helvetica; those of the other letters are alike.
WIDTHS_AT_8_PT = {"t": 2.2, "i": 1.8, "r": 2.7, ":": 2.2, "/": 2.2, " ": 2.2, "P": 5.3, "W": 7.6}


def only(folder: Path, operators: str) -> Placement:
    written = Written()
    written.image("Im0")
    picture = placed("Im0", (300, 0, 0, 200, 100, 500))
    written.page(column(100, 780, 4) + picture + column(100, 420, 4) + operators)
    (placement,) = read(written.save(folder)).placements
    return placement


def test_a_turned_credit_set_character_by_character_is_whole(tmp_path: Path) -> None:
    """So browsers print lines that run upwards: each character is placed by itself."""
    ups, up = [], 510.0
    for one in "Photo: Ann Lee / Wire":
        ups.append(text(one, 408, up, 8, turned=True) if one != " " else "")
        up += WIDTHS_AT_8_PT.get(one, 4.45)
    found = only(tmp_path, "".join(ups))
    assert found.credit == "Ann Lee / Wire"


def test_two_turned_lines_stay_two(tmp_path: Path) -> None:
    lines = text("Fog on the pier.", 404, 510, 6, turned=True)
    lines += text("Photo: Ann Lee / Wire", 412, 510, 6, turned=True)
    assert only(tmp_path, lines).credit == "Ann Lee / Wire"


def test_joined_letters_without_a_name_are_read(tmp_path: Path) -> None:
    below = text("The \x1dooded o\x1eces.", 100, 488, 8)
    assert only(tmp_path, below).caption == "The flooded offices."


#: What the letters of a font mean, as its map says: "b" is one sign for lam and alef.
ARABIC = {"a": "062B", "b": "06440627", "c": "0621", "d": "0627", "e": "0644"}


def test_letters_that_share_a_sign_in_a_line_to_the_left_keep_their_order(tmp_path: Path) -> None:
    written = Written()
    written.image("Im0")
    picture = placed("Im0", (300, 0, 0, 200, 100, 500))
    below = text("cdabaed", 100, 488, 8).replace("F1", "F3")  # as it lies there: the last first
    page = written.page(column(100, 780, 4) + picture + column(100, 420, 4) + below)
    rows = "".join(f"<{ord(sign):02X}> <{said}>\n" for sign, said in ARABIC.items())
    meant = (
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{len(ARABIC)} beginbfchar\n{rows}endbfchar\nendcmap"
    )
    page.Resources.Font.F3 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        ToUnicode=written.pdf.make_stream(meant.encode()),
    )
    (placement,) = read(written.save(tmp_path)).placements
    assert placement.caption == "الثلاثاء"
