"""Write a derivative's metadata: carried over, completed, and read back by two readers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import md5
from pathlib import Path
from typing import Final

from mediadesk.edits.kinds import CONTRIBUTOR_ROLE
from mediadesk.media.containers.blocks import Blocks, Container, ContainerFaultError
from mediadesk.media.containers.choosing import container_of
from mediadesk.media.containers.tiff_directory import TiffStructure
from mediadesk.media.derivatives.carried_exif import (
    ORIENTATION,
    PictureFacts,
    carried_exif,
    fitting_block,
    is_same_date,
    with_facts,
    with_twins,
)
from mediadesk.media.derivatives.carried_regions import Frames, carry_regions, tell_crop
from mediadesk.media.derivatives.carrying import Carriage, carried_xmp, is_told, placeless
from mediadesk.media.derivatives.descent import write_descent
from mediadesk.media.derivatives.original_metadata import OriginalMetadata, original_metadata
from mediadesk.media.intake import fields_and_xmp_in
from mediadesk.media.metadata.exif import field_texts
from mediadesk.media.metadata.field_values import content_of, xmp_value
from mediadesk.media.metadata.readings import exif_readings, iim_readings, xmp_properties
from mediadesk.media.writing.block_editing import SPECS, iim_values, put_words
from mediadesk.media.writing.exif_directories import ExifDirectories, exif_block, with_directories
from mediadesk.media.writing.iim_editing import with_datasets
from mediadesk.media.writing.write_checking import faults
from mediadesk.media.writing.xmp_editing import XmpFaultError, XmpPacket, XmpPackets
from mediadesk.metadata.structures import party_text
from mediadesk.metadata.values import Entity, cleaned, cleaned_all
from mediadesk.model.credit import Contribution
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box
from mediadesk.model.output import MetadataPolicy, Output
from mediadesk.model.photo import FieldContent, Origin
from mediadesk.services.ports.pictures import CutField, RenderOrder
from mediadesk.services.ports.writing import FieldWord

_CONTRIBUTORS: Final = "contributors"
_HOUSE_SEPARATOR: Final = " / "
_START_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Made:
    """A derivative whose pixels are written.

    Attributes:
        path: Its file.
        size_px: Width and height.
        native_px: Width and height of its original as displayed.
        has_profile: Whether a colour profile is embedded.
        is_srgb: Whether its colours are sRGB's.
    """

    path: Path
    size_px: tuple[int, int]
    native_px: tuple[int, int]
    has_profile: bool
    is_srgb: bool


def write_metadata(made: Made, order: RenderOrder) -> tuple[CutField, ...]:
    """Carry an original's metadata over to a derivative and write the imprint on top.

    Args:
        made: The file, its pixels written.
        order: What it was made of, and what is to be said of it.

    Returns:
        The fields that IIM could not hold whole.

    Raises:
        OutsideError: The metadata were not saved, or not as they should be.
    """
    source = original_metadata(order.original)
    data = made.path.read_bytes()
    container = _container(made.path, data)
    words = _words(order)
    wrong: tuple[str, ...] = ()
    for how in Carriage:
        try:
            packet, texts = _packet(source, order, words, made, how)
            iim, cut = _iim(source, order, words, container)
            new = _with_metadata(data, container, packet, (iim, _exif(source, order, words, made)))
        except (ContainerFaultError, XmpFaultError) as error:
            msg = f"What is made of {order.original.name} cannot be given metadata: {error}."
            raise OutsideError(msg) from error
        wrong = _wrong((data, new), container, order, (words, texts))
        if not wrong:
            made.path.write_bytes(new)
            return cut
    msg = f"What was made of {order.original.name} was not kept: {'; '.join(wrong)}."
    raise OutsideError(msg)


def _container(path: Path, data: bytes) -> Container:
    container = container_of(path, data[:_START_BYTES])
    if container is None:
        msg = f"{path.name} was rendered, but no metadata can be written into it."
        raise OutsideError(msg)
    return container


def _words(order: RenderOrder) -> tuple[FieldWord, ...]:
    """Return what XMP is to say, field by field: what the policy tells, and who worked on it."""
    words = []
    for reading in order.imprint.readings:
        is_known = reading.field in SPECS and reading.field != _CONTRIBUTORS
        if reading.origin is Origin.IIM or not is_known or not reading.content:
            continue
        if is_told(reading.field, order.output.metadata):
            content = _plain(reading.field, reading.content, order.output)
            words.append(FieldWord(reading.field, content, reading.language))
    parties = tuple(map(_contributor, order.imprint.contributions))
    if parties:
        spec = SPECS[_CONTRIBUTORS]
        words.append(FieldWord(_CONTRIBUTORS, tuple(party_text(spec, one) for one in parties)))
    return tuple(word for word in words if word.content)


def _plain(field: str, content: FieldContent, output: Output) -> FieldContent:
    """Return content without signs that XML has no place for, and without a place if so wished."""
    spec = SPECS[field]
    if spec.is_structured and not output.keeps_position:
        content = content_of(spec, placeless(xmp_value(spec, content)))
    if isinstance(content, str):
        return cleaned(content)
    return tuple(dict.fromkeys(filter(None, map(cleaned, content))))


def _contributor(one: Contribution) -> Entity:
    """Return a contributor as IPTC has it: the vocabulary's role first, then in words.

    The vocabulary (NewsCodes cpprole) has no cropper and no retoucher; Role is a bag of text.
    """
    parts = (cleaned(one.person), cleaned(one.organisation))
    roles = (role for role in cleaned_all(one.roles) if role != CONTRIBUTOR_ROLE)
    return Entity(_HOUSE_SEPARATOR.join(filter(None, parts)), (CONTRIBUTOR_ROLE, *roles))


def _packet(
    source: OriginalMetadata,
    order: RenderOrder,
    words: Sequence[FieldWord],
    made: Made,
    how: Carriage,
) -> tuple[XmpPacket, tuple[str, ...]]:
    """Return the derivative's XMP, and the texts of ids and history that it must hold."""
    packet = carried_xmp(
        source,
        order.output,
        keeps_frame=_keeps_frame(order, made),
        how=how,
    )
    carry_regions(packet, Frames(order.plan, made.native_px, source.orientation, made.size_px))
    put_words(packet, words)
    if order.output.metadata is not MetadataPolicy.CREDIT:
        tell_crop(packet, order.plan, cleaned(order.original.name))
    # The file's own ids go before those that a program gave its sidecar.
    said, _ = xmp_properties((*source.packets.xmp, *filter(None, (source.beside,))))
    texts = write_descent(packet, said, order)
    packet.tidied()
    return packet, texts


