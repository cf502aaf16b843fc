"""Know one picture that a page shows several times: offered sizes, noscript copies, repeats."""

import re
from bisect import bisect
from collections.abc import Sequence
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.captions.picture_boxes import whole_picture
from mediadesk.published.pages.editorial.weighing import Sighting, is_editorial
from mediadesk.published.pages.pictures.picture_identity import file_of, identities
from mediadesk.published.pages.pictures.picture_sources import FoundPicture

#: Which of several elements that show one picture stands for it.
_RANK: Final = {"img": 0, "noscript": 1, "attribute": 2, "background": 3, "poster": 3}
#: The end of a file's name that is only a number.
_NUMBERED_FILE: Final = re.compile(r"(?<=[^\W\d_])[-_]\d{3,4}(?=\.\w{3,4}\Z)")
#: Photographs of one series that are shown together are no further apart.
_NEXT_IN_SERIES: Final = 40
#: A number that editing systems give to one picture: "/article32650054.ece/pier.jpg".
_NUMBER_OF_PICTURE: Final = re.compile(r"(?<!\d)\d{7,9}(?!\d)")
#: The month of a folder of uploads: "/uploads/2021/08/pier.jpg".
_MONTH: Final = re.compile(r"/((?:19|20)\d{2}/(?:0[1-9]|1[0-2]))/(?:[^/]*/){0,2}[^/]*\Z")
#: Steps up to where two elements that show one picture meet.
_NEAR: Final = 5


def without_copies(pictures: list[FoundPicture], told: Sequence[int]) -> list[FoundPicture]:
    """Make one of pictures in a row that are one: sizes offered side by side, noscript copies.

    Args:
        pictures: Pictures in order.
        told: Orders of the story's paragraphs, which part a picture from the same shown again.
    """
    kept: list[FoundPicture] = []
    for picture in pictures:
        is_parted = bool(kept) and bisect(told, kept[-1].order) != bisect(told, picture.order)
        if kept and not is_parted and _is_one(kept[-1], picture):
            shown, other = kept[-1], picture
            if _RANK.get(other.place, 1) < _RANK.get(shown.place, 1):
                shown, other = other, shown
            if _is_near(shown.element, other.element):
                shown.addresses += [a for a in other.addresses if a not in shown.addresses]
                shown.copies += [other.element, *other.copies]
                shown.alt = shown.alt or other.alt
                shown.width_px = shown.width_px or other.width_px
                shown.height_px = shown.height_px or other.height_px
                kept[-1] = shown
                continue
        kept.append(picture)
    return kept


def each_once(sightings: list[Sighting]) -> list[Sighting]:
    """Keep one of each picture: the one that speaks most for itself, at the place of the first."""
    known: dict[str, list[int]] = {}
    kept: list[Sighting] = []
    for sighting in sightings:
        same = (at for key in sighting.keys for at in known.get(key, ()))
        at = next((at for at in same if not _are_two(kept[at].picture, sighting.picture)), None)
        if at is None:
            at = len(kept)
            kept.append(sighting)
        elif _tells_more(sighting, kept[at]):
            kept[at] = sighting
        for key in sighting.keys:
            if at not in (places := known.setdefault(key, [])):
                places.append(at)
    return kept


def _is_one(one: FoundPicture, other: FoundPicture) -> bool:
    """Whether two pictures in a row are one: by their addresses, or as a noscript copy."""
    if identities(one.addresses) & identities(other.addresses):
        return not _are_two(one, other)
    if (one.place == "noscript") == (other.place == "noscript"):
        return False
    copy, shown = (one, other) if one.place == "noscript" else (other, one)
    holder = next(copy.element.iterancestors("noscript"))
    beside = (holder.getprevious(), holder.getnext())
    return bool(copy.alt) and copy.alt == shown.alt and whole_picture(shown.element) in beside


def _is_near(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements meet a few steps up."""
    above = dict.fromkeys(list(one.iterancestors())[:_NEAR])
    return any(ancestor in above for ancestor in list(other.iterancestors())[:_NEAR])


def _tells_more(sighting: Sighting, known: Sighting) -> bool:
    """Whether a picture shown again tells more: of several captions the first is kept."""
    told, before = ((bool(s.caption) + bool(s.credit)) for s in (sighting, known))
    if told == before > 0 and is_editorial(known):
        return False
    if told > before and is_editorial(sighting):
        return True
    return sighting.weight > known.weight


def _are_two(one: FoundPicture, other: FoundPicture) -> bool:
    """Whether two pictures of one name are described as two, and a number tells them apart.

    The number may be a size's: only the words tell "fault-400.png" from "fault-500.png". Where an
    editing system gives each picture a folder with a long number, that is enough, and so is that
    they were put into the folders of two months, or are numbered one after the other.
    """
    if _follow_each_other(one.addresses[0], other.addresses[0]):
        return True
    months = {_month(picture.addresses[0]) for picture in (one, other)}
    if len(months) > 1 and "" not in months:
        return True
    folders = [_numbered_folder(picture.addresses[0]) for picture in (one, other)]
    if folders[0][0] == folders[1][0] != "" and folders[0][1] != folders[1][1]:
        return True
    said = [fold(picture.alt) for picture in (one, other)]
    if not all(said) or said[0] == said[1]:
        return False
    numbers = {_numbers(picture.addresses[0]) for picture in (one, other)}
    return len(numbers) > 1


def _follow_each_other(one: str, other: str) -> bool:
    """Whether the numbers of two files are a series's: sizes lie further apart, or are round.

    "pier-1017.jpg" and "pier-1022.jpg", but not "pier-640.jpg" and "pier-660.jpg".
    """
    ends = [_NUMBERED_FILE.findall(file_of(address)) for address in (one, other)]
    if not all(ends):
        return False
    first, second = (int(end[0][1:]) for end in ends)
    return 0 < abs(first - second) <= _NEXT_IN_SERIES and (first % 10, second % 10) != (0, 0)


def _month(address: str) -> str:
    """Return year and month of the folder that an address lies in, "" for none."""
    found = _MONTH.search(address.partition("?")[0])
    return "" if found is None else found.group(1)


def _numbered_folder(address: str) -> tuple[str, str]:
    """Return what stands before the first long number of an address's folders, and the number."""
    folders = address.partition("?")[0].rpartition("/")[0]
    found = _NUMBER_OF_PICTURE.search(folders)
    return ("", "") if found is None else (folders[: found.start()], found.group())


def _numbers(address: str) -> tuple[str, ...]:
    """Return the number at the end of a file's name, and the long ones of its folders."""
    name = file_of(address)
    folders = address.partition(name)[0] if name else ""
    return (*_NUMBERED_FILE.findall(name), *_NUMBER_OF_PICTURE.findall(folders))
