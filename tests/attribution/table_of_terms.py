"""Cases of licences, instructions and other terms of suppliers, with the codes expected."""

from dataclasses import replace
from datetime import date, datetime

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Context, Profile
from mediadesk.attribution.supplier_terms import AgencyRule, Restriction
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box
from tests.fakes.cases import LENIENT, case, dossier, known

PAGE = {"links": ("https://example.org/other",)}
ADVERT = Profile("advert", context=Context.ADVERTISEMENT)
GERMAN = Profile("german", countries=frozenset({"DE"}))
CROPPED = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 0.8, 1))
PAINTED = Comparison(Verdict.DERIVED, 0.9, altered=(Box(0.1, 0.1, 0.3, 0.3),))
GREY = (Edit("g", 7, EditKind.GRAYSCALE, Evidence.MADE_HERE),)
GREY_WHEN_IT_CAME = (Edit("g", 7, EditKind.GRAYSCALE, Evidence.METADATA),)
SMALLER = (Edit("r", 7, EditKind.RESIZE, Evidence.MADE_HERE),)
HEALED = (Edit("h", 7, EditKind.RETOUCH, Evidence.DECLARED, by="Bo Ek"),)
WIRE = AgencyRule(("The Wire",), frozenset({EditKind.RETOUCH}), "its code")
TAKEN = replace(dossier(), photo=replace(dossier().photo, taken_at=datetime(2026, 3, 1)))  # noqa: DTZ001


def asked(code: str, **more: object) -> tuple[Restriction, ...]:
    return (Restriction(code, "something", "SOMETHING", **more),)


