"""The marker beside a value: a native ``<details>`` that opens its proof by click, tap and key, without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from build_tools.graph import Covered, Entry, record_page
from build_tools.pages.citing import cite
from build_tools.pages.fragment import fill, together
from build_tools.pages.setting import Sheet
from build_tools.pages.standing import State, state, state_of

_MARKER: Final = (
    '<details class="proof is-%s" name="proof" data-pagefind-ignore><summary aria-label="%s">%s</summary>'
    '<div class="panel">%s</div></details>'
)
_AGAIN: Final = '<a class="proof is-%s" href="#proof-%s" data-as="%s" data-pagefind-ignore aria-label="%s">%s</a>'
"""Marker of a value whose panel stands beside another value of the page: it leads to the proof in full, and a script
opens the panel here."""
_EVIDENCE: Final = (
    '<div class="evidence"><p class="verdict">%s</p>%s%s<p class="whence">%s</p>'
    '<p class="voice">%s</p><p class="more"><a href="%s#proof-%s">%s</a></p></div>'
)
_PHRASES: Final = '<p class="phrases">%s</p>'
_REASON: Final = '<p class="reason">%s</p>'
_NONE: Final = '<p class="verdict">%s</p>'


@dataclass(frozen=True, eq=False, kw_only=True)
class Marking:
    """Markers of one record, as they stand on pages at the depth of the sheet."""

    sheet: Sheet
    entry: Entry
    page: str = ""
    """Relative address of the record's page, for markers that stand on another."""
    panels: dict[tuple[tuple[int, int], ...], tuple[State, Markup, tuple[str | int, ...]]] = field(default_factory=dict)
    """Panels by the proofs in them, with the first value beside which they stand: values of one proof share a panel."""

    @classmethod
    def elsewhere(cls, sheet: Sheet, entry: Entry) -> "Marking":
        """Markers of a record that stand on another page than its own."""
        return cls(sheet=sheet, entry=entry, page=sheet.href(record_page(entry.path)))

    def marker(self, steps: tuple[str | int, ...], title: str) -> Markup:
        """Marker of the fact at these steps of the record, called ``Proof of <title>``."""
        covered = self.entry.proofs_of.get(steps, ())
        key = tuple((one.number, id(one.reason)) for one in covered)
        again = key in self.panels
        if not again:
            self.panels[key] = (state(self.sheet.setting, self.entry, covered), self._panel(covered), steps)
        shown, panel, first = self.panels[key]
        words = self.sheet.words
        word = "" if shown is State.PROVED else words(f"state.{shown}.short")
        # Nearly all are proved, and the panel says how: five verdicts in one answer would drown its words.
        key_of_name = "marker.proved" if shown is State.PROVED else "marker.name"
        name = words(key_of_name, field=title, state=words(f"state.{shown}"))
        if again and covered and not self.page:
            beside = self.sheet.setting.anchors(self.entry)[first]
            return fill(_AGAIN, shown, covered[0].number + 1, beside, name, word)
        return fill(_MARKER, shown, name, word, panel)

    def _panel(self, covered: Sequence[Covered]) -> Markup:
        if not covered:
            return fill(_NONE, self.sheet.words("proof.none"))
        return together([self._evidence(one) for one in covered])

    def _evidence(self, one: Covered) -> Markup:
        words, cited = self.sheet.words, cite(self.sheet, one.proof)
        verdict = words(f"state.{state_of(self.sheet.setting, self.entry, one)}")
        return fill(
            _EVIDENCE,
            words("proof.against", verdict=verdict) if one.proof.against else verdict,
            fill(_PHRASES, cited.phrases) if cited.phrases else "",
            self._reason(one),
            cited.whence,
            words.html("proof.voice", voice=cited.voice),
            self.page,
            one.number + 1,
            words("proof.more", number=one.number + 1),
        )

    def _reason(self, one: Covered) -> Markup:
        """Why the passage implies the value; else what to do for a phrase that is not proved yet."""
        words = self.sheet.words
        if one.reason is not None:
            return fill(_REASON, words.html("proof.reason", reason=self.sheet.text(one.reason)))
        unproved = self.sheet.setting.standing(self.entry.path, one.number) == State.UNPROVED
        return fill(_REASON, words("proof.unproved.help")) if unproved else Markup()
