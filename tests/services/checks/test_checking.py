"""Published documents are read, each picture judged, each outcome kept."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from mediadesk.attribution.profile import Profile, Profiles
from mediadesk.bootstrap.yardsticks import supplier_terms
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.model.credit import Contribution, Credit, PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Lookup, Match, Verdict
from mediadesk.model.errors import MediaDeskError, OutsideError, StoppedError, UserError
from mediadesk.model.finding import (
    Difference,
    DifferenceKind,
    DocumentReport,
    Severity,
    Status,
)
from mediadesk.model.geometry import Box
from mediadesk.model.photo import FieldValue
from mediadesk.model.placement import Placement
from mediadesk.model.publication_change import ChangeKind
from mediadesk.services.checks.check_run import CheckOrder, without_lesser
from mediadesk.services.checks.checking import Checking, ProfileShelf, Staff
from mediadesk.services.checks.judging import Judging, Witnesses
from mediadesk.services.checks.waiving import Waiving
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.check_workers import CheckDemands
from mediadesk.services.ports.crew import Alone
from mediadesk.services.settings import Settings
from mediadesk.storage.files.own_text import read_own_text
from tests.credits.conftest import shipped
from tests.fakes.cases import dossier
from tests.fakes.publications import FakePublications
from tests.fakes.readers import FakeReader
from tests.fakes.reports import PAGE

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
STYLE = """
discloses = []
joint = ". "
[forms]
long = '''
{% if creators %}
{% if kind == 'illustration' %}Drawing{% else %}Photo{% endif %}: {{ creators | join(', ') }}
{% endif %}
{% if edits %}
Photo is {{ edits | join(' and ') }}
{% endif %}
{% for one in contributions %}
Edited by {{ one.person }}
{% endfor %}
'''
short = "x"
print = "x"
web = "x"
iim = "x"
"""
OPEN = Comparison(Verdict.CANNOT_TELL, 0.3)
GOOD = Placement(
    "dog.jpg", "figure 1", "A dog.", "Photo: Ann Lee", "A brown dog", Path("/www/dog.jpg")
)
BARE = Placement("dog.jpg", "figure 2", "A dog.", "", "A brown dog", Path("/www/dog.jpg"))
STRANGER = Placement("cat.jpg", "figure 3", "A cat.", "Photo: Bo Ek", "A cat")
LOGO = Placement("logo.png", "figure 4", decorative=True)
BROKEN = Placement(
    "broken.jpg", "figure 5", "", "Photo: Ann Lee", "A brown dog", Path("/www/broken.jpg")
)


class FakeIdentifying:
    """Knows the pictures called dog; the broken one cannot be read."""

    def __init__(self, comparison: Comparison | None = None) -> None:
        self.comparison = comparison
        self.looked_at: list[Path | None] = []

    def look_up(
        self, image: Path | None, name_hint: str = "", document_ids: Sequence[str] = ()
    ) -> Lookup:
        self.looked_at.append(image)
        if name_hint == "broken.jpg":
            raise OutsideError("broken.jpg is damaged.")
        if name_hint == "twin.jpg":
            return Lookup(possible=Match(7, "content", 0.3, OPEN))
        dog = Match(7, "content", 0.9, self.comparison)
        return Lookup((dog,) if name_hint == "dog.jpg" else ())


class FakeShelf:
    """Holds one photo, number 7."""

    def __init__(self, held: Dossier) -> None:
        self.held = held

    def dossier(self, photo_id: int) -> Dossier | None:
        return self.held if photo_id == 7 else None


class FakeClock:
    def now(self) -> datetime:
        return NOW


class FakeStore:
    def load(self):
        return {"person.name": "Rosa", "credit.style": "plain"}

    def save(self, values) -> None:
        raise AssertionError(values)


def parse(text: str, *, is_credit: bool = False) -> PrintedCredit:
    caption, found, name = text.partition("Photo: ")
    makers = (name,) if found else ()
    return PrintedCredit(
        "photo", creators=makers, caption_part=caption.strip(), credit_part=found + name
    )


def compare(printed, facts, profile, *, own_line, links):
    """Compare makers, and edits with what is said of them."""
    missing = tuple(
        Difference(DifferenceKind.PARTY_MISSING, name)
        for name in facts.credit.creators + facts.credit.sources
        if name not in printed.creators
    )
    unsaid = tuple(
        Difference(DifferenceKind.EDIT_UNDISCLOSED, f"{edit.kind.value}ped")
        for edit in facts.edits
        if edit.kind in profile.discloses and not printed.edits
    )
    return missing + unsaid


def content_hash(path: Path) -> str:
    if not path.is_file():
        raise OutsideError(f"{path} is not there.")
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Desk:
    """A checking service on fakes, with what tests look at."""

    def __init__(
        self, documents, *, held=None, comparison=None, profiles=None, workers=None, crew=None
    ) -> None:
        self.kept = FakePublications()
        self.identifying = FakeIdentifying(comparison)
        self.reader = FakeReader(documents)
        self.compared_with: list[tuple[object, object]] = []
        self.linked: dict[str, Path] = {}
        named = profiles or (("founding-magazine", Profile("founding-magazine")),)
        judging = Judging(
            shelf=FakeShelf(held or dossier()),
            identifying=self.identifying,
            styles=HouseStyles.from_texts({"plain.toml": STYLE}, shipped("wording")),
            parse=parse,
            compare=self._compare,
            witnesses=Witnesses(
                terms=supplier_terms, content_hash=content_hash, linked_file=self.linked.get
            ),
        )
        self.checking = Checking(
            catalogue=self.kept,
            staff=Staff((self.reader,), workers, crew or Alone()),
            judging=judging,
            profiles=ProfileShelf(Profiles(named), partial(read_own_text, noun="profile")),
            clock=FakeClock(),
            settings=Settings(store=FakeStore()),
        )
        self.waiving = Waiving(
            catalogue=self.kept, settings=Settings(store=FakeStore()), clock=FakeClock()
        )

    def _compare(self, printed, facts, profile, *, own_line, links):
        self.compared_with.append((own_line, links))
        return compare(printed, facts, profile, own_line=own_line, links=links)

    def check(self, *paths: Path, profile: str = ""):
        return self.checking.job(paths, profile)(JobContext())


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "page.html"
    path.write_text("")
    return path


def only(report):
    ((judged,),) = [document.judgements for document in report.documents]
    return judged


def test_a_picture_with_the_credit_on_record_is_complete(page) -> None:
    judged = only(Desk({"page.html": (GOOD,)}).check(page))
    assert judged.status is Status.COMPLETE
    assert (judged.photo_id, judged.matched_by) == (7, "content")
    assert judged.expected_credit == "Photo: Ann Lee"
    assert judged.expected_caption == "A dog."


def test_a_picture_without_a_credit_is_incomplete(page) -> None:
    judged = only(Desk({"page.html": (BARE,)}).check(page))
    assert judged.status is Status.INCOMPLETE
    assert judged.findings[0].fix == "Print: Photo: Ann Lee"


def test_print_is_compared_with_the_houses_own_line_and_the_links_beside_it(page) -> None:
    linking = replace(GOOD, links=("https://example.org/by",))
    desk = Desk({"page.html": (linking,)})
    desk.check(page)
    assert desk.compared_with == [(parse("Photo: Ann Lee"), ("https://example.org/by",))]


@pytest.mark.parametrize("line", ["Photo: Ann Lee", "Ann Lee"], ids=["labelled", "bare"])
def test_a_record_with_nothing_but_the_supplied_line_is_compared_too(page, line) -> None:
    stranger = replace(GOOD, credit="Photo: Bo Ek")
    held = Dossier(dossier().photo, credit=Credit(7, line=line))
    judged = only(Desk({"page.html": (stranger,)}, held=held).check(page))
    assert [finding.rule for finding in judged.findings] == ["C102"]


def test_an_unknown_picture_is_judged_by_what_is_printed(page) -> None:
    judged = only(Desk({"page.html": (STRANGER,)}).check(page))
    assert judged.status is Status.UNKNOWN
    assert judged.parsed.creators == ("Bo Ek",)
    assert judged.expected_credit == ""


def test_a_logo_is_not_editorial_and_not_looked_up(page) -> None:
    desk = Desk({"page.html": (LOGO,)})
    report = desk.check(page)
    assert only(report).status is Status.NOT_EDITORIAL
    assert desk.identifying.looked_at == []
    assert report.pictures == 0


def test_a_picture_file_that_is_damaged_is_judged_by_what_is_printed(page) -> None:
    assert only(Desk({"page.html": (BROKEN,)}).check(page)).status is Status.UNKNOWN


def test_a_picture_shown_twice_is_judged_twice_and_looked_up_once(page) -> None:
    desk = Desk({"page.html": (GOOD, BARE)})
    (document,) = desk.check(page).documents
    assert [j.status for j in document.judgements] == [Status.COMPLETE, Status.INCOMPLETE]
    assert len(desk.identifying.looked_at) == 1


class FakeCrew:
    """Begins with the last, as a crew of several may, and notes what it was called for."""

    def __init__(self) -> None:
        self.called_for: list[tuple[Placement, ...]] = []

    def each(self, work, things):
        self.called_for.append(tuple(things))
        outcomes = [work(thing) for thing in reversed(things)]
        yield from reversed(outcomes)


def test_the_pictures_of_a_document_are_looked_up_together_each_once(page) -> None:
    crew = FakeCrew()
    report = Desk({"page.html": (LOGO, STRANGER, GOOD, BARE)}, crew=crew).check(page)
    statuses = [judged.status for judged in report.documents[0].judgements]
    assert statuses == [
        Status.NOT_EDITORIAL,
        Status.UNKNOWN,
        Status.COMPLETE,
        Status.INCOMPLETE,
    ]
    assert crew.called_for == [(STRANGER, GOOD)]


def test_one_job_looks_pictures_up_one_after_another(page) -> None:
    crew = FakeCrew()
    run = Desk({"page.html": (GOOD,)}, crew=crew).checking.run(CheckOrder((page,), jobs=1))
    assert [report.path for report in run.reports(JobContext())] == [page]
    assert crew.called_for == []


def test_one_unreadable_document_is_a_result_and_not_an_end(page) -> None:
    damaged = page.with_name("damaged.html")
    damaged.write_text("")
    report = Desk({"page.html": (GOOD,)}).check(damaged, page, page.with_name("gone.html"))
    assert [bool(document.error) for document in report.documents] == [True, False, True]
    assert "not there" in report.documents[2].error
    assert not report.is_clean


def test_a_folder_is_checked_whole(page) -> None:
    (page.parent / "deep").mkdir()
    (page.parent / "deep" / "other.html").write_text("")
    desk = Desk({"page.html": (GOOD,), "other.html": (GOOD,)})
    assert desk.check(page.parent).is_clean
    assert desk.reader.read_names == ["page.html", "other.html"]


def test_a_folder_without_documents_is_refused(tmp_path) -> None:
    with pytest.raises(UserError, match="no document"):
        Desk({}).check(tmp_path)


def test_the_outcome_is_kept(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    report = desk.check(page)
    assert desk.checking.last_check(page) == report.documents[0]
    (publication,) = desk.checking.publications()
    assert (publication.title, publication.checked_at) == ("Page", NOW)
    assert publication.profile == "founding-magazine"


def test_a_document_that_became_unreadable_is_kept_as_such(page) -> None:
    desk = Desk({})
    desk.check(page)
    kept = desk.checking.last_check(page)
    assert kept is not None
    assert "damaged" in kept.error


CROPPING = (
    ("founding-magazine", Profile("founding-magazine", discloses=frozenset({EditKind.CROP}))),
)
HALF = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 0.5, 1))


def test_a_crop_seen_only_in_the_pixels_is_demanded_and_put_into_the_expected_line(page) -> None:
    judged = only(Desk({"page.html": (GOOD,)}, comparison=HALF, profiles=CROPPING).check(page))
    assert [finding.rule for finding in judged.findings] == ["C201"]
    assert judged.expected_credit == "Photo: Ann Lee. Photo is cropped"


def test_what_was_done_to_a_picture_of_nobody_on_record_is_no_line_to_print(page) -> None:
    held = Dossier(dossier().photo)
    bare = replace(GOOD, credit="")
    desk = Desk({"page.html": (bare,)}, held=held, comparison=HALF, profiles=CROPPING)
    judged = only(desk.check(page))
    assert judged.expected_credit == ""
    assert "Find out who made it and print the credit." in [one.fix for one in judged.findings]
    assert "C201" in [one.rule for one in judged.findings]


def test_a_crop_on_record_and_in_the_pixels_is_demanded_once(page) -> None:
    logged = Edit("e1", 7, EditKind.CROP, Evidence.MADE_HERE, crop=Box(0, 0, 0.5, 1))
    held = Dossier(dossier().photo, credit=Credit(7, creators=("Ann Lee",)), edits=(logged,))
    desk = Desk({"page.html": (GOOD,)}, held=held, comparison=HALF, profiles=CROPPING)
    assert [finding.rule for finding in only(desk.check(page)).findings] == ["C201"]


def test_a_house_that_names_no_editors_does_not_expect_them(page) -> None:
    worked = Contribution("c1", 7, ("cropping",), "Bo Ek")
    held = Dossier(
        dossier().photo, credit=Credit(7, creators=("Ann Lee",)), contributions=(worked,)
    )
    naming = (("founding-magazine", Profile("founding-magazine", names_editors=True)),)
    silent = only(Desk({"page.html": (GOOD,)}, held=held).check(page))
    telling = only(Desk({"page.html": (GOOD,)}, held=held, profiles=naming).check(page))
    assert silent.expected_credit == "Photo: Ann Lee"
    assert telling.expected_credit == "Photo: Ann Lee. Edited by Bo Ek"


def test_what_a_file_says_that_it_is_stands_in_the_expected_line(page) -> None:
    drawn = FieldValue(7, "digital_source_type", "digitalsourcetype/digitalCreation")
    held = Dossier(dossier().photo, credit=Credit(7, creators=("Ann Lee",)), fields=(drawn,))
    judged = only(Desk({"page.html": (GOOD,)}, held=held).check(page))
    assert judged.expected_credit == "Drawing: Ann Lee"


def test_a_waived_finding_is_marked_and_counts_no_more(page) -> None:
    desk = Desk({"page.html": (BARE,)})
    before = only(desk.check(page))
    entry = desk.waiving.waive(page, before, before.findings[0], "Rosa", "agreed with agency")
    after = only(desk.check(page))
    assert entry.what == "waiver of credit-missing in page.html"
    assert after.status is Status.COMPLETE
    assert after.findings[-1].waived_by == "Rosa"


def test_a_waiver_wants_a_reason(page) -> None:
    desk = Desk({"page.html": (BARE,)})
    judged = only(desk.check(page))
    with pytest.raises(UserError, match="why"):
        desk.waiving.waive(page, judged, judged.findings[0], "Rosa", " ")


def test_a_profile_may_be_a_file(page, tmp_path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text('[severity]\ncredit-missing = "warning"\n')
    judged = only(Desk({"page.html": (BARE,)}).check(page, profile=str(own)))
    assert judged.findings[0].severity is Severity.WARNING
    assert judged.status is Status.COMPLETE


def test_a_name_that_was_never_a_document_is_told_and_not_kept(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    (told,) = desk.check(page.with_name("pgae.html")).documents
    assert "not there" in told.error
    assert desk.kept.reports == {}


def test_a_document_that_is_gone_since_its_last_check_is_kept_as_gone(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    desk.check(page)
    page.unlink()
    desk.check(page)
    assert "not there" in desk.kept.reports[page].error


@pytest.mark.parametrize("name", ["no-such-profile", "no/such/profile.toml"])
def test_a_profile_that_is_not_there_is_refused(page, name) -> None:
    with pytest.raises(MediaDeskError, match=name):
        Desk({"page.html": (GOOD,)}).check(page, profile=name)


def test_a_picture_that_cannot_be_read_is_not_said_to_be_missing_in_the_catalogue(page) -> None:
    locked = replace(STRANGER, file=Path("/www/locked.jpg"))
    (judged,) = Desk({"page.html": (locked,)}).check(page).documents[0].judgements
    (found,) = [f for f in judged.findings if f.rule == "P101"]
    assert found.message == "The picture was not looked up: its file cannot be read."
    assert found.fix == "Allow its file to be read and check again."


def test_a_picture_that_cannot_be_decoded_is_not_said_to_be_missing_in_the_catalogue(page) -> None:
    file = page.with_name("broken.jpg")
    file.write_bytes(b"half a picture")
    judged = only(Desk({"page.html": (replace(BROKEN, file=file),)}).check(page))
    (found,) = [f for f in judged.findings if f.rule == "P101"]
    assert found.message == (
        "The picture was not looked up: its file is damaged, or in a form that cannot be decoded."
    )
    assert found.fix == "Open its file to see; put a sound one in its place and check again."


def test_a_picture_that_looks_like_a_photo_is_said_to_be_that_photo_perhaps(page) -> None:
    twin = replace(STRANGER, image="twin.jpg", file=None)
    judged = only(Desk({"page.html": (twin,)}).check(page))
    (found,) = [f for f in judged.findings if f.rule == "P101"]
    assert found.message.startswith("The picture may be photo 7 (dog-7.jpg): they look alike")
    assert found.fix.startswith("Look at both. If it was made from photo 7, link it to that photo")
    assert (judged.status, judged.photo_id) == (Status.UNKNOWN, None)
    assert (judged.possible_photo_id, judged.nearest_photo_id) == (7, 7)


def test_a_check_stops_where_asked_and_keeps_what_is_done(page) -> None:
    other = page.with_name("x.html")
    other.write_text("")
    desk = Desk({"page.html": (GOOD,), "x.html": (GOOD,)})
    context = JobContext()

    def stop_at_second(done: int, total: int, note: str) -> None:
        if done == 1:
            context.stop.set()

    context.report = stop_at_second
    with pytest.raises(StoppedError):
        desk.checking.job([page, other])(context)
    assert list(desk.kept.reports) == [page]


def test_progress_tells_document_and_picture(page) -> None:
    told = []
    desk = Desk({"page.html": (GOOD, BARE)})
    desk.checking.job([page])(JobContext(lambda *step: told.append(step)))
    assert told == [
        (0, 1, "page.html"),
        (0, 1, "page.html: picture 1 of 2"),
        (0, 1, "page.html: picture 2 of 2"),
    ]


def test_profiles_and_rules_are_told() -> None:
    desk = Desk({})
    assert tuple(desk.checking.profiles.titles) == ("founding-magazine",)
    assert desk.checking.rules()[0].code == "A101"


def test_a_waiver_is_void_when_another_picture_stands_there(page, tmp_path) -> None:
    file = tmp_path / "dog.jpg"
    file.write_bytes(b"first")
    bare = Placement("dog.jpg", "figure 2", "A dog.", "", "A dog", file)
    desk = Desk({"page.html": (bare,)})
    before = only(desk.check(page))
    desk.waiving.waive(page, before, before.findings[0], "Rosa", "agreed with agency")
    assert only(desk.check(page)).status is Status.COMPLETE
    file.write_bytes(b"second")
    assert only(desk.check(page)).status is Status.INCOMPLETE


def test_a_waiver_is_void_when_the_photo_that_a_layout_links_is_another(page, tmp_path) -> None:
    file = tmp_path / "dog.jpg"
    file.write_bytes(b"first")
    desk = Desk({"page.html": (replace(BARE, file=None),)})
    desk.linked["dog.jpg"] = file
    before = only(desk.check(page))
    assert before.picture == hashlib.sha256(b"first").hexdigest()
    desk.waiving.waive(page, before, before.findings[0], "Rosa", "agreed with agency")
    assert only(desk.check(page)).status is Status.COMPLETE
    file.write_bytes(b"second")
    assert only(desk.check(page)).status is Status.INCOMPLETE


def test_a_photo_that_a_layout_links_is_the_picture_that_is_looked_at(page, tmp_path) -> None:
    file = tmp_path / "dog.jpg"
    file.write_bytes(b"first")
    desk = Desk({"page.html": (replace(GOOD, file=None), GOOD, replace(LOGO, image="dog.jpg"))})
    desk.linked["dog.jpg"] = file
    report = desk.check(page).documents[0]
    assert [one.placement.file for one in report.judgements] == [file, file, None]
    assert desk.identifying.looked_at == [file]


def test_a_waiver_is_void_when_the_printed_line_changes(page) -> None:
    desk = Desk({"page.html": (BARE,)})
    before = only(desk.check(page))
    desk.waiving.waive(page, before, before.findings[0], "Rosa", "agreed with agency")
    assert only(desk.check(page)).status is Status.COMPLETE
    desk.reader.documents["page.html"] = (replace(BARE, caption="A dog on a lawn."),)
    after = only(desk.check(page))
    assert after.status is Status.INCOMPLETE
    assert not any(finding.waived_by for finding in after.findings)


def test_what_the_document_says_of_its_day_reaches_the_rules(page) -> None:
    told = Profile("founding-magazine", archive_after_days=365)
    held = replace(dossier(), photo=replace(dossier().photo, taken_at=datetime(2019, 1, 1)))  # noqa: DTZ001
    desk = Desk({"page.html": (GOOD,)}, held=held, profiles=(("founding-magazine", told),))
    assert only(desk.check(page)).findings == ()
    desk.reader.published_on = date(2026, 5, 1)
    assert [finding.rule for finding in only(desk.check(page)).findings] == ["T102"]


@pytest.mark.parametrize("field", ["instructions", "usage_terms", "other_constraints"])
def test_what_the_supplier_asks_reaches_the_rules(page, field) -> None:
    asked = FieldValue(7, field, "EMBARGOED UNTIL 12 MAY 2026. NO ARCHIVES.")
    held = replace(dossier(), fields=(asked,))
    judged = only(Desk({"page.html": (GOOD,)}, held=held).check(page))
    assert [finding.rule for finding in judged.findings] == ["L111", "L114"]
    assert "12 May 2026" in judged.findings[0].message


def test_only_the_rules_that_are_named_are_applied(page) -> None:
    desk = Desk({"page.html": (BARE, STRANGER)})
    run = desk.checking.run(CheckOrder((page,), only=("picture-unknown",)))
    (document,) = run.reports(JobContext())
    assert [f.name for j in document.judgements for f in j.findings] == ["picture-unknown"]


def test_a_trial_keeps_nothing(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    assert len(list(desk.checking.run(CheckOrder((page,), keep=False)).reports(JobContext()))) == 1
    assert desk.checking.last_check(page) is None


def test_a_second_check_tells_what_changed(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    assert desk.check(page).documents[0].changes == ()
    desk.reader.documents["page.html"] = (BARE,)
    (document,) = desk.check(page).documents
    told = [change.kind for change in document.changes]
    assert told == [ChangeKind.CREDIT_DROPPED, ChangeKind.FINDING_NEW]
    assert len(desk.checking.checks(page)) == 2


def test_a_check_that_could_not_read_says_nothing_of_pictures(page) -> None:
    desk = Desk({"page.html": (GOOD,)})
    desk.check(page)
    gone = desk.reader.documents.pop("page.html")
    assert desk.check(page).documents[0].changes == ()
    desk.reader.documents["page.html"] = gone
    assert desk.check(page).documents[0].changes == ()


class FakeWorkers:
    """Judges nothing, in order, and remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, CheckDemands, int]] = []

    def judged(self, paths, demands, workers, stop):
        self.told.append((len(paths), demands, workers))
        for path in paths:
            if stop.is_set():
                return
            yield DocumentReport(path, title=path.stem)


