"""Photos for InDesign: framed whole and linked, with caption and credit in named styles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.delivery.forms import INDESIGN
from mediadesk.delivery.indesign.definitions import LAYER
from mediadesk.delivery.indesign.elements import (
    CAPTION_STYLE,
    CREDIT_STYLE,
    LINK_FORMATS,
    Identifiers,
    LinkedPicture,
    Paragraph,
    picture_frame,
    story,
    text_frame,
)
from mediadesk.delivery.indesign.layout import Content, laid_out, page_size
from mediadesk.delivery.indesign.package import Layout, write_package, write_snippet
from mediadesk.delivery.xmp_packet import xmp_packet
from mediadesk.metadata.values import cleaned
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter

_SNIPPET_SUFFIX: Final = ".idms"


class IndesignWriter(DeliveryWriter):
    """Writes InDesign files: a document (.idml), or a snippet to be dragged onto a page (.idms).

    A frame a photo, linked to its file and showing it whole, with its alt text and its XMP packet;
    below it a text frame with caption and credit in the paragraph styles Caption and Credit.
    Where mandatory wording is not part of the credit line, it follows in a line of its own. A
    document has its photos in columns on as many pages as they need; a snippet has them on one
    spread. InDesign fits frames to their texts when it opens the file. Links name the files where
    they lie now: packed together later, InDesign finds them by name.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return INDESIGN

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        is_snippet = out.suffix.lower() == _SNIPPET_SUFFIX
        layout = _layout(delivery, context, is_endless=is_snippet)
        (write_snippet if is_snippet else write_package)(layout, out)
        return tuple(_remarks(delivery))


def _layout(delivery: Delivery, context: JobContext, *, is_endless: bool) -> Layout:
    ids = Identifiers()
    size = page_size(delivery.page)
    stories = {}
    texts = [_paragraphs(item) for item in delivery.items]
    contents = [
        Content(item.photo.width_px, item.photo.height_px, tuple(p.text for p in paragraphs))
        for item, paragraphs in zip(delivery.items, texts, strict=True)
    ]
    placed = tuple(laid_out(contents, delivery.page, is_endless=is_endless))
    pages: tuple[list[etree._Element], ...] = tuple(
        [] for _ in range(max((place.page for place in placed), default=0) + 1)
    )
    for place in placed:
        item = delivery.items[place.position]
        context.step(place.position, len(placed), item.photo.path.name)
        identifier = ids.new()
        stories[identifier] = story(identifier, _name(item), texts[place.position])
        pages[place.page].append(picture_frame(ids, _linked(item), place.picture, size[1], LAYER))
        pages[place.page].append(text_frame(ids, identifier, place.text, size[1], LAYER))
    return Layout(size, delivery.language, pages, stories, delivery.made_at, _flat(delivery.title))


def _linked(item: DeliveryItem) -> LinkedPicture:
    photo = item.photo
    return LinkedPicture(
        path=photo.path,
        format=photo.format,
        width_px=photo.width_px,
        height_px=photo.height_px,
        name=_name(item),
        alt_text=_flat(item.alt_text),
        packet=xmp_packet(item),
    )


def _paragraphs(item: DeliveryItem) -> tuple[Paragraph, ...]:
    credit = _flat(item.line)
    mandatory = _flat(item.credit.mandatory)
    told = [Paragraph(text, CAPTION_STYLE) for text in map(_flat, item.caption.split("\n"))]
    told.append(Paragraph(credit, CREDIT_STYLE))
    if mandatory.casefold() not in credit.casefold():
        told.append(Paragraph(mandatory, CREDIT_STYLE))
    return tuple(paragraph for paragraph in told if paragraph.text)


def _remarks(delivery: Delivery) -> Iterator[str]:
    for item in delivery.items:
        photo = item.photo
        if not photo.path.is_file():
            yield f"{photo.path} is not there: InDesign will report a missing link."
        elif photo.format not in LINK_FORMATS:
            yield f"{photo.path.name} is {photo.format}, which InDesign may not place."


def _name(item: DeliveryItem) -> str:
    return _flat(item.headline) or _flat(item.photo.path.name)


def _flat(text: str) -> str:
    """Return a text on one line, without what XML cannot hold."""
    return " ".join(cleaned(text).split())
