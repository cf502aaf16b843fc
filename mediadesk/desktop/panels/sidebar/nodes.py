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
    counts = {PurePath(folder.path): folder.photos for folder in folders}
    children: dict[PurePath, set[PurePath]] = {}
    tops: set[PurePath] = set()
    for path in counts:
        for below, above in zip((path, *path.parents), path.parents, strict=False):
            children.setdefault(above, set()).add(below)
        tops.add(PurePath(path.anchor))
    for top in sorted(tops):
        _hang(heading, _first_fork(top, counts, children), counts, children)


def _first_fork(
    path: PurePath, counts: dict[PurePath, int], children: dict[PurePath, set[PurePath]]
) -> PurePath:
    while path not in counts and len(children.get(path, ())) == 1:
        path = next(iter(children[path]))
    return path


def _hang(
    parent: Node,
    path: PurePath,
    counts: dict[PurePath, int],
    children: dict[PurePath, set[PurePath]],
) -> int:
    """Hang a folder and what is below it; return how many photos that is."""
    node = parent.add(Node(NodeKind.FOLDER, f"folder:{path}", path.name or str(path), str(path)))
    node.path = str(path)
    below = _sorted(children.get(path, ()))
    held = sum(_hang(node, _first_fork(c, counts, children), counts, children) for c in below)
    node.count = counts.get(path, 0) + held
    return node.count


def _sorted(paths: Iterable[PurePath]) -> list[PurePath]:
    return sorted(paths, key=lambda path: path.name.casefold())
