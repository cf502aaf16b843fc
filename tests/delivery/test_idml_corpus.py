"""Our InDesign files beside those that InDesign wrote: no element stands where it has none."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from mediadesk.delivery.indesign.snippet import IndesignWriter
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery
from tests.fakes.delivered import an_item

#: Of right-to-left text, which none of the files at hand has.
UNSEEN = {
    ("ParagraphStyleRange", name)
    for name in ("Composer", "ParagraphDirection", "CharacterDirection")
}


def documents(path: Path) -> Iterator[etree._Element]:
    if path.suffix == ".idms":
        yield etree.fromstring(path.read_bytes())
        return
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".xml") and not name.startswith("META-INF"):
                yield etree.fromstring(archive.read(name))


def vocabulary(path: Path) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return which element stands in which, and which attribute at which."""
    nested, attributes = set(), set()
    for root in documents(path):
        for element in root.iter(etree.Element):
            parent = element.getparent()
            nested.add(("" if parent is None else str(parent.tag), str(element.tag)))
            attributes |= {(str(element.tag), str(name)) for name in element.attrib}
    return nested, attributes


@pytest.mark.corpus
def test_every_element_and_attribute_is_one_that_indesign_writes(
    corpus: Path, tmp_path: Path
) -> None:
    nested: set[tuple[str, str]] = set()
    attributes: set[tuple[str, str]] = set(UNSEEN)
    layouts = corpus / "dev" / "layouts"
    for path in (*layouts.glob("*.idml"), *layouts.glob("*.idms")):
        try:
            of_file = vocabulary(path)
        except (etree.XMLSyntaxError, zipfile.BadZipFile):
            continue  # the corpus has damaged files too
        nested |= of_file[0]
        attributes |= of_file[1]
    delivery = Delivery((an_item(), an_item("تصوير", "أحمد")))
    for suffix in (".idml", ".idms"):
        out = tmp_path / f"ours{suffix}"
        IndesignWriter().write(replace(delivery, title="Ours"), out, JobContext())
        ours = vocabulary(out)
        assert ours[0] <= nested
        assert ours[1] <= attributes
