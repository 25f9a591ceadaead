"""Where sources disagree: the voices of each matter side by side, each with its words and its proof."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from build_tools.graph import TOPICS, Entry
from build_tools.pages._making import site_page
from build_tools.pages.citing import Cited, cite
from build_tools.pages.content import Content
from build_tools.pages.fragment import anchor_word, fill
from build_tools.pages.marker import Marking
from build_tools.pages.matters import ALIKE, DOUBLES, NAMES, VALUES, VIEWS, Matter, Side, Tie
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown, term
from build_tools.pages.views import FieldView
from build_tools.records import Record
from build_tools.schema import Value

URI = "disagreements.html"
STRENGTH = ("kind", "mode", "date", "applies_to")
"""What tells how a claim is meant, besides its words."""
PARTS = 3
"""Of every card: what stands over it, what it says, its words."""
FEWEST_TIES = 2
"""Where only one tie joins two sides, nobody needs to be told which."""


@dataclass(frozen=True, kw_only=True)
class WordsView:
    """A passage in which a side speaks."""

    phrases: Markup
    whence: Markup
    voice: Markup


@dataclass(frozen=True, kw_only=True)
class SideView:
    """One side, as a card."""

    number: str
    title: Markup
    said: Markup
    """What it says, or what it calls the thing; empty where its fields say it."""
    marker: Markup
    words: tuple[WordsView, ...]
    fields: tuple[FieldView, ...]
    """A value that a source leaves open says so: cards of one matter have the same fields."""
    rows: int
    """Parts of the card, so that those of one matter line up."""


@dataclass(frozen=True, kw_only=True)
class TieView:
    """In what two sides differ."""

    between: str
    """Which two; empty where there are no others."""
    how: Markup


@dataclass(frozen=True, kw_only=True)
class MatterView:
    """A matter."""

    anchor: str
    question: Markup
    sides: tuple[SideView, ...]
    ties: tuple[TieView, ...]
    record: Markup
    """The one record that all sides speak of, where there is one."""
    topics: Markup


@dataclass(frozen=True, kw_only=True)
class KindView:
    """Matters of one kind."""

    anchor: str
    title: str
    lead: str
    matters: tuple[MatterView, ...]


@dataclass(frozen=True, kw_only=True)
class DisagreementsView:
    """The whole page."""

    count: str
    """How many matters there are, in a sentence."""
    kinds: tuple[KindView, ...]


@site_page(kind="disagreements", uri=URI, section="topics")
def disagreements_view(sheet: Sheet) -> DisagreementsView:
    """Every matter by its kind; a page also where the sources agree in everything, for others link to it."""
    words, found = sheet.words, sheet.setting.matters
    return DisagreementsView(
        count=words.count("disagreements.count", len(found), number=number_in_words(len(found), words)),
        kinds=tuple(
            KindView(
                anchor=kind,
                title=words(f"disagreements.{kind}"),
                lead=words(f"disagreements.{kind}.lead"),
                matters=tuple(_matter(sheet, one) for one in group),
            )
            for kind, group in groupby(found, key=lambda one: one.kind)
        ),
    )


def question(sheet: Sheet, matter: Matter) -> Markup:
    """Heading of a matter: its question, or the names of what stands in it."""
    if matter.question is not None:
        return sheet.text(matter.question)
    return sheet.joined(sheet.label(entry.path) for entry in matter.records)


def matter_links(sheet: Sheet, path: str) -> tuple[Markup, ...]:
    """Links to the matters that a record is in."""
    found = sheet.setting.matters_of.get(path, ())
    return tuple(fill('<a href="%s#%s">%s</a>', sheet.href(URI), one.anchor, question(sheet, one)) for one in found)


def _matter(sheet: Sheet, matter: Matter) -> MatterView:
    topics = {topic: None for entry in matter.records for topic in entry.record.topics}
    alone = matter.records[0] if matter.kind in {NAMES, VALUES} else None
    return MatterView(
        anchor=matter.anchor,
        question=question(sheet, matter),
        sides=tuple(_side(sheet, matter, number) for number in range(len(matter.sides))),
        ties=tuple(_tie(sheet, matter, tie) for tie in matter.ties if tie.how is not None),
        record=sheet.link(alone.path) if alone else Markup(),
        topics=sheet.joined(sheet.link(f"{TOPICS}/{topic}") for topic in topics),
    )


def _tie(sheet: Sheet, matter: Matter, tie: Tie) -> TieView:
    told = len(matter.ties) >= FEWEST_TIES
    between = sheet.words(f"disagreements.{tie.field}", one=tie.one + 1, other=tie.other + 1) if told else ""
    return TieView(between=between, how=sheet.text(tie.how) if tie.how else Markup())


def _side(sheet: Sheet, matter: Matter, number: int) -> SideView:
    side = matter.sides[number]
    marking = Marking.elsewhere(sheet, side.entry)
    value = next((one for one in side.entry.facts if one.steps == side.steps), None)
    compared = _strength(sheet, side.entry) if matter.kind == VIEWS else _compared(sheet, matter, side, marking)
    fields = tuple(compared)
    return SideView(
        number=number_in_words(number + 1, sheet.words),
        title=_title(sheet, matter.kind, side),
        said=shown(sheet, side.entry, value) if value else Markup(),
        marker=marking.marker(side.steps, sheet.setting.title_of(value.shape.titles)) if value else Markup(),
        words=tuple(WordsView(phrases=one.phrases, whence=one.whence, voice=one.voice) for one in _cited(sheet, side)),
        fields=fields,
        rows=PARTS + (bool(fields) if value else len(fields)),
    )


def _cited(sheet: Sheet, side: Side) -> tuple[Cited, ...]:
    return tuple(cite(sheet, proof) for proof in side.proofs)


def _title(sheet: Sheet, kind: str, side: Side) -> Markup:
    """What stands over a card: the record; of one record's sides, what each of them is."""
    if kind == VALUES:
        return fill("%s", sheet.words("disagreements.against" if side.against else "disagreements.for"))
    if kind != NAMES:
        return sheet.link(side.entry.path)
    names = side.entry.shape.fields["names"].item
    form = side.entry.get(*side.steps)
    spelt = names.fields["kind"] if names else None
    return fill("%s", term(sheet, spelt, form.get("kind", spelt.spec["default"]))) if spelt else Markup()


