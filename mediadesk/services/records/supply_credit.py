"""The house a picture came from, credited where nobody else is: at import, and when it is set."""

import re
from dataclasses import replace
from typing import Final

from mediadesk.model.credit import Credit
from mediadesk.services.records.field_records import FieldRecords

#: The field that says which house a picture came from.
SOURCE: Final = "source"

#: What is no longer than this may be one party's name.
LONGEST_NAME: Final = 60
#: A page of somebody's, given in place of the name.
ADDRESS: Final = re.compile(r"://|\bwww\.", re.IGNORECASE)


def credited_to_supply(nobody: Credit, said: str) -> Credit:
    """Return a credit that names nobody with the house the picture came from.

    IPTC's Source need not be the one to be credited, but it is the best that a file says which
    names no maker, no credit and no holder of rights: "Kremlin" on many a handout.
    """
    source = " ".join(said.split())
    is_a_name = 0 < len(source) <= LONGEST_NAME and not ADDRESS.search(source)
    return replace(nobody, sources=(source,)) if is_a_name else nobody


def with_supply_credited(before: FieldRecords, after: FieldRecords) -> FieldRecords:
    """Return records whose Source was set, with that house credited where nobody else is.

    A credit that came from the Source alone follows it when it is corrected; one that a person
    changed in the same step, and one that names anybody else, stays as it is.
    """
    old, new = (str(records.fields.get(SOURCE, "")) for records in (before, after))
    credit = after.credit
    if not new or new == old or credit.sources != before.credit.sources:
        return after
    rest = replace(credit, sources=())
    is_followed = credit.sources == (" ".join(old.split()),)
    if rest.names_somebody or (credit.sources and not is_followed):
        return after
    return replace(after, credit=credited_to_supply(rest, new))
