"""Markers in words of ours follow a record that is renamed, also where they name a value by it."""

from build_tools.editing.referring import Mention, Renaming, renamed_path
from build_tools.graph import Entry, Graph, said
from build_tools.records import Marker, pieces


def marked_mentions(graph: Graph, entry: Entry, renaming: Renaming) -> tuple[Mention, ...]:
    """Texts of a record whose markers have to change, each whole."""
    found = ((one, "".join(str(_renamed(graph, piece, renaming)) for piece in pieces(one.text))) for one in said(entry))
    return tuple(Mention(at=one.at, on_key=False, text=text) for one, text in found if text != one.text)


def _renamed(graph: Graph, piece: str | Marker, renaming: Renaming) -> str | Marker:
    """The marker with the new path, and with the new id where the path of its value names an item by it."""
    if isinstance(piece, str):
        return piece
    target = graph.get(piece.path)
    field = renamed_path(target, piece.field, renaming) if target and piece.field else piece.field
    path = renaming.new if piece.path == renaming.old else piece.path
    return Marker(path=path, field=field, words=piece.words)
