"""schema.org JSON-LD of photos, for the head of a page or a content management system."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.delivery.forms import JSON_LD
from mediadesk.delivery.image_object import CONTEXT, Node, image_object
from mediadesk.delivery.picture_addresses import address_remarks, picture_address
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryForm, DeliveryWriter

#: What may end a script element, or a line of JavaScript, before its time.
_ESCAPED: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
_SCRIPT_REMARK: Final = (
    "The addresses of the pictures are relative: give the address at which they will stand on the "
    "web, else search engines do not know which picture is meant."
)


class JsonLdWriter(DeliveryWriter):
    """Writes the photos as schema.org ImageObjects in JSON-LD.

    One object for one photo, a @graph for several. contentUrl, creator, creditText,
    copyrightNotice, license and acquireLicensePage are those that search engines show; whoever
    edited the picture is its contributor. A property whose value is not on record is left out.
    The text may be put into a script element of a page as it is: nothing in it ends the element.
    """

    @property
    @override
    def form(self) -> DeliveryForm:
        return JSON_LD

    @override
    def write(self, delivery: Delivery, out: Path, context: JobContext) -> tuple[str, ...]:
        nodes = []
        for position, item in enumerate(delivery.items):
            context.step(position, len(delivery.items), item.photo.path.name)
            nodes.append(image_object(item, picture_address(item.photo, delivery, out)))
        out.write_bytes(f"{script_safe(nodes)}\n".encode(errors="replace"))
        return tuple(_remarks(delivery))


def script_safe(nodes: Sequence[Node]) -> str:
    """Return nodes as one JSON-LD document that may stand within a script element."""
    document: Node = {"@context": CONTEXT}
    if len(nodes) == 1:
        document |= nodes[0]
    else:
        document["@graph"] = list(nodes)
    return json.dumps(document, ensure_ascii=False, indent=2).translate(_ESCAPED)


def _remarks(delivery: Delivery) -> Iterator[str]:
    if not delivery.base_url:
        yield _SCRIPT_REMARK
    yield from address_remarks(delivery)
