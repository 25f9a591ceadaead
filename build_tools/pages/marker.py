"""The marker beside a value: a native ``<details>`` that opens its proof by click, tap and key, without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import DEFAULT
from build_tools.graph import Covered, Entry
from build_tools.pages.dates import date_in_words
from build_tools.pages.fragment import fill, together
from build_tools.pages.setting import Sheet
from build_tools.pages.standing import State, state, state_of
from build_tools.records import Proof

_MARKER: Final = (
    '<details class="proof is-%s" name="proof" data-pagefind-ignore><summary aria-label="%s">%s</summary>'
    '<div class="panel">%s</div></details>'
)
_EVIDENCE: Final = '<div class="evidence">%s</div>'
_LINE: Final = '<p class="%s">%s</p>'
_ANCHOR: Final = '<a href="#proof-%s">%s</a>'
_ELSEWHERE: Final = '<a href="%s#proof-%s">%s</a>'


@dataclass(frozen=True, eq=False)
class Marking:
    """Markers of one record, as they stand on pages at the depth of the sheet."""

    sheet: Sheet
    entry: Entry
    page: str = ""
    """Relative address of the record's page, for markers that stand on another."""
    panels: dict[tuple[tuple[int, int], ...], tuple[State, Markup]] = field(default_factory=dict)
    """Panels by the proofs in them: values that one proof covers share it."""

    def marker(self, steps: tuple[str | int, ...], title: str) -> Markup:
        """Marker of the fact at these steps of the record, called ``Proof of <title>``."""
        covered = self.entry.proofs_of.get(steps, ())
        key = tuple((one.number, id(one.reason)) for one in covered)
        found = self.panels.get(key)
        if found is None:
            found = self.panels[key] = (state(self.sheet.setting, self.entry, covered), self._panel(covered))
        shown, panel = found
        words = self.sheet.words
        word = "" if shown is State.PROVED else words(f"state.{shown}.short")
        name = words("marker.name", field=title, state=words(f"state.{shown}"))
        return fill(_MARKER, shown, name, word, panel)

    def _panel(self, covered: Sequence[Covered]) -> Markup:
        if not covered:
            return fill(_LINE, "verdict", self.sheet.words("proof.none"))
        return together(fill(_EVIDENCE, self._evidence(one)) for one in covered)

    def _evidence(self, one: Covered) -> Markup:
        words = self.sheet.words
        verdict = words(f"state.{state_of(self.sheet.setting, self.entry, one)}")
        lines = [("verdict", words("proof.against", verdict=verdict) if one.proof.against else verdict)]
        if one.proof.phrases:
            lines.append(("phrases", phrases(self.sheet, one.proof)))
        if one.reason is not None:
            lines.append(("reason", words.html("proof.reason", reason=self.sheet.text(one.reason))))
        elif one.proof.passage is not None and self._only_unproved(one):
            lines.append(("reason", words("proof.unproved.help")))
        lines.append(("whence", whence(self.sheet, one.proof)))
        lines.append(("voice", words.html("proof.voice", voice=voice(self.sheet, one.proof))))
        lines.append(("more", self._more(one.number)))
        return together(fill(_LINE, name, line) for name, line in lines)

    def _only_unproved(self, one: Covered) -> bool:
        return self.sheet.setting.standing(self.entry.path, one.number) == State.UNPROVED

    def _more(self, number: int) -> Markup:
        text = self.sheet.words("proof.more", number=number + 1)
        return fill(_ELSEWHERE, self.page, number + 1, text) if self.page else fill(_ANCHOR, number + 1, text)


def phrases(sheet: Sheet, proof: Proof) -> Markup:
    """Key phrases, quoted, each with the language that it is in."""
    source = sheet.setting.graph.get(f"sources/{proof.source}")
    default = (source.get("title_language") if source else None) or DEFAULT.code
    return together((fill("<q>%s</q>", sheet.foreign(one, default)) for one in proof.phrases), " … ")


def whence(sheet: Sheet, proof: Proof) -> Markup:
    """Where it stands: source and passage, or the entry of an authority and the day of the look-up."""
    words, path = sheet.words, f"sources/{proof.source}"
    if proof.passage is not None:
        place = sheet.link(path, f"#p{proof.passage}")
        return words.html("proof.passage", source=place, number=str(proof.passage))
    day = date_in_words(proof.retrieved, words) if proof.retrieved else ""
    entry = fill("<code>%s</code>", proof.locator or "")
    return words.html("proof.looked_up", source=sheet.link(path), locator=entry, date=day)


def voice(sheet: Sheet, proof: Proof) -> Markup:
    """Who says it: somebody whom the document quotes, the document as judge, or its plain voice."""
    words = sheet.words
    if proof.passage is None:
        return words.html("voice.authority")
    if proof.by is None:
        return words.html("voice.judgement" if proof.judgement else "voice.plain")
    unnamed = proof.by.startswith("unnamed ")
    who = sheet.foreign(proof.by) if unnamed else sheet.link(proof.by)
    return words.html("voice.quoted", who=who)
