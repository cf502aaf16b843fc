"""What is typed and not yet saved, kept at short intervals and given back after a crash."""

from collections.abc import Collection, Mapping

from mediadesk.model.draft import Draft
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.ports.drafts import DraftStore


class Drafting:
    """Keeps drafts in step with what is typed; writes only what is new."""

    def __init__(self, *, store: DraftStore) -> None:
        self._store = store

    def drafts(self) -> tuple[Draft, ...]:
        """Return what was typed and not saved when the program ended last."""
        return self._store.drafts()

    def job(self, kept: Mapping[str, Draft], typed: Collection[Draft]) -> Job[Mapping[str, Draft]]:
        """Return the job that brings what is kept in step with what is typed.

        Args:
            kept: What is kept by now, by name.
            typed: What is typed and not saved.

        Returns:
            A job that gives back what is kept then.
        """
        wanted = {draft.name: draft for draft in typed}

        def keep(_context: JobContext) -> Mapping[str, Draft]:
            for name in kept.keys() - wanted.keys():
                self._store.drop(name)
            for name, draft in wanted.items():
                if kept.get(name) != draft:
                    self._store.keep(draft)
            return wanted

        return keep
