"""What is changed while developing and not yet kept, so that it survives a crash."""

from dataclasses import dataclass
from typing import Final

from mediadesk.desktop.panels.developing.panel import DevelopPanel
from mediadesk.edits.plan_text import plan_from, plan_texts
from mediadesk.model.draft import DEVELOPING, Draft
from mediadesk.model.edit import RenderPlan
from mediadesk.model.version import Version

_VERSION: Final = "version"


@dataclass(frozen=True, slots=True)
class LostPlan:
    """A plan as it stood when the program ended.

    Attributes:
        version_id: The version it was changed from; "" where it was kept in none yet.
        plan: The plan.
    """

    version_id: str
    plan: RenderPlan


class PlanDrafts:
    """Tells the plan that is worked on, and hands out plans of before a crash once.

    Attributes:
        form_name: What its drafts are known by.
    """

    form_name = DEVELOPING

    def __init__(self, panel: DevelopPanel) -> None:
        self._panel = panel
        self._lost: dict[int, Draft] = {}
        self._kept: tuple[Version, ...] = ()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is changed and not kept, and what nobody has gone on with yet."""
        held = {**self._lost, **{version.photo_id: _as_draft(version) for version in self._kept}}
        changed = {draft.photo_ids[0]: draft for draft in self._changed()}
        return tuple({**held, **changed}.values())

    def hold(self, version: Version) -> None:
        """Remember a version that is being kept."""
        self._kept = (*self._kept, version)

    def let_go(self, version: Version) -> None:
        """Forget a version that was being kept: it is on record."""
        self._kept = tuple(one for one in self._kept if one is not version)

    def lose(self, version: Version) -> None:
        """Have a version that could not be kept gone on with when its photo is developed again."""
        self.let_go(version)
        self._lost[version.photo_id] = _as_draft(version)

    def restore(self, draft: Draft) -> None:
        """Go on from a draft as soon as its photo is developed."""
        if draft.photo_ids and plan_from(draft.texts) is not None:
            self._lost[draft.photo_ids[0]] = draft

    def take(self, photo_id: int) -> LostPlan | None:
        """Return what was lost of a photo, which is the panel's from now on; None for nothing."""
        draft = self._lost.pop(photo_id, None)
        plan = None if draft is None else plan_from(draft.texts)
        if draft is None or plan is None:
            return None
        return LostPlan(draft.texts.get(_VERSION, ""), plan)

    def _changed(self) -> tuple[Draft, ...]:
        photo, draft = self._panel.photo, self._panel.draft
        if photo is None or draft.is_kept:
            return ()
        return (_draft_of(photo.id, draft.version.id if draft.version else "", draft.plan),)


def _as_draft(version: Version) -> Draft:
    return _draft_of(version.photo_id, version.id, version.plan)


def _draft_of(photo_id: int, version_id: str, plan: RenderPlan) -> Draft:
    version = {_VERSION: version_id} if version_id else {}
    return Draft(DEVELOPING, (photo_id,), "", {**version, **plan_texts(plan)})
