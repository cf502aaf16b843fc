"""Pictures and their parts are found among many photos, also mirrored and faint ones."""

import json
import os
from dataclasses import replace

import numpy as np
import pytest
from PIL import ImageOps

from mediadesk.media import photo_index
from mediadesk.media.index import folder as index_folder
from mediadesk.media.index import segment as index_segment
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.photo_index import SegmentedIndex
from mediadesk.model.edit import Fingerprint, KeptPrint
from mediadesk.model.errors import OutsideError
from tests.media.scene_making import grey, saved, scene

_SEEDS = range(12)
_LATER = grey(scene(45))


@pytest.fixture(scope="module")
def prints():
    return tuple(
        KeptPrint(seed + 1, 100 + seed, fingerprint_of(grey(scene(seed)))) for seed in _SEEDS
    )


@pytest.fixture
def index(tmp_path, prints):
    index = SegmentedIndex(tmp_path / "index")
    index.take_in(prints)
    return index


def faint(picture):
    """Return a picture in grey with a twenty-fifth of its contrast, as in fog."""
    return picture.convert("L").point(lambda value: round(120 + (value - 128) / 25))


def none_kept(_numbers):
    return {}


def best(index, picture):
    found = index.look_up(grey(picture), 3, none_kept)
    return (found[0].photo_id, found[0].score > 0.9) if found else None


@pytest.mark.parametrize("seed", [0, 5, 11])
def test_a_picture_is_found(index, seed):
    assert best(index, scene(seed).resize((300, 200))) == (100 + seed, True)


@pytest.mark.parametrize("seed", [1, 4, 8])
def test_a_third_of_a_picture_is_found(index, seed):
    assert best(index, scene(seed).crop((300, 150, 820, 500))) == (100 + seed, True)


def test_a_tenth_of_a_picture_is_found(index):
    assert best(index, scene(2).crop((400, 250, 685, 440)).resize((900, 600)))[0] == 102


@pytest.mark.parametrize("seed", range(3))
def test_a_third_of_a_faint_picture_is_found(tmp_path, seed):
    index = SegmentedIndex(tmp_path)
    pictures = [faint(scene(at)) for at in range(3)]
    prints = [fingerprint_of(grey(picture)) for picture in pictures]
    index.take_in([KeptPrint(at + 1, at + 1, one) for at, one in enumerate(prints)])
    crop = pictures[seed].crop((300, 150, 820, 500))
    assert best(index, crop.resize((780, 525))) == (seed + 1, True)


def test_a_mirrored_crop_is_found(index):
    crop = scene(3).crop((100, 100, 600, 430))
    flipped = ImageOps.mirror(crop)
    assert best(index, flipped) == (103, True)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_crop_is_found_where_it_is_looked_for_turned(index, degrees):
    crop = scene(3).crop((100, 100, 600, 430)).rotate(degrees, expand=True)
    found = index.look_up(grey(crop), 3, none_kept, turned=True)
    assert [(c.photo_id, c.score > 0.9) for c in found[:1]] == [(103, True)]


def test_what_was_mirrored_is_found_beside_its_mirror_image_where_it_is_looked_for(index, prints):
    flipped = ImageOps.mirror(scene(3))
    index.take_in((KeptPrint(50, 500, fingerprint_of(grey(flipped))),))
    found = index.look_up(grey(flipped), 3, none_kept, thorough=True)
    assert [(c.photo_id, c.score > 0.9) for c in found[:2]] == [(500, True), (103, True)]


@pytest.mark.parametrize("is_mirrored", [False, True], ids=["as it is", "mirrored"])
def test_where_hits_leave_a_doubt_all_features_of_the_likeliest_photos_are_compared(
    index, prints, monkeypatch, is_mirrored
):
    monkeypatch.setattr(photo_index, "_BEYOND_DOUBT", 1e9)
    asked = []

    def kept(numbers):
        asked.append(numbers)
        return {one.photo_id: one.fingerprint for one in prints}

    crop = scene(2).crop((400, 250, 685, 440)).resize((900, 600))
    crop = ImageOps.mirror(crop) if is_mirrored else crop
    likeliest, *others = index.look_up(grey(crop), 5, kept)
    assert (likeliest.photo_id, likeliest.score > 0.9) == (102, True)
    assert not others or others[0].score < 0.5
    assert len(asked) == 1 + is_mirrored


