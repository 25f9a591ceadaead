"""The values of a field as HTML, each fact with its marker: made in one walk along the shape of the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape

from build_tools.core.languages import language
from build_tools.core.rule import Step
from build_tools.graph import Entry
from build_tools.pages.marker import Marking
from build_tools.pages.setting import Sheet, value_anchors
from build_tools.pages.shown import shown, term
from build_tools.schema import Shape, Value
from build_tools.schema.shape import item_name

_VALUE: Final = Markup('<span class="v" id="{}">{}</span>{}')
_OURS: Final = Markup('<span class="v ours" id="{}" title="{}">{}</span>')
_ONE: Final = Markup('<div class="value">{}</div>')
_LIST: Final = Markup('<ul class="values">{}</ul>')
_ITEM: Final = Markup('<li class="value">{}</li>')
_PARTS: Final = Markup('<dl class="parts">{}</dl>')
_PART: Final = Markup("<div><dt>{}</dt><dd>{}</dd></div>")


@dataclass(frozen=True, eq=False)
class Content:
    """Values of one record."""

    sheet: Sheet
    entry: Entry
    marking: Marking
    anchors: Mapping[tuple[Any, ...], str]

    @classmethod
    def of(cls, sheet: Sheet, entry: Entry) -> "Content":
        """Values of the record as its own page shows them."""
        return cls(sheet, entry, Marking(sheet, entry), value_anchors(entry))

    def field(self, shape: Shape) -> Markup:
        """All that the record holds in one of its fields."""
        return self._of(shape, self.entry.raw[shape.name], (shape.name,), (shape.name,), self._title(shape))

    def _of(self, shape: Shape, raw: Any, steps: tuple[Step, ...], segments: tuple[str, ...], title: str) -> Markup:  # noqa: ANN401
        if shape.kind == "leaf":
            return _ONE.format(self._leaf(Value(steps, segments, raw, shape), title))
        if shape.kind == "names" and shape.item is not None:
            return self._names(shape, raw, steps, segments)
        if shape.kind == "list" and shape.item is not None:
            return self._list(shape.item, raw, steps, segments, title)
        if shape.kind == "object":
            return self._object(shape, raw, steps, segments)
        inner = shape.item or shape
        return _PARTS.format(
            Markup().join(
                _PART.format(name, self._of(inner, one, (*steps, name), (*segments, name), name))
                for name, one in raw.items()
            )
        )

    def _list(self, item: Shape, raw: Any, steps: tuple[Step, ...], segments: tuple[str, ...], title: str) -> Markup:  # noqa: ANN401
        made = []
        for number, one in enumerate(raw):
            at, named = (*steps, number), (*segments, item_name(item, one, number))
            inside = item.kind == "leaf"
            made.append(
                self._leaf(Value(at, named, one, item), title) if inside else self._of(item, one, at, named, title)
            )
        return _LIST.format(Markup().join(map(_ITEM.format, made))) if made else Markup()

    def _object(self, shape: Shape, raw: Mapping[str, Any], steps: tuple[Step, ...], segments: tuple[str, ...]) -> Markup:
        made = []
        for name, inner in shape.fields.items():
            if raw.get(name) is not None:
                title = self._title(inner)
                made.append(_PART.format(title, self._of(inner, raw[name], (*steps, name), (*segments, name), title)))
        return _PARTS.format(Markup().join(made))

    def _names(self, shape: Shape, raw: Mapping[str, Any], steps: tuple[Step, ...], segments: tuple[str, ...]) -> Markup:
        title, made = self._title(shape), []
        for code, forms in raw.items():
            items = [
                _ITEM.format(self._name(shape, form, (*steps, code, number), (*segments, code, str(form["form"])), title))
                for number, form in enumerate(forms)
            ]
            tag, name = language(code).tag, language(code).name
            heading = name if code == self.sheet.setting.language.code else Markup('<span lang="{}">{}</span>').format(tag, name)
            made.append(_PART.format(heading, _LIST.format(Markup().join(items))))
        return _PARTS.format(Markup().join(made))

    def _name(
        self, shape: Shape, form: Mapping[str, Any], steps: tuple[Step, ...], segments: tuple[str, ...], title: str
    ) -> Markup:
        """A form of the name, its marker, and which kind of form we take it for."""
        code = str(segments[-2])
        said = escape(form["form"])
        if code != self.sheet.setting.language.code:
            said = Markup('<span lang="{}">{}</span>').format(language(code).tag, said)
        made = _VALUE.format(self.anchors[steps], said, self.marking.marker(steps, title))
        kind = shape.item.fields["kind"] if shape.item else None
        if kind is None:
            return made
        label = term(self.sheet, kind, form.get("kind", kind.spec.get("default", "usual")))
        return made + Markup(' <span class="ours" title="{}">{}</span>').format(self.sheet.words("ours.short"), label)

    def _leaf(self, value: Value, title: str) -> Markup:
        anchor, said = self.anchors[value.steps], shown(self.sheet, self.entry, value)
        if value.shape.mark == "fact":
            return _VALUE.format(anchor, said, self.marking.marker(value.steps, title))
        if value.shape.mark == "ours" and self.entry.shape.fields[str(value.steps[0])].mark == "fact":
            return _OURS.format(anchor, self.sheet.words("ours.short"), said)
        return _VALUE.format(anchor, said, "")

    def _title(self, shape: Shape) -> str:
        return self.sheet.setting.title_of(shape.titles)