def site(tmp_path: Path, number: int) -> Path:
    for place in range(number):
        tmp_path.joinpath(f"{place:03}.html").write_text("")
    return tmp_path


def test_many_documents_are_judged_by_workers_and_kept_in_order(tmp_path) -> None:
    workers = FakeWorkers()
    desk = Desk({}, workers=workers)
    run = desk.checking.run(CheckOrder((site(tmp_path, 40),), jobs=3))
    reports = list(run.reports(JobContext()))
    assert workers.told == [(40, CheckDemands("", ()), 3)]
    assert [report.path for report in reports] == list(desk.kept.reports) == list(run.documents)


def test_workers_are_told_the_rules_that_are_wanted_alone_and_nothing_of_it_is_kept(
    tmp_path,
) -> None:
    workers = FakeWorkers()
    desk = Desk({}, workers=workers)
    order = CheckOrder((site(tmp_path, 40),), only=("C101",), jobs=3)
    assert len(list(desk.checking.run(order).reports(JobContext()))) == 40
    assert workers.told == [(40, CheckDemands("", ("C101",)), 3)]
    assert desk.kept.reports == {}


def test_few_documents_or_one_job_need_no_workers(tmp_path) -> None:
    workers = FakeWorkers()
    desk = Desk({}, workers=workers)
    folder = site(tmp_path, 40)
    list(desk.checking.run(CheckOrder((folder / "000.html",), jobs=3)).reports(JobContext()))
    list(desk.checking.run(CheckOrder((folder,), jobs=1)).reports(JobContext()))
    assert workers.told == []


