"""The values of a field as HTML, each fact with its marker: made in one walk along the shape of the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from markupsafe import Markup

from build_tools.core.languages import language
from build_tools.core.rule import Step
from build_tools.graph import Entry
from build_tools.pages.fragment import fill, together
from build_tools.pages.marker import Marking
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import shown, term
from build_tools.schema import Shape, Value
from build_tools.schema.shape import item_name

Raw: TypeAlias = Mapping[str, Any]

_VALUE: Final = '%s<span class="v" id="%s">%s</span>%s'
_OURS: Final = '%s<span class="v ours" id="%s" title="%s">%s</span>'
_PIN: Final = '<a class="pin" href="#%s" aria-labelledby="pin"></a>'
"""Permalink of a value; its sign is the style sheet's, so that neither search nor copied text holds it, and its name
stands once on the page."""
_KIND: Final = '%s <span class="ours" title="%s">%s</span>'
_SPAN: Final = '<span lang="%s">%s</span>'
_ONE: Final = '<div class="value">%s</div>'
_LIST: Final = '<ul class="values">%s</ul>'
_ITEM: Final = '<li class="value">%s</li>'
_PARTS: Final = '<dl class="parts">%s</dl>'
_PART: Final = "<div><dt>%s</dt><dd>%s</dd></div>"


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
        return cls(sheet, entry, Marking(sheet=sheet, entry=entry), sheet.setting.anchors(entry))

    def field(self, shape: Shape) -> Markup:
        """All that the record holds in one of its fields."""
        return self._of(shape, self.entry.whole[shape.name], (shape.name,), (shape.name,), self._title(shape))

    def _of(self, shape: Shape, raw: Any, steps: tuple[Step, ...], segments: tuple[str, ...], title: str) -> Markup:  # noqa: ANN401
        if shape.kind == "leaf":
            return fill(_ONE, self._leaf(Value(steps, segments, raw, shape), title))
        if shape.kind == "names" and shape.item is not None:
            return self._names(shape, raw, steps)
        if shape.kind == "list" and shape.item is not None:
            return self._list(shape.item, raw, steps, segments, title)
        if shape.kind == "object":
            return self._object(shape, raw, steps, segments)
        inner = shape.item or shape
        return fill(
            _PARTS,
            together(
                fill(_PART, name, self._of(inner, one, (*steps, name), (*segments, name), name))
                for name, one in raw.items()
            ),
        )

    def _list(self, item: Shape, raw: Any, steps: tuple[Step, ...], segments: tuple[str, ...], title: str) -> Markup:  # noqa: ANN401
        made = []
        for number, one in enumerate(raw):
            at, named = (*steps, number), (*segments, item_name(item, one, number))
            inside = item.kind == "leaf"
            made.append(
                self._leaf(Value(at, named, one, item), title) if inside else self._of(item, one, at, named, title)
            )
        return fill(_LIST, together(fill(_ITEM, one) for one in made)) if made else Markup()

    def _object(self, shape: Shape, raw: Raw, steps: tuple[Step, ...], segments: tuple[str, ...]) -> Markup:
        made = []
        for name, inner in shape.fields.items():
            if raw.get(name) is not None:
                title = self._title(inner)
                made.append(fill(_PART, title, self._of(inner, raw[name], (*steps, name), (*segments, name), title)))
        return fill(_PARTS, together(made))

    def _names(self, shape: Shape, raw: Raw, steps: tuple[Step, ...]) -> Markup:
        title, made = self._title(shape), []
        for code, forms in raw.items():
            said = [self._name(shape, form, (*steps, code, number), title) for number, form in enumerate(forms)]
            items = together(fill(_ITEM, one) for one in said)
            made.append(fill(_PART, self.sheet.words.tongue(code), fill(_LIST, items)))
        return fill(_PARTS, together(made))

    def _name(self, shape: Shape, form: Raw, steps: tuple[Step, ...], title: str) -> Markup:
        """A form of the name, its marker, and which kind of form we take it for."""
        said = self._in(str(steps[-2]), form["form"])
        marker = self.marking.marker(steps, title)
        made = fill(_VALUE, fill(_PIN, self.anchors[steps]), self.anchors[steps], said, marker)
        kind = shape.item.fields["kind"] if shape.item else None
        if kind is None:
            return made
        label = term(self.sheet, kind, form.get("kind", kind.spec["default"]))
        return fill(_KIND, made, self.sheet.words("ours.short"), label)

    def _in(self, code: str, text: str) -> Markup:
        """Text that is known to be in a language."""
        return fill("%s", text) if code == self.sheet.setting.language.code else fill(_SPAN, language(code).tag, text)

    def _leaf(self, value: Value, title: str) -> Markup:
        anchor, said = self.anchors[value.steps], shown(self.sheet, self.entry, value)
        if value.shape.mark == "fact":
            return fill(_VALUE, fill(_PIN, anchor), anchor, said, self.marking.marker(value.steps, title))
        if value.shape.mark == "ours" and self.entry.shape.fields[str(value.steps[0])].mark == "fact":
            return fill(_OURS, fill(_PIN, anchor), anchor, self.sheet.words("ours.short"), said)
        return fill(_VALUE, fill(_PIN, anchor), anchor, said, "")

    def _title(self, shape: Shape) -> str:
        return self.sheet.setting.title_of(shape.titles)
