"""IPTC ninjs 3.1: photos as news objects for editorial systems."""

import base64
import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.credits.composing.facts import CreditFacts, contributions_of
from mediadesk.credits.composing.web_addresses import is_web_address
from mediadesk.delivery.forms import NINJS
from mediadesk.delivery.image_object import (
    credit_text,
    licence_address,
    source_type,
)
from mediadesk.delivery.picture_addresses import address_remarks, media_type, picture_address
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.edits.supplied import answered_for
from mediadesk.metadata.fields import field
from mediadesk.metadata.structures import party
from mediadesk.metadata.values import cleaned, moment
from mediadesk.model.field_content import as_values
from mediadesk.model.photo import FieldContent, Photo
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter

_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_PLAIN: Final = "text/plain"
#: Kinds of picture that ninjs calls graphics.
_GRAPHICS: Final = frozenset({"graphic", "illustration"})
_Object = dict[str, object]


class NinjsWriter(DeliveryWriter):
    """Writes IPTC ninjs 3.1, JSON for editorial systems.

    One photo is one news object of type "picture"; several are the associations of one of type
    "composite". ninjs has no property for a credit line: as at AP it is a description, of role
    "creditline", beside those of role "caption" and "alttext". Agencies, intermediaries and
    whoever edited the picture are info sources with their roles. A photo is named by the hash of
    its bytes (RFC 6920), so that it keeps its identity wherever the file lies.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return NINJS

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        pictures = []
        for position, item in enumerate(delivery.items):
            context.step(position, len(delivery.items), item.photo.path.name)
            pictures.append(_picture(item, delivery, out))
        news = pictures[0] if len(pictures) == 1 else _package(pictures, delivery)
        whole = {**news, "standard": _STANDARD}
        text = json.dumps(whole, ensure_ascii=False, indent=2)
        out.write_bytes(f"{text}\n".encode(errors="replace"))
        return tuple(address_remarks(delivery))


def _picture(item: DeliveryItem, delivery: Delivery, out: Path) -> _Object:
    credit, fields = item.credit, item.fields
    told: _Object = {
        "uri": _identity(item.photo),
        "type": "graphic" if credit.kind in _GRAPHICS else "picture",
        "language": delivery.language,
        "versionCreated": _date_time(delivery.made_at),
        "contentCreated": _date_time(moment(_text(fields, "date_created"))),
        "title": _text(fields, "title"),
        "by": ", ".join(filter(None, map(on_one_line, credit.creators))),
        "located": _text(fields, "city"),
        "copyrightHolder": _copyright_holder(fields),
        "copyrightNotice": on_one_line(credit.copyright),
        "usageTerms": _text(fields, "usage_terms"),
        "edNote": _editor_note(item),
        "headlines": _headlines(item),
        "descriptions": list(_descriptions(item)),
        "people": [{"name": name, "rel": "shown"} for name in _items(fields, "persons_shown")],
        "places": [{"name": name} for name in _places(fields)],
        "subjects": [{"name": name} for name in _items(fields, "keywords")],
        "infoSources": list(_info_sources(item)),
        "renditions": [_rendition(item.photo, picture_address(item.photo, delivery, out))],
        "rightsInfo": _rights(item),
        "digitalSourceType": _source_type(source_type(item)),
    }
    return _known(told)


def _package(pictures: list[_Object], delivery: Delivery) -> _Object:
    """Return one news object that holds the pictures."""
    identities = " ".join(str(picture["uri"]) for picture in pictures)
    title = on_one_line(delivery.title)
    told: _Object = {
        "uri": uuid.uuid5(uuid.NAMESPACE_URL, identities).urn,
        "type": "composite",
        "language": delivery.language,
        "versionCreated": _date_time(delivery.made_at),
        "title": title,
        "headlines": [_said("main", title)] if title else [],
        "associations": [
            {"name": f"picture-{number}", **picture}
            for number, picture in enumerate(pictures, start=1)
        ],
    }
    return _known(told)


def _identity(photo: Photo) -> str:
    """Return the URI that names a file by its bytes: ni:///sha-256;... (RFC 6920, 3)."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(photo.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _headlines(item: DeliveryItem) -> list[_Object]:
    headline = on_one_line(item.headline)
    return [_said("main", headline)] if headline else []


def _descriptions(item: DeliveryItem) -> Iterator[_Object]:
    told = (
        ("caption", cleaned(item.caption)),
        ("creditline", credit_text(item)),
        ("alttext", cleaned(item.words.alt_text)),
        ("extendeddescription", cleaned(item.words.extended_description)),
    )
    yield from (_said(role, text) for role, text in told if text)


def _said(role: str, text: str) -> _Object:
    return {"role": role, "contentType": _PLAIN, "value": text}


def _info_sources(item: DeliveryItem) -> Iterator[_Object]:
    credit = item.credit
    facts = CreditFacts(None, credit, item.dossier.contributions, answered_for(item.dossier.edits))
    told = [("creator", name) for name in credit.creators]
    told += [("source", name) for name in credit.sources]
    told += [("distributor", name) for name in credit.via]
    told += [("courtesy", name) for name in credit.courtesy]
    told += [("commissioner", credit.commissioned_for)]
    for one in contributions_of(facts):
        name = " / ".join(filter(None, (one.person, one.organisation)))
        told.append((", ".join(one.roles) or "contributor", name))
    for role, name in told:
        if said := on_one_line(name):
            yield {"name": said, "role": on_one_line(role)}


def _rendition(photo: Photo, address: str) -> _Object:
    return _known(
        {
            "name": "main",
            "href": address,
            "contentType": media_type(photo),
            "width": photo.width_px,
            "height": photo.height_px,
        }
    )


def _editor_note(item: DeliveryItem) -> str:
    notes = (cleaned(item.credit.mandatory), _text(item.fields, "instructions"))
    return "\n".join(dict.fromkeys(filter(None, notes)))


def _copyright_holder(fields: Mapping[str, FieldContent]) -> str:
    owners = _items(fields, "copyright_owners")
    return ", ".join(party(field("copyright_owners"), text).name for text in owners)


def _places(fields: Mapping[str, FieldContent]) -> list[str]:
    names = (_text(fields, name) for name in ("sublocation", "city", "state", "country"))
    return list(dict.fromkeys(filter(None, names)))


def _rights(item: DeliveryItem) -> _Object:
    address = licence_address(item)
    return {"linkedRights": address} if address else {}


def _source_type(address: str) -> _Object:
    if not address:
        return {}
    return {"uri": address} if is_web_address(address) else {"literal": address}


def _date_time(when: datetime | None) -> str:
    """Return a moment as RFC 3339 wants it; "" where its zone is not known."""
    if when is None or when.tzinfo is None:
        return ""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(fields: Mapping[str, FieldContent], name: str) -> str:
    content = fields.get(name, "")
    return on_one_line(content if isinstance(content, str) else ", ".join(content))


def _items(fields: Mapping[str, FieldContent], name: str) -> tuple[str, ...]:
    content = fields.get(name, ())
    values = as_values(content)
    return tuple(value for one in values if (value := on_one_line(one)))


def _known(told: _Object) -> _Object:
    return {name: value for name, value in told.items() if value}
