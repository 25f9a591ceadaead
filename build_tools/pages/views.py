"""What templates get: everything computed, nothing left to look up, sort or format."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.pages.accounting import AccountView
from build_tools.pages.citation import CitationView
from build_tools.pages.pictures.picture import PictureView


@dataclass(frozen=True, kw_only=True)
class FieldView:
    """A field of a record with its values."""

    title: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class GroupView:
    """Links under one heading."""

    anchor: str
    title: str
    items: tuple[Markup, ...]
    href: str = ""
    """Where the heading leads; empty for nowhere."""


@dataclass(frozen=True, kw_only=True)
class ProofView:
    """One proof of a record, in full."""

    anchor: str
    state: str
    verdict: str
    phrases: Markup
    """Empty for an authority."""
    whence: Markup
    voice: Markup
    says: Markup
    """Titles of the fields whose values stand in it; may be empty."""
    implies: tuple[FieldView, ...]
    """Titles of the fields that it implies, with the reason."""
    gist: Markup
    """What its passage is about; empty for an authority."""
    original: str
    """Address that lands on the phrase in the document itself; empty where none is known."""


@dataclass(frozen=True, kw_only=True)
class HangingView:
    """What one proof of some record takes from a passage."""

    record: Markup
    type_name: str
    says: Markup
    state: str
    verdict: str
    phrases: Markup
    note: str
    """Entry and day of a look-up; empty for a document."""


@dataclass(frozen=True, kw_only=True)
class PassageView:
    """A passage of a source, and all that rests on it."""

    anchor: str
    title: str
    role: str
    role_name: str
    size: str
    sha256: str
    gist: Markup
    hanging: tuple[HangingView, ...]


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """A record."""

    folder: str
    type_name: str
    type_href: str
    title: Markup
    other_titles: tuple[Markup, ...]
    summary: Markup
    status: str
    disputed: bool
    withdrawn: bool
    matters: tuple[Markup, ...]
    """Where sources disagree about it, each a link to the question."""
    topics: tuple[Markup, ...]
    featured: Mapping[str, Markup]
    """Short single values for under the heading, by the name of their field."""
    figure: "FigureView | None"
    facts: tuple[FieldView, ...]
    ours: tuple[FieldView, ...]
    derived: tuple[FieldView, ...]
    referred: tuple[GroupView, ...]
    unknowns: tuple[FieldView, ...]
    proofs: tuple[ProofView, ...]
    account: AccountView | None
    """What became of a document's sentences; None for what is no document, or is not accounted for."""
    passages: tuple[PassageView, ...]
    looked_up: tuple[HangingView, ...]
    credit: tuple[str, ...]
    reviewed: str
    """Who looked at it last, and when; empty where nobody has."""
    citation: CitationView
    related: tuple[Markup, ...]
    replaces: tuple[str, ...]
    file: str
    json_href: str
    yaml_href: str
    """Both empty where the record is not published by itself."""
    topic_href: str
    """Page of the topic, for a topic."""


@dataclass(frozen=True, kw_only=True)
class FigureView:
    """A number set large, never without its qualifier."""

    qualifier: str
    number: str
    unit: str
    title: Markup
    context: Markup
    """Whose value it is, with whom, and of when."""
    marker: Markup


@dataclass(frozen=True, kw_only=True)
class AnswerView:
    """A question and its answer."""

    anchor: str
    question: Markup
    answer: Markup
    unanswered: bool
    """Whether the sources do not say."""


@dataclass(frozen=True, kw_only=True)
class LineView:
    """A record in a list."""

    link: Markup
    context: Markup


@dataclass(frozen=True, kw_only=True)
class TypeView:
    """Records of one type."""

    anchor: str
    title: str
    href: str
    count: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """A topic."""

    title: Markup
    scope: Markup
    answers: tuple[AnswerView, ...]
    figures: tuple[FigureView, ...]
    pictures: tuple[PictureView, ...]
    types: tuple[TypeView, ...]
    disagreements: tuple[Markup, ...]
    """Matters on which the sources part, each a link to where both sides stand."""
    disagreements_href: str
    gaps: Markup
    gaps_href: str
    record_href: str


@dataclass(frozen=True, kw_only=True)
class CellView:
    """A cell, with the title of its column for screens on which columns are stacked."""

    column: str
    html: Markup


@dataclass(frozen=True, kw_only=True)
class RowView:
    """A row of an index: the record, then its cells."""

    link: Markup
    cells: tuple[CellView, ...]


@dataclass(frozen=True, kw_only=True)
class IndexView:
    """All records of a type as a table."""

    title: str
    lead: str
    first_column: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, kw_only=True)
class DoorView:
    """A way into the site."""

    href: str
    title: Markup
    text: Markup


@dataclass(frozen=True, kw_only=True)
class CountView:
    """A count, with what is counted."""

    number: str
    what: str
    href: str


@dataclass(frozen=True, kw_only=True)
class ExampleView:
    """One value followed down to the document that says it."""

    title: Markup
    value: Markup
    phrases: Markup
    passage: Markup
    gist: Markup
    source: Markup
    voice: Markup
    verdict: str
    sha256: str
    record_href: str


@dataclass(frozen=True, kw_only=True)
class PartView:
    """A part of the bar that shows how far the values are proved."""

    state: str
    number: str
    name: str
    start: str
    width: str
    """Both in thousandths of the bar."""


@dataclass(frozen=True, kw_only=True)
class QuestionView:
    """A question, and where it is answered."""

    href: str
    question: Markup
    topic: Markup


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """The front door."""

    title: Markup
    counts: tuple[CountView, ...]
    share: str
    """How much is proved, in one sentence."""
    parts: tuple[PartView, ...]
    """The same as a bar."""
    doors: tuple[DoorView, ...]
    example: ExampleView | None
    questions: tuple[QuestionView, ...]
    topics_href: str


@dataclass(frozen=True, kw_only=True)
class FileView:
    """A published file."""

    href: str
    name: str
    lang: str
    """Tag of the language that its name is in; empty for that of the page, or none."""
    format: str
    size: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ButtonView:
    """A door to the facts."""

    title: str
    note: str
    file: FileView


@dataclass(frozen=True, kw_only=True)
class FormatView:
    """A format: what it is for, and how much of it there is."""

    title: str
    uses: str
    size: str
    rows: str
    count: str
    """How many files a table each; empty where the files are listed."""
    files: tuple[FileView, ...]


@dataclass(frozen=True, kw_only=True)
class TableView:
    """A published table, a file in each format."""

    title: str
    rows: str
    files: tuple[FileView, ...]


@dataclass(frozen=True, kw_only=True)
class RecipeView:
    """How to load the data with one tool: code, or what to press."""

    tool: str
    code: str
    steps: str


@dataclass(frozen=True, kw_only=True)
class DownloadView:
    """The data page."""

    edition: str
    licences: Markup
    citation: CitationView
    facts: str
    """How many there are."""
    buttons: tuple[ButtonView, ...]
    others: tuple[FileView, ...]
    """The facts in other languages."""
    whole: FileView | None
    formats: tuple[FormatView, ...]
    tables: tuple[TableView, ...]
    recipes: tuple[RecipeView, ...]
    manifest: str
    """Address of the list of all files; empty where there is none."""
