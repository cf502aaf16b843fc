"""The keys that scripts rely on, record by record, and what stands under them."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mediadesk.cli import json_shapes as shapes
from mediadesk.cli.photo_shape import photo
from mediadesk.model.caption import Caption
from mediadesk.model.credit import ComposedCredit, Contribution, Credit, EditCredit, PrintedCredit
from mediadesk.model.dossier import Dossier, PhotoCard
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Match, Verdict
from mediadesk.model.finding import (
    CheckReport,
    DocumentReport,
    Finding,
    Judgement,
    Severity,
    Status,
)
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Failure, ImportSummary
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading
from mediadesk.model.placement import Placement, Publication, Usage
from mediadesk.services.checks import check_shapes
from tests.fakes.reports import TWIN

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
KIM = Photo(12, "ab" * 32, Path("/photos/kim.jpg"), "JPEG", 1200, 800, None, NOON)
PLACED = Placement("img/kim.jpg", "figure 1", "Kim waves.", "Photo: Kremlin", "Kim")
CROP = Edit(
    "e1",
    12,
    EditKind.CROP,
    Evidence.MADE_HERE,
    by="Rosa",
    done_at=NOON,
    crop=Box(0, 0, 0.5, 1),
)
SEEN = Comparison(
    Verdict.DERIVED, 0.91, Box(0, 0, 1 / 3, 1), 1.5, 2.0, True, False, (("contrast", 1.2),)
)

COMPARISON_KEYS = (
    "verdict crop scale rotation flipped grayscale tone altered confidence".split()  # noqa: SIM905
)
CREDIT_KEYS = [
    "kind",
    "creators",
    "organizations",
    "via",
    "courtesy",
    "for",
    "licence",
    "copyright",
    "edits",
    "edit_credits",
    "complete",
    "caption_part",
    "credit_part",
    "confidence",
]
PLACEMENT_KEYS = (
    "image locator caption credit alt crop effective_ppi decorative".split()  # noqa: SIM905
)


def test_an_import() -> None:
    summary = ImportSummary((1, 2), 3, 4, (Failure(Path("/x.jpg"), "Cut off."),), 1.23456)
    shape = shapes.import_summary(summary)
    assert (
        shape.items()
        >= {
            "added": 2,
            "updated": 3,
            "unchanged": 4,
            "failed": [{"path": "/x.jpg", "error": "Cut off."}],
            "seconds": 1.235,
        }.items()
    )


def test_a_photo_found() -> None:
    card = PhotoCard(12, "ab", "kim.jpg", "/photos/kim.jpg", "Kim", True, True, False)
    assert shapes.found_photo(card, "Kremlin") == {
        "id": 12,
        "path": "/photos/kim.jpg",
        "headline": "Kim",
        "credit": "Kremlin",
    }


def test_a_composed_line() -> None:
    assert shapes.composed(ComposedCredit("Foto: ü", "plain", "short")) == {
        "text": "Foto: ü",
        "style": "plain",
        "form": "short",
        "bytes": 8,
    }


def test_a_credit_has_every_key_and_null_where_nothing_is_said() -> None:
    shape = check_shapes.credit(PrintedCredit())
    assert list(shape) == CREDIT_KEYS
    assert (shape["for"], shape["licence"], shape["copyright"]) == (None, None, None)


def test_a_credit_names_editors() -> None:
    parsed = PrintedCredit(edit_credits=(EditCredit(("cropping",), ("Rosa",), ("Us",)),))
    assert check_shapes.credit(parsed)["edit_credits"] == [
        {"roles": ["cropping"], "names": ["Rosa"], "organizations": ["Us"]}
    ]


def test_an_edit() -> None:
    assert shapes.edit(CROP) == {
        "kind": "crop",
        "parameters": {"crop": [0, 0, 0.5, 1]},
        "by": "Rosa",
        "organisation": "",
        "when": "2026-05-04T12:00:00+00:00",
        "software": "",
        "evidence": "made-here",
        "source": "",
    }


def test_an_edit_tells_which_parts_it_changed_and_what_says_so() -> None:
    shape = shapes.edit(replace(CROP, regions=(Box(0, 0, 0.5, 1),), source="crs:HasCrop"))
    assert shape["parameters"] == {"crop": [0, 0, 0.5, 1], "regions": [[0, 0, 0.5, 1]]}
    assert shape["source"] == "crs:HasCrop"


def test_a_comparison() -> None:
    shape = check_shapes.comparison(SEEN)
    assert list(shape) == COMPARISON_KEYS
    assert shape["crop"] == [0, 0, 0.333333, 1]
    assert shape["tone"] == {"contrast": 1.2}
    assert (shape["verdict"], shape["flipped"]) == ("derived", True)


def test_a_match_without_pixels_has_no_comparison() -> None:
    shape = shapes.match(Match(12, "hash", 1.0), Path("/photos/kim.jpg"))
    assert (shape["id"], shape["path"], shape["comparison"]) == (12, "/photos/kim.jpg", None)


def test_extracted_pictures() -> None:
    shape = shapes.extracted("page.html", (PLACED,))
    assert (shape["document"], shape["error"]) == ("page.html", None)
    assert [list(placed) for placed in shape["placements"]] == [PLACEMENT_KEYS]


def test_a_report() -> None:
    finding = Finding("C103", "credit-misspelt", Severity.ERROR, "It is wrong.", "Mend it.")
    waived = Finding("P102", "alt-missing", Severity.WARNING, "No alt.", "", "Rosa", "agreed")
    judged = Judgement(
        PLACED, Status.WRONG, (finding, waived), 12, "content", SEEN, expected_credit="Kremlin"
    )
    logo = Judgement(Placement("logo.png", "figure 2", decorative=True), Status.NOT_EDITORIAL)
    report = CheckReport(
        (
            DocumentReport(Path("/p.html"), (judged, logo)),
            DocumentReport(Path("/q.html"), error="Cut off."),
        )
    )
    shape = json.loads(json.dumps(shapes.check_report(report)))
    assert (
        shape["summary"].items()
        >= {
            "pictures": 1,
            "complete": 0,
            "incomplete": 0,
            "wrong": 1,
            "unknown": 0,
        }.items()
    )
    page, unread = shape["documents"]
    assert (page["path"], unread["placements"], unread["error"]) == ("/p.html", [], "Cut off.")
    first, second = page["placements"]
    assert set(PLACEMENT_KEYS) <= set(first)
    assert (first["photo"], first["matched_by"], first["status"]) == (12, "content", "wrong")
    assert first["possible_photo"] is None
    assert list(first["comparison"]) == COMPARISON_KEYS
    assert list(first["parsed"]) == CREDIT_KEYS
    assert first["expected_credit"] == "Kremlin"
    assert (
        first["findings"][0].items()
        >= {
            "rule": "C103",
            "severity": "error",
            "message": "It is wrong.",
            "fix": "Mend it.",
        }.items()
    )
    assert first["findings"][1]["waived"] == {"by": "Rosa", "reason": "agreed"}
    assert (second["status"], second["photo"], second["comparison"]) == (
        "not-editorial",
        None,
        None,
    )


DOSSIER = Dossier(
    photo=KIM,
    captions=(Caption(12, headline="Summit", text="Kim waves."),),
    credit=Credit(12, creators=("Ann Lee",), sources=("Kremlin",), licence="CC-BY-4.0"),
    contributions=(Contribution("c1", 12, ("art", "cropping"), "Rosa", "Us"),),
    edits=(CROP,),
    fields=(FieldValue(12, "keywords", ("summit", "Kim")),),
    readings=(
        Reading(Origin.XMP, "headline", "Summit"),
        Reading(Origin.IIM, "headline", "Other"),
        Reading(Origin.XMP, "description", "Kim waves."),
        Reading(Origin.XMP, "description", "Kim winkt.", "de"),
    ),
    usages=(Usage(Publication(Path("/p.html"), "P", NOON, "house"), PLACED, "wrong"),),
)


def test_a_photo() -> None:
    shape = photo(DOSSIER)
    assert shape["id"] == 12
    assert (shape["format"], shape["width"], shape["height"]) == ("JPEG", 1200, 800)
    assert shape["metadata"]["keywords"] == ["summit", "Kim"]
    assert shape["metadata"]["creators"] == ["Ann Lee"]
    assert shape["metadata"]["description"] == "Kim waves."
    assert shape["conflicts"] == [
        {"field": "headline", "values": {"xmp": "Summit", "iim": "Other"}, "open": True}
    ]
    assert shape["contributions"] == [
        {"roles": ["art", "cropping"], "name": "Rosa", "organisation": "Us"}
    ]
    assert [edit["kind"] for edit in shape["edits"]] == ["crop"]
    assert shape["placements"][0]["document"] == "/p.html"


def test_the_credit_on_record_has_the_shape_of_a_printed_one() -> None:
    shape = photo(DOSSIER)["credit"]
    assert list(shape) == CREDIT_KEYS
    assert (shape["creators"], shape["organizations"]) == (["Ann Lee"], ["Kremlin"])
    assert (shape["edits"], shape["complete"]) == (["cropped"], True)


def test_languages_are_told_only_where_asked_for() -> None:
    metadata = photo(DOSSIER, languages=True)["metadata"]
    assert metadata["description"] == {"x-default": "Kim waves.", "de": "Kim winkt."}
    assert metadata["headline"] == "Summit"


def test_a_file_that_the_catalogue_does_not_know_has_no_number() -> None:
    unknown = Photo(0, "ab" * 32, Path("/x.jpg"), "JPEG", 1, 1, None, NOON)
    assert photo(Dossier(unknown))["id"] is None


def test_the_photo_that_an_unknown_picture_may_be_stands_beside_the_one_it_shows():
    told = check_shapes.judgement(TWIN)
    assert (told["photo"], told["possible_photo"], told["status"]) == (None, 12, "unknown")
