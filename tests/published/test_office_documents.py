"""Documents that word processors really wrote: the shared ones, and those LibreOffice converts."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.fakes.document_reading import read
from tests.fakes.office import odt, odt_picture, png

#: What is cut off at left, top, right, bottom of pictures of 1200 by 800 pixels.
CUTS = ((0.1, 0.2, 0.15, 0.05), (0.25, 0.0, 0.125, 0.3), (0.0, 0.0, 0.0, 0.0), (0.4, 0.4, 0.4, 0.4))


def converted(path: Path, kind: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir"]
    out = folder / kind
    subprocess.run([*command, out, path], check=True, capture_output=True, timeout=300)
    return out / f"{path.stem}.{kind}"


@pytest.mark.corpus
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_crops_are_the_same_after_libreoffice_has_converted_them_to_and_fro(
    tmp_path: Path,
) -> None:
    width_pt, height_pt = 1200 / 240 * 72, 800 / 240 * 72
    styles, text = "", ""
    for number, (left, top, right, bottom) in enumerate(CUTS):
        lengths = (top * height_pt, right * width_pt, bottom * height_pt, left * width_pt)
        clip = ", ".join(f"{length:.3f}pt" for length in lengths)
        styles += (
            f'<style:style style:name="fr{number}" style:family="graphic">'
            f'<style:graphic-properties fo:clip="rect({clip})"/></style:style>'
        )
        picture = odt_picture(
            style=f"fr{number}", width_in=6 * (1 - left - right), height_in=4 * (1 - top - bottom)
        )
        text += (
            f'<text:p>{picture}</text:p><text:p text:style-name="Caption">Pier {number}</text:p>'
        )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>'
    )
    first = odt(
        tmp_path / "first.odt", text, styles, png(ppi=240), **{"META-INF/manifest.xml": manifest}
    )
    word = converted(first, "docx", tmp_path)
    for path in (first, word, converted(word, "odt", tmp_path), converted(first, "fodt", tmp_path)):
        placed = read(path, tmp_path).placements
        assert [one.caption for one in placed] == [f"Pier {number}" for number in range(len(CUTS))]
        for one, (left, top, right, bottom) in zip(placed, CUTS, strict=True):
            assert one.crop is not None
            wanted = (left, top, 1 - right, 1 - bottom)
            assert one.crop.as_tuple() == pytest.approx(wanted, abs=0.001)
            assert one.effective_ppi == pytest.approx(200, rel=0.01)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "captions"),
    [
        (
            "Open-Xml-PowerTools__Test05.docx",
            ["Figure 1: The Clipboard Tab", "Figure 2: The Font Tab"],
        ),
        ("Open-Xml-PowerTools__Saturn.docx", ["Figure 1 Saturn casts a shadow on its rings.", ""]),
        ("odfpy__imageslabels.odt", ["Help", "Doc", "Info", "Folder", "Illustration 1:Error"]),
        ("pandoc__imageWithCaption.odt", ["Abbildung 1: Image caption"]),
        ("pandoc__imageIndex.odt", ["Abbildung 1: Image caption"]),
        ("pandoc__image.odt", [""]),
    ],
)
def test_the_captions_of_shared_documents_are_read(
    corpus: Path, tmp_path: Path, name: str, captions: list[str]
) -> None:
    placed = read(corpus / "dev/documents" / name, tmp_path).placements
    assert [one.caption for one in placed if not one.decorative] == captions


@pytest.mark.corpus
def test_every_shared_document_is_read(corpus: Path, tmp_path: Path) -> None:
    folder = corpus / "dev/documents"
    paths = [*folder.glob("*.docx"), *folder.glob("*.odt")]
    assert paths
    for path in paths:
        for placed in read(path, tmp_path).placements:
            assert placed.locator
            assert placed.file is None or placed.file.is_file()
