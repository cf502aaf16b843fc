"""HTML figures of photos: picture, caption, credit, and what search engines want to know."""

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.delivery.directions import is_right_to_left, is_right_to_left_language
from mediadesk.delivery.forms import HTML
from mediadesk.delivery.image_object import image_object
from mediadesk.delivery.json_ld import script_safe
from mediadesk.delivery.picture_addresses import address_remarks, picture_address
from mediadesk.delivery.plain_texts import on_one_line
from mediadesk.metadata.values import cleaned
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryItem, DeliveryWriter

_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
</head>
<body>
{figures}
</body>
</html>
"""
_FIGURE: Final = """<figure lang="{language}">
<img {attributes}>
<figcaption>{words}</figcaption>
<script type="application/ld+json">
{data}
</script>
</figure>"""


class HtmlFigureWriter(DeliveryWriter):
    """Writes a page of HTML figures; each can be taken out of it and put into an article.

    The picture with width and height, so that the page does not jump, and its alt text; in the
    figcaption the caption, and the credit in its web form, with links to the licence (rel=license)
    and the source; below, the same as schema.org JSON-LD, which is why nothing is said again as
    microdata. Language and direction are declared, names of another script stand apart.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return HTML

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        figures = []
        for position, item in enumerate(delivery.items):
            context.step(position, len(delivery.items), item.photo.path.name)
            figures.append(_figure(item, delivery, out))
        page = _PAGE.format(
            language=html.escape(delivery.language),
            direction=_direction(is_right_to_left_language(delivery.language)),
            title=html.escape(on_one_line(delivery.title) or delivery.items[0].photo.path.name),
            figures="\n".join(figures),
        )
        out.write_bytes(page.encode(errors="replace"))
        return tuple(_remarks(delivery))


def _figure(item: DeliveryItem, delivery: Delivery, out: Path) -> str:
    address = picture_address(item.photo, delivery, out)
    attributes = {
        "src": address,
        "width": str(item.photo.width_px or ""),
        "height": str(item.photo.height_px or ""),
    }
    said = {name: value for name, value in attributes.items() if value}
    if alt := _alt(item):
        said["alt"] = alt
    return _FIGURE.format(
        language=html.escape(_language(item, delivery)),
        attributes=" ".join(f'{name}="{html.escape(value)}"' for name, value in said.items()),
        words=_words(item, delivery),
        data=script_safe([image_object(item, address)]),
    )


def _language(item: DeliveryItem, delivery: Delivery) -> str:
    """Return the language of a figure; "", which is unknown, where its caption is another's.

    The credit says its own.
    """
    is_stand_in = bool(item.language) and item.words.language == DEFAULT_LANGUAGE
    return "" if is_stand_in else delivery.language


def _words(item: DeliveryItem, delivery: Delivery) -> str:
    caption, credit = cleaned(item.caption), _credit(item)
    told = []
    if caption:
        against = is_right_to_left(caption) != is_right_to_left_language(delivery.language)
        direction = f' dir="{_direction(is_right_to_left(caption))}"' if against else ""
        shown = html.escape(caption, quote=False).replace("\n", "<br>\n")
        told.append(f'<p class="caption"{direction}>{shown}</p>')
    if credit:
        told.append(f"<p>{credit}</p>")
    return "\n".join(told)


def _credit(item: DeliveryItem) -> str:
    """Return the web form, which is HTML already; else the printed one."""
    if web := item.lines.get("web", "").strip():
        return web
    line = html.escape(on_one_line(item.line), quote=False)
    return f'<span class="credit">{line}</span>' if line else ""


def _alt(item: DeliveryItem) -> str:
    """Return words instead of the picture; "" rather than a file name, which tells nothing."""
    return on_one_line(item.words.alt_text or item.headline or item.caption)


def _direction(is_mirrored: bool) -> str:  # noqa: FBT001 - the one thing it is asked about
    return "rtl" if is_mirrored else "ltr"


def _remarks(delivery: Delivery) -> Iterator[str]:
    for item in delivery.items:
        if not item.words.alt_text.strip():
            yield f"{item.photo.path.name} has no alt text of its own."
    yield from address_remarks(delivery)
