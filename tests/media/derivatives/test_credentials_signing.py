"""Derivatives are signed with Content Credentials that tell every edit and the original."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import c2pa
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from PIL import Image

from mediadesk.media.derivatives.credentials_signing import CertificateDesk
from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.files import DiskPictures
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.output import ColourProfile, Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.credentials import Signing
from mediadesk.services.ports.pictures import Imprint, RenderOrder
from tests.media.certificate_making import key, signing
from tests.media.picture_making import jpeg, picture, written

_WHEN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
_EDITS = (
    Edit(
        "a",
        0,
        EditKind.CROP,
        Evidence.MADE_HERE,
        by="Rosa",
        done_at=_WHEN,
        software="MediaDesk 1",
        crop=Box(0.25, 0, 1, 1),
    ),
    Edit("b", 0, EditKind.RESIZE, Evidence.MADE_HERE, done_at=_WHEN, scale=0.5),
)
_IMPRINT = Imprint(
    readings=(Reading(Origin.XMP, "credit_line", "Ann Lindqvist/Reuters"),),
    edits=_EDITS,
    made_at=_WHEN,
    software="MediaDesk 1",
)
_PLAN = RenderPlan(crop=Box(0.25, 0, 1, 1), scale=0.5)


@pytest.fixture
def desk_signing(tmp_path) -> Signing:
    return signing(tmp_path)


@pytest.fixture
def original(tmp_path):
    return written(tmp_path / "original.jpg", jpeg(picture(160, 120)))


def _signed(original, chosen, suffix=".jpg", **output):
    out = original.with_name(f"out-{original.stem}{suffix}")
    order = RenderOrder(original, _PLAN, out, _IMPRINT, Output(**output), chosen)
    return PictureRenderer().render(order)


def _store(path):
    with c2pa.Reader(path) as reader:
        return reader.get_validation_state(), json.loads(reader.json())


def _manifest(path):
    store = _store(path)[1]
    return store["manifests"][store["active_manifest"]]


def _actions(path):
    return _manifest(path)["assertions"][0]["data"]["actions"]


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".png", ".webp"])
def test_every_format_is_signed_and_keeps_its_metadata(original, desk_signing, suffix):
    rendered = _signed(original, desk_signing, suffix)
    assert rendered.is_signed
    assert _store(rendered.path)[0] == "Valid"
    said = {r.field: r.content for r in DiskPictures().read(rendered.path).readings}
    assert said["credit_line"] == "Ann Lindqvist/Reuters"
    with Image.open(rendered.path) as image:
        assert image.size == (60, 60)


def test_the_actions_begin_with_the_original_opened_and_tell_every_edit(original, desk_signing):
    done = _actions(_signed(original, desk_signing).path)
    assert [one["action"] for one in done] == [
        "c2pa.opened",
        "c2pa.cropped",
        "c2pa.resized.proportional",
        "c2pa.edited.metadata",
    ]
    crop = done[1]
    assert crop["softwareAgent"] == {"name": "MediaDesk", "version": "1"}
    assert crop["when"] == "2026-05-04T12:00:00Z"
    assert crop["digitalSourceType"].endswith("/humanEdits")
    assert crop["parameters"]["org.mediadesk.crop"] == {
        "left": 0.25,
        "top": 0,
        "right": 1,
        "bottom": 1,
    }
    assert crop["parameters"]["org.mediadesk.by"] == "Rosa"
    assert "digitalSourceType" not in done[2]  # nothing a reader would see


def test_what_the_file_itself_needed_is_told_too(original, desk_signing):
    rendered = _signed(original, desk_signing, ".webp", profile=ColourProfile.SRGB, sharpening=0.5)
    names = [one["action"] for one in _actions(rendered.path)]
    assert names.count("c2pa.converted") == 2  # colours and format
    assert "c2pa.enhanced" in names


def test_the_parts_an_edit_changed_are_regions(original, desk_signing):
    spot = Edit("c", 0, EditKind.RETOUCH, Evidence.MADE_HERE, regions=(Box(0.1, 0.2, 0.3, 0.6),))
    order = RenderOrder(
        original,
        _PLAN,
        original.with_name("o.jpg"),
        replace(_IMPRINT, edits=(spot,)),
        signing=desk_signing,
    )
    action = _actions(PictureRenderer().render(order).path)[1]
    shape = action["changes"][0]["region"][0]["shape"]
    assert (shape["unit"], shape["origin"]) == ("percent", {"x": 10.0, "y": 20.0})
    assert (round(shape["width"]), round(shape["height"])) == (20, 40)


def test_the_original_is_the_parent_with_its_own_credentials(original, desk_signing):
    first = _signed(original, desk_signing).path
    second = _signed(first, desk_signing).path
    state, store = _store(second)
    assert state == "Valid"
    assert len(store["manifests"]) == 2
    parent = store["manifests"][store["active_manifest"]]["ingredients"][0]
    assert (parent["title"], parent["relationship"]) == (first.name, "parentOf")
    assert parent["active_manifest"] in store["manifests"]


def test_an_original_with_broken_credentials_still_has_a_sound_derivative(original, desk_signing):
    first = _signed(original, desk_signing).path
    data = bytearray(first.read_bytes())
    data[-40] ^= 0xFF  # the pixels are no longer those that were signed
    first.write_bytes(bytes(data))
    assert _store(first)[0] == "Invalid"
    assert _store(_signed(first, desk_signing).path)[0] in {"Valid", "Trusted"}


def test_an_original_of_a_format_that_cannot_be_embedded_is_named(tmp_path, desk_signing):
    bitmap = tmp_path / "scan.bmp"
    picture(160, 120).save(bitmap)
    path = _signed(bitmap, desk_signing).path
    assert _store(path)[0] == "Valid"
    assert _manifest(path)["ingredients"][0]["title"] == "scan.bmp"


def test_without_a_certificate_nothing_is_signed(original):
    rendered = _signed(original, None)
    assert not rendered.is_signed
    assert c2pa.Reader.try_create(str(rendered.path)) is None


def test_a_good_certificate_is_let_through(desk_signing):
    CertificateDesk().require_usable(desk_signing)


def test_a_key_as_openssl_writes_it_signs_as_well(desk_signing, tmp_path):
    older = tmp_path / "ec.key"
    form = (Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    older.write_bytes(key(2).private_bytes(*form))
    assert b"BEGIN EC PRIVATE KEY" in older.read_bytes()
    CertificateDesk().require_usable(replace(desk_signing, key=older))


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"ends": datetime.now(UTC) - timedelta(days=1)}, "ran out on"),
        ({"begins": datetime.now(UTC) + timedelta(days=1)}, "is not valid before"),
        ({"other_key": True}, "is not that of the certificate"),
        ({"password": b"secret"}, "locked with a password"),
        ({"use": ExtendedKeyUsageOID.SERVER_AUTH}, "cannot sign Content Credentials"),
    ],
)
def test_what_cannot_sign_is_refused_with_the_reason(tmp_path, wrong, fault):
    if "ends" in wrong:
        wrong = {**wrong, "begins": datetime.now(UTC) - timedelta(days=3)}
    if "begins" in wrong and "ends" not in wrong:
        wrong = {**wrong, "ends": datetime.now(UTC) + timedelta(days=3)}
    with pytest.raises(UserError, match=fault):
        CertificateDesk().require_usable(signing(tmp_path, **wrong))


def test_a_file_that_is_missing_or_something_else_is_named(tmp_path, desk_signing):
    text = tmp_path / "note.txt"
    text.write_text("no certificate")
    with pytest.raises(UserError, match=r"note\.txt holds no certificate"):
        CertificateDesk().require_usable(replace(desk_signing, certificate=text))
    with pytest.raises(UserError, match=r"note\.txt holds no private key"):
        CertificateDesk().require_usable(replace(desk_signing, key=text))
    with pytest.raises(UserError, match=r"gone\.pem, cannot be read"):
        CertificateDesk().require_usable(replace(desk_signing, key=tmp_path / "gone.pem"))


def test_nothing_is_left_where_signing_fails(original, desk_signing, tmp_path):
    broken = signing(tmp_path, use=ExtendedKeyUsageOID.SERVER_AUTH)
    before = set(tmp_path.iterdir())
    with pytest.raises(OutsideError, match=r"could not be signed|do not verify"):
        _signed(original, broken)
    assert set(tmp_path.iterdir()) == before
