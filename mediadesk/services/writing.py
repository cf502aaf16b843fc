"""Write records into picture files and sidecars: what would change, one photo or thousands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.i18n.counting import count
from mediadesk.metadata.fields import FIELDS, ValueKind
from mediadesk.metadata.fields import field as field_named
from mediadesk.metadata.reconcile import reconcile
from mediadesk.metadata.structures import party, party_text
from mediadesk.model.caption import DEFAULT_LANGUAGE
from mediadesk.model.curated import Curated
from mediadesk.model.errors import UserError
from mediadesk.model.intake import Failure
from mediadesk.model.photo import FieldContent, Photo
from mediadesk.services.deriving import SOFTWARE
from mediadesk.services.first_records import records_said
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import unknown_photo
from mediadesk.services.ports.catalogue import Curation
from mediadesk.services.ports.pictures import Previews
from mediadesk.services.ports.writing import (
    FieldDispute,
    FieldWord,
    HeldFile,
    RecordWriters,
    WriteOrder,
    WriteOutcome,
    WriteState,
    WriteTarget,
    WrittenFiles,
)
from mediadesk.services.printed import ParsesPrinted
from mediadesk.services.recording import Recording, fields_held
from mediadesk.services.settings import Settings, writing_setting

#: Records are read for so many photos together, and so many files are followed together.
_AT_ONCE: Final = 100
_YES: Final = "yes"
_CONTRIBUTORS: Final = "contributors"
_WRITTEN_FIELDS: Final = tuple(spec.name for spec in FIELDS if spec.is_editable)
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


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """What writing came to, or would come to.

    Attributes:
        outcomes: One a photo, but for those that failed.
        failed: Files that could not be written and are as they were, each with its reason.
    """

    outcomes: tuple[WriteOutcome, ...] = ()
    failed: tuple[Failure, ...] = ()

    @property
    def written(self) -> tuple[WriteOutcome, ...]:
        """Photos whose files were written."""
        return self._in(WriteState.WRITTEN)

    @property
    def unchanged(self) -> tuple[WriteOutcome, ...]:
        """Photos whose files say already what is on record."""
        return self._in(WriteState.UNCHANGED)

    @property
    def need_consent(self) -> tuple[WriteOutcome, ...]:
        """Photos whose files carry Content Credentials that writing would break."""
        return self._in(WriteState.CONSENT)

    @property
    def conflicts(self) -> tuple[tuple[WriteOutcome, FieldDispute], ...]:
        """Fields that file and record both changed; they were left as the file has them."""
        return tuple((one, dispute) for one in self.outcomes for dispute in one.conflicts)

    @property
    def news(self) -> tuple[tuple[WriteOutcome, FieldDispute], ...]:
        """Fields that only the file changed; they were left as the file has them."""
        return tuple((one, dispute) for one in self.outcomes for dispute in one.news)

    def _in(self, state: WriteState) -> tuple[WriteOutcome, ...]:
        return tuple(one for one in self.outcomes if one.state is state)


@dataclass(frozen=True, slots=True)
class FileHands:
    """What writing does its work on files with: workers, and the cache of small pictures."""

    writers: RecordWriters
    previews: Previews


@dataclass(slots=True)
class _Run:
    """One writing under way."""

    total: int
    former: dict[int, str] = field(default_factory=dict)
    outcomes: list[WriteOutcome] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    waiting: list[WriteOutcome] = field(default_factory=list)
    written: int = 0
    entry: int = 0


class Writing:
    """Writes records into files: only what differs, each file whole or as it was."""

    def __init__(
        self,
        *,
        catalogue: WritingCatalogue,
        hands: FileHands,
        recording: Recording,
        parse: ParsesPrinted,
        settings: Settings,
    ) -> None:
        self._catalogue = catalogue
        self._writers = hands.writers
        self._previews = hands.previews
        self._recording = recording
        self._parse = parse
        self._settings = settings

    def unwritten(self, photo_ids: Collection[int] | None = None) -> tuple[int, ...]:
        """Return photos, all or of some, whose records changed since they were written."""
        numbers = self._catalogue.unwritten()
        if photo_ids is None:
            return numbers
        wanted = set(photo_ids)
        return tuple(number for number in numbers if number in wanted)

    def plan(self, photo_ids: Sequence[int], wish: WriteWish | None = None) -> WriteSummary:
        """Return what writing would come to; nothing is written.

        Raises:
            UserError: There is no such photo, or a setting says no place.
        """
        return self.plan_job(photo_ids, wish)(JobContext())

    def plan_job(
        self, photo_ids: Sequence[int], wish: WriteWish | None = None
    ) -> Job[WriteSummary]:
        """Return the job that finds out what writing would come to; nothing is written."""

        def look(context: JobContext) -> WriteSummary:
            return self._run(photo_ids, wish or WriteWish(), context, is_trial=True)

        return look

    def job(self, photo_ids: Sequence[int], wish: WriteWish | None = None) -> Job[WriteSummary]:
        """Return the job that writes records of photos into their files.

        It writes. A file that cannot be written is listed and stops nothing; a job that is stopped
        ends between two files, and the catalogue knows of each that was written.
        """

        def write(context: JobContext) -> WriteSummary:
            return self._run(photo_ids, wish or WriteWish(), context, is_trial=False)

        return write

    def take_from_file(self, disputes: Mapping[int, Sequence[FieldDispute]]) -> int:
        """Put on record what files say of fields in dispute, as one undo step.

        Returns:
            How many photos changed.
        """
        contents = {
            photo_id: {(d.field, d.language): _on_record(d) for d in of_photo}
            for photo_id, of_photo in disputes.items()
        }
        return self._recording.take(contents, f"values from {count(len(contents), 'file')}")

    def _run(
        self, photo_ids: Sequence[int], wish: WriteWish, context: JobContext, *, is_trial: bool
    ) -> WriteSummary:
        numbers = tuple(dict.fromkeys(int(number) for number in photo_ids))
        run = _Run(len(numbers))
        orders = self._orders(numbers, wish, run, is_trial=is_trial)
        outcomes = self._writers.write(orders, len(numbers), context.stop)
        for outcome in outcomes:
            self._receive(outcome, run, is_trial=is_trial)
            if not context.stop.is_set():  # the files under way are told of before it ends
                done = len(run.outcomes) + len(run.failed)
                context.step(done, run.total, outcome.path.name)
        self._follow(run)
        context.step(run.total, run.total)
        return WriteSummary(tuple(run.outcomes), tuple(run.failed))

    def _receive(self, outcome: WriteOutcome | Failure, run: _Run, *, is_trial: bool) -> None:
        if isinstance(outcome, Failure):
            run.failed.append(outcome)
            return
        run.outcomes.append(replace(outcome, now=None))
        if is_trial or outcome.now is None:
            return
        run.waiting.append(outcome)
        if len(run.waiting) >= _AT_ONCE:
            self._follow(run)

    def _follow(self, run: _Run) -> None:
        """Let the catalogue and the previews follow the files that were written."""
        if not run.waiting:
            return
        for one in run.waiting:
            former = run.former[one.photo_id]
            if one.now is not None and one.path in one.targets and one.now.sha256 != former:
                self._previews.carry(former, one.now.sha256)
        run.written += sum(one.state is WriteState.WRITTEN for one in run.waiting)
        what = f"writing of {count(run.written, 'file')}"
        run.entry = self._catalogue.follow_writing(
            run.waiting, self._settings.person, what, run.entry
        )
        run.waiting.clear()

    def _orders(
        self, numbers: Sequence[int], wish: WriteWish, run: _Run, *, is_trial: bool
    ) -> Iterator[WriteOrder]:
        """Yield orders as they are asked for, records read for many photos together.

        Raises:
            UserError: There is no such photo, or a setting says no place.
        """
        for start in range(0, len(numbers), _AT_ONCE):
            part = numbers[start : start + _AT_ONCE]
            held = {one.photo.id: one for one in self._catalogue.held_files(part)}
            records = self._catalogue.curated(part)
            for number in part:
                if number not in held or number not in records:
                    raise unknown_photo(number)
                target = wish.target or self._target(held[number].photo)
                if target is WriteTarget.NEVER:
                    run.failed.append(_refused(held[number].photo))
                    continue
                run.former[number] = held[number].photo.sha256
                order = self._order(held[number], records[number], wish, target)
                yield replace(order, is_trial=is_trial)

    def _order(
        self, held: HeldFile, records: Curated, wish: WriteWish, target: WriteTarget
    ) -> WriteOrder:
        words = tuple(_words(records))
        return WriteOrder(
            photo_id=held.photo.id,
            path=held.photo.path,
            base=held.base,
            words=words,
            changed=frozenset(self._changed(held, records)),
            target=target,
            consents=wish.consents,
            keeps_dates=self._settings.get("write.keep_dates") == _YES,
            software=SOFTWARE,
            wins=wish.wins,
            is_asked=wish.target is not None,
        )

    def _changed(self, held: HeldFile, records: Curated) -> Iterator[tuple[str, str]]:
        """Yield what the record says otherwise than the records that the file's words came to."""
        base = fields_held(records_said(held.base, self._parse))
        now = fields_held(records)
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


