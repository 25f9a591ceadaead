"""A page read back as a browser would: its elements in order, with what a reader sees of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "meta", "link", "img", "input", "hr"}


@dataclass(eq=False)
class Element:
    """An element with its children; text stands among them."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def all(self, tag: str, **attributes: str) -> list["Element"]:
        """Elements below it with this tag and these attributes; a class may be one of several."""
        return [one for one in self.walk() if one.tag == tag and all(one.has(*pair) for pair in attributes.items())]

    def has(self, name: str, value: str) -> bool:
        """Whether an attribute has this value, or this word for a class."""
        held = self.attributes.get("class" if name == "class_" else name)
        return held is not None and (value in held.split() if name == "class_" else value == held)

    def by_id(self, wanted: str) -> "Element":
        """The one element with this id."""
        (found,) = [one for one in self.walk() if one.attributes.get("id") == wanted]
        return found

    def after(self, other: "Element") -> "Element | None":
        """The element right after a child of any element below; None where text or nothing follows."""
        for one in self.walk():
            if other in one.children:
                rest = one.children[one.children.index(other) + 1 :]
                return rest[0] if rest and isinstance(rest[0], Element) else None
        return None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The page as one element without a tag.

    Raises:
        AssertionError: tags do not nest, or an attribute stands twice.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root
