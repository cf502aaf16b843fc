"""What was read of a document is let go of at once: nothing of it waits for the collector."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.fakes.circles import circles_left_by
from tests.fakes.document_reading import readers_in
from tests.fakes.indesign import Package
from tests.fakes.office import docx, odt, odt_picture, word_paragraph, word_picture
from tests.published.saved_pages import page

FIGURE = "<figure><img src=a.jpg alt=Fog><figcaption>Fog. Photo: Ann Lee</figcaption></figure>"
BOX = f"<draw:frame><draw:text-box>{odt_picture()}<text:p>Fog</text:p></draw:text-box></draw:frame>"
#: Whose objects are told: other libraries and Python itself leave circles of a few plain ones.
OWN = ("mediadesk.", "lxml.")


def saved_page(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(page(FIGURE), encoding="utf-8")
    return path


def open_document(folder: Path) -> Path:
    return odt(folder / "text.odt", f"<text:p>{BOX}</text:p>")


def word_document(folder: Path) -> Path:
    text = word_paragraph(word_picture()) + word_paragraph("Fog. Photo: Ann Lee")
    return docx(folder / "text.docx", text)


def layout(folder: Path) -> Path:
    return Package().write(folder / "issue.idml")


@pytest.mark.parametrize("written", [saved_page, open_document, word_document, layout])
def test_a_document_that_was_read_leaves_nothing_to_the_collector(
    tmp_path: Path, written: Callable[[Path], Path]
) -> None:
    path = written(tmp_path)
    reader = next(one for one in readers_in(tmp_path) if path.name.endswith(one.suffixes))
    left = circles_left_by(partial(reader.read, path))
    assert [kind for kind in left if kind.startswith(OWN)] == []
