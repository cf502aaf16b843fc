"""Put the file of a delivery in its place: whole or not at all, never over another unasked."""

from pathlib import Path

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.paths import is_folder, is_there
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.delivery import Delivery, DeliveryWriter
from mediadesk.whole_files import whole_file


def target_of(out: Path, writer: DeliveryWriter) -> Path:
    """Return the file to write, with the form's usual suffix where it has none.

    Raises:
        UserError: Its suffix is of another form, or it is a folder.
    """
    out = out.expanduser().absolute()
    if is_folder(out):
        msg = f"{out} is a folder: name the file in it."
        raise UserError(msg)
    if not out.suffix:
        return out.with_name(out.name + writer.form.suffixes[0])
    if out.suffix.lower() not in writer.form.suffixes:
        fitting = " or ".join(writer.form.suffixes)
        msg = f"{out.name} is no name for {writer.form.label}: let it end in {fitting}."
        raise UserError(msg)
    return out


def require_free(out: Path, *, overwrite: bool) -> None:
    """Refuse a place where the file cannot go.

    Raises:
        UserError: There is no such folder, or something is there already.
    """
    if not is_folder(out.parent):
        msg = f"There is no folder {out.parent}: make it, or choose another."
        raise UserError(msg)
    if is_there(out) and not overwrite:
        msg = f"{out} is there already: choose another name, or allow it to be overwritten."
        raise UserError(msg)


def written(
    writer: DeliveryWriter,
    delivery: Delivery,
    out: Path,
    context: JobContext,
    *,
    overwrite: bool,
) -> tuple[str, ...]:
    """Write beside the target, and move into place once all of it is on the disk.

    Returns:
        The writer's remarks.

    Raises:
        UserError: Meanwhile something is there that must not be overwritten.
        OutsideError: The disk failed, or a picture that is needed cannot be read.
        StoppedError: It was stopped.
    """
    try:
        with whole_file(out, suffix=out.suffix.lower()) as beside:
            remarks = writer.write(delivery, beside, context)
            require_free(out, overwrite=overwrite)
    except OSError as error:
        msg = f"{out} cannot be written: {error.strerror or error}. Choose another place."
        raise OutsideError(msg) from error
    return remarks
