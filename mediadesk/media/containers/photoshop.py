"""Photoshop image resources (Adobe Photoshop File Formats) replaced one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.media.containers.blocks import ContainerFaultError

_MARKS: Final = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")
_NEW_MARK: Final = b"8BIM"
_NO_NAME: Final = b"\0\0"


@dataclass(frozen=True, slots=True)
class Resource:
    """One image resource.

    Attributes:
        number: What it holds.
        data: Its bytes.
        head: What stands before its length: mark, number, name.
        raw: All of it as it stands in the block.
    """

    number: int
    data: bytes
    head: bytes
    raw: bytes


def resources_in(block: bytes) -> Iterator[Resource]:
    """Yield the resources of a block in order.

    Raises:
        ContainerFaultError: A length leads out of the block.
    """
    at = 0
    while block[at : at + 4] in _MARKS:
        start = at
        name_size = block[at + 6] + 1 if at + 6 < len(block) else 0
        at += 6 + name_size + name_size % 2
        size = int.from_bytes(block[at : at + 4], "big")
        head = block[start:at]
        end = at + 4 + size
        if len(block) < at + 4 or end > len(block):
            msg = "its Photoshop resources are damaged"
            raise ContainerFaultError(msg)
        data = block[at + 4 : end]
        at = min(end + size % 2, len(block))
        yield Resource(int.from_bytes(head[4:6], "big"), data, head, block[start:at])


def with_resources(block: bytes, changes: Mapping[int, bytes]) -> bytes:
    """Return a block with resources replaced, put in, or (where empty) taken out.

    Of several with one number the first counts and is changed. What follows the last resource
    stays.

    Raises:
        ContainerFaultError: The block is damaged.
    """
    parts: list[bytes] = []
    waiting = dict(changes)
    read = 0
    for resource in resources_in(block):
        read += len(resource.raw)
        if resource.number not in waiting:
            parts.append(resource.raw)
            continue
        new = waiting.pop(resource.number)
        if new == resource.data:
            parts.append(resource.raw)
        elif new:
            parts.append(_raw(resource.head, new))
    for number, new in sorted(waiting.items()):
        if new:
            parts.append(_raw(_NEW_MARK + number.to_bytes(2, "big") + _NO_NAME, new))
    return b"".join(_evened(parts)) + block[read:]


def _raw(head: bytes, data: bytes) -> bytes:
    return head + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)


def _evened(parts: list[bytes]) -> Iterator[bytes]:
    """Yield resources; one that stood last without its padding gets it where another follows."""
    for number, part in enumerate(parts, start=1):
        yield part + b"\0" * (len(part) % 2 if number < len(parts) else 0)
