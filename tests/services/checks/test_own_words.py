"""The files behind a published picture are asked; those that cannot be read say nothing."""

from dataclasses import replace
from pathlib import Path

from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Match, Verdict
from mediadesk.model.edit_traces import ContentCredentials, CredentialState, ManifestAction
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.own_words import OwnWords
from mediadesk.model.photo import Origin, Reading
from mediadesk.model.placement import Placement
from mediadesk.model.region import PersonRegion, ShownPerson
from mediadesk.services.checks.own_words import FileWitness
from tests.fakes.cases import dossier

NAMED = (Reading(Origin.XMP, "creators", ("Ann Lee",)),)
OTHER = (*NAMED, Reading(Origin.IIM, "creators", ("Bo Ek",)))
CROPPED = ContentCredentials(CredentialState.VALID, actions=(ManifestAction("c2pa.cropped"),))
JO = PersonRegion("Jo Doe", Box(0.1, 0.1, 0.3, 0.3))
HALF = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 0.5, 1))


class Files:
    """Files that say what a test wants, and count who is asked."""

    def __init__(self, readings=(), credentials=None) -> None:
        self.readings = readings
        self.held = credentials
        self.located: list[Path] = []
        self.size_px = (600, 400)

    def fields(self, path: Path):
        if path.name == "broken.jpg":
            raise OutsideError("broken.jpg is damaged.")
        return self.readings

    def credentials(self, path: Path):
        return self.held

    def load(self, path: Path):
        return Raster(*self.size_px, b"")

    def persons(self, path: Path):
        self.located.append(path)
        return (JO,)


def words(files: Files, tmp_path: Path, name="page.jpg", matched=None, known=None) -> OwnWords:
    published = tmp_path / name
    published.write_bytes(b"x")
    witness = FileWitness(files, files, files.persons)
    return witness.words(Placement(name, "picture 1", file=published), matched, known)


def held(tmp_path: Path, **more):
    path = tmp_path / "original.jpg"
    path.write_bytes(b"y")
    return replace(dossier(), photo=replace(dossier().photo, path=path), **more)


def test_a_picture_nobody_knows_is_asked_too(tmp_path) -> None:
    said = words(Files(NAMED), tmp_path)
    assert said.published is not None
    assert said.published.creators == ("Ann Lee",)
    assert said.original is None


def test_a_file_that_cannot_be_read_says_nothing(tmp_path) -> None:
    assert words(Files(NAMED), tmp_path, "broken.jpg") == OwnWords()


def test_a_picture_that_is_not_at_hand_says_nothing() -> None:
    files = Files(NAMED)
    witness = FileWitness(files, files, files.persons)
    assert witness.words(Placement("gone.jpg", "picture 1"), None, None) == OwnWords()


def test_the_same_bytes_speak_once(tmp_path) -> None:
    said = words(Files(NAMED), tmp_path, matched=Match(7, "hash", 1.0, None), known=held(tmp_path))
    assert said.is_same_file
    assert said.original is said.published


def test_an_original_says_what_it_said_when_it_came_in(tmp_path) -> None:
    known = held(tmp_path, readings=OTHER)
    said = words(Files(), tmp_path, matched=Match(7, "content", 0.9, None), known=known)
    assert said.original is not None
    assert said.original.creators == ("Ann Lee",)
    assert said.published is not None
    assert not said.published.names_somebody
    assert said.disagreeing == ("Creators",)
    assert said.has_iim


def test_a_credit_worded_shorter_for_iim_is_no_disagreement(tmp_path) -> None:
    line = "Photo: Ann Lee / Northern Wires. Photo is cropped"
    for said, told in ((line, ()), ("Photo: Ann Lee", ("Credit line",))):
        readings = (
            Reading(Origin.XMP, "credit_line", said),
            Reading(Origin.IIM, "credit_line", "Ann Lee/Northern Wires"),
        )
        known = held(tmp_path, readings=readings)
        matched = Match(7, "content", 0.9, None)
        assert words(Files(), tmp_path, matched=matched, known=known).disagreeing == told


def test_persons_are_looked_up_only_where_something_is_cut_off(tmp_path) -> None:
    files, known = Files(), held(tmp_path)
    whole = Comparison(Verdict.IDENTICAL, 1.0)
    assert words(files, tmp_path, matched=Match(7, "id", 1.0, whole), known=known).persons == ()
    assert files.located == []
    half = words(files, tmp_path, matched=Match(7, "id", 1.0, HALF), known=known)
    assert half.persons == (ShownPerson("Jo Doe", 1.0),)


def test_a_turned_picture_is_laid_on_its_original_by_its_own_size(tmp_path) -> None:
    files, known = Files(), held(tmp_path)
    photo = known.photo
    files.size_px = (photo.height_px, photo.width_px)
    upright = Comparison(Verdict.DERIVED, 0.9, rotation_degrees=90.0)
    turned = words(files, tmp_path, matched=Match(7, "id", 1.0, upright), known=known)
    assert turned.persons == (ShownPerson("Jo Doe", 1.0),)


def test_signed_edits_that_no_log_has_are_told(tmp_path) -> None:
    matched = Match(7, "content", 0.9, HALF)
    unlogged = words(Files((), CROPPED), tmp_path, matched=matched, known=held(tmp_path))
    assert unlogged.untold == ("c2pa.cropped",)
    log = (Edit("c", 7, EditKind.CROP, Evidence.DECLARED),)
    logged = words(Files((), CROPPED), tmp_path, matched=matched, known=held(tmp_path, edits=log))
    assert logged.untold == ()


def test_a_broken_signature_tells_of_no_edit(tmp_path) -> None:
    broken = replace(CROPPED, state=CredentialState.INVALID)
    matched = Match(7, "content", 0.9, HALF)
    assert words(Files((), broken), tmp_path, matched=matched, known=held(tmp_path)).untold == ()