def test_workers_stop_where_asked_and_what_is_done_is_kept(tmp_path) -> None:
    desk = Desk({}, workers=FakeWorkers())
    context = JobContext()

    def stop_at_third(done: int, total: int, note: str) -> None:
        if done == 3:
            context.stop.set()

    context.report = stop_at_third
    with pytest.raises(StoppedError):
        list(desk.checking.run(CheckOrder((site(tmp_path, 40),), jobs=2)).reports(context))
    assert len(desk.kept.reports) == 3


def test_findings_that_weigh_less_can_be_left_out() -> None:
    told = without_lesser(PAGE, Severity.ERROR)
    assert [f.rule for j in told.judgements for f in j.findings] == ["C103"]
    assert [j.status for j in told.judgements] == [j.status for j in PAGE.judgements]


def test_documents_of_a_folder_that_were_judged_by_another_profile_are_told(tmp_path) -> None:
    named = [(name, Profile(name)) for name in ("founding-magazine", "wire-news")]
    pages = [tmp_path / "out" / "a.html", tmp_path / "out" / "b.html", tmp_path / "c.html"]
    pages[0].parent.mkdir()
    for one in pages:
        one.write_text("")
    desk = Desk({one.name: (GOOD,) for one in pages}, profiles=named)
    desk.check(*pages)
    desk.check(pages[1], profile="wire-news")
    told = desk.checking.judged_otherwise
    assert told(tmp_path / "out", "wire-news") == (pages[0],)
    assert told(tmp_path / "out") == (pages[1],)
