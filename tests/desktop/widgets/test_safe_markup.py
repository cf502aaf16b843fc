"""Emphasis and links are shown; what would be fetched is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument, QTextFormat

from mediadesk.desktop.widgets.safe_markup import safe_markup


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("Photo: <cite>Noon</cite> by Ann", "Photo: <cite>Noon</cite> by Ann"),
        ('<a href="https://a.org/?x=1&amp;y" class="c">Ann</a>', '<a href="https://a.org/?x=1&amp;y">Ann</a>'),
        ("Lee &amp; Sons &lt;3", "Lee &amp; Sons &lt;3"),
        ('<img src="//evil/share/x.png" alt="x">Ann', "Ann"),
        ('<span style="background-image:url(x)">Ann</span>', "<span>Ann</span>"),
        ('<table background="x"><tr><td>Ann</td></tr></table>', "Ann"),
        ('<link rel="stylesheet" href="x"><style>p{}</style>Ann', "Ann"),
        ("a<br/>b<br>c", "a<br>b<br>c"),
    ],
    ids=["kept", "link", "signs", "picture", "background", "table", "style sheet", "breaks"],
)  # fmt: skip
def test_what_is_shown_of_markup(markup: str, shown: str) -> None:
    assert safe_markup(markup) == shown


@given(st.text(st.sampled_from('<>/&;"= aimgsrcbx'), max_size=60))
def test_whatever_is_given_names_nothing_to_fetch(markup: str) -> None:
    shown = safe_markup(markup)
    assert "<img" not in shown.casefold()
    document = QTextDocument()
    document.setHtml(shown)
    fetched = (QTextFormat.Property.ImageName, QTextFormat.Property.BackgroundImageUrl)
    assert not any(form.hasProperty(name) for form in document.allFormats() for name in fetched)
