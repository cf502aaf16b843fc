"""Example records: one a situation that a house style has a way of wording."""

from collections.abc import Mapping
from typing import Final

from mediadesk.credits.composing.compose import CreditFacts
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from tests.credits import founding

CAPTION: Final = Caption(1, text="Fog on the pier at Larkhaven", headline="Fog on the pier")


def record(
    *,
    done: tuple[Contribution, ...] = (),
    edits: tuple[EditKind, ...] = (),
    by: str = "",
    language: str = "",
    **credit: object,
) -> CreditFacts:
    """Return a record with its caption; edits are by whoever is named."""
    log = tuple(Edit(kind.value, 1, kind, Evidence.DECLARED, by=by) for kind in edits)
    made = Credit(1, **credit)  # type: ignore[arg-type]
    return CreditFacts(CAPTION, made, done, log, language)


MONTAGE: Final = Contribution("m", 1, ("montage",), "Ida Holm", "Larkhaven Post")
DRAWING: Final = Contribution("d", 1, ("photo illustration",), "Ida Holm")

#: Situation -> record.
RECORDS: Final[Mapping[str, CreditFacts]] = {
    "a photographer": record(creators=("Ann Lee",)),
    "a photographer and an agency": record(creators=("Ann Lee",), sources=("Reuters",)),
    "two photographers": record(creators=("Ann Lee", "Bo Ekdahl"), sources=("AP",)),
    "an agency alone": record(sources=("AFP",)),
    "a local agency through a world agency": record(
        creators=("Ann Lee",), sources=("BelTA",), via=("Reuters",)
    ),
    "an agency and a library": record(creators=("Ann Lee",), sources=("AFP", "Getty Images")),
    "made on assignment": record(creators=("Ann Lee",), commissioned_for="The New York Times"),
    "a handout": record(sources=("U.S. Navy",), via=("AP",), status="handout"),
    "a pool picture": record(creators=("Ann Lee",), via=("Reuters",), status="pool"),
    "a file picture": record(creators=("Ann Lee",), sources=("Reuters",), status="file"),
    "lent by its owner": record(creators=("Ann Lee",), courtesy=("Larkhaven Museum",)),
    "a chain of institutions": record(sources=("NASA", "JPL-Caltech", "MSSS")),
    "a licensed picture, changed before and again": record(
        creators=("Ann Lee",),
        sources=("Wikimedia Commons",),
        licence="CC-BY-SA-4.0",
        work_url="https://commons.wikimedia.org/wiki/File:Fog.jpg",
        changes=("colours restored by Bo Ekdahl",),
        edits=(EditKind.CROP,),
        by="Rosa Yamamoto",
    ),
    "a stock picture": record(
        creators=("Ann Lee",), sources=("Unsplash",), work_url="https://unsplash.com/photos/fog"
    ),
    "rights of somebody else": record(
        creators=("Ann Lee",),
        sources=("Galleria Alta, Venice",),
        copyright="© 2024 Estate of Ute Vogt",
    ),
    "wording the supplier demands": record(
        creators=("Ann Lee",), sources=("AP",), mandatory="Mandatory credit: Ann Lee/Larkhaven Post"
    ),
    "a montage": record(
        creators=("Ann Lee", "Bo Ekdahl"), sources=("AP",), kind="composite", done=(MONTAGE,)
    ),
    "a photo illustration": record(
        creators=("Ann Lee",), sources=("Getty Images",), kind="photo-illustration", done=(DRAWING,)
    ),
    "an illustration": record(creators=("Ida Holm",), kind="illustration"),
    "a mirrored and retouched picture": record(
        creators=("Ann Lee",),
        sources=("AP",),
        edits=(EditKind.FLIP, EditKind.RETOUCH),
        by="Rosa Yamamoto",
    ),
    "the supplier's own line alone": record(line="Larkhaven Police / supplied"),
    "the founding record": founding.FACTS,
}
