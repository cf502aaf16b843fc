"""The tree of the sidebar as plain records: all photos, folders, collections, publications."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Final

from mediadesk.desktop.told_apart import told_apart
from mediadesk.i18n.moments import date_and_time
from mediadesk.i18n.translated import translated
from mediadesk.model.collection import Collection, FolderCount
from mediadesk.model.placement import Publication
from mediadesk.model.scope import Scope


class NodeKind(StrEnum):
    """What a line of the sidebar stands for."""

    ALL = "all"
    HEADING = "heading"
    FOLDER = "folder"
    COLLECTION = "collection"
    PUBLICATION = "publication"


@dataclass(slots=True, eq=False)
class Node:
    """One line of the sidebar; mutable only while the tree is built, or grows.

    Attributes:
        kind: What it stands for.
        key: What tells it from every other, also after a refresh.
        label: What it says.
        tip: The longer words, such as a full path.
        count: How many photos; None where that makes no sense.
        collection: The collection it stands for.
        path: The folder or document it stands for.
        publication: The document, where it stands for one.
        parent: The line it hangs from.
        row: Its place among those that hang there.
        children: The lines below it.
        waiting: Documents that hang below it, and have no line yet.
        files: What tells those of these documents apart that have one title.
    """

    kind: NodeKind
    key: str
    label: str
    tip: str = ""
    count: int | None = None
    collection: Collection | None = None
    path: str = ""
    publication: Publication | None = None
    parent: "Node | None" = None
    row: int = 0
    children: list["Node"] = field(default_factory=list)
    waiting: Sequence[Publication] = ()
    files: Mapping[Path, str] = field(default_factory=dict)

    def add(self, child: "Node") -> "Node":
        """Hang a line below this one; return it."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)
        return child

    def hang_waiting(self, most: int) -> None:
        """Give lines to some of the documents that wait for one."""
        for publication in self.waiting[:most]:
            self.add(_publication_node(publication, self.files))
        self.waiting = self.waiting[most:]

    @property
    def words(self) -> str:
        """The longer words; a document's are put together when they are asked for."""
        return self.tip if self.publication is None else _told(self.publication)

    def scope(self) -> Scope | None:
        """Return the photos it stands for; None for headings and publications."""
        if self.kind is NodeKind.ALL:
            return Scope()
        if self.kind is NodeKind.FOLDER:
            return Scope(folder=self.path)
        if self.kind is NodeKind.COLLECTION and self.collection is not None:
            return Scope(collection_id=self.collection.id)
        return None


ALL_KEY: Final = "all"


def build_tree(
    total: int,
    folders: Sequence[FolderCount],
    collections: Sequence[tuple[Collection, int]],
    publications: Sequence[Publication],
) -> Node:
    """Return the root of the sidebar's tree; headings stand there even while empty.

    Documents wait below theirs: whoever shows the tree asks for lines as they come into view.
    """
    root = Node(NodeKind.HEADING, "", "")
    root.add(Node(NodeKind.ALL, ALL_KEY, translated("All photos"), count=total))
    heading = root.add(Node(NodeKind.HEADING, "folders", translated("Folders")))
    _hang_folders(heading, folders)
    heading = root.add(Node(NodeKind.HEADING, "collections", translated("Collections")))
    for collection, count in collections:
        key = f"collection:{collection.id}"
        node = Node(NodeKind.COLLECTION, key, collection.name, collection.name, count, collection)
        heading.add(node)
    heading = root.add(Node(NodeKind.HEADING, "publications", translated("Checked publications")))
    heading.waiting = publications
    titles = Counter(map(_title, publications))
    alike = [one.path for one in publications if titles[_title(one)] > 1]
    heading.files = told_apart(alike)
    return root


def _title(publication: Publication) -> str:
    return publication.title or publication.path.name


def _publication_node(publication: Publication, files: Mapping[Path, str]) -> Node:
    path, label = str(publication.path), _title(publication)
    file = files.get(publication.path)
    if file:  # what tells them apart comes first, for the end may be cut off
        label = file if label == publication.path.name else f"{file}: {label}"
    key = f"publication:{path}"
    return Node(NodeKind.PUBLICATION, key, label, path=path, publication=publication)


def _told(publication: Publication) -> str:
    return translated("{path}\nChecked {when} by the profile {profile}").format(
        path=publication.path,
        when=date_and_time(publication.checked_at),
        profile=publication.profile,
    )


def _hang_folders(heading: Node, folders: Sequence[FolderCount]) -> None:
    """Hang the folders as a tree; chains of folders without photos become one line."""
    disk = _Disk()
    for seen_in in folders:
        disk.count(seen_in)
    for top in disk.tops():
        _hang(heading, top.first_fork())


def _hang(parent: Node, folder: "_Folder") -> None:
    """Hang a folder and what is below it."""
    key, label = f"folder:{folder.path}", folder.name or folder.path
    node = Node(NodeKind.FOLDER, key, label, folder.path, folder.photos, path=folder.path)
    parent.add(node)
    for below in sorted(folder.below, key=_sorting_name):
        _hang(node, below.first_fork())


@dataclass(slots=True, eq=False)
class _Folder:
    """A folder of the disk, on its way into the tree.

    Attributes:
        path: Where it lies, as a text: thousands of path objects, compared part by part, keep
            Python to themselves for longer than the window may wait.
        name: What it is called there; "" for a disk.
        above: What it lies in; None for a disk.
        is_own: Whether photos lie directly in it.
        photos: How many it holds with all below it, each photo once.
        below: The folders right below it.
    """

    path: str
    name: str
    above: "_Folder | None" = None
    is_own: bool = False
    photos: int = 0
    below: list["_Folder"] = field(default_factory=list)

    def first_fork(self) -> "_Folder":
        """Return the first folder from here down that has photos, or several folders below it."""
        folder = self
        while not folder.is_own and len(folder.below) == 1:
            (folder,) = folder.below
        return folder

    def way_up(self) -> Iterator["_Folder"]:
        """Yield it and all that it lies in."""
        folder: _Folder | None = self
        while folder is not None:
            yield folder
            folder = folder.above


class _Disk:
    """The folders with photos, and those that they lie in."""

    def __init__(self) -> None:
        self._folders: dict[str, _Folder] = {}

    def tops(self) -> list[_Folder]:
        """Return those that lie in no other, sorted."""
        return sorted(
            (one for one in self._folders.values() if one.above is None), key=attrgetter("path")
        )

    def count(self, seen_in: FolderCount) -> None:
        """Add photos to the folders in which they were seen, and once to each above these."""
        own = [self._folder(path) for path in seen_in.paths]
        for folder in own:
            folder.is_own = True
        for folder in {up for one in own for up in one.way_up()}:
            folder.photos += seen_in.photos

    def _folder(self, path: str) -> _Folder:
        """Return a folder, made with all above it that are not known yet."""
        way_up = []
        for at, name in _way_up(path):
            known = self._folders.get(os.path.normcase(at))
            way_up.append(known or self._make(at, name))
            if known is not None:
                break
        for folder, above in pairwise(way_up):
            folder.above = above
            above.below.append(folder)
        return way_up[0]

    def _make(self, path: str, name: str) -> _Folder:
        made = self._folders[os.path.normcase(path)] = _Folder(path, name)
        return made


def _way_up(path: str) -> Iterator[tuple[str, str]]:
    """Yield a path with its last name, then what lies above it, up to the disk."""
    above = ""
    while above != path:
        path = above or path
        above, name = os.path.split(path)
        above = above or os.curdir  # a path of another system is one name here
        yield path, name


def _sorting_name(folder: _Folder) -> str:
    return folder.name.casefold()
