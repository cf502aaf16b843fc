"""The Exif of a derivative: what it takes over of its original's, and what is true of itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from mediadesk.media.containers.tiff_directory import TagValue
from mediadesk.media.metadata.exif_exact import WINDOWS_TAGS
from mediadesk.media.writing.block_editing import SPECS
from mediadesk.media.writing.exif_directories import MAKER_NOTE, ExifDirectories, Tags, exif_block
from mediadesk.media.writing.exif_editing import date_texts, joined, renewed
from mediadesk.media.writing.maker_notes import without_pictures
from mediadesk.metadata.fields import ValueKind
from mediadesk.model.output import MetadataPolicy, Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint
from mediadesk.services.ports.writing import FieldWord

#: Tags of the first directory that say how the pixels of one file are stored, or lead to places in
#: it (TIFF 6.0, Exif 2.32, DCF 2.0): another file has its own.
_OWN: Final = frozenset(
    {
        *(254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280),
        *(
            281,
            284,
            288,
            289,
            290,
            291,
            292,
            293,
            317,
            320,
            322,
            323,
            324,
            325,
            330,
            332,
            338,
            339,
            340,
        ),
        *(341, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 700),
    }
)
#: Of the private tags, from 32768 on, those of the first directory that tell of the picture: where
#: it was copyrighted and exposed by TIFF/EP, and the names that DNG keeps of camera and lens.
_TELLING: Final = frozenset(
    {
        *(33432, 33434, 33437, 34850, 34852, 34855, 34864, 34867),
        *(50708, 50735, 50736, 50827, 50931, 50932),
    }
)
#: Exif's own numbers and those of Windows' texts, which some programs keep there as well; but for
#: Photoshop's layers and maker notes.
_EXIF_NUMBERS: Final = range(0x9000, 0xA500)
_NOT_TELLING: Final = frozenset({0x935C, MAKER_NOTE})
#: What a colour profile tells better: TransferFunction, WhitePoint, PrimaryChromaticities.
_COLOUR_TAGS: Final = frozenset({301, 318, 319})
_FIRST_PRIVATE: Final = 0x8000

#: Exif's tags that say how one file's pixels are stored; ColorSpace and the size are told anew.
_OWN_EXIF: Final = frozenset({0x9101, 0x9102, 0x9290, 0xA001, 0xA002, 0xA003, 0xEA1D})
#: Where the subject stands in the frame, in its pixels.
_FRAME_EXIF: Final = frozenset({0x9214, 0xA214})
#: DCF's size of the related picture.
_OWN_INNER: Final = frozenset({0x1001, 0x1002})
_INDEX: Final = 0x0001

_SOFTWARE, _DATE_TIME = 0x0131, 0x0132
ORIENTATION: Final = 0x0112
_OFFSET_TIME: Final = 0x9010
_EDITING_SOFTWARE: Final = 0xA43B
_COLOUR_SPACE, _WIDTH, _HEIGHT = 0xA001, 0xA002, 0xA003
_BYTE, _TEXT, _SHORT, _LONG = 1, 2, 3, 4
_SRGB, _UNCALIBRATED = 1, 0xFFFF
#: DCF 2.0: colours of the basic file, and those of Adobe RGB.
_BASIC: Final = b"R98\0"

#: Windows' own texts by exiv2 key.
_WINDOWS: Final = {key: tag for tag, key in WINDOWS_TAGS.items()}
#: A date is the same where both say the same as far as both go: to the second.
_DATE_CHARACTERS: Final = 19


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is true of a derivative's pixels.

    Attributes:
        size_px: Width and height.
        keeps_frame: Whether every pixel lies where it lay in the original.
        has_profile: Whether a colour profile is embedded.
        is_srgb: Whether the colours are sRGB's.
    """

    size_px: tuple[int, int]
    keeps_frame: bool
    has_profile: bool
    is_srgb: bool


def carried_exif(source: ExifDirectories, output: Output, facts: PictureFacts) -> ExifDirectories:
    """Return the original's tags, without its thumbnail, as far as they are true of a derivative.

    What lies in other directories (thumbnails, further pages) stays behind, and so does what an
    order's policy keeps back.
    """
    if output.metadata is not MetadataPolicy.ALL:
        return ExifDirectories(source.order)
    own = _OWN | _COLOUR_TAGS if facts.has_profile else _OWN
    main = {tag: v for tag, v in source.main.items() if tag not in own and _is_telling(tag)}
    left = _OWN_EXIF if facts.keeps_frame else _OWN_EXIF | _FRAME_EXIF
    if not output.keeps_position:  # which some makers tell in their own, unread notes
        left |= {MAKER_NOTE}
    exif = {tag: value for tag, value in source.exif.items() if tag not in left}
    if MAKER_NOTE in exif and not facts.keeps_frame:
        note = exif[MAKER_NOTE]
        exif[MAKER_NOTE] = TagValue(note.kind, without_pictures(note.data))
    return replace(
        source,
        main=main,
        exif=exif,
        position=source.position if output.keeps_position else {},
        interoperability={t: v for t, v in source.interoperability.items() if t not in _OWN_INNER},
    )


