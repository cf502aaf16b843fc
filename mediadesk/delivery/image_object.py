"""A photo as schema.org's ImageObject: only what is known, no property with a guess in it."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.credits.composing.facts import CreditFacts, contributions_of
from mediadesk.credits.composing.web_addresses import is_web_address
from mediadesk.credits.licences import licence_url
from mediadesk.delivery.picture_addresses import media_type
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.edits.supplied import answered_for
from mediadesk.metadata.fields import field
from mediadesk.metadata.structures import party
from mediadesk.metadata.values import cleaned, moment
from mediadesk.model.credit import Contribution
from mediadesk.model.field_content import as_one_text, as_values
from mediadesk.model.photo import FieldContent
from mediadesk.services.ports.delivery import DeliveryItem

#: A node of JSON-LD.
Node: TypeAlias = dict[str, object]

CONTEXT: Final = "https://schema.org/"

_TAG: Final = re.compile(r"<[^<>]*>")
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SOURCE_TYPES: Final = re.compile(
    r"https?://cv\.iptc\.org/newscodes/digitalsourcetype/(?P<code>\w+)/?"
)
_IPTC_SOURCE_TYPE: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"
#: What a kind of picture says of its source where the field itself is empty.
_SOURCE_TYPES_OF_KINDS: Final = {
    "ai-generated": "trainedAlgorithmicMedia",
    "composite": "composite",
    "screenshot": "screenCapture",
}
#: Codes of IPTC's Digital Source Type that schema.org has a member of
#: IPTCDigitalSourceEnumeration for; the others are given as IPTC's own addresses.
_SCHEMA_SOURCE_TYPES: Final = {
    "algorithmicMedia": "AlgorithmicMediaDigitalSource",
    "algorithmicallyEnhanced": "AlgorithmicallyEnhancedDigitalSource",
    "composite": "CompositeDigitalSource",
    "compositeCapture": "CompositeCaptureDigitalSource",
    "compositeSynthetic": "CompositeSyntheticDigitalSource",
    "compositeWithTrainedAlgorithmicMedia": "CompositeWithTrainedAlgorithmicMediaDigitalSource",
    "dataDrivenMedia": "DataDrivenMediaDigitalSource",
    "digitalArt": "DigitalArtDigitalSource",
    "digitalCapture": "DigitalCaptureDigitalSource",
    "minorHumanEdits": "MinorHumanEditsDigitalSource",
    "computationalCapture": "MultiFrameComputationalCaptureDigitalSource",
    "negativeFilm": "NegativeFilmDigitalSource",
    "positiveFilm": "PositiveFilmDigitalSource",
    "print": "PrintDigitalSource",
    "screenCapture": "ScreenCaptureDigitalSource",
    "trainedAlgorithmicMedia": "TrainedAlgorithmicMediaDigitalSource",
    "virtualRecording": "VirtualRecordingDigitalSource",
}


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of a photo as texts."""

    contents: Mapping[str, FieldContent]

    def text(self, name: str) -> str:
        """Return a field as one text, "" where it holds nothing."""
        content = self.contents.get(name, "")
        return on_one_line(as_one_text(content))

    def items(self, name: str) -> tuple[str, ...]:
        """Return the values of a list field."""
        content = self.contents.get(name, ())
        values = as_values(content)
        return tuple(value for one in values if (value := on_one_line(one)))


def image_object(item: DeliveryItem, address: str) -> Node:
    """Return a photo as an ImageObject, without @context.

    Width and height are numbers of pixels, as search engines read them.

    Args:
        item: The photo.
        address: Where the picture file stands.
    """
    fields, photo = _Fields(item.fields), item.photo
    told: Node = {
        "contentUrl": address,
        "encodingFormat": media_type(photo),
        "width": photo.width_px,
        "height": photo.height_px,
        "headline": on_one_line(item.headline),
        "caption": cleaned(item.caption),
        "description": cleaned(item.words.extended_description),
        "keywords": fields.items("keywords"),
        **_parties(item),
        "creditText": credit_text(item),
        **_rights(item, fields),
        **_origin(item, fields),
    }
    return {"@type": "ImageObject", **{name: _plain(v) for name, v in told.items() if v}}


def credit_text(item: DeliveryItem) -> str:
    """Return the credit as it stands visibly under the picture on the web, as plain text."""
    shown = html.unescape(_TAG.sub("", item.lines.get("web", "")))
    return on_one_line(shown) or on_one_line(item.line)


