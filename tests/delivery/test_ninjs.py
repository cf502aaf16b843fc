"""ninjs as IPTC's published schema has it; the copy of the schema is CC BY 4.0, IPTC 2024."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from mediadesk.delivery.ninjs import NinjsWriter
from mediadesk.model.credit import Contribution, Credit
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryItem
from tests.delivery.written import stops, written
from tests.fakes.delivered import FOUNDING_LINE, GREETING, an_item

SCHEMA = Path(__file__).parents[1] / "data" / "ninjs" / "ninjs-schema_3.1.json"
VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=FormatChecker()
)
FULL = an_item(
    headline="A greeting",
    alt_text="A woman and a man shake hands.",
    credit=Credit(
        1,
        ("Ann Lee",),
        ("AP",),
        ("dpa",),
        licence="CC-BY-4.0",
        copyright="© 2024 AP",
        mandatory="Mandatory credit",
    ),
    fields={
        "city": "Vladivostok",
        "country": "Russia",
        "date_created": "2019-04-25T10:11:12+10:00",
        "digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        "instructions": "Not for sale",
        "keywords": ("summit", "handshake"),
        "persons_shown": ("Kim Yo-Jong",),
        "usage_terms": "Editorial use only",
        "copyright_owners": ("AP",),
        "title": "greeting",
    },
)


def read(path: Path) -> dict:
    told = json.loads(path.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(told)] == []
    return told


def news(folder: Path, *items: DeliveryItem, **changes: str) -> dict:
    return read(written(NinjsWriter(), folder, *items, **changes)[0])


def test_a_photo_is_a_picture_with_caption_and_credit_line(tmp_path: Path) -> None:
    told = news(tmp_path, an_item())
    assert told["type"] == "picture"
    said = {one["role"]: one["value"] for one in told["descriptions"]}
    assert said == {"caption": GREETING, "creditline": FOUNDING_LINE}


def test_everything_on_record_has_its_place(tmp_path: Path) -> None:
    told = news(tmp_path, FULL, base_url="https://example.org/img/")
    assert (told["by"], told["located"]) == ("Ann Lee", "Vladivostok")
    assert told["contentCreated"] == "2019-04-25T00:11:12Z"
    assert told["copyrightHolder"] == "AP"
    assert told["edNote"] == "Mandatory credit\nNot for sale"
    assert told["rightsInfo"]["linkedRights"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["renditions"][0]["href"] == "https://example.org/img/greeting.jpg"
    assert [(s["name"], s["role"]) for s in told["infoSources"]] == [
        ("Ann Lee", "creator"),
        ("AP", "source"),
        ("dpa", "distributor"),
    ]


def test_who_edited_the_picture_is_a_source_with_the_role(tmp_path: Path) -> None:
    cropping = Contribution("c", 1, ("art", "cropping"), "Rosa Yamamoto", "The Magazine")
    item = an_item()
    told = news(tmp_path, replace(item, dossier=replace(item.dossier, contributions=(cropping,))))
    assert told["infoSources"][-1] == {
        "name": "Rosa Yamamoto / The Magazine",
        "role": "art, cropping",
    }


def test_several_photos_are_one_package(tmp_path: Path) -> None:
    told = news(tmp_path, an_item(), FULL, title="Kim in Vladivostok")
    assert told["type"] == "composite"
    assert told["headlines"][0]["value"] == "Kim in Vladivostok"
    assert [one["name"] for one in told["associations"]] == ["picture-1", "picture-2"]


def test_a_photo_is_named_by_its_bytes(tmp_path: Path) -> None:
    told = news(tmp_path, an_item())
    assert told["uri"] == "ni:///sha-256;q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s"


@pytest.mark.parametrize("date", ["2019-04-25", "2019-04-25T10:11:12"])
def test_a_moment_without_a_zone_is_not_guessed(tmp_path: Path, date: str) -> None:
    assert "contentCreated" not in news(tmp_path, an_item(fields={"date_created": date}))


def test_when_it_was_made_is_told(tmp_path: Path) -> None:
    made_at = datetime(2026, 5, 4, 12, tzinfo=UTC)
    out = tmp_path / "out.json"
    NinjsWriter().write(Delivery((an_item(),), made_at=made_at), out, JobContext())
    assert read(out)["versionCreated"] == "2026-05-04T12:00:00Z"


def test_an_illustration_is_a_graphic(tmp_path: Path) -> None:
    drawn = an_item(credit=Credit(1, ("Ann Lee",), kind="illustration"))
    assert news(tmp_path, drawn)["type"] == "graphic"


@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30
)
@given(st.text(), st.text(), st.text())
def test_any_text_makes_valid_ninjs(tmp_path: Path, caption: str, line: str, kind: str) -> None:
    item = an_item(
        caption, line, credit=Credit(1, (caption,), (line,)), fields={"digital_source_type": kind}
    )
    news(tmp_path, item, item, title=caption)


def test_a_stop_is_heeded(tmp_path: Path) -> None:
    assert stops(NinjsWriter(), tmp_path, an_item())