def test_where_hardly_any_features_are_alike_the_hits_still_count(index, prints, monkeypatch):
    monkeypatch.setattr(photo_index, "_BEYOND_DOUBT", 1e9)
    monkeypatch.setattr(photo_index, "confirmed", lambda _every, photos: np.zeros(len(photos)))
    kept = {one.photo_id: one.fingerprint for one in prints}
    crop = scene(2).crop((400, 250, 685, 440)).resize((900, 600))
    found = index.look_up(grey(crop), 5, lambda _numbers: kept)
    assert found[0].photo_id == 102


def test_of_photos_in_doubt_those_that_the_catalogue_has_no_more_are_left_out(index, monkeypatch):
    monkeypatch.setattr(photo_index, "_BEYOND_DOUBT", 1e9)
    crop = scene(2).crop((400, 250, 685, 440))
    assert index.look_up(grey(crop), 5, none_kept) == ()


def test_few_strangers_are_likely_candidates(index):
    best = [
        max((c.score for c in index.look_up(grey(scene(seed)), 5, none_kept)), default=0)
        for seed in range(60, 84)
    ]
    assert sum(score > 0.5 for score in best) <= len(best) // 8


def test_a_flat_picture_is_found_by_its_whole_frame(tmp_path):
    ramp = np.tile(np.linspace(0, 255, 400).astype(np.uint8), (300, 1))
    index = SegmentedIndex(tmp_path)
    index.take_in((KeptPrint(1, 9, fingerprint_of(ramp)),))
    assert [c.photo_id for c in index.look_up(ramp, 3, none_kept)] == [9]


def test_an_empty_index_has_no_candidates(tmp_path):
    index = SegmentedIndex(tmp_path / "none")
    assert (index.newest, index.taken) == (0, ())
    assert index.look_up(grey(scene(1)), 5, none_kept) == ()


def test_a_picture_file_is_looked_up(index, tmp_path):
    path = saved(scene(6), tmp_path / "found.jpg")
    assert index.candidates(path, 1, none_kept)[0].photo_id == 106


def test_an_index_opened_again_knows_what_it_took_in(index, prints):
    again = SegmentedIndex(index._folder._path)
    assert again.newest == len(prints)
    assert again.taken == index.taken
    assert best(again, scene(5)) == (105, True)


def test_what_another_process_added_is_seen(index, prints):
    other = SegmentedIndex(index._folder._path)
    other.take_in((KeptPrint(50, 500, fingerprint_of(grey(scene(40)))),))
    assert index.newest == 50
    assert best(index, scene(40)) == (500, True)


def test_a_fingerprint_made_anew_takes_the_place_of_the_one_before(index):
    index.take_in((KeptPrint(51, 105, fingerprint_of(grey(scene(41)))),))
    assert best(index, scene(41)) == (105, True)
    found = [c.photo_id for c in index.look_up(grey(scene(5)), 9, none_kept)]
    assert len(found) == len(set(found))


def test_segments_are_merged_as_they_grow(tmp_path, prints):
    index = SegmentedIndex(tmp_path)
    for one in prints:
        index.take_in((one,))
    assert len(index.segments()) <= 3
    assert best(index, scene(7)) == (107, True)
    assert sum(len(segment) for segment in index.segments()) == len(prints)


def test_merged_segments_hold_the_entries_of_all(tmp_path, prints, monkeypatch):
    monkeypatch.setattr(index_segment, "_ENTRIES_AT_ONCE", 50)
    parts = [segment_of(prints[:5]), segment_of(prints[5:6]), segment_of(prints[6:])]
    index_segment.merge(parts, tmp_path / "merged")
    merged = index_segment.read(tmp_path / "merged")
    whole = segment_of(prints)
    for name in ("photo", "whole", "aspect", "lists", "starts", "code", "where"):
        assert np.array_equal(getattr(merged, name), getattr(whole, name)), name


def test_of_a_photo_in_two_segments_the_newer_is_found(tmp_path, prints):
    newer = replace(prints[3], sequence=99)
    index_segment.merge([segment_of(prints), segment_of((newer,))], tmp_path / "merged")
    merged = index_segment.read(tmp_path / "merged")
    assert merged.photo.tolist().count(newer.photo_id) == 1
    assert merged.photo[-1] == newer.photo_id
    assert merged.newest == 99


