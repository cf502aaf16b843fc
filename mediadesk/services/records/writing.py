"""Write records into picture files and sidecars: what would change, one photo or thousands."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.i18n.counting import count
from mediadesk.metadata.fields import field as field_named
from mediadesk.metadata.structures import party, party_text
from mediadesk.model.errors import StoppedError
from mediadesk.model.intake import Failure
from mediadesk.model.photo import FieldContent
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.pictures import Previews
from mediadesk.services.ports.writing import (
    FieldDispute,
    RecordWriters,
    WriteOutcome,
    WriteState,
)
from mediadesk.services.records.printed import ParsesPrinted
from mediadesk.services.records.recording import Recording
from mediadesk.services.records.write_orders import (
    AT_ONCE,
    CONTRIBUTORS,
    OrderMaking,
    Orders,
    WriteWish,
    WritingCatalogue,
)
from mediadesk.services.settings import Settings


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

    orders: Orders
    outcomes: list[WriteOutcome] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    waiting: list[WriteOutcome] = field(default_factory=list)
    written: int = 0
    entry: int = 0

    @property
    def done(self) -> int:
        """How many photos are done with."""
        return len(self.outcomes) + len(self.failed)


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
        self._making = OrderMaking(catalogue, parse, settings)
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
        run = _Run(Orders(numbers, wish, is_trial))
        orders = self._making.orders(run.orders)
        try:
            for outcome in self._writers.write(orders, len(numbers), context.stop):
                self._receive(outcome, run)
                with suppress(StoppedError):  # the files under way come to their end all the same
                    context.step(run.done, len(numbers), outcome.path.name)
        finally:
            self._follow(run)
        context.step(len(numbers), len(numbers))
        return WriteSummary(tuple(run.outcomes), (*run.failed, *run.orders.refused))

    def _receive(self, outcome: WriteOutcome | Failure, run: _Run) -> None:
        if isinstance(outcome, Failure):
            run.failed.append(outcome)
            return
        run.outcomes.append(replace(outcome, now=None))
        if outcome.now is None:
            return
        run.waiting.append(outcome)
        if len(run.waiting) >= AT_ONCE:
            self._follow(run)

    def _follow(self, run: _Run) -> None:
        """Let the catalogue and the previews follow the files that were written."""
        if not run.waiting:
            return
        self._writers.settle(path for one in run.waiting for path in one.targets)
        for one in run.waiting:
            former = run.orders.former[one.photo_id]
            if one.now is not None and one.path in one.targets and one.now.sha256 != former:
                self._previews.carry(former, one.now.sha256)
        run.written += sum(one.state is WriteState.WRITTEN for one in run.waiting)
        what = f"writing of {count(run.written, 'file')}"
        run.entry = self._catalogue.follow_writing(
            run.waiting, self._settings.person, what, run.entry
        )
        run.waiting.clear()


def _on_record(dispute: FieldDispute) -> FieldContent:
    """Return what a file says of a field as the record keeps it."""
    if dispute.field != CONTRIBUTORS or isinstance(dispute.file, str):
        return dispute.file
    spec = field_named(CONTRIBUTORS)
    parties = (party(spec, text) for text in dispute.file)
    return tuple(
        party_text(spec, replace(one, roles=tuple(r for r in one.roles if r != CONTRIBUTOR_ROLE)))
        for one in parties
    )
