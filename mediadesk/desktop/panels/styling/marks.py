"""What may be inserted into a template: its variables and filters, each with what it stands for."""

from dataclasses import dataclass
from typing import Final

from mediadesk.i18n.translated import translated


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to insert.

    Attributes:
        name: As templates call it.
        meaning: What it stands for.
        text: What is inserted.
        is_filter: Whether it follows a variable.
    """

    name: str
    meaning: str
    text: str
    is_filter: bool = False


#: As in resources/styles/README.md, where more is said; a test holds the names against the code.
_VARIABLES: Final = (
    ("creators", "who made it, a list", "{{ creators | join(marks.list) }}"),
    ("sources", "agencies and owners, a list", "{{ sources | join(' / ') }}"),
    ("via", "whom it came through, a list", "{{ via | join(' / ') | phrase('via') }}"),
    ("commissioned_for", "the outlet it was made for", "{{ commissioned_for | phrase('for') }}"),
    ("courtesy", "who lent it, a list", "{{ courtesy | series | phrase('courtesy') }}"),
    ("supplied", "the supplier's line, where nobody is named", "{{ supplied }}"),
    ("label", "“Photo”, “Illustration”, …", "{{ label }}"),
    ("kind", "what the picture is; empty for a photo", "{{ kind }}"),
    ("status", "handout, pool, file, …", "{{ status }}"),
    ("status_word", "the same in the line's language", "{{ status_word | bracketed }}"),
    ("licence", "such as CC BY 4.0", "{{ licence | linked(licence_url, 'license') }}"),
    ("licence_url", "the licence's address", "{{ licence_url }}"),
    ("copyright", "the copyright notice", "{{ copyright }}"),
    ("mandatory", "wording that is demanded", "{{ mandatory }}"),
    ("edited", "“Photo is cropped”, as far as disclosed", "{{ edited }}"),
    ("edits", "“cropped”, …, a list", "{{ edits | series }}"),
    ("edit_kinds", "“crop”, …, a list", "{{ edit_kinds | join(', ') }}"),
    ("changes", "notices of earlier changes, a list", "{{ changes | join('; ') }}"),
    ("editors", "who worked on it, a list", "{% for one in editors %}{{ one.person }}{% endfor %}"),
    (
        "artists",
        "who made something of photos, a list",
        "{% for one in artists %}{{ one.person }}{% endfor %}",
    ),
    (
        "contributions",
        "artists and editors, a list",
        "{% for one in contributions %}{{ one.person }}{% endfor %}",
    ),
    ("title", "what the picture is called", "{{ title | quoted }}"),
    ("headline", "the headline", "{{ headline }}"),
    ("caption", "the caption", "{{ caption }}"),
    ("work_url", "the picture's page", "{{ work_url }}"),
    ("form", "long, short, print, web or iim", "{% if form == 'short' %}{% endif %}"),
    ("language", "the line's language", "{{ language }}"),
    ("words", "the words of the language", "{{ words.photo }}"),
    ("marks", "its punctuation", "{{ marks.comma }}"),
    ("positions", "its places on a page", "{{ positions.left }}"),
    ("parts", "the style's parts", "{{ parts.names }}"),
)

_FILTERS: Final = (
    ("phrase", "puts the text into “courtesy of …”, “via …”", " | phrase('via')"),
    ("worded", "puts the text into words of your own", " | worded('by {}')"),
    ("labelled", "puts a label and a colon before it", " | labelled(label)"),
    ("bracketed", "puts it in brackets", " | bracketed"),
    ("quoted", "puts it in quotation marks", " | quoted"),
    ("series", "“a, b and c”", " | series"),
    ("linked", "a link on the web", " | linked(work_url)"),
    ("given", "a list without what is empty", " | given"),
    ("join", "joins a list", " | join(' / ')"),
    ("capital", "first letter large", " | capital"),
    ("upper", "capitals", " | upper"),
    ("lower", "small letters", " | lower"),
    ("title", "each word large", " | title"),
    ("surname", "“Smith”", " | surname"),
    ("initials", "“W. Smith”", " | initials"),
    ("first", "the first of a list", " | first"),
    ("last", "the last of a list", " | last"),
    ("length", "how many", " | length"),
    ("list", "makes a list of it", " | list"),
    ("replace", "one text for another", " | replace('a', 'b')"),
    ("trim", "without spaces around it", " | trim"),
    ("escape", "safe in HTML", " | escape"),
)


def marks() -> tuple[Mark, ...]:
    """Return everything that may be inserted, variables before filters."""
    variables = (Mark(name, translated(means), text) for name, means, text in _VARIABLES)
    filters = (
        Mark(name, translated(means), text, is_filter=True) for name, means, text in _FILTERS
    )
    return (*variables, *filters)
