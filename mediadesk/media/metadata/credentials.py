"""Read Content Credentials (C2PA manifest stores) with c2pa-python.

The reader is a C library that meets foreign files: it is only called where a file holds a manifest
store, in the worker processes in which imports run, and it fetches nothing from the network.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Final, TypeAlias

from mediadesk.media.metadata.packets import jumbf_of_jpeg
from mediadesk.metadata.values import cleaned, moment
from mediadesk.model.edit_traces import (
    ContentCredentials,
    CredentialState,
    Ingredient,
    ManifestAction,
)
from mediadesk.model.geometry import Box

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

#: No manifest may send this program to the network, for itself or for a certificate's state.
_SETTINGS: Final = json.dumps(
    {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_trust": True}}
)
#: A store that the label of its first box gives away (C2PA 2.2, 11.1.4.1; JUMBF, ISO 19566-5).
_MARK: Final = b"c2pa"
_JPEG: Final = b"\xff\xd8\xff"

#: Beginnings of files, what lies before the beginning, and the type the reader knows them by.
_TYPES: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, _JPEG, "image/jpeg"),
    (0, b"\x89PNG", "image/png"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypavis", "image/avif"),
    (4, b"ftyp", "image/heic"),
    (0, b"GIF8", "image/gif"),
)

_MOST_ACTIONS: Final = 500
_MOST_INGREDIENTS: Final = 200
_MOST_CHARACTERS: Final = 2_000
#: That a certificate is on nobody's trust list is a state of its own, no fault of the picture.
_UNTRUSTED: Final = "signingCredential.untrusted"
_ACR: Final = "com.adobe.acr"


def has_credentials(data: bytes) -> bool:
    """Return whether a file holds a manifest store, by a look that costs next to nothing."""
    if data.startswith(_JPEG):
        return _MARK in jumbf_of_jpeg(data)
    return _media_type(data) != "" and _MARK in data


def read_credentials(data: bytes) -> ContentCredentials | None:
    """Return what a picture's manifest store says; None where it has none.

    A store that cannot be read is a state, with the reader's reason.
    """
    if not has_credentials(data):
        return None
    import c2pa  # type: ignore[import-untyped]  # noqa: PLC0415 - large, for few files; no types

    try:
        context = c2pa.Context(c2pa.Settings.from_json(_SETTINGS))
        reader = c2pa.Reader.try_create(_media_type(data), BytesIO(data), context=context)
        if reader is None:
            return None
        with reader:
            store = json.loads(reader.json())
    except (c2pa.C2paError, ValueError, RecursionError) as error:
        return ContentCredentials(CredentialState.UNREADABLE, _text(str(error)))
    return credentials_of(store)


def credentials_of(store: Json) -> ContentCredentials:
    """Return a manifest store's JSON, as c2pa-rs reports it, as a record."""
    report = _object(store)
    manifests = _object(report.get("manifests"))
    label = str(report.get("active_manifest") or "")
    manifest = _object(manifests.get(label))
    if not manifest:
        return ContentCredentials(CredentialState.UNREADABLE, "there is no active manifest in it")
    signature = _object(manifest.get("signature_info"))
    assertions = [_object(one) for one in _list(manifest.get("assertions"))]
    lists = [_object(a.get("data")) for a in assertions if _is_of(a, "c2pa.actions")]
    return ContentCredentials(
        state=_state(report),
        problem=_problem(report),
        signer=_text(signature.get("common_name")),
        issuer=_text(signature.get("issuer")),
        signed_at=_moment(signature.get("time")),
        generator=_generator(manifest),
        title=_text(manifest.get("title")),
        actions=tuple(one for said in lists for one in _actions(said))[:_MOST_ACTIONS],
        ingredients=tuple(_ingredients(manifest)),
        source_types=tuple(_source_types(manifests)),
        is_complete=any(said.get("allActionsIncluded") is True for said in lists),
        manifest=_text(label),
        instance_id=_text(manifest.get("instance_id")),
    )


def _media_type(data: bytes) -> str:
    found = (kind for at, begin, kind in _TYPES if data[at : at + len(begin)] == begin)
    return next(found, "")


def _state(report: Mapping[str, Json]) -> CredentialState:
    said = str(report.get("validation_state") or "")
    return next((s for s in CredentialState if s.value == said), CredentialState.INVALID)


