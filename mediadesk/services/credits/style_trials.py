"""A house style tried before it is saved: checked, shown on a photo and on example records."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias

from mediadesk.credits.composing.compose import IIM_CREDIT_BYTES, compose
from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.house_style import FORMS, WEB, HouseStyle
from mediadesk.credits.composing.read_back import departures
from mediadesk.credits.composing.styles import HouseStyles, StyleSources
from mediadesk.credits.composing.wording import FALLBACK_LANGUAGE, SECTIONS, Words
from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import UserError
from mediadesk.services.credits.crediting import facts_of
from mediadesk.services.credits.style_examples import Example, read_examples
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import PhotoShelf

#: In the order in which people look for a word: punctuation comes after words.
_WORDS_FIRST: Final = sorted(SECTIONS, key="words".__ne__)

_Made: TypeAlias = tuple[str, str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class StyleFault:
    """What is wrong with a style.

    Attributes:
        message: The sentence.
        line: The line of its file, counted from 1; 0 where it is wrong as a whole, or where the
            fault lies in the style it is like.
    """

    message: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One form of a line, as a style on trial words it.

    Attributes:
        form: The form.
        text: The line; "" where there is none.
        plain: The line as a reader sees it: for the web without its tags.
        language: The language it is in.
        fault: Why there is none.
        departures: What the parser reads in it otherwise than it is on record.
    """

    form: str
    text: str = ""
    plain: str = ""
    language: str = ""
    fault: StyleFault | None = None
    departures: tuple[str, ...] = ()

    @property
    def size_bytes(self) -> int:
        """Length in UTF-8, as IIM counts it."""
        return len(self.text.encode())

    @property
    def is_too_long(self) -> bool:
        """Whether it is more than IIM Credit holds; no fault in the other forms."""
        return self.size_bytes > IIM_CREDIT_BYTES


@dataclass(frozen=True, slots=True)
class ExampleTrial:
    """An example record in every form.

    Attributes:
        example: What it is an example of.
        attempts: One a form, in the order of `FORMS`.
    """

    example: str
    attempts: tuple[Attempt, ...]


class StyleTrials:
    """Tries styles that are being written, and says what they have from others; nothing is kept.

    Args:
        styles: The house styles.
        shelf: Where the photos' records are.
        parse: Takes a printed line apart.
        canonical: Makes the spellings of a party alike.
        examples: Returns the text of the examples' file.
    """

    def __init__(
        self,
        *,
        styles: HouseStyles,
        shelf: PhotoShelf,
        parse: Callable[[str], PrintedCredit],
        canonical: Callable[[str], str],
        examples: Callable[[], str],
    ) -> None:
        self._styles = styles
        self._shelf = shelf
        self._parse = parse
        self._canonical = canonical
        self._read_examples = examples
        #: The last style made and of what: it is checked, previewed and tried in turn.
        self._last: tuple[_Made, HouseStyle] | None = None

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The example records.

        Raises:
            UserError: Their file is wrong.
        """
        return read_examples(self._read_examples())

    def fault(self, name: str, text: str) -> StyleFault | None:
        """Return what is wrong with a style's text, None where it can be used."""
        try:
            self._trial(name, text)
        except UserError as error:
            return _fault(name, error)
        return None

    def base(self, name: str, text: str) -> StyleSources | None:
        """Return what a style has from the one it is like; None where it is like none.

        Raises:
            UserError: What it is like is not there or wrong.
        """
        like = told_in(text, "like")
        return self._styles.base_of(name, like) if like else None

    def words(self, name: str, text: str, language: str) -> Mapping[str, Words]:
        """Return the words of a language that a style has without any of its own, by section.

        Raises:
            UserError: What it is like is wrong.
        """
        like = told_in(text, "like")
        wordings = self._styles.wordings
        shared = wordings.of(language) or wordings.languages[FALLBACK_LANGUAGE]
        if like and like != name and like in self._styles.texts:
            worded = self._styles.style(like).wording(language)
            shared = worded if worded.language == shared.language else shared
        return {section: shared.section(section) for section in _WORDS_FIRST}

    def facts(self, photo_id: int) -> CreditFacts | None:
        """Return what is on record of a photo; None where there is no such photo."""
        dossier = self._shelf.dossier(photo_id) if photo_id else None
        return facts_of(dossier) if dossier else None

    def preview(
        self, name: str, text: str, facts: CreditFacts, language: str = ""
    ) -> tuple[Attempt, ...]:
        """Return every form of a line in a style that is not saved yet."""
        try:
            style = self._trial(name, text)
        except UserError as error:
            return tuple(Attempt(form, fault=_fault(name, error)) for form in FORMS)
        return self._attempts(style, replace(facts, language=language))

    def on_examples(
        self, name: str, text: str, language: str, context: JobContext
    ) -> tuple[ExampleTrial, ...]:
        """Return every example in every form; a job's work: half a second, and it can be stopped.

        Raises:
            UserError: The style or the examples' file is wrong.
            StoppedError: A stop was asked for.
        """
        style = self._trial(name, text)
        trials: list[ExampleTrial] = []
        for number, example in enumerate(self.examples):
            context.step(number, len(self.examples), example.name)
            facts = replace(example.facts, language=language)
            trials.append(ExampleTrial(example.name, self._attempts(style, facts)))
        return tuple(trials)

    def _trial(self, name: str, text: str) -> HouseStyle:
        asked = (name, text, self._styles.texts)
        last = self._last  # the examples are tried on another thread
        if last is None or last[0] != asked:
            last = (asked, self._styles.trial(name, text))
            self._last = last
        return last[1]

    def _attempts(self, style: HouseStyle, facts: CreditFacts) -> tuple[Attempt, ...]:
        return tuple(self._attempt(style, facts, form) for form in FORMS)

    def _attempt(self, style: HouseStyle, facts: CreditFacts, form: str) -> Attempt:
        try:
            line = compose(facts, style, form)
        except UserError as error:
            return Attempt(form, fault=_fault(style.id, error))
        plain = cleaned(line.text) if form == WEB else line.text
        worded = replace(facts, language=line.language)
        told = departures(worded, plain, self._parse(plain), style, self._canonical)
        return Attempt(form, line.text, plain, line.language, departures=told)


def _fault(name: str, error: UserError) -> StyleFault:
    message = str(error)
    own = re.search(rf"{re.escape(name)}\.toml(?:, | is not TOML: .*?\bat )line (\d+)", message)
    return StyleFault(message, int(own[1]) if own else 0)


def told_in(text: str, key: str) -> str:
    """Return what a style's file says under a key; "" where nothing, or where it is not TOML."""
    try:
        return str(tomllib.loads(text).get(key, ""))
    except (tomllib.TOMLDecodeError, RecursionError):  # somebody is typing, or left it half written
        return ""