def _strength(sheet: Sheet, entry: Entry) -> Iterator[FieldView]:
    for name in STRENGTH:
        shape = entry.shape.fields[name]
        raw = entry.get(name)
        raw = shape.spec.get("default") if raw is None else raw
        told = raw is not None
        html = shown(sheet, entry, Value((name,), (name,), raw, shape)) if told else _lacking(sheet, entry, name)
        yield FieldView(title=sheet.setting.title_of(shape.titles), html=html)


def _compared(sheet: Sheet, matter: Matter, side: Side, marking: Marking) -> Iterator[FieldView]:
    """Facts that any of the things compared has; what this one lacks is said to be lacking."""
    if matter.kind not in {ALIKE, DOUBLES}:
        return
    entry = side.entry
    # A record may stand in several matters.
    own = f"{matter.anchor}-{anchor_word(entry.path)}"
    anchors = {steps: f"{own}-{anchor}" for steps, anchor in sheet.setting.anchors(entry).items()}
    content = Content(sheet, entry, marking, anchors)
    for name, shape in sorted(entry.shape.fields.items(), key=lambda field: field[0] in Record.model_fields):
        if shape.mark == "fact" and _comparable(matter, name):
            there = entry.whole.get(name) not in (None, ())
            html = content.field(shape) if there else _lacking(sheet, entry, name)
            yield FieldView(title=sheet.setting.title_of(shape.titles), html=html)


def _comparable(matter: Matter, name: str) -> bool:
    """Fields of the type that tell of any of the things; what every record may have only where all have it."""
    told = [one.get(name) not in (None, ()) for one in matter.records]
    if name in Record.model_fields:
        return all(told)
    return any(told) or any(name in one.record.unknowns for one in matter.records)


def _lacking(sheet: Sheet, entry: Entry, name: str) -> Markup:
    reason = entry.record.unknowns.get(name)
    said = sheet.text(reason) if reason else sheet.words("disagreements.lacking")
    return fill('<span class="lacking">%s</span>', said)
