"""Where a credit may begin: at a label, a sign of right, a word of thanks."""

import re
from typing import Final

from mediadesk.credits.parsing.marks import LEADING, OPEN
from mediadesk.credits.parsing.names.candidate import CAMEL
from mediadesk.credits.parsing.separating.text_view import TextView
from mediadesk.credits.parsing.titles import TITLE_QUOTES, end_of_title
from mediadesk.credits.parsing.tokens import Token
from mediadesk.credits.words.lexicon import Sense

#: Thanks that are said of a picture and of nothing else.
_OF_PICTURES: Final = ("photo courtesy of", "image courtesy of", "photograph courtesy of")
#: Pictures that are made to be printed; "Painting of a lady by" is a work that is shown.
_MADE_FOR_PRINT: Final = frozenset(
    {"rendering", "renderings", "render", "renders", "illustration", "illustrations", "infographic",
     "visualization", "visualisation", "screenshot", "map", "infographie", "infografia",
     "infografias", "ilustracion", "ilustraciones", "ilustracao", "ilustracoes", "illustrazione",
     "illustrazioni", "illustratie", "fotoilustracion", "fotoilustraciones", "fotoilustracao",
     "fotomontaje", "fotomontajes", "fotomontagem", "fotomontaggio", "photomontage"}
)  # fmt: skip
#: How far behind "by" a licence may stand, and a sentence about edits may reach, in tokens.
_NEAR_LICENCE: Final = 8
_LONGEST_SENTENCE: Final = 14
#: What opens the terms of a picture: "licensed under", "CC BY".
_TERMS: Final = re.compile(
    r"(?:is |are )?(?:licen[cs]ed|used|available|released|shared|published|distributed) under"
    r"|(?:is |ist )?(?:lizenziert|verfugbar) unter|sous licence|bajo licencia|cc(?:0| by)?"
    r"|creative commons|public domain|gemeinfrei"
)
#: Longest name of a house at the end of a caption, in tokens.
_LONGEST_HOUSE: Final = 5
_LABELS: Final = (Sense.LABEL_PHOTO, Sense.LABEL_NEUTRAL, Sense.LABEL_RIGHTS)


