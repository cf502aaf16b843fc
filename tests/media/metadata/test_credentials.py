"""Content Credentials are read as they are, and broken ones are a state."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.media.metadata.credentials import credentials_of, has_credentials, read_credentials
from mediadesk.model.edit_traces import CredentialState
from mediadesk.model.geometry import Box
from tests.media.picture_making import jpeg, segment

#: A JUMBF box in an APP11 segment that says it is a manifest store and holds nothing.
HOLLOW = segment(0xEB, b"JP\0\1\0\0\0\1\0\0\0\x30jumb\0\0\0\x28jumdc2pa" + b"\0" * 40)


def store(**changes: object) -> dict:
    manifest = {
        "claim_generator_info": [{"name": "Some Camera", "version": "2"}],
        "title": "kim.jpg",
        "signature_info": {
            "common_name": "Some Agency", "issuer": "Some Authority",
            "time": "2026-05-04T12:00:00+00:00",
        },
        "ingredients": [
            {"title": "raw.nef", "relationship": "parentOf", "document_id": "xmp.did:1"},
        ],
        "assertions": [
            {
                "label": "c2pa.actions.v2",
                "data": {
                    "allActionsIncluded": True,
                    "softwareAgents": [{"name": "Some Editor", "version": "9"}],
                    "actions": [
                        {"action": "c2pa.opened"},
                        {
                            "action": "c2pa.edited",
                            "softwareAgentIndex": 0,
                            "when": "2026-05-03T08:00:00Z",
                            "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/"
                            "compositeWithTrainedAlgorithmicMedia",
                            "parameters": {
                                "com.adobe.acr": "Exposure2012", "com.adobe.acr.value": "0.5",
                            },
                            "changes": [{"region": [{"type": "spatial", "shape": {
                                "type": "rectangle", "unit": "percent",
                                "origin": {"x": 10, "y": 20}, "width": 30, "height": 90,
                            }}]}],
                        },
                    ],
                },
            },
        ],
        **changes,
    }  # fmt: skip
    return {
        "active_manifest": "a",
        "manifests": {"a": manifest},
        "validation_state": "Trusted",
    }


def test_a_manifest_is_read_whole() -> None:
    found = credentials_of(store())
    assert (found.state, found.problem) == (CredentialState.TRUSTED, "")
    assert (found.signer, found.issuer) == ("Some Agency", "Some Authority")
    assert found.signed_at == datetime(2026, 5, 4, 12, tzinfo=UTC)
    assert (found.generator, found.title) == ("Some Camera 2", "kim.jpg")
    assert found.is_complete
    assert [(i.title, i.relationship) for i in found.ingredients] == [("raw.nef", "parentOf")]
    opened, edited = found.actions
    assert opened.action == "c2pa.opened"
    assert edited.software == "Some Editor 9"
    assert edited.source_type == "compositeWithTrainedAlgorithmicMedia"
    assert (edited.setting, edited.amount) == ("Exposure2012", "0.5")
    assert edited.regions == (Box(0.1, 0.2, 0.4, 1.0),)
    assert found.source_types == ("compositeWithTrainedAlgorithmicMedia",)


def test_the_labels_of_manifests_are_kept_as_ids() -> None:
    parent = {"relationship": "parentOf", "active_manifest": "urn:c2pa:b"}
    found = credentials_of(store(instance_id="xmp:iid:1", ingredients=[parent]))
    assert (found.manifest, found.instance_id) == ("a", "xmp:iid:1")
    assert found.ingredients[0].manifest == "urn:c2pa:b"


def test_why_a_signature_does_not_hold_is_told() -> None:
    said = store()
    said["validation_state"] = "Invalid"
    said["validation_results"] = {
        "activeManifest": {
            "failure": [
                {"code": "signingCredential.untrusted", "explanation": "nobody knows the signer"},
                {"code": "assertion.dataHash.mismatch", "explanation": "the picture was changed"},
            ]
        }
    }
    found = credentials_of(said)
    assert (found.state, found.problem) == (CredentialState.INVALID, "the picture was changed")
    assert not found.is_sound


@pytest.mark.parametrize(
    "said",
    [None, [], "x", {}, {"active_manifest": "a"}, {"active_manifest": "a", "manifests": []}],
)
def test_a_store_without_a_manifest_is_a_state(said) -> None:
    assert credentials_of(said).state is CredentialState.UNREADABLE


@pytest.mark.parametrize(
    "changes",
    [
        {"assertions": [None, {"label": "c2pa.actions", "data": {"actions": [3, {"action": []}]}}]},
        {"assertions": {"label": 3}, "ingredients": 5, "signature_info": "x"},
        {"assertions": [{"label": "c2pa.actions", "data": {"actions": [
            {"action": "c2pa.edited", "changes": [{"region": [{"shape": {
                "type": "rectangle", "unit": "percent", "origin": {"x": -50, "y": "a"},
                "width": 1e400, "height": True}}]}], "softwareAgentIndex": 99}]}}]},
    ],
)  # fmt: skip
def test_nonsense_in_a_store_is_passed_over(changes) -> None:
    found = credentials_of(store(**changes))
    assert found.state is CredentialState.TRUSTED
    assert all(action.regions == () for action in found.actions)


def test_a_file_without_a_store_has_none() -> None:
    assert not has_credentials(jpeg())
    assert read_credentials(jpeg()) is None
    assert read_credentials(b"") is None
    assert read_credentials(b"%PDF-1.7 c2pa") is None


def test_a_store_that_cannot_be_read_is_a_state() -> None:
    data = jpeg(more=HOLLOW)
    assert has_credentials(data)
    found = read_credentials(data)
    assert found is None or found.state is CredentialState.UNREADABLE


@pytest.mark.corpus
def test_states_are_those_the_makers_of_the_files_meant(corpus: Path) -> None:
    folder = corpus / "dev" / "c2pa"
    for report in sorted(folder.glob("*.manifest_store.json")):
        picture = folder / f"{report.name.removesuffix('.manifest_store.json')}.jpg"
        found = read_credentials(picture.read_bytes())
        assert found is not None
        is_broken = picture.name.rpartition("-20220124-")[2].startswith(("E-", "X"))
        assert found.is_sound != is_broken, picture.name
        assert bool(found.problem) == is_broken
        assert json.loads(report.read_text())


@pytest.mark.corpus
def test_any_damage_to_a_signed_file_is_a_state_or_nothing(corpus: Path) -> None:
    data = (corpus / "dev" / "c2pa" / "public-testfiles__adobe-20220124-CA.jpg").read_bytes()
    for at in range(300, 60_000, 2_999):
        damaged = data[:at] + bytes(b ^ 0x5A for b in data[at : at + 8]) + data[at + 8 :]
        found = read_credentials(damaged)
        assert found is None or not found.is_sound or found.signer
        cut = read_credentials(data[:at])
        assert cut is None or not cut.is_sound
