"""Say where log, metadata and pixels do not agree about a picture, and what to do about it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from mediadesk.edits.against_pixels import Remark, remarks
from mediadesk.edits.evidence import Disagreement, disagree
from mediadesk.edits.kinds import in_order
from mediadesk.edits.supplied import FROM_FILE, is_suppliers_own
from mediadesk.edits.traces import is_mere_save
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.geometry import Box

_SCALING: Final = frozenset({EditKind.ENLARGE, EditKind.RESIZE, EditKind.AI_ENLARGE})

#: What is said of a kind that a source does not tell of.
_UNTOUCHED: Final[dict[EditKind, str]] = {
    EditKind.CROP: "full frame",
    EditKind.ENLARGE: "its own size",
    EditKind.RESIZE: "its own size",
    EditKind.AI_ENLARGE: "its own size",
    EditKind.ROTATE: "not turned",
    EditKind.FLIP: "not mirrored",
    EditKind.GRAYSCALE: "in its own colours",
    EditKind.TONE: "in its own tone",
}
_NOTHING_STRANGE: Final = "nothing that is not the original's"

_DONE: Final[dict[EditKind, str]] = {
    EditKind.CROP: "cropped",
    EditKind.ENLARGE: "enlarged",
    EditKind.RESIZE: "made smaller",
    EditKind.ROTATE: "turned",
    EditKind.FLIP: "mirrored",
    EditKind.GRAYSCALE: "black and white",
    EditKind.TONE: "changed in tone or colour",
    EditKind.RETOUCH: "retouched",
    EditKind.REMOVE: "cleared of parts",
    EditKind.BLUR: "blurred in parts",
    EditKind.TEXT: "overlaid with text",
    EditKind.COLORIZE: "given colours",
    EditKind.DUST: "cleaned of dust",
    EditKind.DENOISE: "cleared of noise",
    EditKind.SHARPEN: "sharpened",
    EditKind.AI_ENLARGE: "enlarged by a model",
    EditKind.AI_EDIT: "edited by a model",
    EditKind.COMPOSITE: "put together of several pictures",
    EditKind.OTHER: "changed",
}

#: Who speaks.
_SAYS: Final[dict[Evidence, str]] = {
    Evidence.MADE_HERE: "the log says",
    Evidence.DECLARED: "the log says",
    Evidence.METADATA: "the file's metadata say",
    Evidence.CREDENTIALS: "the signed Content Credentials say",
    Evidence.RECOVERED: "the pixels say",
}

_CONFIRM: Final = "Confirm it with the name of whoever did it, or ask where the file comes from."
_CHECK_LOG: Final = (
    "Correct the entry, or link the picture to the photo that it was really made from."
)
_COMPARE: Final = "Look at both pictures, and correct the entry that is wrong."
_ASK: Final = "Ask the supplier who did it, and log it with that name."
_WRONG_ORIGINAL: Final = (
    "Look at both pictures; take the link out, or link the one it was really made from."
)


def conflicts(
    log: Sequence[Edit], *, is_derivative: bool, seen: Comparison | None = None
) -> tuple[Disagreement, ...]:
    """Return everything that does not agree, the pixels' word first.

    Args:
        log: What was done since the original, oldest first.
        is_derivative: Whether the picture's original is known.
        seen: What the pixels of both say now; where None, recovered entries speak for them.
    """
    told = tuple(edit for edit in log if not is_mere_save(edit))
    if seen is not None and not seen.is_proof:
        return (*_no_relation(seen), *_among_sources(told))
    shown = seen if seen is not None else recovered_view(told)
    by_pixels = tuple(_against_pixels(told, shown)) if shown is not None else ()
    kinds = {_family(one.kind) for one in by_pixels}
    among = tuple(one for one in _among_sources(told) if _family(one.kind) not in kinds)
    unlogged = (
        one
        for one in _unlogged(told, is_derivative=is_derivative)
        if _family(one.kind) not in kinds
    )
    return (*by_pixels, *among, *unlogged)


def recovered_view(log: Iterable[Edit]) -> Comparison | None:
    """Return what recovered entries say that the pixels show; None where there are none."""
    found = {edit.kind: edit for edit in log if edit.evidence is Evidence.RECOVERED}
    if not found:
        return None
    scaled = found.get(EditKind.ENLARGE) or found.get(EditKind.RESIZE)
    crop, turn = found.get(EditKind.CROP), found.get(EditKind.ROTATE)
    tone, strange = found.get(EditKind.TONE), found.get(EditKind.RETOUCH)
    return Comparison(
        Verdict.DERIVED,
        1.0,
        crop=(crop.crop if crop else None) or Box.whole(),
        scale=(scaled.scale if scaled else None) or 1.0,
        rotation_degrees=(turn.rotation_degrees if turn else None) or 0.0,
        flipped=EditKind.FLIP in found,
        grayscale=EditKind.GRAYSCALE in found,
        tone=tone.amounts if tone else (),
        altered=strange.regions if strange else (),
    )


def said(edit: Edit | None, kind: EditKind) -> str:
    """Return an entry in a few words: "cropped to 71 %"; what is left as it was for None."""
    if edit is None:
        return translated(_UNTOUCHED.get(kind, _NOTHING_STRANGE))
    done = translated(_DONE.get(edit.kind, edit.kind.value))
    if edit.crop is not None:
        return translated("{done} to {share:.0f} %").format(done=done, share=100 * edit.crop.area)
    if edit.scale is not None:
        return translated("{done} {scale:.2f} times").format(done=done, scale=edit.scale)
    if edit.rotation_degrees is not None:
        return translated("{done} by {degrees:.1f} degrees").format(
            done=done, degrees=edit.rotation_degrees
        )
    return f"{done} ({edit.note})" if edit.note else done


def _against_pixels(log: Sequence[Edit], shown: Comparison) -> Iterator[Disagreement]:
    """Yield where the pixels show something else than people and metadata say."""
    for remark in remarks((as_declared(edit) for edit in log), shown):
        if remark.agrees or _is_unmeasured(remark) or _is_no_news(remark):
            continue
        entries = tuple(e for e in log if _family(e.kind) is _family(remark.kind))
        claimed = remark.logged
        who = _SAYS[claimed.evidence if claimed is not None else Evidence.DECLARED]
        sentence = translated("{who} {claim}; the pixels say {shown}.").format(
            who=_begun(who),
            claim=said(claimed, remark.kind),
            shown=said(remark.seen, remark.kind),
        )
        yield Disagreement(
            remark.kind, entries or _only(remark), sentence, translated(_advice(remark))
        )


def as_declared(edit: Edit) -> Edit:
    """Return an entry; a recovered one that somebody stands for as what it is then: declared."""
    is_confirmed = edit.evidence is Evidence.RECOVERED and bool(edit.by or edit.organisation)
    return replace(edit, evidence=Evidence.DECLARED) if is_confirmed else edit


def _is_unmeasured(remark: Remark) -> bool:
    """Return whether an entry is told without numbers, and the pixels bear it out."""
    return remark.logged is not None and remark.seen is not None and not _has_numbers(remark.logged)


def _is_no_news(remark: Remark) -> bool:
    """Return whether nobody logged that a picture was made smaller: every page does so."""
    return remark.logged is None and remark.kind is EditKind.RESIZE


def _has_numbers(edit: Edit) -> bool:
    return edit.crop is not None or bool(edit.scale) or edit.rotation_degrees is not None


def _only(remark: Remark) -> tuple[Edit, ...]:
    return tuple(edit for edit in (remark.logged, remark.seen) if edit is not None)


def _advice(remark: Remark) -> str:
    if remark.logged is None:
        return _CONFIRM
    return _CHECK_LOG if remark.seen is None else _COMPARE


def _no_relation(seen: Comparison) -> Iterator[Disagreement]:
    if seen.verdict is Verdict.UNRELATED:
        sentence = translated(
            "The log says that it was made from its original; the pixels say another picture."
        )
        yield Disagreement(EditKind.OTHER, (), sentence, translated(_WRONG_ORIGINAL))


def _among_sources(log: Sequence[Edit]) -> Iterator[Disagreement]:
    """Yield the kinds of which people, metadata and credentials say different things."""
    claims = [edit for edit in log if edit.evidence is not Evidence.RECOVERED]
    for kind in in_order(edit.kind for edit in claims):
        same = tuple(edit for edit in claims if edit.kind is kind)
        apart = next((p for p in combinations(same, 2) if disagree(*p)), None)
        if apart is not None:
            one, other = (f"{_SAYS[e.evidence]} {said(e, kind)}" for e in apart)
            sentence = f"{_begun(one)}; {other}."
            yield Disagreement(kind, same, sentence, translated(_COMPARE))


def _unlogged(log: Sequence[Edit], *, is_derivative: bool) -> Iterator[Disagreement]:
    """Yield what came with the file and nobody has logged.

    Of a photo whose original is not known, only what a house would have to tell: any supplier
    develops pictures.
    """
    people = {_family(as_declared(e).kind) for e in log if as_declared(e).evidence not in FROM_FILE}
    for kind in in_order(edit.kind for edit in log if edit.evidence in FROM_FILE):
        same = tuple(e for e in log if e.kind is kind and e.evidence in FROM_FILE)
        nobodys = tuple(e for e in same if not (e.by or e.organisation))
        is_news = is_derivative or not all(map(is_suppliers_own, nobodys))
        if nobodys and is_news and _family(kind) not in people:
            sources = ", ".join(dict.fromkeys(e.source for e in nobodys if e.source))
            sentence = translated("{who} {claim} ({source}); nobody has logged it.").format(
                who=_begun(_SAYS[nobodys[0].evidence]),
                claim=said(nobodys[0], kind),
                source=sources,
            )
            yield Disagreement(kind, same, sentence, translated(_ASK))


def _begun(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def _family(kind: EditKind) -> EditKind:
    return EditKind.ENLARGE if kind in _SCALING else kind