class Anchors:
    """Says how surely a credit begins at a place: labels, rights, "courtesy of"."""

    def __init__(self, view: TextView) -> None:
        self._view = view

    def strength(self, at: int) -> float:
        """Return how surely a credit begins at a token: 0 where it does not."""
        token = self._view.tokens[at]
        following = self._view.tokens[at + 1] if at + 1 < self._view.size else None
        if following is None:
            return 0.0
        if not token.senses:
            return self._title_strength(at)
        if token.has(Sense.LABEL_RIGHTS):
            return 0.9
        if token.has(Sense.COURTESY):
            is_whole = token.key.endswith(_OF_PICTURES)  # "Slide image courtesy of" has no capital.
            return 0.85 if token.is_capital or is_whole or self._is_free(at) else 0.0
        if token.has(*_LABELS, Sense.KIND) or self._is_status_label(at):
            return self._label_strength(at, following)
        return self._rare_strength(at, following)

    def _rare_strength(self, at: int, following: Token) -> float:
        """Return the strength of "modification of work by", "(via X)", "Supplied: X"."""
        token = self._view.tokens[at]
        if token.has(Sense.BY) and following.has(Sense.AI_TOOL):
            return 0.8 if self._is_free(at) else 0.0  # "Created with Midjourney"
        if token.has(Sense.EDIT) and self._is_free(at):
            return 0.8 if " of" in token.key or " by" in token.key else 0.0
        if token.has(Sense.VIA):
            is_bracketed = at > 0 and self._view.tokens[at - 1].text in OPEN
            is_last = token.text.islower() and self._passes_on(at)
            return 0.7 if is_bracketed or is_last else self._title_strength(at)
        if token.has(Sense.POOL) and following.has(Sense.BY):
            return 0.85
        if token.has(Sense.HANDOUT) and following.text in "/:":
            return 0.7 if self._view.is_boundary(at) and self._is_named(at + 2) else 0.0
        return self._title_strength(at)

    def _leads_to_licence(self, at: int) -> bool:
        """Whether a name stands behind "by", and its licence behind that.

        "Old harbour by rivergull is licensed under CC BY 2.0": so sites tell title and author.
        """
        near = self._view.tokens[at + 1 : at + 1 + _NEAR_LICENCE]
        licence = next((i for i, t in enumerate(near) if _is_licence(t)), 0)
        named = [t for t in near[:licence] if t.is_word and not t.has(Sense.FILLER)]
        prose = self._view.prose_between(at + 1, at + 1 + licence)
        return bool(named) and prose <= 1 and not any(t.text in ".!?" for t in near[:licence])

    def _tells_whose_it_was(self, at: int) -> bool:
        """Whether a sentence tells of an edit and of the maker: "was modified from X by Ana"."""
        near = self._view.tokens[at + 1 : at + _LONGEST_SENTENCE]
        is_told = any(t.has(Sense.EDIT) for t in near) and any(t.has(Sense.BY) for t in near)
        return is_told and self._is_free(at)

    def _title_strength(self, at: int) -> float:
        """Return the strength of a quoted title with "by" behind it, and of what is told of it."""
        token = self._view.tokens[at]
        if token.text in TITLE_QUOTES:
            return 0.8 if end_of_title(self._view.tokens, at) else 0.0
        is_by = token.has(Sense.BY) and token.text.islower()
        is_told = is_by and self._leads_to_licence(at)
        is_told |= token.has(Sense.EDIT_SENTENCE) and self._tells_whose_it_was(at)
        return 0.85 if is_told else 0.0

    def _passes_on(self, at: int) -> bool:
        """Whether a text ends in "via" and a house that is no network: "the lamp via iFixit".

        "A talk via Zoom" and "sent via WhatsApp" tell by what means.
        """
        behind = self._view.tokens[at + 1 :]
        if not 0 < len(behind) <= _LONGEST_HOUSE or any(t.has(Sense.PARTY) for t in behind):
            return False
        is_made_up = len(behind) == 1 and CAMEL.match(behind[0].text) is not None
        is_house = behind[0].is_capital and self._view.names.is_house(behind)
        return all(t.is_word for t in behind) and (is_made_up or is_house)

    def _is_named(self, at: int) -> bool:
        """Whether a name can begin at a token: not in "Supplied: what the village needs"."""
        return at < self._view.size and self._view.tokens[at].is_capital

    def _is_free(self, at: int) -> bool:
        return self._view.is_boundary(at) or self._view.opens(at)

    def _is_status_label(self, at: int) -> bool:
        token = self._view.tokens[at]
        return (
            token.has(Sense.SYMBOL, Sense.ARCHIVE)
            and at + 1 < self._view.size
            and (self._view.tokens[at + 1].text == ":")
        )

    def _label_strength(self, at: int, following: Token) -> float:
        token = self._view.tokens[at]
        ends_in_by = token.key.endswith((" by", " von", " par", " por"))
        free = token.is_capital or self._view.is_boundary(at) or self._view.opens(at)
        second = self._view.tokens[at + 2].text if at + 2 < self._view.size else ""
        leads = following.text in LEADING or token.text.endswith(",") or self._leads_as_one(at)
        if leads or following.text == second == ".":
            return 0.9 if free or not token.has(Sense.KIND) else 0.0
        if ends_in_by or following.has(Sense.BY, Sense.LABEL_RIGHTS, Sense.COURTESY):
            return 0.85 if free or ends_in_by else 0.0
        return self._weak_label_strength(at, following) if free else 0.0

    def _is_of_maker(self, at: int, following: Token) -> bool:
        """Whether a person's name stands behind "de", "di", "d'": "Ilustración de Ana Holm"."""
        is_joint = following.text.islower() and following.has(Sense.ARTICLE, Sense.PARTICLE)
        named = self._view.tokens[at + 2 : at + 4]
        return is_joint and self._view.is_boundary(at) and self._view.names.is_known_person(named)

    def _leads_as_one(self, at: int) -> bool:
        """Whether a label and another work lead to one name: "Foto und Styling: Ana"."""
        behind = self._view.tokens[at + 1 : at + 4]
        is_listed = len(behind) > 2 and behind[0].has(Sense.AND) and behind[1].has(Sense.OTHER_ROLE)
        return is_listed and behind[2].text in LEADING

    def _weak_label_strength(self, at: int, following: Token) -> float:
        """Return how surely a label without a mark behind it begins a credit."""
        token = self._view.tokens[at]
        if following.text == "/" and self._view.is_boundary(at):
            return 0.7
        is_made_for_print = token.has(*_LABELS) or token.key in _MADE_FOR_PRINT
        if following.key == "of" and self._view.is_boundary(at) and is_made_for_print:
            named = any(t.has(Sense.BY) for t in self._view.tokens[at + 2 : at + 9])
            return 0.7 if named else 0.0
        if token.has(Sense.KIND) and not token.has(*_LABELS):
            return 0.7 if is_made_for_print and self._is_of_maker(at, following) else 0.0
        is_licensed = following.has(Sense.FILLER) and following.key.endswith(" under")
        if is_licensed or following.has(*_LABELS, Sense.KIND, Sense.VIA, Sense.COURTESY):
            return 0.8  # "Photo used under Creative Commons from rivergull"
        if not following.is_capital and not following.has(Sense.PARTY):
            return 0.0
        return 0.7 if self._view.names_in(self._view.tokens[at + 1 : at + 8], alone=True) else 0.0


def _is_licence(token: Token) -> bool:
    return _TERMS.match(token.key) is not None
