"""What the choices of the settings window offer: what this desk really has."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QLocale

from mediadesk.i18n.translated import translated
from mediadesk.services.desk import Desk
from mediadesk.services.setting_table import Offer, Setting

#: A value with its label.
Choice: TypeAlias = tuple[str, str]


def choices_for(setting: Setting, desk: Desk) -> tuple[Choice, ...]:
    """Return what a setting can be chosen from, as the desk is now."""
    if setting.offer is Offer.NOTHING:
        return tuple((value, translated(label)) for value, label in setting.choices)
    return tuple(_OFFERS[setting.offer](desk))


def told(value: str) -> str:
    """Return what a value is called that nobody offers: a file's name, or the value itself."""
    return Path(value).name if "/" in value or "\\" in value else value


def language_label(tag: str) -> str:
    """Return what a language is called in English, with its country where the tag has one."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    name = QLocale.languageToString(locale.language())
    has_country = len(tag.replace("_", "-").split("-")) > 1
    if not has_country:
        return name
    return f"{name} ({QLocale.territoryToString(locale.territory())})"


def _styles(desk: Desk) -> Iterator[Choice]:
    for entry in desk.styling.entries():
        yield entry.name, entry.title


def _check_profiles(desk: Desk) -> Iterator[Choice]:
    yield from desk.checking.profiles.titles.items()


def _languages(desk: Desk) -> Iterator[Choice]:
    books = [book.language for book in desk.spelling.languages()]
    tags = dict.fromkeys((*(tag for tag, _ in desk.styling.languages()), *books))
    for tag in sorted(tags, key=language_label):
        is_checked = desk.spelling.book_for(tag) is not None
        label = translated("{language}, spelling checked") if is_checked else "{language}"
        yield tag, label.format(language=language_label(tag))


def _lint_profiles(desk: Desk) -> Iterator[Choice]:
    yield from desk.linting.profiles()


def _templates(desk: Desk) -> Iterator[Choice]:
    yield "", translated("None")
    for entry in desk.templates.entries():
        yield entry.name, entry.title


def _forms(desk: Desk) -> Iterator[Choice]:
    yield from desk.delivering.forms.items()


def _recipes(desk: Desk) -> Iterator[Choice]:
    for recipe in desk.exporting.recipes():
        yield recipe.name, translated(recipe.title)


_OFFERS: Final[Mapping[Offer, Callable[[Desk], Iterator[Choice]]]] = {
    Offer.STYLES: _styles,
    Offer.CHECK_PROFILES: _check_profiles,
    Offer.LANGUAGES: _languages,
    Offer.LINT_PROFILES: _lint_profiles,
    Offer.TEMPLATES: _templates,
    Offer.FORMS: _forms,
    Offer.RECIPES: _recipes,
}
