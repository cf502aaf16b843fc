"""A picture is found among the files saved with its page, and nowhere else."""

from pathlib import Path

import pytest

from mediadesk.published.local_files import LocalFiles


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a saved page with a folder of files, and a secret beside its folder."""
    (tmp_path / "secret.jpg").write_bytes(b"x")
    folder = tmp_path / "site"
    (folder / "story_files").mkdir(parents=True)
    (folder / "img").mkdir()
    for name in ("story_files/pier.jpg", "img/a view.jpg", "near.png"):
        (folder / name).write_bytes(b"x")
    page = folder / "story.html"
    page.write_text("<p>")
    return page


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("story_files/pier.jpg", "story_files/pier.jpg"),
        ("./story_files/pier.jpg?w=300#top", "story_files/pier.jpg"),
        ("img/a%20view.jpg", "img/a view.jpg"),
        ("/img/a%20view.jpg", "img/a view.jpg"),
        ("https://cdn.example/2024/pier.jpg?w=1200", "story_files/pier.jpg"),
        ("//cdn.example/near.png", "near.png"),
        ("img/../near.png", "near.png"),
    ],
)
def test_an_address_leads_to_the_saved_file(site: Path, address: str, file: str) -> None:
    assert LocalFiles(site).find([address]) == site.parent / file


@pytest.mark.parametrize(
    "address",
    [
        "../secret.jpg",
        "img/../../secret.jpg",
        "%2e%2e/secret.jpg",
        "/etc/hostname",
        "file:///etc/hostname",
        "data:image/png;base64,AAAA",
        "https://cdn.example/gone.jpg",
        "http://[broken/pier.jpg",
        "img",
        "",
        "a\0b.jpg",
        "x" * 5000,
    ],
)
def test_an_address_never_leads_out_of_the_pages_folder(site: Path, address: str) -> None:
    assert LocalFiles(site).find([address]) is None


def test_a_link_out_of_the_folder_is_not_followed(site: Path) -> None:
    (site.parent / "link.jpg").symlink_to(site.parent.parent / "secret.jpg")
    assert LocalFiles(site).find(["link.jpg"]) is None


def test_a_file_address_within_the_folder_is_taken(site: Path) -> None:
    address = (site.parent / "near.png").as_uri()
    assert LocalFiles(site).find([address]) == site.parent / "near.png"


def test_the_base_of_the_page_counts_where_it_is_a_folder(site: Path) -> None:
    (site.parent / "img" / "pier.jpg").write_bytes(b"y")
    assert LocalFiles(site, "img/").find(["pier.jpg"]) == site.parent / "img" / "pier.jpg"
