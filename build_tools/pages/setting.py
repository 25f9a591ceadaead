"""What all pages of one build in one language share, and how they write links, names and quoted words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from build_tools.core.languages import CODES, DEFAULT, Language, language
from build_tools.core.published import PublishedFile
from build_tools.graph import Entry, Graph, Speak, page_of, worded
from build_tools.pages.edition import Edition
from build_tools.pages.fragment import anchor_word, fill, together
from build_tools.pages.matters import Matter, matters
from build_tools.pages.related import Kinship, kinship
from build_tools.pages.telling import speaker
from build_tools.pages.words import Words
from build_tools.pages.writing import language_of, sort_key
from build_tools.records import HISTORY, MarkedText, Text

if TYPE_CHECKING:
    from build_tools.pages.citing import Cited


@dataclass(frozen=True, eq=False, kw_only=True)
class Setting:
    """One build in one language."""

    graph: Graph
    language: Language
    words: Words
    about: Edition
    published: tuple[PublishedFile, ...]
    known_anchors: dict[str, Mapping[tuple[Any, ...], str]] = field(default_factory=dict)
    """Anchors of records whose values were already linked to."""
    known_titles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Titles of paths into records, by record and path."""

    def anchors(self, entry: Entry) -> Mapping[tuple[Any, ...], str]:
        """Permanent ``id`` of every value on the page of its record, by the value's steps."""
        made = self.known_anchors.get(entry.path)
        if made is None:
            made = self.known_anchors[entry.path] = value_anchors(entry)
        return made

    @cached_property
    def hanging(self) -> Mapping[str, tuple[tuple[Entry, int], ...]]:
        """Every proof, as record and position, by where it stands: ``source/p5``, or the authority."""
        made: dict[str, list[tuple[Entry, int]]] = {}
        for entry in self.graph.entries.values():
            for number, proof in enumerate(entry.record.proof):
                made.setdefault(proof.at, []).append((entry, number))
        return {at: tuple(found) for at, found in made.items()}

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """Everything on which the sources part."""
        return matters(self.graph)

    @cached_property
    def matters_of(self) -> Mapping[str, tuple[Matter, ...]]:
        """Those of them that a record is in, by its path."""
        made: dict[str, list[Matter]] = {}
        for one in self.matters:
            for entry in one.records:
                made.setdefault(entry.path, []).append(one)
        return {path: tuple(found) for path, found in made.items()}

    @cached_property
    def speak(self) -> Speak:
        """Words of the markers in texts of ours."""
        return speaker(self.graph)

    @cached_property
    def kinship(self) -> Kinship:
        """What records share with each other."""
        return kinship(self.graph)

    @cached_property
    def paths(self) -> frozenset[str]:
        """Paths of what is published beside the pages."""
        return frozenset(one.path for one in self.published)

    def title_of(self, titles: Mapping[str, str]) -> str:
        """A title of a field or type in the language; a schema's titles are there in every language, or in one."""
        return titles.get(self.language.code) or next(iter(titles.values()))

    def by_label(self, entries: Iterable[Entry]) -> list[Entry]:
        """Records in the order of their labels."""
        code = self.language.code
        return sorted(entries, key=lambda entry: (sort_key(entry.record.label.get(code)[0]), entry.path))

    def standing(self, path: str, number: int) -> str:
        """How far a proof has come; what nobody looked at is not proved yet."""
        return self.about.standing.get((path, number), "unproved")


@dataclass(frozen=True, eq=False)
class Sheet:
    """The setting as seen from pages at one depth: links go up first."""

    setting: Setting
    depth: int
    """Folders between the page and the root of its language."""
    known: dict[tuple[str, str], Markup] = field(default_factory=dict)
    """Links that were already written at this depth."""
    cited: "dict[int, Cited]" = field(default_factory=dict)
    """Citations that were already made at this depth, by the identity of their proof."""

    @property
    def words(self) -> Words:
        """Interface strings."""
        return self.setting.words

    def href(self, uri: str) -> str:
        """Relative address of a page of the same language."""
        return "../" * self.depth + uri

    def file(self, path: str) -> str:
        """Relative address of a published file, which all languages share."""
        return "../" * (self.depth + self.setting.language.base.count("/")) + path

    def text(self, text: Text | Mapping[str, str]) -> Markup:
        """Own words in the page's language; in another one visibly so, where they are not translated yet."""
        found = text if isinstance(text, Text) else Text.model_construct(root=dict(text))
        said, code = found.get(self.setting.language.code)
        return self.worded(worded(said, code, self.setting.speak) if isinstance(text, MarkedText) else said, code)

    def worded(self, text: str, code: str) -> Markup:
        """Own words that are in the language with this code."""
        if code == self.setting.language.code:
            return fill("%s", text)
        return fill(_UNTRANSLATED, language(code).tag, text, self.words("untranslated"), code.upper())

    def foreign(self, text: str, default: str = DEFAULT.code) -> Markup:
        """Words of a source or a name: never translated, marked with the language that they are in."""
        code = language_of(text, default)
        return fill("%s", text) if code == self.setting.language.code else fill(_FOREIGN, language(code).tag, text)

    def label(self, path: str) -> Markup:
        """Label of a record."""
        return self.worded(*self.setting.graph.label(path, self.setting.language.code))

    def link(self, path: str, fragment: str = "") -> Markup:
        """Label of a record as a link to its page; bare where there is no such record."""
        made = self.known.get((path, fragment))
        if made is None:
            label = self.label(path)
            there = self.setting.graph.get(path) is not None
            made = fill(_LINK, self.href(page_of(path)) + fragment, label) if there else label
            self.known[path, fragment] = made
        return made

    def outward(self, url: str, text: str | Markup) -> Markup:
        """A link that leaves the site."""
        return fill(_OUTWARD, url, text)

    def joined(self, items: Iterable[str]) -> Markup:
        """Several things in a row."""
        return together(items, self.words("list.separator"))

    def other_labels(self, entry: Entry) -> tuple[Markup, ...]:
        """Label of a record in the other languages that it has one in."""
        shown = entry.record.label.get(self.setting.language.code)[1]
        labels = entry.record.label.root
        others = (code for code in CODES if code in labels and code != shown)
        return tuple(fill(_FOREIGN, language(code).tag, labels[code]) for code in others)


_UNTRANSLATED: Final = '<span lang="%s">%s</span> <abbr class="untranslated" title="%s">%s</abbr>'
_FOREIGN: Final = '<span lang="%s">%s</span>'
_LINK: Final = '<a href="%s">%s</a>'
_OUTWARD: Final = '<a href="%s" rel="external noopener">%s</a>'


def value_anchors(entry: Entry) -> Mapping[tuple[Any, ...], str]:
    """Permanent ``id`` of every value on the page of its record, by the value's steps: ``v-organizers-most-china``."""
    made: dict[tuple[Any, ...], str] = {}
    taken: set[str] = set()
    for value in entry.values:
        if value.steps[0] in HISTORY:
            continue
        wanted = anchor = "v-" + "-".join(map(anchor_word, value.segments))
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{wanted}-{number}"
        taken.add(anchor)
        made[value.steps] = anchor
    return made
