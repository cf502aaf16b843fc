"""Markdown articles: pictures with the words their sites print under them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.paths import resources
from mediadesk.published.markdown import MarkdownReader
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_reading import PageReading
from tests.fakes.credit_parsing import parse_credit

STORY = "The harbour is old and its piers were built by people who knew the tides.\n\n" * 4
EXPECTED = ("pier.jpg", "Fog on the pier.", "Ann Lee / Wire")
CAPTION = "Fog on the pier. Photo: Ann Lee / Wire"


@pytest.fixture(scope="module")
def reader() -> MarkdownReader:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    return MarkdownReader(PageReading(parse_credit, ReadingWords.from_text(words)))


@pytest.mark.parametrize(
    "figure",
    [
        f'![A pier](pier.jpg "{CAPTION}")',
        f"![A pier](pier.jpg)\n*{CAPTION}*",
        f"![A pier](pier.jpg)\n\n*{CAPTION}*",
        f"[![A pier](pier.jpg)](https://paper.example/)\n\n_{CAPTION}_",
        f"<figure><img src='pier.jpg' alt='A pier'><figcaption>{CAPTION}</figcaption></figure>",
        f'{{{{< figure src="pier.jpg" alt="A pier" caption="{CAPTION}" >}}}}',
        '{{< figure src="pier.jpg" caption="Fog on the pier." attr="Photo: Ann Lee / Wire" >}}',
        f'{{% include figure.html src="pier.jpg" alt="A pier" caption="{CAPTION}" %}}',
        f'{{% image "pier.jpg" "A pier" %}}\n*{CAPTION}*',
        f"<figure>\n{{% image 'pier.jpg' %}}\n<figcaption>{CAPTION}</figcaption>\n</figure>",
        f"```{{figure}} pier.jpg\n:alt: A pier\n:name: pier\n\n{CAPTION}\n```",
        f":::{{figure}} pier.jpg\n:alt: A pier\n{CAPTION}\n:::",
    ],
)
def test_a_picture_has_the_words_that_its_site_prints_under_it(
    reader: MarkdownReader, tmp_path: Path, figure: str
) -> None:
    path = tmp_path / "pier.md"
    path.write_text(f"# The pier\n\n{STORY}{figure}\n\n{STORY}", encoding="utf-8")
    read = reader.read(path)
    assert [(p.image, p.caption, p.credit) for p in read.placements] == [EXPECTED]
    assert read.title == "The pier"


@pytest.mark.parametrize(
    "head",
    [
        """---
title: The pier
image: pier.jpg
image_caption: Fog on the pier.
image_credit: Ann Lee / Wire
---
""",
        """---
title: "The pier"
cover:
  image: "pier.jpg"
  caption: "Fog on the pier."
  credit: "Ann Lee / Wire"
---
""",
        """+++
title = "The pier"
[cover]
image = "pier.jpg"
caption = "Fog on the pier."
credit = "Ann Lee / Wire"
+++
""",
    ],
)
def test_the_head_names_the_picture_the_article_opens_with(
    reader: MarkdownReader, tmp_path: Path, head: str
) -> None:
    path = tmp_path / "pier.md"
    path.write_text(head + STORY, encoding="utf-8")
    read = reader.read(path)
    assert [(p.image, p.caption, p.credit) for p in read.placements] == [EXPECTED]
    assert read.title == "The pier"


def test_a_picture_is_found_from_the_root_of_its_site(
    reader: MarkdownReader, tmp_path: Path
) -> None:
    (tmp_path / "content" / "news").mkdir(parents=True)
    (tmp_path / "static" / "img").mkdir(parents=True)
    (tmp_path / "static" / "img" / "pier.jpg").write_bytes(b"x")
    path = tmp_path / "content" / "news" / "pier.md"
    path.write_text(f"{STORY}![A pier](/img/pier.jpg)\n\n{STORY}", encoding="utf-8")
    [pier] = reader.read(path).placements
    assert pier.file == tmp_path / "static" / "img" / "pier.jpg"


def test_emphasis_in_the_running_text_is_no_caption(reader: MarkdownReader, tmp_path: Path) -> None:
    path = tmp_path / "pier.md"
    path.write_text(f"{STORY}![A pier](pier.jpg)\n\nThe *old* pier stands.\n\n{STORY}")
    assert [p.caption for p in reader.read(path).placements] == [""]


@given(st.text(alphabet="![]()<>{}%`:*_-\n ab\"'", max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_text_brings_the_reader_down(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    words = (resources() / "reading" / "words.toml").read_text(encoding="utf-8")
    reader = MarkdownReader(PageReading(parse_credit, ReadingWords.from_text(words)))
    path = tmp_path_factory.mktemp("markdown") / "a.md"
    path.write_text(f"---\n{text}\n---\n{text}", encoding="utf-8")
    assert reader.read(path).placements is not None
