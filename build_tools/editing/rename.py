"""A record gets another id, everywhere at once; its old id leads to it from then on."""

from pathlib import Path

from build_tools.editing.companions import renamed_companions
from build_tools.editing.fix import canonical
from build_tools.editing.marked import marked_mentions
from build_tools.editing.moving import Move, moved, readable
from build_tools.editing.naming import file_of, free_path, named
from build_tools.editing.referring import Renaming, mentions
from build_tools.editing.rewriting import rewritten
from build_tools.editing.tree import Collection, Member, Scalar, Tree, grown
from build_tools.editing.writing import text_of
from build_tools.examining import Examined, examined, gather


def rename(root: Path, old: str, new: str) -> Move:
    """What renaming a record would change; `moving.carry_out` does it.

    Args:
        root: top of the project.
        old: path or id of the record.
        new: path, or id alone, that it shall have.

    Raises:
        RefusalError: there is no such record, or it cannot have that id.
    """
    gathered = gather(root)
    before = readable(examined(gathered))
    entry = named(before.graph, old)
    renaming = Renaming(old=entry.path, new=free_path(before.graph, root, entry, new))
    changes = rewritten_files(before, renaming)
    others = len(changes.keys() - {entry.file})
    slug, new_slug = renaming.ids
    file = file_of(entry.folder, new_slug)
    own = canonical(entry.file, changes.get(entry.file) or before.texts[entry.file])
    changes[file] = with_former(own, slug, new_slug)
    changes[entry.file] = None
    if entry.folder == "sources":
        changes |= renamed_companions(root, slug, new_slug)
    followed = f"{others} other file{'s' * (others != 1)} followed"
    lines = (f"{entry.file} → {file}", followed, f"'{slug}' leads to it now")
    return moved(gathered, before, changes, lines)


def rewritten_files(seen: Examined, renaming: Renaming) -> dict[str, str | None]:
    """Files that name the record, with its new name in them."""
    return {
        entry.file: rewritten(seen.texts[entry.file], found)
        for entry in seen.graph.entries.values()
        if (found := (*mentions(entry, renaming), *marked_mentions(seen.graph, entry, renaming)))
    }


def with_former(text: str, former: str, new: str) -> str:
    """A canonical record that remembers a former id of it; the id that it has now is none of them."""
    tree = grown(text)
    found = tree.root.get("replaces")
    kept = [one for one in found.members if _text(one) != new] if isinstance(found, Collection) else []
    former_ids = Collection(mapping=False, members=[*kept, Member(value=Scalar(text=former))])
    if isinstance(found, Collection):
        found.members = former_ids.members
    else:
        tree.root.members.append(Member(key=Scalar(text="replaces"), value=former_ids))
    return text_of(Tree(head=tree.head, root=tree.root))


def _text(member: Member) -> str:
    return member.value.text if isinstance(member.value, Scalar) else ""
