"""schema.org metadata: what is known in its place, what is not known nowhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.delivery.image_object import image_object
from mediadesk.delivery.json_ld import JsonLdWriter
from mediadesk.model.credit import Contribution, Credit
from mediadesk.services.ports.delivery import DeliveryItem
from tests.delivery.written import stops, written
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item

ADDRESS = "https://example.org/img/greeting.jpg"


def node(item: DeliveryItem) -> dict:
    return image_object(item, ADDRESS)


def edited(item: DeliveryItem) -> DeliveryItem:
    """Return a photo that Rosa Yamamoto cropped."""
    cropping = Contribution("c", 1, ("cropping",), "Rosa Yamamoto", "The Magazine")
    dossier = replace(
        item.dossier, photo=replace(item.photo, original_id=7), contributions=(cropping,)
    )
    return replace(item, dossier=dossier)


def test_a_photo_says_what_it_is_and_who_made_it() -> None:
    assert node(an_item(headline="A greeting")) == {
        "@type": "ImageObject",
        "contentUrl": ADDRESS,
        "encodingFormat": "image/jpeg",
        "width": 1200,
        "height": 800,
        "headline": "A greeting",
        "caption": GREETING,
        "creator": {"@type": "Organization", "name": "Kremlin"},
        "creditText": FOUNDING_LINE,
    }


def test_nothing_is_said_of_what_is_not_known() -> None:
    bare = an_item("", "", credit=Credit(1), size_px=(0, 0), file_format="CR3")
    assert node(bare) == {"@type": "ImageObject", "contentUrl": ADDRESS}


def test_photographers_are_persons_and_their_agency_provides() -> None:
    credit = Credit(1, ("Ann Lee", "Bo Day"), ("AP",), ("dpa",), commissioned_for="The Daily")
    told = node(an_item(credit=credit))
    assert [one["@type"] for one in told["creator"]] == ["Person", "Person"]
    assert [one["name"] for one in told["provider"]] == ["AP", "dpa"]
    assert told["sourceOrganization"]["name"] == "The Daily"


def test_who_edited_the_picture_is_a_contributor() -> None:
    assert node(edited(an_item()))["contributor"] == [
        {
            "@type": "Person",
            "name": "Rosa Yamamoto",
            "affiliation": {"@type": "Organization", "name": "The Magazine"},
        }
    ]


def test_the_credit_is_the_one_that_is_visible_on_the_web() -> None:
    line = '<span class="credit">Kim &amp; Co, <a href="x">CC BY 4.0</a></span>'
    item = replace(an_item(), lines={"web": line, "print": "Other"})
    assert node(item)["creditText"] == "Kim & Co, CC BY 4.0"


@pytest.mark.parametrize(
    ("credit", "address"),
    [
        (Credit(1, licence="CC-BY-4.0"), "https://creativecommons.org/licenses/by/4.0/"),
        (Credit(1, licence_url="https://example.org/terms"), "https://example.org/terms"),
        (Credit(1, licence="CC-BY-4.0", licence_url="ask us"), "https://creativecommons.org/licenses/by/4.0/"),
        (Credit(1, licence="by arrangement"), None),
    ],
)  # fmt: skip
def test_a_licence_is_an_address_or_nothing(credit: Credit, address: str | None) -> None:
    assert node(an_item(credit=credit)).get("license") == address


def test_a_licence_is_bought_from_the_licensor_or_on_the_pictures_page() -> None:
    credit = Credit(1, work_url="https://example.org/photo/7")
    assert node(an_item(credit=credit))["acquireLicensePage"] == "https://example.org/photo/7"
    fields = {"licensors": ("Agency <https://agency.example/7>",)}
    told = node(an_item(credit=credit, fields=fields))
    assert told["acquireLicensePage"] == "https://agency.example/7"


def test_only_an_edited_picture_is_based_on_another() -> None:
    item = an_item(credit=Credit(1, work_url="https://example.org/photo/7"))
    assert "isBasedOn" not in node(item)
    assert node(edited(item))["isBasedOn"] == "https://example.org/photo/7"


def test_a_copyright_notice_tells_holder_and_year_where_it_names_them() -> None:
    told = node(an_item(credit=Credit(1, ("Ann Lee",), copyright="© 2024 Ann Lee")))
    assert told["copyrightNotice"] == "© 2024 Ann Lee"
    assert told["copyrightHolder"] == {"@type": "Person", "name": "Ann Lee"}
    assert told["copyrightYear"] == 2024
    vague = node(an_item(credit=Credit(1, ("Ann Lee",), copyright="© 2019-2024 Somebody else")))
    assert not {"copyrightHolder", "copyrightYear"} & set(vague)


def test_the_kind_of_source_is_schema_orgs_where_it_has_one() -> None:
    base = "http://cv.iptc.org/newscodes/digitalsourcetype"
    known = an_item(fields={"digital_source_type": f"{base}/trainedAlgorithmicMedia"})
    assert node(known)["digitalSourceType"].endswith("/TrainedAlgorithmicMediaDigitalSource")
    unknown = an_item(fields={"digital_source_type": f"{base}/digitalCreation"})
    assert node(unknown)["digitalSourceType"] == f"{base}/digitalCreation"


def test_a_generated_picture_says_so_though_the_field_is_empty() -> None:
    told = node(an_item(credit=Credit(1, sources=("Kremlin",), kind="ai-generated")))
    assert told["digitalSourceType"].endswith("/TrainedAlgorithmicMediaDigitalSource")


def test_place_and_date_are_told() -> None:
    fields = {"city": "Vladivostok", "country": "Russia", "date_created": "2019-04-25"}
    told = node(an_item(fields=fields))
    assert told["contentLocation"]["name"] == "Vladivostok, Russia"
    assert told["contentLocation"]["address"]["addressLocality"] == "Vladivostok"
    assert told["dateCreated"] == "2019-04-25"
    assert "datePublished" not in told


def test_several_photos_stand_in_one_graph(tmp_path: Path) -> None:
    out, _ = written(JsonLdWriter(), tmp_path, an_item(), an_item("Other"))
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["@context"] == "https://schema.org/"
    assert [one["caption"] for one in told["@graph"]] == [GREETING, "Other"]


def test_one_photo_is_the_document_itself(tmp_path: Path) -> None:
    base = {"base_url": "https://example.org/img/"}
    out, remarks = written(JsonLdWriter(), tmp_path, an_item(name="a greeting.jpg"), **base)
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["contentUrl"] == "https://example.org/img/a%20greeting.jpg"
    assert remarks == ()


def test_relative_addresses_and_namesakes_are_told_of(tmp_path: Path) -> None:
    _, remarks = written(JsonLdWriter(), tmp_path, an_item())
    assert "relative" in remarks[0]
    base = {"base_url": "https://example.org/img/"}
    _, remarks = written(JsonLdWriter(), tmp_path, an_item(), an_item(), **base)
    assert "2 photos are called greeting.jpg" in remarks[0]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_ends_a_script_element(tmp_path: Path, text: str) -> None:
    wicked = f"</script><!--{text}"
    out, _ = written(JsonLdWriter(), tmp_path, an_item(wicked, wicked))
    content = out.read_text(encoding="utf-8")
    assert not set("<>&\u2028\u2029") & set(content)
    assert json.loads(content)["caption"].startswith("</script><!--")


def test_a_stop_is_heeded(tmp_path: Path) -> None:
    assert stops(JsonLdWriter(), tmp_path, an_item())
