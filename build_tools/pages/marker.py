"""The marker beside a value: a native ``<details>`` that opens its proof by click, tap and key, without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from build_tools.graph import Covered, Entry
from build_tools.pages.citing import cite
from build_tools.pages.fragment import fill, together
from build_tools.pages.setting import Sheet
from build_tools.pages.standing import State, state, state_of

_MARKER: Final = (
    '<details class="proof is-%s" name="proof" data-pagefind-ignore><summary aria-label="%s">%s</summary>'
    '<div class="panel">%s</div></details>'
)
_EVIDENCE: Final = (
    '<div class="evidence"><p class="verdict">%s</p>%s%s<p class="whence">%s</p>'
    '<p class="voice">%s</p><p class="more"><a href="%s#proof-%s">%s</a></p></div>'
)
_PHRASES: Final = '<p class="phrases">%s</p>'
_REASON: Final = '<p class="reason">%s</p>'
_NONE: Final = '<p class="verdict">%s</p>'


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
        # Nearly all are proved, and the panel says how: five verdicts in one answer would drown its words.
        key_of_name = "marker.proved" if shown is State.PROVED else "marker.name"
        name = words(key_of_name, field=title, state=words(f"state.{shown}"))
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
