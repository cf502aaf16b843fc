"""Licences: found in a printed line, named in print, and where their texts stand."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

_CC_ID: Final = re.compile(
    r"^CC-(?P<terms>BY(?:-NC)?(?:-SA|-ND)?)-(?P<version>\d\.\d)(?:-(?P<port>[A-Z]{2,3}))?$"
)
#: The terms of Creative Commons in words. Source: the deeds of the licences in these languages.
_ATTRIBUTION: Final = (
    r"attribution|namensnennung|reconocimiento|atribuci[óo]n|paternit[ée]|attribuzione"
    r"|atribui[çc][ãa]o|naamsvermelding|uznanie[ ]autorstwa|erkännande|navngivelse|nimeä"
    r"|uveďte[ ](?:původ|autora)|nevezd[ ]meg!?|атрибуция|с[ ]указанием[ ]авторства"
    r"|із[ ]зазначенням[ ]авторства|atsauce|表示|署名|姓名標示|저작자표시"
)
_NON_COMMERCIAL: Final = (
    r"non[ ]?-?commercial|nicht[ ]?-?kommerziell|no[ ]?comercial|n[ãa]o[ ]?-?comercial"
    r"|pas[ ]d.utilisation[ ]commerciale|non[ ]commerciale|niet[ ]?-?commercieel"
    r"|użycie[ ]niekomercyjne|icke[ ]?-?kommersiell|ikke[ ]?-?kommersiell|некоммерческ\w{1,4}"
    r"|非営利|非商业性使用|非商業性|비영리"
)
_NO_DERIVATIVES: Final = (
    r"no[ ]?-?deriv[a-z]{0,10}|keine[ ]bearbeitung(?:en)?|sin[ ]?(?:obra[ ]?)?derivadas?"
    r"|pas[ ]de[ ]modification|sem[ ]?deriva\w{1,6}|non[ ]opere[ ]derivate|geen[ ]?afgeleide\w{0,7}"
    r"|bez[ ]utworów[ ]zależnych|inga[ ]?bearbetningar|без[ ]производных|改変禁止|禁止演绎|變更禁止"
)
_SHARE_ALIKE: Final = (
    r"share[ ]?-?alike|weitergabe[ ]unter[ ]gleichen[ ]bedingungen|compartir[ ]?igual"
    r"|partage[ ]dans[ ]les[ ]mêmes[ ]conditions|partage[ ]à[ ]l.identique|compartilha[ ]?igual"
    r"|condividi[ ]allo[ ]stesso[ ]modo|gelijk[ ]?delen|na[ ]tych[ ]samych[ ]warunkach"
    r"|dela[ ]?lika|del[ ]?på[ ]?samme[ ]?vilkår|jaa[ ]?samoin|zachovejte[ ]licenci"
    r"|így[ ]add[ ]tovább!?|с[ ]сохранением[ ]условий|поширення[ ]на[ ]тих[ ]самих[ ]умовах"
    r"|tādi[ ]paši[ ]noteikumi|継承|相同方式共享|相同方式分享|동일조건변경허락"
)
_FURTHER_TERMS: Final = f"{_NON_COMMERCIAL}|{_NO_DERIVATIVES}|{_SHARE_ALIKE}"
#: Every quantifier is bounded or eats a fixed word, so that matching is linear.
_PRINTED: Final = re.compile(
    rf"""(?<![\w-])
    (?:(?:is|are)[ ](?:now[ ])?in[ ]the[ ](?=public[ -]domain))?
    (?:(?:(?:is|are|ist|est|está|é|jest)[ ])?(?:available[ ]|used[ ]|verfügbar[ ])?
      (?:licen[cs]ed[ ]under|lizenziert[ ]unter|sous[ ]licence|bajo[ ](?:la[ ])?licencia
        |(?:con|sotto)[ ]licenza|licenciado[ ]so(?:b|bre)|(?:sob|com)[ ](?:a[ ])?licença
        |gelicentieerd[ ]onder|onder[ ]licentie|licensierad[ ]under|lisensiert[ ]under
        |na[ ]licencji|pod[ ]licenc[íi]|по[ ]лицензии|за[ ]ліцензією|unter(?:[ ]der)?[ ]lizenz)
      [ ](?:a[ ]|an[ ]|the[ ]|einer[ ]|der[ ]|la[ ])?)?
    (?:
      (?P<zero>(?:CC|Creative[ ]Commons)[ -]?(?:0|Zero))(?:[ -]?1\.0)?
        (?:[ -]?(?:Universal|Public[ ]Domain)){{0,2}}
    | (?P<pd>public[ -]?domain(?:[ ]mark(?:[ ]1\.0)?)?|gemeinfrei|domaine[ ]public
        |dom[ií]nio[ ]p[uú]blico|pubblico[ ]dominio|publiek[ ]domein
        |(?:u\.?s\.?|united[ ]states)[ ](?:federal[ ])?government[ ]works?
        |domena[ ]publiczna|voln[eé][ ]d[ií]lo|общественное[ ]достояние|суспільне[ ]надбання
        |パブリックドメイン|公有领域|公有領域|公共領域|퍼블릭[ ]도메인)
    | (?:licen[cs]e:?[ ]?|lizenz:?[ ]?)?
        (?:CC(?:-Lizenz)?[ :.-]{{0,2}}
          |creative[ ]commons[ :-]{{1,2}}(?P<bracket>\()?(?=(?-i:BY)[ /.-]))
        (?P<terms>BY(?:[ /_-]{{0,3}}(?:NC|SA|ND)){{0,3}})
        (?:[ /-]{{0,3}}v?\.?(?P<version>\d(?:\.\d)?))?(?(bracket)\))
        (?:[ -]{{1,2}}(?P<port>(?-i:[A-Z]{{2}}|IGO|de|at|ch|fr|nl|es|it|br|us|uk))(?![\w/.]))?
        (?:[ -]{{1,2}}(?:generic|unported|international|deed|licen[cs]e|lizenz)){{0,3}}
    | (?:creative[ -]commons|CC)(?:[ :-]|[ ][–—-][ ])(?P<long>(?:licen[cs]e[ ])?(?:{_ATTRIBUTION})
        (?:[ ,–—-]{{1,3}}(?:{_FURTHER_TERMS})){{0,3}})
        (?:[ -]{{1,2}}(?P<long_version>\d\.\d))?
        (?:[ -]{{1,2}}(?:generic|unported|international|licen[cs]e|lizenz)){{0,3}}
    | (?P<worded>attribution(?:[ ,–—-]{{1,3}}(?:{_FURTHER_TERMS})){{0,3}})
        (?:[ ](?P<worded_version>\d\.\d))?[ ](?:generic|unported|international)
        (?:[ ](?P<version_behind>\d\.\d))?(?:[ ]?\(CC[ -]BY[^()]{{0,20}}\))?
    | (?P<named>Unsplash|Pexels|Pixabay)[ ]licen[cs]e
    | (?P<ogl>Open[ ]Government[ ]Licen[cs]e(?:[ ]v?(?P<ogl_version>[123](?:\.0)?))?)
    | (?P<etalab>Licence[ ]Ouverte(?:[ ]Etalab)?(?:[ ]v?[12](?:\.0)?)?)
    | (?P<art>Licence[ ]Art[ ]Libre|Free[ ]Art[ ]Licen[cs]e|Lizenz[ ]Freie[ ]Kunst)
    | (?P<gfdl>GFDL|GNU[ ]FDL|GNU[ ]Free[ ]Documentation[ ]Licen[cs]e)
    | https?://(?:www\.)?creativecommons\.org/licenses/(?P<url_terms>[a-z-]{{2,8}})/
        (?P<url_version>\d\.\d)(?:/(?P<url_port>[a-z]{{2,3}})(?![\w.]))?[\w./]{{0,20}}
    | https?://(?:www\.)?creativecommons\.org/publicdomain/(?P<url_pd>zero|mark)/1\.0[\w./]{{0,20}}
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONG_TERMS: Final = (
    (re.compile(_NON_COMMERCIAL, re.IGNORECASE), "NC"),
    (re.compile(_NO_DERIVATIVES, re.IGNORECASE), "ND"),
    (re.compile(_SHARE_ALIKE, re.IGNORECASE), "SA"),
)
#: What a licence is called -> its SPDX identifier.
_BY_GROUP: Final = (("gfdl", "GFDL"), ("etalab", "etalab-2.0"), ("art", "FAL-1.3"))
#: Statements with such a word may name a licence only to refuse it.
_DENIES: Final = re.compile(
    r"\b(?:not|no|nor|never|without|except|unless|nicht|kein\w{0,2}|ohne|non|pas|sans|sin|sem"
    r"|all rights reserved|alle rechte|tous droits|todos los derechos)\b",
    re.IGNORECASE,
)
#: The groups of a printed licence that have its version.
_VERSIONS: Final = ("version", "long_version", "worded_version", "version_behind", "url_version")
_DEED: Final = "https://creativecommons.org"


def licence_name(identifier: str) -> str:
    """Return what people call a licence: "CC BY-SA 4.0" for "CC-BY-SA-4.0"."""
    found = _CC_ID.match(identifier.strip())
    if found:
        port = f" {found['port']}" if found["port"] else ""
        return f"CC {found['terms']} {found['version']}{port}"
    return {"CC0-1.0": "CC0 1.0", "PD": "public domain"}.get(identifier.strip(), identifier.strip())


def licence_url(identifier: str) -> str:
    """Return where a licence's text stands; "" where that is not known."""
    if identifier.strip() == "CC0-1.0":
        return f"{_DEED}/publicdomain/zero/1.0/"
    found = _CC_ID.match(identifier.strip())
    if not found:
        return ""
    port = f"{found['port'].lower()}/" if found["port"] else ""
    return f"{_DEED}/licenses/{found['terms'].lower()}/{found['version']}/{port}"


def licences_in(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, SPDX-like name) of every licence a text names, in order."""
    return [(m.start(), m.end(), _identifier(m)) for m in _PRINTED.finditer(text)]


def licence_told(*statements: str) -> str:
    """Return the licence that statements of rights put a picture under; "" where none does.

    Args:
        statements: Web statement, usage terms and the like, the weightiest first. One counts where
            it names a single licence, and no word before that may be there to refuse it.
    """
    for statement in statements:
        found = licences_in(statement)
        named = joined_licences(name for _, _, name in found)
        if found and " AND " not in named and not _DENIES.search(statement[: found[0][0]]):
            return named
    return ""


def joined_licences(names: Iterable[str]) -> str:
    """Return one expression for several licences, each once: "CC-BY-2.0 AND PD".

    A licence without version is left out beside the same one with a version.
    """
    once = tuple(dict.fromkeys(names))
    return " AND ".join(name for name in once if not any(_is_vaguer(name, o) for o in once))


def _is_vaguer(one: str, other: str) -> bool:
    return re.fullmatch(rf"{re.escape(one)}-\d\.\d(?:-[A-Z]{{2,3}})?", other) is not None


def _identifier(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups["zero"] or groups["url_pd"] == "zero":
        return "CC0-1.0"
    if groups["pd"] or groups["url_pd"]:
        return "PD"
    for group, identifier in _BY_GROUP:
        if groups[group]:
            return identifier
    if groups["ogl"]:
        return f"OGL-UK-{(groups['ogl_version'] or '3.0')[0]}.0"
    if groups["named"]:
        return groups["named"]
    return _creative_commons(groups)


def _creative_commons(groups: Mapping[str, str | None]) -> str:
    printed = groups["terms"] or groups["url_terms"] or ""
    terms = [t for t in re.split(r"[^A-Za-z]+", printed.upper()) if t]
    told = groups["long"] or groups["worded"]
    if told:
        terms = ["BY", *(t for pattern, t in _LONG_TERMS if pattern.search(told))]
    ordered = [t for t in ("BY", "NC", "SA", "ND") if t in terms]
    version = next((groups[group] for group in _VERSIONS if groups[group]), None) or ""
    if version and "." not in version:
        version += ".0"
    port = (groups["port"] or groups["url_port"] or "").upper() if version else ""
    return "-".join(part for part in ("CC", *ordered, version, port) if part)
