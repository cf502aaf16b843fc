"""Whether the terms of a picture are printed as on record: licence, link, notices, copyright."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.credits.licences import licence_name, licence_url, licences_in
from mediadesk.credits.names_alike import is_same_name
from mediadesk.credits.normalise import fold
from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.model.finding import Difference, DifferenceKind

#: Licences that do not ask to be named.
_SILENT: Final = frozenset({"", "PD", "CC0-1.0", "Unsplash", "Pexels", "Pixabay"})
#: What stands around a licence's address without changing where it leads.
_ADDRESS_ENDS: Final = re.compile(r"(?:/(?:deed|legalcode)(?:\.[a-z_-]{2,10})?)?/*(?:[?#].*)?\Z")
#: What begins a claim: a printed credit may hold several, "© Jane Doe. © 2024 Northern Wires".
_CLAIMS: Final = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
#: Words of a copyright notice that name nobody.
_CLAIM: Final = frozenset(
    fold(word)
    for word in ("c", "copyright", "by", "all", "rights", "reserved", "alle", "rechte",
                 "vorbehalten", "tous", "droits", "réservés")
)  # fmt: skip


def licence_differences(
    printed: PrintedCredit, facts: CreditFacts, links: Collection[str] | None = None
) -> Iterator[Difference]:
    """Yield a licence that is not named, another one in its place, or one without its link.

    Args:
        printed: The printed line, taken apart.
        facts: The record.
        links: Addresses that the printed credit links to; None where print carries no links.
    """
    licence = _identifier(facts.credit.licence)
    if licence in _SILENT:
        return
    wanted, named = licence_name(licence), printed.licence.split(" AND ")
    if licence not in named and f" {fold(wanted)} " not in f" {fold(printed.credit_part)} ":
        others = ", ".join(licence_name(name) for name in named if name)
        kind = DifferenceKind.LICENCE_WRONG if others else DifferenceKind.LICENCE_MISSING
        yield Difference(kind, wanted, others)
        return
    address = facts.credit.licence_url.strip() or licence_url(licence)
    if links is None or not address:
        return
    where = {_address(link) for link in (*links, *printed.credit_part.split())}
    if not where & {_address(address), _address(licence_url(licence))} - {""}:
        yield Difference(DifferenceKind.LICENCE_LINK_MISSING, address, wanted)


def copyright_differences(printed: PrintedCredit, facts: CreditFacts) -> Iterator[Difference]:
    """Yield another holder of the copyright than the record's.

    © before the name of the maker or source is how many houses begin every credit, and claims
    nothing.
    """
    for claim in claims_in(printed.copyright):
        if _is_of_another(holder_of(claim), facts.credit):
            recorded = facts.credit.copyright.strip()
            yield Difference(DifferenceKind.COPYRIGHT_DIFFERS, recorded, claim)


def _is_of_another(claimed: str, credit: Credit) -> bool:
    held = holder_of(credit.copyright)
    if not claimed or not held or claimed in held or held in claimed:
        return False
    parties = (*credit.creators, *credit.sources, *credit.via, *credit.courtesy)
    if any(is_same_name(claimed, party) for party in (held, *parties)):
        return False
    words = set(claimed.split())
    return not words <= {word for party in parties for word in fold(party).split()}


def notice_differences(printed: PrintedCredit, facts: CreditFacts) -> Iterator[Difference]:
    """Yield notices of earlier changes that are not printed, where the licence keeps them.

    CC BY 4.0, 3(a)(1)(B), and the other licences of the family: "retain an indication of any
    previous modifications".
    """
    if not _identifier(facts.credit.licence).startswith("CC-BY"):
        return
    text = fold(f"{printed.caption_part} {printed.credit_part}")
    for notice in facts.credit.changes:
        if fold(notice) and fold(notice) not in text:
            yield Difference(DifferenceKind.CHANGE_NOTICE_MISSING, expected=notice.strip())


def claims_in(notice: str) -> tuple[str, ...]:
    """Return the claims of a printed notice one by one, without their signs."""
    claims = (claim.strip(" .,;:|/") for claim in _CLAIMS.split(notice))
    return tuple(claim for claim in claims if holder_of(claim))


def holder_of(notice: str) -> str:
    """Return the folded name in a copyright notice, without year and claim."""
    words = fold(notice).split()
    return " ".join(word for word in words if word not in _CLAIM and not word.isdigit())


def _identifier(licence: str) -> str:
    """Return the SPDX-like name of a licence that may be recorded as it is printed."""
    licence = licence.strip()
    found = licences_in(licence)
    if found and found[0][:2] == (0, len(licence)):
        return found[0][2]
    return licence


def _address(url: str) -> str:
    """Return what two addresses of one licence text share."""
    bare = re.sub(r"\A(?:https?:)?//(?:www\.)?", "", url.strip(" \t.,;()<>\"'").casefold())
    return _ADDRESS_ENDS.sub("", bare)