def _keeps_frame(order: RenderOrder, made: Made) -> bool:
    plan = order.plan
    is_whole = plan.crop in {None, Box.whole()} and not plan.rotation_degrees % 360
    return is_whole and not plan.flipped and made.size_px == made.native_px


def _iim(
    source: OriginalMetadata, order: RenderOrder, words: Sequence[FieldWord], container: Container
) -> tuple[bytes, tuple[CutField, ...]]:
    """Return IIM where the original has it (MWG practice), and what of it had to be cut.

    A reading that is for IIM alone comes last, such as a credit of IIM's length; where it is empty
    the field is left out, for nothing of it fits whole.
    """
    old = source.packets.iim
    if not old or not container.holds_iim:
        return b"", ()
    own = [
        FieldWord(r.field, r.content)
        for r in order.imprint.readings
        if r.origin is Origin.IIM and is_told(r.field, order.output.metadata)
    ]
    dates = {r.field: str(r.content) for r in iim_readings(source.packets)}
    told = (w for w in words if not is_same_date(w, dates.get(w.field, "")))
    values = iim_values((*told, *own))
    kept = old if order.output.metadata is MetadataPolicy.ALL else b""
    try:
        block, numbers = with_datasets(kept, values)
    except ContainerFaultError:
        block, numbers = with_datasets(b"", values)
    left_out = {word.field for word in own if not word.content}
    cut = (s for s in SPECS.values() if s.iim in numbers or s.name in left_out)
    return block, tuple(CutField(spec.name, spec.iim_bytes) for spec in cut)


def _exif(
    source: OriginalMetadata, order: RenderOrder, words: Iterable[FieldWord], made: Made
) -> ExifDirectories:
    facts = PictureFacts(made.size_px, _keeps_frame(order, made), made.has_profile, made.is_srgb)
    said = exif_readings(field_texts(exif_block(source.exif)))
    carried = with_twins(carried_exif(source.exif, order.output, facts), words, said)
    return with_facts(carried, source.exif, order.imprint, facts)


def _with_metadata(
    data: bytes, container: Container, packet: XmpPacket, others: tuple[bytes, ExifDirectories]
) -> bytes:
    """Return a file with XMP, IIM and Exif put in."""
    iim, exif = others
    main, extended = XmpPackets.of(packet).serialised(container.most_xmp_bytes)
    digest = md5(iim, usedforsecurity=False).digest() if iim and container.holds_digest else b""
    blocks = Blocks(xmp=main, extended=extended, iim=iim, digest=digest)
    if container.is_tiff:
        structure = TiffStructure(data)
        # TIFF 6.0, section 8: without Orientation, it is 1, as ours are.
        first = {tag: value for tag, value in exif.main.items() if tag != ORIENTATION}
        with_directories(structure, replace(exif, main=first))
        return container.with_blocks(structure.data, blocks)
    block = fitting_block(exif, container.most_exif_bytes)
    return container.with_blocks(data, replace(blocks, exif=block))


def _wrong(
    versions: tuple[bytes, bytes],
    container: Container,
    order: RenderOrder,
    said: tuple[Sequence[FieldWord], Iterable[str]],
) -> tuple[str, ...]:
    """Return what two readers, this program's and exiv2, do not find as it should be."""
    words, texts = said
    _, properties = fields_and_xmp_in(versions[1], order.out)
    packets = container.blocks(versions[1])
    whole = (packets.xmp + packets.extended).decode("utf-8", "replace")
    is_told = all(text in whole for text in texts)
    history = () if is_told else ("its history could not be read back",)
    return (*faults(versions, container, words, properties), *history)
