"""A102 ai-in-news: a generated picture of real people or events in the news."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Context
from mediadesk.attribution.rule import Rule
from mediadesk.model.finding import Finding, Status

#: Types of pictures that a model made, wholly or in parts that look photographed.
_WHOLE: Final = frozenset({"trainedAlgorithmicMedia", "compositeSynthetic"})


class AiInNews(Rule):
    """A model made the picture, and it is published as news of real people or of a real event.

    Why it matters: AP, the New York Times and World Press Photo publish no generated picture of a
        real event, with a label or without; readers keep the picture and forget the label.
    Example: a generated picture with "Persons shown: Jane Doe" on a news page.
    To mend: take a photograph, or an illustration that nobody takes for one; or waive this in the
        name of whoever answers for it.
    """

    code = "A102"
    name = "ai-in-news"
    effect = Status.WRONG
    message = "A generated picture is published as news; it is said to show {shown}."

    @override
    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where a news house shows real people as a model drew them."""
        if case.profile.context is not Context.NEWS or case.source_type() not in _WHOLE:
            return
        dossier = case.dossier
        persons = dossier.field("persons_shown") if dossier is not None else ()
        event = dossier.field("event") if dossier is not None else ()
        shown = (*persons, *(person.name for person in case.own_words.persons), *event)
        if shown:
            advice = "Print a photograph, or waive this in the name of whoever answers for it."
            yield self.finding(case, fix=advice, shown=", ".join(dict.fromkeys(shown)))