def _problem(report: Mapping[str, Json]) -> str:
    """Return what the validator says first against the active manifest."""
    results = _object(_object(report.get("validation_results")).get("activeManifest"))
    failures = _list(results.get("failure")) or _list(report.get("validation_status"))
    said = (_object(one) for one in failures)
    real = (one for one in said if one.get("code") != _UNTRUSTED)
    return next((_text(one.get("explanation") or one.get("code")) for one in real), "")


def _generator(manifest: Mapping[str, Json]) -> str:
    infos = [_object(one) for one in _list(manifest.get("claim_generator_info"))]
    named = " ".join(
        filter(None, (_text(i.get(k)) for i in infos[:1] for k in ("name", "version")))
    )
    return named or _text(manifest.get("claim_generator"))


def _is_of(assertion: Mapping[str, Json], label: str) -> bool:
    return str(assertion.get("label") or "").startswith(label)


def _actions(said: Mapping[str, Json]) -> Iterator[ManifestAction]:
    agents = [_agent(one) for one in _list(said.get("softwareAgents"))]
    for entry in _list(said.get("actions")):
        action = _object(entry)
        parameters = _object(action.get("parameters"))
        number = action.get("softwareAgentIndex")
        is_listed = isinstance(number, int) and 0 <= number < len(agents)
        listed = agents[number] if is_listed and isinstance(number, int) else ""
        yield ManifestAction(
            action=_text(action.get("action")),
            at=_moment(action.get("when")),
            software=_agent(action.get("softwareAgent")) or listed,
            source_type=_source_type(action),
            description=_text(action.get("description") or parameters.get("description")),
            setting=_text(parameters.get(_ACR) or parameters.get("name")),
            amount=_text(parameters.get(f"{_ACR}.value")),
            regions=tuple(_regions(action.get("changes"))),
        )


def _agent(said: Json) -> str:
    """Return a program's name: a text in version 1, an object with a version of its own in 2."""
    if isinstance(said, dict):
        return " ".join(filter(None, (_text(said.get("name")), _text(said.get("version")))))
    return _text(said)


def _source_type(said: Mapping[str, Json]) -> str:
    return _text(said.get("digitalSourceType")).rstrip("/").rpartition("/")[2]


def _source_types(manifests: Mapping[str, Json]) -> Iterator[str]:
    """Yield the source types of every manifest: an ingredient made by AI stays one."""
    for manifest in list(manifests.values())[:_MOST_INGREDIENTS]:
        for assertion in _list(_object(manifest).get("assertions")):
            data = _object(_object(assertion).get("data"))
            yield from filter(None, (_source_type(_object(a)) for a in _list(data.get("actions"))))


def _ingredients(manifest: Mapping[str, Json]) -> Iterator[Ingredient]:
    for entry in _list(manifest.get("ingredients"))[:_MOST_INGREDIENTS]:
        said = _object(entry)
        yield Ingredient(
            _text(said.get("title")),
            _text(said.get("relationship")),
            _text(said.get("document_id")),
            _text(said.get("instance_id")),
            _text(said.get("active_manifest")),
        )


def _regions(changes: Json) -> Iterator[Box]:
    """Yield rectangles in per cent (C2PA 2.2, regions of interest); other shapes have no box."""
    for change in _list(changes)[:_MOST_ACTIONS]:
        for region in _list(_object(change).get("region")):
            shape = _object(_object(region).get("shape"))
            if shape.get("type") == "rectangle" and shape.get("unit") == "percent":
                box = _box(shape)
                if box is not None:
                    yield box


def _box(shape: Mapping[str, Json]) -> Box | None:
    origin = _object(shape.get("origin"))
    said = (origin.get("x"), origin.get("y"), shape.get("width"), shape.get("height"))
    numbers = [float(n) / 100 for n in said if isinstance(n, int | float)]
    if len(numbers) != len(said):
        return None
    left, top, width, height = numbers
    try:
        return Box(left, top, min(1.0, left + width), min(1.0, top + height))
    except ValueError:
        return None


def _object(said: Json) -> dict[str, Json]:
    return said if isinstance(said, dict) else {}


def _list(said: Json) -> Sequence[Json]:
    return said if isinstance(said, list) else []


def _text(said: Json) -> str:
    return cleaned(str(said)[:_MOST_CHARACTERS]) if isinstance(said, str | int | float) else ""


def _moment(said: Json) -> datetime | None:
    return moment(_text(said))