def _words(records: Curated) -> Iterator[FieldWord]:
    """Yield every field on record as the file has to say it, empty ones too."""
    said = fields_held(records)
    for name in _WRITTEN_FIELDS:
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
    if name != _CONTRIBUTORS:
        return content
    spec = field_named(_CONTRIBUTORS)
    many = (content,) if isinstance(content, str) else content
    parties = (party(spec, text) for text in many if text)
    return tuple(party_text(spec, replace(one, roles=_with_term(one.roles))) for one in parties)


def _with_term(roles: tuple[str, ...]) -> tuple[str, ...]:
    return (CONTRIBUTOR_ROLE, *(role for role in roles if role != CONTRIBUTOR_ROLE))


def _on_record(dispute: FieldDispute) -> FieldContent:
    """Return what a file says of a field as the record keeps it."""
    if dispute.field != _CONTRIBUTORS or isinstance(dispute.file, str):
        return dispute.file
    spec = field_named(_CONTRIBUTORS)
    parties = (party(spec, text) for text in dispute.file)
    return tuple(
        party_text(spec, replace(one, roles=tuple(r for r in one.roles if r != CONTRIBUTOR_ROLE)))
        for one in parties
    )


def _refused(photo: Photo) -> Failure:
    name = writing_setting(photo.format)
    reason = f"the setting {name} says never"
    return Failure(photo.path, f"{photo.path.name} was not written: {reason}.")
