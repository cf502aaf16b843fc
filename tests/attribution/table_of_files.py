"""Cases of what files and structured data say, with the codes expected."""

from mediadesk.attribution.case import Case
from mediadesk.model.edit_traces import ContentCredentials, CredentialState
from mediadesk.model.own_words import FileWords, OwnWords
from mediadesk.model.placement import ImageMarkup
from tests.fakes.cases import case, known

SIGNED = FileWords(
    ("Ann Lee",), credentials=ContentCredentials(CredentialState.VALID, signer="Ann")
)
BROKEN = FileWords(
    ("Ann Lee",), credentials=ContentCredentials(CredentialState.INVALID, "hash mismatch.")
)
TELLING, SILENT = FileWords(("Ann Lee",)), FileWords()
WHOLE = ImageMarkup(
    "https://example.org/dog.jpg",
    creators=("Ann Lee",),
    credit="Photo: Ann Lee",
    licence="https://example.org/terms",
    acquire_page="https://example.org/buy",
)


def marked_up(**fields: object) -> dict[str, object]:
    return {"markup": ImageMarkup(**fields)}


FILES: dict[str, tuple[Case, list[str]]] = {
    "families that disagree": (case(own_words=OwnWords(disagreeing=("Creators",))), ["M102"]),
    "broken credentials": (case(own_words=OwnWords(BROKEN, TELLING)), ["P106"]),
    "broken credentials, unknown": (
        case(unknown=True, own_words=OwnWords(BROKEN)),
        ["P101", "P106"],
    ),
    "broken credentials of an original, and nobody saw what was published": (
        case(own_words=OwnWords(None, BROKEN)),
        ["P106"],
    ),
    "sound credentials": (case(own_words=OwnWords(SIGNED, SIGNED, is_same_file=True)), []),
    "credentials lost": (case(own_words=OwnWords(TELLING, SIGNED)), ["P107"]),
    "credentials lost, and everything else": (
        case(own_words=OwnWords(SILENT, SIGNED)),
        ["P107", "P108"],
    ),
    "metadata lost": (case(own_words=OwnWords(SILENT, TELLING)), ["P108"]),
    "metadata lost, nobody saw what was published": (case(own_words=OwnWords(None, TELLING)), []),
    "nothing to lose": (case(own_words=OwnWords(SILENT, SILENT)), []),
    "signed edits that no log has": (
        case(own_words=OwnWords(SIGNED, SIGNED, untold=("c2pa.cropped",))),
        ["P109"],
    ),
    "structured data as they should be": (case(placed={"markup": WHOLE}), []),
    "no address": (
        case(placed=marked_up(url="https://example.org/dog.jpg", credit="Ann Lee")),
        ["S101"],
    ),
    "nobody named": (case(placed=marked_up(content_url="https://example.org/dog.jpg")), ["S102"]),
    "a licence that is a name": (
        case(placed=marked_up(content_url="dog.jpg", licence="CC BY", acquire_page="x")),
        ["S103"],
    ),
    "a licence, and nowhere to get one": (
        case(placed=marked_up(content_url="dog.jpg", licence="https://example.org/by")),
        ["S104"],
    ),
    "another size": (
        case(placed=marked_up(content_url="dog-2.jpg", credit="Ann Lee", is_shown=False)),
        ["S105"],
    ),
    "another credit": (
        case(placed=marked_up(content_url="dog.jpg", credit="Photo: Bo Ek")),
        ["S106"],
    ),
    "a longer credit": (
        case(placed=marked_up(content_url="dog.jpg", credit="Ann Lee / Northern Wires")),
        [],
    ),
    "another creator": (
        case(placed=marked_up(content_url="dog.jpg", creators=("Bo Ek",))),
        ["S107"],
    ),
    "another creator than nobody": (
        case(
            placed=marked_up(content_url="dog.jpg", creators=("Bo Ek",)), known=known(creators=())
        ),
        ["M101"],
    ),
}
