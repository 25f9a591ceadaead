"""The map: places that have coordinates, what joins them, and, as plainly, what cannot be drawn and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import language
from build_tools.graph import Entry, page_of
from build_tools.pages import map_picture
from build_tools.pages._making import site_page
from build_tools.pages.drawing.outline import outline
from build_tools.pages.fragment import together
from build_tools.pages.legend import ENOUGH, SampleView
from build_tools.pages.map_picture import Dot, Thread, on_the_map, sample_dot, sample_tie
from build_tools.pages.map_ties import PLACES, How, Joined, Position, Way, events_at, joined, positions
from build_tools.pages.marker import Marking
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import time
from build_tools.pages.standing import State, state
from build_tools.pages.types import kind
from build_tools.records.place import Place, PlaceKind

PRINTED: Final = frozenset({State.PROVED, State.AUTHORITY})
DRAWN: Final = frozenset({How.SITE, How.CITY, How.REGION, How.CENTRE})
"""Positions that have a mark of their own."""


@dataclass(frozen=True, kw_only=True)
class PlaceView:
    """A place that is on the map."""

    anchor: str
    link: Markup
    kind: str
    position: Markup
    """What its position is, with the marker of its proof."""
    events: tuple[Markup, ...]
    ties: tuple[Markup, ...]


@dataclass(frozen=True, kw_only=True)
class TieView:
    """What joins two places."""

    anchor: str
    ends: Markup
    way: str
    record: Markup
    marker: Markup
    sample: Markup
    why_not: Markup
    """Why it is not drawn; empty where it is."""


@dataclass(frozen=True, kw_only=True)
class MissingView:
    """A place that is not drawn."""

    link: Markup
    kind: str
    reason: Markup


@dataclass(frozen=True, kw_only=True)
class MapView:
    """Everything that the page of the map shows."""

    picture: Markup
    """Empty where too little can be drawn."""
    legend: tuple[SampleView, ...]
    credit: str
    apart: str
    """Says that places stand apart that would cover each other; empty where none do."""
    places: tuple[PlaceView, ...]
    ties: tuple[TieView, ...]
    missing_ties: tuple[TieView, ...]
    missing: tuple[MissingView, ...]


@site_page(kind="map", uri="map.html", section="records")
def map_view(sheet: Sheet) -> MapView | None:
    """The map of all records; no page where there is no place at all."""
    return Charted(sheet).view() if sheet.setting.graph.of(PLACES) else None


@dataclass(frozen=True, eq=False)
class Charted:
    """The records as the map sees them, in one language."""

    sheet: Sheet

    @cached_property
    def positions(self) -> Mapping[str, Position]:
        """Positions that the map can show, by path of the place."""
        found = positions(self.sheet.setting.graph)
        return {path: one for path, one in found.items() if on_the_map(one)}

    @cached_property
    def ties(self) -> tuple[Joined, ...]:
        """All ties, drawn or not."""
        return joined(self.sheet.setting.graph)

    @cached_property
    def places(self) -> tuple[Entry, ...]:
        """Places on the map by label."""
        graph = self.sheet.setting.graph
        return tuple(self.sheet.setting.by_label(entry for path in self.positions if (entry := graph.get(path))))

    def view(self) -> MapView:
        """What the template lays out."""
        dots, threads = tuple(self._dots()), tuple(self._threads())
        held = {entry.path for one in self.places for entry in self._events(one)}
        enough = len(dots) + len(threads) + len(held) >= ENOUGH
        words = self.sheet.words
        desc = words("map.desc", places=len(dots), ties=len(threads))
        ties = tuple(self._tie(one) for one in self.ties)
        return MapView(
            picture=map_picture.drawn(dots, threads, words("map.picture"), desc) if enough else Markup(),
            legend=tuple(self._legend(dots, threads)) if enough else (),
            credit=words("map.credit", source=outline().source),
            apart=words("map.apart") if map_picture.crowded(dots) else "",
            places=tuple(map(self._place, self.places)),
            ties=tuple(one for one in ties if not one.why_not),
            missing_ties=tuple(one for one in ties if one.why_not),
            missing=tuple(self._missing()),
        )

    def _dots(self) -> Iterator[Dot]:
        """Places with a mark of their own; cities first, for they are to have the best places for their names."""
        shown = [entry for entry in self.places if self.positions[entry.path].how in DRAWN]
        for entry in sorted(shown, key=lambda entry: self.positions[entry.path].how is How.CENTRE):
            position, events = self.positions[entry.path], self._events(entry)
            name, code = self.sheet.setting.graph.label(entry.path, self.sheet.setting.language.code)
            below = self._count("map.events", len(events)) if events else ""
            # What is seen comes first: who steers by voice says what stands there.
            said = (name, below, kind(self.sheet, entry), self._count("map.ties", len(self._ties_of(entry))))
            yield Dot(
                position=position,
                href=self.sheet.href(page_of(entry.path)),
                name=name,
                lang=None if code == self.sheet.setting.language.code else language(code).tag,
                below=below,
                spoken=self.sheet.words("list.separator").join(filter(None, said)),
                card=f"at-{entry.slug}",
                host=bool(events) and position.how is not How.CENTRE,
            )

    def _threads(self) -> Iterator[Thread]:
        for one in self.ties:
            if not self._why_not(one):
                words = self.sheet.words
                yield Thread(
                    way=one.way,
                    start=self.positions[one.start],
                    end=self.positions[one.end],
                    href=self.sheet.href(page_of(one.shown)),
                    spoken=words("map.spoken", ends=self._ends(one).striptags(), way=self._way(one.way)),
                    card=_anchor(one),
                    printed=self._printed(one),
                )

    def _printed(self, one: Joined) -> bool:
        covered = (one.record.proofs_of.get(steps, ()) for steps in one.steps)
        return all(state(self.sheet.setting, one.record, found) in PRINTED for found in covered)

    def _legend(self, dots: tuple[Dot, ...], threads: tuple[Thread, ...]) -> Iterator[SampleView]:
        words, hows = self.sheet.words, {one.position.how for one in dots}
        for how in (how for how in How if how in hows):
            yield SampleView(picture=sample_dot(how), text=words(f"position.{how}"))
        if any(one.host for one in dots):
            yield SampleView(picture=sample_dot(How.CITY, host=True), text=words("map.host"))
        ways = {one.way for one in threads}
        for way in (way for way in Way if way in ways):
            yield SampleView(picture=sample_tie(way), text=self._way(way))
        for way in sorted({one.way for one in threads if not one.printed})[:1]:
            yield SampleView(picture=sample_tie(way, printed=False), text=words("map.hollow"))

    def _place(self, entry: Entry) -> PlaceView:
        return PlaceView(
            anchor=f"at-{entry.slug}",
            link=self.sheet.link(entry.path),
            kind=kind(self.sheet, entry),
            position=self._position(entry),
            events=tuple(self._event(one) for one in self._events(entry)),
            ties=tuple(self._tie(one).ends for one in self._ties_of(entry)),
        )

    def _position(self, entry: Entry) -> Markup:
        """Coordinates with their proof, or at which city the place is shown."""
        position, words = self.positions[entry.path], self.sheet.words
        if position.city != entry.path:
            return words.html(f"stands.{position.how}", city=self.sheet.link(position.city))
        title = self.sheet.setting.title_of(entry.shape.fields["point"].titles)
        marker = self._marking(entry).marker(("point", "latitude"), title)
        degrees = words("map.degrees", latitude=f"{position.latitude:.2f}", longitude=f"{position.longitude:.2f}")
        return together((degrees, marker))

    def _event(self, entry: Entry) -> Markup:
        date = entry.get("date")
        link = self.sheet.link(entry.path)
        return self.sheet.words.html("map.event", event=link, date=time(self.sheet, date)) if date else link

    def _tie(self, one: Joined) -> TieView:
        steps = one.steps[-1]
        title = self.sheet.setting.title_of(one.record.shape.fields[str(steps[0])].titles)
        return TieView(
            anchor=_anchor(one),
            ends=self._ends(one),
            way=self._way(one.way),
            record=self.sheet.link(one.shown) if one.shown not in {one.start, one.end} else Markup(),
            marker=self._marking(one.record).marker(steps, title),
            sample=sample_tie(one.way, printed=self._printed(one)),
            why_not=self._why_not(one),
        )

    def _why_not(self, one: Joined) -> Markup:
        """Why a tie is not drawn; empty where it is."""
        lost = [path for path in (one.start, one.end) if path not in self.positions]
        if lost:
            names = self.sheet.joined(self.sheet.label(path) for path in lost)
            return self.sheet.words.html("map.lost", places=names)
        if self.positions[one.start].city == self.positions[one.end].city:
            return self.sheet.words.html("map.same", city=self.sheet.label(self.positions[one.start].city))
        return Markup()

    def _missing(self) -> Iterator[MissingView]:
        graph = self.sheet.setting.graph
        for entry in self.sheet.setting.by_label(graph.of(PLACES)):
            if entry.path not in self.positions:
                link, reason = self.sheet.link(entry.path), self._reason(entry)
                yield MissingView(link=link, kind=kind(self.sheet, entry), reason=reason)

    def _reason(self, entry: Entry) -> Markup:
        unknown = entry.record.unknowns.get("point")
        if unknown is not None:
            return self.sheet.text(unknown)
        if isinstance(entry.record, Place) and entry.record.point:
            return self.sheet.words.html("map.reason.outside")
        if isinstance(entry.record, Place) and entry.record.kind is PlaceKind.COUNTRY:
            return self.sheet.words.html("map.reason.country")
        return self.sheet.words.html("map.reason.none")

    def _events(self, entry: Entry) -> tuple[Entry, ...]:
        """Events held at a place, or at a site that is shown at it."""
        within = (path for path, one in self.positions.items() if one.how is How.WITHIN and one.city == entry.path)
        return events_at(self.sheet.setting.graph, frozenset({entry.path, *within}))

    def _ties_of(self, entry: Entry) -> tuple[Joined, ...]:
        return tuple(one for one in self.ties if entry.path in {one.start, one.end})

    def _ends(self, one: Joined) -> Markup:
        key = "map.towards" if one.way is Way.SERIES else "map.between"
        return self.sheet.words.html(key, one=self.sheet.link(one.start), other=self.sheet.link(one.end))

    def _way(self, way: Way) -> str:
        return self.sheet.words(f"tie.{way}")

    def _count(self, key: str, number: int) -> str:
        words = self.sheet.words
        return words.count(key, number, number=number_in_words(number, words)) if number else ""

    def _marking(self, entry: Entry) -> Marking:
        return Marking.elsewhere(self.sheet, entry)


def _anchor(one: Joined) -> str:
    ends = "-".join(path.rpartition("/")[2] for path in (one.start, one.end))
    return f"{one.way}-{one.record.slug}-{ends}"
