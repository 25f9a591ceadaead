"""A record as a reader sees it, in lines of plain text: the words are those of its page."""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import Language
from build_tools.editing.naming import named
from build_tools.editing.order import fields_in_order
from build_tools.examining import Examined
from build_tools.graph import Entry
from build_tools.pages.edition import Edition
from build_tools.pages.proofs import path_title, proof_views
from build_tools.pages.setting import Setting, Sheet
from build_tools.pages.shown import shown
from build_tools.pages.standing import State, state
from build_tools.pages.types import type_name
from build_tools.pages.words import words
from build_tools.pipeline import standings
from build_tools.records import HISTORY
from build_tools.schema import Value
from build_tools.schema.shape import join

_APART: Final = HISTORY - {"summary", "topics"}
"""Fields that have a place of their own, or say nothing about the thing itself."""


def show(seen: Examined, word: str, language: Language) -> tuple[str, ...]:
    """Lines about a record: what it is, its values, their proof, how it differs, its gaps, and what refers to it.

    Args:
        seen: all records.
        word: path or id of the record.
        language: of the words.

    Raises:
        RefusalError: there is no such record.
    """
    entry = named(seen.graph, word)
    sheet = _sheet(seen, language)
    parts = (_front, _values, _proofs, _differences, _gaps, _referring)
    return tuple(line for part in parts for line in part(sheet, entry))


def _sheet(seen: Examined, language: Language) -> Sheet:
    """A page of no site: its words are wanted, not its links."""
    standing = standings(seen.graph, seen.ledgers)
    known = {
        (entry.path, number): standing(entry.path, number)
        for entry in seen.graph.entries.values()
        for number in range(len(entry.record.proof))
    }
    about = Edition(title={}, version="", released="", licences=(), contributors=(), standing=known, commit="")
    setting = Setting(graph=seen.graph, language=language, words=words(language), about=about, published=())
    return Sheet(setting, 0)


def _front(sheet: Sheet, entry: Entry) -> Iterator[str]:
    yield _text(sheet.label(entry.path))
    yield f"{type_name(sheet, entry)} · {entry.path} · {entry.file}"


def _values(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """Values in the order in which a record lists its fields, what is computed from them last."""
    order = {name: number for number, name in enumerate(fields_in_order(type(entry.record)))}
    yield ""
    for value in sorted(entry.values, key=lambda one: order.get(str(one.steps[0]), len(order))):
        if value.steps[0] not in _APART and not _is_title(entry, value):
            item = isinstance(value.steps[-1], int)
            title = path_title(sheet, entry, join(value.segments[:-1]) if item else value.path)
            yield f"  {title}: {_said(sheet, entry, value)}"


def _is_title(entry: Entry, value: Value) -> bool:
    """Whether a value is what its item of a list is called by: it stands before whatever else the item holds."""
    around = entry.shape
    for step in value.steps[:-1]:
        around = (around.item if isinstance(step, int) else around.fields.get(step)) or around
    return value.steps[-1] == around.key


def _said(sheet: Sheet, entry: Entry, value: Value) -> str:
    """A value in words; of a fact, the numbers of its proofs, and how well they prove it unless it is printed."""
    said = _text(shown(sheet, entry, value))
    if value.shape.mark != "fact":
        return said
    proofs = entry.proofs_of.get(value.steps, ())
    found = state(sheet.setting, entry, proofs)
    short = [] if found is State.PROVED else [sheet.words(f"state.{found}.short")]
    return f"{said}  [{', '.join((*short, *(str(one.number + 1) for one in proofs)))}]"


def _proofs(sheet: Sheet, entry: Entry) -> Iterator[str]:
    views = proof_views(sheet, entry)
    if views:
        yield from ("", sheet.words("record.proof"))
    for number, (view, proof) in enumerate(zip(views, entry.record.proof, strict=True), 1):
        phrases = " … ".join(f"“{phrase}”" for phrase in proof.phrases)
        yield f"  {number}. {phrases}{' · ' if phrases else ''}{_text(view.whence)}"
        yield f"     {_text(view.voice)} · {view.verdict}"
        if view.says:
            yield f"     {sheet.words('proof.says')}: {_text(view.says)}"
        for one in view.implies:
            yield f"     {sheet.words('proof.implies', field=one.title)}: {_text(one.html)}"


def _differences(sheet: Sheet, entry: Entry) -> Iterator[str]:
    if entry.record.differences:
        yield from ("", sheet.words("disagreements.differ"))
    for path, told in entry.record.differences.items():
        asked = f": {_text(sheet.text(told.question))}" if told.question else ""
        yield f"  {path_title(sheet, entry, path)}{asked}"
        yield f"    {_text(sheet.text(told.how))}"


def _gaps(sheet: Sheet, entry: Entry) -> Iterator[str]:
    if entry.record.unknowns:
        yield from ("", sheet.words("record.unknowns"))
    for path, reason in entry.record.unknowns.items():
        yield f"  {path_title(sheet, entry, path)}: {_text(sheet.text(reason))}"


def _referring(sheet: Sheet, entry: Entry) -> Iterator[str]:
    found = sheet.setting.graph.backlinks.get(entry.path, ())
    if found:
        yield from ("", sheet.words("record.referred"))
    seen = dict.fromkeys((one.source, one.value.shape.titles[sheet.setting.language.code]) for one in found)
    for source, title in seen:
        yield f"  {_text(sheet.label(source.path))} ({source.path}) · {title}"


def _text(html: Markup | str) -> str:
    """What a browser would show of it."""
    return Markup(html).striptags()  # noqa: S704 -- only taken apart, never shown as a page