def source_type(item: DeliveryItem) -> str:
    """Return the digital source type as IPTC's address, from its field or the picture's kind."""
    recorded = _Fields(item.fields).text("digital_source_type")
    implied = _SOURCE_TYPES_OF_KINDS.get(item.credit.kind, "")
    return recorded or (implied and _IPTC_SOURCE_TYPE + implied)


def licence_address(item: DeliveryItem) -> str:
    """Return where the licence stands: as recorded, else as its name tells; "" if unknown."""
    recorded = item.credit.licence_url.strip()
    return recorded if is_web_address(recorded) else licence_url(item.credit.licence)


def _parties(item: DeliveryItem) -> Node:
    credit = item.credit
    persons = [_named("Person", name) for name in credit.creators]
    houses = [_named("Organization", name) for name in credit.sources]
    passed = [_named("Organization", name) for name in credit.via]
    facts = CreditFacts(None, credit, item.dossier.contributions, answered_for(item.dossier.edits))
    return {
        "creator": _one_or_all(persons or houses),
        "provider": _one_or_all([*(houses if persons else ()), *passed]),
        "sourceOrganization": _one_or_all([_named("Organization", credit.commissioned_for)]),
        "contributor": list(filter(None, map(_contributor, contributions_of(facts)))),
    }


def _contributor(one: Contribution) -> Node:
    house = _named("Organization", one.organisation)
    person = _named("Person", one.person)
    if not person:
        return house
    return {**person, "affiliation": house} if house else person


def _rights(item: DeliveryItem, fields: _Fields) -> Node:
    notice = on_one_line(item.credit.copyright)
    years = set(_YEAR.findall(notice))
    return {
        "copyrightNotice": notice,
        "copyrightHolder": _one_or_all(list(_holders(item, fields, notice))),
        "copyrightYear": int(years.pop()) if len(years) == 1 else None,
        "license": licence_address(item),
        "acquireLicensePage": _licensing_page(item, fields),
    }


def _holders(item: DeliveryItem, fields: _Fields, notice: str) -> Iterator[Node]:
    """Yield the owners on record, else the parties of the credit that the notice names."""
    credit = item.credit
    kinds = dict.fromkeys(credit.sources, "Organization")
    kinds |= dict.fromkeys(credit.creators, "Person")
    owners = [
        party(field("copyright_owners"), text).name for text in fields.items("copyright_owners")
    ]
    named = owners or [name for name in kinds if name and name.casefold() in notice.casefold()]
    for name in named:
        yield _named(kinds.get(name, ""), name)


def _licensing_page(item: DeliveryItem, fields: _Fields) -> str:
    licensors = (party(field("licensors"), text) for text in fields.items("licensors"))
    pages = (*(one.identifier for one in licensors), item.credit.work_url.strip())
    return next((page for page in pages if is_web_address(page)), "")


def _origin(item: DeliveryItem, fields: _Fields) -> Node:
    page = item.credit.work_url.strip()
    is_edited = item.photo.original_id is not None or bool(item.dossier.edits)
    created = fields.text("date_created")
    return {
        "isBasedOn": page if is_edited and is_web_address(page) else "",
        "digitalSourceType": _schema_source_type(source_type(item)),
        "dateCreated": created if moment(created) else "",
        "contentLocation": _place(fields),
    }


def _schema_source_type(address: str) -> str:
    found = _SOURCE_TYPES.fullmatch(address)
    member = _SCHEMA_SOURCE_TYPES.get(found["code"]) if found else None
    return f"{CONTEXT}{member}" if member else address


def _place(fields: _Fields) -> Node:
    names = [fields.text(name) for name in ("sublocation", "city", "state", "country")]
    told = list(dict.fromkeys(filter(None, names)))
    if not told:
        return {}
    _, city, state, country = names
    address = {"addressLocality": city, "addressRegion": state, "addressCountry": country}
    known = {name: value for name, value in address.items() if value}
    postal = {"address": {"@type": "PostalAddress", **known}} if known else {}
    return {"@type": "Place", "name": ", ".join(told), **postal}


def _named(kind: str, name: str) -> Node:
    """Return a party, without type where it is not known what it is; {} without a name."""
    said = on_one_line(name)
    if not said:
        return {}
    return {"@type": kind, "name": said} if kind else {"name": said}


def _one_or_all(nodes: list[Node]) -> Node | list[Node]:
    known = [node for node in nodes if node]
    return known[0] if len(known) == 1 else known


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
