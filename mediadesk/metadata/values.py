"""Forms of metadata values: parties with roles as one text, dates of all three families as ISO."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

#: What no text is made of; XML 1.0, 2.2, and with it XMP, cannot even hold most of it.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_IDENTIFIER: Final = re.compile(r"^(?P<rest>.*) <(?P<identifier>[^<>]*)>$", re.DOTALL)
_ROLES: Final = re.compile(r"^(?P<rest>.*) \((?P<roles>[^()]*)\)$", re.DOTALL)
_NOT_IN_IDENTIFIER: Final = re.compile(r"[<>]")
_NOT_IN_ROLE: Final = re.compile(r"[(),;]")
_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.(?P<part>\d+))?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_EXIF_DATE: Final = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?")
_IIM_DATE: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_IIM_TIME: Final = re.compile(r"(\d\d):?(\d\d):?(\d\d)?([+-]\d\d):?(\d\d)|(\d\d):?(\d\d):?(\d\d)?")
_ZONE: Final = re.compile(r"[+-]\d\d:\d\d|Z")


@dataclass(frozen=True, slots=True)
class Entity:
    """A party: a licensor, a copyright owner, a contributor with what they did.

    Attributes:
        name: Person or organisation.
        roles: What the party did, for contributors.
        identifier: URI or number.
    """

    name: str
    roles: tuple[str, ...] = ()
    identifier: str = ""


def entity_text(entity: Entity, *, has_roles: bool = True) -> str:
    """Return a party as one text: "Name (role, role) <identifier>".

    Brackets and separators are left out of roles and identifiers, where they mean something; an
    empty pair closes a name that ends in a bracket itself, so that it reads back as it was.

    Args:
        entity: The party.
        has_roles: Whether the field says what parties did; if not, brackets are part of the name.
    """
    said = entity.roles if has_roles else ()
    roles = tuple(filter(None, (_NOT_IN_ROLE.sub("", role).strip() for role in said)))
    identifier = _NOT_IN_IDENTIFIER.sub("", entity.identifier).strip()
    text = entity.name.strip()
    if roles or (has_roles and _ROLES.match(text)):
        text = f"{text} ({', '.join(roles)})"
    if identifier or _IDENTIFIER.match(text):
        text = f"{text} <{identifier}>"
    return text


def entity(text: str, *, has_roles: bool = True) -> Entity:
    """Return the party that a text says; brackets are part of the name where none has roles."""
    identifier, roles = "", ""
    if found := _IDENTIFIER.match(text):
        text, identifier = found["rest"], found["identifier"]
    if has_roles and (found := _ROLES.match(text)):
        text, roles = found["rest"], found["roles"]
    named = tuple(role for part in roles.split(",") if (role := part.strip()))
    return Entity(text.strip(), named, identifier.strip())


def cleaned(text: str) -> str:
    """Return a text without control characters, with plain line ends, trimmed."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def cleaned_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts cleaned, without the empty ones and without repetitions, in order."""
    return tuple(dict.fromkeys(filter(None, map(cleaned, texts))))


def date_from_exif(text: str, fraction: str = "", zone: str = "") -> str:
    """Return an Exif date ("2019:05:17 10:11:12") as ISO 8601; "" where it is none.

    Exif 2.32, 4.6.5.1: unknown dates are blanks; cameras write zeros. The zone stays unknown
    unless OffsetTimeOriginal says it: it is never invented.
    """
    found = _EXIF_DATE.match(text.strip())
    if found is None:
        return ""
    year, month, day, hour, minute, second = found.groups()
    date = f"{year}-{month}-{day}"
    if hour is not None:
        digits = fraction.strip().rstrip("0")
        part = f".{digits}" if digits.isascii() and digits.isdigit() else ""
        offset = zone.strip() if _ZONE.fullmatch(zone.strip()) else ""
        date = f"{date}T{hour}:{minute}:{second or '00'}{part}{offset}"
    return date if moment(date) else ""


def date_from_iim(date: str, time: str = "") -> str:
    """Return an IIM date ("20190517") and time ("101112+0200") as ISO 8601; "" where none.

    IIM 4.2, 2:55: month and day may be 00 where they are not known.
    """
    found = _IIM_DATE.match(date.strip())
    if found is None:
        return ""
    year, month, day = found.groups()
    parts = [year]
    if month != "00":
        parts += [month] if day == "00" else [month, day]
    iso = "-".join(parts)
    with_time = f"{iso}T{clock}" if len(parts) == 3 and (clock := _clock(time)) else iso
    return next((d for d in (with_time, iso) if moment(d)), "")


def _clock(time: str) -> str:
    found = _IIM_TIME.match(time.strip())
    if found is None:
        return ""
    hour, minute, second, zone_hour, zone_minute, *plain = found.groups()
    if zone_hour is not None:
        return f"{hour}:{minute}:{second or '00'}{zone_hour}:{zone_minute}"
    return f"{plain[0]}:{plain[1]}:{plain[2] or '00'}"


def moment(date: str) -> datetime | None:
    """Return the moment an ISO 8601 date says, its start where it is not exact; None for none.

    Naive where the date names no zone.
    """
    found = _ISO.fullmatch(date.strip())
    if found is None:
        return None
    part = (found["part"] or "0")[:6].ljust(6, "0")
    zone = (found["zone"] or "").replace("Z", "+00:00")
    clock = f"{found['hour'] or '00'}:{found['minute'] or '00'}:{found['second'] or '00'}"
    text = f"{found['year']}-{found['month'] or '01'}-{found['day'] or '01'}T{clock}.{part}{zone}"
    try:
        return datetime.fromisoformat(text)
    except ValueError:  # a thirteenth month, year 0000
        return None
