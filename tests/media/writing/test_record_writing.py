"""A record written into a file: only what differs, the file whole or as it was."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mediadesk.media.intake import read_fields
from mediadesk.media.writing import record_writing, replacing
from mediadesk.media.writing.record_writing import write_record
from mediadesk.metadata.reconcile import reconcile
from mediadesk.model.intake import Failure
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.writing import (
    FieldWord,
    WriteOrder,
    WriteOutcome,
    WriteState,
    WriteTarget,
)
from tests.media.containers.container_making import psd_of, saved
from tests.media.picture_making import (
    UTF8_MARK,
    alternatives,
    iim_dataset,
    jpeg,
    photoshop_block,
    written,
    xmp_packet,
)

CREDIT = "Photo credit: Kremlin. Photo is cropped and enlarged."
TRAILER = b"PMEX trailer of another program"


def exif() -> Image.Exif:
    tags = Image.Exif()
    tags[0x010E] = "OLYMPUS DIGITAL CAMERA"
    tags[0x0112] = 1
    return tags


def full_jpeg() -> bytes:
    packet = xmp_packet(
        alternatives("dc:description", x_default="Old", de="Alt")
        + "<photoshop:Credit>Kremlin</photoshop:Credit>"
        + '<my:own xmlns:my="http://my.example/">kept</my:own>'
    )
    iim = UTF8_MARK + iim_dataset(120, b"Old") + iim_dataset(110, b"Kremlin")
    block = photoshop_block(iim, in_step=True)
    return jpeg(exif=exif(), xmp=packet, photoshop=block) + TRAILER


def order(path: Path, *words: FieldWord, **how: object) -> WriteOrder:
    """Return an order to write words that the record changed since the file was read."""
    base = read_fields(path) if path.is_file() else ()
    return replace(WriteOrder(1, path, base, words, frozenset(word.key for word in words)), **how)


def done(one: WriteOutcome | Failure) -> WriteOutcome:
    assert isinstance(one, WriteOutcome), one
    return one


def said(path: Path) -> dict[str, object]:
    return dict(reconcile(read_fields(path)).values)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return written(tmp_path / "kim.jpg", full_jpeg())


def test_every_family_says_what_was_written_and_what_is_cut_is_told(photo):
    words = (FieldWord("description", "New"), FieldWord("credit_line", CREDIT))
    outcome = done(write_record(order(photo, *words)))
    readings = {(r.origin, r.field, r.language): r.content for r in read_fields(photo)}
    assert readings[Origin.XMP, "description", ""] == "New"
    assert readings[Origin.XMP, "description", "de"] == "Alt"
    assert readings[Origin.IIM, "description", ""] == "New"
    assert readings[Origin.EXIF, "description", ""] == "New"
    assert readings[Origin.IIM, "credit_line", ""] == CREDIT[:32].rstrip()
    assert readings[Origin.IIM, "iptc_digest", ""] == "in-sync"
    assert [(cut.field, cut.most_bytes) for cut in outcome.cut] == [("credit_line", 32)]
    assert outcome.targets == (photo,)


def test_what_nobody_changed_stays_byte_for_byte(photo):
    before = photo.read_bytes()
    write_record(order(photo, FieldWord("description", "New")))
    after = photo.read_bytes()
    assert b"<my:own" in after
    assert after.endswith(TRAILER)
    scan = before.index(b"\xff\xda")
    assert before[scan:] == after[after.index(b"\xff\xda") :]
    with Image.open(photo) as image:
        assert np.asarray(image).shape == (32, 48, 3)


def test_a_file_that_says_it_already_is_left_alone(photo):
    before, time = photo.read_bytes(), photo.stat().st_mtime_ns
    outcome = done(write_record(order(photo, FieldWord("description", "Old"))))
    assert outcome.state is WriteState.UNCHANGED
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == (before, time)


def test_a_field_that_is_emptied_is_gone_from_every_family(photo):
    write_record(order(photo, FieldWord("credit_line", "")))
    assert "credit_line" not in said(photo)


def test_the_first_and_the_last_moment_of_use_stand_in_both_families_and_come_back(photo):
    first, last = "2026-05-12T10:00:00+02:00", "2026-06-30"
    words = (FieldWord("release_date", first), FieldWord("expiration_date", last))
    done(write_record(order(photo, *words)))
    readings = {(r.origin, r.field): r.content for r in read_fields(photo)}
    for origin in (Origin.XMP, Origin.IIM):
        assert readings[origin, "release_date"] == first
        assert readings[origin, "expiration_date"] == last
    written_once = photo.read_bytes()
    assert iim_dataset(30, b"20260512") + iim_dataset(35, b"100000+0200") in written_once
    assert done(write_record(order(photo, *words))).state is WriteState.UNCHANGED
    done(write_record(order(photo, FieldWord("release_date", ""))))
    assert "release_date" not in said(photo)


def test_iim_is_not_made_where_there_is_none(tmp_path):
    photo = written(tmp_path / "kim.jpg", jpeg())
    write_record(order(photo, FieldWord("credit_line", CREDIT), FieldWord("description", "x")))
    assert {r.origin for r in read_fields(photo) if r.field != "ids"} == {Origin.XMP}


def test_a_field_that_the_file_changed_too_is_a_conflict_and_stays(photo):
    wanted = order(photo, FieldWord("description", "Mine"), FieldWord("headline", "Visit"))
    write_record(order(photo, FieldWord("description", "Theirs"), FieldWord("city", "Oslo")))
    outcome = done(write_record(wanted))
    assert [(c.field, c.record, c.file, c.before) for c in outcome.conflicts] == [
        ("description", "Mine", "Theirs", "Old")
    ]
    assert [(n.field, n.file) for n in outcome.news] == [("city", "Oslo")]
    assert outcome.fields == ("headline",)
    assert said(photo)["description"] == "Theirs"
    assert Reading(Origin.XMP, "description", "Old") in outcome.now.base


def test_the_record_holds_where_somebody_says_so(photo):
    wanted = order(photo, FieldWord("description", "Mine"), wins=frozenset({"description"}))
    write_record(order(photo, FieldWord("description", "Theirs")))
    outcome = done(write_record(wanted))
    assert outcome.conflicts == ()
    assert said(photo)["description"] == "Mine"


def test_a_trial_writes_nothing(photo):
    before = photo.read_bytes()
    outcome = done(write_record(order(photo, FieldWord("description", "New"), is_trial=True)))
    assert (outcome.state, outcome.fields) == (WriteState.WRITTEN, ("description",))
    assert photo.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kim.png", saved("PNG")),
        ("kim.webp", saved("WEBP")),
        ("kim.tif", saved("TIFF")),
        ("kim.psd", psd_of()),
        ("kim.gif", saved("GIF", mode="P")),
    ],
)
def test_every_container_takes_a_caption(tmp_path, name, data):
    photo = written(tmp_path / name, data)
    words = (FieldWord("description", "Größe 東京 😀"), FieldWord("creators", ("Rosa", "Kim")))
    outcome = done(write_record(order(photo, *words)))
    assert outcome.state is WriteState.WRITTEN
    assert said(photo)["description"] == "Größe 東京 😀"
    assert said(photo)["creators"] == ("Rosa", "Kim")


def test_raw_is_only_written_beside(tmp_path):
    photo = written(tmp_path / "kim.nef", saved("TIFF"))
    with pytest.raises(AssertionError, match="camera RAW"):
        done(write_record(order(photo, FieldWord("headline", "x"))))


def test_a_sidecar_says_all_that_is_on_record(tmp_path):
    photo = written(tmp_path / "kim.jpg", full_jpeg())
    before = photo.read_bytes()
    words = (FieldWord("description", "New"), FieldWord("city", "Moscow"))
    wanted = replace(
        order(photo, *words, target=WriteTarget.SIDECAR),
        changed=frozenset({("description", "")}),
    )
    outcome = done(write_record(wanted))
    sidecar = tmp_path / "kim.xmp"
    assert outcome.targets == (sidecar,)
    assert photo.read_bytes() == before
    assert "Moscow" in sidecar.read_text(encoding="utf-8")


def test_a_sidecar_of_another_program_is_edited_and_its_own_words_stay(tmp_path):
    photo = written(tmp_path / "kim.jpg", full_jpeg())
    inner = '<crs:Exposure2012 xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/">+0.5'
    sidecar = written(tmp_path / "kim.xmp", xmp_packet(inner + "</crs:Exposure2012>"))
    write_record(order(photo, FieldWord("description", "New"), target=WriteTarget.SIDECAR))
    text = sidecar.read_text(encoding="utf-8")
    assert "+0.5" in text
    assert "New" in text


def test_a_broken_sidecar_is_left_as_it_is(tmp_path):
    photo = written(tmp_path / "kim.jpg", full_jpeg())
    sidecar = written(tmp_path / "kim.xmp", b"<x:xmpmeta")
    outcome = write_record(order(photo, FieldWord("headline", "x"), target=WriteTarget.SIDECAR))
    assert isinstance(outcome, Failure)
    assert "is damaged and was left as it is" in outcome.error
    assert sidecar.read_bytes() == b"<x:xmpmeta"


def test_a_broken_packet_is_not_written_over(tmp_path):
    photo = written(tmp_path / "kim.jpg", jpeg(xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf"))
    before = photo.read_bytes()
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "its XMP is damaged" in outcome.error
    assert photo.read_bytes() == before


def test_a_caption_of_200_kilobytes_comes_back_whole(photo):
    caption = "Ein Wort mehr, 東京. " * 8_000
    outcome = done(write_record(order(photo, FieldWord("description", caption.strip()))))
    assert said(photo)["description"] == caption.strip()
    assert {cut.field for cut in outcome.cut} == {"description"}
    assert Origin.EXIF not in {r.origin for r in read_fields(photo) if r.field == "description"}


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_full_disk_leaves_the_old_file(photo, monkeypatch):
    before = photo.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "the disk is full" in outcome.error
    assert photo.read_bytes() == before
    assert left_over(photo.parent) == []


def during_check(monkeypatch, act) -> None:
    """Let something happen between reading the file and moving the new one into its place."""
    check = record_writing.faults

    def acting(*arguments):
        found = check(*arguments)
        act()
        return found

    monkeypatch.setattr(record_writing, "faults", acting)


def test_a_file_that_vanishes_meanwhile_is_told_and_not_made_anew(photo, monkeypatch):
    during_check(monkeypatch, photo.unlink)
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "is not there any more" in outcome.error
    assert list(photo.parent.iterdir()) == []


def test_a_file_that_another_program_changes_meanwhile_is_left_to_it(photo, monkeypatch):
    during_check(monkeypatch, lambda: photo.write_bytes(jpeg()))
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "was changed by another program meanwhile" in outcome.error
    assert photo.read_bytes() == jpeg()
    assert left_over(photo.parent) == []


def test_a_file_that_another_writer_holds_is_left_to_it(photo):
    with replacing.held(photo):
        outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "is being written by another program" in outcome.error


def test_a_write_protected_file_is_left_as_it_is(photo):
    photo.chmod(0o444)
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "write-protected" in outcome.error


def test_a_missing_file_is_told(tmp_path):
    outcome = write_record(order(tmp_path / "gone.jpg", FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "is not there any more" in outcome.error


def test_a_link_stays_one_and_its_file_is_written(photo):
    link = photo.with_name("link.jpg")
    link.symlink_to(photo)
    write_record(order(link, FieldWord("headline", "Visit")))
    assert link.is_symlink()
    assert said(photo)["headline"] == "Visit"


def test_rights_stay_and_the_date_where_it_is_asked_for(photo):
    photo.chmod(0o640)
    os.utime(photo, ns=(10**18, 10**18))
    write_record(order(photo, FieldWord("headline", "Visit"), keeps_dates=True))
    assert photo.stat().st_mode & 0o777 == 0o640
    assert photo.stat().st_mtime_ns == 10**18
    write_record(order(photo, FieldWord("headline", "Visits")))
    assert photo.stat().st_mtime_ns != 10**18


def test_a_check_that_finds_fault_keeps_the_old_file(photo, monkeypatch):
    before = photo.read_bytes()
    monkeypatch.setattr(record_writing, "faults", lambda *_: ("headline could not be read back",))
    outcome = write_record(order(photo, FieldWord("headline", "x")))
    assert isinstance(outcome, Failure)
    assert "could not be read back" in outcome.error
    assert photo.read_bytes() == before


def test_content_credentials_are_broken_with_consent_alone(photo, monkeypatch):
    monkeypatch.setattr(record_writing, "has_credentials", lambda _: True)
    monkeypatch.setattr(record_writing, "read_credentials", lambda _: None)
    wanted = order(photo, FieldWord("headline", "Visit"))
    before = photo.read_bytes()
    outcome = done(write_record(wanted))
    assert (outcome.state, outcome.signer) == (WriteState.CONSENT, "an unnamed signer")
    assert photo.read_bytes() == before
    assert done(write_record(replace(wanted, consents=True))).state is WriteState.WRITTEN