MAY = date(2026, 5, 12)
EMBARGO = asked("embargo", day=MAY)
EXPIRY = asked("expiry", day=MAY)
TERMS: dict[str, tuple[Case, list[str]]] = {
    "no derivatives, made grey": (case(known=known(licence="CC-BY-ND-4.0"), edits=GREY), ["L107"]),
    "no derivatives, grey when it came": (
        case(known=known(licence="CC-BY-ND-4.0"), edits=GREY_WHEN_IT_CAME),
        [],
    ),
    "no derivatives, made smaller": (case(known=known(licence="CC-BY-ND-4.0"), edits=SMALLER), []),
    "a page without a link to the picture's own": (
        case(known=known(licence="CC-BY-4.0", work_url="https://example.org/dog"), placed=PAGE),
        ["L108"],
    ),
    "a page with that link, written otherwise": (
        case(
            known=known(licence="CC-BY-4.0", work_url="https://www.example.org/other/"),
            placed=PAGE,
        ),
        [],
    ),
    "print has no links": (
        case(known=known(licence="CC-BY-4.0", work_url="https://example.org/dog")),
        [],
    ),
    "not commercial, in an advertisement": (
        case(known=known(licence="CC-BY-NC-4.0"), profile=ADVERT),
        ["L109"],
    ),
    "not commercial, elsewhere": (case(known=known(licence="CC-BY-NC-4.0")), []),
    "cropped against its terms": (
        case(known=known(("alteration_constraints", ("plus/AL-CRP",))), comparison=CROPPED),
        ["L110"],
    ),
    "cropped by the layout against an instruction": (
        case(restrictions=asked("no-crop"), placed={"crop": Box(0, 0, 1, 0.9)}),
        ["L110"],
    ),
    "whole, and not to be cropped": (
        case(known=known(("alteration_constraints", ("AL-CRP",)))),
        [],
    ),
    "painted over against its terms": (
        case(known=known(("alteration_constraints", "AL-RET")), comparison=PAINTED),
        ["L110", "P103"],
    ),
    "before its day": (case(restrictions=EMBARGO, today=date(2026, 5, 11)), ["L111"]),
    "on its day": (case(restrictions=EMBARGO, today=MAY), []),
    "published before its day, looked at later": (
        case(restrictions=EMBARGO, today=date(2026, 6, 1), published_on=date(2026, 5, 10)),
        ["L111"],
    ),
    "before the day in the field": (
        case(known=known(("release_date", "2026-05-12")), today=date(2026, 5, 1)),
        ["L111"],
    ),
    "before its licence begins": (
        case(known=known(("licence_start", "2026-05-12")), today=date(2026, 5, 1)),
        ["L111"],
    ),
    "after the moment in the field": (
        case(
            known=known(("expiration_date", "2026-05-12T18:00:00+02:00")), today=date(2026, 5, 13)
        ),
        ["L112"],
    ),
    "after its licence ended": (
        case(known=known(("licence_end", "2026-05-12")), today=date(2026, 5, 13)),
        ["L112"],
    ),
    "printed before its last day, looked at later": (
        case(restrictions=EXPIRY, today=date(2026, 6, 1), published_on=date(2026, 5, 1)),
        [],
    ),
    "on a page before its last day, and still there": (
        case(
            placed=PAGE, restrictions=EXPIRY, today=date(2026, 6, 1), published_on=date(2026, 5, 1)
        ),
        ["L112"],
    ),
    "crawled before its day, looked at later": (
        case(
            placed={**PAGE, "kept_on": date(2026, 5, 10)},
            restrictions=EMBARGO,
            today=date(2026, 6, 1),
        ),
        ["L111"],
    ),
    "crawled before its last day, looked at later": (
        case(
            placed={**PAGE, "kept_on": date(2026, 5, 10)},
            restrictions=EXPIRY,
            today=date(2026, 6, 1),
        ),
        [],
    ),
    "after its last day": (case(restrictions=EXPIRY, today=date(2026, 5, 13)), ["L112"]),
    "on its last day": (case(restrictions=EXPIRY, today=MAY), []),
    "published two months after it was taken, good for 14 days": (
        case(
            known=TAKEN,
            restrictions=asked("use-within", days=14),
            today=date(2026, 6, 1),
            published_on=date(2026, 5, 1),
        ),
        ["L112"],
    ),
    "good for 14 days, and nobody knows when it was published": (
        case(known=TAKEN, restrictions=asked("use-within", days=14), today=date(2026, 6, 1)),
        [],
    ),
    "editorial only, in an advertisement": (
        case(
            restrictions=asked("editorial-only", contexts=frozenset({"advertisement"})),
            profile=ADVERT,
        ),
        ["L113"],
    ),
    "editorial only, nobody says what for": (
        case(restrictions=asked("editorial-only", contexts=frozenset({"advertisement"}))),
        ["L114"],
    ),
    "not in this country": (
        case(restrictions=asked("country-out", countries=frozenset({"DE"})), profile=GERMAN),
        ["L113"],
    ),
    "not in another country": (
        case(restrictions=asked("country-out", countries=frozenset({"CN"})), profile=GERMAN),
        [],
    ),
    "not online, on a page": (
        case(restrictions=asked("no-online", is_not_online=True), placed=PAGE),
        ["L113"],
    ),
    "not online, in print": (case(restrictions=asked("no-online", is_not_online=True)), []),
    "not to be archived": (case(restrictions=asked("no-archive")), ["L114"]),
    "demanded wording in Instructions": (
        case(restrictions=asked("mandatory-credit", text="Photo by Ann Lee/Zoo Berne")),
        ["L102"],
    ),
    "demanded wording in Instructions, printed": (
        case(restrictions=asked("mandatory-credit", text="Photo by Ann Lee")),
        [],
    ),
    "an agency that allows no retouching": (
        case(agency_rules=(WIRE,), edits=HEALED, profile=LENIENT),
        ["C207"],
    ),
    "what the house does not print is told once": (
        case(
            agency_rules=(WIRE,),
            edits=HEALED,
            known=replace(dossier(), edits=HEALED),
            profile=Profile("strict", blocks=frozenset({EditKind.RETOUCH})),
        ),
        ["C205"],
    ),
    "an agency's own retouching": (
        case(
            agency_rules=(WIRE,),
            edits=(Edit("h", 7, EditKind.RETOUCH, Evidence.METADATA),),
            profile=LENIENT,
        ),
        [],
    ),
}
