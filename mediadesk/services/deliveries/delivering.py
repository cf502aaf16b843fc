"""Hand photos over to the layout: as a file of some form, or as texts for the clipboard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from mediadesk.credits.composing.house_style import HouseStyle
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.model.photo import Photo
from mediadesk.services.deliveries.delivery_files import require_free, target_of, written
from mediadesk.services.deliveries.layout_texts import CopiedText, Label, Wanted, copied, item_of
from mediadesk.services.jobs import Job, JobContext
from mediadesk.services.known_photos import known_dossier
from mediadesk.services.ports.catalogue import Clock, PhotoShelf
from mediadesk.services.ports.delivery import Delivery, DeliveryItem, DeliveryWriter, PageFormat
from mediadesk.services.settings import Settings

_WEB: Final = frozenset({"http", "https"})
#: A sentence that names more photos is not read.
_MOST_NAMES: Final = 5


@dataclass(frozen=True, slots=True)
class DeliveryRequest:
    """A delivery that somebody asks for.

    Attributes:
        photo_ids: The photos, in order; one named twice is delivered once.
        form: The writer's name, such as "csv".
        out: The file to write; without a suffix it gets the form's usual one.
        style: House style of the credit lines; "" for the desk's.
        language: BCP 47 tag of captions and credit lines; "" for the house's own.
        title: What the delivery is called.
        base_url: Where the picture files will stand on the web; "" where they stay.
        overwrite: Whether a file that is there already may be replaced.
        page: How pages look, where the form has pages.
    """

    photo_ids: tuple[int, ...]
    form: str
    out: Path
    style: str = ""
    language: str = ""
    title: str = ""
    base_url: str = ""
    overwrite: bool = False
    page: PageFormat = field(default_factory=PageFormat)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery made.

    Attributes:
        path: Its file.
        photos: What is in it, in order.
        without_credit: The photos that nobody is credited for.
        without_caption: The photos without a caption.
        remarks: What the file could not hold or lacks, a sentence each.
    """

    path: Path
    photos: tuple[Photo, ...]
    without_credit: tuple[Photo, ...] = ()
    without_caption: tuple[Photo, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every photo has its caption and its credit."""
        return not self.without_credit and not self.without_caption


class Delivering:
    """Makes deliveries; photos that lack a caption or a credit go out, and are told of."""

    def __init__(
        self,
        *,
        shelf: PhotoShelf,
        styles: HouseStyles,
        writers: Sequence[DeliveryWriter],
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._shelf = shelf
        self._styles = styles
        self._writers = {writer.form.name: writer for writer in writers}
        self._clock = clock
        self._settings = settings

    @property
    def forms(self) -> Mapping[str, str]:
        """The forms at hand: what people call each, by its name."""
        return {name: writer.form.label for name, writer in self._writers.items()}

    def suffixes(self, form: str) -> Sequence[str]:
        """Return the suffixes of a form's files, the usual one first.

        Raises:
            UserError: There is no such form.
        """
        return self._writer(form).form.suffixes

    def job(self, request: DeliveryRequest) -> Job[Delivered]:
        """Return the job that writes a delivery, whole or not at all.

        Raises (when run):
            UserError: No photo, form, style or folder of that name; the file is there already,
                or its suffix is none of the form's.
            OutsideError: The disk failed, or a picture that is needed cannot be read.
            StoppedError: It was stopped; nothing is left behind.
        """

        def deliver(context: JobContext) -> Delivered:
            writer = self._writer(request.form)
            out = target_of(request.out, writer)
            require_free(out, overwrite=request.overwrite)
            delivery = self._delivery(request, context)
            writing = _second_half(context)
            remarks = written(writer, delivery, out, writing, overwrite=request.overwrite)
            return _outcome(
                out, delivery.items, (*self._language_remarks(request, delivery), *remarks)
            )

        return deliver

    def texts(
        self,
        photo_ids: Sequence[int],
        wanted: Wanted,
        *,
        style: str = "",
        language: str = "",
        label: Label = Label.NUMBER,
    ) -> CopiedText:
        """Return a text of photos for the clipboard or a drag, plain and as HTML.

        Args:
            photo_ids: The photos, in order; what one lacks is left out.
            wanted: Credits, captions, both together, or all in a list.
            style: House style; "" for the desk's.
            language: BCP 47 tag; "" for the house's own.
            label: What stands before each photo of a list.

        Raises:
            UserError: No such photo or style, or none of the photos has what is wanted.
        """
        dossiers = [known_dossier(self._shelf, photo_id) for photo_id in photo_ids]
        text = copied(dossiers, self._style(style), wanted, language=language, label=label)
        if not text.plain:
            msg = f"There is no {wanted.value} on record to copy: write it down first."
            raise UserError(msg)
        return text

    def _delivery(self, request: DeliveryRequest, context: JobContext) -> Delivery:
        if not request.photo_ids:
            msg = "There is nothing to deliver: choose at least one photo."
            raise UserError(msg)
        style = self._style(request.style)
        photo_ids = tuple(dict.fromkeys(request.photo_ids))
        items = []
        for position, photo_id in enumerate(photo_ids):
            dossier = known_dossier(self._shelf, photo_id)
            context.step(position, 2 * len(photo_ids), dossier.photo.path.name)
            items.append(item_of(dossier, style, request.language))
        return Delivery(
            items=tuple(items),
            title=request.title.strip(),
            base_url=_checked_base(request.base_url),
            language=request.language or style.wording("").language,
            house=self._settings.organisation,
            made_at=self._clock.now(),
            page=request.page,
        )

    def _language_remarks(self, request: DeliveryRequest, delivery: Delivery) -> Iterator[str]:
        """Yield what is in another language than was asked for."""
        asked = request.language
        if not asked:
            return
        spoken = self._style(request.style).wording(asked).language
        if not _is_variety(asked, spoken):
            yield f"The house style has no words in {asked!r}; the credit lines are in {spoken!r}."
        others = [
            i for i in delivery.items if i.caption and not _is_variety(asked, i.words.language)
        ]
        if others:
            names = ", ".join(item.photo.path.name for item in others[:_MOST_NAMES])
            more = f" and {len(others) - _MOST_NAMES} more" if len(others) > _MOST_NAMES else ""
            yield f"No caption in {asked!r} is on record of {names}{more}; their own is delivered."

    def _writer(self, form: str) -> DeliveryWriter:
        if form not in self._writers:
            msg = f"There is no form of delivery {form!r}; there are {', '.join(self._writers)}."
            raise UserError(msg + did_you_mean(form, self._writers))
        return self._writers[form]

    def _style(self, name: str) -> HouseStyle:
        return self._styles.style(name or self._settings.get("credit.style"))


def _second_half(context: JobContext) -> JobContext:
    """Return what a writer reports to: the lines are composed by then, which is half the work."""

    def report(done: int, total: int, note: str) -> None:
        context.report(total + done, 2 * total, note)

    return JobContext(report, context.stop)


def _outcome(out: Path, items: Sequence[DeliveryItem], remarks: tuple[str, ...]) -> Delivered:
    return Delivered(
        path=out,
        photos=tuple(item.photo for item in items),
        without_credit=tuple(item.photo for item in items if not item.is_credited),
        without_caption=tuple(item.photo for item in items if not item.caption),
        remarks=remarks,
    )


def _is_variety(asked: str, language: str) -> bool:
    """Return whether a language is the one asked for, or that is a variety of it: de-AT of de."""
    tag, known = asked.casefold().replace("_", "-"), language.casefold()
    return tag == known or tag.startswith(f"{known}-")


def _checked_base(address: str) -> str:
    """Return an address that file names can be put behind.

    Raises:
        UserError: It is none of the web.
    """
    base = address.strip()
    if not base:
        return ""
    try:
        parts = urlsplit(base)
    except ValueError:  # a bracket that opens an IPv6 address and does not close it
        parts = urlsplit("")
    if parts.scheme not in _WEB or not parts.netloc or parts.query or parts.fragment:
        msg = (
            f"{base} is no address that pictures stand at: give one as in https://example.org/img/"
        )
        raise UserError(msg)
    return base if base.endswith("/") else f"{base}/"
