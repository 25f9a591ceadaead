"""A record's text as a tree that keeps its comments: what is reordered and written anew from it loses nothing.

Comments hang on what they speak of: one at the end of a line on the value of that line, one on a line of its own on
what follows it, unless it stands deeper than that and so ends the block before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SIGN: Final = re.compile(r"(?:^|(?<=[ \t\n]))#[^\n]*")
_BLOCK_HEAD: Final = re.compile(r"[|>][^\n#]*(?=#)")

Span: TypeAlias = tuple[int, int]
"""First and last position (exclusive) in the text, in code points."""


@dataclass(kw_only=True)
class Scalar:
    """A value, or a key."""

    text: str
    """Decoded: without quotes and escapes."""
    raw: str = ""
    """As typed, for a bare word; empty for whatever was quoted."""
    span: Span = (0, 0)


@dataclass(kw_only=True)
class Member:
    """A pair of a mapping, or an item of a list, with the comments that hang on it."""

    key: Scalar | None = None
    """None in a list."""
    value: "Branch"
    above: list[str] = field(default_factory=list)
    beside: str = ""
    at: int = -1
    """Position of its key, or of its dash."""
    column: int = 0


@dataclass(kw_only=True)
class Collection:
    """A mapping or a list."""

    mapping: bool
    members: list[Member] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    """Comments after the last member."""
    span: Span = (0, 0)
    flow: bool = False

    def get(self, key: str) -> "Branch | None":
        """What stands under a key."""
        return next((one.value for one in self.members if one.key and one.key.text == key), None)


Branch: TypeAlias = Scalar | Collection


@dataclass(kw_only=True)
class Tree:
    """A whole file."""

    root: Collection
    head: list[str] = field(default_factory=list)
    """Comments before the first key."""


@dataclass(frozen=True, kw_only=True)
class _Comment:
    text: str
    start: int
    column: int
    alone: bool
    """Whether it has the line for itself."""


def grown(text: str) -> Tree:
    """The tree of a text that `reading` takes for a record, line ends being LF."""
    starts = _starts(text)
    found = yaml.compose(text, Loader=_LOADER)
    root = _Grower(text, starts).branch(found) if found else None
    if not isinstance(root, Collection) or not root.mapping:
        raise TypeError("a record is a mapping")
    tree = Tree(root=root)
    chain = list(_chain(root, (root,)))
    for comment in comments(text, root, starts):
        _hang(tree, chain, comment)
    return tree


def scalars(root: Branch) -> Iterator[Scalar]:
    """Every key and every single value, in the order of the file."""
    if isinstance(root, Scalar):
        yield root
        return
    for member in root.members:
        if member.key is not None:
            yield member.key
        yield from scalars(member.value)


def comments(text: str, root: Branch, starts: list[int] | None = None) -> list[_Comment]:
    """Every comment of a text; a number sign within a value is none."""
    starts = starts or _starts(text)
    taken = [span for one in scalars(root) for span in _covered(text, one.span)]
    found: list[_Comment] = []
    for match in _SIGN.finditer(text):
        at = match.start()
        while taken and taken[0][1] <= at:
            taken.pop(0)
        if taken and taken[0][0] <= at:
            continue
        line = text.rfind("\n", 0, at) + 1
        alone = not text[line:at].strip()
        found.append(_Comment(text=match.group().rstrip(), start=at, column=at - line, alone=alone))
    return found


def _covered(text: str, span: Span) -> Iterator[Span]:
    """The parts of a value that hold no comment: all but one in the line of ``|`` or ``>``."""
    head = _BLOCK_HEAD.match(text, span[0], span[1])
    yield (span[0], head.end()) if head else span
    if head:
        yield (text.index("\n", head.end()), span[1])


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


@dataclass(frozen=True)
class _Grower:
    text: str
    starts: list[int]

    def branch(self, node: Node) -> Branch:
        span = (self._offset(node.start_mark), self._offset(node.end_mark))
        if isinstance(node, ScalarNode):
            bare = self.text[span[0] : span[1]] if not node.style else ""
            return Scalar(text=node.value, raw=bare, span=span)
        if isinstance(node, MappingNode):
            members = [self._pair(key, value) for key, value in node.value]
            return Collection(mapping=True, members=members, span=span, flow=bool(node.flow_style))
        if isinstance(node, SequenceNode):
            members = [self._item(one, node) for one in node.value]
            return Collection(mapping=False, members=members, span=span, flow=bool(node.flow_style))
        raise TypeError(f"a node of another kind: {node!r}")

    def _pair(self, key: Node, value: Node) -> Member:
        made = self.branch(key)
        if not isinstance(made, Scalar):
            raise TypeError("a key is a word")
        return Member(key=made, value=self.branch(value), at=made.span[0], column=key.start_mark.column)

    def _item(self, node: Node, within: CollectionNode) -> Member:
        if within.flow_style:
            return Member(value=self.branch(node), at=self._offset(node.start_mark), column=node.start_mark.column)
        line, column = node.start_mark.line, within.start_mark.column
        while line > within.start_mark.line and not self._dashed(line, column):
            line -= 1
        return Member(value=self.branch(node), at=self.starts[line] + column, column=column)

    def _dashed(self, line: int, column: int) -> bool:
        """Whether a dash stands there, with nothing but dashes before it."""
        before = self.text[self.starts[line] : self.starts[line] + column + 1]
        return before.endswith("-") and not before.strip("- ")

    def _offset(self, mark: yaml.Mark) -> int:
        return self.starts[mark.line] + mark.column


Chain: TypeAlias = list[tuple[Member, tuple[Collection, ...]]]
"""Every member in the order of the file, with the collections around it, the outermost first."""


def _chain(of: Collection, around: tuple[Collection, ...]) -> Iterator[tuple[Member, tuple[Collection, ...]]]:
    for member in of.members:
        yield member, around
        if isinstance(member.value, Collection):
            yield from _chain(member.value, (*around, member.value))


def _hang(tree: Tree, chain: Chain, comment: _Comment) -> None:
    if not comment.alone:
        _beside(tree, chain, comment)
        return
    follower = next((member for member, _ in chain if member.at > comment.start), None)
    before = [(member, around) for member, around in chain if member.at < comment.start]
    if not before:
        tree.head.append(comment.text)
        return
    outer = follower.column if follower else -1
    block = _ended(before[-1], comment, outer) if comment.column > outer else None
    if block is not None:
        block.tail.append(comment.text)
    elif follower is not None:
        follower.above.append(comment.text)
    else:
        tree.root.tail.append(comment.text)


def _ended(last: tuple[Member, tuple[Collection, ...]], comment: _Comment, outer: int) -> Collection | None:
    """The innermost block that ends here and stands no deeper than the comment, but deeper than what follows."""
    member, around = last
    blocks = [*around, *([member.value] if isinstance(member.value, Collection) and member.value.members else [])]
    for block in reversed(blocks):
        column = block.members[0].column
        if not block.flow and outer < column <= comment.column:
            return block
    return None


def _beside(tree: Tree, chain: Chain, comment: _Comment) -> None:
    """Hang it on whatever ends last before it; a second one on the same thing goes above."""
    nearest, on = -1, None
    for member, _ in chain:
        for end in _ends(member):
            if nearest < end <= comment.start:
                nearest, on = end, member
    if on is None:
        tree.head.append(comment.text)
    elif on.beside:
        on.above.append(comment.text)
    else:
        on.beside = comment.text


def _ends(member: Member) -> Iterator[int]:
    """Where its key or dash ends, and its value, if that ends where its text ends."""
    yield member.key.span[1] if member.key else member.at
    if isinstance(member.value, Scalar):
        head_only = member.value.span[0]
        yield head_only if "\n" in member.value.text else member.value.span[1]
    elif member.value.flow:
        yield member.value.span[1]