def test_large_segments_wait_until_there_is_time(tmp_path, prints, monkeypatch):
    monkeypatch.setattr(index_folder, "_QUICKLY_MERGED", 4)
    index = SegmentedIndex(tmp_path)
    for at in range(0, 12, 3):
        index.take_in(prints[at : at + 3])
    assert len(index.segments()) == 4
    index.tidy()
    assert len(index.segments()) == 1
    assert best(SegmentedIndex(tmp_path), scene(9)) == (109, True)


def test_files_no_list_names_are_deleted(index, prints):
    for number in range(60, 66):
        index.take_in((replace(prints[0], sequence=number, photo_id=number),))
    named = json.loads((index._folder._path / "segments.json").read_text())["segments"]
    assert {file.name for file in index._folder._path.glob("*.segment")} == set(named)
    assert not list(index._folder._path.glob("*.part"))


def test_what_a_killed_process_left_half_written_is_deleted_after_a_day(index, prints):
    folder = index._folder._path
    old, fresh = folder / "a.part", folder / "b.part"
    for file in (old, fresh):
        file.write_bytes(b"half")
    os.utime(old, (1, 1))
    index.take_in((replace(prints[0], sequence=60, photo_id=60),))
    assert (old.exists(), fresh.exists()) == (False, True)


def test_a_process_killed_between_segment_and_list_loses_nothing(index, prints, monkeypatch):
    folder = index._folder._path
    later = replace(prints[0], sequence=60, photo_id=60, fingerprint=fingerprint_of(_LATER))

    def killed(_held):
        raise KeyboardInterrupt

    monkeypatch.setattr(index._folder, "_keep", killed)
    with pytest.raises(KeyboardInterrupt):
        index.take_in((later,))
    again = SegmentedIndex(folder)
    assert (again.newest, best(again, scene(5))) == (len(prints), (105, True))
    again.take_in((later,))
    assert again.look_up(_LATER, 1, none_kept)[0].photo_id == 60


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "segments.json").write_text("{"),
        lambda folder: (folder / "segments.json").write_text("[]"),
        lambda folder: (folder / "segments.json").write_text('{"version": 0}'),
        lambda folder: (folder / "segments.json").write_bytes(b"\xff\xfe"),
        lambda folder: [file.unlink() for file in folder.glob("*.segment")],
        lambda folder: [file.write_bytes(b"") for file in folder.glob("*.segment")],
        lambda folder: [file.write_bytes(bytes(500)) for file in folder.glob("*.segment")],
        lambda folder: [file.write_bytes(file.read_bytes()[:-9]) for file in folder.glob("*.seg*")],
    ],
    ids=["half", "other", "old", "bytes", "gone", "empty", "zeros", "cut"],
)
def test_a_damaged_index_is_an_empty_one(index, prints, damage):
    damage(index._folder._path)
    again = SegmentedIndex(index._folder._path)
    assert again.newest == 0
    again.take_in(prints)
    assert best(again, scene(5)) == (105, True)


def test_a_list_that_leads_out_of_the_folder_is_not_followed(index):
    listed = json.loads((index._folder._path / "segments.json").read_text())
    listed["segments"] = ["../elsewhere.segment"]
    (index._folder._path / "segments.json").write_text(json.dumps(listed))
    assert SegmentedIndex(index._folder._path).newest == 0


def test_a_cleared_index_is_empty_and_leaves_no_files(index):
    index.clear()
    assert index.newest == 0
    assert list(index._folder._path.iterdir()) == []


def test_where_nothing_can_be_written_photos_are_found_all_the_same(tmp_path, prints):
    (tmp_path / "index").write_text("a file is in the way")
    index = SegmentedIndex(tmp_path / "index")
    index.take_in(prints)
    assert best(index, scene(5)) == (105, True)


def test_a_segment_is_not_written_where_there_is_no_folder(tmp_path, prints):
    with pytest.raises(OutsideError, match="cannot be written"):
        index_segment.write(segment_of(prints), tmp_path / "missing" / "segment")


def test_photos_without_features_take_part(tmp_path):
    index = SegmentedIndex(tmp_path)
    index.take_in((KeptPrint(1, 1, Fingerprint(5)), KeptPrint(2, 2, Fingerprint(-1, b"old kind"))))
    assert index.newest == 2
    assert index.look_up(grey(scene(1)), 5, none_kept) == ()


def segment_of(prints):
    newest = max(one.sequence for one in prints)
    return index_segment.segment_of(
        [one.photo_id for one in prints], [one.fingerprint for one in prints], newest
    )
