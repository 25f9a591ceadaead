"""Proofs of a record in full, and what hangs on a source."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from markupsafe import Markup, escape

from build_tools.core.languages import CODES
from build_tools.graph import Entry, record_page
from build_tools.pages.citing import cite
from build_tools.pages.dates import date_in_words
from build_tools.pages.fragment import fill
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.types import type_name
from build_tools.pages.views import FieldView
from build_tools.records import Proof
from build_tools.records.source import Source
from build_tools.schema import Shape
from build_tools.schema.shape import item_name, split

SPEAKER: Final = "by"
"""What a proof may imply that is no field of the record."""


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


def proof_views(sheet: Sheet, entry: Entry) -> tuple[ProofView, ...]:
    """Proofs in the order in which the record lists them."""
    return tuple(_proof(sheet, entry, number, proof) for number, proof in enumerate(entry.record.proof))


def _proof(sheet: Sheet, entry: Entry, number: int, proof: Proof) -> ProofView:
    standing = sheet.setting.standing(entry.path, number)
    verdict = sheet.words(f"standing.{standing}")
    passage, cited = sheet.setting.graph.passages.get(proof.at), cite(sheet, proof)
    return ProofView(
        anchor=f"proof-{number + 1}",
        state="disputed" if proof.against else standing,
        verdict=sheet.words("proof.against", verdict=verdict) if proof.against else verdict,
        phrases=cited.phrases,
        whence=cited.whence,
        voice=cited.voice,
        says=sheet.joined(path_title(sheet, entry, path) for path in proof.says),
        implies=tuple(
            FieldView(title=path_title(sheet, entry, path), html=sheet.text(reason))
            for path, reason in proof.implies.items()
        ),
        gist=sheet.text(passage.gist) if passage else Markup(),
        original=_original(sheet, proof),
    )


def _original(sheet: Sheet, proof: Proof) -> str:
    """Address of the document that makes a browser scroll to the first phrase and mark them all, each in turn.

    Text fragments (WICG) take a comma, a hyphen and an ampersand for their own, so nothing stands unencoded.
    """
    source = sheet.setting.graph.get(f"sources/{proof.source}")
    url = source.get("url") if source else None
    if not url or not proof.phrases or proof.passage is None:
        return ""
    texts = "&".join(f"text={quote(phrase, safe='').replace('-', '%2D')}" for phrase in proof.phrases)
    return f"{url}{'' if '#' in url else '#'}:~:{texts}"


def path_title(sheet: Sheet, entry: Entry, path: str) -> str:
    """A path into a record in words: ``Organizers: Ministry of Science and Technology``."""
    if path == SPEAKER:
        return sheet.words("proof.speaker")
    known = sheet.setting.known_titles
    title = known.get((entry.path, path))
    if title is None:
        titles = _titles(sheet, entry.shape, entry.raw, split(path))
        title = known[entry.path, path] = sheet.words("path.inside").join(titles) or path
    return title


def _titles(sheet: Sheet, shape: Shape, raw: object, segments: tuple[str, ...]) -> Iterable[str]:
    for place, segment in enumerate(segments):
        if shape.kind == "object" and segment in shape.fields:
            shape = shape.fields[segment]
            raw = raw.get(segment) if isinstance(raw, dict) else None
            yield sheet.setting.title_of(shape.titles)
        elif shape.kind == "list" and shape.item is not None:
            item = shape.item
            items = raw if isinstance(raw, tuple) else ()
            raw = next((one for number, one in enumerate(items) if item_name(item, one, number) == segment), None)
            yield _item_title(sheet, item, raw, segment)
            shape = item
        elif shape.kind == "names" and segment in CODES:
            yield sheet.words.tongue(segment)
        else:
            yield from segments[place:]
            return


def _item_title(sheet: Sheet, item: Shape, raw: object, segment: str) -> str:
    """Name of an item of a list: the label of what it refers to, where it refers to something."""
    naming = item.fields.get(item.key, item) if item.key else item
    named = raw.get(item.key) if isinstance(raw, dict) else raw
    code = sheet.setting.language.code
    if naming.value == "term":
        return sheet.setting.title_of(naming.spec["x-labels"].get(named, {code: segment}))
    if naming.value != "ref" or not isinstance(named, str):
        return segment
    path = named if "/" in named else f"{naming.refs[0]}/{named}"
    return sheet.setting.graph.label(path, code)[0]


def passage_views(sheet: Sheet, entry: Entry) -> tuple[PassageView, ...]:
    """Passages of a source in the order of the document."""
    source = entry.record
    if not isinstance(source, Source):
        return ()
    words = sheet.words
    return tuple(
        PassageView(
            anchor=f"p{one.number}",
            title=words("passage.title", number=one.number),
            role=one.role.value,
            role_name=sheet.setting.title_of(one.role.labels),
            size=words.count("passage.words", one.words, number=number_in_words(one.words, words)),
            sha256=one.sha256,
            gist=sheet.text(one.gist),
            hanging=hanging(sheet, f"{entry.slug}/p{one.number}"),
        )
        for one in source.passages
    )


def hanging(sheet: Sheet, at: str) -> tuple[HangingView, ...]:
    """What rests on a passage, or on an authority: one view a proof, by record."""
    return tuple(_hanging(sheet, entry, number) for entry, number in sheet.setting.hanging.get(at, ()))


def _hanging(sheet: Sheet, entry: Entry, number: int) -> HangingView:
    proof, words = entry.record.proof[number], sheet.words
    standing = sheet.setting.standing(entry.path, number)
    note = ""
    if proof.passage is None:
        day = date_in_words(proof.retrieved, words) if proof.retrieved else ""
        note = words("hanging.looked_up", locator=proof.locator, date=day)
    return HangingView(
        record=sheet.link(entry.path),
        type_name=type_name(sheet, entry),
        says=sheet.joined(_value_link(sheet, entry, path) for path in (*proof.says, *proof.implies)),
        state="disputed" if proof.against else standing,
        verdict=words(f"standing.{standing}"),
        phrases=cite(sheet, proof).phrases,
        note=note,
    )


def _value_link(sheet: Sheet, entry: Entry, path: str) -> Markup:
    """Title of what a proof names, as a link to the first value under it."""
    title, segments = path_title(sheet, entry, path), split(path)
    found = next((one.value for one in entry.covered if one.value.segments[: len(segments)] == segments), None)
    if found is None:
        return escape(title)
    href = sheet.href(record_page(entry.path)) + f"#{sheet.setting.anchors(entry)[found.steps]}"
    return fill('<a href="%s">%s</a>', href, title)