def with_facts(
    held: ExifDirectories, source: ExifDirectories, imprint: Imprint, facts: PictureFacts
) -> ExifDirectories:
    """Return tags that say who made a derivative and when, how large it is and in which colours."""
    order = held.order
    main, exif, inner = dict(held.main), dict(held.exif), dict(held.interoperability)
    main[ORIENTATION] = _number(1, _SHORT, order)
    exif[_WIDTH], exif[_HEIGHT] = (_number(side, _LONG, order) for side in facts.size_px)
    space = _SRGB if facts.is_srgb else _UNCALIBRATED
    if not facts.has_profile and (said := _uncalibrated(source)) is not None:
        exif[_COLOUR_SPACE] = said  # colours that DCF alone tells of, untouched
    else:
        exif[_COLOUR_SPACE] = _number(space, _SHORT, order)
        if facts.is_srgb and _INDEX in inner:  # DCF 2.0: R98 and R03
            inner[_INDEX] = TagValue(_TEXT, _BASIC)
    if imprint.software:
        main[_SOFTWARE] = exif[_EDITING_SOFTWARE] = _text(imprint.software)
    if imprint.made_at is not None:
        main[_DATE_TIME] = _text(imprint.made_at.strftime("%Y:%m:%d %H:%M:%S"))
        zone = imprint.made_at.strftime("%z")
        exif[_OFFSET_TIME] = _text(f"{zone[:3]}:{zone[3:5]}") if zone else _text("   :  ")
    return replace(held, main=main, exif=exif, interoperability=inner)


def with_twins(
    held: ExifDirectories, words: Iterable[FieldWord], said: Iterable[Reading]
) -> ExifDirectories:
    """Return tags that say what the record says, of those that are there.

    Args:
        held: The tags.
        words: What is to be said, field by field.
        said: What the original said, by which a date that is the same keeps its fraction and zone.
    """
    dates = {r.field: r.content for r in said if r.origin is Origin.EXIF}
    texts: dict[str, str] = {}
    windows: dict[int, str] = {}
    for word in words:
        spec = SPECS[word.field]
        if word.language or not word.content:
            continue
        windows.update({_WINDOWS[k]: _plain(word) for k in spec.weak_exif if k in _WINDOWS})
        if spec.kind is not ValueKind.DATE:
            texts.update(dict.fromkeys(spec.exif, joined(word.content)))
        elif spec.exif and not is_same_date(word, str(dates.get(word.field, ""))):
            texts.update(date_texts(str(word.content)))
    new = {tag: _wide(text) for tag, text in windows.items() if tag in held.main}
    return renewed(replace(held, main={**held.main, **new}), texts)


def fitting_block(held: ExifDirectories, most_bytes: int) -> bytes:
    """Return an Exif block; where it would be too long the largest tags stay behind.

    Args:
        held: The directories.
        most_bytes: The longest it may be; 0 for no limit.
    """
    block = exif_block(held, most_bytes)
    while most_bytes and len(block) > most_bytes:
        held = _without_largest(held)
        block = exif_block(held, most_bytes)
    return block


def _is_telling(tag: int) -> bool:
    if tag in _EXIF_NUMBERS:
        return tag not in _NOT_TELLING and tag not in _OWN_EXIF
    return tag < _FIRST_PRIVATE or tag in _TELLING


def _uncalibrated(source: ExifDirectories) -> TagValue | None:
    """Return ColorSpace of an original whose colours are not sRGB's; None for any other."""
    said = source.exif.get(_COLOUR_SPACE)
    is_srgb = said is None or said == _number(_SRGB, _SHORT, source.order)
    return None if is_srgb else said


def _without_largest(held: ExifDirectories) -> ExifDirectories:
    """Return directories without the tag of theirs that takes the most bytes."""
    groups: tuple[Tags, ...] = (held.main, held.exif, held.position, held.interoperability)
    sizes = ((len(v.data), number, tag) for number, g in enumerate(groups) for tag, v in g.items())
    _, number, largest = max(sizes)
    main, exif, position, interoperability = (
        {tag: value for tag, value in group.items() if (place, tag) != (number, largest)}
        for place, group in enumerate(groups)
    )
    return ExifDirectories(held.order, main, exif, position, interoperability, held.note_at)


def is_same_date(word: FieldWord, said: str) -> bool:
    """Whether a field is a date that is said already, as far as both go: to the second."""
    told = str(word.content)
    size = min(len(told), len(said), _DATE_CHARACTERS)
    is_date = SPECS[word.field].kind is ValueKind.DATE
    return is_date and bool(size) and told[:size] == said[:size]


def _plain(word: FieldWord) -> str:
    """Return content as Windows has it: several values with semicolons between them."""
    return word.content if isinstance(word.content, str) else ";".join(word.content)


def _wide(text: str) -> TagValue:
    return TagValue(_BYTE, text.encode("utf-16-le") + b"\0\0")


def _number(number: int, kind: int, order: str) -> TagValue:
    size = 2 if kind == _SHORT else 4
    return TagValue(kind, number.to_bytes(size, "little" if order == "little" else "big"))


def _text(text: str) -> TagValue:
    return TagValue(_TEXT, text.encode() + b"\0")
