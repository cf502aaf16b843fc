"""Say what is to be written into which file: records held against what files said."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Protocol

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.metadata.fields import FIELDS, ValueKind
from mediadesk.metadata.fields import field as field_named
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.structures import party, party_text
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.model.curated import Curated
from mediadesk.model.errors import UserError
from mediadesk.model.field_content import as_values
from mediadesk.model.intake import Failure
from mediadesk.model.photo import FieldContent, Photo
from mediadesk.services.edits.deriving import SOFTWARE
from mediadesk.services.known_photos import unknown_photo
from mediadesk.services.ports.catalogue import Curation
from mediadesk.services.ports.writing import (
    FieldWord,
    HeldFile,
    WriteOrder,
    WriteTarget,
    WrittenFiles,
)
from mediadesk.services.records.field_records import CONTRIBUTIONS, fields_held
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.said_records import records_said
from mediadesk.services.setting_table import writing_setting
from mediadesk.services.settings import Settings

#: Records are read for so many photos together.
AT_ONCE: Final = 100
_LINES_KEPT: Final = 4_096
_YES: Final = "yes"
CONTRIBUTORS: Final = next(s.name for s in FIELDS if s.record == CONTRIBUTIONS)
#: Fields that say the same in several languages; a headline of another language stays on record.
_IN_LANGUAGES: Final = frozenset(s.name for s in FIELDS if s.kind is ValueKind.LANGUAGES)


class WritingCatalogue(WrittenFiles, Curation, Protocol):
    """What writing needs of the catalogue."""


@dataclass(frozen=True, slots=True)
class WriteWish:
    """How records are to be written.

    Attributes:
        target: Where; None for where the settings say, a format each.
        consents: Whether files that carry Content Credentials may be changed, which breaks them.
        wins: Fields of which the record holds though the file was changed since it was read.
    """

    target: WriteTarget | None = None
    consents: bool = False
    wins: frozenset[str] = frozenset()


@dataclass(slots=True)
class Orders:
    """The orders of one writing, made as workers ask for them.

    Attributes:
        numbers: The photos.
        wish: How they are to be written.
        is_trial: Whether nothing is written.
        former: Hashes of the files as the catalogue knows them, by photo.
        refused: Photos that a setting keeps from being written.
    """

    numbers: tuple[int, ...]
    wish: WriteWish
    is_trial: bool
    former: dict[int, str] = field(default_factory=dict)
    refused: list[Failure] = field(default_factory=list)


class OrderMaking:
    """Makes orders of records."""

    def __init__(
        self, catalogue: WritingCatalogue, parse: ParsesPrinted, settings: Settings
    ) -> None:
        self._catalogue = catalogue
        # Photos of one series carry one credit line; taking it apart costs more than the rest.
        self._parse = lru_cache(_LINES_KEPT)(parse)
        self._settings = settings

    def orders(self, wanted: Orders) -> Iterator[WriteOrder]:
        """Yield orders as they are asked for, records read for many photos together.

        Raises:
            UserError: There is no such photo, or a setting says no place.
        """
        wish = wanted.wish
        for start in range(0, len(wanted.numbers), AT_ONCE):
            part = wanted.numbers[start : start + AT_ONCE]
            held = {one.photo.id: one for one in self._catalogue.held_files(part)}
            records = self._catalogue.curated(part)
            for number in part:
                if number not in held or number not in records:
                    raise unknown_photo(number)
                target = wish.target or self._target(held[number].photo)
                if target is WriteTarget.NEVER:
                    wanted.refused.append(_refused(held[number].photo))
                    continue
                wanted.former[number] = held[number].photo.sha256
                order = self._order(held[number], records[number], wish, target)
                yield replace(order, is_trial=wanted.is_trial)

    def _order(
        self, held: HeldFile, records: Curated, wish: WriteWish, target: WriteTarget
    ) -> WriteOrder:
        said = fields_held(records)
        changed = frozenset(self._changed(held, records, said))
        emptied = {name for name, language in changed if not language and name not in said}
        words = tuple(_words(records, said, emptied | wish.wins))
        return WriteOrder(
            photo_id=held.photo.id,
            path=held.photo.path,
            base=held.base,
            words=words,
            changed=changed,
            target=target,
            consents=wish.consents,
            keeps_dates=self._settings.get("write.keep_dates") == _YES,
            software=SOFTWARE,
            wins=wish.wins,
            is_asked=wish.target is not None,
        )

    def _changed(
        self, held: HeldFile, records: Curated, now: Mapping[str, FieldContent]
    ) -> Iterator[tuple[str, str]]:
        """Yield what the record says otherwise than the records that the file's words came to."""
        base = fields_held(records_said(held.base, self._parse))
        for name in base.keys() | now.keys():
            if base.get(name, "") != now.get(name, ""):
                yield name, ""
        languages = [c.language for c in records.captions if c.language != DEFAULT_LANGUAGE]
        said = reconcile(held.base).languages if languages else {}
        for language in languages:
            for name, content in fields_held(records, language).items():
                in_file = said.get(name, {}).get(language, "")
                if name in _IN_LANGUAGES and in_file != content:
                    yield name, language

    def _target(self, photo: Photo) -> WriteTarget:
        name = writing_setting(photo.format)
        value = self._settings.get(name)
        target = next((one for one in WriteTarget if one.value == value), None)
        if target is None:
            allowed = ", ".join(WriteTarget)
            msg = f"The setting {name} says {value!r}; it has to be one of {allowed}."
            raise UserError(msg)
        return target


def _words(
    records: Curated, said: Mapping[str, FieldContent], others: Collection[str]
) -> Iterator[FieldWord]:
    """Yield every field on record as the file has to say it, and others with nothing on record."""
    for name in (*said, *sorted(set(others) - said.keys())):
        yield FieldWord(name, _in_file(name, said.get(name, "")))
    for caption in records.captions:
        if caption.language != DEFAULT_LANGUAGE:
            for name, content in fields_held(records, caption.language).items():
                if name in _IN_LANGUAGES:
                    yield FieldWord(name, content, caption.language)


def _in_file(name: str, content: FieldContent) -> FieldContent:
    """Return a field's content as files have it: contributors with the vocabulary's role first.

    The vocabulary (NewsCodes cpprole) has no cropper and no retoucher; Role is a bag of text.
    """
    if name != CONTRIBUTORS:
        return content
    spec = field_named(CONTRIBUTORS)
    many = as_values(content)
    parties = (party(spec, text) for text in many if text)
    return tuple(party_text(spec, replace(one, roles=_with_term(one.roles))) for one in parties)


def _with_term(roles: tuple[str, ...]) -> tuple[str, ...]:
    return (CONTRIBUTOR_ROLE, *(role for role in roles if role != CONTRIBUTOR_ROLE))


def _refused(photo: Photo) -> Failure:
    name = writing_setting(photo.format)
    reason = f"the setting {name} says never"
    return Failure(photo.path, f"{photo.path.name} was not written: {reason}.")
