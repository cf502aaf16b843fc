"""The tree of the sidebar as plain records: all photos, folders, collections, publications."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Final

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
        shared: Titles that several of these documents have.
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
    shared: frozenset[str] = frozenset()

    def add(self, child: "Node") -> "Node":
        """Hang a line below this one; return it."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)
        return child

    def hang_waiting(self, most: int) -> None:
        """Give lines to some of the documents that wait for one."""
        for publication in self.waiting[:most]:
            self.add(_publication_node(publication, self.shared))
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
    heading.shared = frozenset(title for title, times in titles.items() if times > 1)
    return root


def _title(publication: Publication) -> str:
    return publication.title or publication.path.name


def _publication_node(publication: Publication, shared: frozenset[str]) -> Node:
    path, label = str(publication.path), _title(publication)
    if label in shared:  # what tells them apart comes first, for the end may be cut off
        label = f"{publication.path.parent.name}/{publication.path.name}: {label}"
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
    seen_in = [(frozenset(map(PurePath, folder.paths)), folder.photos) for folder in folders]
    own = frozenset[PurePath]().union(*(paths for paths, _ in seen_in))
    children: dict[PurePath, set[PurePath]] = {}
    for path in own:
        for below, above in zip((path, *path.parents), path.parents, strict=False):
            children.setdefault(above, set()).add(below)
    shelf = _Shelf(own, children, _held(seen_in))
    for top in sorted({PurePath(path.anchor) for path in own}):
        shelf.hang(heading, shelf.first_fork(top))


def _held(seen_in: Iterable[tuple[frozenset[PurePath], int]]) -> Counter[PurePath]:
    """Return how many photos each folder holds with all below it, each photo once."""
    held: Counter[PurePath] = Counter()
    for paths, photos in seen_in:
        for path in paths.union(*(path.parents for path in paths)):
            held[path] += photos
    return held


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The folders of the disk, on their way into the tree.

    Attributes:
        own: Those in which photos lie directly.
        children: What lies right below each folder.
        held: How many photos each holds with all below it.
    """

    own: frozenset[PurePath]
    children: dict[PurePath, set[PurePath]]
    held: Counter[PurePath]

    def first_fork(self, path: PurePath) -> PurePath:
        """Return the first folder from here down that has photos, or several folders below it."""
        while path not in self.own and len(self.children.get(path, ())) == 1:
            path = next(iter(self.children[path]))
        return path

    def hang(self, parent: Node, path: PurePath) -> None:
        """Hang a folder and what is below it."""
        key, label = f"folder:{path}", path.name or str(path)
        node = Node(NodeKind.FOLDER, key, label, str(path), self.held[path], path=str(path))
        parent.add(node)
        for below in _sorted(self.children.get(path, ())):
            self.hang(node, self.first_fork(below))


def _sorted(paths: Iterable[PurePath]) -> list[PurePath]:
    return sorted(paths, key=lambda path: path.name.casefold())
